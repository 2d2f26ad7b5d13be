import { ascii, base64Digits } from './octets.ts';
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
for (const [value, octet] of ascii(base64Digits).entries()) digitOf[octet] = value;
digitOf[PAD_SIGN] = PAD;
for (const octet of [0x20, 0x09, 0x0d, 0x0a]) digitOf[octet] = SKIP;

/** The first octets of a key, and their digits: enough for all headers before an RSA modulus. */
const HEAD = 96;
const HEAD_DIGITS = 128;
const head = new Uint8Array(HEAD_DIGITS);

const SEQUENCE = 0x30;
const BIT_STRING = 0x03;
const INTEGER = 0x02;
/** AlgorithmIdentifier of rsaEncryption, its parameters left out (RFC 8017 A.1). */
const rsaEncryption = Uint8Array.of(0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01);

/** Walks over the headers of a key in base64, and not beyond its head or its end. */
class DerReader {
  at = 0;
  length = 0;
  /** Where the digits stand, one behind the other. */
  private digits: Uint8Array = head;
  private start = 0;

  open(digits: Uint8Array, start: number): void {
    this.digits = digits;
    this.start = start;
    this.at = 0;
  }

  /** The octet at a place, or -1. */
  octet(at: number): number {
    if (at >= this.length || at >= HEAD) return -1;
    // Four digits make three octets, each of two of them.
    const place = at % 3;
    const digit = this.start + Math.floor(at / 3) * 4 + place;
    const left = digitOf[this.digits[digit]!]!;
    const right = digitOf[this.digits[digit + 1]!]!;
    return ((left << (2 + 2 * place)) | (right >> (4 - 2 * place))) & 0xff;
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

/** Octets of the key in the value of `p`, which `der` is made to read; -1 after a fault. */
function openKey(list: TagList): number {
  const { bytes, valueStart, valueStop } = list;
  if (!list.isBase64) return openLoose(list);
  der.open(bytes, valueStart);
  return octetsOf(list, valueStop - valueStart, 0);
}

/** The same of a value that has padding, blanks or what does not belong there. */
function openLoose(list: TagList): number {
  const { bytes, valueStart, valueStop } = list;
  let digits = 0;
  let pads = 0;
  der.open(head, 0);
  for (let at = valueStart; at < valueStop; at++) {
    const value = digitOf[bytes[at]!]!;
    if (value < PAD && pads === 0) {
      if (digits < HEAD_DIGITS) head[digits] = bytes[at]!;
      digits++;
    } else if (value === PAD && pads < 2) {
      pads++;
    } else if (value !== SKIP) {
      list.fail('base64/invalid-character', at, at + 1, { field: 'key' });
      return -1;
    }
  }
  return octetsOf(list, digits, pads);
}

function octetsOf(list: TagList, digits: number, pads: number): number {
  if (((digits + pads) & 3) === 0 && (digits & 3) !== 1) return (digits * 3) >> 2;
  list.fail('base64/length', list.valueStart, list.valueStop, { field: 'key' });
  return -1;
}

/** Checks the value of `p` as an Ed25519 key: 32 octets and nothing around them (RFC 8463 4.2). */
export function readEd25519Key(list: TagList): boolean {
  const length = openKey(list);
  if (length < 0 || length === ED25519_OCTETS) return length >= 0;
  return list.failValue('dkim/ed25519-length', { length });
}

/**
 * Checks the value of `p` as an RSA key: SubjectPublicKeyInfo, as everybody writes it, or the RSAPublicKey in it (RFC 6376
 * 3.6.1). Answers the bits of its modulus, or -1 after a fault.
 */
export function readRsaKey(list: TagList): number {
  const length = openKey(list);
  if (length < 0) return -1;
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
