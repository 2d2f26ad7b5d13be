import type { Reason } from '../../catalog/reasons.ts';
import { TokenFlag } from '../text/tokens.ts';
import { type Content, type ContentFault, FAULT, type FaultArgs } from './content.ts';
import type { RrType } from './define.ts';
import type { Field } from './fields/field.ts';

/** Of longer content nobody has mixed up the order, and each try reads all of it. */
const MOST_TOKENS = 64;
const MOST_OCTETS = 4_096;

/** What is too long or too large is of the right kind where it stands. */
const ofSize: readonly (Reason | undefined)[] = [
  'number/too-large',
  'time/too-large',
  'hex/odd-length',
  'base64/length',
];

/**
 * What explains all `faults` of content at once: a value that was left out, one too many, or two that have changed places. Undefined where
 * nothing of that kind makes all fields right.
 */
export function misplaced(
  type: RrType,
  content: Content,
  index: number,
  faults: readonly ContentFault[],
): ContentFault | undefined {
  const { fields } = type;
  const { count } = content;
  if (count === index || fields.length < 2 || fields.some(isIrregular) || count > MOST_TOKENS)
    return undefined;
  if (content.stop[count - 1]! - content.start[index]! > MOST_OCTETS) return undefined;
  const tokens = Array.from({ length: count - index }, (_, at) => index + at);
  const trial = new Trial(type, content, index);
  const isSeveral = faults.length > 1;
  const lacks = faults.some(({ reason }) => reason === 'content/missing-field');
  const isKind = faults.some(({ reason }) => !ofSize.includes(reason));
  const hasMore = fields.at(-1)!.rest === undefined && tokens.length > fields.length;
  const found =
    (lacks || isSeveral ? trial.leftOut(tokens, faults) : undefined) ??
    (isKind ? trial.changedPlaces(tokens, faults) : undefined) ??
    (hasMore || isSeveral ? trial.tooMuch(tokens) : undefined);
  trial.restore();
  return found;
}

/** It may be no token, or several before others, or is something else by the fields before it. */
const isIrregular = ({ follows, endOfFault }: Field): boolean => follows === true || endOfFault !== undefined;

/** Reads content with its tokens in another order. */
class Trial {
  private readonly type: RrType;
  private readonly content: Content;
  private readonly index: number;
  private readonly start: Uint32Array;
  private readonly stop: Uint32Array;
  private readonly flags: Uint8Array;
  private readonly count: number;

  constructor(type: RrType, content: Content, index: number) {
    const { count } = content;
    this.type = type;
    this.content = content;
    this.index = index;
    this.count = count;
    this.start = content.start.slice(0, count);
    this.stop = content.stop.slice(0, count);
    this.flags = content.flags.slice(0, count);
  }

  restore(): void {
    const { content } = this;
    content.start.set(this.start);
    content.stop.set(this.stop);
    content.flags.set(this.flags);
    content.count = this.count;
  }

  /** A field that has no value; several may be it. */
  leftOut(tokens: readonly number[], faults: readonly ContentFault[]): ContentFault | undefined {
    const { fields } = this.type;
    const candidates = fields.filter((_, field) => this.fits(tokens, field));
    // Of two it is the one in whose place the order breaks.
    const broken = fields.findIndex((field, at) => this.isUnfit(field, tokens[at], faults));
    const isSure = candidates.length < 3 && candidates.includes(fields[broken]!);
    const token = tokens[broken];
    // Nothing stands in its place, which is told already.
    if (candidates.length === 0 || (isSure && token === undefined)) return undefined;
    if (isSure)
      return this.fault('content/left-out', fields[broken]!.label, this.start[token!]!, this.stop[token!]!);
    if (faults.length === 1 && faults[0]!.field === candidates.at(-1)!.label) return faults[0];
    const end = this.stop[tokens.at(-1)!]! + (this.flags[tokens.at(-1)!]! & TokenFlag.Quoted);
    const known = candidates.map(({ label }) => label).join(', ');
    return this.fault('content/one-missing', undefined, end, end, { known });
  }

  private isUnfit(field: Field, token: number | undefined, faults: readonly ContentFault[]): boolean {
    if (token === undefined) return true;
    this.place([...this.start.keys()].slice(this.index));
    return (
      faults.some((fault) => fault.field === field.label) || field.isLikely?.(this.content, token) === false
    );
  }

