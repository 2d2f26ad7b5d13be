import { describe, expect, test } from 'vitest';
import { findingsIn, foundIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

testRule('no-duplicates', {
  accept: [
    { why: 'records that differ', zone: 'www A 192.0.2.2\nwww A 192.0.2.3' },
    { why: 'the same content at another name', zone: 'www A 192.0.2.2\nweb A 192.0.2.2' },
    { why: 'the same octets of another type', zone: 'www TYPE65280 \\# 4 c0000202\nwww A 192.0.2.2' },
    { why: 'many records that differ', zone: many(40, (index) => `www A 192.0.2.${index}`) },
  ],
  reject: [
    { why: 'a copy', zone: 'www A 192.0.2.2\nwww A 192.0.2.2', found: ['2: record/already-exists'] },
    {
      why: 'each copy, the first being the one that it is a copy of',
      zone: 'www A 192.0.2.2\nwww A 192.0.2.3\nwww A 192.0.2.2\nwww A 192.0.2.2',
      found: ['3: record/already-exists', '4: record/already-exists'],
    },
    {
      why: 'a copy among many',
      zone: `${many(40, (index) => `www A 192.0.2.${index}`)}\nwww A 192.0.2.7\nwww A 192.0.2.7`,
      found: ['41: record/already-exists', '42: record/already-exists'],
    },
    {
      why: 'it as an error, in `platform`',
      zone: 'www A 192.0.2.2\nwww A 192.0.2.2',
      options: { profile: 'platform' },
      found: ['2: record/already-exists'],
    },
    {
      why: 'a copy that another file brought',
      zone: 'www A 192.0.2.2\n$INCLUDE more',
      options: {
        include: (file) => ({ file, bytes: new TextEncoder().encode('\n\n\n\n\n\n\n\nwww A 192.0.2.2\n') }),
      },
      found: ['4: record/already-exists'],
    },
  ],
});

describe('two ways to write one record are one record', () => {
  test.each([
    ['A', '192.0.2.2', '\\# 4 C0000202'],
    ['AAAA', '2001:DB8::1', '2001:db8:0:0:0:0:0:1'],
    ['AAAA', '::ffff:192.0.2.1', '::ffff:c000:201'],
    ['CNAME', 'NS1', 'ns1.example.com.'],
    ['NS', 'ns1', '\\110s1'],
    ['PTR', 'a\\.b.', '\\097\\046b.'],
    ['MX', '10 NS1', '010 ns1.EXAMPLE.com.'],
    ['SRV', '0 0 53 NS1', '0 0 53 ns1'],
    ['TXT', '"a b"', 'a\\032b'],
    ['TXT', '"a" b', '"\\097" "b"'],
    ['CAA', '0 ISSUE "x"', '0 issue x'],
    ['DS', `1 RSASHA256 2 ${'ab'.repeat(32)}`, `1 8 2 ${'AB '.repeat(32)}`],
  ])('%s %s and %s', (type, one, other) => {
    const before = type === 'DS' ? 'x NS ns1\n' : '';
    const owner = type === 'SRV' ? '_x._tcp' : 'x';
    const lines = `${before}${owner} ${type} ${one}\n${owner.toUpperCase()}.example.com. ${type} ${other}\n`;
    const codes = findingsIn(lines).map(({ code }) => code);
    expect(codes).toEqual(['record/already-exists']);
  });
});

describe('two records that look alike are two', () => {
  test.each([
    ['TXT', '"a"', '"A"'],
    ['TXT', '"ab"', '"a" "b"'],
    ['TXT', '"a" "b"', '"b" "a"'],
    ['TXT', '""', '"" ""'],
    ['MX', '10 ns1', '11 ns1'],
    ['CAA', '0 issue "x"', '0 issue "X"'],
    ['AAAA', '2001:db8::1', '2001:db8::1:0'],
    ['PTR', 'a.b.', 'a\\.b.'],
  ])('%s %s and %s', (type, one, other) => {
    expect(foundIn(`x ${type} ${one}\nx ${type} ${other}\n`)).toEqual([]);
  });
});

test('marks the whole record, and says where the first stands', () => {
  const [finding] = findingsIn(
    '  ; a comment\nwww ( A\n 192.0.2.2 )\n\twww\nWWW A 192.0.2.2 ; again\n',
  ).filter(({ code }) => code === 'record/already-exists');
  expect(finding).toMatchObject({
    line: 10,
    column: 1,
    endLine: 10,
    endColumn: 16,
    related: [{ line: 7, column: 1, endLine: 8, endColumn: 11 }],
  });
});
