import { nameByTheBook, type WrittenName } from './name-by-the-book.ts';
import { rdataByTheBook, settingsCutOff, typeNumbers } from './rdata-by-the-book.ts';
import { type ScannedEntry, type ScannedToken, scanByTheBook } from './scan-by-the-book.ts';
import { ttlByTheBook } from './ttl-by-the-book.ts';

/** A record as the book reads it; names and content as octets of their wire form, a character each. */
export interface BookRecord {
  readonly owner: string;
  readonly type: string;
  /** Undefined where the file states none at all. */
  readonly ttl: number | undefined;
  readonly content: string;
  /** The name that it points to. */
  readonly target: string | undefined;
  /** Where its entry starts, counted over all texts. */
  readonly place: number;
}

export interface BookZone {
  readonly records: readonly BookRecord[];
  /** `code start-stop`, places counted over all texts; content that cannot be read is only placed by its entry. */
  readonly findings: readonly string[];
}

/** A text that is read, and what it leaves as it found it (RFC 1035 5.1). */
interface Frame {
  readonly file: string;
  readonly base: number;
  /** What an `$ORIGIN` of it has set. */
  ownOrigin?: string;
}

/**
 * Reads a zone's texts off RFC 1035 5.1 and RFC 2308 4, on strings, one entry after the other: what the engine's reader is held
 * against. `texts`: the zone's own under `main`, and those that it may include, a character for each octet; `apex`: its name
 * in wire form.
 */
