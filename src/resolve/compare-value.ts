import type { ResourceRecord } from './message/message.ts';

/** How the text of a record differs from the one that is wanted. */
export type NearMiss = 'quoted' | 'whitespace' | 'hex-case' | 'missing-prefix' | 'other-challenge';

export const VALUE_PREFIX = 'scaidns-verify=';

/** Slips that change nothing about who knows the token, in the order in which they are undone. */
const slips: readonly (readonly [NearMiss, (text: string) => string])[] = [
  ['quoted', (text) => text.replace(/^\s*(["'`])(.*)\1\s*$/s, '$2')],
  ['whitespace', (text) => text.replace(/[\s\xa0]+/g, '')],
  ['hex-case', (text) => text.toLowerCase()],
];

const otherChallenge = /^scaidns-verify=[0-9a-f]{32,}$/;

/** Whether a text is the one that is wanted, or what became of it on the way. Null when it is something else altogether. */
export function compareValue(text: string, wanted: string): 'equal' | NearMiss | null {
  if (text === wanted) return 'equal';
  let mended = text;
  let first: NearMiss | undefined;
  for (const [kind, mend] of slips) {
    const next = mend(mended);
    if (next !== mended) first ??= kind;
    mended = next;
    if (first !== undefined && mended === wanted) return first;
  }
  if (`${VALUE_PREFIX}${mended}` === wanted) return 'missing-prefix';
  return otherChallenge.test(mended) ? 'other-challenge' : null;
}

const harmless: ReadonlySet<string | null> = new Set(['equal', ...slips.map(([kind]) => kind)]);

/** Whether a text proves the claim; `isLenient` lets slips pass. */
export function isProof(text: string, wanted: string, isLenient: boolean): boolean {
  return text === wanted || (isLenient && harmless.has(compareValue(text, wanted)));
}

/** The octets of a TXT record, a character for each. */
const octetText = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');

/** The texts of TXT records. */
export function textsOf(records: readonly ResourceRecord[]): readonly string[] {
  return records.flatMap((record) => (record.type === 'TXT' ? [octetText(record.text)] : []));
}
