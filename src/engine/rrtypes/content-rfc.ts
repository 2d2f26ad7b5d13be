import { type Code, entryOf } from '../../catalog/catalog.ts';
import type { RrType } from './define.ts';

/** The sections that a finding goes back to: content that a type does not allow is told by the type's own. */
export const rfcOf = (code: Code, type: RrType | undefined): string =>
  code === 'record/invalid-content' && type !== undefined && type.spec.length > 0
    ? type.spec.join(', ')
    : entryOf(code).rfc;
