import type { Code } from '../../catalog/catalog.ts';
import { typeByMnemonic } from '../rrtypes/lookup.ts';
import type { Handle, RecordRule, Report, ZoneNode } from './define.ts';

/** Types below this number are found without a hash. */
const DENSE = 512;

/** A rule for one type; `bit` marks those that judge a node once, and is 0 for the others. */
interface Choice {
  readonly rule: RecordRule;
  readonly bit: number;
}
const NONE: readonly Choice[] = [];

/** The rules about one record, by the type of the record. */
export class RulesByType {
  private readonly dense: (readonly Choice[])[] = new Array<readonly Choice[]>(DENSE).fill(NONE);
  private readonly others = new Map<number, readonly Choice[]>();
  /** The rules that have judged the node. */
  private done = 0;

  constructor(rules: readonly RecordRule[]) {
    let bits = 0;
    for (const rule of rules) {
      for (const mnemonic of rule.types) {
        const code = typeByMnemonic(mnemonic)!.code;
        const bit = rule.once === true ? 1 << bits++ : 0;
        const known = [...this.of(code), { rule, bit }];
        if (code < DENSE) this.dense[code] = known;
        else this.others.set(code, known);
      }
    }
  }

  private of(code: number): readonly Choice[] {
    return code < DENSE ? this.dense[code]! : (this.others.get(code) ?? NONE);
  }

  /** To be called before the records of another node are judged. */
  open(): void {
    this.done = 0;
  }

  /** Judges a record of the node by itself. */
  judge(node: ZoneNode, record: Handle, report: Report<Code>): void {
    const choices = this.of(node.typeCode(record));
    for (let at = 0; at < choices.length; at++) {
      const { rule, bit } = choices[at]!;
      if ((this.done & bit) !== 0) continue;
      this.done |= bit;
      rule.check(node, record, report);
    }
  }
}
