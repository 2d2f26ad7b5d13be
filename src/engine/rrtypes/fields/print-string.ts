/** `bytes[start..stop)` between double quotes, what is not printable ASCII as `\DDD` (RFC 1035 5.1). */
export function printString(bytes: Uint8Array, start: number, stop: number): string {
  let text = '"';
  for (let at = start; at < stop; at++) {
    const octet = bytes[at]!;
    if (octet < 0x20 || octet > 0x7e) text += `\\${String(octet).padStart(3, '0')}`;
    else if (octet === 0x22 || octet === 0x5c) text += `\\${String.fromCharCode(octet)}`;
    else text += String.fromCharCode(octet);
  }
  return `${text}"`;
}
