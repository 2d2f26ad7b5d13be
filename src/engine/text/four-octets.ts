/**
 * Four octets of a text at once, the first in the lowest bits: what V8 checks at each access to an array takes longer than what is done with an
 * octet. A test answers the high bit of each octet that it finds.
 */
const HIGH = 0x80808080 | 0;
const LOW_SEVEN = 0x7f7f7f7f;
/** The bit that tells small letters from capital ones, and that digits and hyphens have, too. */
export const SMALL = 0x20202020;

const QUOTES = 0x22222222;
const BACKSLASHES = 0x5c5c5c5c;
const BEHIND_BLANK = 0x21212121;
const HYPHENS = 0x2d2d2d2d;
const SLASHES = 0x2f2f2f2f;
/** The bit that tells a slash from a plus. */
const PLUS_TO_SLASH = 0x04040404;
/** Added to an octet of seven bits, what sets the high bit from `0` on, behind `9`, from `a` on, behind `z`. */
const FROM_0 = 0x50505050;
const BEHIND_9 = 0x46464646;
const FROM_A = 0x1f1f1f1f;
const BEHIND_Z = 0x05050505;
const FROM_BLANK = 0x60606060;
const FROM_DELETE = 0x01010101;

/** The hyphens among four octets, in the high bits; other bits mean nothing. */
export const hyphensIn = (four: number): number => ~(((four & LOW_SEVEN) ^ HYPHENS) + LOW_SEVEN);

/** The octets that are no letter, digit or hyphen. */
export function notOfHosts(four: number): number {
  const octets = four & LOW_SEVEN;
  const small = octets | SMALL;
  const inRange = (octets + FROM_0) ^ (octets + BEHIND_9) ^ (small + FROM_A) ^ (small + BEHIND_Z);
  return ((~inRange & ((octets ^ HYPHENS) + LOW_SEVEN)) | four) & HIGH;
}

/** The octets that are no digits of base64 (RFC 4648 4). */
export function notOfBase64(four: number): number {
  const octets = four & LOW_SEVEN;
  const small = octets | SMALL;
  const inRange = (octets + FROM_0) ^ (octets + BEHIND_9) ^ (small + FROM_A) ^ (small + BEHIND_Z);
  return ((~inRange & (((octets | PLUS_TO_SLASH) ^ SLASHES) + LOW_SEVEN)) | four) & HIGH;
}

/** The octets that do not stand for themselves between quotes, or may be warned of: quotes, backslashes, all that is not printable. */
export function notInQuotes(four: number): number {
  const octets = four & LOW_SEVEN;
  const inRange = (octets + FROM_BLANK) & ~(octets + FROM_DELETE);
  const noSign = ((octets ^ QUOTES) + LOW_SEVEN) & ((octets ^ BACKSLASHES) + LOW_SEVEN);
  return (~(inRange & noSign) | four) & HIGH;
}

/** The octets up to the blank; behind the first one, those that follow a blank may be wrong. */
export const blanksIn = (four: number): number => (four - BEHIND_BLANK) & ~four & HIGH;

/** The bits of the octets before the first one that was found. */
export const bitsBefore = (found: number): number => ((found & -found) >>> 7) - 1;

/** How many octets stand before the first one that was found. */
export const countBefore = (found: number): number => (31 - Math.clz32(found & -found)) >> 3;

const ZEROS = 0x30303030;
const ABOVE_DIGIT = 0xf0f0f0f0 | 0;
const BEHIND_9_VALUE = 0x06060606;
const EVERY_OTHER = 0x00ff00ff;

/** The number that four decimal digits stand for, or -1. */
export function fourDigits(four: number): number {
  const values = four ^ ZEROS;
  if (((values | (values + BEHIND_9_VALUE)) & ABOVE_DIGIT) !== 0) return -1;
  const pairs = (values * 10 + (values >>> 8)) & EVERY_OTHER;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}

/** The four octets at a place, one by one: what has no view is read so. */
export const fourAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
