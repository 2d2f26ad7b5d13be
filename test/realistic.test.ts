import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Code } from '../src/catalog/catalog.ts';
import type { Profile } from '../src/catalog/entry.ts';
import type { Finding } from '../src/catalog/finding.ts';
import { checkZone, type ZoneReport } from '../src/engine/check-zone.ts';
import { judge, peerTest } from './helpers/peers.ts';
import type { PeerName } from './helpers/peers-types.ts';

const ROOT = path.resolve(import.meta.dirname, 'zones/realistic');

/** Zones as those who run them write them, each in a file that has its name. */
const files = readdirSync(ROOT).sort();

const read = (file: string): Uint8Array => readFileSync(path.join(ROOT, file));
const originOf = (file: string): string => file.replace(/\.zone$/, '');

function check(file: string, profile: Profile): ZoneReport {
  return checkZone(read(file), { file, profile, fallbackOrigin: originOf(file) });
}

const asText = ({ line, severity, code, reason, detail }: Finding): string =>
  `${line}: ${severity} ${code}${reason ? ` (${reason})` : ''}: ${detail}`;

/** What `strict` may say about a zone, and why it is right to. */
interface BestPractice {
  readonly code: Code;
  readonly count: number;
  readonly why: string;
}

const signsOnLoad: BestPractice = {
  code: 'zone/dane-unsigned',
  count: 1,
  why: 'RFC 6698 4.1: TLSA counts only with signatures, which the server makes when it loads the zone',
};
const longLived: BestPractice = {
  code: 'zone/rrsig-long-lived',
  count: 1,
  why: 'RFC 6781 4.4.2: signatures of ten years, so that the zone can stay here',
};

const bestPractices: Readonly<Record<string, readonly BestPractice[]>> = {
  'apps.example.zone': [signsOnLoad],
  'mailhost.example.zone': [signsOnLoad],
  'nsec3.example.zone': [
    longLived,
    { code: 'zone/nsec3-opt-out', count: 1, why: 'RFC 9276 3.1: opt-out is for the zones of registries' },
  ],
  'resolver.example.zone': [signsOnLoad],
  'secure.example.zone': [signsOnLoad],
  'signed.example.zone': [longLived],
  'test.zone': [
    { code: 'record/ds-digest-weak', count: 1, why: 'RFC 9905: a digest of SHA-1 beside one of SHA-256' },
  ],
  'xn--mnchen-3ya.example.zone': [signsOnLoad],
};

/** What a peer refuses though the RFCs allow it; the zones say more. */
const refusals: Readonly<Record<string, Partial<Record<PeerName, string>>>> = {
  'isp.example.zone': {
    kzonecheck: '$GENERATE is an extension of BIND',
    'nsd-checkzone': '$GENERATE is an extension of BIND',
  },
  'lab.example.zone': { 'nsd-checkzone': 'a dot in a string without quotes (4.6.1)' },
  'odd.example.zone': {
    kzonecheck: 'CRLF',
    'nsd-checkzone': '$ORIGIN in the middle of a line, and one that is relative (4.6.1)',
  },
  'resolver.example.zone': { kzonecheck: 'dohpath of RFC 9461 is younger than 3.2.6' },
};

test('there are twenty of them or more, and the tables name no other', () => {
  expect(files.length).toBeGreaterThanOrEqual(20);
  const named = [...Object.keys(bestPractices), ...Object.keys(refusals)];
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});

describe.each(files)('%s', (file) => {
  test('has at least 30 records, and its own name', () => {
    const { origin, records } = check(file, 'rfc');
    expect(records).toBeGreaterThanOrEqual(30);
    expect(origin).toBe(`${originOf(file)}.`);
  });

  test('has no fault by the RFCs', () => {
    expect(check(file, 'rfc').findings.map(asText)).toEqual([]);
  });

  test('departs from best practice where the table says so, and nowhere else', () => {
    const faults = new Set(check(file, 'rfc').findings.map(asText));
    const strict = check(file, 'strict').findings.filter((finding) => !faults.has(asText(finding)));
    const counts = new Map<Code, number>();
    for (const { code } of strict) counts.set(code, (counts.get(code) ?? 0) + 1);
    const allowed = (bestPractices[file] ?? []).map(({ code, count }) => [code, count] as const);
    expect(Object.fromEntries(counts), strict.map(asText).join('\n')).toEqual(Object.fromEntries(allowed));
  });

  peerTest('is taken by the peers, but for what the table says', async () => {
    const asked: readonly PeerName[] = ['named-checkzone', 'kzonecheck', 'nsd-checkzone'];
    for (const name of asked) {
      const { verdict, output } = await judge(name, read(file), originOf(file));
      const why = refusals[file]?.[name];
      expect(verdict, `${name}: ${why ?? output}`).toBe(why === undefined ? 'accept' : 'reject');
    }
  });
});
