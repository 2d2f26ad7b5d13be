const COLON = 0x3a;
const SLASH = 0x2f;
const COMMA = 0x2c;
const BLANK = 0x20;

const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39;

/** Whether `bytes[start..stop)` are digits. */
export function isAllDigits(bytes: Uint8Array, start: number, stop: number): boolean {
  let at = start;
  while (at < stop && isDigit(bytes[at]!)) at++;
  return at === stop && start < stop;
}

/** Whether the labels `bytes[at..end)` are an IPv4 address: four of one to three digits, and no more. */
export function isIpv4Form(bytes: Uint8Array, at: number, end: number): boolean {
  let label = at;
  for (let count = 0; count < 4; count++) {
    const length = bytes[label]!;
    if (label >= end || length > 3) return false;
    for (let octet = label + 1; octet <= label + length; octet++) if (!isDigit(bytes[octet]!)) return false;
    label += length + 1;
  }
  return label === end;
}

/** Whether the first label at `at` is an IPv6 address: hexadecimal digits and at least two colons. */
export function isIpv6Form(bytes: Uint8Array, at: number): boolean {
  let colons = 0;
  for (let octet = at + 1; octet <= at + bytes[at]!; octet++) {
    const byte = bytes[octet]!;
    if (byte === COLON) colons++;
    else if (!isDigit(byte) && !(byte >= 0x61 && byte <= 0x66)) return false;
  }
  return colons >= 2;
}

/** Whether the labels `bytes[at..end)` hold `://`, as a URL does. */
export function isUrlForm(bytes: Uint8Array, at: number, end: number): boolean {
  for (let octet = at; octet + 2 < end; octet++)
    if (bytes[octet] === COLON && bytes[octet + 1] === SLASH && bytes[octet + 2] === SLASH) return true;
  return false;
}

/** Whether the labels `bytes[at..end)` hold a comma, as a list of names does. */
export function isListForm(bytes: Uint8Array, at: number, end: number): boolean {
  for (let octet = at; octet < end; octet++) if (bytes[octet] === COMMA) return true;
  return false;
}

/** What no host name holds, and what stands around one where more than it was copied: as messages call it. */
const signs: ReadonlyMap<number, string> = new Map([
  ...Array.from({ length: BLANK + 1 }, (_, octet) => [octet, 'a blank or a control character'] as const),
  [SLASH, 'a slash'],
  [COLON, 'a colon'],
  ...Array.from("@<>[]{}|'`=", (sign) => [sign.charCodeAt(0), `the sign ${sign}`] as const),
]);
const isSign: Uint8Array = new Uint8Array(256);
for (const octet of signs.keys()) isSign[octet] = 1;

/** The first octet in the labels `bytes[at..end)` that is more than a name, or -1. */
export function oddSign(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  for (let octet = at; octet < end; octet++) {
    const byte = bytes[octet]!;
    if (octet === next) next += byte + 1;
    else if (isSign[byte] === 1) return byte;
  }
  return -1;
}

/** What messages call it. */
export const signText = (sign: number): string => signs.get(sign) ?? '';
