const COLON = 0x3a;
const SLASH = 0x2f;

const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39;

/** Whether the wire name at `at` starts like an IP address that was written where a name belongs. */
export function isAddressForm(bytes: Uint8Array, at: number): boolean {
  return isIpv4Form(bytes, at) || isIpv6Form(bytes, at);
}

/** Four labels of one to three digits, which no name in use starts with. */
function isIpv4Form(bytes: Uint8Array, at: number): boolean {
  let label = at;
  for (let count = 0; count < 4; count++) {
    const length = bytes[label]!;
    if (length === 0 || length > 3) return false;
    for (let octet = label + 1; octet <= label + length; octet++) if (!isDigit(bytes[octet]!)) return false;
    label += length + 1;
  }
  return true;
}

/** A first label of hexadecimal digits and at least two colons. */
function isIpv6Form(bytes: Uint8Array, at: number): boolean {
  let colons = 0;
  for (let octet = at + 1; octet <= at + bytes[at]!; octet++) {
    const byte = bytes[octet]!;
    if (byte === COLON) colons++;
    else if (!isDigit(byte) && !(byte >= 0x61 && byte <= 0x66)) return false;
  }
  return colons >= 2;
}

/** Whether the wire name `bytes[at..end)` holds `://`, as a URL does. */
export function isUrlForm(bytes: Uint8Array, at: number, end: number): boolean {
  for (let octet = at; octet + 2 < end; octet++)
    if (bytes[octet] === COLON && bytes[octet + 1] === SLASH && bytes[octet + 2] === SLASH) return true;
  return false;
}
