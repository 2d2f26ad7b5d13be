import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { findingsIn, foundInWhole } from '../../helpers/in-zone.ts';
import { readText } from '../../helpers/records-of.ts';

const told = (lines: string): string[] =>
  findingsIn(`${lines}\n`).map(({ line, code, reason, detail }) =>
    [`${line! - 5}`, code, ...(reason ? [reason] : []), /write (\S+), if/.exec(detail)?.[1] ?? '']
      .join(' ')
      .trim(),
  );

/** The records of lines in the zone example.com, without what is wrong with them. */
const records = (text: string): readonly string[] => readText(text, 'example.com').records;

describe('a blank before a directive is told, and the directive is carried out', () => {
  test.each(['$ORIGIN sub.example.com.', '$origin sub', '$TTL 60', '$GENERATE 1-2 h$ A 192.0.2.$'])(
    '%s',
    (line) => {
      expect(told(`www A 192.0.2.2\n\t${line}\n`)).toEqual(['2 syntax/indented-directive']);
    },
  );

  test('so that nothing follows from it', () => {
    const text = '  $TTL 60\n\t$ORIGIN sub\nwww A 192.0.2.1\n';
    expect(records(text)).toEqual(['www.sub.example.com. 60 A 192.0.2.1']);
    expect(readText(text, 'example.com').codes).toEqual(Array(2).fill('syntax/indented-directive'));
  });

  test('also where nothing else tells the name of the zone', () => {
    const zone =
      '  $ORIGIN example.com.\n$TTL 60\n@ SOA a.example.net. b.example.net. 1 7200 3600 1209600 60\n@ NS a.example.net.\n';
    expect(checkZone(zone).origin).toBe('example.com.');
    expect(foundInWhole(zone)).toEqual(['1: syntax/indented-directive']);
  });

  test('a type that begins with a dollar is none', () => {
    expect(told('  $foo bar')).toEqual(['1 record/unsupported-type']);
  });
});

describe('a misspelt directive is told with the one that was meant, which is carried out', () => {
  test.each([
    ['$ORGIN sub.example.com.', '$ORIGIN'],
    ['$ORIGN sub', '$ORIGIN'],
    ['$TLL 60', '$TTL'],
    ['$TTLS 60', '$TTL'],
    ['$GENERAT 1-2 h$ A 192.0.2.$', '$GENERATE'],
    ['ORIGIN sub.example.com.', '$ORIGIN'],
    ['TTL 60', '$TTL'],
    ['@TTL 60', '$TTL'],
    ['%ORIGIN sub.example.com.', '$ORIGIN'],
    ['\\$TTL 60', '$TTL'],
    ['\\$ORIGIN sub.example.com.', '$ORIGIN'],
  ])('%s', (line, meant) => {
    expect(told(line)).toEqual(['1 syntax/unknown-directive directive/near']);
    expect(findingsIn(`${line}\n`)[0]!.detail).toContain(`${meant} is probably meant`);
  });

  test('so that nothing follows from it', () => {
    expect(records('$TTTL 60\nORIGIN sub\nwww A 192.0.2.1\n')).toEqual([
      'www.sub.example.com. 60 A 192.0.2.1',
    ]);
  });

  test.each(['$FOO 1', '$', `$${'O'.repeat(1000)} x`])('%.8s is nothing that is known', (line) => {
    expect(told(line)).toEqual(['1 syntax/unknown-directive']);
  });

  test.each(['ORIGIN A 192.0.2.2', 'TTL TXT 60', 'origin CNAME ns1', 'ttl A 192.0.2.2', '@TTL TXT 60'])(
    '%s is a record',
    (line) => {
      expect(told(line)).toEqual([]);
    },
  );
});

describe('an origin that is no name is told why', () => {
  test.each([
    [`$ORIGIN ${'a'.repeat(64)}.example.com.`, 'name/label-too-long'],
    [`$ORIGIN ${`${'a'.repeat(60)}.`.repeat(4)}x`, 'name/too-long'],
    [`$ORIGIN ${`${'a'.repeat(60)}.`.repeat(5)}`, 'name/too-long'],
    ['$ORIGIN a..b', 'name/empty-label'],
    ['$ORIGIN "sub"', 'name/quoted'],
    ['$ORIGIN a\\46.b', 'name/bad-escape'],
  ])('%.30s: %s', (line, reason) => {
    expect(told(line)).toEqual([`1 syntax/directive-arguments ${reason}`]);
  });
});

describe('a relative $ORIGIN that goes on from another', () => {
  test.each([
    ['$ORIGIN east\n$ORIGIN west\nwww A 192.0.2.2', ['2 syntax/relative-origin west.example.com.']],
    [
      '$ORIGIN east.example.com.\n$ORIGIN west\nwww A 192.0.2.2',
      ['2 syntax/relative-origin west.example.com.'],
    ],
    ['$ORIGIN east\n$ORIGIN east\nwww A 192.0.2.2', ['2 syntax/relative-origin east.example.com.']],
    ['$ORIGIN example\nwww A 192.0.2.2', ['1 syntax/relative-origin example.com.']],
    ['$ORIGIN EAST.Example\nwww A 192.0.2.2', ['1 syntax/relative-origin east.example.com.']],
    [
      '$ORIGIN a\n$ORIGIN b\n$ORIGIN c\n',
      ['2 syntax/relative-origin b.example.com.', '3 syntax/relative-origin c.example.com.'],
    ],
  ])('%j', (lines, found) => {
    expect(told(lines)).toEqual(found);
  });

  test.each([
    '$ORIGIN east\nwww A 192.0.2.2',
    '$ORIGIN east\n$ORIGIN west.example.com.\nwww A 192.0.2.2',
    '$ORIGIN east\n$ORIGIN example.com.\n$ORIGIN west\nwww A 192.0.2.2',
    '$ORIGIN east\n$ORIGIN @\nwww A 192.0.2.2',
    '$ORIGIN ex\nwww A 192.0.2.2',
  ])('is not seen in %j', (lines) => {
    expect(told(lines)).toEqual([]);
  });

  test('is looked for in each text by itself', () => {
    const include = (file: string) => ({ file, bytes: Buffer.from('$ORIGIN low\nwww A 192.0.2.2\n') });
    expect(findingsIn('$ORIGIN east.example.com.\n$INCLUDE x\n', { include })).toEqual([]);
  });
});
