import { defineRecordRule } from '../define.ts';
import { fieldText } from '../field-text.ts';
import { naptrParts } from './naptr-parts.ts';

const URI = 0x75;
const SERVICE = 0x73;
const HOST = 0x61;
const PLUS = 0x2b;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const E2U = Array.from('e2u', (char) => char.charCodeAt(0));
/** Characters of a type and of a subtype (RFC 6116 3.4.3). */
const MOST = 32;

/** What a flag says of the result of a NAPTR record can come out of it (RFC 3404 4.3). */
export const naptrResult = defineRecordRule({
  name: 'naptr-result',
  scope: 'record',
  reads: 'record',
  types: ['NAPTR'],
  codes: ['record/naptr-result'],
  check(node, record, report) {
    const { rdata } = node;
    const { flags, regexp, replacement } = naptrParts(rdata, node.rdataStart(record));
    if (rdata[flags] !== 1 || rdata[regexp] !== 0) return;
    const flag = rdata[flags + 1]! | 0x20;
    const hasName = rdata[replacement] !== 0;
    if (flag === URI)
      report('record/naptr-result', record, 'field 4', undefined, undefined, { reason: 'naptr/no-uri' });
    else if ((flag === SERVICE || flag === HOST) && !hasName)
      report('record/naptr-result', record, 'target', undefined, undefined, { reason: 'naptr/no-name' });
  },
});

/** The services of a telephone number are `E2U+type`, a subtype behind a colon or not, one after the other (RFC 6116 3.4.3). */
export const naptrService = defineRecordRule({
  name: 'naptr-service',
  scope: 'record',
  reads: 'record',
  types: ['NAPTR'],
  codes: ['record/naptr-service'],
  check(node, record, report) {
    const { rdata } = node;
    const { services } = naptrParts(rdata, node.rdataStart(record));
    const from = services + 1;
    const to = from + rdata[services]!;
    if (!isOfNumbers(rdata, from, to) || isEnumService(rdata, from, to)) return;
    report('record/naptr-service', record, 'field 3', undefined, { services: fieldText(node, record, 3) });
  },
});

const startsE2u = (bytes: Uint8Array, from: number): boolean =>
  E2U.every((octet, index) => (bytes[from + index]! | 0x20) === octet);

/** Whether `E2U` stands at the start, or at the end as it did before RFC 3761. */
function isOfNumbers(bytes: Uint8Array, from: number, to: number): boolean {
  const last = to - E2U.length;
  if (last < from) return false;
  return startsE2u(bytes, from) || (last > from && bytes[last - 1] === PLUS && startsE2u(bytes, last));
}

/** `E2U` and one or more of `+type`, each with subtypes behind colons. */
function isEnumService(bytes: Uint8Array, from: number, to: number): boolean {
  const first = from + E2U.length;
  if (!startsE2u(bytes, from) || first === to || bytes[first] !== PLUS) return false;
  let start = first + 1;
  for (let at = start; at <= to; at++) {
    const isEnd = at === to || bytes[at] === PLUS || bytes[at] === COLON;
    if (!isEnd && !isAlphanumeric(bytes[at]!) && bytes[at] !== HYPHEN) return false;
    if (!isEnd) continue;
    if (at === start || at - start > MOST) return false;
    start = at + 1;
  }
  return true;
}

const isAlphanumeric = (octet: number): boolean =>
  (octet >= 0x30 && octet <= 0x39) || ((octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a);
