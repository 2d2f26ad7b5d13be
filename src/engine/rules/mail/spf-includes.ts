import { ascii } from '../../mail/octets.ts';
import { RecordText } from '../../mail/record-text.ts';
import { isSpf, MAX_LOOKUPS, readTerms, SpfRecord } from '../../mail/spf.ts';
import { mayReferTo, type Referral, spfReferrals } from '../../mail/spf-referrals.ts';
import { MAX_NAME } from '../../name/limits.ts';
import { NAME_ROOM, readLabels } from '../../name/read-name.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import { nameInZone } from '../../zone/name-in-zone.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { markIn, mayBePolicy } from './text-records.ts';

const TXT = typeByMnemonic('TXT')!.code;

/** A policy as far as the zone tells: the lookups that it takes itself, and the policies of the zone that it refers to. */
interface Policy {
  readonly lookups: number;
  readonly referrals: readonly (Referral & { readonly name: number })[];
}

// Rules run one at a time and nothing of a text is kept, so the same objects serve all.
const text = new RecordText();
const spf = new SpfRecord();
const labels = new Uint8Array(NAME_ROOM);
const form = { odd: false, hyphens: false };

/** The policies of the zone that an SPF record refers to are there (RFC 7208 5.2, 6.1), and all of them together take few lookups (RFC 7208 4.6.4). */
export const spfIncludes = defineZoneRule({
  name: 'spf-includes',
  scope: 'zone',
  reads: 'targets',
  when: Trait.Text,
  picks: { type: 'TXT', when: Trait.PolicyText, occasion: mayBePolicy, takes: mayRefer },
  codes: ['mail/spf-include-missing', 'mail/spf-too-many-lookups'],
  check(zone, lookup, report, _request, picked) {
    const policies = new Policies(zone, lookup);
    for (const record of picked) {
      if (lookup.isOccluded(zone.owner[record]!)) continue;
      const policy = policies.read(record);
      // What it takes by itself is another rule's.
      if (policy === undefined || policy.referrals.length === 0 || policy.lookups > MAX_LOOKUPS) continue;
      let lookups = policy.lookups;
      for (const { name, start, stop } of policy.referrals) {
        const other = policies.at(name);
        if (other !== undefined) lookups += policies.lookupsOf(other, MAX_LOOKUPS + 1 - lookups);
        if (other !== undefined && lookups <= MAX_LOOKUPS) continue;
        text.read(zone.rdata, zone.rdataAt[record]!, zone.rdataAt[record + 1]!);
        if (other === undefined) {
          const args = { domain: zone.nameText(name) };
          report('mail/spf-include-missing', record, markIn(text, start, stop), undefined, args);
        } else {
          const args = { limit: MAX_LOOKUPS, lookups };
          report('mail/spf-too-many-lookups', record, markIn(text, start, stop), undefined, args);
        }
        break;
      }
    }
  },
});

/** Whether a record is a policy that may refer to others of the zone. */
function mayRefer({ rdata, rdataAt, origin }: ZoneStore, record: number): boolean {
  const start = rdataAt[record]!;
  if (!mayBeSpf(rdata, start)) return false;
  text.read(rdata, start, rdataAt[record + 1]!);
  const { bytes, begin, end } = text;
  if (!isSpf(bytes, begin, end)) return false;
  if (zoneName.text !== origin) {
    zoneName.text = origin;
    zoneName.octets = ascii(origin.slice(0, -1));
  }
  return mayReferTo(bytes, begin, end, zoneName.octets);
}

/** The name of the zone whose records were looked at last, and its octets without the final dot. */
const zoneName: { text: string; octets: Uint8Array } = { text: '.', octets: new Uint8Array(0) };

/** By its first octets: most texts are told apart here. */
function mayBeSpf(rdata: Uint8Array, start: number): boolean {
  return rdata[start]! < 3 || ((rdata[start + 1]! | 0x20) === 0x76 && (rdata[start + 3]! | 0x20) === 0x73);
}

/** Policies whose names the zone does not answer for itself are not known. */
const UNKNOWN: Policy = { lookups: 0, referrals: [] };

class Policies {
  private readonly zone: ZoneStore;
  private readonly lookup: ZoneLookup;
  /** By the name that answers, which many names may share. */
  private readonly known = new Map<number, Policy | undefined>();

  constructor(zone: ZoneStore, lookup: ZoneLookup) {
    this.zone = zone;
    this.lookup = lookup;
  }

  /** The policy of a name; undefined where the zone has none for it. */
  at(name: number): Policy | undefined {
    const outcome = this.lookup.find(name);
    if (outcome === Outcome.Delegated || outcome === Outcome.Redirected) return UNKNOWN;
    if (outcome === Outcome.Missing || outcome === Outcome.Empty) return undefined;
    const { decidedBy } = this.lookup;
    if (!this.known.has(decidedBy)) this.known.set(decidedBy, this.find(decidedBy));
    return this.known.get(decidedBy);
  }

  /** The lookups that a policy takes with all that it refers to, counted up to `most`. */
  lookupsOf(policy: Policy, most: number): number {
    let { lookups } = policy;
    for (const { name } of policy.referrals) {
      if (lookups >= most) return most;
      const next = this.at(name);
      if (next !== undefined) lookups += this.lookupsOf(next, most - lookups);
    }
    return Math.min(lookups, most);
  }

  private find(name: number): Policy | undefined {
    const { zone } = this;
    // An alias leads elsewhere.
    if ((zone.presentTraits(name) & Trait.Alias) !== 0) return UNKNOWN;
    for (let index = zone.groupStart[name]!; index < zone.groupStop[name]!; index++) {
      const record = zone.recordAt(index);
      const policy = zone.type[record] === TXT ? this.read(record) : undefined;
      if (policy !== undefined) return policy;
    }
    // A text that could not be read may be one.
    return zone.unread.mayStandAt(name, TXT) ? UNKNOWN : undefined;
  }

  /** The policy in a record; undefined when it holds none. */
  read(record: number): Policy | undefined {
    const { zone } = this;
    text.read(zone.rdata, zone.rdataAt[record]!, zone.rdataAt[record + 1]!);
    const { bytes, begin, end } = text;
    if (!isSpf(bytes, begin, end)) return undefined;
    readTerms(spf, bytes, begin, end);
    const referrals = spf.valid
      ? spfReferrals(bytes, begin, end).flatMap((referral) => {
          const name = this.nameOf(bytes, referral);
          return name === undefined
            ? []
            : [{ ...referral, start: referral.start - begin, stop: referral.stop - begin, name }];
        })
      : [];
    return { lookups: spf.lookups, referrals };
  }

  private nameOf(bytes: Uint8Array, { nameStart, nameStop }: Referral): number | undefined {
    const end = readLabels(bytes, nameStart, nameStop, labels, 0, true, form);
    if (end < 0 || end >= MAX_NAME) return undefined;
    labels[end] = 0;
    return nameInZone(this.zone, labels, 0);
  }
}
