import { defineRecordRule, type ZoneNode } from '../define.ts';
import { onlyValues } from '../glance.ts';

/** The certificate of a public authority, and that of a server that one has signed. */
const PKIX_TA = 0;
const PKIX_EE = 1;
const SMTP = Array.from('\x03_25\x04_tcp', (char) => char.charCodeAt(0));

/** Mail servers do not look at public authorities when they talk to each other (RFC 7672 3.1.3). */
export const daneMail = defineRecordRule({
  name: 'dane-mail',
  scope: 'record',
  reads: 'record',
  types: ['TLSA'],
  codes: ['record/dane-mail-usage'],
  occasion: { glances: { TLSA: [{ at: 0, values: onlyValues(PKIX_TA, PKIX_EE) }] } },
  check(node, record, report) {
    const usage = node.rdata[node.rdataStart(record)]!;
    if (usage > PKIX_EE || !isOfMail(node)) return;
    const suggestion = usage === PKIX_TA ? 2 : 3;
    report('record/dane-mail-usage', record, 'field 0', undefined, { usage, suggestion });
  },
});

const isOfMail = ({ ownerLabels, ownerAt }: ZoneNode): boolean =>
  SMTP.every((octet, index) => ownerLabels[ownerAt + index] === octet);
