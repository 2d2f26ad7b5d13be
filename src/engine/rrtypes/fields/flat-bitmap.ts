import type { Content } from '../content.ts';
import type { WireReader } from '../wire-reader.ts';

/**
 * Sets the bit `number` of a bitmap without windows, which is written from `content.at` on and has `length` octets so far.
 * Answers how many it has now; they are at most 8192, so that they never reach `content.limit` behind a few other fields.
 */
export function setBit(content: Content, length: number, number: number): number {
  const { out, at } = content;
  const octet = number >> 3;
  let next = length;
  while (next <= octet) out[at + next++] = 0;
  out[at + octet]! |= 0x80 >> (number & 7);
  return next;
}

/** Copies a bitmap of at most `most` octets that fills the rest of the wire form; its last octet is not zero. */
export function copyBits(wire: WireReader, content: Content, most: number): boolean {
  if (wire.left > most || (wire.left > 0 && wire.bytes[wire.end - 1] === 0)) return false;
  while (wire.left > 0) content.out[content.at++] = wire.bytes[wire.at++]!;
  return true;
}

/** The numbers of the bits that are set, each as `textOf` writes it. */
export function printBits(wire: WireReader, textOf: (number: number) => string): string {
  const texts: string[] = [];
  for (let first = 0; wire.left > 0; first += 8) {
    const octet = wire.uint(1);
    for (let bit = 0; bit < 8; bit++) if ((octet & (0x80 >> bit)) !== 0) texts.push(textOf(first + bit));
  }
  return texts.join(' ');
}
