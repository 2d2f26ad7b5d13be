import type { Reason } from '../../catalog/reasons.ts';

const BLANK = 0x20;
const SLASH = 0x2f;
const COLON = 0x3a;
const UNDERSCORE = 0x5f;

/**
 * Why what stands in the labels `bytes[at..end)` is more than a name: a scheme, a path, a port, or a blank. Before the labels of a service
 * stands free text (RFC 6763 4.1.1).
 */
export function moreThanName(bytes: Uint8Array, at: number, end: number): Reason | undefined {
  let found: Reason | undefined;
  for (let label = at; label < end; label += bytes[label]! + 1) {
    if (bytes[label + 1] === UNDERSCORE) found = undefined;
    found ??= moreThanLabel(bytes, label + 1, label + 1 + bytes[label]!);
  }
  return found;
}

function moreThanLabel(bytes: Uint8Array, start: number, stop: number): Reason | undefined {
  let hasSlash = false;
  for (let at = start; at < stop; at++) {
    if (bytes[at]! <= BLANK) return 'owner/blank';
    if (bytes[at] === COLON) return bytes[at + 1] === SLASH ? 'owner/scheme' : 'owner/port';
    if (bytes[at] === SLASH) hasSlash = true;
  }
  return hasSlash ? 'owner/slash' : undefined;
}
