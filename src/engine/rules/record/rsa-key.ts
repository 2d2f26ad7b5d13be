import { defineRecordRule } from '../define.ts';

const ALGORITHM_AT = 3;
const KEY_AT = 4;
const MOST_BITS = 4096;
const ENOUGH_BITS = 2048;
const SMALL_EXPONENT = 3;

/** The least bits of a modulus, by algorithm (RFC 5702 2.1, 2.2); those before had no least. */
const leastBits: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [5, 0],
  [7, 0],
  [8, 512],
  [10, 1024],
]);

/** An RSA key is as long as its algorithm allows and as strength asks for (RFC 3110 2, RFC 5702 2, RFC 6781 3.4.2). */
export const rsaKey = defineRecordRule({
  name: 'rsa-key',
  scope: 'record',
  reads: 'record',
  types: ['DNSKEY', 'CDNSKEY'],
  codes: [
    'record/rsa-leading-zero',
    'record/rsa-key-size',
    'record/rsa-key-short',
    'record/rsa-exponent-small',
  ],
  check(node, record, report) {
    const { rdata } = node;
    const at = node.rdataStart(record);
    const algorithm = rdata[at + ALGORITHM_AT]!;
    const least = leastBits.get(algorithm);
    if (least === undefined) return;
    // The length of the exponent is one octet, or a zero and two (RFC 3110 2).
    const isLong = rdata[at + KEY_AT] === 0;
    const exponentAt = at + KEY_AT + (isLong ? 3 : 1);
    const exponentOctets = isLong
      ? rdata[exponentAt - 2]! * 256 + rdata[exponentAt - 1]!
      : rdata[exponentAt - 1]!;
    const modulusAt = exponentAt + exponentOctets;
    const end = node.rdataEnd(record);
    const first = firstBit(rdata, modulusAt, end);
    if (rdata[exponentAt] === 0 || first > modulusAt)
      report('record/rsa-leading-zero', record, 'field 3', undefined);
    const bits = (end - first) * 8 - (Math.clz32(rdata[first]!) - 24);
    if (bits > MOST_BITS || bits < least)
      report('record/rsa-key-size', record, 'field 3', undefined, {
        algorithm,
        bits,
        least,
        most: MOST_BITS,
      });
    else if (bits < ENOUGH_BITS) report('record/rsa-key-short', record, 'field 3', undefined, { bits });
    if (exponentOctets === 1 && rdata[exponentAt]! <= SMALL_EXPONENT)
      report('record/rsa-exponent-small', record, 'field 3', undefined, { exponent: rdata[exponentAt]! });
  },
});

/** The first octet that is not 0. */
function firstBit(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] === 0) at++;
  return at;
}
