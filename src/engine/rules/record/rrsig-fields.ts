import { NameTrait } from '../../name/name-traits.ts';
import { printName } from '../../name/print-name.ts';
import { labelCount } from '../../name/zone-names.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { uint16At, uint32At } from '../../rrtypes/wire-reader.ts';
import { printable } from '../../text/excerpt.ts';
import { defineRecordRule, type ZoneNode } from '../define.ts';
import { judgeSignature } from './signature-length.ts';

/** Where the fields of an RRSIG stand in its RDATA (RFC 4034 3.1). */
const At = { Covered: 0, Labels: 3, Expiration: 8, Inception: 12, Signer: 18 } as const;

const RRSIG = typeByMnemonic('RRSIG')!.code;

/** A signature is by the zone, of records of its owner, for a time that there is (RFC 4034 3.1.3, 3.1.5, 3.1.7, RFC 4035 2.2). */
export const rrsigFields = defineRecordRule({
  name: 'rrsig-fields',
  scope: 'record',
  reads: 'record',
  types: ['RRSIG'],
  codes: [
    'record/rrsig-over-rrsig',
    'record/rrsig-labels',
    'record/rrsig-signer',
    'record/rrsig-period',
    'record/signature-length',
  ],
  check(node, record, report) {
    const { rdata } = node;
    const at = node.rdataStart(record);
    // Whatever else it says, it has no place there.
    if (uint16At(rdata, at + At.Covered) === RRSIG)
      return report('record/rrsig-over-rrsig', record, 'field 0', undefined);
    const labels = rdata[at + At.Labels]!;
    const expected = signedLabels(node);
    if (labels !== expected)
      report('record/rrsig-labels', record, 'field 2', undefined, { labels, expected });
    // Serial numbers: what counts is their distance in 32 bits (RFC 1982).
    if (((uint32At(rdata, at + At.Expiration) - uint32At(rdata, at + At.Inception)) | 0) <= 0)
      report('record/rrsig-period', record, 'field 4', undefined);
    if (!isApex(node, at + At.Signer))
      report('record/rrsig-signer', record, 'field 7', undefined, {
        signer: printable(printName(rdata, at + At.Signer)),
        origin: node.origin,
      });
    judgeSignature(node, record, report);
  },
});

/** Labels of the owner without a leading `*` (RFC 4034 3.1.3). */
function signedLabels({ ownerLabels, ownerAt, ownerTraits, apex }: ZoneNode): number {
  const isWildcard = (ownerTraits & NameTrait.Wildcard) !== 0;
  return labelCount(ownerLabels, ownerAt) + labelCount(apex, 0) - (isWildcard ? 1 : 0);
}

/** Whether the signer, whose letters are folded in canonical form, is the zone. */
function isApex({ rdata, apex }: ZoneNode, at: number): boolean {
  for (let octet = 0; octet < apex.length; octet++) if (rdata[at + octet] !== apex[octet]) return false;
  return true;
}
