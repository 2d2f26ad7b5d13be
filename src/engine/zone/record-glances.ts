import { Trait } from '../rrtypes/define.ts';

/** Types below the last row have rows of their own; all others share that one. */
const ROWS = 512;
const OTHERS = ROWS - 1;
const VALUES = 256;

/** Which traits a record of a type has for each value of an octet of its wire form, and whatever its octets are. */
export interface TypeGlances {
  readonly code: number;
  always: number;
  readonly places: { readonly at: number; readonly traits: Uint32Array }[];
}

/**
 * What is looked at in each record while it is read and at hand: an octet here and there of the wire form, by its type. It shows that
 * rules have nothing to say of most records, so that nobody need come back to them.
 */
export class RecordGlances {
  private readonly always = new Uint32Array(ROWS);
  /** By row, and one more: the first of its places. */
  private readonly first = new Uint16Array(ROWS + 1);
  /** By place: which octet, and the traits for each of its values. */
  private readonly at: Uint8Array;
  private readonly traits: Uint32Array;

  constructor(types: readonly TypeGlances[]) {
    this.always[OTHERS] = Trait.Suspect | Trait.SuspectNode;
    const known = types.filter(({ code }) => code < OTHERS).sort((left, right) => left.code - right.code);
    const places = known.flatMap(({ code, places }) => places.map((place) => ({ code, ...place })));
    this.at = Uint8Array.from(places, ({ at }) => at);
    this.traits = new Uint32Array(places.length * VALUES);
    for (const { code, always } of known) this.always[code] = always;
    for (const [index, { code, traits }] of places.entries()) {
      this.traits.set(traits, index * VALUES);
      this.first.fill(index + 1, code + 1);
    }
  }

  /** The traits that a record of a type has beside those of the type; its wire form starts at `start`. */
  traitsOf(code: number, rdata: Uint8Array, start: number): number {
    const { first, at, traits } = this;
    const row = Math.min(code, OTHERS);
    let seen = this.always[row]!;
    const stop = first[row + 1]!;
    for (let place = first[row]!; place < stop; place++)
      seen |= traits[place * VALUES + rdata[start + at[place]!]!]!;
    return seen;
  }
}
