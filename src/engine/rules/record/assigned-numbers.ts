import { typeByCode } from '../../rrtypes/lookup.ts';
import { WireReader } from '../../rrtypes/wire-reader.ts';
import { defineRecordRule, type FieldMark } from '../define.ts';

/** A field whose numbers a registry hands out: which field, where in the content the number stands, in how many octets. */
interface Registry {
  readonly field: number;
  readonly at: number;
  readonly width: number;
  readonly numbers: Readonly<Record<number, string>>;
}

const registries: Readonly<Record<string, readonly Registry[]>> = {
  // RFC 4255 3.1.1, 3.1.2; RFC 6594 2; RFC 7479; RFC 8709.
  SSHFP: [
    {
      field: 0,
      at: 0,
      width: 1,
      numbers: { 1: 'RSA', 2: 'DSA', 3: 'ECDSA', 4: 'Ed25519', 6: 'Ed448' },
    },
    { field: 1, at: 1, width: 1, numbers: { 1: 'SHA-1', 2: 'SHA-256' } },
  ],
  // RFC 1183 1.
  AFSDB: [{ field: 0, at: 0, width: 2, numbers: { 1: 'AFS', 2: 'DCE' } }],
  // RFC 4025 2.4, RFC 9373.
  IPSECKEY: [
    {
      field: 2,
      at: 2,
      width: 1,
      numbers: { 0: 'no key', 1: 'DSA', 2: 'RSA', 3: 'ECDSA', 4: 'EdDSA' },
    },
  ],
};

/** A number that no registry knows means nothing to those who read it. */
export const assignedNumbers = defineRecordRule({
  name: 'assigned-numbers',
  scope: 'record',
  reads: 'record',
  types: Object.keys(registries),
  codes: ['record/unassigned-number'],
  check(node, record, report) {
    const type = typeByCode(node.typeCode(record))!;
    for (const { field, at, width, numbers } of registries[type.mnemonic]!) {
      const start = node.rdataStart(record) + at;
      const number = new WireReader(node.rdata, start, start + width).uint(width);
      if (Object.hasOwn(numbers, number)) continue;
      const known = Object.entries(numbers).map(([one, what]) => `${one} (${what})`);
      report('record/unassigned-number', record, `field ${field}` as FieldMark, undefined, {
        fieldName: type.fields[field]!.label,
        number,
        known: known.join(', '),
      });
    }
  },
});
