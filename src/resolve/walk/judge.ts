import type { ServerOutcome } from '../verification.ts';
import type { HostAnswer, Silence } from './ask-host.ts';
import type { Claim } from './claim.ts';
import { isProof, textsOf } from '../compare-value.ts';
import type { Reading } from './read-answer.ts';

/** What the answer of a server means for a claim. */
export interface Judgement {
  readonly outcome: ServerOutcome;
  /** The texts found, a character for each octet. */
  readonly values: readonly string[];
  readonly why: string | null;
}

/** More than this is not looked at: it would only make work. */
const MOST_RECORDS = 100;
const MOST_OCTETS = 16 * 1024;

type Kind = (Reading | Silence)['kind'];

/** Outcomes of what is no data. */
const outcomes: Readonly<Record<Exclude<Kind, 'data'>, ServerOutcome>> = {
  'no-data': 'no-data',
  'no-such-name': 'no-such-name',
  alias: 'alias',
  'broken-alias': 'no-data',
  referral: 'referral',
  lame: 'lame',
  'bad-response': 'bad-response',
  timeout: 'timeout',
  unreachable: 'unreachable',
  blocked: 'blocked',
  'no-address': 'no-address',
};

export function judge({ reading }: HostAnswer, { value }: Claim, isLenient: boolean): Judgement {
  if (reading.kind !== 'data') {
    const why = 'why' in reading ? reading.why : null;
    return { outcome: outcomes[reading.kind], values: [], why };
  }
  const values = textsOf(reading.records);
  const octets = values.reduce((sum, text) => sum + text.length, 0);
  if (values.length > MOST_RECORDS || octets > MOST_OCTETS)
    return { outcome: 'bad-response', values: [], why: 'more TXT records than are looked at' };
  const isFound = values.some((text) => isProof(text, value, isLenient));
  return { outcome: isFound ? 'match' : 'mismatch', values, why: null };
}
