/** Longer texts are cut in a message. */
const SHOWN = 24;

/** Some octets as a zone file should hold them: what is no printable ASCII as `\DDD` (RFC 1035 5.1). */
export function escaped(bytes: Uint8Array, start: number, stop: number): string {
  const end = Math.min(stop, start + SHOWN);
  let text = '';
  for (let at = start; at < end; at++) {
    const octet = bytes[at]!;
    text += octet < 0x20 || octet > 0x7e ? `\\${String(octet).padStart(3, '0')}` : String.fromCharCode(octet);
  }
  return end < stop ? `${text}...` : text;
}
