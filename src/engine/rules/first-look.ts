import type { RrType } from '../rrtypes/define.ts';
import { typeByMnemonic } from '../rrtypes/lookup.ts';
import { rrTypes } from '../rrtypes/registry.ts';
import { type NodeRule, type Occasion, type RecordRule, Sign } from './define.ts';
import { glancesOf, isAlways } from './glance.ts';

/** Types below the last row have rows of their own; all others share that one. */
export const ROWS = 512;
const OTHERS = ROWS - 1;
export const rowOf = (code: number): number => Math.min(code, OTHERS);

/** Who is to look closer at a record: the rules about it, or those about its node that wait for a glance. */
export const Ask = { Record: 1, Node: 2 } as const;

interface Place {
  readonly row: number;
  readonly at: number;
  readonly values: Uint8Array;
}

/** What is looked at in each record, by type, so that rules are asked about few: an octet here and there of the wire form. */
export class FirstLook {
  /** By row: who is asked always (`Ask`), and who where the owner shows a sign. */
  readonly always: Uint8Array = new Uint8Array(ROWS);
  readonly atOwner: Uint8Array = new Uint8Array(ROWS);
  /** By row, and one more: the first of its places. */
  readonly first: Uint8Array = new Uint8Array(ROWS + 1);
  /** By place: which octet, and who is asked for each of its 256 values. */
  readonly at: Uint8Array;
  readonly values: Uint8Array;

  constructor(recordRules: readonly RecordRule[], nodeRules: readonly NodeRule[]) {
    const places: Place[] = [];
    this.always[OTHERS] = Ask.Record | Ask.Node;
    for (const { types, occasion } of recordRules)
      for (const mnemonic of types) this.note(places, typeByMnemonic(mnemonic)!, occasion, Ask.Record);
    for (const rule of nodeRules)
      if (rule.occasion?.glances !== undefined)
        for (const type of rrTypes)
          if (isAbout(rule, type)) this.note(places, type, { glances: rule.occasion.glances }, Ask.Node);
    places.sort((left, right) => left.row - right.row);
    this.at = Uint8Array.from(places, ({ at }) => at);
    this.values = new Uint8Array(places.length * 256);
    for (const [index, { row, values }] of places.entries()) {
      this.values.set(values, index * 256);
      this.first.fill(index + 1, row + 1);
    }
  }

  private note(places: Place[], type: RrType, occasion: Occasion | undefined, who: number): void {
    const row = rowOf(type.code);
    const signs = occasion?.signs ?? 0;
    // What else may be seen of a record by itself is not looked for here.
    if (isAlways(occasion, type.mnemonic) || (signs & ~Sign.Owner) !== 0) this.always[row]! |= who;
    if ((signs & Sign.Owner) !== 0) this.atOwner[row]! |= who;
    for (const { at, values } of glancesOf(occasion, type.mnemonic)) {
      const known = places.find((place) => place.row === row && place.at === at);
      const place = known ?? { row, at, values: new Uint8Array(256) };
      if (known === undefined) places.push(place);
      for (const [value, marked] of values.entries()) if (marked !== 0) place.values[value]! |= who;
    }
  }
}

const isAbout = ({ when, types }: NodeRule, { traits, mnemonic }: RrType): boolean =>
  (when & traits) !== 0 && (types === undefined || types.includes(mnemonic));
