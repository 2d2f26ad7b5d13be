import { labelsLength } from '../../name/zone-names.ts';
import type { Handle, Report, ZoneNode } from '../define.ts';
import { defineRecordRule } from '../define.ts';

const ALGORITHM_AT = 2;
const SIGNER_AT = 18;

/** Octets of a signature by algorithm, the least and the most; 0 where nothing is known of them. */
const least = new Uint16Array(256);
const most = new Uint16Array(256);
for (const [algorithms, from, to] of [
  // As long as the modulus, which has 512 to 4096 bits, 1024 at least with SHA-512 (RFC 3110 3, RFC 5702 3).
  [[1, 5, 7, 8], 64, 512],
  [[10], 128, 512],
  // One octet and two numbers of 20 (RFC 2536 3).
  [[3, 6], 41, 41],
  // RFC 5933 2.2, RFC 6605 4, RFC 9558 3, RFC 9563 3.
  [[12, 13, 17, 23], 64, 64],
  [[14], 96, 96],
  // RFC 8080 4.
  [[15], 64, 64],
  [[16], 114, 114],
] as const)
  for (const algorithm of algorithms) {
    least[algorithm] = from;
    most[algorithm] = to;
  }

/** Tells of a signature that is too short or too long for its algorithm, so that no key can have made it. */
export function judgeSignature(
  node: ZoneNode,
  record: Handle,
  report: Report<'record/signature-length'>,
): void {
  const { rdata } = node;
  const at = node.rdataStart(record);
  const algorithm = rdata[at + ALGORITHM_AT]!;
  if (most[algorithm] === 0) return;
  const signer = at + SIGNER_AT;
  const length = node.rdataEnd(record) - signer - labelsLength(rdata, signer) - 1;
  const [from, to] = [least[algorithm]!, most[algorithm]!];
  if (length >= from && length <= to) return;
  const expected = from === to ? String(from) : `${from} to ${to}`;
  report('record/signature-length', record, 'field 8', undefined, { algorithm, length, expected });
}

/** Signatures from before RRSIG have the same form (RFC 2535 4.1); those are looked at with their other fields. */
export const sigLength = defineRecordRule({
  name: 'sig-length',
  scope: 'record',
  reads: 'record',
  types: ['SIG'],
  codes: ['record/signature-length'],
  check: judgeSignature,
});
