import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn } from '../../helpers/in-zone.ts';

/** What is told of the record on a line, in the zone and by itself alike. */
function told(
  line: string,
): readonly (readonly [code: string, reason: string | undefined, detail: string])[] {
  const [name = '', type = '', ...words] = line.split(' ');
  const inZone = findingsIn(`${line}\n`).map(({ code, reason, detail }) => [code, reason, detail] as const);
  const alone = checkRecord(
    { name, type, content: words.join(' ') },
    { origin: 'example.com', profile: 'rfc' },
  );
  expect(alone.map(({ code, reason, detail }) => [code, reason, detail])).toEqual(inZone);
  return inZone;
}

const shown = (line: string): string[] => told(line).map(([code, reason]) => `${code} ${reason}`);

describe('quotation marks around a text are told of once', () => {
  test.each([
    ['_dmarc TXT "\\"v=DMARC1; p=none\\""', 'text/quoted-twice'],
    ['@ TXT "\\"v=spf1 -all\\""', 'text/quoted-twice'],
    ['s._domainkey TXT "\\"v=DKIM1; p=\\""', 'text/quoted-twice'],
    ['_acme-challenge TXT "\\"abc\\""', 'text/quoted-twice'],
    ['www TXT "\\"hello\\""', 'text/quoted-twice'],
    ['www TXT "\\"hello" "world\\""', 'text/quoted-twice'],
    ["www TXT 'hello'", 'text/other-quotes'],
    ["@ TXT 'v=spf1 -all'", 'text/other-quotes'],
    ['@ TXT "\'v=spf1 -all\'"', 'text/quoted-twice'],
    ['www TXT "`x y`"', 'text/quoted-twice'],
    ['www TXT "\'x " "y\'"', 'text/quoted-twice'],
    ["www TXT 'hello world'", 'text/other-quotes'],
    ['www TXT `hello world`', 'text/other-quotes'],
  ])('%s', (line, reason) => {
    expect(shown(line)).toEqual([`record/quotes-in-text ${reason}`]);
  });

  test.each([
    'www TXT "say \\"hello\\""',
    'www TXT "\\"hello\\" they said"',
    'www TXT "it\'s"',
    "www TXT 'tis",
    'www TXT "\\""',
    'www TXT ""',
    'www TXT "\\"heritage=external-dns,external-dns/owner=me\\""',
    'www HINFO "\\"a\\"" b',
  ])('and not in %s', (line) => {
    expect(shown(line)).toEqual([]);
  });
});

test('inner marks are to be removed, and words cut in pieces are not put together', () => {
  expect(told('www TXT "\'x y\'"')[0]?.[2]).toContain('remove the inner ones');
  const [cut] = told("www TXT 'hello world'");
  expect(cut?.[2]).toContain('write one double quotation mark at each end');
  expect(cut?.[2]).not.toContain('helloworld');
});

describe('quotation marks within a text', () => {
  test.each(['www TXT "a "b" c"', 'www TXT "a"b', 'www TXT a"b"', 'www TXT key="value"', 'www HINFO a"b"'])(
    '%s',
    (line) => {
      expect(shown(line)).toEqual(['record/invalid-content text/inner-quotes']);
      expect(told(line)[0]![2]).toContain('write \\" where it is part of the text');
    },
  );

  test.each(['www TXT "a""b"', 'www TXT "a" b', 'www TXT "a \\"b\\" c"', 'www HTTPS 1 . alpn="h2"'])(
    'are right in %s',
    (line) => {
      expect(shown(line)).toEqual([]);
    },
  );
});

describe('words beside a text in quotes', () => {
  test.each([
    ['www TXT "hello" # office', 'content/not-a-comment'],
    ['www TXT "hello" // office', 'content/not-a-comment'],
    ['www TXT IN "hello"', 'content/class'],
    ['www TXT 300 "hello"', 'content/ttl'],
    ['www TXT 1h "hello"', 'content/ttl'],
    ['www TXT = "hello"', 'content/sign'],
    ['www TXT [ "hello" ]', 'content/sign'],
  ])('%s', (line, reason) => {
    expect(shown(line)).toEqual([`record/stray-word ${reason}`]);
  });

  test.each([
    'www TXT "hello" world',
    'www TXT in "hello"',
    'www TXT 1 "hello"',
    'www TXT a # b',
    'www TXT IN',
  ])('are right in %s', (line) => {
    expect(shown(line)).toEqual([]);
  });
});

test('a blank lost between a type and its quotes is told with the line that was meant', () => {
  const [finding, ...others] = findingsIn('www TXT"hello"\n');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'syntax/entry-form',
    reason: 'entry/lost-blank',
    detail: 'Write TXT "hello" in place of TXT"hello": a blank is missing.',
    column: 5,
    endColumn: 15,
  });
});
