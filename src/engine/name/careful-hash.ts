/**
 * Hashes for tables whose names have been chosen to share one. What takes four octets at a time can be given pairs of fours that make
 * no difference whatever the seed (the highest bit of a product is that of a factor); of single octets none is known.
 */
export function hashOctet(state: number, octet: number): number {
  const product = Math.imul(state ^ octet, 0x01000193);
  return product ^ (product >>> 15);
}

export function hashEachOctet(state: number, bytes: Uint8Array, from: number, stop: number): number {
  let hash = state;
  for (let at = from; at < stop; at++) hash = hashOctet(hash, bytes[at]!);
  return hash;
}

export function hashEachUnit(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = hashOctet(hashOctet(hash, unit & 0xff), unit >>> 8);
  }
  return hash;
}
