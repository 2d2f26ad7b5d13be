import {
  apexHash,
  changed,
  keyOctets,
  keyTag,
  nsec3Example,
  rrsig,
  signedExample,
} from '../../../src/catalog/signed-example.ts';
import { type Cases, sha1, sha256 } from './case.ts';

const delegation = 's NS ns1.example.net.\ns NS ns2.example.net.\n';
const key = `@ DNSKEY 257 3 13 ${keyOctets}\n`;
const signed = (from: string, to: string): string => changed(signedExample, from, to);
const address = `www ${rrsig('A', 3)}\n`;
const digest = 'ab'.repeat(48);
const now = { now: '2035-12-15T00:00:00Z' } as const;
/** An RSA key of so many bits. */
const rsa = (bits: number, exponent = [3, 1, 0, 1]): string =>
  Buffer.from([...exponent, ...Array<number>(bits / 8).fill(255)]).toString('base64');

/** Checks of DS, keys, signatures, denials and digests. */
export const dnssecCases: Cases = {
  'ds-apex': [`@ DS 1 13 2 ${sha256}\n`],
  'ds-no-ns': [`a DS 1 13 2 ${sha256}\n`],
  'ds-digest-length': [
    `${delegation}s DS 1 13 2 ${sha1}\n`,
    `${delegation}s DS 1 13 4 ${sha256}\n`,
    `${delegation}s DS 1 13 1 ${sha256}\n`,
  ],
  'ds-digest-known': [`${delegation}s DS 1 13 99 ${sha256}\n`],
  'ds-digest-deprecated': [
    `${delegation}s DS 1 13 1 ${sha1}\n`,
    `${delegation}s DS 1 13 4 ${sha256.slice(0, 32)}${sha256}\n`,
  ],
  'ds-alg': [`${delegation}s DS 1 99 2 ${sha256}\n`, `${delegation}s DS 1 7 2 ${sha256}\n`],
  'dnskey-flags': [
    `@ DNSKEY 259 3 13 ${keyOctets}\n`,
    `@ DNSKEY 1 3 13 ${keyOctets}\n`,
    `@ DNSKEY 257 2 13 ${keyOctets}\n`,
  ],
  'dnskey-alg': [
    `@ DNSKEY 257 3 99 ${keyOctets}\n`,
    `@ DNSKEY 257 3 5 ${rsa(2048)}\n`,
    `@ DNSKEY 257 3 10 ${rsa(2048)}\n`,
  ],
  'dnskey-material': [
    '@ DNSKEY 257 3 13 AAAA\n',
    '@ DNSKEY 257 3 8 AA==\n',
    `@ DNSKEY 257 3 15 ${keyOctets}\n`,
    `@ DNSKEY 257 3 8 ${rsa(2048, [1, 3])}\n`,
  ],
  'dnskey-rsa-size': [`@ DNSKEY 257 3 10 ${rsa(512)}\n`, `@ DNSKEY 257 3 8 ${rsa(1024)}\n`],
  'dnskey-apex': [`a DNSKEY 257 3 13 ${keyOctets}\n`],
  'dnskey-missing': [signed(key, '')],
  'ksk-exists': [`@ DNSKEY 256 3 13 ${keyOctets}\n`],
  'dnskey-keytag-limit': [
    `@ DNSKEY 257 3 13 AAEA${keyOctets.slice(4)}\n@ DNSKEY 257 3 13 AAAAAQ${keyOctets.slice(6)}\n`,
  ],
  'cds-pair': [`${key}@ CDNSKEY 257 3 13 ${keyOctets}\n`],
  'cds-eq-cdnskey': [`${key}@ CDNSKEY 257 3 13 ${keyOctets}\n@ CDS 1 13 2 ${sha256}\n`],
  'cds-in-dnskey': [
    `${key}@ CDS 1 13 2 ${sha256}\n`,
    `${key}@ CDNSKEY 257 3 13 ${keyOctets}\n@ CDNSKEY 257 3 13 B${keyOctets.slice(1)}\n`,
  ],
  'cds-delete': [`${key}@ CDS 0 0 0 00\n@ CDS 1 13 2 ${sha256}\n`],
  'cds-signed': [`${signedExample}@ CDS 1 13 2 ${sha256}\n`],
  'rrsig-missing': [
    signed(address, ''),
    `${signedExample}a A 192.0.2.2\n`,
    `${key}a A 192.0.2.2\nb A 192.0.2.3\nc A 192.0.2.4\nc ${rrsig('A', 3)}\n`,
  ],
  'rrsig-time': {
    texts: [
      signed(address, address.replace('20360101000000', '20351214000000')),
      signed(address, address.replace('20351201000000', '20351216000000')),
    ],
    options: now,
  },
  'rrsig-window': {
    texts: [
      signed(address, address.replace('20360101000000', '20351215010000')),
      signed(address, address.replace('20360101000000', '20380101000000')),
    ],
    options: now,
  },
  'rrsig-orig-ttl': [signed('www A', 'www 300 A')],
  'rrsig-labels': [signed(address, `www ${rrsig('A', 5)}\n`)],
  'rrsig-covers-nothing': [
    signed(address, `${address}www ${rrsig('MX', 3)}\n`),
    signed(address, `${address}www ${rrsig('RRSIG', 3)}\n`),
  ],
  'rrsig-signer': [
    signed(address, address.replace(` ${keyTag} `, ' 1 ')),
    signed(address, `${address}${address.replace(` ${keyTag} `, ' 1 ')}`),
    signed(address, address.replace(' @ ', ' example.net. ')),
  ],
  'rrsig-nonauth': [`${signedExample}${delegation}s ${rrsig('NS', 3)}\n`],
  'alg-complete': [signed('@ DNSKEY', `@ DNSKEY 256 3 14 ${'A'.repeat(128)}\n@ DNSKEY`)],
  'nsec-missing': {
    texts: [
      `${signedExample}a A 192.0.2.2\na ${rrsig('A', 3)}\n`,
      `${nsec3Example}a A 192.0.2.2\na ${rrsig('A', 3)}\n`,
      `${signedExample}a ${rrsig('A', 3)}\n`,
    ],
  },
  'nsec-chain': [
    signed('NSEC www', 'NSEC zzz'),
    changed(nsec3Example, `- ${apexHash}`, `- ${apexHash.replace('O', '0')}`),
  ],
  'nsec-bitmap': [
    signed('NSEC @ A ', 'NSEC @ A MX '),
    signed('NSEC @ A ', 'NSEC @ '),
    signed('www A 192.0.2.1\n', ''),
  ],
  'nsec-bitmap-empty': [signed('NSEC @ A RRSIG NSEC', 'NSEC @')],
  'nsec-superfluous': [`${signedExample}nothing NSEC @ NSEC\n`],
  'nsec-ttl': [signed('1209600 3600', '1209600 300')],
  'nsec-nsec3-mixed': [`${signedExample}${apexHash} NSEC3 1 0 0 - ${apexHash} NS SOA RRSIG DNSKEY\n`],
  'nsec3-hash-alg': ['@ NSEC3PARAM 2 0 0 -\n', `${apexHash} NSEC3 2 0 0 - ${apexHash} A\n`],
  'nsec3-flags': ['@ NSEC3PARAM 1 1 0 -\n', changed(nsec3Example, 'NSEC3 1 0', 'NSEC3 1 2')],
  'nsec3-iterations': ['@ NSEC3PARAM 1 0 500 -\n', '@ NSEC3PARAM 1 0 10 -\n'],
  'nsec3-salt': ['@ NSEC3PARAM 1 0 0 AB\n'],
  'nsec3-owner': [`${nsec3Example}a.b NSEC3 1 0 0 - ${apexHash} A\n`, `${apexHash} NSEC3 1 0 0 - AAAA A\n`],
  'nsec3-optout': {
    texts: [
      changed(nsec3Example, 'NSEC3 1 0', 'NSEC3 1 1'),
      `${changed(nsec3Example, 'NSEC3 1 0', 'NSEC3 1 1')}a A 192.0.2.2\na ${rrsig('A', 3)}\n`,
    ],
    options: { verify: ['nsec3'] },
  },
  'nsec3param-apex': ['a NSEC3PARAM 1 0 0 -\n'],
  'nsec3-name-too-long': [
    `$ORIGIN ${`${'a'.repeat(57)}.`.repeat(4)}\n$TTL 3600\n@ SOA ns1.example.net. h.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n@ NSEC3PARAM 1 0 0 -\n`,
  ],
  'nsec3-rsasha1': [changed(nsec3Example, '@ DNSKEY', `@ DNSKEY 256 3 5 ${rsa(2048)}\n@ DNSKEY`)],
  'key-alg': [`a KEY 256 3 5 ${rsa(2048)}\n`],
  'zonemd-format': ['@ ZONEMD 1 1 1 abcd\n', `@ ZONEMD 1 1 2 ${digest}\n`],
  'zonemd-serial': [`@ ZONEMD 9 1 1 ${digest}\n`],
  'zonemd-dup': [`@ ZONEMD 1 1 1 ${digest}\n@ ZONEMD 1 1 1 ${'cd'.repeat(48)}\n`],
  'zonemd-digest': { texts: [`@ ZONEMD 1 1 1 ${digest}\n`], options: { verify: ['zonemd'] } },
  'zonemd-required': { texts: ['a TXT "a"\n'], options: { verify: ['zonemd'] } },
};
