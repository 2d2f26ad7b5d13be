import type { Code } from '../../catalog/catalog.ts';
import { typeByMnemonic } from '../rrtypes/lookup.ts';
import type { Handle, RecordRule, Report, ZoneNode } from './define.ts';

/** Types below this number are found without a hash. */
const DENSE = 512;
const NONE: readonly RecordRule[] = [];

/** The rules about one record, by the type of the record. */
export class RulesByType {
  private readonly dense: (readonly RecordRule[])[] = new Array<readonly RecordRule[]>(DENSE).fill(NONE);
  private readonly others = new Map<number, readonly RecordRule[]>();

  constructor(rules: readonly RecordRule[]) {
    for (const rule of rules) {
      for (const mnemonic of rule.types) {
        const code = typeByMnemonic(mnemonic)!.code;
        const known = [...this.of(code), rule];
        if (code < DENSE) this.dense[code] = known;
        else this.others.set(code, known);
      }
    }
  }

  of(code: number): readonly RecordRule[] {
    return code < DENSE ? this.dense[code]! : (this.others.get(code) ?? NONE);
  }

  /** Judges all records of a node, each by itself. */
  judge(node: ZoneNode, report: Report<Code>): void {
    const { count } = node;
    for (let index = 0; index < count; index++) {
      const record = node.at(index);
      this.judgeOne(node, record, report);
    }
  }

  judgeOne(node: ZoneNode, record: Handle, report: Report<Code>): void {
    const rules = this.of(node.typeCode(record));
    for (let at = 0; at < rules.length; at++) rules[at]!.check(node, record, report);
  }
}
