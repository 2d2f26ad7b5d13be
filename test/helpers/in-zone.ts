import type { Profile } from '../../src/catalog/entry.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import type { Severities } from '../../src/catalog/levels.ts';
import { type CheckZoneOptions, checkZone } from '../../src/engine/check-zone.ts';

/** What a small zone starts with, so that a test shows only what it is about. */
export const prelude = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster 1 7200 3600 1209600 3600
@ NS ns1
ns1 A 192.0.2.1
`;

/** The same with nothing that departs from best practice, for the profile that asks for it. */
const strictPrelude = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster.example.net. 1 14400 3600 1209600 3600
@ NS ns1
@ NS ns2.example.net.
ns1 A 192.0.2.1
`;

/** What a small zone starts with when it is judged by a profile. */
export const preludeFor = (profile: Profile | undefined): string =>
  profile === 'strict' ? strictPrelude : prelude;

/** What the profile that asks for best practice says of mail and certificates, for tests about something else. */
export const notOfMail: Severities = {
  'mail/mx-missing': 'off',
  'mail/mx-single': 'off',
  'mail/spf-missing': 'off',
  'mail/dmarc-missing': 'off',
  'mail/no-mail-spf': 'off',
  'zone/caa-missing': 'off',
};

/** What is found in a zone that is the prelude and `lines`; the last of them need not have its end. */
export function findingsIn(lines: string, options: CheckZoneOptions = {}): readonly Finding[] {
  const end = options.profile === 'strict' && !lines.endsWith('\n') ? '\n' : '';
  return checkZone(preludeFor(options.profile) + lines + end, options).findings;
}

/** Findings as `line: code`, the line counted from 1 behind the prelude. */
export function foundIn(lines: string, options: CheckZoneOptions = {}): string[] {
  const before = preludeFor(options.profile).split('\n').length - 1;
  return findingsIn(lines, options).map(({ line, code }) => `${(line ?? 0) - before}: ${code}`);
}

/** Findings as `line: code` in a text without prelude. */
export function foundInWhole(text: string | Uint8Array, options: CheckZoneOptions = {}): string[] {
  return checkZone(text, options).findings.map(({ line, code }) => `${line}: ${code}`);
}
