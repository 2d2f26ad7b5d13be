/** What the value of a CAA property looks like, and how it is called. */
export interface CaaTag {
  readonly tag: string;
  readonly expected: string;
  /** Takes the common values by their octets. */
  readonly quick: (bytes: Uint8Array, from: number, to: number) => boolean;
  /** Takes all values of the right form. */
  readonly fits: (text: string) => boolean;
}

// RFC 8659 4.2: [domain] *(";" parameter), each `tag=value`; the value has no blank and no semicolon.
const LABEL = '[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*';
const ISSUER = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*)?$`);
const PARAMETER = /^[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*=[\x21-\x3a\x3c-\x7e]*$/;
/** RFC 8657 3, 4: an account is a URI, methods are words with commas between them; another parameter is its authority's affair. */
const KNOWN_PARAMETERS: Readonly<Record<string, RegExp>> = {
  accounturi: /^[A-Za-z][A-Za-z0-9+.-]*:[\x21-\x7e]+$/,
  validationmethods: /^[A-Za-z0-9-]+(?:,[A-Za-z0-9-]+)*$/,
};
const ADDRESS = /^(?:mailto:[^@\s]+@[^@\s]+|https?:\/\/[^\s/]+\S*)$/i;
/** Longer values are not looked at, so that expressions see little of what hostile input holds. */
const LONGEST = 2048;

const issuer = {
  expected:
    'the domain of an authority, or nothing, and then parameters of the form name=value, each after a semicolon',
  quick: isPlainIssuer,
  fits(text: string): boolean {
    const [domain = '', ...parameters] = text.split(';').map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''));
    if (!ISSUER.test(domain)) return false;
    // A semicolon alone says that nobody may issue (RFC 8659 4.2).
    if (parameters.length === 1 && parameters[0] === '') return true;
    return parameters.every((parameter) => PARAMETER.test(parameter) && fitsItsName(parameter));
  },
};

function fitsItsName(parameter: string): boolean {
  const [name = '', ...value] = parameter.split('=');
  const tag = name.toLowerCase();
  return !Object.hasOwn(KNOWN_PARAMETERS, tag) || KNOWN_PARAMETERS[tag]!.test(value.join('='));
}

const report = {
  expected: 'an address that starts with mailto:, https:// or http://',
  quick: isPlainMailto,
  fits: (text: string): boolean => ADDRESS.test(text),
};

const contact = { expected: 'any text', quick: () => true, fits: () => true };

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

/** Whether the octets are a value of the tag's form. */
export function caaValueFits(tag: CaaTag, bytes: Uint8Array, from: number, to: number): boolean {
  if (tag.quick(bytes, from, to)) return true;
  return to - from <= LONGEST && tag.fits(String.fromCharCode(...bytes.subarray(from, to)));
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
