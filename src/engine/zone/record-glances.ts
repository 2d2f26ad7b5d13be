/** Types below the last row have rows of their own; all others share that one. */
const ROWS = 512;
const OTHERS = ROWS - 1;
const VALUES = 256;

/** What is looked at in the records of a type, and which rules then look closer: those about the record, or about its node. */
export interface TypeGlances {
  readonly code: number;
  /** Whatever the octets are. */
  always: number;
  /** For each value of an octet of the wire form. */
  readonly places: { readonly at: number; readonly values: Uint8Array }[];
}

/** Who looks closer, as `TypeGlances` says it. */
export const Ask = { Record: 1, Node: 2 } as const;
/** How far the traits that say so lie from that. */
const SHIFT = 25;
const ALL = Ask.Record | Ask.Node;

/** A row says who looks closer always, how many places there are, and which is the first. */
const COUNT = 2;
const FIRST = 8;

/**
 * What is looked at in each record while it is read and at hand: an octet here and there of the wire form, by its type. It shows that
 * rules have nothing to say of most records, so that nobody need come back to them.
 */
export class RecordGlances {
  private readonly rows = new Uint16Array(ROWS);
  /** By place: which octet, and who looks closer for each of its values. */
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
      this.rows[code] = always | (places.length << COUNT) | (first << FIRST);
      first += places.length;
    }
    this.rows[OTHERS] = ALL;
  }

  /** The traits that a record of a type has beside those of the type; its wire form starts at `start`. */
  traitsOf(code: number, rdata: Uint8Array, start: number): number {
    const row = this.rows[Math.min(code, OTHERS)]!;
    let asked = row & ALL;
    const first = row >> FIRST;
    const stop = first + ((row & ((1 << FIRST) - 1)) >> COUNT);
    for (let place = first; place < stop; place++)
      asked |= this.values[place * VALUES + rdata[start + this.at[place]!]!]!;
    return asked << SHIFT;
  }
}
