import type { Reason } from '../../catalog/reasons.ts';
import { MAX_NAME_TEXT } from '../name/limits.ts';
import { type Decision, deny, show } from './decision.ts';
import { type DomainName, labelsFault, readDomainName, withoutFinalDot } from './domain-name.ts';
import type { DomainState } from './domain-state.ts';
import { isText, listOf, unsure } from './facts.ts';
import { type ReverseType, reverseName, reverseNameFault, reverseTrees } from './reverse-zone.ts';

export type DomainType = 'primary' | 'secondary' | ReverseType;

/** A domain that the tenant has already. */
export interface ExistingDomain {
  readonly name: string;
  readonly state?: DomainState | undefined;
}

export interface DomainCreation {
  /** `primary`, `secondary`, `reverse_ipv4` or `reverse_ipv6`. */
  readonly type: string;
  /** In any spelling: with or without final dot, U-labels or A-labels. */
  readonly name?: string | undefined;
  /** In place of a name, for a reverse zone: its network, such as `192.0.2.0/24`. */
  readonly cidr?: string | undefined;
  /** The tenant's domains, or those of them that may have the same name. */
  readonly existing?: readonly ExistingDomain[] | undefined;
}

/** A domain to store: it waits for the proof that it is the tenant's. */
export interface NewDomain extends DomainName {
  readonly type: DomainType;
  readonly state: 'pending_validation';
}

const domainTypes: ReadonlySet<unknown> = new Set<DomainType>([
  'primary',
  'secondary',
  'reverse_ipv4',
  'reverse_ipv6',
]);

const isDomainType = (type: unknown): type is DomainType => domainTypes.has(type);

/** Whether a tenant may create a domain: its type, its name, and that the tenant has none of that name. */
export function decideDomainCreation(facts: DomainCreation): Decision<NewDomain> {
  const { type, name, cidr, existing } = unsure(facts);
  if (!isDomainType(type)) return deny('domain/unsupported-type', { value: show(type) }, { field: 'type' });
  if (cidr !== undefined && cidr !== null && name !== undefined && name !== null)
    return deny('request/invalid', { why: 'it has both a name and a CIDR, and one of them makes the zone' });
  const named = cidr === undefined || cidr === null ? byName(type, name) : byNetwork(type, cidr);
  if ('allowed' in named) return named;
  const isTaken = listOf(existing).some((domain) => isSameLiving(domain, named.name));
  if (isTaken) return deny('domain/already-exists', {}, { field: 'name' });
  return { allowed: true, ...named, type, state: 'pending_validation' };
}

function byName(type: DomainType, text: unknown) {
  const tree = reverseTrees.get(type);
  const read = tree === undefined ? readDomainName(text) : readReverseName(text, type);
  if (typeof read !== 'string') return read;
  const { suffix = '', example = 'example.com' } = tree ?? {};
  return deny(
    'domain/invalid-name',
    { value: show(text) },
    {
      reason: read,
      field: 'name',
      args: { text: show(text), type, suffix, example },
    },
  );
}

function readReverseName(text: unknown, type: DomainType): DomainName | Reason {
  if (!isText(text) || text === '.') return 'domain-name/empty';
  if (text.length > MAX_NAME_TEXT) return 'domain-name/too-long';
  const name = withoutFinalDot(text).toLowerCase();
  return labelsFault(name) ?? reverseNameFault(name, reverseTrees.get(type)!) ?? { name, unicode: name };
}

function byNetwork(type: DomainType, cidr: unknown) {
  const tree = reverseTrees.get(type);
  const made = tree === undefined ? noReverse : reverseName(cidr, tree);
  if (typeof made === 'string') return { name: made, unicode: made };
  const { reason, args } = made;
  return deny(
    'domain/invalid-cidr',
    { value: show(cidr) },
    {
      reason,
      field: 'cidr',
      args: { text: show(cidr), type, ...args },
    },
  );
}

const noReverse = { reason: 'network/not-reverse', args: {} } as const;

/** Whether a stored domain has the name; one that is deleted leaves its name free. */
function isSameLiving(domain: unknown, name: string): boolean {
  const stored = unsure(domain as ExistingDomain);
  if (stored.state === 'deleted' || !isText(stored.name)) return false;
  if (withoutFinalDot(stored.name).toLowerCase() === name) return true;
  const read = readDomainName(stored.name);
  return typeof read !== 'string' && read.name === name;
}
