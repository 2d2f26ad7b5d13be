import type { Code } from '../../catalog/catalog.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import { typeByToken } from '../rrtypes/lookup.ts';
import { isForeignComment } from '../text/foreign-comment.ts';
import {
  expand,
  MAX_GENERATED_SIDE,
  numberFault,
  parseRange,
  parseTemplate,
  type Range,
  rangeLength,
  type Template,
} from '../text/generate.ts';
import { Scanner } from '../text/scanner.ts';
import { TokenFlag } from '../text/tokens.ts';
import type { RecordReader } from './record-reader.ts';

/** Records of one `$GENERATE`, and of all in a zone. */
const MAX_RECORDS = 65_536;
const MAX_ALL_RECORDS = 1_000_000;
/** Octets of all generated text. */
const MAX_OCTETS = 1 << 26;
/** Characters of a template: one that is longer expands to too much. */
const MAX_TEMPLATE = 16_384;

/** BIND takes one word of content, or refuses the line. */
const UNQUOTED =
  'has several words of content, which go into one pair of quotes, such as "10 mail-$" behind the type MX';

const COMMENT =
  'has something behind its content that is meant as a comment, which only a semicolon starts: write a ; before it';
/** Itself, a range, an owner, a type and its content. */
const LEAST_WORDS = 5;

const NO_BUFFER = new Uint8Array(0);

/** Carries out `$GENERATE range owner [ttl] [class] type content`. */
export class GenerateReader {
  private generated = 0;
  /** Octets that have been generated. */
  private octets = 0;
  private buffer: Uint8Array = NO_BUFFER;
  private readonly records: RecordReader;
  private readonly allowed: boolean;

  constructor(records: RecordReader, allowed: boolean) {
    this.records = records;
    this.allowed = allowed;
  }

  read(scanner: Scanner): void {
    const { content } = this.records;
    if (!this.allowed) return this.report('syntax/generate-not-allowed', 0, 0);
    this.dropComment();
    if (content.count < LEAST_WORDS)
      return this.invalid(0, 'needs a range, an owner, a type and content after it');
    const range = parseRange(this.text(1));
    if (range === undefined)
      return this.invalid(
        1,
        'needs a range such as 1-10 or 0-100/10, the smaller number first, as its first word',
      );
    const owner = this.template(2, range);
    const rest = owner && this.template(3, range);
    if (owner === undefined || rest === undefined) return;
    const first = this.typeToken() + 1;
    // What it says is plain all the same, so that nothing else is missing.
    if (first < content.count - 1) this.tell(first, UNQUOTED);
    this.generate(scanner, range, owner, rest);
  }

  /** Leaves out what was meant as a comment, and tells of it. */
  private dropComment(): void {
    const { content } = this.records;
    let comment = LEAST_WORDS;
    while (comment < content.count && !isForeignComment(content, comment)) comment++;
    if (comment >= content.count) return;
    this.tell(comment, COMMENT);
    content.count = comment;
  }

  private tell(from: number, why: string): void {
    const { content } = this.records;
    const [start, stop] = [content.start[from]!, content.stop[content.count - 1]!];
    this.records.report('syntax/generate-invalid', start, stop, { args: { why }, owner: undefined });
  }

  private template(token: number, range: Range): Template | undefined {
    const template = parseTemplate(token === 2 ? this.text(2) : this.rest(3));
    const why = typeof template === 'string' ? template : numberFault(template, range);
    if (why !== undefined) this.invalid(token, why);
    return typeof template === 'string' || why !== undefined ? undefined : template;
  }

  private generate(scanner: Scanner, range: Range, owner: Template, rest: Template): void {
    const { records } = this;
    const { content } = records;
    const start = content.start[0]!;
    const stop = content.stop[content.count - 1]!;
    const length = rangeLength(range);
    const left = Math.min(MAX_RECORDS, MAX_ALL_RECORDS - this.generated);
    if (length > left) return this.report('syntax/generate-limit', 1, 1, { limit: left, length });
    this.generated += length;
    records.generate({ start: records.base + start, stop: records.base + stop });
    let failed = false;
    for (
      let value = range.start;
      value <= range.stop && !failed && this.octets < MAX_OCTETS;
      value += range.step
    ) {
      const left = expand(owner, value);
      const right = expand(rest, value);
      failed = left === undefined || right === undefined;
      if (left !== undefined && right !== undefined) this.readLine(`${left} ${right}`);
    }
    records.generate(undefined);
    content.bytes = scanner.bytes;
    if (this.octets >= MAX_OCTETS) return this.tooMuch(start, stop, length);
    if (failed)
      records.report('syntax/generate-invalid', start, stop, {
        args: { why: `makes a text of more than ${MAX_GENERATED_SIDE} octets` },
        owner: undefined,
      });
  }

  private tooMuch(start: number, stop: number, length: number): void {
    this.records.report('syntax/generate-limit', start, stop, {
      args: { limit: MAX_RECORDS, length },
      owner: undefined,
    });
  }

  private readLine(line: string): void {
    const { records } = this;
    if (this.buffer.length === 0) this.buffer = new Uint8Array(2 * MAX_GENERATED_SIDE + 1);
    const { buffer } = this;
    this.octets += line.length;
    for (let at = 0; at < line.length; at++) buffer[at] = line.charCodeAt(at);
    const scanner = new Scanner(records.content, buffer, 0, line.length);
    records.owners.forgetText();
    while (scanner.next()) records.read(scanner);
  }

  /** The token of the type, or the last one where none is. */
  private typeToken(): number {
    const { content } = this.records;
    const last = content.count - 1;
    let type = 3;
    while (type < last && typeByToken(content.bytes, content.start[type]!, content.stop[type]!) === undefined)
      type++;
    return type;
  }

  /** The text from the token `from` to the end of the entry; content in quotes loses them, as in BIND. */
  private rest(from: number): string {
    const { content } = this.records;
    const last = content.count - 1;
    const type = this.typeToken();
    const quoted = (content.flags[last]! & TokenFlag.Quoted) !== 0;
    if (quoted && type === last - 1)
      return `${this.latin1(content.start[from]!, content.stop[type]!)} ${this.text(last)}`;
    return this.latin1(content.start[from]!, content.stop[last]! + (quoted ? 1 : 0));
  }

  private text(token: number): string {
    const { start, stop } = this.records.content;
    return this.latin1(start[token]!, stop[token]!);
  }

  /** A character an octet, so that every octet comes out again. Longer text than any that could be used is cut. */
  private latin1(start: number, stop: number): string {
    const { bytes } = this.records.content;
    let text = '';
    for (let at = start; at < Math.min(stop, start + MAX_TEMPLATE); at++)
      text += String.fromCharCode(bytes[at]!);
    return text;
  }

  private invalid(token: number, why: string): void {
    this.report('syntax/generate-invalid', token, token, { why });
  }

  private report(code: Code, from: number, to: number, args?: FaultArgs): void {
    const { content } = this.records;
    this.records.loseNames();
    this.records.report(code, content.start[from]!, content.stop[to]!, { args, owner: undefined });
  }
}
