import { type ExtendedError, type Message, Rcode } from '../message/message.ts';
import { askRecursor, gatherInOrder, RECURSOR_PATIENCE, sendToRecursor } from './ask-recursor.ts';
import { gather } from './gather.ts';
import { suffixOf } from './registered.ts';
import type { Recursor } from './settings.ts';
import type { Walk } from './walk.ts';

/** What a validating recursive resolver makes of the signatures. */
export interface DnssecView {
  /** `unchecked` when nobody was asked, or nobody could say. */
  readonly status: 'secure' | 'insecure' | 'bogus' | 'unchecked';
  readonly ede: readonly ExtendedError[];
}

export const UNCHECKED: DnssecView = { status: 'unchecked', ede: [] };

/** Whether somebody has to say something about the signatures. */
export const isChecked = ({ settings }: Walk): boolean =>
  settings.dnssec === 'on' && settings.discovery !== 'iterative';

/**
 * Authoritative answers come unvalidated, so a recursive resolver that validates is asked the same: one that fails, but
 * not when told to leave DNSSEC unchecked, found the signatures wrong (RFC 4035 3.2.2, 5.5). One that merely lacks the
 * record may lag, and says nothing against it.
 */
export async function corroborate(walk: Walk, name: string): Promise<DnssecView> {
  if (!isChecked(walk)) return UNCHECKED;
  const { settings, memory } = walk;
  const isValidating = ({ name: by }: Recursor) => memory.recursors.get(by)?.isValidating === true;
  const isKnown = () => settings.recursors.some(isValidating);
  /** One that does not validate calls everything insecure: where others do, it has no say. */
  const isTelling = (view: View): boolean =>
    view !== null && (view.status !== 'insecure' || isValidating(view.by) || !isKnown());

  const views = await gatherInOrder(
    walk,
    [...settings.recursors.filter(isValidating), ...settings.recursors.filter((one) => !isValidating(one))],
    async (recursor, inner) => {
      const view = await viewOf(inner, recursor, name);
      if (view?.status === 'insecure' && !isKnown()) await learnWhoValidates(inner, name, isKnown);
      return view;
    },
    (found) => Number(!found.some(isTelling)),
  );
  return views.find(isTelling) ?? UNCHECKED;
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

async function viewOf(walk: Walk, by: Recursor, name: string): Promise<View> {
  const question = { name, type: 'TXT' } as const;
  const { message } = await sendToRecursor(walk, by, question);
  if (message === undefined || !isTelling(message)) return null;
  if (message.rcode !== Rcode.ServFail) return { by, status: message.ad ? 'secure' : 'insecure', ede: [] };
  const { message: unchecked } = await sendToRecursor(walk, by, question, true);
  const isThere = unchecked?.rcode === Rcode.NoError || unchecked?.rcode === Rcode.NxDomain;
  return isThere ? { by, status: 'bogus', ede: message.extendedErrors } : null;
}

const telling: ReadonlySet<number> = new Set([Rcode.NoError, Rcode.NxDomain, Rcode.ServFail]);
const isTelling = ({ rcode, ra }: Message): boolean => ra && telling.has(rcode);