export function readByTheBook(texts: Readonly<Record<string, string>>, apex: string): BookZone {
  const records: BookRecord[] = [];
  const findings: string[] = [];
  const frames: Frame[] = [];
  let end = 0;
  let origin = apex;
  /** Undefined before the first entry, null for one that could not be read. */
  let owner: string | null | undefined;
  let lacksOwner = false;
  let originMoved = false;
  let isApexDotless = false;
  let hasSoa = false;
  let isOtherTold = false;
  let otherApex: string | undefined;
  let defaultTtl: number | undefined;
  let lastTtl: number | undefined;
  let inherited: string | undefined;
  let withoutTtl: string | undefined;
  let recordsBefore = 0;

  const span = (start: number, stop: number): string => {
    const { base } = frames.at(-1)!;
    return `${base + start}-${base + stop}`;
  };
  const at = ({ start, text }: ScannedToken): string => span(start, start + text.length);
  const report = (code: string, where: string): void => void findings.push(`${code} ${where}`);
  const reportFault = ({ name, start, stop }: NonNullable<ScannedEntry['fault']>): void =>
    report(entryFaults[name]!, span(start, stop));

  function readFile(file: string): void {
    const text = texts[file]!;
    const frame: Frame = { file, base: end };
    end += text.length + 1;
    frames.push(frame);
    const before = { origin, owner };
    const mark = text.startsWith('\xef\xbb\xbf') ? 3 : 0;
    if (mark > 0) report('syntax/byte-order-mark', span(0, mark));
    // The mark is no text; blanks in its place would be an owner that is left out.
    for (const entry of scanByTheBook(text.slice(mark)).map((one) => moved(one, mark)))
      readEntry(entry, text);
    if (text !== '' && !text.endsWith('\n'))
      report('syntax/final-line-break', span(text.length, text.length));
    const bare = text.slice(mark).search(/\r(?!\n)/);
    if (bare >= 0) report('syntax/bare-carriage-return', span(mark + bare, mark + bare + 1));
    frames.pop();
    if (frames.length === 0) return;
    ({ origin, owner } = before);
    originMoved = false;
  }

  function readEntry(entry: ScannedEntry, text: string): void {
    const [first] = entry.tokens;
    if (first === undefined) return reportFault(entry.fault!);
    const isDirective = directives.includes(first.text.toLowerCase());
    if (first.text.startsWith('$') && !first.quoted && (!entry.leadingBlank || isDirective)) {
      if (entry.fault !== undefined) return reportFault(entry.fault);
      if (entry.leadingBlank) report('syntax/indented-directive', at(first));
      return readDirective(entry.tokens);
    }
    const read: WrittenName | undefined = entry.leadingBlank ? undefined : nameByTheBook(first, origin, true);
    if (read !== undefined) {
      owner = read.fault === undefined && isBelow(read.wire, apex) ? read.wire : null;
    } else if (owner === undefined) {
      if (entry.fault !== undefined) reportFault(entry.fault);
      else if (!lacksOwner) report('syntax/missing-owner', at(first));
      // However many come, they are one finding.
      lacksOwner ||= entry.fault === undefined;
      return;
    } else if (originMoved) report('syntax/inherited-owner', at(first));
    originMoved = false;
    const header = readHeader(entry, entry.leadingBlank ? 0 : 1);
    const isSoa = typeof header !== 'string' && header.type === 'SOA';
    if (isSoa && isApexDotless && first.text === '@') {
      isApexDotless = false;
      origin = apex;
      owner = apex;
    }
    if (entry.fault !== undefined) reportFault(entry.fault);
    else if (typeof header === 'string') findings.push(header);
    else if (typeof owner === 'string') readRecord(entry, header, owner, text);
    else if (!entry.leadingBlank) {
      const outside = read?.fault === undefined ? read!.wire : undefined;
      if (isSoa && !hasSoa && otherApex === undefined) otherApex = outside;
      const isOther = outside !== undefined && otherApex !== undefined && isBelow(outside, otherApex);
      // All that a text says of another zone is one finding.
      if (isOther && isOtherTold) return;
      isOtherTold ||= isOther;
      report(isOther ? 'zone/origin-mismatch' : (read?.fault ?? 'name/out-of-zone'), at(first));
    }
    // What cannot be read at the apex may be its SOA.
    const isUnread = entry.fault !== undefined || typeof header === 'string';
    hasSoa ||= (isSoa || isUnread) && owner === apex;
  }

  /** `[TTL] [class] type` or `[class] [TTL] type`; a finding where the entry has no such thing. */
  function readHeader({ tokens }: ScannedEntry, from: number): Header | string {
    let ttl: number | undefined;
    let hasClass = false;
    for (const [index, token] of tokens.entries()) {
      if (index < from) continue;
      const word = token.text.toUpperCase();
      const fail = (code: string): string => `${code} ${at(token)}`;
      if (token.quoted || token.escaped || token.odd) return fail('record/unsupported-type');
      if (/^-?\d/.test(word)) {
        if (ttl !== undefined) return fail('record/invalid-ttl');
        ttl = ttlByTheBook(word);
        if (ttl === undefined) return fail('record/invalid-ttl');
      } else if (word in typeNumbers) return { ttl, type: word, next: index + 1 };
      else if (word === 'IN') {
        if (hasClass) return fail('syntax/entry-form');
        hasClass = true;
      } else
        return fail(['CS', 'CH', 'HS'].includes(word) ? classFault(hasClass) : 'record/unsupported-type');
    }
    const last = tokens.at(-1)!;
    return `syntax/missing-type ${span(tokens[0]!.start, last.start + last.text.length)}`;
  }

  function readRecord({ start, tokens }: ScannedEntry, header: Header, holder: string, text: string): void {
    const rest = tokens.slice(header.next);
    const type = tokens[header.next - 1]!;
    const [first] = rest;
    if (first?.quoted === true && first.start === type.start + type.text.length + 1)
      return report('syntax/entry-form', span(type.start, first.start + first.text.length + 1));
    const read = rdataByTheBook(header.type, rest, origin);
    if (read === undefined) return report('record/invalid-content', span(start, start));
    const cutOff = header.type === 'TXT' ? settingsCutOff(rest.at(-1)!, text) : undefined;
    if (cutOff !== undefined) return report('syntax/comment-in-text', span(rest.at(-1)!.start, cutOff));
    for (const token of tokens) if (token.odd) report('syntax/non-ascii', at(token));
    if (header.ttl !== undefined) lastTtl = header.ttl;
    else if (defaultTtl === undefined && lastTtl !== undefined) inherited ??= at(tokens[0]!);
    else if (defaultTtl === undefined && withoutTtl === undefined) {
      withoutTtl = at(tokens[0]!);
      recordsBefore = records.length;
    }
    const target =
      read.target !== undefined && read.target !== '\0' && isBelow(read.target, apex)
        ? read.target
        : undefined;
    records.push({
      owner: holder,
      type: header.type,
      ttl: header.ttl ?? defaultTtl ?? lastTtl,
      content: read.wire,
      target,
      place: frames.at(-1)!.base + start,
    });
  }

  function readDirective(tokens: readonly ScannedToken[]): void {
    const [directive, value, other] = tokens;
    const name = directive!.text.toUpperCase();
    const most = name === '$INCLUDE' ? 3 : 2;
    if (!['$ORIGIN', '$TTL', '$INCLUDE'].includes(name))
      return report('syntax/unknown-directive', at(directive!));
    if (value === undefined) return report('syntax/directive-arguments', at(directive!));
    if (tokens.length > most) return report('syntax/directive-arguments', at(tokens[most]!));
    if (name === '$TTL') {
      const seconds = ttlByTheBook(value.text);
      if (seconds === undefined) report('record/invalid-ttl', at(value));
      else defaultTtl = seconds;
    } else if (name === '$ORIGIN') {
      const read = nameByTheBook(value, origin, true);
      if (read.fault !== undefined) return report('syntax/directive-arguments', at(value));
      originMoved ||= read.wire !== origin;
      // Who writes the zone's name and no dot behind it means it in full, which servers do not know.
      const lacksDot = read.relative !== undefined && isBelow(`${read.relative}\0`, apex);
      if (lacksDot) report('name/missing-final-dot', at(value));
      isApexDotless = lacksDot && `${read.relative}\0` === apex;
      const frame = frames.at(-1)!;
      if (!lacksDot && (read.relative ?? '') !== '') {
        // Each was meant to be below the zone, or it repeats the start of the one that holds.
        const goesOn = frame.ownOrigin !== undefined && frame.ownOrigin !== apex && origin !== '\0';
        if (goesOn || (origin !== '\0' && origin.startsWith(lastLabel(read.relative!))))
          report('syntax/relative-origin', at(value));
      }
      frame.ownOrigin = read.wire;
      origin = read.wire;
    } else {
      const read = other === undefined ? undefined : nameByTheBook(other, origin, true);
      if (read?.fault !== undefined) return report('syntax/directive-arguments', at(other!));
      const file = value.text.replace(/\\(.)/gs, '$1');
      if (!Object.hasOwn(texts, file)) return report('syntax/include-unreadable', at(value));
      if (frames.some((open) => open.file === file)) return report('syntax/include-loop', at(value));
      const before = origin;
      origin = read?.wire ?? origin;
      readFile(file);
      origin = before;
    }
  }

  readFile('main');
  if (inherited !== undefined) report('syntax/inherited-ttl', inherited);
  const soa = records.find(({ type, owner: holder }) => type === 'SOA' && holder === apex);
  if (withoutTtl !== undefined && soa !== undefined) {
    report(recordsBefore < records.indexOf(soa) ? 'syntax/ttl-unknown' : 'syntax/ttl-missing', withoutTtl);
  }
  return { records, findings };
}

