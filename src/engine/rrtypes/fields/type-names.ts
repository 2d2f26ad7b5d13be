import { lowerCase } from '../../text/classes.ts';
import { decimal } from '../../text/decimal.ts';
import { ShortWords } from '../../text/short-words.ts';
import type { Content } from '../content.ts';
import { WordTable } from './word-table.ts';

/**
 * The mnemonics of the IANA registry of RR types, for fields that hold types. It stands apart from our own registry,
 * which is made of types and so of fields.
 */
const mnemonics = {
  A: 1,
  NS: 2,
  MD: 3,
  MF: 4,
  CNAME: 5,
  SOA: 6,
  MB: 7,
  MG: 8,
  MR: 9,
  NULL: 10,
  WKS: 11,
  PTR: 12,
  HINFO: 13,
  MINFO: 14,
  MX: 15,
  TXT: 16,
  RP: 17,
  AFSDB: 18,
  X25: 19,
  ISDN: 20,
  RT: 21,
  NSAP: 22,
  'NSAP-PTR': 23,
  SIG: 24,
  KEY: 25,
  PX: 26,
  GPOS: 27,
  AAAA: 28,
  LOC: 29,
  NXT: 30,
  EID: 31,
  NIMLOC: 32,
  SRV: 33,
  ATMA: 34,
  NAPTR: 35,
  KX: 36,
  CERT: 37,
  A6: 38,
  DNAME: 39,
  SINK: 40,
  OPT: 41,
  APL: 42,
  DS: 43,
  SSHFP: 44,
  IPSECKEY: 45,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  DHCID: 49,
  NSEC3: 50,
  NSEC3PARAM: 51,
  TLSA: 52,
  SMIMEA: 53,
  HIP: 55,
  NINFO: 56,
  RKEY: 57,
  TALINK: 58,
  CDS: 59,
  CDNSKEY: 60,
  OPENPGPKEY: 61,
  CSYNC: 62,
  ZONEMD: 63,
  SVCB: 64,
  HTTPS: 65,
  DSYNC: 66,
  HHIT: 67,
  BRID: 68,
  SPF: 99,
  UINFO: 100,
  UID: 101,
  GID: 102,
  UNSPEC: 103,
  NID: 104,
  L32: 105,
  L64: 106,
  LP: 107,
  EUI48: 108,
  EUI64: 109,
  NXNAME: 128,
  TKEY: 249,
  TSIG: 250,
  IXFR: 251,
  AXFR: 252,
  MAILB: 253,
  MAILA: 254,
  ANY: 255,
  URI: 256,
  CAA: 257,
  AVC: 258,
  DOA: 259,
  AMTRELAY: 260,
  RESINFO: 261,
  WALLET: 262,
  CLA: 263,
  IPN: 264,
  TA: 32768,
  DLV: 32769,
} as const;

const OPT = 41;
const FIRST_META = 128;
const LAST_META = 255;

const byMnemonic = new WordTable(mnemonics);
const byNumber: ReadonlyMap<number, string> = new Map(
  Object.entries(mnemonics).map(([mnemonic, number]) => [number, mnemonic]),
);

/** The mnemonic of a type, or `TYPEnnn` (RFC 3597 5). */
export const typeText = (type: number): string => byNumber.get(type) ?? `TYPE${type}`;

/** Whether a type can have records in a zone: 0, OPT, and the meta and query types have none (RFC 6895 3.1). */
export const isDataType = (type: number): boolean =>
  type !== 0 && type !== OPT && (type < FIRST_META || type > LAST_META);

const metaMnemonics: ReadonlySet<string> = new Set(
  Object.entries(mnemonics).flatMap(([mnemonic, number]) => (isDataType(number) ? [] : [mnemonic])),
);

/** Whether a word in upper case is the mnemonic of a type that has no records. */
export const isMetaMnemonic = (word: string): boolean => metaMnemonics.has(word);

const shortWords = new ShortWords(Object.entries(mnemonics).filter(([, number]) => isDataType(number)));

/** Reads the mnemonic of such a type into `content.number`; see `PlainReader`. */
export function readPlainType(content: Content, from: number): number {
  content.number = shortWords.find(content.text, from);
  return content.number < 0 ? -1 : from + shortWords.length;
}

/** The type that the token `index` names, one that can have records; `FAULT` when it is none. */
export function readType(content: Content, index: number): number {
  const { bytes } = content;
  const start = content.start[index]!;
  const stop = content.stop[index]!;
  if (content.flags[index] !== 0) return content.failToken('type/unknown', index);
  let type = byMnemonic.find(bytes, start, stop);
  if (type < 0) type = numbered(bytes, start, stop);
  if (type < 0) return content.failToken('type/unknown', index);
  return isDataType(type) ? type : content.failToken('type/meta', index);
}

const PREFIX = Uint8Array.from('type', (char) => char.charCodeAt(0));

/** The number in `TYPEnnn`, in any case, or a negative number. */
function numbered(bytes: Uint8Array, start: number, stop: number): number {
  for (let at = 0; at < PREFIX.length; at++)
    if (start + at >= stop || lowerCase[bytes[start + at]!] !== PREFIX[at]) return -1;
  return decimal(bytes, start + PREFIX.length, stop, 0xffff);
}
