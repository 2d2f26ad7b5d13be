import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineNodeRule, type Handle } from '../define.ts';
import { isAliasMode } from '../record/svcb-parts.ts';

const bindings: readonly number[] = ['SVCB', 'HTTPS'].map((mnemonic) => typeByMnemonic(mnemonic)!.code);

/** The service bindings of a name are one alias or servers (RFC 9460 2.4.1, 2.4.2). */
export const svcbModes = defineNodeRule({
  name: 'svcb-modes',
  scope: 'node',
  reads: 'owner',
  when: Trait.ServiceAlias,
  least: 2,
  pairs: Trait.ServiceAlias,
  codes: ['record/svcb-mixed-modes', 'record/svcb-several-aliases'],
  check(node, report, rrsets) {
    // What stands at a cut is another rule's.
    if ((node.traits & Trait.Cut) !== 0 && !node.isApex) return;
    const { records } = rrsets;
    for (let from = 0; from < rrsets.count; ) {
      const to = rrsets.endOf(from);
      if (to - from > 1 && bindings.includes(rrsets.types[from]!)) judge(from, to);
      from = to;
    }

    function judge(from: number, to: number): void {
      let alias: Handle | undefined;
      let server: Handle | undefined;
      let second: Handle | undefined;
      for (let at = from; at < to; at++) {
        const record = records[at]!;
        if (!isAliasMode(node.rdata, node.rdataStart(record))) server ??= record;
        else if (alias === undefined) alias = record;
        // Of two that are the same one is a duplicate.
        else if (node.compareContent(alias, record) !== 0) second ??= record;
      }
      if (alias === undefined) return;
      if (second !== undefined) report('record/svcb-several-aliases', second, 'record', alias);
      if (server === undefined) return;
      const [earlier, later] = node.isBefore(alias, server) ? [alias, server] : [server, alias];
      report('record/svcb-mixed-modes', later, 'record', earlier);
    }
  },
});
