import type { Finding } from '../../../src/catalog/finding.ts';
import { type Answers, type Server, serverLetters } from '../../helpers/peers-load.ts';
import type { ZoneView } from './view.ts';
import type { ZoneException } from './zone-exception.ts';

/** A server that refuses a zone without an error of ours, or an error of ours in a zone that all load. */
export type Disagreement = { readonly refusedBy: Server } | { readonly error: Finding };

const isError = ({ severity }: Finding): boolean => severity === 'error';

export function disagreements(answers: Answers, findings: readonly Finding[]): readonly Disagreement[] {
  const errors = findings.filter(isError);
  const loads = (server: Server): boolean => /^(loads|complains)$/.test(answers[server].loading);
  const refuses = (server: Server): boolean => /^(refuses|complains)$/.test(answers[server].loading);
  if (errors.length === 0) return serverLetters.filter(refuses).map((refusedBy) => ({ refusedBy }));
  return serverLetters.every(loads) ? errors.map((error) => ({ error })) : [];
}

/** The exception that covers it. */
export const exceptionFor = (
  disagreement: Disagreement,
  zone: ZoneView,
  exceptions: readonly ZoneException[],
): ZoneException | undefined => exceptions.find((exception) => covers(exception, disagreement, zone));

function covers(
  { refused = '', errors = [], has }: ZoneException,
  disagreement: Disagreement,
  zone: ZoneView,
): boolean {
  if ('refusedBy' in disagreement) {
    const { refusedBy } = disagreement;
    return refused.includes(refusedBy) && has(zone, refusedBy);
  }
  const { code, reason } = disagreement.error;
  return (errors.includes(code) || errors.includes(`${code} ${reason}`)) && has(zone);
}

/** Such as `refused by K` or `error zone/alias-loop`: what makes two disagreements alike. */
export const nameOf = (disagreement: Disagreement): string =>
  'refusedBy' in disagreement
    ? `refused by ${disagreement.refusedBy}`
    : `error ${disagreement.error.code} ${disagreement.error.reason ?? ''}`.trimEnd();
