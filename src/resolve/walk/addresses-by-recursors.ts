import type { HostAnswer } from './ask-host.ts';
import { askRecursor, gatherFromRecursors, isEvidence } from './ask-recursor.ts';
import { addressesAt, someOf } from './host.ts';
import type { Recursor } from './settings.ts';
import type { Addresses, Walk } from './walk.ts';

/**
 * The addresses of a host as recursors tell them. Confirmed are those that two operators name, so that none of them alone
 * can lead a check to a server of its own.
 */
export async function addressesByRecursors(walk: Walk, host: string, confirmed: boolean): Promise<Addresses> {
  const wanted = confirmed ? Math.min(2, walk.settings.recursors.length) : 1;
  const found = await gatherFromRecursors(
    walk,
    (recursor, inner) => lookUp(inner, recursor, host),
    (views) => missingViews(views.filter(isView), wanted),
  );
  const heard = found.filter(isView);
  // Where one is enough, all addresses are those of the one who will answer for them.
  const views = confirmed ? heard : heard.filter((view) => view.addresses.length > 0).slice(0, 1);
  const addresses = someOf(agreedAddresses(views, wanted));
  if (addresses.length > 0) {
    const note = views.some(({ isAlias }) => isAlias) ? 'its name is an alias' : null;
    return { addresses, note, ...(!confirmed && { witness: views[0]!.by }) };
  }
  const isAny = views.some((view) => view.addresses.length > 0);
  return {
    addresses,
    note: isAny ? 'no two recursive resolvers agree on its address' : 'its name has no address',
  };
}

/** What one recursor says; null when it says nothing. */
interface View {
  readonly by: string;
  readonly addresses: readonly Uint8Array[];
  readonly isAlias: boolean;
}

async function lookUp(walk: Walk, recursor: Recursor, host: string): Promise<View | null> {
  const answers = await Promise.all([
    askRecursor(walk, recursor, { name: host, type: 'A' }),
    askRecursor(walk, recursor, { name: host, type: 'AAAA' }),
  ]);
  return answers.some(isEvidence) ? viewOf(recursor, answers) : null;
}

/** A name server must not be named by an alias (RFC 2181 10.3); one step of it is followed all the same. */
function viewOf({ name }: Recursor, answers: readonly HostAnswer[]): View {
  const readings = answers.flatMap(({ reading }) => (reading.kind === 'data' ? [reading] : []));
  const direct = readings.filter(({ aliases }) => aliases.length <= 1);
  const addresses = direct.flatMap(({ records }) => addressesAt(records[0]!.owner, records));
  return { by: name, addresses, isAlias: readings.some(({ aliases }) => aliases.length > 0) };
}

const isView = (view: View | null): view is View => view !== null;

function missingViews(views: readonly View[], wanted: number): number {
  if (views.length < wanted) return wanted - views.length;
  const empty = views.filter(({ addresses }) => addresses.length === 0).length;
  return Number(empty < wanted && agreedAddresses(views, wanted).length === 0);
}

/** The addresses that so many name. Each has one vote for an address, however often it names it. */
function agreedAddresses(views: readonly View[], wanted: number): readonly Uint8Array[] {
  const votes = new Map<string, Set<View>>();
  const known = new Map<string, Uint8Array>();
  for (const view of views)
    for (const address of view.addresses) {
      const key = address.join('.');
      known.set(key, address);
      votes.set(key, (votes.get(key) ?? new Set()).add(view));
    }
  return [...known].flatMap(([key, address]) => (votes.get(key)!.size >= wanted ? [address] : []));
}
