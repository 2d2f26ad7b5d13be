import { typeByMnemonic } from '../rrtypes/lookup.ts';
import type { ZoneStore } from './zone-store.ts';

const CNAME = typeByMnemonic('CNAME')!.code;
const STAR = 0x2a;
const R = 0x72;
const P = 0x70;
const Z = 0x7a;
const HYPHEN = 0x2d;
const RPZ = 3;

/** What a CNAME record of a response policy zone says by its target: the labels of a name that nobody has. */
export const Action = { None: 0, Answer: 1, Named: 2 } as const;

/** Whether the name at `at` is an action: the root or `*` alone, which answer for the name, or one whose only label starts with `rpz-`. */
export function actionAt(rdata: Uint8Array, at: number): number {
  const length = rdata[at]!;
  if (length === 0 || (length === 1 && rdata[at + 1] === STAR && rdata[at + 2] === 0)) return Action.Answer;
  return startsWithRpz(rdata, at) && rdata[at + length + 1] === 0 ? Action.Named : Action.None;
}

/** Whether the label at `at` starts with `rpz-`, as those of triggers and of actions do. */
export function startsWithRpz(labels: Uint8Array, at: number): boolean {
  return labels[at]! > RPZ && isRpz(labels, at) && labels[at + 1 + RPZ] === HYPHEN;
}

const isRpz = (labels: Uint8Array, at: number): boolean =>
  (labels[at + 1]! | 0x20) === R && (labels[at + 2]! | 0x20) === P && (labels[at + 3]! | 0x20) === Z;

/** Whether some label of a zone's name starts with `rpz`. */
export function isNamedPolicyZone(apex: Uint8Array): boolean {
  for (let at = 0; apex[at] !== 0; at += apex[at]! + 1) if (apex[at]! >= RPZ && isRpz(apex, at)) return true;
  return false;
}

/**
 * Whether a zone is one of response policies (draft-vixie-dnsop-dns-rpz), whose owners are triggers and whose CNAME records are
 * actions: its name says so, a trigger or an action does, or most of its records answer with the root or a `*`.
 */
export function isPolicyZone(zone: ZoneStore): boolean {
  if (isNamedPolicyZone(zone.apex)) return true;
  const { type, rdata, rdataAt, count, names } = zone;
  let answers = 0;
  for (let record = 0; record < count; record++) {
    if (type[record] !== CNAME) continue;
    const action = actionAt(rdata, rdataAt[record]!);
    if (action === Action.Named || startsWithRpz(names.arena, lastLabel(zone, zone.owner[record]!)))
      return true;
    if (action === Action.Answer) answers++;
  }
  return answers > count / 2;
}

/** Where the label of a name stands that is right below the apex; of the apex itself, where its labels end. */
export function lastLabel({ names }: ZoneStore, name: number): number {
  const { arena, offset } = names;
  let at = offset[name]!;
  for (let next = at + arena[at]! + 1; arena[at] !== 0 && arena[next] !== 0; next += arena[next]! + 1)
    at = next;
  return at;
}
