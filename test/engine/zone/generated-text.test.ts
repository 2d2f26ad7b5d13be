import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';

const told = (line: string): (string | undefined)[][] =>
  findingsIn(`${line}\n`).map(({ reason, code, owner, detail }) => [reason ?? code, owner, detail]);

describe('a finding in what $GENERATE made shows the text that was made', () => {
  test.each([
    ['$GENERATE 254-300 h$ A 192.0.2.$', 'ipv4/octet-range', 'h256.example.com.', '192.0.2.256 is above it'],
    ['$GENERATE 1-3 h$ MX 1$0000 a', 'number/too-large', 'h1.example.com.', '110000 is above it'],
    ['$GENERATE 7-9 h$ MX ${0,6,d} a b', 'content/extra-field', 'h7.example.com.', 'b is too much'],
    [
      '$GENERATE 7-7 h$ TXT \x07$',
      'syntax/non-ascii',
      'h7.example.com.',
      '\\0077 holds octets that are no printable ASCII: write each as \\DDD (\\0077)',
    ],
    ['$GENERATE 7-9 h$ FOO x', 'record/unsupported-type', 'h7.example.com.', 'FOO is no record type'],
    [
      '$GENERATE 7-9 h$.example.net. A 192.0.2.1',
      'name/out-of-zone',
      undefined,
      'h7.example.net. is neither example.com. nor',
    ],
    [
      '$GENERATE 7-7 @ MX 10 192.0.2.$',
      'name/target-is-address',
      'example.com.',
      '192.0.2.7.example.com. is an address',
    ],
    [
      '$GENERATE 7-7 h$.example.com A 192.0.2.1',
      'name/missing-final-dot',
      'h7.example.com.example.com.',
      'h7.example.com has no final dot',
    ],
    [
      '$GENERATE 7-7 h$ CNAME ns1.example.com',
      'name/missing-final-dot',
      'h7.example.com.',
      'ns1.example.com has no final dot',
    ],
  ])('%s', (line, reason, owner, detail) => {
    expect(told(line)[0]).toEqual([reason, owner, expect.stringContaining(detail)]);
  });

  test('and not more of it than can be read', () => {
    const [finding] = findingsIn(`$GENERATE 1-2 h$ A ${'a$'.repeat(200)}\n`);
    expect(finding!.detail.length).toBeLessThan(200);
    expect(finding!.detail).toContain('a1a1a1a1');
    expect(finding).toMatchObject({ line: 6, column: 1 });
  });

  test('each fault once for each line that makes records', () => {
    expect(told('$GENERATE 1-9 h$ A x\n$GENERATE 1-9 i$ A x').map(([, owner]) => owner)).toEqual([
      'h1.example.com.',
      'i1.example.com.',
    ]);
  });
});
