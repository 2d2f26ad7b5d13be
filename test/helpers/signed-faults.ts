import type { Verification } from '../../src/engine/rules/zone-request.ts';
import { changed, type SignedZoneName, without } from './signed-zones.ts';

/** Checkers that look at the signatures of a whole zone. */
export const verifiers = ['kzonecheck', 'ldns-verify-zone', 'dnssec-verify', 'validns'] as const;

export type Verifier = (typeof verifiers)[number];

/** One thing that is done to a signed zone. */
export interface SignedFault {
  readonly title: string;
  readonly zone: SignedZoneName;
  readonly change: (text: string) => string;
  /** All that is found in `rfc`: code, owner and type. */
  readonly found: readonly string[];
  readonly verify?: readonly Verification[];
  /** Who does not see it, and why that is no reason for us not to say it. */
  readonly unseen?: Partial<Record<Verifier, string>>;
}

const row = (
  title: string,
  zone: SignedZoneName,
  change: (text: string) => string,
  found: readonly string[],
  more: Partial<SignedFault> = {},
): SignedFault => ({ title, zone, change, found, ...more });

const apex = 'example.com.';
const mail = 'mail.example.com.';

/** NSEC3 of the zones, by the name that they are of. */
const hashes = {
  apex: 'ONIB9MGUB9H0RML3CDF5BGRJ59DKJHVK.example.com.',
  host: '3TK5V7PICUF5PTFHETJ5L0K4MDLTFFM2.example.com.',
  before: '2K1QVB8QJCRDGVIB26LKGEK76L1RRBDH.example.com.',
} as const;

