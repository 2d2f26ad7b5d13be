import type { FaultArgs } from '../rrtypes/content.ts';
import { decimal } from '../text/decimal.ts';
import { ascii, isAlphanumeric, wordIndex } from './octets.ts';
import { readSizedUri } from './report-uri.ts';
import { isVersion, type TagForm, type TagList } from './tag-list.ts';

const COLON = 0x3a;
const COMMA = 0x2c;
const HYPHEN = 0x2d;

const words = (...texts: readonly string[]): readonly Uint8Array[] => texts.map(ascii);

const policies = words('none', 'quarantine', 'reject');
const alignments = words('r', 's');
const answers = words('y', 'n');
const suffixAnswers = words('y', 'n', 'u');
const failureOptions = words('0', '1', 'd', 's');

/** A setting, and what checks its value. */
interface Setting {
  readonly name: string;
  readonly check: (list: TagList) => void;
}

/** One of some words, in any case. */
function oneOf(reason: 'dmarc/policy-value' | 'dmarc/value', known: readonly Uint8Array[], args: FaultArgs) {
  return (list: TagList): void => {
    if (wordIndex(list.bytes, list.valueStart, list.valueStop, known) < 0) list.failValue(reason, args);
  };
}

const policy = (name: string): Setting => ({
  name,
  check: oneOf('dmarc/policy-value', policies, { tag: name }),
});
const choice = (name: string, known: readonly Uint8Array[], shown: string): Setting => ({
  name,
  check: oneOf('dmarc/value', known, { tag: name, known: shown }),
});
const number = (name: string, limit: number): Setting => ({
  name,
  check(list) {
    if (decimal(list.bytes, list.valueStart, list.valueStop, limit) < 0)
      list.failValue('dmarc/number', { tag: name, limit });
  },
});
const addresses = (name: string): Setting => ({ name, check: (list) => list.readParts(COMMA, readSizedUri) });

/** RFC 7489 6.3 and RFC 9989 4.7, which adds `np`, `psd` and `t` and no longer has `pct`, `rf` and `ri`. */
const settings: readonly Setting[] = [
  { name: 'v', check() {} },
  policy('p'),
  addresses('rua'),
  policy('sp'),
  policy('np'),
  addresses('ruf'),
  choice('adkim', alignments, 'r (relaxed) or s (strict)'),
  choice('aspf', alignments, 'r (relaxed) or s (strict)'),
  { name: 'fo', check: (list) => list.readParts(COLON, isFailureOption) },
  number('pct', 100),
  number('ri', 0xffff_ffff),
  { name: 'rf', check: (list) => list.readParts(COLON, isKeyword) },
  choice('psd', suffixAnswers, 'y, n or u'),
  choice('t', answers, 'y or n'),
];
const P = 1;
const RUA = 2;

const form: TagForm = {
  record: 'DMARC',
  version: 'v=DMARC1',
  versionValue: ascii('DMARC1'),
  loose: true,
  anyCase: true,
  tags: settings.map(({ name }) => ascii(name)),
};

/** Whether a text is a DMARC record to those who look for one (RFC 7489 6.6.3, RFC 9989 4.10). */
export const isDmarc = (bytes: Uint8Array, begin: number, end: number): boolean =>
  isVersion(form, bytes, begin, end);

/**
 * Reads a text as a DMARC record, by RFC 7489 6.4 and RFC 9989 4.8 alike: what either takes is taken. False when it does not
 * follow them; all its faults are noted.
 */
export function readDmarc(list: TagList, bytes: Uint8Array, begin: number, end: number): boolean {
  list.open(form, bytes, begin, end);
  if (!list.readVersion()) return false;
  while (list.read()) settings[list.tag]!.check(list);
  // Without a policy a record that asks for reports counts as p=none, any other for nothing (RFC 7489 6.6.3).
  if (list.valid && !list.has(P) && !list.has(RUA)) list.fail('dmarc/policy-missing', begin, end);
  return list.valid;
}

function isFailureOption(list: TagList, start: number, stop: number): boolean {
  return (
    wordIndex(list.bytes, start, stop, failureOptions) >= 0 || list.fail('dmarc/failure-option', start, stop)
  );
}

/** Letters, digits and hyphens (RFC 5321 4.1.2). */
function isKeyword(list: TagList, start: number, stop: number): boolean {
  const { bytes } = list;
  let right = stop > start && bytes[stop - 1] !== HYPHEN;
  for (let at = start; right && at < stop; at++) right = isAlphanumeric(bytes[at]!) || bytes[at] === HYPHEN;
  return right || list.fail('dmarc/format', start, stop);
}
