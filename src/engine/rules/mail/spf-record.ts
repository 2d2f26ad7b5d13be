import { ascii, isLetter, markAround } from '../../mail/octets.ts';
import { RecordText } from '../../mail/record-text.ts';
import {
  isSpf,
  MAX_LOOKUPS,
  readSpf,
  readTerms,
  resemblesSpf,
  SpfRecord,
  type Term,
} from '../../mail/spf.ts';
import { explainStrings } from '../../mail/spf-strings.ts';
import { NameTrait } from '../../name/name-traits.ts';
import { Trait } from '../../rrtypes/define.ts';
import { holdsTexts } from '../../text/other-text.ts';
import { defineNodeRule, type Handle, type Occasion, type Report } from '../define.ts';
import { onlyValues } from '../glance.ts';
import { hasPolicyText, isFormerPolicy, markIn, mayBePolicy, reportFaults } from './text-records.ts';

const SMALL_V = 0x76;
const EQUALS = 0x3d;

/** The second octets of `spf1` and of mechanisms: what an SPF record starts with that lacks its version. */
const secondOf = onlyValues(...ascii('pPxXnN '));
const startOf = onlyValues(0x22, 0x27, ...Array(0x21).keys());
const mayBeMeant: Occasion = {
  ...mayBePolicy,
  glances: { TXT: [...mayBePolicy.glances.TXT, { at: 2, values: secondOf }] },
};

const codes = [
  'mail/spf-syntax',
  'mail/spf-too-many-lookups',
  'mail/spf-after-all',
  'mail/spf-ptr',
  'mail/spf-type',
  'mail/spf-open',
] as const;
type Tell = Report<(typeof codes)[number]>;

// Rules run one at a time and nothing of a text is kept, so the same objects serve all.
const text = new RecordText();
const spf = new SpfRecord();

/** A text that starts as an SPF record is one (RFC 7208 4.6, 12), can be worked through (RFC 7208 4.6.4, 5.1, 5.5), and ends in an answer. */
export const spfRecord = defineNodeRule({
  name: 'spf-record',
  scope: 'node',
  reads: 'record',
  when: Trait.Text,
  least: 1,
  codes,
  occasion: mayBeMeant,
  check(node, report) {
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if (isFormerPolicy(node, record)) report('mail/spf-type', record, 'type', undefined);
      if (!hasPolicyText(node, record)) continue;
      const start = node.rdataStart(record);
      const stop = node.rdataEnd(record);
      if (!mayBeSpf(node.rdata, start, stop)) continue;
      text.read(node.rdata, start, stop);
      const { bytes, begin, end } = text;
      if (markAround(bytes, begin, end) !== 0) continue;
      if (isSpf(bytes, begin, end)) readTerms(spf, bytes, begin, end);
      else if (resemblesSpf(bytes, begin, end)) readSpf(spf, bytes, begin, end);
      else continue;
      if (spf.faults.length > 0 && holdsTexts(node.rdata, start, stop)) continue;
      // More than one string.
      if (bytes !== node.rdata && !isCutIntoWords(node.rdata[start]!))
        explainStrings(spf, node.rdata, start, stop);
      if (spf.faults.length > 0) reportSyntax(report, record, node.rdata[start]!);
      if (spf.isMarked) reportTerms(report, record);
      // Of a part that only others include the end does not count (RFC 7208 5.2).
      if (!spf.isClosed && spf.valid && (node.ownerTraits & NameTrait.Underscored) === 0)
        reportOpen(report, record);
    }
  },
});

/** By its first octets: most texts are told apart here. A first string that is very short says nothing. */
function mayBeSpf(rdata: Uint8Array, start: number, end: number): boolean {
  if (end - start < 4 || rdata[start]! < 3) return true;
  if ((rdata[start + 1]! | 0x20) !== SMALL_V)
    return startOf[rdata[start + 1]!] === 1 || secondOf[rdata[start + 2]!] === 1;
  // Other policies have a version of their own.
  return rdata[start + 2] !== EQUALS || (rdata[start + 3]! | 0x20) === 0x73 || !isLetter(rdata[start + 3]!);
}

/**
 * Where the version is a string by itself, that is what is wrong: without quotes each word is one, and strings are put together with
 * nothing between them (RFC 7208 3.3).
 */
function reportSyntax(report: Tell, record: Handle, firstLength: number): void {
  if (!isCutIntoWords(firstLength)) return reportFaults(spf, text, report, 'mail/spf-syntax', record);
  const whole = markIn(text, 0, text.end - text.begin);
  report('mail/spf-syntax', record, { ...whole, reason: 'spf/cut-into-words' }, undefined);
}

const isCutIntoWords = (firstLength: number): boolean =>
  spf.faults[0]?.reason === 'spf/version' && firstLength === VERSION_LENGTH;

const markOf = ({ start, stop }: Term) => markIn(text, start, stop);

const VERSION_LENGTH = 'v=spf1'.length;
/** A record that lets every server send, or says nothing of those that it does not name (RFC 7208 4.7, 5.1). */
function reportOpen(report: Tell, record: Handle): void {
  const { all, redirect } = spf;
  if (all.start >= 0) {
    report('mail/spf-open', record, { ...markOf(all), reason: 'spf/open-all' }, undefined);
  } else if (redirect.start < 0) {
    const whole = markIn(text, 0, text.end - text.begin);
    report('mail/spf-open', record, { ...whole, reason: 'spf/no-all' }, undefined);
  }
}

function reportTerms(report: Tell, record: Handle): void {
  if (spf.overLimit.start >= 0) reportLookups(report, record);
  if (spf.all.start >= 0 && !spf.isMixed) reportAfterAll(report, record);
  if (spf.ptr.start >= 0) report('mail/spf-ptr', record, markOf(spf.ptr), undefined);
}

function reportLookups(report: Tell, record: Handle): void {
  const args = { limit: MAX_LOOKUPS, lookups: spf.lookups };
  report('mail/spf-too-many-lookups', record, markOf(spf.overLimit), undefined, args);
}

function reportAfterAll(report: Tell, record: Handle): void {
  const { afterAll, redirect } = spf;
  if (afterAll.start >= 0)
    report('mail/spf-after-all', record, { ...markOf(afterAll), reason: 'spf/after-all' }, undefined);
  if (redirect.start >= 0)
    report(
      'mail/spf-after-all',
      record,
      { ...markOf(redirect), reason: 'spf/redirect-beside-all' },
      undefined,
    );
}
