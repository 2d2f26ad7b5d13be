import type { Code } from '../../catalog/catalog.ts';
import type { Levels } from '../../catalog/levels.ts';
import type { BeyondAscii } from '../name/beyond-ascii.ts';
import { inFull } from '../name/final-dot.ts';
import { printName } from '../name/print-name.ts';
import type { Content } from '../rrtypes/content.ts';
import { dotlessField } from '../rrtypes/dotless-field.ts';
import type { Report } from '../rules/define.ts';
import { RrsetOrder } from '../rules/rrset-order.ts';
import { causeRank } from '../rules/target-causes.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { ContentText } from './content-text.ts';
import { fieldOf, memberOf, type RecordFault } from './describe-record.ts';
import { type AskedRules, judgeOne } from './rules-alone.ts';
import type { SingleNode } from './single-node.ts';

/** What rules find in one record after the other, and what its names show that lack their final dot. */
export class RuleFaults {
  readonly found: RecordFault[] = [];
  levels: Levels;
  private readonly content: Content;
  private readonly words: ContentText;
  private readonly node: SingleNode;
  private readonly rrsets = new RrsetOrder();
  /** The text of content that was read without tokens. */
  private plain: string | undefined = undefined;

  constructor(content: Content, words: ContentText, node: SingleNode, levels: Levels) {
    this.levels = levels;
    this.content = content;
    this.words = words;
    this.node = node;
  }

  forget(): void {
    if (this.found.length > 0) this.found.length = 0;
  }

  /** Asks rules about the record that was read, and looks at its names. `plain`: its content, if that was read straight from text. */
  ask(asked: AskedRules | undefined, plain: string | undefined): void {
    this.plain = plain;
    // What is read straight from text is ASCII.
    if (plain === undefined && this.content.targetLetters !== undefined)
      this.noteLetters(this.content.targetLetters);
    if (asked !== undefined) judgeOne(asked, this.node, this.note, this.rrsets);
    if (this.content.dotless > 0) this.noteDotless();
    this.plain = undefined;
  }

  private readonly note: Report<Code> = (code, _record, mark, _other, ...[args, standing = {}]) => {
    const { reason, insteadOf } = standing;
    const all = standing.args === undefined ? args : { ...args, ...standing.args };
    if (typeof mark === 'object') {
      const marked = { ...args, ...mark.args };
      this.found.push({
        code,
        member: 'content',
        field: mark.field,
        reason: mark.reason,
        text: '',
        args: marked,
        insteadOf,
      });
      return;
    }
    const { content, node } = this;
    const field = fieldOf(mark, node.type);
    const marked =
      mark === 'target'
        ? { text: this.targetText(), args: { target: printName(content.out, content.target), ...args } }
        : { text: '', args: all };
    const fault = { code, member: memberOf[mark], reason, field, ...marked, insteadOf };
    if (mark === 'target') this.noteTarget(fault);
    else this.found.push(fault);
  };

  private noteLetters({ code, reason, args }: BeyondAscii): void {
    const field = fieldOf('target', this.node.type);
    this.noteTarget({ code, member: 'content', reason, field, text: this.targetText(), args });
  }

  /** Of several faults at the target the one that caused the rest is kept, as bad as the worst. */
  private noteTarget(fault: RecordFault): void {
    const { found } = this;
    const rank = causeRank(fault.code);
    const at = found.findIndex(({ isTarget }) => isTarget === true);
    if (!this.levels.wants(fault.code)) return;
    if (rank === undefined) found.push(fault);
    else if (at < 0) found.push({ ...fault, isTarget: true });
    else {
      const before = found[at]!;
      const [cause, other] = rank < causeRank(before.code)! ? [fault, before] : [before, fault];
      const insteadOf = [...(cause.insteadOf ?? []), ...(other.insteadOf ?? []), other.code];
      found[at] = { ...cause, isTarget: true, insteadOf };
    }
  }

  /** Where a host of a reverse zone is told, so is its dot. */
  private noteDotless(): void {
    const { content, node } = this;
    const { type } = node;
    if (type === undefined) return;
    const { out, origin, dotless, dotlessAt, dotlessLength } = content;
    const written = { type, rdata: out, start: 0, end: content.at };
    const isJudged = this.found.some(({ code }) => code === 'name/reverse-target');
    for (let index = 0; index < dotless; index++) {
      const at = dotlessAt[index]!;
      const length = dotlessLength[index]!;
      const number = dotlessField(written, at, length, origin);
      if (number < 0) continue;
      const { label: field, isMailbox } = type.fields[number]!;
      const isTarget = at === content.target;
      if (isTarget && isJudged) continue;
      const person = isMailbox === true ? out[at]! + 1 : 0;
      if (!node.isMissing(out, at + person, length - person)) continue;
      const suggestion = inFull(out, at, length);
      const text = this.asWritten(suggestion.slice(0, -1));
      const fault = {
        code: 'name/missing-final-dot',
        member: 'content',
        field,
        text,
        args: { suggestion },
      } as const;
      if (isTarget) this.noteTarget(fault);
      else this.found.push(fault);
    }
  }

  /** The token that the target field reads. */
  private targetText(): string {
    return this.tokenText(this.node.type?.targetField ?? 0);
  }

  /** The token that is a name, in the letters in which it stands there. */
  private asWritten(name: string): string {
    for (let token = 0; token === 0 || token < this.content.count; token++) {
      const text = this.tokenText(token);
      if (text.toLowerCase() === name.toLowerCase()) return text;
    }
    return name;
  }

  private tokenText(token: number): string {
    const { content, words, plain } = this;
    if (plain !== undefined) words.read(plain);
    return decodeUtf8(content.bytes, content.start[token]!, content.stop[token]!);
  }
}
