import type { Reason } from '../../catalog/reasons.ts';
import { codePointText, ODD_SPACE } from '../text/odd-spaces.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { NameTrait, nameTraits } from './name-traits.ts';
import { printName } from './print-name.ts';
import { toALabels } from './u-label.ts';

const FIRST = 0x80;
const UNDERSCORE = 0x5f;

/** What is said of a name with octets beyond ASCII, which a host name is not written with. */
export interface BeyondAscii {
  readonly code: 'name/u-label' | 'name/beyond-ascii';
  /** Why it cannot be encoded. */
  readonly reason?: Reason | undefined;
  readonly args: Readonly<Record<string, string>>;
  /** With A-labels in place of others, where these are known: as text, and its labels in wire form. */
  readonly suggestion?: string | undefined;
  readonly labels?: Uint8Array | undefined;
}

/** Whether the labels `bytes[at..end)` hold octets beyond ASCII. What stands before the labels of a service is free text (RFC 6763 4.1.1). */
export function isBeyondAscii(bytes: Uint8Array, at: number, end: number): boolean {
  let isBeyond = false;
  for (let label = at; label < end; label += bytes[label]! + 1) {
    if (bytes[label + 1] === UNDERSCORE) isBeyond = false;
    for (let octet = label + 1; octet <= label + bytes[label]!; octet++)
      if (bytes[octet]! >= FIRST) isBeyond = true;
  }
  return isBeyond;
}

/**
 * Whether the labels `bytes[at..end)` are those of no host name for nothing but their letters beyond ASCII, which are told where the name is
 * read.
 */
export function isOddByLetters(bytes: Uint8Array, at: number, end: number): boolean {
  if (!isBeyondAscii(bytes, at, end)) return false;
  for (let label = at; label < end; label += bytes[label]! + 1) {
    const next = label + bytes[label]! + 1;
    const isTold = isBeyondAscii(bytes, label, next) && !hasScope(bytes, next, end);
    const odd = label === at ? NameTrait.NotHost : NameTrait.NotHost | NameTrait.Wildcard;
    const isOdd = (nameTraits(bytes, label, next) & odd) !== 0;
    const isScope = bytes[label + 1] === UNDERSCORE && label !== at;
    if (isOdd && !isScope && !isTold) return false;
  }
  return true;
}

/** Whether a label of `bytes[at..end)` is that of a service, before which names are free text. */
function hasScope(bytes: Uint8Array, at: number, end: number): boolean {
  for (let label = at; label < end; label += bytes[label]! + 1)
    if (bytes[label + 1] === UNDERSCORE) return true;
  return false;
}

/** What is said of the labels `bytes[at..end)`, and of a final dot behind them; undefined where they are free text, or ASCII. */
export function beyondAscii(
  bytes: Uint8Array,
  at: number,
  end: number,
  dot: '.' | '',
): BeyondAscii | undefined {
  if (!isBeyondAscii(bytes, at, end)) return undefined;
  const labels = textsOf(bytes, at, end);
  const first = labels.findLastIndex((label) => label.startsWith('_')) + 1;
  const encoded = toALabels(labels.slice(first));
  if (encoded === undefined) return explained(labels.slice(first).join('.'));
  const wire = withLabels(bytes, at, first, encoded);
  const suggestion = `${printName(wire, 0).slice(0, -1)}${dot}`;
  return { code: 'name/u-label', args: { suggestion }, suggestion, labels: wire };
}

function textsOf(bytes: Uint8Array, at: number, end: number): readonly string[] {
  const texts: string[] = [];
  for (let label = at; label < end; label += bytes[label]! + 1)
    texts.push(decodeUtf8(bytes, label + 1, label + 1 + bytes[label]!));
  return texts;
}

/** The first so many labels at `at` as they are, and the others encoded. */
function withLabels(bytes: Uint8Array, at: number, kept: number, encoded: readonly string[]): Uint8Array {
  let end = at;
  for (let count = 0; count < kept; count++) end += bytes[end]! + 1;
  const octets = encoded.flatMap((label) => [
    label.length,
    ...Array.from(label, (char) => char.charCodeAt(0)),
  ]);
  return Uint8Array.from([...bytes.subarray(at, end), ...octets]);
}

/** Characters that word processors put in place of others, or that nobody sees. */
const lookAlikes: readonly (readonly [reason: Reason, chars: RegExp])[] = [
  ['name/odd-dash', /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u],
  ['name/odd-quote', /[\u00ab\u00b4\u00bb\u2018-\u201f\u2032-\u2037\u2039\u203a]/u],
  ['name/odd-space', ODD_SPACE],
];

/** Why a name cannot be encoded. */
function explained(text: string): BeyondAscii {
  for (const [reason, chars] of lookAlikes) {
    const [char] = chars.exec(text) ?? [];
    if (char === undefined) continue;
    const number = codePointText(char);
    const isSeen = reason !== 'name/odd-space';
    return { code: 'name/beyond-ascii', reason, args: { char: isSeen ? `${char} (${number})` : number } };
  }
  const plain = text.normalize('NFKC').toLowerCase();
  if (/^[a-z\d.-]+$/.test(plain))
    return { code: 'name/beyond-ascii', reason: 'name/other-form', args: { suggestion: plain } };
  return { code: 'name/beyond-ascii', reason: 'name/write-a-label', args: {} };
}
