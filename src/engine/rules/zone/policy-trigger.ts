import { decimal } from '../../text/decimal.ts';
import { excerpt } from '../../text/excerpt.ts';
import { hexDigit } from '../../text/hex.ts';

const ZERO = 0x30;
const SMALL_Z = 0x7a;
const MOST_LABELS = 9;
const OCTETS = 4;
const WORDS = 8;
const MOST_OCTET = 255;

/** Where the labels of a trigger start, the length of the prefix first. */
const starts = new Uint32Array(MOST_LABELS);
/** The parts of its address, the first part first. */
const parts = new Uint16Array(WORDS);

/**
 * What is wrong with the labels from `at` to `stop`, which stand before the label of a trigger of addresses: the length of a prefix,
 * then the octets of an IPv4 address or the words of an IPv6 address, the last first, `zz` for the words that are 0. Undefined where
 * they are right (draft-vixie-dnsop-dns-rpz 4.1).
 */
export function triggerFault(labels: Uint8Array, at: number, stop: number): string | undefined {
  let count = 0;
  for (let label = at; label < stop; label += labels[label]! + 1) {
    if (count === MOST_LABELS)
      return 'more labels stand there than an address and the length of its prefix have';
    starts[count++] = label;
  }
  const isIpv4 = count === OCTETS + 1 && readOctets(labels, 1);
  if (!isIpv4 && count === OCTETS && readOctets(labels, 0)) {
    const octets = [3, 2, 1, 0].map((index) => parts[index]!).join('.');
    return `the length of the prefix is missing: for the one address write 32.${octets}`;
  }
  if (!isIpv4) {
    const fault = readWords(labels, count);
    if (fault !== undefined) return fault;
  }
  const width = isIpv4 ? 8 : 16;
  const most = isIpv4 ? OCTETS * 8 : WORDS * 16;
  const length = numberAt(labels, starts[0]!, most);
  if (length < 1)
    return `the length of the prefix is a number from 1 to ${most}, and ${labelText(labels, 0)} is none`;
  for (let index = 0; index * width < most; index++) {
    const free = Math.min(width, Math.max(0, (index + 1) * width - length));
    if ((parts[index]! & ((1 << free) - 1)) !== 0)
      return `the address has bits that are not 0 behind the first ${length}, which are all that count`;
  }
  return undefined;
}

/** The number in the label at `at`, without leading zeros and at most `most`; -1 for what is none. */
function numberAt(labels: Uint8Array, at: number, most: number): number {
  const from = at + 1;
  const to = from + labels[at]!;
  return labels[at]! > 1 && labels[from] === ZERO ? -1 : decimal(labels, from, to, most);
}

/** Reads four octets from label `first` on; false where one of them is none. */
function readOctets(labels: Uint8Array, first: number): boolean {
  for (let index = 0; index < OCTETS; index++) {
    const octet = numberAt(labels, starts[first + index]!, MOST_OCTET);
    if (octet < 0) return false;
    parts[OCTETS - 1 - index] = octet;
  }
  return true;
}

/** Reads the words of an IPv6 address behind the length of the prefix; answers what is wrong with them. */
function readWords(labels: Uint8Array, count: number): string | undefined {
  const words = count - 1;
  let at = WORDS - 1;
  let hasZeros = false;
  for (let index = 1; index <= words; index++) {
    const start = starts[index]!;
    if (isZeros(labels, start) && !hasZeros && words < WORDS) {
      hasZeros = true;
      for (let zeros = WORDS - words; zeros >= 0; zeros--) parts[at--] = 0;
      continue;
    }
    const word = wordAt(labels, start);
    if (word < 0)
      return `${labelText(labels, index)} is neither an octet of an IPv4 address nor a word of an IPv6 address`;
    parts[at--] = word;
  }
  if (at < 0) return undefined;
  return `an address stands there as the length of its prefix and then its parts, the last first: 24.0.2.0.192 for 192.0.2.0/24, 32.zz.db8.2001 for 2001:db8::/32`;
}

const isZeros = (labels: Uint8Array, at: number): boolean =>
  labels[at] === 2 && labels[at + 1] === SMALL_Z && labels[at + 2] === SMALL_Z;

/** The word in the label at `at`: one to four hexadecimal digits; -1 for what is none. */
function wordAt(labels: Uint8Array, at: number): number {
  const length = labels[at]!;
  if (length > 4) return -1;
  let word = 0;
  for (let octet = at + 1; octet <= at + length; octet++) {
    const digit = hexDigit(labels[octet]!);
    if (digit < 0) return -1;
    word = word * 16 + digit;
  }
  return word;
}

const labelText = (labels: Uint8Array, index: number): string => {
  const at = starts[index]!;
  return excerpt(labels, at + 1, at + 1 + labels[at]!);
};
