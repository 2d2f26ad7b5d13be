import { ascii } from './octets.ts';
import type { TagList } from './tag-list.ts';

/** Signatures of shorter RSA keys are not looked at (RFC 8301 3.2). */
export const MIN_RSA_BITS = 1024;
const ED25519_OCTETS = 32;

const PAD = 64;
const SKIP = 65;
const NONE = 255;
const PAD_SIGN = 0x3d;
/** The value of each base64 digit; the padding, folding white space, and what is neither. */
const digitOf: Uint8Array = new Uint8Array(256).fill(NONE);
for (const [value, octet] of ascii(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
).entries())
  digitOf[octet] = value;
digitOf[PAD_SIGN] = PAD;
for (const octet of [0x20, 0x09, 0x0d, 0x0a]) digitOf[octet] = SKIP;

/** The first octets of a key: enough for all headers before an RSA modulus. */
const HEAD = 96;
const head = new Uint8Array(HEAD);

const SEQUENCE = 0x30;
const BIT_STRING = 0x03;
const INTEGER = 0x02;
/** AlgorithmIdentifier of rsaEncryption, its parameters left out (RFC 8017 A.1). */
const rsaEncryption = Uint8Array.of(0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01);

/** Walks over the headers in `head`, and not beyond it or the key's end. */
class DerReader {
  at = 0;
  length = 0;

  /** The octet at a place, or -1. */
  octet(at: number): number {
    return at < this.length && at < HEAD ? head[at]! : -1;
  }

  isAt(tag: number): boolean {
    return this.octet(this.at) === tag;
  }

  /** Steps into a value with `tag` and answers its length; -1 when there is none. */
  enter(tag: number): number {
    if (!this.isAt(tag)) return -1;
    let length = this.octet(this.at + 1);
    this.at += 2;
    if (length < 0x80) return length;
    const width = length & 0x7f;
    if (width < 1 || width > 3) return -1;
    length = 0;
    for (let index = 0; index < width; index++) {
      const octet = this.octet(this.at++);
      if (octet < 0) return -1;
      length = length * 256 + octet;
    }
    return length;
  }
}

/** Keys are read one at a time. */
const der = new DerReader();

/** Octets of the key in the value of `p`, whose start goes to `head`; -1 after a fault. */
function decodeKey(list: TagList): number {
  const { bytes, valueStart, valueStop } = list;
  let digits = 0;
  let pads = 0;
  let word = 0;
  let filled = 0;
  for (let at = valueStart; at < valueStop; at++) {
    const value = digitOf[bytes[at]!]!;
    if (value < PAD && pads === 0) {
      digits++;
      if (filled < HEAD) {
        word = (word << 6) | value;
        // Every digit but the first of four completes an octet.
        const step = digits & 3;
        if (step !== 1) head[filled++] = step === 2 ? word >> 4 : step === 3 ? word >> 2 : word;
      } else {
        // Behind the head digits are only counted.
        const first = at;
        while (at + 1 < valueStop && digitOf[bytes[at + 1]!]! < PAD) at++;
        digits += at - first;
      }
    } else if (value === PAD && pads < 2) {
      pads++;
    } else if (value !== SKIP) {
      list.fail('base64/invalid-character', at, at + 1, { field: 'key' });
      return -1;
    }
  }
  if (((digits + pads) & 3) !== 0 || (digits & 3) === 1) {
    list.fail('base64/length', valueStart, valueStop, { field: 'key' });
    return -1;
  }
  return (digits * 3) >> 2;
}

/** Checks the value of `p` as an Ed25519 key: 32 octets and nothing around them (RFC 8463 4.2). */
export function readEd25519Key(list: TagList): boolean {
  const length = decodeKey(list);
  if (length < 0 || length === ED25519_OCTETS) return length >= 0;
  return list.failValue('dkim/ed25519-length', { length });
}

/**
 * Checks the value of `p` as an RSA key: SubjectPublicKeyInfo, as everybody writes it, or the RSAPublicKey in it (RFC 6376
 * 3.6.1). Answers the bits of its modulus, or -1 after a fault.
 */
export function readRsaKey(list: TagList): number {
  const length = decodeKey(list);
  if (length < 0) return -1;
  der.at = 0;
  der.length = length;
  const announced = der.enter(SEQUENCE);
  if (announced >= 0 && der.at + announced !== length) {
    list.failValue('dkim/key-cut', { announced: der.at + announced, length });
    return -1;
  }
  const bits = announced < 0 ? -1 : modulusBits();
  if (bits < 0) list.failValue('dkim/not-rsa');
  return bits;
}

/** Bits of the modulus of the key whose outer sequence has been entered. */
function modulusBits(): number {
  if (der.isAt(SEQUENCE)) {
    const identifier = der.enter(SEQUENCE);
    for (let index = 0; index < rsaEncryption.length; index++)
      if (der.octet(der.at + index) !== rsaEncryption[index]) return -1;
    der.at += identifier;
    // The first octet of a bit string counts the bits that are unused: none.
    if (der.enter(BIT_STRING) < 0 || der.octet(der.at++) !== 0 || der.enter(SEQUENCE) < 0) return -1;
  }
  let octets = der.enter(INTEGER);
  if (octets <= 0) return -1;
  let at = der.at;
  if (der.octet(at) === 0) {
    at++;
    octets--;
  }
  const first = der.octet(at);
  // A number that starts with another zero, or is below zero, is no modulus.
  if (octets <= 0 || first === 0 || (at === der.at && first > 0x7f)) return -1;
  return octets * 8 - (Math.clz32(first) - 24);
}
