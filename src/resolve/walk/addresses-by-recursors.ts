import type { HostAnswer } from './ask-host.ts';
import { askRecursor, gatherFromRecursors, isEvidence } from './ask-recursor.ts';
import { addressesAt, someOf } from './host.ts';
import { hasPlatform } from './platform.ts';
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
    (views) => missingViews(views.filter(isTelling), wanted),
  );
  const heard = found.filter(isTelling);
  // Where one is enough, all addresses are those of the one who will answer for them.
  const views = confirmed ? heard : heard.filter((view) => view.addresses.length > 0).slice(0, 1);
  const addresses = someOf(agreedAddresses(views, wanted));
  if (addresses.length === 0) return { addresses, ...lackOf(found, wanted) };
  const note = views.some(({ isAlias }) => isAlias) ? 'its name is an alias' : null;
  return { addresses, note, ...(!confirmed && { witness: views[0]!.by }) };
}

/** That a host has no address is known when so many say so, or that they cannot tell, and not when they were not heard. */
function lackOf(found: readonly View[], wanted: number): Pick<Addresses, 'note' | 'lack'> {
  if (found.filter(({ isNone }) => isNone).length >= wanted) return { note: 'its name has no address' };
  const isAny = found.some(({ addresses }) => addresses.length > 0);
  const note = isAny
    ? 'no two recursive resolvers agree on its address'
    : 'its address could not be found out';
  return { note, lack: 'unheard' };
}

/** What one recursor says. */
interface View {
  readonly by: string;
  /** Whether it knows anything of the name. */
  readonly isTelling: boolean;
  readonly addresses: readonly Uint8Array[];
  readonly isAlias: boolean;
  /** Whether it was heard out, and found no address. */
  readonly isNone: boolean;
}

const isTelling = (view: View): boolean => view.isTelling;

/** A name server must not be named by an alias (RFC 2181 10.3); one step of it is followed all the same. */
async function lookUp(walk: Walk, recursor: Recursor, host: string): Promise<View> {
  const answers = await askForFamilies(walk, recursor, host);
  const readings = answers.flatMap(({ reading }) => (reading.kind === 'data' ? [reading] : []));
  const direct = readings.filter(({ aliases }) => aliases.length <= 1);
  const addresses = direct.flatMap(({ records }) => addressesAt(records[0]!.owner, records));
  return {
    by: recursor.name,
    isTelling: answers.some(isEvidence),
    addresses,
    isAlias: readings.some(({ aliases }) => aliases.length > 0),
    isNone: addresses.length === 0 && answers.every(isHeard),
  };
}

/**
 * Both families as long as there is plenty to spend, or where a server may be known as the platform's by either; else IPv6
 * where there is no IPv4.
 */
async function askForFamilies(walk: Walk, recursor: Recursor, name: string): Promise<readonly HostAnswer[]> {
  const ask = (type: 'A' | 'AAAA') => askRecursor(walk, recursor, { name, type });
  if (walk.budget.isAmple || hasPlatform(walk.settings)) return Promise.all([ask('A'), ask('AAAA')]);
  const first = await ask('A');
  const isEnough = first.reading.kind === 'data' || first.reading.kind === 'no-such-name';
  return isEnough ? [first] : [first, await ask('AAAA')];
}

const isHeard = ({ exchange }: HostAnswer): boolean => exchange?.outcome === 'answer';

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
