import type { HostAnswer } from './ask-host.ts';
import { askRecursor, isEvidence, recursorsInTurn } from './ask-recursor.ts';
import { gather } from './gather.ts';
import { addressesAt, someOf } from './host.ts';
import type { Recursor } from './settings.ts';
import type { Addresses, Walk } from './walk.ts';

/**
 * The addresses of a host as recursors tell them: as one does, or as two do. Of what two say the addresses that both
 * know come first; two that have nothing in common contradict each other, and a third decides.
 */
export async function addressesByRecursors(walk: Walk, host: string, confirmed: boolean): Promise<Addresses> {
  const wanted = confirmed ? Math.min(2, walk.settings.recursors.length) : 1;
  const found = await gather(walk, {
    candidates: recursorsInTurn(walk),
    ask: (recursor, inner) => lookUp(inner, recursor, host),
    missing: (views) => missingViews(views, wanted),
  });
  return settle(found, wanted);
}

/** What one recursor says; null when it says nothing. */
interface View {
  readonly addresses: readonly Uint8Array[];
  readonly isAlias: boolean;
}

async function lookUp(walk: Walk, recursor: Recursor, host: string): Promise<View | null> {
  const answers = await Promise.all([
    askRecursor(walk, recursor, { name: host, type: 'A' }),
    askRecursor(walk, recursor, { name: host, type: 'AAAA' }),
  ]);
  return answers.some(isEvidence) ? viewOf(answers) : null;
}

/** A name server must not be named by an alias (RFC 2181 10.3); one step of it is followed all the same. */
function viewOf(answers: readonly HostAnswer[]): View {
  const readings = answers.flatMap(({ reading }) => (reading.kind === 'data' ? [reading] : []));
  const direct = readings.filter(({ aliases }) => aliases.length <= 1);
  const addresses = direct.flatMap(({ records }) => addressesAt(records[0]!.owner, records));
  return { addresses, isAlias: readings.some(({ aliases }) => aliases.length > 0) };
}

const textOf = (address: Uint8Array): string => address.join('.');

const isCommon = (address: Uint8Array, views: readonly View[]): boolean =>
  views.filter(({ addresses }) => addresses.some((other) => textOf(other) === textOf(address))).length > 1;

function missingViews(found: readonly (View | null)[], wanted: number): number {
  const views = found.filter((view) => view !== null);
  return views.length < wanted ? wanted - views.length : Number(isContradiction(views));
}

function isContradiction(views: readonly View[]): boolean {
  const telling = views.filter(({ addresses }) => addresses.length > 0);
  return (
    telling.length > 1 && !telling.some(({ addresses }) => addresses.some((one) => isCommon(one, telling)))
  );
}

function settle(found: readonly (View | null)[], wanted: number): Addresses {
  const views = found.filter((view) => view !== null);
  if (wanted > 1 && isContradiction(views))
    return { addresses: [], note: 'the recursive resolvers contradict each other about its addresses' };
  const all = new Map(views.flatMap(({ addresses }) => addresses.map((one) => [textOf(one), one] as const)));
  const known = [...all.values()];
  const common = known.filter((one) => isCommon(one, views));
  const note = views.some(({ isAlias }) => isAlias) ? 'its name is an alias' : null;
  return {
    addresses: someOf([...common, ...known.filter((one) => !common.includes(one))]),
    note: known.length > 0 ? note : 'its name has no address',
  };
}
