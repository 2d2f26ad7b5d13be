import { uint16At } from './wire-reader.ts';

/** The version whose form is known; others are passed over by their length (RFC 9849 4). */
const KNOWN_VERSION = 0xfe0d;
/** The version and the length before a configuration. */
const HEAD = 4;
/** The number and the kind of the key before it, and the greatest length of a name behind the ciphers. */
const KEY_HEAD = 3;
const CIPHER = 4;

/** Whether `bytes[start..stop)` is a list of configurations behind its length, at least one (RFC 9849 4). */
export function isEchConfigList(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop - start < 2 || uint16At(bytes, start) !== stop - start - 2) return false;
  let at = start + 2;
  while (at + HEAD <= stop) {
    const end = at + HEAD + uint16At(bytes, at + 2);
    if (end > stop) return false;
    if (uint16At(bytes, at) === KNOWN_VERSION && !isContents(bytes, at + HEAD, end)) return false;
    at = end;
  }
  return at === stop && at > start + 2;
}

/** A key, ciphers, the greatest length of a name, the public name and extensions, each of them behind its length. */
function isContents(bytes: Uint8Array, start: number, stop: number): boolean {
  const keyAt = start + KEY_HEAD;
  if (keyAt + 2 > stop) return false;
  const keyOctets = uint16At(bytes, keyAt);
  const ciphersAt = keyAt + 2 + keyOctets;
  if (keyOctets === 0 || ciphersAt + 2 > stop) return false;
  const cipherOctets = uint16At(bytes, ciphersAt);
  const nameAt = ciphersAt + 2 + cipherOctets + 1;
  if (cipherOctets === 0 || cipherOctets % CIPHER !== 0 || nameAt >= stop) return false;
  const extensionsAt = nameAt + 1 + bytes[nameAt]!;
  return (
    bytes[nameAt] !== 0 &&
    extensionsAt + 2 <= stop &&
    extensionsAt + 2 + uint16At(bytes, extensionsAt) === stop
  );
}
