import { isReverse } from '../../name/reverse.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineNodeRule, Sign } from '../define.ts';
import { faultOfName } from './reverse-form.ts';

/** An alias of a reverse name leads to one that some address has, or to a part of its network (RFC 2317 4). */
export const reverseAlias = defineNodeRule({
  name: 'reverse-alias',
  scope: 'node',
  reads: 'record',
  when: Trait.Alias | Trait.Redirect,
  least: 1,
  codes: ['name/reverse-name'],
  occasion: { signs: Sign.Target },
  check(node, report) {
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & (Trait.Alias | Trait.Redirect)) === 0) continue;
      const offset = typeByCode(node.typeCode(record))?.targetOffset ?? -1;
      const at = node.rdataStart(record) + offset;
      // Those that start with a letter are looked at nowhere: most names do.
      if (offset < 0 || !isDigit(node.rdata[at + 1]!) || !isReverse(node.rdata, at)) continue;
      const fault = faultOfName(node.rdata, at);
      if (fault === undefined) continue;
      const { label, expected } = fault;
      report('name/reverse-name', record, 'target', undefined, { label, expected });
    }
  },
});

const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39;
