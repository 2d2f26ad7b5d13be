import { MAX_NAME } from '../../name/limits.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import { addressesAt, ELSEWHERE, eachDelegation, serversAt } from '../../zone/name-servers.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

/** Octets of a message that everybody takes over UDP (RFC 1035 4.2.1). */
const MOST = 512;
const HEADER = 12;
/** The question: the longest name there is, its type and its class. */
const QUESTION = MAX_NAME + 4;
/** Type, class, TTL and length of a record, and the pointer that stands for its owner. */
const RECORD = 10 + 2;
const POINTER = 2;

/** The answer that hands a name on to others has room for all their names and glue, whoever asks (RFC 1035 4.2.1). */
export const referralSize = defineZoneRule({
  name: 'referral-size',
  scope: 'zone',
  reads: 'targets',
  codes: ['zone/referral-large'],
  check(zone, lookup, report) {
    eachDelegation(zone, lookup, (owner) => {
      const servers = serversAt(zone, owner);
      const seen = new Set<string>();
      // The names above the owner are those that the question ends in.
      nameSize(zone.nameText(owner), seen);
      let octets = HEADER + QUESTION;
      for (const { host, name } of servers) {
        octets += RECORD + nameSize(host, seen);
        if (name !== ELSEWHERE && isGlue(lookup, name, owner)) octets += glueSize(zone, name);
      }
      if (octets > MOST) report('zone/referral-large', servers[0]!.record, 'record', undefined, { octets });
    });
  },
});

function isGlue(lookup: ZoneLookup, name: number, owner: number): boolean {
  return lookup.find(name) === Outcome.Delegated && lookup.decidedBy === owner;
}

function glueSize(zone: ZoneStore, name: number): number {
  return addressesAt(zone, name).reduce(
    (sum, record) => sum + RECORD + zone.rdataAt[record + 1]! - zone.rdataAt[record]!,
    0,
  );
}

/** Octets of a name when what stood in the message before is pointed to (RFC 1035 4.1.4). `seen` holds the ends of names. */
function nameSize(text: string, seen: Set<string>): number {
  let octets = 0;
  for (let rest = text; rest !== '.' && rest !== ''; ) {
    if (seen.has(rest)) return octets + POINTER;
    seen.add(rest);
    const label = LABEL.exec(rest)![0];
    octets += label.replace(ESCAPE, '.').length;
    rest = rest.slice(label.length);
  }
  return octets + 1;
}

/** A label with its dot, which counts as much as its length; an escape is one octet. */
const LABEL = /^(?:\\\d{3}|\\.|[^\\.])*\.?/s;
const ESCAPE = /\\(?:\d{3}|.)/gs;
