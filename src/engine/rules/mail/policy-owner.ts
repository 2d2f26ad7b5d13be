import { isBimi } from '../../mail/bimi.ts';
import { isDmarc } from '../../mail/dmarc.ts';
import { isMtaSts } from '../../mail/mta-sts.ts';
import { ascii, startsWith } from '../../mail/octets.ts';
import { RecordText } from '../../mail/record-text.ts';
import { isTlsRpt } from '../../mail/tls-rpt.ts';
import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Occasion, type ZoneNode } from '../define.ts';
import { onlyValues } from '../glance.ts';
import { hasPolicyText, mayBePolicy } from './text-records.ts';

const dkim = ascii('v=DKIM1');

/** A text that says what it is for, the label that it is looked for below, and an owner of that form. */
interface Policy {
  readonly record: string;
  readonly label: string;
  readonly example: string;
  readonly is: (bytes: Uint8Array, begin: number, end: number) => boolean;
}

const policies: readonly Policy[] = [
  { record: 'DMARC', label: '_dmarc', example: '_dmarc.example.com', is: isDmarc },
  {
    record: 'DKIM',
    label: '_domainkey',
    example: 'selector._domainkey.example.com',
    is: (bytes, begin, end) => startsWith(bytes, begin, end, dkim),
  },
  { record: 'MTA-STS', label: '_mta-sts', example: '_mta-sts.example.com', is: isMtaSts },
  { record: 'TLSRPT', label: '_tls', example: '_smtp._tls.example.com', is: isTlsRpt },
  { record: 'BIMI', label: '_bimi', example: 'default._bimi.example.com', is: isBimi },
];

const SMALL_V = 0x76;
/** Where the version starts in `v=DMARC1`, behind the length of the string. */
const VERSION = 3;
/** What the versions start with, and the blanks and the `=` that stand there where others stand before it. */
const versionStarts = onlyValues(...ascii('DSTB= \t\r\n'));
/** Most texts that start with `v` are SPF's. A first string that is very short says nothing. */
const mayNameService: Occasion = {
  ...mayBePolicy,
  glances: {
    TXT: [
      { at: 0, values: onlyValues(0, 1, 2) },
      { at: VERSION, values: versionStarts },
    ],
  },
};
const text = new RecordText();

/** A policy stands where it is looked for: below a label of its own (RFC 8552 1.1). Aliases may lead to other names. */
export const policyOwner = defineNodeRule({
  name: 'policy-owner',
  scope: 'node',
  reads: 'record',
  when: Trait.Text,
  least: 1,
  codes: ['mail/policy-owner'],
  occasion: mayNameService,
  check(node, report) {
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if (!hasPolicyText(node, record) || !startsAsPolicy(node.rdata, node.rdataStart(record))) continue;
      text.read(node.rdata, node.rdataStart(record), node.rdataEnd(record));
      const { bytes, begin, end } = text;
      const policy = policyOf(bytes, begin, end);
      if (policy === undefined || hasLabel(node, policy.label)) continue;
      const args = { record: policy.record, example: policy.example };
      report('mail/policy-owner', record, 'owner', undefined, args);
    }
  },
});

const startsAsPolicy = (rdata: Uint8Array, start: number): boolean =>
  rdata[start]! < VERSION ||
  ((rdata[start + 1]! | 0x20) === SMALL_V && versionStarts[rdata[start + VERSION]!] === 1);

/** By a loop, since a function for each text would be made for right ones too. */
function policyOf(bytes: Uint8Array, begin: number, end: number): Policy | undefined {
  for (let index = 0; index < policies.length; index++)
    if (policies[index]!.is(bytes, begin, end)) return policies[index];
  return undefined;
}

/** Whether the owner, or the zone's own name, has the label. */
function hasLabel({ ownerLabels, ownerAt, origin }: ZoneNode, label: string): boolean {
  for (let at = ownerAt; ownerLabels[at] !== 0; at += ownerLabels[at]! + 1)
    if (String.fromCharCode(...ownerLabels.subarray(at + 1, at + 1 + ownerLabels[at]!)) === label)
      return true;
  return origin.split('.').includes(label);
}
