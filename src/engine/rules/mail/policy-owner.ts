import { readAcmeChallenge } from '../../mail/acme.ts';
import { isBimi } from '../../mail/bimi.ts';
import { readDkim } from '../../mail/dkim.ts';
import { isDmarc } from '../../mail/dmarc.ts';
import { isMtaSts } from '../../mail/mta-sts.ts';
import { ascii, startsFolded, startsWith } from '../../mail/octets.ts';
import { PolicyText } from '../../mail/policy-text.ts';
import { RecordText } from '../../mail/record-text.ts';
import { isTlsRpt } from '../../mail/tls-rpt.ts';
import { NameTrait } from '../../name/name-traits.ts';
import { Trait } from '../../rrtypes/define.ts';
import { excerpt } from '../../text/excerpt.ts';
import { defineNodeRule, type Handle, type Occasion, type Report, Sign, type ZoneNode } from '../define.ts';
import { onlyValues } from '../glance.ts';
import { isLabel, knownLabels, type NearLabel, nearLabel, versionAt } from './service-labels.ts';
import { dkim } from './services.ts';
import { hasPolicyText } from './text-records.ts';

type Codes = 'mail/policy-owner' | 'name/service-label' | 'mail/acme-challenge';
type IsRecord = (bytes: Uint8Array, begin: number, end: number) => boolean;

const plain = new PolicyText();
const dkimVersion = ascii('v=DKIM1');
const isKey: IsRecord = (bytes, begin, end) =>
  startsWith(bytes, begin, end, dkimVersion) || readDkim(dkim, bytes, begin, end);
const isChallenge: IsRecord = (bytes, begin, end) => readAcmeChallenge(plain, bytes, begin, end);

/** A text that says what it is for, the label that it is looked for below, and an owner of that form. */
interface Policy {
  readonly record: string;
  readonly label: Uint8Array;
  readonly example: string;
  readonly is: IsRecord;
}

const policies: readonly Policy[] = [
  { record: 'DMARC', label: ascii('_dmarc'), example: '_dmarc.example.com', is: isDmarc },
  {
    record: 'DKIM',
    label: ascii('_domainkey'),
    example: 'selector._domainkey.example.com',
    is: (bytes, begin, end) => startsWith(bytes, begin, end, dkimVersion),
  },
  { record: 'MTA-STS', label: ascii('_mta-sts'), example: '_mta-sts.example.com', is: isMtaSts },
  { record: 'TLSRPT', label: ascii('_tls'), example: '_smtp._tls.example.com', is: isTlsRpt },
  { record: 'BIMI', label: ascii('_bimi'), example: 'default._bimi.example.com', is: isBimi },
];

/** What a text is like that belongs below each of the known labels. */
const belongs: Readonly<Record<NearLabel['record'], IsRecord>> = {
  DMARC: isDmarc,
  DKIM: isKey,
  ACME: isChallenge,
  'MTA-STS': isMtaSts,
  BIMI: isBimi,
};

const SMALL_V = 0x76;
const UNDERSCORE = 0x5f;
/** Where the version starts in `v=DMARC1`, behind the length of the string. */
const VERSION = 3;
/** Characters of the answer to a challenge. */
const ANSWER = 43;
const challengeLabel = ascii('_acme-challenge');
/** What the versions start with, and the blanks and the `=` that stand there where others stand before it. */
const versionStarts = onlyValues(...ascii('DSTB= \t\r\n'));
/** Most texts that start with `v` are SPF's. A first string that is very short says nothing. */
const mayNameService: Occasion = {
  signs: Sign.Underscore,
  trait: Trait.PolicyText,
  glances: {
    TXT: [
      { at: 0, values: onlyValues(0, 1, 2, ANSWER) },
      { at: 1, values: onlyValues(UNDERSCORE) },
      { at: VERSION, values: versionStarts },
    ],
    CNAME: [],
  },
};
const text = new RecordText();

