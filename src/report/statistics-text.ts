import { type Code, entryOf, isCode } from '../catalog/catalog.ts';
import type { Summary } from './reporter.ts';

/** What is left out of a report, in one line. */
export function restText(left: ReadonlyMap<Code, number>): string {
  const codes = [...left].map(([code, count]) => `${count} more ${code}`);
  return `${codes.join(', ')} (--max all shows them)`;
}

/** How many findings there are of each code, most first, a line each; empty where nobody asked. */
export function statisticsText({ codes = {} }: Summary): string {
  const rows = Object.entries(codes).sort(
    ([left, many], [right, more]) => more - many || (left < right ? -1 : 1),
  );
  const digits = String(rows[0]?.[1] ?? '').length;
  const width = Math.max(0, ...rows.map(([code]) => code.length));
  return rows
    .map(([code, count]) => `${String(count).padStart(digits)}  ${code.padEnd(width)}  ${messageOf(code)}\n`)
    .join('');
}

const messageOf = (code: string): string =>
  isCode(code) ? entryOf(code).message.replace(/\{(\w+)\}/g, '<$1>') : '';
