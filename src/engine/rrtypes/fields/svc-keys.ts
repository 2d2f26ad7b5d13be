import { decimal } from '../../text/decimal.ts';
import { WordTable } from './word-table.ts';

/** The keys of service parameters that the IANA registry names (RFC 9460 14.3.2 and later). */
export const SvcKey = {
  /** RFC 9460 8. */
  Mandatory: 0,
  /** RFC 9460 7.1. */
  Alpn: 1,
  NoDefaultAlpn: 2,
  /** RFC 9460 7.2. */
  Port: 3,
  /** RFC 9460 7.3. */
  Ipv4Hint: 4,
  /** RFC 9848 3. */
  Ech: 5,
  Ipv6Hint: 6,
  /** RFC 9461 5. */
  DohPath: 7,
  /** RFC 9540 4. */
  Ohttp: 8,
  /** draft-ietf-tls-key-share-prediction 3.1. */
  TlsSupportedGroups: 9,
  /** RFC 9953 3.2. */
  DocPath: 10,
  /** draft-ietf-intarea-proxy-config 2.1. */
  Pvd: 11,
  /** draft-johani-dnsop-svcb-oots 2. */
  Oots: 12,
} as const;

/** Never used as a key (RFC 9460 14.3.2). */
export const RESERVED_KEY = 0xffff;

const names = {
  mandatory: SvcKey.Mandatory,
  alpn: SvcKey.Alpn,
  'no-default-alpn': SvcKey.NoDefaultAlpn,
  port: SvcKey.Port,
  ipv4hint: SvcKey.Ipv4Hint,
  ech: SvcKey.Ech,
  ipv6hint: SvcKey.Ipv6Hint,
  dohpath: SvcKey.DohPath,
  ohttp: SvcKey.Ohttp,
  'tls-supported-groups': SvcKey.TlsSupportedGroups,
  docpath: SvcKey.DocPath,
  pvd: SvcKey.Pvd,
  oots: SvcKey.Oots,
} as const;

const byName = new WordTable(names, false);
const byNumber: readonly string[] = Object.keys(names);

/** The name of a key, or `keyNNNNN` (RFC 9460 2.1). */
export const svcKeyText = (key: number): string => byNumber[key] ?? `key${key}`;

/** The names, for messages. */
export const knownSvcKeys: string = byNumber.join(', ');

/** Whether a key is written as `keyNNNNN`: no name of the registry starts with its letter. */
export const isNumberedKey = (bytes: Uint8Array, start: number): boolean => bytes[start] === 0x6b;

/** Answered for what is no key, and for a `key` whose number is none. */
export const UNKNOWN_KEY = -1;
export const BAD_KEY_NUMBER = -2;

/** The key that `bytes[start..stop)` names, in lower case or as `keyNNNNN` (RFC 9460 2.1); negative when it is none. */
export function svcKey(bytes: Uint8Array, start: number, stop: number): number {
  const key = byName.find(bytes, start, stop);
  if (key >= 0 || stop - start < 4) return key;
  if (bytes[start] !== 0x6b || bytes[start + 1] !== 0x65 || bytes[start + 2] !== 0x79) return UNKNOWN_KEY;
  const number = decimal(bytes, start + 3, stop, RESERVED_KEY - 1);
  if (number === -1) return UNKNOWN_KEY;
  const leadingZero = bytes[start + 3] === 0x30 && stop - start > 4;
  return number < 0 || leadingZero ? BAD_KEY_NUMBER : number;
}
