import { relayTypeAt } from '../../rrtypes/amtrelay.ts';
import { unknownFamily } from '../../rrtypes/fields/address-prefixes.ts';
import { LAST_GATEWAY } from '../../rrtypes/fields/gateway.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineRecordRule, type FieldMark } from '../define.ts';

/** A number that says what follows it: the field it stands in, and how it is found in content; below 0 where all of them are assigned. */
interface Kind {
  readonly field: number;
  readonly called: string;
  readonly known: string;
  readonly unknown: (bytes: Uint8Array, start: number, end: number) => number;
}

const kinds: Readonly<Record<string, Kind>> = {
  // RFC 3123 4.
  APL: { field: 0, called: 'family', known: '1 (IPv4), 2 (IPv6)', unknown: unknownFamily },
  // RFC 8777 4.2.3.
  AMTRELAY: {
    field: 2,
    called: 'relay type',
    known: '0 (none), 1 (IPv4), 2 (IPv6), 3 (a name)',
    unknown(bytes, start) {
      const type = relayTypeAt(bytes, start);
      return type > LAST_GATEWAY ? type : -1;
    },
  },
};

/** Content whose form depends on a number that is not assigned can be sent, and nobody can read it (RFC 3597 5). */
export const unassignedKind = defineRecordRule({
  name: 'unassigned-kind',
  scope: 'record',
  reads: 'record',
  types: Object.keys(kinds),
  codes: ['record/unassigned-kind'],
  check(node, record, report) {
    const { field, called, known, unknown } = kinds[typeByCode(node.typeCode(record))!.mnemonic]!;
    const number = unknown(node.rdata, node.rdataStart(record), node.rdataEnd(record));
    if (number < 0) return;
    const args = { called, number, known };
    report('record/unassigned-kind', record, `field ${field}` as FieldMark, undefined, args);
  },
});
