import { Trait } from '../rrtypes/define.ts';

/** Types below the last row have rows of their own; all others share that one. */
const ROWS = 512;
const OTHERS = ROWS - 1;
const VALUES = 256;

/** What is looked at in the records of a type, and the traits that they have then beside those of the type. */
export interface TypeGlances {
  readonly code: number;
  /** Whatever the octets are. */
  always: number;
  /** For each value of an octet of the wire form: bits as in `bitsOf`. */
  readonly places: { readonly at: number; readonly values: Uint8Array }[];
}

/** The traits that a glance can give, and how far they lie from the bits of an octet. */
const GIVEN = Trait.Suspect | Trait.Examined | Trait.PolicyText | Trait.NoTarget;
const SHIFT = 25;
export const bitsOf = (trait: number): number => (trait & GIVEN) >>> SHIFT;

/** A row has the bits that there are always, how many places there are, and which is the first. */
const COUNT = 4;
const FIRST = 8;
const ALWAYS = (1 << COUNT) - 1;

/**
 * What is looked at in each record while it is read and at hand: an octet here and there of the wire form, by its type. It shows that
 * rules have nothing to say of most records, so that nobody need come back to them.
 */
export class RecordGlances {
  private readonly rows = new Uint16Array(ROWS);
  /** By place: which octet, and the bits for each of its values. */
  private readonly at: Uint8Array;
  private readonly values: Uint8Array;

  constructor(types: readonly TypeGlances[]) {
    const known = types.filter(({ code }) => code < OTHERS);
    const places = known.flatMap((type) => type.places);
    this.at = Uint8Array.from(places, ({ at }) => at);
    this.values = new Uint8Array(places.length * VALUES);
    for (const [index, { values }] of places.entries()) this.values.set(values, index * VALUES);
    let first = 0;
    for (const { code, always, places } of known) {
      this.rows[code] = bitsOf(always) | (places.length << COUNT) | (first << FIRST);
      first += places.length;
    }
    this.rows[OTHERS] = ALWAYS;
  }

  /** The traits that all records of a type have beside those of the type. */
  traitsOfAll(code: number): number {
    return (this.rows[Math.min(code, OTHERS)]! & ALWAYS) << SHIFT;
  }

  /** The traits that a record of a type has beside those of the type; its wire form starts at `start`. */
  traitsOf(code: number, rdata: Uint8Array, start: number): number {
    const row = this.rows[Math.min(code, OTHERS)]!;
    let bits = row & ALWAYS;
    const first = row >> FIRST;
    const stop = first + ((row >> COUNT) & ALWAYS);
    for (let place = first; place < stop; place++)
      bits |= this.values[place * VALUES + rdata[start + this.at[place]!]!]!;
    return bits << SHIFT;
  }
}
