import type { Reason } from '../../../catalog/reasons.ts';
import { MAX_NAME } from '../../name/limits.ts';
import { readPlainLabels } from '../../name/plain-labels.ts';
import { printName } from '../../name/print-name.ts';
import { isAbsolute, NameFault, readLabels } from '../../name/read-name.ts';
import { isAllDigits } from '../../name/target-kind.ts';
import { lowerCase } from '../../text/classes.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Content } from '../content.ts';
import type { WireReader } from '../wire-reader.ts';
import type { Field } from './field.ts';
import { judgeLetters, type NameField } from './name-letters.ts';
import { readNameText } from './name-text.ts';

const usual = { isTarget: false, isMailbox: false } as const;

const AT = 0x40;
const DOT = 0x2e;
const BACKSLASH = 0x5c;

const reasonOfNameFault = new Map<number, Reason>([
  [NameFault.EmptyLabel, 'name/empty-label'],
  [NameFault.LabelTooLong, 'name/label-too-long'],
  [NameFault.TooLong, 'name/too-long'],
  [NameFault.BadEscape, 'name/bad-escape'],
]);

/** A domain name, whose letters are folded in canonical form (RFC 4034 6.2). */
export const domainName = (label: string): Field => nameField({ ...usual, label }, true);

/** A domain name whose first label stands for a person. */
export const mailboxName = (label: string): Field => nameField({ ...usual, label, isMailbox: true }, true);

/** The domain name that the record points to: what rules about targets look up. */
export const targetName = (label: string): Field => nameField({ ...usual, label, isTarget: true }, true);

/** A domain name whose letters stay as they are in canonical form (RFC 6840 5.1). */
export const keptName = (label: string): Field => nameField({ ...usual, label }, false);

/** The name that the record points to, of a type younger than the list of RFC 4034 6.2: its letters stay as they are. */
export const keptTargetName = (label: string): Field => nameField({ ...usual, label, isTarget: true }, false);

function nameField(name: NameField, fold: boolean): Field {
  const { isTarget } = name;
  return {
    ...name,
    keepsCase: !fold,
    isLoose: true,
    isLikely: isNoNumber,
    read(content, index) {
      if (index >= content.count) return content.failMissing();
      const begin = content.at;
      if (!readName(content, index, fold, name)) return -1;
      if (isTarget) noteTarget(content, begin, fold, content.nameForm.odd || hasDigitAtEdge(content, begin));
      return index + 1;
    },
    readText(content, text, from) {
      const begin = content.at;
      const at = readNameText(content, text, from, fold);
      if (isTarget && at >= 0) noteTarget(content, begin, fold, hasDigitAtEdge(content, begin));
      return at;
    },
    readPlain(content, from) {
      const begin = content.at;
      const stop = readPlainName(content, from, fold);
      if (isTarget && stop >= 0) {
        noteTarget(content, begin, fold, content.nameForm.odd || hasDigitAtEdge(content, begin));
        content.targetHashed = content.nameForm.hashed;
      } else content.targetHashed = 0;
      return stop;
    },
    copy(wire, content) {
      const begin = content.at;
      if (!copyName(wire, content, fold)) return false;
      if (isTarget) noteTarget(content, begin, fold, true);
      return true;
    },
    print: (wire) => {
      const start = wire.at;
      skipName(wire);
      return printName(wire.bytes, start);
    },
  };
}

function noteTarget(content: Content, begin: number, fold: boolean, odd: boolean): void {
  content.target = begin;
  content.targetEnd = content.at - 1;
  content.targetFolded = fold;
  content.targetHashed = 0;
  content.targetWritten = content.written;
  content.oddTarget = odd || content.oddOrigin;
}

/** An address in place of a name starts with a digit, and ends in one if it is written in full; the root's zero stands behind, and alone is the root. */
const hasDigitAtEdge = ({ out, at }: Content, begin: number): boolean =>
  at > begin + 1 && (isDigit(out[begin + 1]!) || isDigit(out[at - 2]!));

const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39;

