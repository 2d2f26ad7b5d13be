import { MAIN, type ZoneFiles } from './draft.ts';

/** A record as its words stand in a file; what cannot be read that way is left out. */
export interface ViewedRecord {
  /** Absolute, in lower case, with its final dot. */
  readonly owner: string;
  /** In capitals. */
  readonly type: string;
  /** As it is written; undefined where it is that of the file. */
  readonly ttl: string | undefined;
  /** The words behind the type, quotes included. */
  readonly words: readonly string[];
}

/** What properties of a zone are read from, without the engine that is tested. */
export interface ZoneView {
  /** With its final dot. */
  readonly origin: string;
  readonly files: readonly string[];
  /** All files, one behind the other. */
  readonly text: string;
  readonly records: readonly ViewedRecord[];
}

const MAX_DEPTH = 10;

export function viewOf({ origin, files }: ZoneFiles): ZoneView {
  const apex = `${origin}.`.toLowerCase();
  const records: ViewedRecord[] = [];
  read(files.get(MAIN) ?? '', apex, 0);
  const texts = [...files.values()];
  return { origin: apex, files: texts, text: texts.join(''), records };

  function read(text: string, start: string, depth: number): void {
    let current = start;
    let owner = start;
    for (const { words, isIndented } of entriesOf(text)) {
      const [first = '', second = '', third] = words;
      switch (first.toUpperCase()) {
        case '$ORIGIN':
          current = absolute(second, current);
          break;
        case '$INCLUDE':
          if (depth < MAX_DEPTH && files.has(second))
            read(files.get(second)!, third === undefined ? current : absolute(third, current), depth + 1);
          break;
        default: {
          if (first.startsWith('$')) break;
          if (!isIndented) owner = absolute(first, current);
          const all = isIndented ? words : words.slice(1);
          const rest = all.filter((word, at) => !isHead(word, at, all));
          const ttl = all.find((word, at) => /^\d/.test(word) && isHead(word, at, all));
          if (rest.length > 0)
            records.push({ owner, type: rest[0]!.toUpperCase(), ttl, words: rest.slice(1) });
        }
      }
    }
  }
}

/** A TTL or a class before the type. */
const isHead = (word: string, at: number, all: readonly string[]): boolean =>
  at < 2 &&
  /^(\d+[\dwdhms]*|IN)$/i.test(word) &&
  all.slice(0, at).every((before) => /^(\d|IN$)/i.test(before));

export const absolute = (name: string, origin: string): string => {
  const lower = name.toLowerCase();
  if (lower === '@' || lower === '') return origin;
  if (/(^|[^\\])(\\\\)*\.$/.test(lower)) return lower;
  return origin === '.' ? `${lower}.` : `${lower}.${origin}`;
};

interface ViewedEntry {
  readonly words: readonly string[];
  readonly isIndented: boolean;
}

/** The entries of a file: comments gone, parentheses opened. */
function entriesOf(text: string): ViewedEntry[] {
  const entries: ViewedEntry[] = [];
  let words: string[] = [];
  let isIndented = false;
  let depth = 0;
  let atStart = true;
  for (const [token] of text.matchAll(
    /"(?:[^"\\\n]|\\.)*"|;[^\n]*|[()\n]|[ \t\r]+|(?:[^\s"();\\]|\\.)+|./gs,
  )) {
    if (token === '\n' && depth === 0) {
      if (words.length > 0) entries.push({ words, isIndented });
      words = [];
      atStart = true;
      continue;
    }
    if (atStart) isIndented = /^[ \t\r]/.test(token);
    atStart = false;
    if (token === '(') depth++;
    else if (token === ')') depth = Math.max(0, depth - 1);
    else if (!/^[\s;]/.test(token)) words.push(token);
  }
  if (words.length > 0) entries.push({ words, isIndented });
  return entries;
}
