import { isHostText } from './host-text.ts';
import { isAlphanumeric } from './octets.ts';
import type { PolicyText } from './policy-text.ts';

/** Characters of a SHA-256 digest in base64url, without padding. */
const LENGTH = 43;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;

/** Reads a text as the answer to a DNS challenge, the digest of a key authorization (RFC 8555 8.4); false when it is none. */
export function readAcmeChallenge(text: PolicyText, bytes: Uint8Array, begin: number, end: number): boolean {
  text.reset(bytes, begin, end);
  if (isHostText(bytes, begin, end)) return text.fail('tag/host-name', begin, end);
  if (end - begin !== LENGTH) return text.fail('acme/length', begin, end, { length: end - begin });
  for (let at = begin; at < end; at++) {
    const octet = bytes[at]!;
    if (!isAlphanumeric(octet) && octet !== HYPHEN && octet !== UNDERSCORE)
      return text.fail('acme/character', at, at + 1);
  }
  return true;
}