  /** A value that stands in the place of another. */
  changedPlaces(tokens: readonly number[], faults: readonly ContentFault[]): ContentFault | undefined {
    const { fields } = this.type;
    const last = Math.min(tokens.length, fields.length) - 1;
    const isFaulty = (at: number): boolean => this.isUnfit(fields[at]!, tokens[at], faults);
    const isQuotedName = (at: number): boolean =>
      faults.some(({ field, reason }) => field === fields[at]?.label && reason === 'name/quoted');
    const places = Array.from({ length: last + 1 }, (_, at) => at);
    const pairs = places.flatMap((from) =>
      places.filter((to) => to !== from).map((to) => [from, to] as const),
    );
    const moves = [...pairs].sort(([left], [right]) => Number(isFaulty(right)) - Number(isFaulty(left)));
    const orders = [
      ...moves.map(([from, to]) => ({ from, to, order: moved(tokens, from, to) })),
      ...pairs.map(([from, to]) => ({ from, to, order: swapped(tokens, from, to) })),
    ];
    for (const { from, to, order } of orders) {
      if (!this.fits(order) || !this.isEvidence(tokens, order, isFaulty, isQuotedName)) continue;
      const token = tokens[from]!;
      const other = fields[to]!.label;
      return this.fault('content/order', fields[from]!.label, this.start[token]!, this.stop[token]!, {
        other,
      });
    }
    return undefined;
  }

  /** A value that belongs to no field. */
  tooMuch(tokens: readonly number[]): ContentFault | undefined {
    const { fields } = this.type;
    // One of a list is no value too many.
    const single = fields.at(-1)!.rest === undefined ? tokens : tokens.slice(0, fields.length - 1);
    const extra = single.find((token) => this.fits(tokens.filter((other) => other !== token)));
    if (extra === undefined) return undefined;
    return this.fault('content/extra-field', undefined, this.start[extra]!, this.stop[extra]!);
  }

  /** Whether the tokens are content of the type, when the field `missing` is passed over. */
  private fits(tokens: readonly number[], missing = -1): boolean {
    const { type, content, index } = this;
    this.place(tokens);
    content.at = content.begin;
    let next = index;
    for (const [at, field] of type.fields.entries()) {
      if (at === missing) continue;
      if (next < content.count && field.isLikely?.(content, next) === false) return false;
      next = field.read(content, next);
      if (next === FAULT) return false;
    }
    if (next < content.count) return false;
    return missing >= 0 || type.check === undefined || type.check(content) !== FAULT;
  }

  private place(tokens: readonly number[]): void {
    const { content, index } = this;
    for (const [at, token] of tokens.entries()) {
      content.start[index + at] = this.start[token]!;
      content.stop[index + at] = this.stop[token]!;
      content.flags[index + at] = this.flags[token]!;
    }
    content.count = index + tokens.length;
  }

  /** Whether a value has come to a place that does not take everything, from one that does not take this. */
  private isEvidence(
    tokens: readonly number[],
    order: readonly number[],
    isUnfit: (at: number) => boolean,
    isQuotedName: (at: number) => boolean,
  ): boolean {
    const { fields } = this.type;
    return fields.some((field, at) => {
      const token = order[at];
      if (token === undefined || token === tokens[at]) return false;
      // No name stands in quotes.
      if (field.isText === true && isQuotedName(tokens.indexOf(token))) return true;
      if (field.isLoose === true) return false;
      if (field.isLikely !== undefined) return this.start[token] !== this.stop[token];
      return isUnfit(tokens.indexOf(token));
    });
  }

  private fault(
    reason: Reason,
    field: string | undefined,
    start: number,
    stop: number,
    args?: FaultArgs,
  ): ContentFault {
    return { code: 'record/invalid-content', reason, start, stop, field, args };
  }
}

function moved(tokens: readonly number[], from: number, to: number): readonly number[] {
  const others = tokens.toSpliced(from, 1);
  return others.toSpliced(to, 0, tokens[from]!);
}

const swapped = (tokens: readonly number[], from: number, to: number): readonly number[] =>
  tokens.with(from, tokens[to]!).with(to, tokens[from]!);
