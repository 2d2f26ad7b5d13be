import { ByteClass, classOf, quotedClassOf } from './classes.ts';
import { TokenFlag, type Tokens } from './tokens.ts';

/** What can be wrong with the way an entry is put together. */
export const EntryFault = {
  None: 0,
  UnclosedQuote: 1,
  UnclosedParenthesis: 2,
  UnmatchedParenthesis: 3,
  NestedParenthesis: 4,
  TrailingBackslash: 5,
} as const;

const { Word, Blank, Newline, Return, Quote, Comment, Open, Close, Escape, Odd } = ByteClass;
const NONE = 0xffffffff;
/** Where an entry starts that has started before what is at hand. */
const BEFORE = -1;
const NO_TEXT = new Uint8Array(0);

/**
 * Cuts a master file into entries and entries into tokens (RFC 1035 5.1). An entry is a line, or several
 * lines held together by parentheses; lines without a token are skipped.
 */
export class Scanner {
  readonly tokens: Tokens;
  bytes: Uint8Array = NO_TEXT;
  end = 0;
  /** Where the next entry is looked for. */
  position = 0;
  /** The first octet of the entry's first line. */
  entryStart = 0;
  /** Whether the line starts with a blank, so that the owner is that of the record before. */
  leadingBlank = false;
  /** Whether any token holds an odd octet. */
  odd = false;
  /** Whether a comment has been met. */
  commented = false;
  /** The first fault of the entry, with its place. The entry is scanned to its end all the same. */
  fault: number = EntryFault.None;
  faultStart = 0;
  faultStop = 0;
  /** The first carriage return that no line feed follows, or -1. */
  bareReturn = -1;
  /** After one group turned out never to be closed, a group ends before a line that looks like an entry. */
  distrustsGroups = false;
  /** Whether the rest of a group that was read showed that it is never closed, so that its entry is to be read again without trust. */
  givesUp = false;
  /** Where a group is known to end whose next line is not at hand, or -1. */
  groupEnd = -1;
  /** Whether the text goes on behind `end`, where a line ends then and the next octet is at hand. */
  goesOn = false;
  /** Whether a group, and so its entry, goes on there, and whether the entry holds anything yet. */
  inGroup = false;
  private holdsAnything = false;

  constructor(tokens: Tokens, bytes: Uint8Array, start: number, end: number) {
    this.tokens = tokens;
    this.reset(bytes, start, end);
  }

  /** Starts anew with another text. */
  reset(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    this.bareReturn = -1;
    this.commented = false;
    this.distrustsGroups = false;
    this.givesUp = false;
    this.groupEnd = -1;
    this.goesOn = false;
    this.inGroup = false;
  }

  /** Goes on in the same text; of a group that is kept, the rest is read. */
  goOn(bytes: Uint8Array, start: number, end: number, goesOn: boolean, keepsGroup = false): void {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    this.goesOn = goesOn;
    this.givesUp = false;
    this.groupEnd = -1;
    if (!keepsGroup) this.inGroup = false;
  }

  /** Whether the entry is the rest of one that has started before. */
  get isRest(): boolean {
    return this.entryStart < 0;
  }

  /** Reads the next entry into `tokens`; false at the end of the input. */
  next(): boolean {
    const { tokens, bytes, end } = this;
    const classes = classOf;
    let { start: starts, stop: stops, flags } = tokens;
    let count = 0;
    tokens.bytes = bytes;
    tokens.overflow = false;
    this.fault = EntryFault.None;
    this.odd = false;
    let position = this.position;
    let entryStart = position;
    let group = NONE;
    // Where the last line of the group starts that is not its first.
    let line = NONE;
    if (this.inGroup) {
      // Only the end of such an entry is looked for.
      group = position;
      line = position;
      entryStart = BEFORE;
      count = this.holdsAnything ? 1 : 0;
      this.inGroup = false;
      if (this.endsGroup(position)) return this.endGroup(entryStart, group, position, count);
    }

    while (position < end) {
      const byteClass = classes[bytes[position]!]!;
      if (byteClass === Word) {
        const start = position++;
        while (position < end && classes[bytes[position]!] === Word) position++;
        if (count < starts.length && (position === end || classes[bytes[position]!]! < Escape)) {
          starts[count] = start;
          stops[count] = position;
          flags[count++] = 0;
          continue;
        }
        tokens.count = count;
        position = this.oddWord(start, position);
      } else if (byteClass === Blank) {
        position++;
        continue;
      } else if (byteClass === Newline || byteClass === Return) {
        if (byteClass === Return) {
          if (position + 1 < end && bytes[position + 1] === 0x0a) position++;
          else if (this.bareReturn < 0) this.bareReturn = position;
        }
        position++;
        if (group === NONE) {
          if (count !== 0 || this.fault !== EntryFault.None) return this.finish(entryStart, position, count);
          entryStart = position;
        } else {
          line = position;
          if (this.endsGroup(position)) return this.endGroup(entryStart, group, position, count);
        }
        continue;
      } else if (byteClass === Quote) {
        tokens.count = count;
        position = this.quoted(position);
      } else if (byteClass === Comment) {
        this.commented = true;
        do position++;
        while (position < end && bytes[position] !== 0x0a && bytes[position] !== 0x0d);
        continue;
      } else if (byteClass === Open) {
        if (group === NONE) group = position;
        else if (line !== NONE && !this.distrustsGroups && this.isEntry(line)) return this.giveUp(entryStart);
        else this.fail(EntryFault.NestedParenthesis, position, position + 1);
        position++;
        continue;
      } else if (byteClass === Close) {
        if (group === NONE) this.fail(EntryFault.UnmatchedParenthesis, position, position + 1);
        group = NONE;
        line = NONE;
        position++;
        continue;
      } else {
        tokens.count = count;
        position = this.oddWord(position, position);
      }
      // What is rare takes its token in itself, and may have made room for more.
      ({ count, start: starts, stop: stops, flags } = tokens);
    }

    if (group !== NONE) {
      if (this.goesOn || entryStart === BEFORE) return this.pause(entryStart, count);
      return this.unclosedGroup(entryStart, group, count);
    }
    if (count === 0 && this.fault === EntryFault.None) {
      tokens.count = 0;
      this.position = end;
      return false;
    }
    return this.finish(entryStart, end, count);
  }