/** What is done, and what is found; every peer refuses the zone but for what `unseen` says. */
export const signedFaults: readonly SignedFault[] = [
  row('a signature is lost', 'nsec', (text) => without(text, `${mail} 3600 IN RRSIG A`), [
    'zone/rrsig-missing mail.example.com. A',
  ]),
  row('the signature of the SOA is lost', 'csk', (text) => without(text, `${apex} 3600 IN RRSIG SOA`), [
    'zone/rrsig-missing example.com. SOA',
  ]),
  row(
    'the signature of a DS is lost',
    'nsec',
    (text) => without(text, 'secure.example.com. 3600 IN RRSIG DS'),
    ['zone/rrsig-missing secure.example.com. DS'],
  ),
  row(
    'the signature of an NSEC3 is lost',
    'optout',
    (text) => without(text, `${hashes.host} 600 IN RRSIG`),
    [`zone/name-unsigned ${hashes.host.toLowerCase()} NSEC3`],
    { unseen: { validns: 'it checks the signatures that there are, and misses none (RFC 4035 2.2)' } },
  ),
  row('a name is added', 'nsec', (text) => `${text}added.example.com. 3600 IN A 192.0.2.9\n`, [
    'zone/name-unsigned added.example.com. A',
  ]),
  row(
    'a name is added to a zone with NSEC3',
    'optout',
    (text) => `${text}added.example.com. 3600 IN A 192.0.2.9\n`,
    ['zone/name-unsigned added.example.com. A'],
  ),
  row('a type is added', 'csk', (text) => `${text}${mail} 3600 IN AAAA 2001:db8::2\n`, [
    'zone/rrsig-missing mail.example.com. AAAA',
  ]),
  row(
    'a record is lost and its signature stays',
    'nsec',
    (text) => without(text, `${mail} 3600 IN A `),
    [
      'zone/target-without-address example.com. MX',
      'zone/signed-records-missing mail.example.com. RRSIG',
      'zone/tlsa-without-host _25._tcp.mail.example.com. TLSA',
    ],
    {
      unseen: {
        'ldns-verify-zone': 'it starts from records and never asks what a signature is of (RFC 4035 2.2)',
      },
    },
  ),
  row(
    'a signature states fewer labels',
    'nsec',
    (text) => changed(text, `${mail} 3600 IN RRSIG A`, ' 13 3 ', ' 13 2 '),
    ['record/rrsig-labels mail.example.com. RRSIG'],
  ),
  row(
    'a signature states more labels',
    'nsec',
    (text) => changed(text, '*.wild.example.com. 3600 IN RRSIG', ' 13 3 ', ' 13 4 '),
    ['record/rrsig-labels *.wild.example.com. RRSIG'],
  ),
  row(
    'a signature is by another name',
    'nsec',
    (text) => changed(text, `${mail} 3600 IN RRSIG A`, ' example.com. ', ' example.net. '),
    ['record/rrsig-signer mail.example.com. RRSIG'],
  ),
  row(
    'a signature is by another key',
    'nsec',
    (text) => changed(text, `${mail} 3600 IN RRSIG A`, /\d+ example/, '1 example'),
    ['zone/rrsig-unknown-key mail.example.com. RRSIG'],
  ),
  row(
    'a signature ends before it begins',
    'nsec',
    (text) => changed(text, `${mail} 3600 IN RRSIG A`, '20361101000000', '20191101000000'),
    ['record/rrsig-period mail.example.com. RRSIG'],
  ),
  row(
    'a signature has expired',
    'nsec',
    (text) => changed(text, `${mail} 3600 IN RRSIG A`, '20361101000000', '20210101000000'),
    ['zone/rrsig-expired mail.example.com. RRSIG'],
  ),
  row(
    'a signature holds later',
    'nsec',
    (text) => changed(text, `${mail} 3600 IN RRSIG A`, '20200101000000', '20360101000000'),
    ['zone/rrsig-not-yet-valid mail.example.com. RRSIG'],
  ),
  row('a key that signs is lost', 'nsec', (text) => without(text, `${apex} 3600 IN DNSKEY 256`), [
    'zone/rrsig-unknown-key example.com. RRSIG',
  ]),
  row('all keys are lost', 'csk', (text) => without(text, `${apex} 3600 IN DNSKEY`), [
    'zone/dnskey-missing example.com. RRSIG',
  ]),
  row('a key has other flags', 'csk', (text) => changed(text, `${apex} 3600 IN DNSKEY`, ' 257 ', ' 1 '), [
    'zone/rrsig-unknown-key example.com. RRSIG',
    'record/dnskey-not-zone-key example.com. DNSKEY',
  ]),
  row(
    'one of two algorithms does not sign a set',
    'both',
    (text) => without(text, `${mail} 3600 IN RRSIG A 8`),
    ['zone/algorithm-incomplete mail.example.com. A'],
    {
      unseen: {
        kzonecheck: 'one good signature is enough for it (RFC 4035 2.2, RFC 6840 5.11)',
        'ldns-verify-zone': 'one good signature is enough for it (RFC 4035 2.2, RFC 6840 5.11)',
      },
    },
  ),
  row(
    'a TTL is changed',
    'nsec',
    (text) => changed(text, `${mail} 3600 IN A`, '3600', '300'),
    ['zone/rrsig-original-ttl mail.example.com. RRSIG'],
    { unseen: { 'ldns-verify-zone': 'it takes the TTL from the signature (RFC 4034 3.1.4)' } },
  ),
  row(
    'the TTL of a signature is changed',
    'nsec',
    (text) => changed(text, `${mail} 3600 IN RRSIG A`, '3600', '300'),
    ['zone/rrsig-ttl mail.example.com. RRSIG'],
    {
      unseen: {
        kzonecheck: 'no program compares it (RFC 4034 3)',
        'ldns-verify-zone': 'no program compares it (RFC 4034 3)',
        'dnssec-verify': 'no program compares it (RFC 4034 3)',
      },
    },
  ),
  row(
    'glue is signed',
    'nsec',
    (text) => `${text}${signatureLike(text, 'A', 'ns1.open.example.com.', 4)}`,
    ['zone/rrsig-not-authoritative ns1.open.example.com. RRSIG'],
    { unseen: { 'dnssec-verify': 'it does not look at glue (RFC 4035 2.2)' } },
  ),
  row(
    'NS records of a delegation are signed',
    'nsec',
    (text) => `${text}${signatureLike(text, 'NS', 'open.example.com.', 3)}`,
    ['zone/rrsig-not-authoritative open.example.com. RRSIG'],
    { unseen: { 'dnssec-verify': 'it warns and ends with 0 (RFC 4035 2.2)' } },
  ),
  row('an NSEC is lost with its signature', 'nsec', (text) => without(text, `${mail} 600 IN`), [
    'zone/nsec-missing mail.example.com. A',
  ]),
  row('an NSEC is lost alone', 'csk', (text) => without(text, `${mail} 600 IN NSEC`), [
    'zone/nsec-missing mail.example.com. A',
  ]),
  row(
    'a delegation is added',
    'nsec',
    (text) =>
      `${text}sub.example.com. 3600 IN NS ns.example.net.\nsub.example.com. 3600 IN NS ns2.example.net.\n`,
    ['zone/nsec-missing sub.example.com. NS'],
  ),
  row(
    'a signature stands at a name with nothing else',
    'nsec',
    (text) => text + signatureLike(text, 'A', 'lone.example.com.', 3),
    ['zone/rrsig-alone lone.example.com. RRSIG'],
  ),
  row(
    'a signature is signed',
    'nsec',
    (text) => text + signatureLike(text, 'RRSIG', mail, 3),
    ['record/rrsig-over-rrsig mail.example.com. RRSIG'],
    {
      unseen: {
        'ldns-verify-zone': 'it starts from records and never asks what a signature is of (RFC 4035 2.2)',
        'dnssec-verify': 'it does not look at it (RFC 4035 2.2)',
      },
    },
  ),
  row(
    'the key for the zone above does not sign the keys',
    'nsec',
    (text) => text.replace(/^example\.com\. 3600 IN RRSIG DNSKEY .* 57642 .*\n/m, ''),
    ['zone/ksk-signs-no-keys example.com. DNSKEY'],
    {
      unseen: {
        'ldns-verify-zone': 'any key will do for it (RFC 4035 5.2)',
        'dnssec-verify': 'it is told to take any key (RFC 4035 5.2)',
      },
    },
  ),
  row(
    'a key is revoked that does not sign',
    'nsec',
    (text) => `${text}${apex} 3600 IN DNSKEY 385 3 13 ${'A'.repeat(86)}==\n`,
    ['zone/revoked-key-unsigned example.com. DNSKEY'],
  ),
  row('all NSEC are lost', 'csk', (text) => text.replaceAll(/^\S+ 600 IN (RRSIG )?NSEC .*\n/gm, ''), [
    'zone/nsec-missing example.com. SOA',
  ]),
  row(
    'an NSEC leads past a name',
    'nsec',
    (text) => changed(text, 'ns1.example.com. 600 IN NSEC', 'old', 'open'),
    ['zone/nsec-chain ns1.example.com. NSEC'],
  ),
  row(
    'an NSEC leads to nothing',
    'csk',
    (text) => changed(text, 'ns1.example.com. 600 IN NSEC', 'old', 'older'),
    ['zone/nsec-chain ns1.example.com. NSEC'],
  ),
  row(
    'the last NSEC does not lead back',
    'nsec',
    (text) => changed(text, 'www.example.com. 600 IN NSEC', 'NSEC example.com.', 'NSEC mail.example.com.'),
    ['zone/nsec-chain www.example.com. NSEC'],
  ),
  row('a name is lost with all that is there', 'nsec', (text) => without(text, 'old.example.com.'), [
    'zone/nsec-chain ns1.example.com. NSEC',
  ]),
  row(
    'glue has an NSEC',
    'nsec',
    (text) => `${text}ns1.open.example.com. 600 IN NSEC old.example.com. A NSEC\n`,
    ['zone/nsec-superfluous ns1.open.example.com. NSEC'],
  ),
  row(
    'a list of types has one too many',
    'nsec',
    (text) => changed(text, `${mail} 600 IN NSEC`, ' A ', ' A MX '),
    ['zone/nsec-bitmap mail.example.com. NSEC'],
  ),
  row(
    'a list of types lacks one',
    'csk',
    (text) => changed(text, 'www.example.com. 600 IN NSEC', ' CNAME ', ' '),
    ['zone/nsec-bitmap www.example.com. NSEC'],
  ),
  row(
    'a list of types at a delegation has what lies below',
    'nsec',
    (text) => changed(text, 'secure.example.com. 600 IN NSEC', ' NS ', ' A NS '),
    ['zone/nsec-bitmap secure.example.com. NSEC'],
  ),
  row(
    'an NSEC stands in a zone with NSEC3',
    'optout',
    (text) => `${text}${mail} 600 IN NSEC example.com. A RRSIG NSEC\n`,
    ['zone/rrsig-missing mail.example.com. NSEC', 'zone/nsec-nsec3-mixed mail.example.com. NSEC'],
  ),
  row('an NSEC3 is lost with its signature', 'optout', (text) => without(text, `${hashes.host} 600 IN`), [
    `zone/nsec3-chain ${hashes.before.toLowerCase()} NSEC3`,
  ]),
  row(
    'an NSEC3 leads to nothing',
    'optout',
    (text) => changed(text, `${hashes.before} 600 IN NSEC3`, '- 3TK', '- 3TL'),
    [`zone/nsec3-chain ${hashes.before.toLowerCase()} NSEC3`],
  ),
  row(
    'an NSEC3 leads past a hash',
    'optout',
    (text) =>
      changed(
        text,
        `${hashes.before} 600 IN NSEC3`,
        '3TK5V7PICUF5PTFHETJ5L0K4MDLTFFM2',
        '8AEIGSKL5TMRAEDGJI7V1LQBMQS8QV7U',
      ),
    [`zone/nsec3-chain ${hashes.before.toLowerCase()} NSEC3`],
  ),
  row(
    'a list of types behind a hash has one too many',
    'optout',
    (text) => changed(text, `${hashes.host} 600 IN NSEC3`, ' A ', ' A MX '),
    [`zone/nsec-bitmap ${hashes.host.toLowerCase()} NSEC3`],
  ),
  row(
    'a name behind a hash is lost, all but its NSEC3',
    'optout',
    (text) => without(text, 'host.deep.empty.example.com.'),
    [
      `zone/nsec-superfluous ${hashes.host.toLowerCase()} NSEC3`,
      'zone/nsec-superfluous jrumf0e3uuttkh03bs2dfuc4nu7mvfmo.example.com. NSEC3',
    ],
    { unseen: { kzonecheck: '3.2.6 follows the chain of hashes and no further (RFC 5155 7.1)' } },
  ),
  row(
    'an NSEC3 has other iterations',
    'optout',
    (text) => changed(text, `${hashes.host} 600 IN NSEC3`, '1 1 0 -', '1 1 1 -'),
    [`zone/nsec3param-missing ${hashes.host.toLowerCase()} NSEC3`],
  ),
  row(
    'an NSEC3 opts out no more',
    'optout',
    (text) =>
      changed(text, 'NVEC78AU1HPUMA9EEBEJI5N06EQ33GBK.example.com. 600 IN NSEC3', '1 1 0 -', '1 0 0 -'),
    ['zone/nsec3-missing open.in.empty.example.com. NS'],
  ),
  row(
    'an NSEC3 has unknown flags',
    'optout',
    (text) => changed(text, `${hashes.host} 600 IN NSEC3`, '1 1 0 -', '1 3 0 -'),
    [
      `zone/nsec3-chain ${hashes.before.toLowerCase()} NSEC3`,
      `record/nsec3-flags ${hashes.host.toLowerCase()} NSEC3`,
    ],
  ),
  row(
    'an NSEC3 stands at no hash',
    'optout',
    (text) => `${text}odd.example.com. 600 IN NSEC3 1 0 0 - 3TK5V7PICUF5PTFHETJ5L0K4MDLTFFM2 A\n`,
    ['record/nsec3-owner odd.example.com. NSEC3', 'zone/name-unsigned odd.example.com. NSEC3'],
    { unseen: { 'ldns-verify-zone': 'it does not look at hashes that no name has (RFC 5155 3)' } },
  ),
  row(
    'how names are hashed is not said',
    'optout',
    (text) => without(text, `${apex} 0 IN NSEC3PARAM`),
    ['zone/nsec3param-missing 2k1qvb8qjcrdgvib26lkgek76l1rrbdh.example.com. NSEC3'],
    {
      unseen: {
        kzonecheck: '3.2.6 crashes (RFC 5155 4)',
        'ldns-verify-zone': 'it takes the parameters from any NSEC3 (RFC 5155 4)',
      },
    },
  ),
  row(
    'names are hashed in two ways by what is said',
    'optout',
    (text) => `${text}${apex} 0 IN NSEC3PARAM 1 0 1 -\n`,
    ['zone/nsec3-chain-missing example.com. NSEC3PARAM'],
  ),
  row(
    'a CDS has another digest',
    'nsec',
    (text) => changed(text, `${apex} 3600 IN CDS`, / 13 2 ./, ' 13 2 0'),
    ['zone/cds-cdnskey-mismatch example.com. CDS'],
  ),
  row(
    'a digest of the zone is changed',
    'ldns',
    (text) => changed(text, `${apex} 3600 IN ZONEMD`, / 1 2 ../, ' 1 2 00'),
    ['zone/zonemd-digest example.com. ZONEMD'],
  ),
  row(
    'a digest is of another version',
    'ldns',
    (text) => changed(text, `${apex} 3600 IN ZONEMD`, 'ZONEMD 1 ', 'ZONEMD 2 '),
    ['zone/zonemd-serial example.com. ZONEMD'],
  ),
];

/** A signature at a name that has none, with the octets of one of the apex. */
function signatureLike(text: string, covered: string, owner: string, labels: number): string {
  const soa = text.split('\n').find((line) => line.startsWith(`${apex} 3600 IN RRSIG SOA`))!;
  return `${soa.replace(apex, owner).replace(/RRSIG SOA (\d+) 2/, `RRSIG ${covered} $1 ${labels}`)}\n`;
}
