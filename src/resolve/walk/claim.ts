/** The record that a check looks for. */
export interface Claim {
  /** Where it stands, in the form of `printName`. */
  readonly name: string;
  /** Its text; ASCII. */
  readonly value: string;
}
