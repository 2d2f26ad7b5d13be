import { base64Of } from '../../text/base64.ts';
import { WireReader } from '../wire-reader.ts';
import { ipv4Address } from './ipv4-address.ts';
import { ipv6Address } from './ipv6-address.ts';
import { printOots } from './oots.ts';
import { printString } from './print-string.ts';
import { SvcKey, svcKeyText } from './svc-keys.ts';

const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** A parameter with the value `bytes[start..stop)`, as it is written (RFC 9460 2.1). */
export function printSvcParam(key: number, bytes: Uint8Array, start: number, stop: number): string {
  const name = svcKeyText(key);
  if (start === stop) return name;
  if (key === SvcKey.Oots) {
    const text = printOots(bytes, start, stop);
    return text === undefined ? `key${key}=${printString(bytes, start, stop)}` : `${name}=${text}`;
  }
  return `${name}=${printValue(key, bytes, start, stop)}`;
}

function printValue(key: number, bytes: Uint8Array, start: number, stop: number): string {
  switch (key) {
    case SvcKey.Mandatory:
      return printItems(bytes, start, stop, (wire) => svcKeyText(wire.uint(2)));
    case SvcKey.Alpn:
    case SvcKey.DocPath:
      return printStrings(bytes, start, stop);
    case SvcKey.Port:
    case SvcKey.TlsSupportedGroups:
      return printItems(bytes, start, stop, (wire) => String(wire.uint(2)));
    case SvcKey.Ipv4Hint:
      return printItems(bytes, start, stop, ipv4Address('').print);
    case SvcKey.Ech:
      return base64Of(bytes, start, stop);
    case SvcKey.Ipv6Hint:
      return printItems(bytes, start, stop, ipv6Address('').print);
    default:
      return printString(bytes, start, stop);
  }
}

function printItems(
  bytes: Uint8Array,
  start: number,
  stop: number,
  print: (wire: WireReader) => string,
): string {
  const wire = new WireReader(bytes, start, stop);
  const items: string[] = [];
  while (wire.left > 0) items.push(print(wire));
  return items.join(',');
}

/** Strings with commas between: escaped once as items of a list, and then as one string (RFC 9460 A.1). */
function printStrings(bytes: Uint8Array, start: number, stop: number): string {
  const list: number[] = [];
  for (let at = start; at < stop; ) {
    if (at > start) list.push(COMMA);
    const end = at + 1 + bytes[at]!;
    for (at++; at < end; at++) {
      if (bytes[at] === COMMA || bytes[at] === BACKSLASH) list.push(BACKSLASH);
      list.push(bytes[at]!);
    }
  }
  return printString(Uint8Array.from(list), 0, list.length);
}
