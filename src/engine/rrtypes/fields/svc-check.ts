import type { Reason } from '../../../catalog/reasons.ts';
import { dohPathFault } from './doh-path.ts';
import { ootsFault } from './oots.ts';
import { SvcKey } from './svc-keys.ts';

/** Why the value `bytes[start..stop)` in wire form is none of `key`; whatever it is, a key that we do not know may have it. */
export function svcValueFault(
  key: number,
  bytes: Uint8Array,
  start: number,
  stop: number,
): Reason | undefined {
  const length = stop - start;
  if (length === 0) return needsValue(key) ? 'svcb/value-missing' : undefined;
  switch (key) {
    case SvcKey.Mandatory:
      return mandatoryFault(bytes, start, stop);
    case SvcKey.Alpn:
      return isListOfStrings(bytes, start, stop) ? undefined : 'svcb/alpn';
    case SvcKey.NoDefaultAlpn:
    case SvcKey.Ohttp:
    case SvcKey.Pvd:
      return 'svcb/no-value';
    case SvcKey.Port:
      return length === 2 ? undefined : 'svcb/port';
    case SvcKey.Ipv4Hint:
      return length % 4 === 0 ? undefined : 'svcb/ipv4hint';
    case SvcKey.Ipv6Hint:
      return length % 16 === 0 ? undefined : 'svcb/ipv6hint';
    case SvcKey.DohPath:
      return dohPathFault(bytes, start, stop);
    case SvcKey.TlsSupportedGroups:
      return groupsFault(bytes, start, stop);
    case SvcKey.DocPath:
      return isListOfStrings(bytes, start, stop) ? undefined : 'svcb/docpath';
    case SvcKey.Oots:
      return ootsFault(bytes, start, stop);
    default:
      return undefined;
  }
}

/** RFC 9460 7, 8; RFC 9848 3; RFC 9461 5. The path of RFC 9953 3.2 is empty for the root. */
export const needsValue = (key: number): boolean =>
  key === SvcKey.Oots ||
  (key <= SvcKey.TlsSupportedGroups && key !== SvcKey.NoDefaultAlpn && key !== SvcKey.Ohttp);

/** Keys in ascending order, each once, at least one, and not `mandatory` itself (RFC 9460 8). */
function mandatoryFault(bytes: Uint8Array, start: number, stop: number): Reason | undefined {
  if ((stop - start) % 2 !== 0) return 'svcb/mandatory';
  let before = -1;
  for (let at = start; at < stop; at += 2) {
    const key = bytes[at]! * 256 + bytes[at + 1]!;
    if (key === SvcKey.Mandatory) return 'svcb/mandatory-itself';
    if (key === before) return 'svcb/mandatory-twice';
    if (key < before) return 'svcb/mandatory';
    before = key;
  }
  return undefined;
}

/** Strings of 1 to 255 octets, each behind its length, that fill the value (RFC 9460 7.1.1, RFC 9953 3.2). */
function isListOfStrings(bytes: Uint8Array, start: number, stop: number): boolean {
  let at = start;
  while (at < stop && bytes[at] !== 0) at += bytes[at]! + 1;
  return at === stop;
}

/** A bit for each group. One record is read at a time; all are left zero. */
const seen = new Uint8Array(8_192);

/** Groups in order of preference, each once, at least one (draft-ietf-tls-key-share-prediction 3.1). */
function groupsFault(bytes: Uint8Array, start: number, stop: number): Reason | undefined {
  if ((stop - start) % 2 !== 0) return 'svcb/tls-supported-groups';
  let at = start;
  let twice = false;
  for (; at < stop && !twice; at += 2) {
    const octet = bytes[at]! * 32 + (bytes[at + 1]! >> 3);
    const bit = 0x80 >> (bytes[at + 1]! & 7);
    twice = (seen[octet]! & bit) !== 0;
    seen[octet]! |= bit;
  }
  for (at -= 2; at >= start; at -= 2) seen[bytes[at]! * 32 + (bytes[at + 1]! >> 3)] = 0;
  return twice ? 'svcb/tls-supported-groups-twice' : undefined;
}
