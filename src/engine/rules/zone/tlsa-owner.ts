import { ascii, wordIndex } from '../../mail/octets.ts';
import { labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { eachOfType } from './each-of-type.ts';

const UNDERSCORE = 0x5f;
/** The protocols that TLS runs over (RFC 6698 3, RFC 8552 4.1.2). */
const protocols = ['_tcp', '_udp', '_sctp', '_dccp'].map(ascii);
const MOST_PORT = 65_535;

/** A TLSA record stands at `_port._protocol` before its host, or where a CNAME or DNAME record leads from there (RFC 6698 3, A.2.1). */
export const tlsaOwner = defineZoneRule({
  name: 'tlsa-owner',
  scope: 'zone',
  reads: 'targets',
  codes: ['name/tlsa-owner'],
  check(zone, lookup, report) {
    const odd = new Map<number, number>();
    eachOfType(zone, 'TLSA', (record) => {
      const owner = zone.owner[record]!;
      if (!odd.has(owner) && isNeverAsked(zone, owner) && !lookup.isOccluded(owner)) odd.set(owner, record);
    });
    if (odd.size === 0) return;
    const redirected = new Set<number>();
    for (let reference = 0; reference < zone.references; reference++) {
      const traits = zone.recordTraits(zone.referenceRecord[reference]!);
      if ((traits & Trait.Alias) !== 0) odd.delete(zone.referenceName[reference]!);
      else if ((traits & Trait.Redirect) !== 0) redirected.add(zone.referenceName[reference]!);
    }
    for (const [owner, record] of odd)
      if (redirected.size === 0 || !isBelowOneOf(zone, owner, redirected))
        report('name/tlsa-owner', record, 'owner', undefined);
  },
});

function isBelowOneOf({ names }: ZoneStore, name: number, others: ReadonlySet<number>): boolean {
  for (let index = names.ancestors(name) - 1; index >= 0; index--)
    if (others.has(names.ancestorNames[index]!)) return true;
  return name !== 0 && others.has(0);
}

/**
 * Whether nobody looks for TLSA records at the name. Names with an underscore that stand for no port and no protocol are made to be
 * the targets of aliases, those of other zones among them.
 */
function isNeverAsked({ names, apex }: ZoneStore, owner: number): boolean {
  const { arena } = names;
  const at = names.offset[owner]!;
  const second = at + arena[at]! + 1;
  const hasTwo = arena[at] !== 0 && arena[second] !== 0;
  if (hasTwo && (isPort(arena, at) || isStar(arena, at)) && arena[second + 1] === UNDERSCORE) return false;
  // The labels of the port and the protocol may be in the name of the zone.
  if (underscored(apex, 0) > 0) return false;
  if (underscored(arena, at) === 0) return arena[at] === 0 || !isStar(arena, at);
  return isPort(arena, at) || isProtocol(arena, at) || (hasTwo && isProtocol(arena, second));
}

const isStar = (labels: Uint8Array, at: number): boolean => labels[at] === 1 && labels[at + 1] === 0x2a;

const isProtocol = (labels: Uint8Array, at: number): boolean =>
  wordIndex(labels, at + 1, at + 1 + labels[at]!, protocols) >= 0;

/** `_` and the number of a port. */
function isPort(labels: Uint8Array, at: number): boolean {
  if (labels[at + 1] !== UNDERSCORE || labels[at]! < 2) return false;
  let port = 0;
  for (let octet = at + 2; octet <= at + labels[at]!; octet++) {
    const digit = labels[octet]! - 0x30;
    if (digit < 0 || digit > 9) return false;
    port = Math.min(port * 10 + digit, MOST_PORT + 1);
  }
  return port <= MOST_PORT;
}

/** How many labels start with an underscore. */
function underscored(labels: Uint8Array, start: number): number {
  let count = 0;
  const end = start + labelsLength(labels, start);
  for (let at = start; at < end; at += labels[at]! + 1) if (labels[at + 1] === UNDERSCORE) count++;
  return count;
}
