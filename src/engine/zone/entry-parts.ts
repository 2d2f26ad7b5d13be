import { Content, MAX_RDATA, WRITE_MARGIN } from '../rrtypes/content.ts';
import { isGeneric } from '../rrtypes/generic.ts';
import { EntryScanner } from '../text/entry-scanner.ts';
import { readEscape } from '../text/escape.ts';
import { EntryHeader } from './entry-header.ts';
import { Part } from './finding-columns.ts';
import type { Source } from './sources.ts';

const BACKSLASH = 0x5c;

/** Octets of a source. */
export type Span = readonly [start: number, stop: number];

/** Finds the parts of a stored record's entry again: the store keeps only where the entry starts. */
export class EntryParts {
  /** Made for the first finding: most zones have none. */
  private scratch: Content | undefined = undefined;
  private readonly header = new EntryHeader();
  /** Where in the text the octets of the content start. */
  private base = 0;

  private get content(): Content {
    this.scratch ??= new Content(new Uint8Array(MAX_RDATA + WRITE_MARGIN));
    return this.scratch;
  }

  /** The last answer: many findings may lie in one long entry. */
  private known: { source: Source; offset: number; part: number; span: Span } | undefined = undefined;

  /** The octets of `part` of the entry at `offset`; the whole entry where the record does not have that part. */
  find(source: Source, offset: number, part: number): Span {
    const { known } = this;
    if (known?.source === source && known.offset === offset && known.part === part) return known.span;
    const span = this.search(source, offset, part);
    this.known = { source, offset, part, span };
    return span;
  }

  private entriesFrom({ views }: Source, offset: number): EntryScanner {
    return new EntryScanner(this.content, views.at(offset, offset + 1), offset);
  }

  private search(source: Source, offset: number, part: number): Span {
    const { content, header } = this;
    const entries = this.entriesFrom(source, offset);
    const { scanner } = entries;
    if (!entries.next() || content.count === 0) return [offset, offset];
    this.base = entries.window.start;
    const first = scanner.leadingBlank ? 0 : 1;
    const next = header.read(content, first, 0);
    const span = (from: number, to: number): Span => this.span(from, to);
    const last = content.count - 1;
    // What `$GENERATE` made has no entry of its own.
    if (next < 0) return span(0, last);
    if (part === Part.Owner) return scanner.leadingBlank ? span(next - 1, next - 1) : span(0, 0);
    if (part === Part.Ttl && header.ttlToken >= 0) return span(header.ttlToken, header.ttlToken);
    if (part === Part.Type || part === Part.Ttl) return span(next - 1, next - 1);
    if (part === Part.Target) return this.fieldSpan(next, header.type?.targetField ?? -1) ?? span(next, last);
    if (part >= Part.Field) return this.fieldSpan(next, part - Part.Field) ?? span(next, last);
    return span(0, last);
  }

  /**
   * Where the octets `from` to `to` of the text in the last field of the entry at `offset` stand, its strings put together: an escape counts as
   * one, quotes and what is between two strings do not count.
   */
  findText(source: Source, offset: number, from: number, to: number): Span {
    const { content, header } = this;
    const entries = this.entriesFrom(source, offset);
    const { scanner } = entries;
    if (!entries.next() || content.count === 0) return [offset, offset];
    this.base = entries.window.start;
    const { base } = this;
    const next = header.read(content, scanner.leadingBlank ? 0 : 1, 0);
    const last = content.count - 1;
    if (next < 0 || next > last) return this.span(0, last);
    if (isGeneric(content, next)) return this.span(next, last);
    let count = 0;
    let start = -1;
    // Each field before is one token.
    const first = next + (header.type?.fields.length ?? 1) - 1;
    for (let token = first; token <= last; token++) {
      const stop = content.stop[token]!;
      for (let at = content.start[token]!; at < stop; ) {
        if (count === from) start = at;
        if (count === from && from === to) return [base + at, base + at];
        at += content.bytes[at] === BACKSLASH ? Math.max(1, readEscape(content.bytes, at, stop) >> 8) : 1;
        if (++count === to && start >= 0) return [base + start, base + at];
      }
    }
    const end = content.stop[last]!;
    return [base + (start < 0 ? end : start), base + end];
  }

  private span(from: number, to: number): Span {
    const { base } = this;
    return [base + this.content.start[from]!, base + this.content.stop[to]! + this.quote(to)];
  }

  /** A field of the content; the last one may take several tokens. */
  private fieldSpan(next: number, index: number): Span | undefined {
    const { content, header } = this;
    const { type } = header;
    if (type === undefined || index < 0 || isGeneric(content, next)) return undefined;
    content.at = 0;
    content.begin = 0;
    content.limit = MAX_RDATA;
    let token = next;
    for (let field = 0; field < index; field++) token = type.fields[field]!.read(content, token);
    if (token < 0 || token >= content.count) return undefined;
    return this.span(token, index === type.fields.length - 1 ? content.count - 1 : token);
  }

  /** A quoted token's closing quote is part of what is marked. */
  private quote(token: number): number {
    return this.content.flags[token]! & 1;
  }
}
