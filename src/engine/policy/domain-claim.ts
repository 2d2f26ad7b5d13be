import { type Decision, deny, show } from './decision.ts';
import { type DomainName, readDomainName, withoutFinalDot } from './domain-name.ts';
import { isText, listOf, unsure } from './facts.ts';
import { specialUseOf } from './special-use.ts';

/** A zone that is known to be a tenant's. */
export interface ClaimedZone {
  readonly name: string;
  readonly tenant: string;
}

export interface DomainClaim {
  /** In any spelling: with or without final dot, U-labels or A-labels. */
  readonly name: string;
  /** Who claims it. */
  readonly tenant: string;
  /** Zones that are proven to be somebody's, or those of them that the name may lie in. */
  readonly zones?: readonly ClaimedZone[] | undefined;
  /** Whether names may be claimed that are nobody's on the Internet, such as `shop.test`; closed networks use them. */
  readonly allowSpecialUse?: boolean | undefined;
}

/**
 * Whether a tenant may claim a domain at all, before anything is proven: not a name that is reserved for special uses
 * (RFC 6761), and none within a zone of another tenant, which whoever has that zone may hand on. Of the zones that it lies
 * in the closest counts; the zone of that very name does not, as a domain may change hands.
 */
export function decideDomainClaim(facts: DomainClaim): Decision<DomainName> {
  const { name, tenant, zones, allowSpecialUse } = unsure(facts);
  const read = readDomainName(name);
  if (typeof read === 'string') return invalid(name, read);
  const special = allowSpecialUse === true ? undefined : specialUseOf(read.name);
  if (special !== undefined) return invalid(name, 'domain-name/special-use', { ...special });
  const closest = closestAbove(read.name, listOf(zones));
  if (closest !== undefined && !(isText(tenant) && closest.tenant === tenant))
    return deny(
      'permission/missing',
      { permission: 'domains:create' },
      { reason: 'domain-claim/other-tenant', field: 'name', args: { text: read.name, zone: closest.name } },
    );
  return { allowed: true, ...read };
}

const invalid = (
  name: unknown,
  reason: Extract<ReturnType<typeof readDomainName>, string> | 'domain-name/special-use',
  args: Readonly<Record<string, string>> = {},
) =>
  deny(
    'domain/invalid-name',
    { value: show(name) },
    { reason, field: 'name', args: { text: show(name), example: 'example.com', ...args } },
  );

/** The deepest zone that a name lies below. Blanks around it, and a wildcard before it, are no part of a zone's name. */
function closestAbove(name: string, zones: readonly unknown[]): ClaimedZone | undefined {
  let closest: ClaimedZone | undefined;
  for (const zone of zones) {
    const { name: text, tenant } = unsure(zone as ClaimedZone);
    const read = isText(text) ? readDomainName(withoutFinalDot(text.trim().replace(/^\*\./, ''))) : '';
    if (typeof read === 'string' || !name.endsWith(`.${read.name}`)) continue;
    if (closest === undefined || read.name.length > closest.name.length)
      closest = { name: read.name, tenant: tenant as string };
  }
  return closest;
}
