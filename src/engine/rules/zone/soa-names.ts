import { printName } from '../../name/print-name.ts';
import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { MeantOwners } from '../../zone/final-dot.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import { serversAt } from '../../zone/name-servers.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Report } from '../define.ts';
import { lacksDotAt } from './names-final-dot.ts';

const PRIMARY = 'field 0';
const MAILBOX = 'field 1';
const ADDRESSED = Trait.Address | Trait.Flattened;
/** One of these an MX record has that could not be read, an address or an alias. */
const TAKES_MAIL = Trait.HostOwner | ADDRESSED | Trait.Alias;
const MX = typeByMnemonic('MX')!.code;
const NO_PRIMARY: readonly string[] = ['.', 'localhost.'];

type Codes =
  | 'zone/soa-primary-unnamed'
  | 'zone/soa-primary-is-alias'
  | 'zone/soa-primary-without-address'
  | 'zone/soa-mail-undeliverable';

/**
 * The main server that an SOA names is a host, and mail to the person that it names can be delivered, as far as the names lie in
 * the zone (RFC 1035 3.3.13, RFC 1912 2.2).
 */
export const soaNames = defineZoneRule<Codes>({
  name: 'soa-names',
  scope: 'zone',
  reads: 'targets',
  codes: [
    'zone/soa-primary-unnamed',
    'zone/soa-primary-is-alias',
    'zone/soa-primary-without-address',
    'zone/soa-mail-undeliverable',
  ],
  check(zone, lookup, report) {
    const record = zone.firstAt(0, Trait.Start);
    if (record === undefined) return;
    const at = zone.rdataAt[record]!;
    checkPrimary(zone, lookup, record, at, report);
    checkMailbox(zone, lookup, record, at, report);
  },
});

function checkPrimary(
  zone: ZoneStore,
  lookup: ZoneLookup,
  record: number,
  at: number,
  report: Report<Codes>,
): void {
  const { rdata, names } = zone;
  const primary = printName(rdata, at);
  if (NO_PRIMARY.includes(primary))
    return report('zone/soa-primary-unnamed', record, PRIMARY, undefined, { primary });
  const key = keyOf(zone, at);
  if (key < 0 || lacksDotAt(zone, lookup, at)) return;
  const name = names.intern(rdata, at, key);
  const outcome = lookup.find(name);
  const { decidedBy } = lookup;
  // A name server without address, or with an alias, is told where the zone names it as such.
  if (outcome === Outcome.Delegated || serversAt(zone, 0).some((server) => server.name === name)) return;
  if (outcome === Outcome.Redirected)
    return report('zone/soa-primary-is-alias', record, PRIMARY, zone.firstAt(decidedBy, Trait.Redirect), {
      primary,
    });
  const traits =
    outcome === Outcome.Missing ? new MeantOwners(zone).traitsAt(name) : zone.presentTraits(decidedBy);
  if ((traits & Trait.Alias) !== 0)
    report('zone/soa-primary-is-alias', record, PRIMARY, zone.firstAt(decidedBy, Trait.Alias), { primary });
  else if ((traits & ADDRESSED) === 0)
    report('zone/soa-primary-without-address', record, PRIMARY, undefined, { primary });
}

function checkMailbox(
  zone: ZoneStore,
  lookup: ZoneLookup,
  record: number,
  primary: number,
  report: Report<Codes>,
): void {
  const { rdata, names } = zone;
  const at = primary + labelsLength(rdata, primary) + 1;
  const key = keyOf(zone, at);
  const user = rdata[at]! + 1;
  // The root, or the name of the zone itself, is no mailbox; that is told where names are judged by themselves.
  if (key < user || lacksDotAt(zone, lookup, at)) return;
  const domain = names.intern(rdata, at + user, key - user);
  const outcome = lookup.find(domain);
  if (outcome === Outcome.Delegated || outcome === Outcome.Redirected) return;
  const takesMail = outcome !== Outcome.Missing && mayTakeMail(zone, lookup.decidedBy);
  if (!takesMail)
    report('zone/soa-mail-undeliverable', record, MAILBOX, undefined, { domain: zone.nameText(domain) });
}

/** Whether there is an MX record other than the null MX (RFC 7505), or an address or an alias (RFC 5321 5.1). */
function mayTakeMail(zone: ZoneStore, name: number): boolean {
  if ((zone.brokenTraits(name) & TAKES_MAIL) !== 0) return true;
  const traits = zone.traitsOf(name);
  let exchanges = 0;
  for (let index = zone.groupStart[name]!; index < zone.groupStop[name]!; index++) {
    const record = zone.recordAt(index);
    if (zone.type[record] !== MX) continue;
    exchanges++;
    if (zone.rdata[zone.rdataAt[record]! + 2] !== 0) return true;
  }
  return exchanges === 0 && (traits & (ADDRESSED | Trait.Alias)) !== 0;
}

/** How many octets of the name at `at` stand before the apex; -1 for one that lies elsewhere. */
function keyOf({ rdata, apex }: ZoneStore, at: number): number {
  return belowApex(rdata, at, at + labelsLength(rdata, at), apex, apex.length - 1);
}
