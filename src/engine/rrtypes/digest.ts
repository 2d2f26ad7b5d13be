import { sha1 as nobleSha1 } from '@noble/hashes/legacy.js';
import { sha256 as nobleSha256, sha384 as nobleSha384, sha512 as nobleSha512 } from '@noble/hashes/sha2.js';

/** The hashes of DS, NSEC3 and ZONEMD; synchronous, which WebCrypto is not. */
export type Digest = (message: Uint8Array) => Uint8Array;

export const sha1: Digest = (message) => nobleSha1(message);
export const sha256: Digest = (message) => nobleSha256(message);
export const sha384: Digest = (message) => nobleSha384(message);

/** A hash of octets that come in parts. */
export interface Sum {
  update(part: Uint8Array): unknown;
  digest(): Uint8Array;
}

export const sha384Sum = (): Sum => nobleSha384.create();
export const sha512Sum = (): Sum => nobleSha512.create();
