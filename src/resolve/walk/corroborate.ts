import type { Exchange } from '../ask.ts';
import { type ExtendedError, type Message, type Question, Rcode } from '../message/message.ts';
import {
  askRecursor,
  gatherInOrder,
  RECURSOR_PATIENCE,
  readRecursor,
  sendToRecursor,
} from './ask-recursor.ts';
import type { Claim } from './claim.ts';
import { gather } from './gather.ts';
import { judge } from './judge.ts';
import { negativeTtl } from './negative-ttl.ts';
import type { Asked } from './poll.ts';
import { suffixOf } from './registered.ts';
import type { Recursor } from './settings.ts';
import type { Walk } from './walk.ts';

/** What a validating recursive resolver makes of the signatures. */
export interface DnssecView {
  /** `denied` when right signatures say that the record is not there; `unchecked` when nobody was asked, or nobody could say. */
  readonly status: 'secure' | 'insecure' | 'bogus' | 'denied' | 'unchecked';
  readonly ede: readonly ExtendedError[];
  /** Seconds for which resolvers may keep in mind that the record is missing; null where nobody says so. */
  readonly negativeTtl: number | null;
}

export const UNCHECKED: DnssecView = { status: 'unchecked', ede: [], negativeTtl: null };

/** Whether somebody has to say something about the signatures. */
export const isChecked = ({ settings }: Walk): boolean =>
  settings.dnssec === 'on' && settings.discovery !== 'iterative';

/**
 * Authoritative answers come unvalidated, so a recursive resolver that validates is asked the same: one that fails, but
 * not when told to leave DNSSEC unchecked, found the signatures wrong (RFC 4035 3.2.2, 5.5). One that has it signed that there
 * is no such record may lag behind its servers, so others are asked; where all that have signatures say so, whoever said
 * otherwise lied.
 */
export async function corroborate(walk: Walk, claim: Claim): Promise<DnssecView> {
  if (!isChecked(walk)) return UNCHECKED;
  const { name } = claim;
  const { settings, memory } = walk;
  const isValidating = ({ name: by }: Recursor) => memory.recursors.get(by)?.isValidating === true;
  const isKnown = () => settings.recursors.some(isValidating);
  /** One that does not validate calls everything insecure: where others do, it has no say. */
  const isTelling = (view: View): boolean =>
    view !== null &&
    view.status !== 'denied' &&
    (view.status !== 'insecure' || isValidating(view.by) || !isKnown());

  const views = await gatherInOrder(
    walk,
    [...settings.recursors.filter(isValidating), ...settings.recursors.filter((one) => !isValidating(one))],
    async (recursor, inner) => {
      const view = await viewOf(inner, recursor, claim);
      if (view?.status === 'insecure' && !isKnown()) await learnWhoValidates(inner, name, isKnown);
      return view;
    },
    (found) => Number(!found.some(isTelling)),
  );
  const telling = views.filter(isTelling);
  const denied = views.find((view) => view?.status === 'denied');
  return telling.find((view) => view?.status !== 'insecure') ?? denied ?? telling[0] ?? UNCHECKED;
}

/** By the name servers of a zone above, which is signed where the domain can be. */
async function learnWhoValidates(walk: Walk, name: string, isKnown: () => boolean): Promise<void> {
  let isLate = false;
  const question = { name: suffixOf(name), type: 'NS' } as const;
  const { recursors } = walk.settings;
  await gather(walk, {
    candidates: recursors,
    ask: (recursor: Recursor, inner) => askRecursor(inner, recursor, question),
    missing: (found) => (isLate || isKnown() ? 0 : recursors.length - found.length),
    patience: RECURSOR_PATIENCE,
    overdue() {
      isLate = true;
    },
  });
}

/** What one resolver makes of them; null when it says nothing. */
type View = (DnssecView & { readonly by: Recursor }) | null;

async function viewOf(walk: Walk, by: Recursor, claim: Claim): Promise<View> {
  const question = { name: claim.name, type: 'TXT' } as const;
  const exchange = await sendToRecursor(walk, by, question);
  const { message } = exchange;
  if (message === undefined || !isTelling(message)) return null;
  const view = { by, ede: [], negativeTtl: null };
  if (message.rcode !== Rcode.ServFail && !message.ad) return { ...view, status: 'insecure' };
  if (message.rcode !== Rcode.ServFail) {
    const asked = askedOf(walk, by, exchange, question, claim);
    const isFound = asked.judgement.outcome === 'match';
    return { ...view, status: isFound ? 'secure' : 'denied', negativeTtl: negativeTtl([asked]) };
  }
  const { message: unchecked } = await sendToRecursor(walk, by, question, true);
  const isThere = unchecked?.rcode === Rcode.NoError || unchecked?.rcode === Rcode.NxDomain;
  return isThere ? { ...view, status: 'bogus', ede: message.extendedErrors } : null;
}

function askedOf(walk: Walk, by: Recursor, exchange: Exchange, question: Question, claim: Claim): Asked {
  const answer = readRecursor(walk, by, exchange, question);
  return { answer, judgement: judge(answer, claim, walk.settings.lenient) };
}

const telling: ReadonlySet<number> = new Set([Rcode.NoError, Rcode.NxDomain, Rcode.ServFail]);
const isTelling = ({ rcode, ra }: Message): boolean => ra && telling.has(rcode);