/** A policy stands where it is looked for: below a label of its own (RFC 8552 1.1). Aliases may lead to other names. */
export const policyOwner = defineNodeRule<Codes>({
  name: 'policy-owner',
  scope: 'node',
  reads: 'record',
  when: Trait.Text | Trait.Alias,
  least: 1,
  codes: ['mail/policy-owner', 'name/service-label', 'mail/acme-challenge'],
  occasion: mayNameService,
  check(node, report) {
    // Hosts have texts of all kinds, of which few say what they are for.
    const isService = (node.ownerTraits & NameTrait.Underscored) !== 0;
    const version = isService ? versionAt(node) : undefined;
    const ofService = isService && version === undefined ? nearLabel(node) : undefined;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.Alias) !== 0 && ofService?.certain === true)
        return reportLabel(node, record, ofService, report);
      if (!hasPolicyText(node, record)) continue;
      const { rdata } = node;
      const start = node.rdataStart(record);
      if (version !== undefined && startsWith(rdata, start + 1, start + 1 + rdata[start]!, version)) continue;
      if (!isService && !saysService(rdata, start)) continue;
      const near = ofService ?? nearLabel(node);
      text.read(rdata, start, node.rdataEnd(record));
      if (near !== undefined && belongs[near.record](text.bytes, text.begin, text.end))
        return reportLabel(node, record, near, report);
      judgeText(node, record, report);
    }
  },
});

/** Judges where a text stands that is nothing but what it says. */
function judgeText(node: ZoneNode, record: Handle, report: Report<Codes>): void {
  const { bytes, begin, end } = text;
  if (startsFolded(bytes, begin, end, challengeLabel)) {
    if (node.ownerLabels[node.ownerAt] !== ANSWER) return;
    const args = { text: excerpt(bytes, begin, end) };
    return report(
      'mail/acme-challenge',
      record,
      { from: 0, to: end - begin, reason: 'acme/swapped', args },
      undefined,
    );
  }
  const advice = (node.ownerTraits & NameTrait.Underscored) === 0 ? undefined : labelAdvice(node);
  if (advice !== undefined) return report('name/service-label', record, 'owner', undefined, { advice });
  if (!startsAsPolicy(node.rdata, node.rdataStart(record))) return;
  const policy = policyOf(bytes, begin, end);
  if (policy === undefined || hasLabel(node, policy.label)) return;
  const args = { record: policy.record, example: policy.example };
  report('mail/policy-owner', record, 'owner', undefined, args);
}

function reportLabel(node: ZoneNode, record: Handle, near: NearLabel, report: Report<Codes>): void {
  const { ownerLabels } = node;
  const { at } = near;
  const label = excerpt(ownerLabels, at + 1, at + 1 + ownerLabels[at]!);
  const meant = String.fromCharCode(...knownLabels[near.record].label);
  const advice = `the label ${label} was most likely meant as ${meant}`;
  report('name/service-label', record, 'owner', undefined, { advice });
}

/** What is wrong with the labels of an owner at which the text that was read last stands, though each of them is known. */
function labelAdvice({ ownerLabels, ownerAt }: ZoneNode): string | undefined {
  const { bytes, begin, end } = text;
  if (isLabel(ownerLabels, ownerAt, knownLabels.DKIM.label) && isKey(bytes, begin, end))
    return 'a key stands below its selector, a label before _domainkey such as selector._domainkey';
  for (let at = ownerAt; ownerLabels[at] !== 0; at += ownerLabels[at]! + 1) {
    const next = at + ownerLabels[at]! + 1;
    if (ownerLabels[next] !== ownerLabels[at]) continue;
    for (let index = 0; index < policies.length; index++) {
      const { label } = policies[index]!;
      if (isLabel(ownerLabels, at, label) && isLabel(ownerLabels, next, label))
        return `the label ${String.fromCharCode(...label)} stands there twice`;
    }
  }
  return undefined;
}

/** Whether a text is one of those that the rule waits for. */
const saysService = (rdata: Uint8Array, start: number): boolean =>
  startsAsPolicy(rdata, start) || rdata[start] === ANSWER || rdata[start + 1] === UNDERSCORE;

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
function hasLabel({ ownerLabels, ownerAt, apex }: ZoneNode, label: Uint8Array): boolean {
  for (let at = ownerAt; ownerLabels[at] !== 0; at += ownerLabels[at]! + 1)
    if (isLabel(ownerLabels, at, label)) return true;
  for (let at = 0; apex[at] !== 0; at += apex[at]! + 1) if (isLabel(apex, at, label)) return true;
  return false;
}
