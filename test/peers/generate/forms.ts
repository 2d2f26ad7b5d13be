import { commonForms } from './forms/common.ts';
import { dnssecForms } from './forms/dnssec.ts';
import { hostForms } from './forms/hosts.ts';
import { numberedForms } from './forms/numbered.ts';
import { serviceForms } from './forms/services.ts';
import type { TypeForm } from './type-form.ts';

/** How each type's content is written. To add a type: its row here below, and its row among what the peers know. */
export const forms: readonly TypeForm[] = [
  ...commonForms,
  ...serviceForms,
  ...hostForms,
  ...dnssecForms,
  ...numberedForms,
];

export const formOf = (type: string): TypeForm | undefined => forms.find((form) => form.type === type);
