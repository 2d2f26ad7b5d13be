import type { Severity } from '../catalog/entry.ts';

/** The looks of a report, as numbers of ECMA-48 8.3.117 (SGR). */
const looks = {
  error: '1;31',
  warning: '1;33',
  notice: '1;36',
  strong: '1',
  frame: '34',
  related: '36',
} as const satisfies Readonly<Record<Severity, string>> & Readonly<Record<string, string>>;

export type Look = keyof typeof looks;
export type Paint = (look: Look, text: string) => string;

export const plain: Paint = (_, text) => text;
export const colored: Paint = (look, text) => (text === '' ? '' : `\u001b[${looks[look]}m${text}\u001b[0m`);
