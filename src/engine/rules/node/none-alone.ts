import { Trait } from '../../rrtypes/define.ts';
import { typeByCode, typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineNodeRule, type Handle } from '../define.ts';
import { onlyValues } from '../glance.ts';

/** By the type: what is said of a record that denies what another one says. */
const codes = { MX: 'mail/null-mx-not-alone', SRV: 'record/srv-none-not-alone' } as const;
const codeOf = new Map(
  Object.entries(codes).map(([mnemonic, code]) => [typeByMnemonic(mnemonic)!.code, code]),
);

const glances = Object.fromEntries(
  Object.keys(codes).map((mnemonic) => [
    mnemonic,
    [{ at: typeByMnemonic(mnemonic)!.targetOffset, values: onlyValues(0) }],
  ]),
);

/** A target of `.` says that there is no server, so that no other record of the type stands beside it (RFC 7505 3, RFC 2782). */
export const noneAlone = defineNodeRule({
  name: 'none-alone',
  scope: 'node',
  reads: 'owner',
  when: Trait.HostOwner | Trait.ServiceOwner,
  least: 2,
  pairs: Trait.HostOwner | Trait.ServiceOwner,
  types: Object.keys(codes),
  codes: Object.values(codes),
  occasion: { trait: Trait.NoTarget, glances },
  check(node, report, rrsets) {
    if ((node.traits & Trait.Pointer) === 0) return;
    const { records, types } = rrsets;
    for (let from = 0; from < rrsets.count; ) {
      const to = rrsets.endOf(from);
      const code = to - from > 1 ? codeOf.get(types[from]!) : undefined;
      const none =
        code === undefined ? undefined : firstNone(from, to, typeByCode(types[from]!)!.targetOffset);
      if (code !== undefined && none !== undefined) {
        const other = firstOther(from, to, none);
        if (other !== undefined) {
          const [earlier, later] = node.isBefore(none, other) ? [none, other] : [other, none];
          report(code, later, 'record', earlier);
        }
      }
      from = to;
    }

    function firstNone(from: number, to: number, offset: number): Handle | undefined {
      for (let at = from; at < to; at++)
        if (node.rdata[node.rdataStart(records[at]!) + offset] === 0) return records[at];
      return undefined;
    }

    /** Of two that are the same one is a duplicate. */
    function firstOther(from: number, to: number, none: Handle): Handle | undefined {
      for (let at = from; at < to; at++)
        if (node.compareContent(records[at]!, none) !== 0) return records[at];
      return undefined;
    }
  },
});
