import { isToken } from './challenge/proof-form.ts';
import type { ResourceRecord } from './message/message.ts';

/** How the text of a record differs from the one that is wanted. */
export type NearMiss = 'quoted' | 'whitespace' | 'hex-case' | 'missing-prefix' | 'other-challenge';

/** Slips that change nothing about who knows the token, in the order in which they are undone. */
const slips: readonly (readonly [NearMiss, (text: string) => string])[] = [
  ['quoted', (text) => text.replace(/^\s*(["'`])(.*)\1\s*$/s, '$2')],
  ['whitespace', (text) => text.replace(/[\s\xa0]+/g, '')],
];

/** Two texts without regard to the case of their letters. */
const isSameInAnyCase = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What became of the wanted text on the way without any harm, and what is left of the text when that is undone. */
function undo(text: string, wanted: string): { readonly slip: NearMiss | null; readonly mended: string } {
  let mended = text;
  let first: NearMiss | undefined;
  for (const [kind, mend] of slips) {
    const next = mend(mended);
    if (next !== mended) first ??= kind;
    mended = next;
    if (first !== undefined && mended === wanted) return { slip: first, mended };
  }
  return { slip: isSameInAnyCase(mended, wanted) ? (first ?? 'hex-case') : null, mended };
}

/**
 * Whether a text is the one that is wanted, which begins with `prefix`, or what became of it on the way. Null when it is
 * something else altogether.
 */
export function compareValue(text: string, wanted: string, prefix: string): 'equal' | NearMiss | null {
  if (text === wanted) return 'equal';
  const { slip, mended } = undo(text, wanted);
  if (slip !== null) return slip;
  if (isSameInAnyCase(prefix + mended, wanted)) return 'missing-prefix';
  const isChallenge = isSameInAnyCase(mended.slice(0, prefix.length), prefix);
  return isChallenge && isToken(mended.slice(prefix.length).toLowerCase()) ? 'other-challenge' : null;
}

/** Whether a text proves the claim; `isLenient` lets slips pass. */
export const isProof = (text: string, wanted: string, isLenient: boolean): boolean =>
  text === wanted || (isLenient && undo(text, wanted).slip !== null);

/** The octets of a TXT record, a character for each. */
const octetText = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');

/** The texts of TXT records. */
export function textsOf(records: readonly ResourceRecord[]): readonly string[] {
  return records.flatMap((record) => (record.type === 'TXT' ? [octetText(record.text)] : []));
}
