import fc from 'fast-check';

export type Texts = fc.Arbitrary<string>;

/** How a field is written when it is right, and how when it is wrong in one thing. */
export interface FieldForm {
  readonly label: string;
  readonly valid: Texts;
  /** By name: texts with this one fault. */
  readonly faults: Readonly<Record<string, Texts>>;
}

export const one = (...texts: readonly string[]): Texts => fc.constantFrom(...texts);

export const oneOf = (...texts: readonly Texts[]): Texts => fc.oneof(...texts);

/** Texts of a field whose parts stand side by side. */
export const inOrder = (...parts: readonly (Texts | string)[]): Texts =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(' '));

/** A field that is one of a few texts. */
export const choice = (
  label: string,
  valid: readonly string[],
  faults: Readonly<Record<string, readonly string[]>>,
): FieldForm => ({
  label,
  valid: one(...valid),
  faults: Object.fromEntries(Object.entries(faults).map(([fault, texts]) => [fault, one(...texts)])),
});

/** The same field where less is allowed. */
export const only = (form: FieldForm, ...valid: readonly string[]): FieldForm => ({
  ...form,
  valid: one(...valid),
});

/** The same field with further faults. */
export const withFaults = (form: FieldForm, faults: Readonly<Record<string, Texts>>): FieldForm => ({
  ...form,
  faults: { ...form.faults, ...faults },
});
