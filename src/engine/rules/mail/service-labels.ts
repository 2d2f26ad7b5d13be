import { ascii } from '../../mail/octets.ts';
import { MAX_LABEL } from '../../name/limits.ts';
import { slipsBetween } from '../../name/slips.ts';
import type { ZoneNode } from '../define.ts';

const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;
const SMALL_S = 0x73;

/** A label below which programs look for a record, and how many slips of the hand it takes to be taken for another. */
interface Known {
  readonly label: Uint8Array;
  /** Without underscores and hyphens, which are what is left out most often. */
  readonly letters: Uint8Array;
  readonly slips: number;
  /** What the texts start with that belong there; undefined where they have no version. */
  readonly version?: Uint8Array;
}

const known = (label: string, slips: number, version?: string): Known => ({
  label: ascii(label),
  letters: ascii(label.replaceAll(/[_-]/g, '')),
  slips,
  ...(version !== undefined && { version: ascii(version) }),
});

/** The longer a label is, the more of it may be wrong without its being another word. */
export const knownLabels = {
  DMARC: known('_dmarc', 1, 'v=DMARC1'),
  DKIM: known('_domainkey', 2, 'v=DKIM1'),
  ACME: known('_acme-challenge', 2),
  'MTA-STS': known('_mta-sts', 1, 'v=STSv1'),
  BIMI: known('_bimi', 0, 'v=BIMI1'),
} as const satisfies Readonly<Record<string, Known>>;

export type KnownRecord = keyof typeof knownLabels;
const records = Object.keys(knownLabels) as readonly KnownRecord[];

/** No two of them are of one length. */
const byLength: (Known | undefined)[] = new Array<undefined>(MAX_LABEL + 1).fill(undefined);
for (const record of records) byLength[knownLabels[record].label.length] = knownLabels[record];

/** A label of an owner that is nearly one of the known, and not it. */
export interface NearLabel {
  readonly record: KnownRecord;
  /** Where it stands in the owner. */
  readonly at: number;
  /** Whether it can be nothing else: it starts with an underscore, and is not the known label with more behind it. */
  readonly certain: boolean;
}

const LONGEST = 17;
const SHORTEST = 4;

/** The first label of an owner that was most likely meant as one of the known; undefined where there is none, or one of them itself. */
export function nearLabel({ ownerLabels, ownerAt }: ZoneNode): NearLabel | undefined {
  // Nearly all owners of such records have the label in its right form, which takes no more than a look.
  if (hasKnownLabel(ownerLabels, ownerAt)) return undefined;
  for (let at = ownerAt; ownerLabels[at] !== 0; at += ownerLabels[at]! + 1) {
    const length = ownerLabels[at]!;
    if (length < SHORTEST || length > LONGEST) continue;
    for (let index = 0; index < records.length; index++) {
      const record = records[index]!;
      if (isNear(ownerLabels, at, knownLabels[record]))
        return { record, at, certain: isCertain(ownerLabels, at, knownLabels[record].label) };
    }
  }
  return undefined;
}

function hasKnownLabel(labels: Uint8Array, from: number): boolean {
  for (let at = from; labels[at] !== 0; at += labels[at]! + 1)
    if (labels[at + 1] === UNDERSCORE && knownAt(labels, at) !== undefined) return true;
  return false;
}

/**
 * The version of the texts that belong to an owner with one label of a service, which is one of the known in its place: of such texts nothing
 * is to be said.
 */
export function versionAt({ ownerLabels, ownerAt }: ZoneNode): Uint8Array | undefined {
  let only: Known | undefined;
  for (let at = ownerAt; ownerLabels[at] !== 0; at += ownerLabels[at]! + 1) {
    if (ownerLabels[at + 1] !== UNDERSCORE) continue;
    const found = knownAt(ownerLabels, at);
    const lacksSelector = found === knownLabels.DKIM && at === ownerAt;
    if (found === undefined || only !== undefined || lacksSelector) return undefined;
    only = found;
  }
  return only?.version;
}

function knownAt(labels: Uint8Array, at: number): Known | undefined {
  const one = byLength[labels[at]!];
  return one !== undefined && isLabel(labels, at, one.label) ? one : undefined;
}

/** Whether the label at `at` is `label`. */
export function isLabel(labels: Uint8Array, at: number, label: Uint8Array): boolean {
  if (labels[at] !== label.length) return false;
  for (let index = 0; index < label.length; index++)
    if (labels[at + 1 + index] !== label[index]) return false;
  return true;
}

function isCertain(labels: Uint8Array, at: number, label: Uint8Array): boolean {
  if (labels[at + 1] !== UNDERSCORE) return false;
  for (let index = 0; index < label.length; index++) if (labels[at + 1 + index] !== label[index]) return true;
  return labels[at] === label.length + 1 && labels[at + 1 + label.length] === SMALL_S;
}

const letters = new Uint8Array(LONGEST);

function isNear(labels: Uint8Array, at: number, { letters: meant, slips }: Known): boolean {
  let length = 0;
  for (let octet = at + 1; octet <= at + labels[at]!; octet++)
    if (labels[octet] !== UNDERSCORE && labels[octet] !== HYPHEN) letters[length++] = labels[octet]!;
  return (
    Math.abs(length - meant.length) <= slips && slipsBetween(letters.subarray(0, length), meant) <= slips
  );
}
