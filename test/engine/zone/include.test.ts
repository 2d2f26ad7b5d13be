import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { type Include, MAX_INCLUDES } from '../../../src/engine/zone/include.ts';
import { latin1 } from '../../helpers/hex.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { readText } from '../../helpers/records-of.ts';

/** Files by their names; what is not there is unreadable. */
const files =
  (texts: Readonly<Record<string, string>>): Include =>
  (file) =>
    texts[file] === undefined
      ? { fault: 'unreadable', file, why: 'no such file' }
      : { file, bytes: latin1(texts[file]) };

function read(text: string, texts: Readonly<Record<string, string>>): string[] {
  const { records, codes } = readText(`$TTL 1\n${text}\n`, 'example.com', files(texts));
  return [...records, ...codes.map((code) => `[${code}]`)];
}

const A = 'A 192.0.2.1';

describe('an included file', () => {
  test.each([
    ['stands in place of its line', '$INCLUDE x\nb A 192.0.2.1', { x: `a ${A}\n` }, ['a', 'b']],
    ['need not end in a line end', '$INCLUDE x\nb A 192.0.2.1', { x: `a ${A}` }, ['a', 'b']],
    ['has the origin that holds', '$ORIGIN sub\n$INCLUDE x', { x: `a ${A}` }, ['a.sub']],
    ['has the origin that the line states', '$INCLUDE x sub\nb A 192.0.2.1', { x: `a ${A}` }, ['a.sub', 'b']],
    ['keeps its origin to itself', '$INCLUDE x\nb A 192.0.2.1', { x: `$ORIGIN sub\na ${A}` }, ['a.sub', 'b']],
    [
      'may include others',
      '$INCLUDE x\nc A 192.0.2.1',
      { x: `$INCLUDE y\nb ${A}`, y: `a ${A}` },
      ['a', 'b', 'c'],
    ],
    ['may be included twice', '$INCLUDE x one\n$INCLUDE x two', { x: `a ${A}` }, ['a.one', 'a.two']],
    ['may be empty', '$INCLUDE x\nb A 192.0.2.1', { x: '' }, ['b']],
    [
      'may be empty, thousands of times in a row',
      `a ${A}\n${'$INCLUDE x\n'.repeat(3000)}b ${A}\nc ${A}`,
      { x: '' },
      ['a', 'b', 'c'],
    ],
    [
      'may have a blank in its name',
      '$INCLUDE "x y"\n$INCLUDE x\\ y sub',
      { 'x y': `a ${A}` },
      ['a', 'a.sub'],
    ],
    // RFC 1035 5.1 speaks of the last stated owner without saying in which file; BIND and Knot go back to this one, NSD does not.
    [
      'keeps its last owner to itself',
      'b A 192.0.2.1\n$INCLUDE x\n A 192.0.2.1',
      { x: `a ${A}` },
      ['b', 'a', 'b'],
    ],
    [
      'keeps it from files above as well',
      'c A 192.0.2.1\n$INCLUDE x\n A 192.0.2.1',
      { x: `b ${A}\n$INCLUDE y\n ${A}`, y: `a ${A}` },
      ['c', 'b', 'a', 'b', 'c'],
    ],
    ['starts with the owner before', 'b A 192.0.2.1\n$INCLUDE x', { x: ` ${A}` }, ['b', 'b']],
  ])('%s', (_why, text, texts, owners) => {
    expect(read(text, texts)).toEqual(owners.map((owner) => `${owner}.example.com. 1 A 192.0.2.1`));
  });

  test('leaves a blank behind it without an owner where there was none before', () => {
    expect(read(`$INCLUDE x\n ${A}`, { x: `a ${A}` })).toEqual([
      'a.example.com. 1 A 192.0.2.1',
      '[syntax/missing-owner]',
    ]);
  });

  test('may set the default TTL for what follows', () => {
    expect(read(`$INCLUDE x\nb ${A}`, { x: '$TTL 7\n' })).toEqual(['b.example.com. 7 A 192.0.2.1']);
  });

  test('has its own byte order mark and carriage returns', () => {
    expect(read('$INCLUDE x', { x: `\xef\xbb\xbfa ${A}\rb ${A}` })).toEqual([
      'a.example.com. 1 A 192.0.2.1',
      'b.example.com. 1 A 192.0.2.1',
      '[syntax/byte-order-mark]',
      '[syntax/bare-carriage-return]',
    ]);
  });
});

