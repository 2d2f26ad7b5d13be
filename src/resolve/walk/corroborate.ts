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
  /** How many resolvers say so. */
  readonly agreeing: number;
}

export const UNCHECKED: DnssecView = { status: 'unchecked', ede: [], negativeTtl: null, agreeing: 0 };

/** Whether somebody has to say something about the signatures. */
export const isChecked = ({ settings }: Walk): boolean =>
  settings.dnssec === 'on' && settings.discovery !== 'iterative';

/** Resolvers by which those that say the same must outnumber the others, as long as there are more to ask. */
const LEAD = 2;

/**
 * Authoritative answers come unvalidated, so recursive resolvers that validate are asked the same: one that fails, but
 * not when told to leave DNSSEC unchecked, found the signatures wrong (RFC 4035 3.2.2, 5.5); one may have it signed that there
 * is no such record. Two must say the same, or else a third decides: one of them may lie, or lag behind its servers.
 */
export async function corroborate(walk: Walk, claim: Claim): Promise<DnssecView> {
  if (!isChecked(walk)) return UNCHECKED;
  const { name } = claim;
  const { settings, memory } = walk;
  const isValidating = ({ name: by }: Recursor) => memory.recursors.get(by)?.isValidating === true;
  const isKnown = () => settings.recursors.some(isValidating);
  /** One that does not validate calls everything insecure: where others do, it has no say. */
  const tellingIn = (views: readonly View[]): readonly Said[] =>
    views.filter(
      (view): view is Said =>
        view !== null && (view.status !== 'insecure' || isValidating(view.by) || !isKnown()),
    );
  let learning: Promise<void> | undefined;

  const views = await gatherInOrder(
    walk,
    [...settings.recursors.filter(isValidating), ...settings.recursors.filter((one) => !isValidating(one))],
    async (recursor, inner) => {
      const view = await viewOf(inner, recursor, claim);
      if (view?.status === 'insecure' && !isKnown()) {
        learning ??= learnWhoValidates(inner, name, isKnown);
        await learning;
      }
      return view;
    },
    (found) => LEAD - leadOf(tellingIn(found)),
  );
  const telling = tellingIn(views);
  // Whoever does not validate cannot tell that signatures are wrong.
  return (
    verdict(telling.filter(({ status, by }) => status !== 'insecure' || isValidating(by))) ??
    verdict(telling) ??
    UNCHECKED
  );
}

const saying = (views: readonly Said[], ...statuses: readonly Said['status'][]): readonly Said[] =>
  views.filter(({ status }) => statuses.includes(status));

/** By how many those that say the same outnumber the others. */
function leadOf(views: readonly Said[]): number {
  const most = Math.max(0, ...views.map(({ status }) => saying(views, status).length));
  return 2 * most - views.length;
}

/** What they say together: that something is wrong where not more say otherwise; undefined where nobody says anything. */
function verdict(views: readonly Said[]): DnssecView | undefined {
  const [good, bad] = [saying(views, 'secure', 'insecure'), saying(views, 'bogus', 'denied')];
  const heeded = bad.length > 0 && bad.length >= good.length ? bad : good;
  const counts = heeded.map(({ status }) => saying(heeded, status).length);
  const first = heeded[counts.indexOf(Math.max(...counts))];
  return first && { ...first, agreeing: saying(heeded, first.status).length };
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

/** What one resolver makes of them. */
type Said = DnssecView & { readonly by: Recursor };

/** Null when it says nothing. */
type View = Said | null;

async function viewOf(walk: Walk, by: Recursor, claim: Claim): Promise<View> {
  const question = { name: claim.name, type: 'TXT' } as const;
  const exchange = await sendToRecursor(walk, by, question);
  const { message } = exchange;
  if (message === undefined || !isTelling(message)) return null;
  const view = { by, ede: [], negativeTtl: null, agreeing: 1 };
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
