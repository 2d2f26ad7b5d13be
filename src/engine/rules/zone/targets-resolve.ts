import type { CodeWithoutArgs } from '../../../catalog/catalog.ts';
import { NameTrait } from '../../name/name-traits.ts';
import { isReverse } from '../../name/reverse.ts';
import { type RrType, Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { isAbsent, MeantOwners, meantBy } from '../../zone/final-dot.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import { SiblingNames } from '../../zone/sibling-names.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Handle } from '../define.ts';
import { isAliasMode } from '../record/svcb-parts.ts';

const ADDRESSED = Trait.Address | Trait.Flattened;

/** What is wrong with a target, and the record that makes it so. */
interface Fault {
  readonly code:
    | 'zone/target-is-alias'
    | 'zone/ns-without-address'
    | 'zone/target-without-address'
    | 'zone/glue-missing'
    | 'zone/sibling-glue-missing'
    | 'zone/dangling-alias'
    | 'zone/dangling-target';
  readonly other?: Handle | undefined;
  readonly insteadOf?: readonly CodeWithoutArgs[] | undefined;
}

/** A name server that is an alias has no address of its own, so that servers refuse the zone. */
const withoutAddress = ['zone/ns-without-address'] as const;

/**
 * A name of the zone that a record points to exists, and is not one that only lacks its final dot (RFC 1912 2.4). A host that a record points to is no alias (RFC 2181 10.3, RFC 2782) and has an address if its name lies in the zone; a
 * server at or below the cut that it serves needs glue (RFC 1034 4.2.1, RFC 9471).
 */
export const targetsResolve = defineZoneRule({
  name: 'targets-resolve',
  scope: 'zone',
  reads: 'targets',
  codes: [
    'zone/target-is-alias',
    'zone/ns-without-address',
    'zone/target-without-address',
    'zone/glue-missing',
    'zone/sibling-glue-missing',
    'zone/dangling-alias',
    'zone/dangling-target',
    'name/target-is-owner',
    'name/missing-final-dot',
  ],
  check(zone, lookup, report) {
    const inReverse = isReverse(zone.apex);
    const meant = new MeantOwners(zone);
    const siblings = new SiblingNames(zone);
    for (let reference = 0; reference < zone.references; reference++) {
      const record = zone.referenceRecord[reference]!;
      const type = typeByCode(zone.type[record]!);
      if (type?.target === undefined) continue;
      const name = zone.referenceName[reference]!;
      const owner = zone.owner[record]!;
      if (type.target.elsewhere === true && name === owner) {
        report('name/target-is-owner', record, 'target', undefined);
        continue;
      }
      const isCut = (type.traits & Trait.Cut) !== 0;
      // Nobody is given what lies below a cut, so nobody follows where it points.
      if (!isCut && lookup.isOccluded(owner)) continue;
      if (isCut && lookup.dividedAbove(owner) >= 0) continue;
      // Most targets have records of their own; then only hosts are looked at further.
      const traits = zone.presentTraits(name);
      // A record of a service that is no alias names the host that gives it (RFC 9460 2.4.3).
      const needsAddress =
        type.target.needsAddress ||
        ((type.traits & Trait.ServiceAlias) !== 0 && !isAliasMode(zone.rdata, zone.rdataAt[record]!));
      if (!needsAddress && traits !== 0) continue;
      if ((traits & ADDRESSED) !== 0 && (traits & Trait.Alias) === 0 && !lookup.divided) continue;
      // An owner without its final dot is told where it stands.
      const wanted = needsAddress ? ADDRESSED | Trait.Alias : -1;
      if (meant.areAny && traits === 0 && (meant.traitsAt(name) & wanted) !== 0) continue;

      const outcome = lookup.find(name);
      if (inReverse && type.target.judgedInReverse === true && !isService(zone, owner, name)) continue;
      const wrong = needsAddress
        ? faultOfHost(zone, lookup, outcome, owner, traits, type)
        : faultOfName(outcome, type);
      const dotless = isAbsent(zone, lookup, outcome) ? zone.dotless.ofTarget(record) : undefined;
      const isSibling = dotless === undefined && wrong !== undefined && outcome === Outcome.Missing;
      const suggestion =
        dotless === undefined ? (isSibling ? siblings.meant(name) : undefined) : meantBy(zone, dotless);
      if (suggestion !== undefined) {
        const insteadOf = wrong === undefined ? [] : [wrong.code, ...(wrong.insteadOf ?? [])];
        report('name/missing-final-dot', record, 'target', undefined, { suggestion }, { insteadOf });
      } else if (wrong !== undefined) {
        report(wrong.code, record, 'target', wrong.other, undefined, {
          wrongName: name,
          insteadOf: wrong.insteadOf,
        });
      }
    }
  },
});

/** What is wrong with a name that nobody needs an address of. */
function faultOfName(outcome: number, { traits }: RrType): Fault | undefined {
  // An alias of a service has a rule of its own.
  if (outcome !== Outcome.Missing || (traits & Trait.ServiceAlias) !== 0) return undefined;
  return { code: (traits & Trait.Alias) === 0 ? 'zone/dangling-target' : 'zone/dangling-alias' };
}

/** What is wrong with a name that is to have an address, and at which records with the traits `present` stand. */
function faultOfHost(
  zone: ZoneStore,
  { decidedBy }: ZoneLookup,
  outcome: number,
  owner: number,
  present: number,
  { traits, target }: RrType,
): Fault | undefined {
  const isCut = (traits & Trait.Cut) !== 0;
  const insteadOf = isCut ? withoutAddress : undefined;
  if (outcome === Outcome.Delegated) {
    if ((present & Trait.Address) !== 0 || !isCut) return undefined;
    return { code: owner === decidedBy ? 'zone/glue-missing' : 'zone/sibling-glue-missing' };
  }
  if (outcome === Outcome.Redirected) {
    // What stands below a DNAME is another rule's.
    if (present !== 0) return undefined;
    return { code: 'zone/target-is-alias', other: zone.firstAt(decidedBy, Trait.Redirect), insteadOf };
  }
  const answers = outcome === Outcome.Exact || outcome === Outcome.Wildcard;
  if (answers && (zone.traitsOf(decidedBy) & Trait.Alias) !== 0)
    return target?.mayBeAlias === true
      ? undefined
      : { code: 'zone/target-is-alias', other: zone.firstAt(decidedBy, Trait.Alias), insteadOf };
  // An alias that could not be read may lead to an address.
  if (answers && (zone.presentTraits(decidedBy) & (ADDRESSED | Trait.Alias)) !== 0) return undefined;
  return { code: isCut ? 'zone/ns-without-address' : 'zone/target-without-address' };
}

/** Whether the one or the other is a name of a service, to which names of all kinds belong (RFC 6763). */
const isService = ({ names }: ZoneStore, owner: number, target: number): boolean =>
  ((names.traits[owner]! | names.traits[target]!) & NameTrait.Underscored) !== 0;
