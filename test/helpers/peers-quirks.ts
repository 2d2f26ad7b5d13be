import type { PeerName } from './peers-types.ts';

/** Something a peer is known to get wrong, so that what it says about such a zone is no vote. */
interface Quirk {
  readonly peer: PeerName;
  /** Types that it concerns; all unless given. */
  readonly types?: readonly string[];
  /** What is special about the zone; any zone of these types unless given. */
  readonly where?: RegExp;
  readonly why: string;
}

const quirks: readonly Quirk[] = [
  {
    peer: 'validns',
    types: ['NSEC', 'NSEC3', 'NSEC3PARAM', 'RRSIG', 'DLV'],
    why: 'takes one such record as the sign of a signed zone, and then misses its keys and its chain',
  },
  {
    peer: 'validns',
    types: ['DS', 'DNSKEY', 'CERT'],
    where: /\s1[56]\s|ED(25519|448)/,
    why: 'is older than Ed25519 and Ed448 (RFC 8080)',
  },
  { peer: 'validns', types: ['SSHFP'], where: /SSHFP.*\s6\s/i, why: 'is older than Ed448 keys (RFC 8709)' },
  {
    peer: 'validns',
    where: /\\\.|\\046/,
    why: 'says itself that a dot within a label is not supported (RFC 1035 5.1 has it)',
  },
  { peer: 'validns', types: ['HINFO'], where: /\\ /, why: 'ends an unquoted string at an escaped blank' },
  { peer: 'validns', types: ['NSAP'], where: /\d\./, why: 'takes no dots in NSAP (RFC 1706 6 has them)' },
  {
    peer: 'validns',
    where: /\sA+\s+\\#/,
    why: 'does not read the generic form of a type that it knows (RFC 3597 5)',
  },
  { peer: 'validns', where: /\sCLASS1\s/, why: 'does not read classes by number (RFC 3597 5)' },
  { peer: 'kzonecheck', where: /\sCLASS1\s/, why: 'does not read classes by number (RFC 3597 5)' },
  {
    peer: 'kzonecheck',
    types: ['NID', 'L64'],
    where: /(^|[\s:])[0-9a-f]{1,3}(:|\s|$)/i,
    why: 'wants four digits in each group (RFC 6742 2.1.2 has them as in IPv6 addresses)',
  },
  {
    peer: 'ldns-read-zone',
    where: /\sIN\s+\d/i,
    why: 'reads no TTL behind the class (RFC 1035 5.1 has both orders)',
  },
  {
    peer: 'ldns-read-zone',
    types: ['IPSECKEY'],
    where: /\S{8} \S{20}/,
    why: 'reads no blanks in the key (RFC 4025 3.1 has them)',
  },
  { peer: 'ldns-read-zone', types: ['KEY'], where: /ECDSA/, why: 'knows no algorithm of KEY by this name' },
  {
    peer: 'nsd-checkzone',
    types: ['RRSIG'],
    where: /\s\d{10}\s/,
    why: 'reads no times in seconds (RFC 4034 3.2 has them)',
  },
  {
    peer: 'nsd-checkzone',
    types: ['CAA'],
    where: /\sISSUE\s/,
    why: 'takes no upper case in tags (RFC 8659 4.1)',
  },
  {
    peer: 'validns',
    types: ['SOA'],
    where: /2147483648|4294967295/,
    why: 'reads no time above 2^31-1 (RFC 1035 3.3.13 has 32 bits; RFC 2308 4 lowers the last field alone)',
  },
  {
    peer: 'pdnsutil',
    types: ['RRSIG', 'NSEC', 'NSEC3', 'NSEC3PARAM'],
    why: 'signs itself, and wants such a record in no zone from a file',
  },
];

/** Whether what a peer says about a zone of these types is no vote. */
export const abstains = (peer: PeerName, types: readonly string[], text: string): boolean =>
  quirks.some(
    (quirk) =>
      quirk.peer === peer &&
      (quirk.types === undefined || quirk.types.some((type) => types.includes(type))) &&
      (quirk.where === undefined || quirk.where.test(text)),
  );
