import { type ExtendedError, type Message, Rcode } from '../message/message.ts';
import { gatherFromRecursors } from './ask-recursor.ts';
import type { Recursor } from './settings.ts';
import { send, type Walk } from './walk.ts';

/** What a validating recursive resolver makes of the signatures. */
export interface DnssecView {
  /** `unchecked` when nobody was asked, or nobody could say. */
  readonly status: 'secure' | 'insecure' | 'bogus' | 'unchecked';
  readonly ede: readonly ExtendedError[];
}

const UNCHECKED: DnssecView = { status: 'unchecked', ede: [] };

/**
 * Authoritative answers come unvalidated, so a recursive resolver that validates is asked the same: one that fails, but
 * not when told to leave DNSSEC unchecked, found the signatures wrong (RFC 4035 3.2.2, 5.5). One that merely lacks the
 * record may lag, and says nothing against it.
 */
export async function corroborate(walk: Walk, name: string): Promise<DnssecView> {
  const { settings } = walk;
  if (settings.dnssec === 'off' || settings.discovery === 'iterative') return UNCHECKED;
  const views = await gatherFromRecursors(
    walk,
    (recursor, inner) => viewOf(inner, recursor, name),
    (found) => Number(found.every((view) => view === null)),
  );
  return views.find((view) => view !== null) ?? UNCHECKED;
}

/** What one resolver makes of them; null when it says nothing. */
async function viewOf(walk: Walk, { addresses }: Recursor, name: string): Promise<DnssecView | null> {
  const question = { name, type: 'TXT' } as const;
  const server = { addresses, kind: 'recursor', configured: true } as const;
  const { message } = await send(walk, server, question);
  if (message === undefined || !isTelling(message)) return null;
  if (message.rcode !== Rcode.ServFail) return { status: message.ad ? 'secure' : 'insecure', ede: [] };
  const { message: unchecked } = await send(walk, server, question, true);
  const isThere = unchecked?.rcode === Rcode.NoError || unchecked?.rcode === Rcode.NxDomain;
  return isThere ? { status: 'bogus', ede: message.extendedErrors } : null;
}

const telling: ReadonlySet<number> = new Set([Rcode.NoError, Rcode.NxDomain, Rcode.ServFail]);
const isTelling = ({ rcode, ra }: Message): boolean => ra && telling.has(rcode);