interface Header {
  readonly ttl: number | undefined;
  readonly type: string;
  /** The index of the first token of content. */
  readonly next: number;
}

const directives = ['$origin', '$ttl', '$include'];

const classFault = (hasClass: boolean): string => (hasClass ? 'syntax/entry-form' : 'syntax/class-mismatch');

const entryFaults: Readonly<Record<string, string>> = {
  UnclosedQuote: 'syntax/unclosed-quote',
  UnclosedParenthesis: 'syntax/unclosed-parenthesis',
  UnmatchedParenthesis: 'syntax/unmatched-parenthesis',
  NestedParenthesis: 'syntax/nested-parenthesis',
  TrailingBackslash: 'syntax/trailing-backslash',
};

/** The last of some labels in wire form. */
function lastLabel(labels: string): string {
  let last = 0;
  for (let at = 0; at < labels.length; at += labels.charCodeAt(at) + 1) last = at;
  return labels.slice(last);
}

/** Whether a name in wire form is that of the zone or one below it: it ends in the zone's labels, at the start of a label. */
export function isBelow(name: string, apex: string): boolean {
  for (let label = 0; label <= name.length - apex.length; label += name.charCodeAt(label) + 1)
    if (name.slice(label) === apex) return true;
  return false;
}

function moved(entry: ScannedEntry, by: number): ScannedEntry {
  const { fault } = entry;
  return {
    ...entry,
    start: entry.start + by,
    tokens: entry.tokens.map((token) => ({ ...token, start: token.start + by })),
    ...(fault && { fault: { ...fault, start: fault.start + by, stop: fault.stop + by } }),
  };
}
