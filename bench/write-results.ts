import { readFileSync, writeFileSync } from 'node:fs';

const start = '<!-- results:start -->';
const end = '<!-- results:end -->';

/** Replaces what stands between the two markers of a Markdown file. */
export function writeResults(path: string, results: string): void {
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} lacks ${start} and ${end}`);
  writeFileSync(path, `${text.slice(0, from + start.length)}\n${results}\n${text.slice(to)}`);
}
