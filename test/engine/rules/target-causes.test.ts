import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { findingsIn } from '../../helpers/in-zone.ts';

const seen = (lines: string): string[] =>
  findingsIn(lines).map(({ line, severity, code }) => `${line! - 5}: ${severity} ${code}`);

describe('at one target the cause is told, as bad as what follows from it', () => {
  test.each([
    [
      'a URL in place of a server, whose name has no address',
      '@ NS https://ns.example.net',
      ['1: error name/target-is-url'],
    ],
    ['a URL in place of a server of a part', 'sub NS http://ns.sub', ['1: error name/target-is-url']],
    [
      'a URL in place of a host, which a server may load',
      '@ MX 10 https://mail',
      ['1: warning name/target-is-url'],
    ],
    [
      'an address to which a wildcard alias answers',
      '* CNAME ns1\n@ MX 10 192.0.2.7',
      ['2: error name/target-is-address'],
    ],
    [
      'a blank in the name of an alias that does not exist',
      'a CNAME b\\ c',
      ['1: warning name/target-odd-character'],
    ],
    [
      'a server whose address lacks the final dot of its owner',
      '@ NS ns2\nns2.example.com A 192.0.2.7',
      ['2: error name/missing-final-dot'],
    ],
    [
      'an address that lacks the final dot of its owner',
      '@ MX 10 h\nh.example.com A 192.0.2.7',
      ['2: warning name/missing-final-dot'],
    ],
  ])('%s', (_why, lines, found) => {
    expect(seen(lines)).toEqual(found);
  });

  test('whichever rule comes first', () => {
    const zone = `$ORIGIN 2.0.192.in-addr.arpa.
$TTL 3600
@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600
@ NS ns1.example.net.
1 PTR https://www.example.net
`;
    expect(checkZone(zone).findings.map(({ line, code }) => `${line}: ${code}`)).toEqual([
      '5: name/target-is-url',
    ]);
  });

  test('and it says so in its own words', () => {
    const [finding] = findingsIn('@ NS https://ns.example.net');
    expect(finding?.detail).toContain('https://ns.example.net');
    expect(finding?.message).toBe('NS target is a URL');
  });

  test('where the cause is switched off, what follows is told', () => {
    const found = findingsIn('@ NS https://ns', { severities: { 'name/target-is-url': 'off' } });
    expect(found.map(({ code }) => code)).toEqual(['zone/ns-without-address']);
  });
});