  /** The rest of a word that holds an escape or an odd octet. */
  private oddWord(start: number, from: number): number {
    const { bytes, end, tokens } = this;
    let position = from;
    let flags = 0;
    while (position < end) {
      const byteClass = classOf[bytes[position]!]!;
      if (byteClass === Escape) {
        flags |= TokenFlag.Escaped;
        position++;
        // A backslash before a line end escapes nothing: the line ends all the same.
        if (position === end || bytes[position] === 0x0a || bytes[position] === 0x0d) {
          this.fail(EntryFault.TrailingBackslash, position - 1, position);
          break;
        }
        if (classOf[bytes[position]!] === Odd) flags |= TokenFlag.Odd;
      } else if (byteClass === Odd) {
        flags |= TokenFlag.Odd;
      } else if (byteClass !== Word) {
        break;
      }
      position++;
    }
    if ((flags & TokenFlag.Odd) !== 0) this.odd = true;
    tokens.push(start, position, flags);
    return position;
  }

  private finish(entryStart: number, position: number, count: number): true {
    this.tokens.count = count;
    this.entryStart = entryStart;
    this.leadingBlank = classOf[this.bytes[entryStart]!] === Blank;
    this.position = position;
    return true;
  }

  /** Whether a group that is never closed ends before the line at `position`. */
  private endsGroup(position: number): boolean {
    return (
      this.distrustsGroups && (position === this.groupEnd || (position < this.end && this.isEntry(position)))
    );
  }

  /** Whether the line at `position` looks like an entry: it starts with a word, behind which more stands than a comment or the end of a group. */
  private isEntry(position: number): boolean {
    const { bytes, end } = this;
    if (!startsEntry(classOf[bytes[position]!]!)) return false;
    let at = position;
    for (; at < end && (classOf[bytes[at]!] === Word || classOf[bytes[at]!]! >= Escape); at++)
      if (classOf[bytes[at]!] === Escape && !isLineEnd(classOf[bytes[at + 1]!]!)) at++;
    const blank = at;
    while (at < end && classOf[bytes[at]!] === Blank) at++;
    const next = at < end ? classOf[bytes[at]!]! : Newline;
    return at > blank && !isLineEnd(next) && next !== Comment && next !== Close;
  }

  private endGroup(entryStart: number, group: number, position: number, count: number): true {
    this.fail(EntryFault.UnclosedParenthesis, group, group + 1);
    return this.finish(entryStart, position, count);
  }

  /** Another group shows that the one it is in is never closed: the entry is read again, once. */
  private giveUp(entryStart: number): boolean {
    if (entryStart === BEFORE) {
      this.givesUp = true;
      return false;
    }
    this.distrustsGroups = true;
    this.position = entryStart;
    return this.next();
  }

  private pause(entryStart: number, count: number): false {
    this.entryStart = entryStart;
    this.inGroup = true;
    this.holdsAnything = count !== 0 || this.fault !== EntryFault.None;
    return false;
  }

  private fail(fault: number, start: number, stop: number): void {
    if (this.fault !== EntryFault.None) return;
    this.fault = fault;
    this.faultStart = start;
    this.faultStop = stop;
  }

  /** A quoted string ends on its own line: a forgotten quote must not swallow what follows. */
  private quoted(open: number): number {
    const { bytes, end, tokens } = this;
    const classes = quotedClassOf;
    let position = open + 1;
    let flags: number = TokenFlag.Quoted;
    while (position < end) {
      const byteClass = classes[bytes[position]!]!;
      if (byteClass === Word) {
        position++;
        continue;
      }
      if (byteClass === Quote) {
        if ((flags & TokenFlag.Odd) !== 0) this.odd = true;
        tokens.push(open + 1, position, flags);
        return position + 1;
      }
      if (byteClass === Newline) break;
      if (byteClass === Escape) {
        flags |= TokenFlag.Escaped;
        position++;
        if (position === end || classes[bytes[position]!] === Newline) break;
      }
      if (classOf[bytes[position]!] === Odd) flags |= TokenFlag.Odd;
      position++;
    }
    this.fail(EntryFault.UnclosedQuote, open, position);
    tokens.push(open + 1, position, flags);
    return position;
  }

  /**
   * A group that runs to the end of the input has swallowed the rest of it. The scan goes back, once, to the
   * line after the parenthesis, so that the entries there are still read.
   */
  private unclosedGroup(entryStart: number, group: number, count: number): true {
    if (this.distrustsGroups) {
      this.fail(EntryFault.UnclosedParenthesis, group, group + 1);
      return this.finish(entryStart, this.end, count);
    }
    this.distrustsGroups = true;
    this.position = entryStart;
    return this.next() as true;
  }
}

const isLineEnd = (byteClass: number): boolean => byteClass === Newline || byteClass === Return;

function startsEntry(byteClass: number): boolean {
  return byteClass === Word || byteClass >= Escape;
}
