/**
 * A scanner of master files read off RFC 1035 5.1, slow and without tricks: what the engine's scanner is held against. The
 * text is latin1, a character for each octet. Where the RFC is silent our decisions hold: a quoted string ends on its line,
 * parentheses do not nest, a backslash escapes no line end, CR, LF and CRLF each end a line.
 */
export interface ScannedEntry {
  /** Where the entry's first line starts, and whether a blank stands there. */
  readonly start: number;
  readonly leadingBlank: boolean;
  readonly tokens: readonly ScannedToken[];
  /** The first fault, with the octets that it lies in. */
  readonly fault?: { readonly name: string; readonly start: number; readonly stop: number };
}

export interface ScannedToken {
  /** Where the text starts, within its quotes. */
  readonly start: number;
  readonly text: string;
  readonly quoted: boolean;
  readonly escaped: boolean;
  readonly odd: boolean;
}

const BLANK = /[ \t]/y;
const LINE_END = /\r\n|\n|\r/y;
const COMMENT = /;[^\r\n]*/y;
/** Anything but line ends and quotes, or a backslash and what it escapes; a last backslash escapes nothing. */
const QUOTED = /"((?:[^"\\\r\n]|\\[^\r\n])*\\?)("?)/y;
const WORD = /(?:[^ \t\r\n;()"\\]|\\[^\r\n])*(\\(?![^\r\n]))?/y;
/** What looks like an entry: a word at the start of the line, and behind a blank more than a comment or the end of a group. */
const ENTRY = /(?:[^ \t\r\n;()"\\]|\\[^\r\n]|\\(?![^\r\n]))+[ \t]+[^ \t\r\n;)]/y;
const ODD = /[^\t\r\n -~]/;

export function scanByTheBook(text: string): ScannedEntry[] {
  const entries: ScannedEntry[] = [];
  let at = 0;
  let trusting = true;
  while (at < text.length) {
    const read = readEntry(text, at, trusting);
    if (read === undefined) {
      // The group is never closed: from here on a line that starts with an owner ends a group.
      trusting = false;
      continue;
    }
    if (read.entry.tokens.length > 0 || read.entry.fault !== undefined) entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

/**
 * The entry that starts at `from`; undefined when groups are trusted and one in it runs to the end of the text, or to another group on a line
 * that looks like an entry.
 */
function readEntry(
  text: string,
  from: number,
  trusting: boolean,
): { entry: ScannedEntry; next: number } | undefined {
  const tokens: ScannedToken[] = [];
  let fault: ScannedEntry['fault'];
  let group: number | undefined;
  /** Where the line starts, if the group has started on another. */
  let line: number | undefined;
  let at = from;
  const fail = (name: string, start: number, stop: number): void => {
    fault ??= { name, start, stop };
  };
  const add = (start: number, raw: string, quoted: boolean): void => {
    tokens.push({ start, text: raw, quoted, escaped: raw.includes('\\'), odd: ODD.test(raw) });
  };
  const done = (): { entry: ScannedEntry; next: number } => ({
    entry: {
      start: from,
      leadingBlank: match(BLANK, text, from) !== undefined,
      tokens,
      ...(fault && { fault }),
    },
    next: at,
  });

  while (at < text.length) {
    const lineEnd = match(LINE_END, text, at);
    const quoted = match(QUOTED, text, at);
    const skipped = match(BLANK, text, at) ?? match(COMMENT, text, at);
    if (lineEnd !== undefined) {
      at += lineEnd[0].length;
      if (group === undefined) return done();
      line = at;
      if (trusting || match(ENTRY, text, at) === undefined) continue;
      fail('UnclosedParenthesis', group, group + 1);
      return done();
    } else if (skipped !== undefined) {
      at += skipped[0].length;
    } else if (quoted !== undefined) {
      if (quoted[2] === '') fail('UnclosedQuote', at, at + quoted[0].length);
      add(at + 1, quoted[1]!, true);
      at += quoted[0].length;
    } else if (text[at] === '(') {
      if (group !== undefined) {
        if (trusting && line !== undefined && match(ENTRY, text, line) !== undefined) return undefined;
        fail('NestedParenthesis', at, at + 1);
      }
      group ??= at;
      at++;
    } else if (text[at] === ')') {
      if (group === undefined) fail('UnmatchedParenthesis', at, at + 1);
      group = undefined;
      line = undefined;
      at++;
    } else {
      const word = match(WORD, text, at)!;
      add(at, word[0], false);
      at += word[0].length;
      if (word[1] !== undefined) fail('TrailingBackslash', at - 1, at);
    }
  }
  if (group !== undefined) {
    if (trusting) return undefined;
    fail('UnclosedParenthesis', group, group + 1);
  }
  return done();
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
