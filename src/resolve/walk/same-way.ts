import type { Delegation, Host } from './host.ts';
import { setText } from './name-server-set.ts';

/** Whether two delegations lead to the same servers: of those for which both have addresses they share one. */
export function leadsAlike(one: Delegation, other: Delegation): boolean {
  if (one.zone !== other.zone || namesIn(one) !== namesIn(other)) return false;
  return one.hosts.every(({ name, addresses }) => {
    const others = other.hosts.find((host) => host.name === name)!.addresses;
    return areCommon(addresses, others);
  });
}

const namesIn = ({ hosts }: Delegation): string => setText(hosts.map(({ name }) => name));

/** Whether one of two lists is empty, or has an address that the other one has, too. */
export const areCommon = (some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean =>
  some.length === 0 || others.length === 0 || some.some((address) => has(others, address));

const has = (addresses: readonly Uint8Array[], address: Uint8Array): boolean =>
  addresses.some((one) => one.join('.') === address.join('.'));

/** What somebody gives as addresses, and on whose word. */
export interface Given {
  readonly witness: string;
  readonly addresses: readonly Uint8Array[];
}

/** The addresses that so many give, each witness counted once. */
export function agreedAmong(given: readonly Given[], needed: number): readonly Uint8Array[] {
  const distinct = new Map(given.flatMap(({ addresses }) => addresses).map((one) => [one.join('.'), one]));
  return [...distinct.values()].filter((address) => {
    const saying = given.filter(({ addresses }) => has(addresses, address));
    return new Set(saying.map(({ witness }) => witness)).size >= needed;
  });
}

/** The servers that delegations name which lead alike, with the glue that so many give: what one alone gives is looked up. */
export function agreedHosts(
  said: readonly { readonly to: Delegation; readonly witness: string }[],
  needed: number,
): readonly Host[] {
  const [first] = said;
  return (first?.to.hosts ?? []).map(({ name }) => {
    const given = said.map(({ to, witness }) => ({
      witness,
      addresses: to.hosts.find((host) => host.name === name)?.addresses ?? [],
    }));
    return { name, addresses: agreedAmong(given, needed) };
  });
}
