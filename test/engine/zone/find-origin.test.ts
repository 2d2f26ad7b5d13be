import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';

const soa = 'SOA a. b. 1 2 3 4 5\n';
const originOf = (text: string, fallbackOrigin?: string): string | undefined =>
  checkZone(text, { fallbackOrigin }).origin;

describe('the zone of a text that nobody names', () => {
  test.each([
    ['the `$ORIGIN` before any record', `$ORIGIN Example.com.\n@ ${soa}`, 'example.com.'],
    ['the first `$ORIGIN`', `$ORIGIN example.com.\n$ORIGIN sub\n@ ${soa}`, 'example.com.'],
    [
      'the `$ORIGIN` behind comments and `$TTL`',
      `; x\n\n$TTL 1\n$origin example.com.\n@ ${soa}`,
      'example.com.',
    ],
    ['the owner of the SOA', `example.com. ${soa}`, 'example.com.'],
    ['the owner of the SOA with TTL and class', `example.com. 300 IN ${soa}`, 'example.com.'],
    ['the owner of the SOA with class and TTL', `example.com. IN 1h ${soa}`, 'example.com.'],
    [
      'the owner of the SOA behind other records',
      `www.example.com. A 192.0.2.1\nexample.com. ${soa}`,
      'example.com.',
    ],
    ['the owner of the SOA below the root', `$ORIGIN .\nexample.com ${soa}`, 'example.com.'],
    [
      'the owner of the SOA, as a server writes it',
      `$ORIGIN .\n$TTL 1\nexample.com IN SOA a. b. (\n1 2 3 4 5 )\n$ORIGIN example.com.\nwww A 192.0.2.1\n`,
      'example.com.',
    ],
    ['the root, whose SOA says so', `. ${soa}`, '.'],
    ['the `$ORIGIN` behind a byte order mark', `\ufeff$ORIGIN example.com.\n@ ${soa}`, 'example.com.'],
    ['the `$ORIGIN` of a text with CRLF', `$ORIGIN example.com.\r\n@ ${soa}`, 'example.com.'],
    ['nothing, where no name is in full', `@ ${soa}`, undefined],
    ['nothing, where the `$ORIGIN` is in short', `$ORIGIN example\n@ ${soa}`, undefined],
    ['nothing in an empty text', '', undefined],
    ['nothing in a text of comments', '; $ORIGIN example.com.\n', undefined],
  ])('is %s', (_why, text, origin) => {
    expect(originOf(text)).toBe(origin);
  });

  test('is what the name of its file says only where the text says nothing', () => {
    expect(originOf(`@ ${soa}`, 'example.net')).toBe('example.net.');
    expect(originOf(`example.com. ${soa}`, 'example.net')).toBe('example.com.');
    expect(originOf(`@ ${soa}`, 'a..b')).toBeUndefined();
  });

  test('is what the caller says before anything else', () => {
    expect(checkZone(`$ORIGIN example.com.\n@ ${soa}`, { origin: 'Example.NET' }).origin).toBe(
      'example.net.',
    );
  });
});

describe('what is said where nobody knows the zone', () => {
  test('names a name that is in short', () => {
    const [finding] = checkZone(`$TTL 1\n@ ${soa}`).findings;
    expect(finding).toMatchObject({ code: 'syntax/origin-unknown' });
  });

  test.each(['', '\n', '; nothing\n', 'www.example.com. 1 A 192.0.2.1\n'])('fits the text %j', (text) => {
    const details = checkZone(text).findings.map(({ detail }) => detail);
    // Nothing in these texts lacks a final dot.
    expect(details.join()).not.toContain('has no final dot');
    expect(details).toHaveLength(1);
  });
});
