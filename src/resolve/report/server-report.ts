import { printable } from '../../engine/text/excerpt.ts';
import type { ExtendedError } from '../message/message.ts';
import { rcodeName } from '../message/rcode-name.ts';
import { addressText } from '../transport/address.ts';
import type { ServerOutcome, ServerReport } from '../verification.ts';
import type { HostAnswer } from '../walk/ask-host.ts';
import { judgeSilence } from '../walk/judge.ts';
import type { Asked } from '../walk/poll.ts';
import { shownName, someValues } from './escape.ts';

/** What one server said, and how long it took. */
export const reportAsked = ({ answer, judgement }: Asked): ServerReport =>
  reportServer(answer, judgement.outcome, someValues(judgement.values), judgement.why);

/** What there is to say of one that said nothing. */
export function reportSilent(answer: HostAnswer): ServerReport {
  const { outcome, why } = judgeSilence(answer.reading);
  return reportServer(answer, outcome, [], why);
}

export function reportServer(
  { name, addresses, exchange, note }: HostAnswer,
  outcome: ServerOutcome,
  values: readonly string[],
  why: string | null,
): ServerReport {
  const message = exchange?.message;
  const address = exchange?.address ?? addresses[0];
  const notes = [why, exchange?.note, note].filter((one) => one !== null && one !== undefined);
  return {
    name: shownName(name),
    address: address === undefined ? null : (addressText(address) ?? null),
    transport: exchange?.transport ?? null,
    rcode: message === undefined ? null : rcodeName(message.rcode),
    aa: message?.aa ?? null,
    tc: message?.tc ?? null,
    values,
    time: exchange?.time === undefined ? null : Math.round(exchange.time * 1000) / 1000,
    ede: reportErrors(message?.extendedErrors ?? []),
    outcome,
    note: notes.length === 0 ? null : [...new Set(notes)].join('; '),
  };
}

/** Longer texts are cut. */
const LONGEST = 200;
const MOST_ERRORS = 5;

/** Extended errors, fit to be shown. */
export const reportErrors = (errors: readonly ExtendedError[]): ServerReport['ede'] =>
  errors
    .slice(0, MOST_ERRORS)
    .map(({ code, text }) => ({ code, text: printable(text.slice(0, LONGEST)).slice(0, LONGEST) }));
