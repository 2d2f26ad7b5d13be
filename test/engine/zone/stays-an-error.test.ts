import { describe, expect, test } from 'vitest';
import { signedExample } from '../../../src/catalog/signed-example.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { findingsIn, prelude } from '../../helpers/in-zone.ts';

/** The codes, or reasons, of errors in a zone. */
const errorsIn = (zone: string): readonly string[] =>
  checkZone(zone, { origin: 'example.com' })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, reason }) => reason ?? code);

const key15 = `${'A'.repeat(43)}=`;

describe('what can never work stays an error, although servers may load it', () => {
  test.each([
    ['a certificate of the type 0', 'a CERT 0 1 8 AAAA\n', 'cert/reserved-type'],
    ['the reserved key of a service', 'a SVCB 1 . key65535=a\n', 'svcb/key-number'],
    ['data outside the zone', 'a.example.net. A 192.0.2.1\n', 'name/out-of-zone'],
    ['aliases in a circle', 'a CNAME b\nb CNAME a\n', 'zone/alias-loop'],
    ['a DHCP identifier that is too short', 'a DHCID AAE=\n', 'dhcid/short'],
    [
      'an RRset that no message holds',
      Array.from({ length: 400 }, (_, at) => `a TXT "${'x'.repeat(200)}${at}"\n`).join(''),
      'zone/rrset-too-large',
    ],
    ['a TTL above 31 bits', 'a 2147483648 A 192.0.2.1\n', 'ttl/too-large'],
    ['an RSA key that cannot be decoded', '@ DNSKEY 257 3 8 AwEAAQ==\n', 'dnskey/rsa-form'],
    ['an address in place of a mail server', '@ MX 10 192.0.2.1.\n', 'name/target-is-address'],
  ])('%s', (_what, lines, told) => {
    expect(errorsIn(prelude + lines)).toContain(told);
  });

  test('an algorithm with a key and without signatures', () => {
    const zone = signedExample.replace('@ DNSKEY', `@ DNSKEY 256 3 15 ${key15}\n@ DNSKEY`);
    expect(errorsIn(zone)).toContain('zone/algorithm-incomplete');
    expect(errorsIn(signedExample)).toEqual([]);
  });

  test('a signed zone without a key', () => {
    const zone = signedExample.replace(/^@ (RRSIG )?DNSKEY .*\n/gm, '').replaceAll(' DNSKEY\n', '\n');
    expect(errorsIn(zone)).toContain('zone/dnskey-missing');
  });
});

test('several names of name servers that share an address are told of', () => {
  const lines = '@ NS ns2.example.com.\nns2 A 192.0.2.1\n';
  const found = findingsIn(lines, { profile: 'strict' }).map(({ code }) => code);
  expect(found).toContain('zone/name-servers-share-address');
});
