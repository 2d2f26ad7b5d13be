import type { Code } from '../../catalog/catalog.ts';
import { NameFault } from './read-name.ts';

/** What is said of an owner that is no domain name, by `NameFault`. */
export const codeOfNameFault: ReadonlyMap<number, Code> = new Map<number, Code>([
  [NameFault.EmptyLabel, 'name/empty-label'],
  [NameFault.LabelTooLong, 'name/label-too-long'],
  [NameFault.TooLong, 'name/too-long'],
  [NameFault.BadEscape, 'name/bad-escape'],
]);
