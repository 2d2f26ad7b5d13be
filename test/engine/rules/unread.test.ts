import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';

/** All but what the records that cannot be read show themselves, as `code owner type`, in `strict`. */
const found = (lines: string, group: string): string[] =>
  findingsIn(lines, { profile: 'strict' })
    .filter(({ code }) => code.includes(group))
    .map(({ code, owner, type }) => `${code} ${owner} ${type}`);

const ds = (digestType: number, octets: number): string =>
  `sub DS 1 13 ${digestType} ${'ab'.repeat(octets)}\n`;
const delegated = 'sub NS a.example.net.\nsub NS b.example.net.\n';
const issue = 'CAA 0 issue "ca.example.net"\n';
const caa = `@ ${issue}www CAA 0 iodef "mailto:a@example.net"\n`;
const sshfp = `www SSHFP 4 1 ${'ab'.repeat(20)}\n`;
const mx = '@ MX 10 ns1\n';
const shared = 'sub NS n1.sub\nsub NS n2.sub\nn1.sub A 192.0.2.7\nn2.sub A 192.0.2.7\n';
const six = 'sub NS n1.sub\nsub NS n2.sub\nn1.sub AAAA ::5\nn2.sub AAAA ::6\n';
const glue = `${delegated}x.sub A 192.0.2.7\n`;
const hint = 'www A 192.0.2.7\nwww HTTPS 1 . ipv4hint=192.0.2.8\n';
const self = 'sub NS ns1\nsub NS ns2.example.net.\n';
const spf = '@ TXT "v=spf1 include:s.example.com -all"\ns TXT "x"\n';
const star = '*.w TXT x\n*.w A 192.0.2.7\na.w A 192.0.2.8\n';

describe('what is missing may be a record that could not be read, if it is of that type', () => {
  test.each([
    ['ds-without-sha256', delegated + ds(4, 48), ds(2, 31), ds(1, 20).replace('DS', 'MX')],
    ['caa-missing', '@ A 192.0.2.7\n', '@ CAA 0 issue\n', '@ MX x ns1\n'],
    ['caa-lifted', caa, 'www CAA 0 issue\n', 'www MX x ns1\n'],
    ['caa-lifted', caa.replace('www', 'a.www'), 'www CAA 0 issue\n', 'www MX x ns1\n'],
    ['sshfp-without-sha256', sshfp, 'www SSHFP 4 2 00\n', 'www MX x ns1\n'],
    ['mx-single', mx, '@ MX x ns1\n', '@ TXT \\# 1 0\n'],
    ['mx-single', mx, 'ns1 AAAA ::g\n', 'ns1 TXT \\# 1 0\n'],
    ['mx-missing', '@ A 192.0.2.7\n', '@ MX x ns1\n', '@ PTR a..b\n'],
    ['spf-missing', mx, '@ TXT \\# 1 0\n', '@ PTR a..b\n'],
    ['spf-include-missing', spf, 's TXT \\# 1 0\n', 's MX x ns1\n'],
    ['svcb-hint-differs', hint, 'www A 192.0.2\n', 'www MX x ns1\n'],
    ['glue-unused', glue, 'sub NS a..b\n', 'sub MX x ns1\n'],
    ['delegation-to-self', self, 'sub NS a..b\n', 'sub MX x ns1\n'],
    ['name-servers-without-a', six, 'n1.sub A 192.0.2\n', 'n1.sub MX x ns1\n'],
    ['name-servers-without-a', six, 'sub NS a..b\n', 'sub MX x ns1\n'],
    ['wildcard-shadowed', star, 'a.w TXT \\# 1 0\n', 'a.w MX x ns1\n'],
  ])('%s (%#)', (code, zone, same, other) => {
    const told = found(zone, code);
    expect(told).toHaveLength(1);
    expect(found(zone + same, code)).toEqual([]);
    expect(found(zone + other, code)).toEqual(told);
  });
});

describe('what stands there is judged beside one that could not be read', () => {
  test.each([
    ['name-servers-share-address', shared, 'n1.sub AAAA ::g\n'],
    ['no-mail-spf', '@ MX 0 .\n@ TXT "v=spf1 a -all"\n', '@ TXT \\# 1 0\n'],
    [
      'spf-too-many-lookups',
      `${spf}t TXT "v=spf1${' a:x.example.net'.repeat(9)} -all"\n`
        .replace('s.e', 't.e')
        .replace('include:t.example.com', 'include:t.example.com a mx'),
      't TXT \\# 1 0\n',
    ],
  ])('%s', (code, zone, unread) => {
    expect(found(zone, code)).toHaveLength(1);
    expect(found(zone + unread, code)).toHaveLength(1);
  });
});

test('a name of which nothing could be read shadows no wildcard', () => {
  expect(found('*.w TXT x\na.w A 192.0.2\n', 'wildcard-shadowed')).toEqual([]);
});
