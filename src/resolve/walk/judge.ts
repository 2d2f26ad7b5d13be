import { isProof, textsOf } from '../compare-value.ts';
import type { ServerOutcome } from '../verification.ts';
import type { HostAnswer } from './ask-host.ts';
import type { Claim } from './claim.ts';

/** What the answer of a server means for a claim. */
export interface Judgement {
  readonly outcome: ServerOutcome;
  /** The texts found, a character for each octet. */
  readonly values: readonly string[];
  readonly why: string | null;
}

/** What each kind of answer means where there is no data. */
const outcomes: Readonly<Record<HostAnswer['reading']['kind'], ServerOutcome>> = {
  data: 'mismatch',
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
  busy: 'busy',
  unasked: 'unasked',
};

export function judge({ reading }: HostAnswer, { value }: Claim, isLenient: boolean): Judgement {
  if (reading.kind !== 'data') return judgeSilence(reading);
  const values = textsOf(reading.records);
  const isFound = values.some((text) => isProof(text, value, isLenient));
  return { outcome: isFound ? 'match' : 'mismatch', values, why: null };
}

/** What an answer without records of the type means. */
export function judgeSilence(reading: HostAnswer['reading']): Judgement {
  return { outcome: outcomes[reading.kind], values: [], why: 'why' in reading ? reading.why : null };
}
