const DOT = 0x2e;
/** What must be escaped in the text of a name: the scanner's special characters, `@`, `$` and the dot. */
const special = new Set(Array.from('."();@$\\', (char) => char.charCodeAt(0)));

/** The text form of the wire form at `bytes[at]`, always with its final dot (RFC 1035 5.1, RFC 4343 2.1). */
export function printName(bytes: Uint8Array, at: number): string {
  if (bytes[at] === 0) return '.';
  let text = '';
  let from = at;
  while (from < bytes.length && bytes[from] !== 0) {
    const stop = from + 1 + bytes[from]!;
    for (from++; from < stop; from++) text += printOctet(bytes[from]!);
    text += String.fromCharCode(DOT);
  }
  return text;
}

function printOctet(octet: number): string {
  if (octet <= 0x20 || octet >= 0x7f) return `\\${String(octet).padStart(3, '0')}`;
  return special.has(octet) ? `\\${String.fromCharCode(octet)}` : String.fromCharCode(octet);
}
