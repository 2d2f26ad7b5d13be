import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/catalog/finding.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';

const judge = (type: string, content: string, profile: 'platform' | 'rfc' = 'platform'): readonly Finding[] =>
  checkRecord({ name: 'www', type, content }, { origin: 'example.com', profile });

describe('a type that is not taken is told with what was meant by it', () => {
  test.each([
    ['a', '192.0.2.1', 'type/lower-case', 'write A in place of a.'],
    ['Cname', 'web.example.net.', 'type/lower-case', 'write CNAME in place of Cname.'],
    ['mx', '10 a.example.net.', 'type/lower-case', 'write MX in place of mx.'],
    ['A ', '192.0.2.1', 'type/blank', 'write A in place of "A ".'],
    [' txt', '"a"', 'type/lower-case', 'write TXT in place of " txt".'],
    ['CNMAE', 'web.example.net.', 'type/near', 'CNAME is probably meant.'],
    ['AA', '2001:db8::1', 'type/near', 'AAAA is probably meant.'],
    ['TEXT', 'hello', 'type/near', 'TXT is probably meant.'],
    ['ANAME', 'web.example.net.', 'type/near', 'ALIAS is probably meant.'],
    ['HTTPS', '1 .', 'type/not-offered', 'have it allowed by the option types.'],
    ['MXE', '192.0.2.1', 'type/mail-address', 'write an MX record'],
    ['URL', 'https://example.net/', 'type/redirect', 'a redirection of web pages'],
    ['DMARC', 'v=DMARC1; p=none', 'type/text', 'write TXT in its place.'],
    ['WINS', 'L1', 'type/of-windows', 'Windows DNS'],
    ['AXFR', 'x', 'type/meta', 'no records exist.'],
    ['TYPE70000', '\\# 0', 'type/number', '1 to 65535'],
    ['FOO', 'bar', undefined, 'check its spelling'],
    ['__proto__', 'x', undefined, 'check its spelling'],
    ['', 'x', undefined, 'check its spelling'],
    [`${'A'.repeat(100_000)}`, 'x', undefined, 'check its spelling'],
  ])('%.20s %s', (type, content, reason, phrase) => {
    const [finding, ...others] = judge(type, content);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'record/unsupported-type',
      message: 'Record type not supported',
      severity: 'error',
      path: ['type'],
    });
    expect(finding!.reason).toBe(reason);
    expect(finding!.detail).toContain(phrase);
  });

  test('beside what is wrong with the rest of the record', () => {
    const found = checkRecord(
      { name: 'w..w', type: 'CNMAE', content: 'web', ttl: -1 },
      { origin: 'example.com' },
    );
    expect(found.map(({ code }) => code)).toEqual([
      'name/empty-label',
      'record/unsupported-type',
      'record/invalid-ttl',
    ]);
  });

  test('and a type that is taken is not told', () => {
    expect(judge('HTTPS', '1 .', 'rfc')).toEqual([]);
    expect(judge('ALIAS', 'web.example.net.')).toEqual([]);
    expect(judge('ALIAS', 'web.example.net.', 'rfc').map(({ reason }) => reason)).toEqual(['type/alias']);
  });
});
