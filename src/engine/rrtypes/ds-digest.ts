import { type Digest, sha1, sha256, sha384 } from './digest.ts';

/** The digest types that can be computed: SHA-1, SHA-256 and SHA-384 (RFC 4034 A.2, RFC 4509 2.1, RFC 6605 2). */
const digests: ReadonlyMap<number, Digest> = new Map([
  [1, sha1],
  [2, sha256],
  [4, sha384],
]);

/**
 * The digest that a DS record has of a key: of its owner in canonical wire form, the root's zero included, and the RDATA
 * of the DNSKEY (RFC 4034 5.1.4). Undefined for a digest type that is not known here.
 */
export function dsDigest(owner: Uint8Array, dnskey: Uint8Array, digestType: number): Uint8Array | undefined {
  const digest = digests.get(digestType);
  if (digest === undefined) return undefined;
  const message = new Uint8Array(owner.length + dnskey.length);
  message.set(owner, 0);
  message.set(dnskey, owner.length);
  return digest(message);
}