/** A number alone is a name, too, but rarely one that is meant where other numbers stand. */
function isNoNumber({ bytes, start, stop }: Content, index: number): boolean {
  return !isAllDigits(bytes, start[index]!, stop[index]!);
}

/** Reads the token `index` as a name relative to the origin and writes its wire form. */
export function readName(content: Content, index: number, fold: boolean, name: NameField): boolean {
  const { bytes, out } = content;
  const start = content.start[index]!;
  const stop = content.stop[index]!;
  const begin = content.at;
  if ((content.flags[index]! & TokenFlag.Quoted) !== 0) {
    content.failToken('name/quoted', index);
    return false;
  }
  if (stop - start === 1) {
    content.nameForm.odd = false;
    content.written = 0;
    if (bytes[start] === DOT) {
      out[content.at++] = 0;
      return true;
    }
    if (bytes[start] === AT) return appendOrigin(content, index, begin, begin);
  }
  let end = readLabels(bytes, start, stop, out, begin, fold, content.nameForm);
  if (end < 0) {
    content.failToken(reasonOfNameFault.get(end)!, index);
    return false;
  }
  if (name.isTarget && content.nameForm.odd)
    content.targetEscaped = bytes.subarray(start, stop).includes(BACKSLASH);
  if (content.nameForm.high === true) end = judgeLetters(content, index, begin, end, name);
  content.written = 0;
  if (!isAbsolute(bytes, start, stop)) return appendOrigin(content, index, begin, end);
  if (end - begin >= MAX_NAME) return failTooLong(content, index);
  out[end] = 0;
  content.at = end + 1;
  return true;
}

/** Reads a name without escapes; see `PlainReader`. */
function readPlainName(content: Content, from: number, fold: boolean): number {
  const { nameForm } = content;
  const begin = content.at;
  const end = readPlainLabels(content.text, from, content.outView, begin, fold, nameForm);
  if (end < 0) return readSign(content, from);
  if (!nameForm.isAbsolute) return addOrigin(content, begin, end) ? nameForm.stop : -1;
  content.written = 0;
  content.out[end] = 0;
  content.at = end + 1;
  return nameForm.stop;
}

/** The root or the origin, which are signs instead of labels. */
function readSign(content: Content, from: number): number {
  const { bytes, out, at } = content;
  content.nameForm.odd = false;
  content.nameForm.hashed = 0;
  content.written = 0;
  if (bytes[from] === AT) return addOrigin(content, at, at) ? from + 1 : -1;
  if (bytes[from] !== DOT) return -1;
  out[content.at++] = 0;
  return from + 1;
}

/** Adds the origin to the labels from `begin` to `end`; false where that is too long for a name. */
function addOrigin(content: Content, begin: number, end: number): boolean {
  const { out, origin, originLength } = content;
  if (end - begin + originLength > MAX_NAME) return false;
  for (let at = 0; at < originLength; at++) out[end + at] = origin[at]!;
  content.written = end - begin;
  content.at = end + originLength;
  if (end > begin + out[begin]! + 1) content.noteDotless(begin, end);
  return true;
}

function appendOrigin(content: Content, index: number, begin: number, end: number): boolean {
  return addOrigin(content, begin, end) || failTooLong(content, index);
}

function failTooLong(content: Content, index: number): false {
  content.failToken('name/too-long', index);
  return false;
}

/** Copies an uncompressed name (RFC 3597 4); false when it is none. */
export function copyName(wire: WireReader, content: Content, fold: boolean): boolean {
  const { bytes, end } = wire;
  const { out } = content;
  const start = wire.at;
  for (;;) {
    if (wire.at >= end) return false;
    const length = bytes[wire.at]!;
    if (length > 63 || wire.at + length >= end || wire.at + length + 1 - start > MAX_NAME) return false;
    out[content.at++] = length;
    wire.at++;
    if (length === 0) return true;
    for (let count = 0; count < length; count++) {
      const octet = bytes[wire.at++]!;
      out[content.at++] = fold ? lowerCase[octet]! : octet;
    }
  }
}

function skipName(wire: WireReader): void {
  while (wire.bytes[wire.at] !== 0) wire.at += wire.bytes[wire.at]! + 1;
  wire.at++;
}
