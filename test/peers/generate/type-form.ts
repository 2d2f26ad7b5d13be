import fc from 'fast-check';
import type { FieldForm, Texts } from './field.ts';

/** How the content of a type is written, right and wrong. */
export interface TypeForm {
  readonly type: string;
  /** How it is written where no peer reads its mnemonic. */
  readonly written?: string;
  readonly fields: readonly FieldForm[];
  /** Its last field takes what follows too, so that there is no field too many. */
  readonly openEnded?: true;
  /** Its last field may be left out, so that nothing is missing without it. */
  readonly lastOptional?: true;
  /** Where it stands, `%` being the label that is its own; `%` unless given. */
  readonly owner?: string;
  /** Lines that have to stand beside it, `%` as above. */
  readonly beside?: readonly string[];
  /** Faults that no single field has. */
  readonly faults?: Readonly<Record<string, Texts>>;
}

/** A fault of one kind: where it is and what may be written then. */
export interface Fault {
  readonly form: TypeForm;
  /** The field's label; undefined for a fault of the content as a whole. */
  readonly field: string | undefined;
  readonly name: string;
  /** The content. */
  readonly texts: Texts;
}

/** Right content, field by field. */
export const validFields = ({ fields }: TypeForm): fc.Arbitrary<readonly string[]> =>
  fc.tuple(...fields.map(({ valid }) => valid));

/** Every way in which one step leads from right content to wrong. */
export function faultsOf(form: TypeForm): readonly Fault[] {
  const { fields, faults = {}, openEnded, lastOptional } = form;
  const right = validFields(form);
  const ofFields = fields.flatMap((field, at) =>
    Object.entries(field.faults).map(([name, texts]) => ({
      form,
      field: field.label,
      name,
      texts: fc.tuple(right, texts).map(([all, wrong]) => all.with(at, wrong).join(' ')),
    })),
  );
  const whole: Readonly<Record<string, Texts>> = {
    ...((fields.length > 1 || !lastOptional) && { 'no content': fc.constant('') }),
    ...(fields.length > 1 &&
      !lastOptional && {
        'last field missing': right.map((all) => all.slice(0, -1).join(' ')),
      }),
    ...(!openEnded && { 'one field too many': right.map((all) => `${all.join(' ')} extra`) }),
    'parenthesis not closed': right.map((all) => `( ${all.join(' ')}`),
    'parenthesis not opened': right.map((all) => `${all.join(' ')} )`),
    'too few octets after \\#': fc.constant('\\# 3 0000'),
    ...faults,
  };
  return [
    ...ofFields,
    ...Object.entries(whole).map(([name, texts]) => ({ form, field: undefined, name, texts })),
  ];
}

/** Such as `MX preference: negative`. */
export const titleOf = ({ form, field, name }: Fault): string =>
  `${form.type}${field === undefined ? '' : ` ${field}`}: ${name}`;
