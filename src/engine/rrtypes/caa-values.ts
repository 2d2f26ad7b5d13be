import { IssuerValue, type ValueFault } from './issuer-value.ts';

/** How the value of a CAA property looks. */
export interface CaaTag {
  readonly tag: string;
  /** Takes the common values by their octets. */
  readonly quick: (bytes: Uint8Array, from: number, to: number) => boolean;
  /** All that is wrong with a value. */
  readonly faults: (bytes: Uint8Array, from: number, to: number) => readonly ValueFault[];
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const ADDRESS = /^(?:mailto:[^@\s]+@[^@\s]+|https?:\/\/[^\s/]+\S*)$/i;
/** Longer addresses are not looked at, so that the expression sees little of what hostile input holds. */
const LONGEST = 2048;

const issuer = {
  quick: isPlainIssuer,
  faults(bytes: Uint8Array, from: number, to: number): readonly ValueFault[] {
    const value = new IssuerValue(bytes, from, to);
    value.judgeAccount();
    for (const parameter of value.only('validationmethods'))
      for (const [start, stop] of badMethods(bytes, parameter.from, parameter.to))
        value.fault('caa/method', start, stop);
    return value.inOrder();
  },
};

const report = {
  quick: isPlainMailto,
  faults(bytes: Uint8Array, from: number, to: number): readonly ValueFault[] {
    const isAddress = to - from <= LONGEST && ADDRESS.test(String.fromCharCode(...bytes.subarray(from, to)));
    return isAddress ? [] : [{ reason: 'caa/report-address', from, to }];
  },
};

const NONE: readonly ValueFault[] = [];

const contact = { quick: () => true, faults: () => NONE };

/** The tags of the IANA registry of CAA properties that are in use, with the forms of their values. */
export const caaTags: readonly CaaTag[] = [
  { tag: 'issue', ...issuer },
  { tag: 'issuewild', ...issuer },
  { tag: 'issuemail', ...issuer },
  { tag: 'issuevmc', ...issuer },
  { tag: 'iodef', ...report },
  { tag: 'contactemail', ...contact },
  { tag: 'contactphone', ...contact },
];

/** All that is wrong with the value of a tag; most of it is nothing, which costs little. */
export function caaFaults(tag: CaaTag, bytes: Uint8Array, from: number, to: number): readonly ValueFault[] {
  if (tag.quick(bytes, from, to)) return NONE;
  return isInQuotes(bytes, from, to) ? [{ reason: 'caa/quotes', from, to }] : tag.faults(bytes, from, to);
}

/** The tag in `bytes[from..to)`, which is folded; undefined when nobody knows it. */
export function caaTagAt(bytes: Uint8Array, from: number, to: number): CaaTag | undefined {
  for (const known of caaTags) {
    if (known.tag.length !== to - from) continue;
    let at = 0;
    while (at < known.tag.length && bytes[from + at] === known.tag.charCodeAt(at)) at++;
    if (at === known.tag.length) return known;
  }
  return undefined;
}

/** Quotation marks that are part of the value: it stands in two pairs. */
const isInQuotes = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from > 1 && bytes[from] === QUOTE && bytes[to - 1] === QUOTE;

/** Of methods with commas between, those that are no words of letters, digits and hyphens; there may be none at all (RFC 8657 4). */
function badMethods(bytes: Uint8Array, from: number, to: number): [number, number][] {
  const bad: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to && from < to; at++) {
    if (at < to && bytes[at] !== COMMA) continue;
    if (!isMethod(bytes, start, at)) bad.push([start, at]);
    start = at + 1;
  }
  return bad;
}

function isMethod(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const octet = bytes[at]!;
    const isWord = (octet >= 0x30 && octet <= 0x39) || ((octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a);
    if (!isWord && octet !== HYPHEN) return false;
  }
  return from < to;
}

/** One domain without parameters, or the semicolon that stands for nobody. */
function isPlainIssuer(bytes: Uint8Array, from: number, to: number): boolean {
  return (to - from === 1 && bytes[from] === 0x3b) || isPlainDomain(bytes, from, to);
}

/** Letters and digits in labels with single dots between them. */
function isPlainDomain(bytes: Uint8Array, from: number, to: number): boolean {
  let length = 0;
  for (let at = from; at < to; at++) {
    const octet = bytes[at]!;
    const isWord = (octet >= 0x61 && octet <= 0x7a) || (octet >= 0x30 && octet <= 0x39);
    if (isWord) length++;
    else if (octet === 0x2e && length > 0) length = 0;
    else return false;
  }
  return length > 0;
}

const MAILTO = Array.from('mailto:', (char) => char.charCodeAt(0));
const AT = 0x40;

/** `mailto:` in lower case and printable ASCII on both sides of one `@`. */
function isPlainMailto(bytes: Uint8Array, from: number, to: number): boolean {
  const start = from + MAILTO.length;
  for (let index = 0; index < MAILTO.length; index++) if (bytes[from + index] !== MAILTO[index]) return false;
  let sign = -1;
  for (let at = start; at < to; at++) {
    const octet = bytes[at]!;
    if (octet < 0x21 || octet > 0x7e || (octet === AT && sign >= 0)) return false;
    if (octet === AT) sign = at;
  }
  return sign > start && sign < to - 1;
}
