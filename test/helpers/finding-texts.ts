import { entryOf } from '../../src/catalog/catalog.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import { reasons } from '../../src/catalog/reasons.ts';

/** Holes that may be filled with nothing. */
const optional: ReadonlySet<string> = new Set(['hint']);

/** The texts of findings that do not fill their templates: a hole that was left, or one filled with nothing or no value. */
export const unfilledTexts = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ code, reason, message, detail }) => {
    const entry = entryOf(code);
    const template = reason === undefined ? (entry.detail ?? entry.message) : reasons[reason];
    return [
      [entry.message, message],
      [template, detail],
    ].flatMap(([from, text]) => (isFilled(from!, text!) ? [] : [`${code} ${reason ?? ''}: ${text}`]));
  });

function isFilled(template: string, text: string): boolean {
  const holes = [...template.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole!);
  if (holes.some((hole) => text.includes(`{${hole}}`))) return false;
  if (/\bundefined\b|\bNaN\b|\[object |''|""\)/.test(text)) return false;
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = parts.reduce(
    (before, part, index) => `${before}${optional.has(holes[index - 1]!) ? '.*' : '\\S.*?'}${part}`,
  );
  return new RegExp(`^${pattern}$`, 's').test(text);
}
