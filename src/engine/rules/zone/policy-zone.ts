import { printName } from '../../name/print-name.ts';
import { belowApexInAnyCase, labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import {
  Action,
  actionAt,
  isNamedPolicyZone,
  isPolicyZone,
  lastLabel,
  startsWithRpz,
} from '../../zone/policy-zone.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Handle, type Report } from '../define.ts';
import { onlyValues } from '../glance.ts';
import { triggerFault } from './policy-trigger.ts';

const actions = ['rpz-passthru.', 'rpz-drop.', 'rpz-tcp-only.'];
/** Triggers by the label right below the zone; what is true of them is that an address stands before it. */
const triggers: Readonly<Record<string, boolean>> = {
  'rpz-ip': true,
  'rpz-client-ip': true,
  'rpz-nsip': true,
  'rpz-nsdname': false,
};

type Codes = 'zone/policy-trigger' | 'zone/policy-action' | 'name/missing-final-dot';

/**
 * In a zone of response policies each owner is a trigger, and a CNAME record an action by its target: `.`, `*.` or one of a few names
 * that start with `rpz-` (draft-vixie-dnsop-dns-rpz 3, 4). Resolvers pass over what they do not know.
 */
export const policyZone = defineZoneRule<Codes>({
  name: 'policy-zone',
  scope: 'zone',
  reads: 'zone',
  picks: {
    type: 'CNAME',
    when: Trait.PolicyText,
    occasion: {
      trait: Trait.PolicyText,
      glances: {
        CNAME: [
          { at: 0, values: onlyValues(0) },
          { at: 1, values: onlyValues(0x2a, 0x52, 0x72) },
        ],
      },
    },
    takes: (zone, record) =>
      actionAt(zone.rdata, zone.rdataAt[record]!) !== Action.None || lacksDot(zone, record),
  },
  codes: ['zone/policy-trigger', 'zone/policy-action', 'name/missing-final-dot'],
  check(zone, _lookup, report, _request, picked) {
    for (const record of picked) checkAction(zone, record, report);
    if ((picked.length === 0 && !isNamedPolicyZone(zone.apex)) || !isPolicyZone(zone)) return;
    const { owners } = zone;
    for (let name = 1; name < owners; name++)
      if (zone.presentTraits(name) !== 0) checkTrigger(zone, name, report);
  },
});

/** Judges an action that has a name, or one that lacks its final dot, so that the zone's name was added. */
function checkAction(zone: ZoneStore, record: Handle, report: Report<Codes>): void {
  const { rdata, rdataAt } = zone;
  const at = rdataAt[record]!;
  if (actionAt(rdata, at) === Action.Answer) return;
  const label = firstLabel(rdata, at);
  if (lacksDot(zone, record))
    report('name/missing-final-dot', record, 'target', undefined, { suggestion: label });
  else if (!actions.includes(label)) report('zone/policy-action', record, 'target', undefined);
}

/** Whether a target is an action and then the name of the zone. */
function lacksDot({ rdata, rdataAt, apex }: ZoneStore, record: Handle): boolean {
  const at = rdataAt[record]!;
  if (!startsWithRpz(rdata, at)) return false;
  const next = at + rdata[at]! + 1;
  const isOfZone = belowApexInAnyCase(rdata, next, at + labelsLength(rdata, at), apex, apex.length - 1) === 0;
  return isOfZone && apex.length > 1 && actions.includes(firstLabel(rdata, at));
}

/** The first label of the name at `at` as a name of its own. */
const firstLabel = (rdata: Uint8Array, at: number): string =>
  printName(Uint8Array.of(...rdata.subarray(at, at + rdata[at]! + 1), 0), 0).toLowerCase();

function checkTrigger(zone: ZoneStore, name: number, report: Report<Codes>): void {
  const { arena, offset } = zone.names;
  const last = lastLabel(zone, name);
  // Before the label of a trigger something stands.
  if (!startsWithRpz(arena, last) || last === offset[name]!) return;
  const label = String.fromCharCode(...arena.subarray(last + 1, last + 1 + arena[last]!));
  const hasAddress = triggers[label];
  const fault =
    hasAddress === undefined
      ? `there is no trigger ${label}, only ${Object.keys(triggers).join(', ')}`
      : hasAddress
        ? triggerFault(arena, offset[name]!, last)
        : undefined;
  if (fault !== undefined)
    report('zone/policy-trigger', zone.firstAt(name, -1), 'owner', undefined, { fault });
}
