import { type Code, severityOf } from '../../catalog/catalog.ts';
import type { Profile } from '../../catalog/entry.ts';
import { nameTraits } from '../name/name-traits.ts';
import type { Content } from '../rrtypes/content.ts';
import { type RrType, Trait } from '../rrtypes/define.ts';
import {
  type Glance,
  type NodeRule,
  type Occasion,
  type RecordRule,
  type Report,
  Sign,
  type ZoneNode,
} from '../rules/define.ts';
import { glancesOf, isAlways } from '../rules/glance.ts';
import type { RrsetOrder } from '../rules/rrset-order.ts';
import { nodeRules, recordRules } from '../rules/table.ts';
import type { RecordName } from './record-name.ts';

/** Rules in the order of the table. */
export interface AskedRules {
  readonly record: readonly RecordRule[];
  readonly node: readonly NodeRule[];
}

/** Whether a type points to a name, and whether that is its last field. */
export interface Targets {
  readonly hasTarget: boolean;
  readonly targetLast: boolean;
}

const OWNER_SIGNS = Sign.Owner | Sign.Hyphens | Sign.Underscore | Sign.Apex;
const ALL_SIGNS = OWNER_SIGNS | Sign.Target;

/** The rules that read one record of a type and have something to say in a profile, by what is seen of the record. */
export class RulesAlone {
  /** By signs: those that are asked, and those that are where a glance falls on the record. */
  private readonly bySigns: readonly (AskedRules | undefined)[];
  private readonly atGlance: readonly (AskedRules | undefined)[];
  /** Where it is not marked in a record without signs, no rule is asked of that. */
  readonly alarmAt: number;
  readonly alarmValues: Uint8Array;
  private readonly first: Glance;
  private readonly more: readonly Glance[];

  constructor(type: RrType | undefined, profile: Profile) {
    const mnemonic = type?.mnemonic ?? '';
    const own = type === undefined ? Trait.NotBesideAlias : type.traits;
    const traits = (own & Trait.Pointer) === 0 ? own : own | Trait.OddTarget;
    const speaks = ({ codes }: { readonly codes: readonly Code[] }): boolean =>
      codes.some((code) => severityOf(code, profile) !== undefined);
    const record = recordRules.filter((rule) => rule.types.includes(mnemonic) && speaks(rule));
    const node = nodeRules.filter(
      (rule) => rule.reads === 'record' && (rule.when & traits) !== 0 && speaks(rule),
    );
    const choose = (signs: number, atGlance: boolean): AskedRules | undefined => {
      const isAsked = ({ occasion }: { readonly occasion?: Occasion }): boolean =>
        isAlways(occasion, mnemonic) ||
        ((occasion?.signs ?? 0) & signs) !== 0 ||
        (atGlance && glancesOf(occasion, mnemonic).length > 0);
      const asked = { record: record.filter(isAsked), node: node.filter(isAsked) };
      return asked.record.length + asked.node.length === 0 ? undefined : asked;
    };
    const all = Array.from({ length: ALL_SIGNS + 1 }, (_, signs) => signs);
    this.bySigns = all.map((signs) => choose(signs, false));
    this.atGlance = all.map((signs) => choose(signs, true));
    const [first = nowhere, ...more] = united(
      [...record, ...node].flatMap(({ occasion }) => glancesOf(occasion, mnemonic)),
    );
    this.first = first;
    this.more = more;
    const alarm = this.bySigns[0] === undefined && more.length === 0 ? first : everywhere;
    this.alarmAt = alarm.at;
    this.alarmValues = alarm.values;
  }

  /** The rules that are asked about a record whose wire form starts the octets of `rdata`; undefined where none is. */
  asked(signs: number, rdata: Uint8Array): AskedRules | undefined {
    const { first, more } = this;
    if (first.values[rdata[first.at]!] !== 0) return this.atGlance[signs];
    if (more.length > 0 && falls(more, rdata)) return this.atGlance[signs];
    return this.bySigns[signs];
  }
}

/** What is seen of a record whose owner and content were read (`Sign`). */
export function signsOf({ hasTarget, targetLast }: Targets, owner: RecordName, content: Content): number {
  const isTargetOdd = hasTarget && (!targetLast || content.oddTarget || content.nameForm.hyphens);
  return (owner.isPlain ? 0 : OWNER_SIGNS) | (isTargetOdd ? Sign.Target | Sign.Hyphens : 0);
}

/** What is seen of all records of the zone `apex`: what is relative to it has its labels too. */
export const signsOfZone = (apex: Uint8Array): number =>
  nameTraits(apex, 0, apex.length - 1) === 0 ? 0 : ALL_SIGNS;

const nowhere: Glance = { at: 0, values: new Uint8Array(256) };
const everywhere: Glance = { at: 0, values: new Uint8Array(256).fill(1) };

/** Whether one of the glances falls on the record whose wire form starts the octets of `rdata`. */
function falls(glances: readonly Glance[], rdata: Uint8Array): boolean {
  for (let index = 0; index < glances.length; index++) {
    const { at, values } = glances[index]!;
    if (values[rdata[at]!] !== 0) return true;
  }
  return false;
}

/** Asks rules about the one record of a node. */
export function judgeOne(
  { record, node: whole }: AskedRules,
  node: ZoneNode,
  report: Report<Code>,
  rrsets: RrsetOrder,
): void {
  for (let index = 0; index < record.length; index++) record[index]!.check(node, 0, report);
  for (let index = 0; index < whole.length; index++) whole[index]!.check(node, report, rrsets);
}

/** One glance for each place, at which any of the rules has to look. */
function united(glances: readonly Glance[]): readonly Glance[] {
  const places = [...new Set(glances.map(({ at }) => at))];
  return places.map((at) => {
    const here = glances.filter((glance) => glance.at === at);
    return {
      at,
      values: Uint8Array.from({ length: 256 }, (_, value) =>
        Math.max(...here.map(({ values }) => values[value]!)),
      ),
    };
  });
}
