import { RecordText } from '../../mail/record-text.ts';
import { printName } from '../../name/print-name.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { excerpt } from '../../text/excerpt.ts';
import { membersOf, versionName } from '../../zone/catalog-zone.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Handle, type Report } from '../define.ts';

/** The version of RFC 9432, and the one before it, which servers still take. */
const versions: readonly string[] = ['2', '1'];
const TXT = typeByMnemonic('TXT')!.code;

type Codes = 'zone/catalog-version' | 'zone/catalog-member';

const text = new RecordText();

/**
 * A catalog of zones says which version it is of, in one record, and names each member once, in a PTR record that has an owner of its
 * own (RFC 9432 4.1, 4.2.1). Of one that does not, servers process nothing.
 */
export const catalogZone = defineZoneRule<Codes>({
  name: 'catalog-zone',
  scope: 'zone',
  reads: 'zone',
  codes: ['zone/catalog-version', 'zone/catalog-member'],
  check(zone, _lookup, report) {
    const members = membersOf(zone);
    if (members.length === 0) return;
    checkVersion(zone, members[0]!, report);
    checkMembers(zone, members, report);
  },
});

function checkVersion(zone: ZoneStore, member: Handle, report: Report<Codes>): void {
  const name = versionName(zone);
  if (name < 0) {
    const fault = `there is no TXT record at version.${zone.origin}, as one with the text 2 should be`;
    return report('zone/catalog-version', zone.firstAt(0, Trait.Start) ?? member, 'owner', undefined, {
      fault,
    });
  }
  if (zone.brokenTraits(name) !== 0) return;
  let first: Handle | undefined;
  for (let index = zone.groupStart[name]!; index < zone.groupStop[name]!; index++) {
    const record = zone.recordAt(index);
    if (zone.type[record] !== TXT) continue;
    if (first !== undefined) {
      const fault = 'the version stands in one TXT record alone, and this is a second one';
      return report('zone/catalog-version', record, 'record', first, { fault });
    }
    first = record;
    text.read(zone.rdata, zone.rdataAt[record]!, zone.rdataAt[record + 1]!);
    const shown = excerpt(text.bytes, text.begin, text.end);
    if (versions.includes(shown)) continue;
    const fault = `the version of catalogs is 2, and ${shown === '' ? 'an empty text' : shown} is none`;
    report('zone/catalog-version', record, 'field 0', undefined, { fault });
  }
}

function checkMembers(zone: ZoneStore, members: readonly Handle[], report: Report<Codes>): void {
  const { owner, rdata, rdataAt } = zone;
  const byOwner = new Map<number, Handle>();
  const byName = new Map<string, Handle>();
  for (const record of members) {
    const other = byOwner.get(owner[record]!);
    if (other !== undefined) {
      const fault = 'its owner has a PTR record already, and each member has an owner of its own';
      report('zone/catalog-member', record, 'record', other, { fault });
      continue;
    }
    byOwner.set(owner[record]!, record);
    const name = printName(rdata, rdataAt[record]!).toLowerCase();
    const twin = byName.get(name);
    if (twin === undefined) byName.set(name, record);
    else {
      const fault = `${zone.nameText(owner[twin]!)} names the same zone already, and a zone is a member once`;
      report('zone/catalog-member', record, 'target', twin, { fault });
    }
  }
}
