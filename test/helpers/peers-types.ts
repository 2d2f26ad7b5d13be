/** The checkers that vote, with the letter that stands for them in tables. */
export const letters = {
  B: 'named-checkzone',
  K: 'kzonecheck',
  N: 'nsd-checkzone',
  L: 'ldns-read-zone',
  V: 'validns',
  P: 'pdnsutil',
} as const;

export type Letter = keyof typeof letters;
export type PeerName = (typeof letters)[Letter];

export const everyPeer: readonly PeerName[] = Object.values(letters);

/** Those that are asked about one zone after the other; starting pdnsutil takes longer than all of them together. */
export const peerNames: readonly PeerName[] = everyPeer.filter((name) => name !== 'pdnsutil');

/**
 * Which peers read the text form of a type: BIND 9.18, Knot 3.2, NSD 4.6, ldns 1.8 as Debian builds it, validns 0.8,
 * PowerDNS 4.7.
 * Who does not know a type has no say about it.
 */
const knownBy: Readonly<Record<string, string>> = {
  BKNLVP: `A NS CNAME SOA PTR HINFO MINFO MX TXT RP AFSDB AAAA LOC SRV NAPTR KX CERT DNAME DS SSHFP IPSECKEY RRSIG
    NSEC DNSKEY DHCID NSEC3 NSEC3PARAM TLSA SPF NID L32 L64 LP`,
  BKNLV: 'RT',
  BNLVP: 'MB MG MR DLV',
  BNLV: 'X25 ISDN NSAP PX',
  BKNLP: 'KEY APL SMIMEA CDS CDNSKEY OPENPGPKEY CSYNC ZONEMD SVCB HTTPS EUI48 EUI64 URI CAA',
  BNL: 'NULL WKS SIG',
  BL: 'NSAP-PTR GPOS EID NIMLOC HIP TALINK',
  NL: 'MD MF',
  BN: 'NXT AVC',
  BP: 'RKEY',
  B: 'ATMA A6 SINK NINFO DSYNC HHIT BRID DOA AMTRELAY RESINFO WALLET TA',
};

const peersByType: ReadonlyMap<string, readonly PeerName[]> = new Map(
  Object.entries(knownBy).flatMap(([known, types]) =>
    types.split(/\s+/).map((type) => [type, namesOf(known)] as const),
  ),
);

export function namesOf(text: string): readonly PeerName[] {
  return Array.from(text, (letter) => letters[letter as Letter]);
}

/** Those of the peers that know every one of the types; a type by number is known to all. */
export function peersFor(types: readonly string[], peers = peerNames): readonly PeerName[] {
  return peers.filter((name) =>
    types.every((type) => type.startsWith('TYPE') || peersByType.get(type)?.includes(name)),
  );
}
