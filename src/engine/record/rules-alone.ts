import type { Code } from '../../catalog/catalog.ts';
import type { Levels } from '../../catalog/levels.ts';
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
import { isCommonService } from './common-service.ts';
import { OWNER_SIGNS, type RecordName } from './record-name.ts';

/** What rules ask, in the order of the table: the rules themselves have many shapes, and to find in each its function takes longer. */
export interface AskedRules {
  readonly record: readonly RecordRule['check'][];
  readonly node: readonly NodeRule['check'][];
}

/** What of a type tells which signs there are of its records. */
export interface OwnForm {
  /** Whether it points to a name, or names the server of a zone, and whether that is its last field. */
  readonly hasTarget: boolean;
  readonly targetLast: boolean;
  /** Whether its owner may be a host, and whether it is a service. */
  readonly isHost: boolean;
  readonly isService: boolean;
}

const ALL_SIGNS = OWNER_SIGNS | Sign.Service | Sign.Target;
const SIGN_BITS = 32 - Math.clz32(ALL_SIGNS);

/** Rules for which there is no bit left share the last one. */
const BITS = 8;

/** The rules that read one record of a type and have something to say, by what is seen of the record. */
export class RulesAlone {
  private readonly mnemonic: string;
  private readonly record: readonly RecordRule[];
  private readonly node: readonly NodeRule[];
  /** What rules wait for of which each has a bit. */
  private readonly awaited: readonly Occasion[];
  /** The places at which one of them has to look, and for each value of the octet there the bits of those that do. */
  private readonly places: Uint8Array;
  private readonly values: Uint8Array;
  /** By those bits and signs, as far as somebody has asked. */
  private readonly chosen: (AskedRules | undefined)[];
  /** Where it is not marked in a record without signs, no rule is asked of that. */
  readonly alarmAt: number;
  readonly alarmValues: Uint8Array;

  constructor(type: RrType | undefined, levels: Levels) {
    const mnemonic = type?.mnemonic ?? '';
    const own = type === undefined ? Trait.NotBesideAlias : type.traits;
    const traits = (own & Trait.Pointer) === 0 ? own : own | Trait.OddTarget;
    const speaks = ({ codes }: { readonly codes: readonly Code[] }): boolean =>
      codes.some((code) => levels.wants(code));
    this.mnemonic = mnemonic;
    this.record = recordRules.filter((rule) => rule.types.includes(mnemonic) && speaks(rule));
    this.node = nodeRules.filter(
      (rule) => rule.reads === 'record' && (rule.when & traits) !== 0 && speaks(rule),
    );
    const occasions = [...this.record, ...this.node].flatMap(({ occasion }) => occasion ?? []);
    this.awaited = [...new Set(occasions)].filter((one) => glancesOf(one, mnemonic).length > 0);
    this.chosen = new Array<undefined>(1 << (SIGN_BITS + Math.min(this.awaited.length, BITS))).fill(
      undefined,
    );
    const places = placesOf(this.awaited, mnemonic);
    this.places = Uint8Array.from(places, ({ at }) => at);
    this.values = new Uint8Array(places.length * VALUES);
    for (const [index, { values }] of places.entries()) this.values.set(values, index * VALUES);
    const [first = nowhere] = places;
    const alarm = this.choose(0) === NO_RULES && places.length < 2 ? first : everywhere;
    this.alarmAt = alarm.at;
    this.alarmValues = alarm.values;
  }

  /** The rules that are asked about a record whose wire form starts the octets of `rdata`; undefined where none is. */
  asked(signs: number, rdata: Uint8Array): AskedRules | undefined {
    const { places, values } = this;
    let seen = 0;
    for (let index = 0; index < places.length; index++)
      seen |= values[index * VALUES + rdata[places[index]!]!]!;
    const kind = (seen << SIGN_BITS) | signs;
    const chosen = this.chosen[kind] ?? this.choose(kind);
    return chosen === NO_RULES ? undefined : chosen;
  }

  private choose(kind: number): AskedRules {
    const { mnemonic, awaited } = this;
    const isAsked = ({ occasion }: { readonly occasion?: Occasion }): boolean =>
      occasion === undefined ||
      isAlways(occasion, mnemonic) ||
      ((occasion.signs ?? 0) & kind & ALL_SIGNS) !== 0 ||
      (bitOf(awaited.indexOf(occasion)) & (kind >> SIGN_BITS)) !== 0;
    const record = this.record.filter(isAsked).map(({ check }) => check);
    const node = this.node.filter(isAsked).map(({ check }) => check);
    const chosen = record.length + node.length === 0 ? NO_RULES : { record, node };
    this.chosen[kind] = chosen;
    return chosen;
  }
}

const VALUES = 256;
const NO_RULES: AskedRules = { record: [], node: [] };

/** The bit of an occasion by its place among those that are awaited; 0 for one that is not. */
const bitOf = (index: number): number => (index < 0 ? 0 : 1 << Math.min(index, BITS - 1));

/** What is seen of a record whose owner and content were read (`Sign`). */
export function signsOf(form: OwnForm, owner: RecordName, content: Content): number {
  const { hasTarget, targetLast, isService } = form;
  const isTargetOdd = hasTarget && (!targetLast || content.oddTarget || content.nameForm.hyphens);
  const ofTarget = isTargetOdd ? Sign.Target | Sign.Hyphens : 0;
  return owner.isPlain && !isService ? ofTarget : ofTarget | signsOfOwner(form, owner);
}

function signsOfOwner({ isHost, isService }: OwnForm, owner: RecordName): number {
  const ofService = isService && !isCommonService(owner.labels) ? Sign.Service : 0;
  if (owner.isPlain) return ofService;
  return ofService | owner.signs | (isHost && owner.traits !== 0 ? Sign.Owner : 0);
}

/** What is seen of all records of the zone `apex`: what is relative to it has its labels too. */
export const signsOfZone = (apex: Uint8Array): number =>
  nameTraits(apex, 0, apex.length - 1) === 0 ? 0 : ALL_SIGNS;

const nowhere: Glance = { at: 0, values: new Uint8Array(256) };
const everywhere: Glance = { at: 0, values: new Uint8Array(256).fill(1) };

/** Asks rules about the one record of a node. */
export function judgeOne(
  { record, node: whole }: AskedRules,
  node: ZoneNode,
  report: Report<Code>,
  rrsets: RrsetOrder,
): void {
  for (let index = 0; index < record.length; index++) record[index]!(node, 0, report);
  for (let index = 0; index < whole.length; index++) whole[index]!(node, report, rrsets);
}

/** One for each place at which any of the rules has to look. */
function placesOf(awaited: readonly Occasion[], mnemonic: string): readonly Glance[] {
  const places: Glance[] = [];
  for (const [index, occasion] of awaited.entries())
    for (const { at, values } of glancesOf(occasion, mnemonic)) {
      let place = places.find((known) => known.at === at);
      if (place === undefined) {
        place = { at, values: new Uint8Array(values.length) };
        places.push(place);
      }
      for (let value = 0; value < values.length; value++)
        if (values[value] !== 0) place.values[value]! |= bitOf(index);
    }
  return places;
}
