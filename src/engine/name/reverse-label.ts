import { isAllDigits } from './target-kind.ts';

const ZERO = 0x30;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const IPV4_BITS = 32;
/** Parts of networks of so many bits have zones of their own (RFC 2317 4). */
const LEAST_BITS = 24;

const octetForm = 'a number from 0 to 255 without leading zeros';

/** The number in `bytes[start..stop)`, which are digits; one that is far too large is as good as any other. */
function numberIn(bytes: Uint8Array, start: number, stop: number): number {
  let value = 0;
  for (let at = start; at < stop && value < 1e9; at++) value = value * 10 + bytes[at]! - ZERO;
  return value;
}

const isOctet = (bytes: Uint8Array, start: number, stop: number): boolean =>
  numberIn(bytes, start, stop) <= 255 && (stop - start === 1 || bytes[start] !== ZERO);

/** What the label of digits at `at` should be that is no octet; undefined for one that is. */
export const octetFault = (bytes: Uint8Array, at: number): string | undefined =>
  isOctet(bytes, at + 1, at + 1 + bytes[at]!) ? undefined : octetForm;

/** Whether the label at `at` stands for a part of a network: its first address and its bits, or its first and last address (RFC 2317 4). */
export const isNetwork = (bytes: Uint8Array, at: number): boolean => partAt(bytes, at) >= 0;

/** Where the sign between the two numbers of such a label stands; -1 in any other. */
function partAt(bytes: Uint8Array, at: number): number {
  const start = at + 1;
  const stop = start + bytes[at]!;
  let sign = start;
  while (sign < stop && bytes[sign] !== SLASH && bytes[sign] !== HYPHEN) sign++;
  return isAllDigits(bytes, start, sign) && isAllDigits(bytes, sign + 1, stop) ? sign : -1;
}

/** What such a label should be that stands for no part of a network. */
export function networkFault(bytes: Uint8Array, at: number): string | undefined {
  const sign = partAt(bytes, at);
  const start = at + 1;
  const stop = start + bytes[at]!;
  const first = numberIn(bytes, start, sign);
  const second = numberIn(bytes, sign + 1, stop);
  if (!isOctet(bytes, start, sign)) return octetForm;
  if (bytes[sign] === HYPHEN)
    return second < first || !isOctet(bytes, sign + 1, stop)
      ? 'the first and the last number of a range up to 255'
      : undefined;
  if (second < LEAST_BITS || second > IPV4_BITS || bytes[sign + 1] === ZERO)
    return `the first address of a part of a network and its bits, ${LEAST_BITS} to ${IPV4_BITS}, with a slash between`;
  const size = 2 ** (IPV4_BITS - second);
  return first % size === 0
    ? undefined
    : `the first address of a network of ${second} bits, here ${first - (first % size)}/${second}`;
}
