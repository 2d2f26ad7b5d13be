import { firstOctets, hashOfNothing } from '../../rrtypes/empty-digests.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineRecordRule, type FieldMark } from '../define.ts';

/** By type: the octets before a digest, which is the last field, and the number of that. */
const places: Readonly<Record<string, { readonly at: number; readonly field: FieldMark }>> = {
  TLSA: { at: 3, field: 'field 3' },
  SMIMEA: { at: 3, field: 'field 3' },
  SSHFP: { at: 2, field: 'field 2' },
  DS: { at: 4, field: 'field 3' },
  CDS: { at: 4, field: 'field 3' },
  DLV: { at: 4, field: 'field 3' },
  TA: { at: 4, field: 'field 3' },
  ZONEMD: { at: 6, field: 'field 3' },
};

/** A digest is of something: that of no octets comes from a program that could not read its input. */
export const digestOfNothing = defineRecordRule({
  name: 'digest-of-nothing',
  scope: 'record',
  reads: 'record',
  types: Object.keys(places),
  codes: ['record/digest-of-nothing'],
  occasion: {
    glances: Object.fromEntries(
      Object.entries(places).map(([type, { at }]) => [type, [{ at, values: firstOctets }]]),
    ),
  },
  check(node, record, report) {
    const { at, field } = places[typeByCode(node.typeCode(record))!.mnemonic]!;
    const hash = hashOfNothing(node.rdata, node.rdataStart(record) + at, node.rdataEnd(record));
    if (hash !== undefined) report('record/digest-of-nothing', record, field, undefined, { hash });
  },
});