describe('what cannot be included', () => {
  test.each([
    ['a file that is not there', '$INCLUDE nope', {}, ['syntax/include-unreadable']],
    ['a file that includes itself', '$INCLUDE x', { x: '$INCLUDE x' }, ['syntax/include-loop']],
    [
      'files that include each other',
      '$INCLUDE x',
      { x: '$INCLUDE y', y: '$INCLUDE x' },
      ['syntax/include-loop'],
    ],
    ['the zone itself', '$INCLUDE main', { main: '' }, ['syntax/include-loop']],
  ])('%s', (_why, text, texts, codes) => {
    expect(read(`${text}\nb ${A}`, texts)).toEqual([
      'b.example.com. 1 A 192.0.2.1',
      ...codes.map((code) => `[${code}]`),
    ]);
  });

  test('a file outside', () => {
    const include: Include = (file) => ({ fault: 'outside', file, why: 'elsewhere' });
    expect(readText('$INCLUDE ../x', 'example.com', include).codes).toEqual(['syntax/include-outside']);
  });

  test('more files than one zone may include', () => {
    let count = 0;
    const include: Include = () => ({ file: `${count++}`, bytes: latin1('') });
    const { codes } = readText('$INCLUDE next\n'.repeat(MAX_INCLUDES + 1), 'example.com', include);
    expect(codes).toEqual(['syntax/include-limit']);
    expect(count).toBe(MAX_INCLUDES);
  });

  test('files that include the next and the next, as deep as you like', () => {
    let count = 0;
    const include: Include = () => ({
      file: `${count++}`,
      bytes: latin1(count > 500 ? '' : '$INCLUDE next\n'),
    });
    expect(readText('$INCLUDE next\n', 'example.com', include).codes).toEqual([]);
    expect(count).toBe(501);
  });
});

describe('a finding in an included file', () => {
  test('has the name of that file, and its own line', () => {
    const [finding] = findingsIn('$INCLUDE x\n', { file: 'main', include: files({ x: '\n\na A 1\n' }) });
    expect(finding).toMatchObject({ file: 'x', line: 3, column: 5 });
  });

  test('names the file of the other record', () => {
    const [finding] = findingsIn(`a ${A}\n$INCLUDE x\n`, { file: 'main', include: files({ x: `a ${A}\n` }) });
    expect(finding).toMatchObject({ file: 'x', line: 1, related: [{ file: 'main', line: 6 }] });
  });

  test('says which file is missing, and why', () => {
    const [finding] = findingsIn('$INCLUDE nope\n', { include: files({}) });
    expect(finding).toMatchObject({ code: 'syntax/include-unreadable', line: 6, column: 10, endColumn: 14 });
    expect(finding!.detail).toContain('nope');
  });
});

test('what is included is asked for by the text of the line and the file that it stands in', () => {
  const asked: (readonly [string, string | undefined])[] = [];
  const include: Include = (path, from) => {
    asked.push([path, from]);
    return { file: `got-${path}`, bytes: latin1(path === 'a' ? '$INCLUDE "b c"\n' : '') };
  };
  checkZone('$INCLUDE a\n$INCLUDE d\n', { origin: 'example.com', file: 'main', include });
  expect(asked).toEqual([
    ['a', 'main'],
    ['b c', 'got-a'],
    ['d', 'main'],
  ]);
});
