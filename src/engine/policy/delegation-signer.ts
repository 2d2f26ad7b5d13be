import type { Reason } from '../../catalog/reasons.ts';
import { parseName } from '../name/parse-name.ts';
import { contentWire } from '../record/content-wire.ts';
import { dnskey } from '../rrtypes/dnskey.ts';
import { ds as dsType } from '../rrtypes/ds.ts';
import { dsDigest } from '../rrtypes/ds-digest.ts';
import { keyTag } from '../rrtypes/key-tag.ts';
import { hexOf } from '../text/hex.ts';
import { isText, listOf, unsure } from './facts.ts';

/** The fields of a DS record (RFC 4034 5.1). */
export interface DelegationSigner {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
  /** In hexadecimal digits. */
  readonly digest: string;
}

/** A key of the zone. */
export interface ZoneKey {
  /** The content of its DNSKEY record: `257 3 13 GojIhh...`. */
  readonly dnskey: string;
  /** It replaces another, which still signs: the new key of a rotation. */
  readonly isNew?: boolean | undefined;
}

const FLAGS_LOW = 1;
const ALGORITHM_AT = 3;
const DIGEST_AT = 4;
/** Bits of the flags (RFC 4034 2.1.1, RFC 5011 3). */
const ZONE_KEY = 0x01;
const SECURE_ENTRY_POINT = 0x01;
const REVOKED = 0x80;

/** Whether the key signs the zone's keys, and a DS record may vouch for it. */
const isKeySigningKey = (rdata: Uint8Array): boolean =>
  (rdata[0]! & ZONE_KEY) !== 0 && (rdata[FLAGS_LOW]! & (SECURE_ENTRY_POINT | REVOKED)) === SECURE_ENTRY_POINT;

/** The DS record to hand to the registrar, by digest type 1, 2 or 4; undefined when there is no such key, name or digest. */
export function delegationSigner(zone: string, key: string, digestType = 2): DelegationSigner | undefined {
  const owner = ownerOf(zone);
  const rdata = rdataOf(key);
  const digest = owner && rdata && dsDigest(owner, rdata, digestType);
  if (digest === undefined) return undefined;
  return {
    keyTag: keyTag(rdata!),
    algorithm: rdata![ALGORITHM_AT]!,
    digestType,
    digest: Array.from(digest, hexOf).join(''),
  };
}

export interface DsFault {
  readonly reason: Reason;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The key-signing key from which a DS record was made, or why it was made from none (RFC 4034 5.1.4). */
export function keyOfDs(zone: unknown, keys: unknown, given: unknown): ZoneKey | DsFault {
  const owner = ownerOf(zone);
  const ds = dsOf(given);
  if (ds === undefined || owner === undefined) return { reason: 'ds-match/malformed', args: { keyTag: '?' } };
  const [tag, algorithm, digestType] = [(ds[0]! << 8) | ds[1]!, ds[2]!, ds[3]!];
  const signers = listOf<ZoneKey>(keys).flatMap((key) => {
    const rdata = rdataOf(unsure(key).dnskey);
    return rdata !== undefined && isKeySigningKey(rdata) ? [{ key, rdata }] : [];
  });
  const args = { keyTag: tag, algorithm, digestType, keys: listKeys(signers.map(({ rdata }) => rdata)) };
  const named = signers.filter(({ rdata }) => keyTag(rdata) === tag && rdata[ALGORITHM_AT] === algorithm);
  if (named.length === 0) return { reason: 'ds-match/key', args };
  if (dsDigest(owner, named[0]!.rdata, digestType) === undefined)
    return { reason: 'ds-match/digest-type', args };
  // Two keys can have one tag (RFC 4034 B).
  const match = named.find(({ rdata }) => isDigest(ds, dsDigest(owner, rdata, digestType)!));
  return match === undefined ? { reason: 'ds-match/digest', args } : match.key;
}

const isDigest = (ds: Uint8Array, digest: Uint8Array): boolean =>
  ds.length - DIGEST_AT === digest.length && digest.every((octet, at) => ds[DIGEST_AT + at] === octet);

function listKeys(keys: readonly Uint8Array[]): string {
  const named = keys.slice(0, 4).map((rdata) => `${keyTag(rdata)} and ${rdata[ALGORITHM_AT]}`);
  return named.length === 0 ? 'none, as there are no such keys' : named.join(', ');
}

const ownerOf = (zone: unknown): Uint8Array | undefined => (isText(zone) ? parseName(zone) : undefined);

const rdataOf = (key: unknown): Uint8Array | undefined =>
  isText(key) ? contentWire(dnskey, key) : undefined;

function dsOf(given: unknown): Uint8Array | undefined {
  const { keyTag, algorithm, digestType, digest } = unsure(given as DelegationSigner);
  const numbers = [keyTag, algorithm, digestType];
  if (!numbers.every(Number.isInteger) || !isText(digest)) return undefined;
  return contentWire(dsType, [...numbers, digest].join(' '));
}
