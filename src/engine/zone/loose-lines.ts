import type { Reason } from '../../catalog/reasons.ts';
import type { Content } from '../rrtypes/content.ts';
import { EntryFault, type Scanner } from '../text/scanner.ts';
import type { EntryCause } from './entry-cause.ts';
import type { EntryHeader } from './entry-header.ts';

const SLASH = 0x2f;
const STAR = 0x2a;

/** What goes on behind the end of an entry that could not be read. */
const Open = { Nothing: 0, Quote: 1, Backslash: 2, Fields: 3, Comment: 4 } as const;

/** Lines that go on from an entry, at most: what stands farther below is told by itself. */
const MOST_LINES = 200;

/** What is told of the entry once it is seen to go on. */
const reasons: Readonly<Record<number, Reason>> = {
  [Open.Quote]: 'text/lines',
  [Open.Fields]: 'content/lines',
};

/**
 * Lines that go on from an entry which could not be read, and are no entries themselves: of a string that ends on another line, of content that lacks
 * its parentheses, of a comment of another format. What is wrong is told once, of the entry.
 */
export class LooseLines {
  private open: number = Open.Nothing;
  private lines = 0;
  /** Where the next entry starts, if no other stands between. */
  private next = -1;
  private finding = 0;

  reset(): void {
    this.open = Open.Nothing;
  }

  /** Notes an entry with a fault of its form, that was reported as `finding`. */
  openFault({ fault }: Scanner, end: number, finding: number): void {
    if (fault === EntryFault.UnclosedQuote) this.start(Open.Quote, end, finding);
    else if (fault === EntryFault.TrailingBackslash) this.start(Open.Backslash, end, finding);
  }

  /** Notes an entry that has not all its fields, the last finding being about that. */
  openFields(end: number, finding: number): void {
    this.start(Open.Fields, end, finding);
  }

  /** Notes a comment that another format would go on with up to its sign. */
  openComment(content: Content, end: number): void {
    if (startsComment(content) && !endsComment(content)) this.start(Open.Comment, end, -1);
  }

  private start(open: number, end: number, finding: number): void {
    this.open = open;
    this.lines = 0;
    this.next = end;
    this.finding = finding;
  }

  /**
   * Whether an entry without a header that can be read, from `start` to `end`, is such a line. `amend` tells the finding that it goes on.
   */
  takes(
    { content, header, scanner, cause }: LooseLine,
    start: number,
    end: number,
    amend: (finding: number, reason: Reason) => void,
  ): boolean {
    const { open } = this;
    if (open === Open.Nothing || ++this.lines > MOST_LINES) return false;
    if (open === Open.Comment) {
      if (endsComment(content)) this.open = Open.Nothing;
      return true;
    }
    if (start !== this.next || !mayGoOn(open, scanner, header, cause)) {
      this.open = Open.Nothing;
      return false;
    }
    this.next = end;
    const reason = reasons[open];
    if (reason !== undefined) amend(this.finding, reason);
    if (isLast(open, scanner)) this.open = Open.Nothing;
    return true;
  }
}

export interface LooseLine {
  readonly content: Content;
  readonly header: EntryHeader;
  readonly scanner: Scanner;
  readonly cause: EntryCause | undefined;
}

/** Whether nothing else can be meant by a line. */
function mayGoOn(
  open: number,
  { fault, leadingBlank }: Scanner,
  header: EntryHeader,
  cause: EntryCause | undefined,
): boolean {
  if (fault === EntryFault.UnmatchedParenthesis) return open === Open.Fields;
  if (fault !== EntryFault.None) return open !== Open.Fields;
  if (header.fault === 'syntax/missing-type') return true;
  if (cause !== undefined && cause.code !== 'syntax/missing-type') return false;
  return leadingBlank || open !== Open.Fields;
}

function isLast(open: number, { fault }: Scanner): boolean {
  if (open === Open.Backslash) return fault !== EntryFault.TrailingBackslash;
  return open === Open.Fields
    ? fault === EntryFault.UnmatchedParenthesis
    : fault === EntryFault.UnclosedQuote;
}

function startsComment({ bytes, start }: Content): boolean {
  return bytes[start[0]!] === SLASH && bytes[start[0]! + 1] === STAR;
}

/** Whether a word ends in the sign that ends a comment. */
function endsComment({ bytes, start, stop, count }: Content): boolean {
  for (let token = 0; token < count; token++) {
    const end = stop[token]!;
    if (end - start[token]! > 1 && bytes[end - 1] === SLASH && bytes[end - 2] === STAR) return true;
  }
  return false;
}
