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

const bestPractices: Readonly<Record<string, readonly BestPractice[]>> = {
  'ad.example.zone': [
    {
      code: 'mail/mx-missing',
      count: 1,
      why: 'a host of the zone’s name and no word on its mail (RFC 5321 5.1, RFC 7505 3)',
    },
    {
      code: 'zone/caa-missing',
      count: 1,
      why: 'a web site and no word on who may issue certificates (RFC 8659 3)',
    },
  ],
  'apps.example.zone': [
    {
      code: 'zone/caa-missing',
      count: 1,
      why: 'a web site and no word on who may issue certificates (RFC 8659 3)',
    },
  ],
  'cloud.example.zone': [{ code: 'mail/dmarc-missing', count: 1, why: 'mail without DMARC (RFC 7489 6.1)' }],
  'cluster.example.zone': [
    {
      code: 'mail/mx-missing',
      count: 1,
      why: 'a host of the zone’s name and no word on its mail (RFC 5321 5.1, RFC 7505 3)',
    },
    {
      code: 'zone/caa-missing',
      count: 1,
      why: 'a web site and no word on who may issue certificates (RFC 8659 3)',
    },
  ],
  'corp.example.zone': [
    { code: 'name/service-name', count: 1, why: '_sipfederationtls has 16 letters (RFC 6335 5.1)' },
  ],
  'isp.example.zone': [
    { code: 'mail/dmarc-missing', count: 1, why: 'mail without DMARC (RFC 7489 6.1)' },
    { code: 'mail/mx-single', count: 5, why: 'one server with one address (RFC 5321 5.1)' },
    { code: 'mail/spf-missing', count: 5, why: 'mail without SPF (RFC 7208 3)' },
  ],
  'lab.example.zone': [
    { code: 'mail/dmarc-missing', count: 1, why: 'mail without DMARC (RFC 7489 6.1)' },
    { code: 'mail/mx-single', count: 1, why: 'one server with one address (RFC 5321 5.1)' },
    { code: 'mail/spf-missing', count: 1, why: 'mail without SPF (RFC 7208 3)' },
  ],
  'legacy.example.zone': [
    {
      code: 'zone/caa-missing',
      count: 1,
      why: 'a web site and no word on who may issue certificates (RFC 8659 3)',
    },
  ],
  'mailhost.example.zone': [
    { code: 'mail/mx-single', count: 1, why: 'one server with one address (RFC 5321 5.1)' },
    { code: 'mail/spf-missing', count: 1, why: 'mail without SPF (RFC 7208 3)' },
  ],
  'nsec3.example.zone': [
    { code: 'mail/mx-single', count: 1, why: 'one server with one address (RFC 5321 5.1)' },
  ],
  'odd.example.zone': [
    { code: 'mail/dmarc-missing', count: 1, why: 'mail without DMARC (RFC 7489 6.1)' },
    { code: 'mail/mx-single', count: 4, why: 'one server with one address (RFC 5321 5.1)' },
    { code: 'mail/spf-missing', count: 4, why: 'mail without SPF (RFC 7208 3)' },
    { code: 'record/special-address', count: 1, why: 'an IPv4 address mapped into IPv6 (RFC 4291 2.5.5.2)' },
    {
      code: 'zone/caa-missing',
      count: 1,
      why: 'a web site and no word on who may issue certificates (RFC 8659 3)',
    },
  ],
  'resolver.example.zone': [
    {
      code: 'mail/mx-missing',
      count: 1,
      why: 'a host of the zone’s name and no word on its mail (RFC 5321 5.1, RFC 7505 3)',
    },
  ],
  'secure.example.zone': [
    { code: 'mail/dmarc-missing', count: 1, why: 'mail without DMARC (RFC 7489 6.1)' },
    { code: 'mail/mx-single', count: 1, why: 'one server with one address (RFC 5321 5.1)' },
    { code: 'mail/spf-missing', count: 1, why: 'mail without SPF (RFC 7208 3)' },
    { code: 'record/tlsa-full', count: 1, why: 'a whole key in a TLSA record (RFC 7671 10.1.2)' },
    {
      code: 'zone/caa-missing',
      count: 1,
      why: 'a web site and no word on who may issue certificates (RFC 8659 3)',
    },
  ],
  'signed.example.zone': [
    { code: 'mail/mx-single', count: 1, why: 'one server with one address (RFC 5321 5.1)' },
  ],
  'test.zone': [
    { code: 'mail/mx-single', count: 1, why: 'one server with one address (RFC 5321 5.1)' },
    { code: 'mail/spf-missing', count: 1, why: 'mail without SPF (RFC 7208 3)' },
  ],
  'uni.example.zone': [
    { code: 'mail/mx-single', count: 1, why: 'one server with one address (RFC 5321 5.1)' },
    { code: 'mail/spf-missing', count: 2, why: 'mail without SPF (RFC 7208 3)' },
  ],
  'xn--mnchen-3ya.example.zone': [
    { code: 'mail/mx-single', count: 1, why: 'one server with one address (RFC 5321 5.1)' },
    { code: 'mail/spf-missing', count: 1, why: 'mail without SPF (RFC 7208 3)' },
  ],
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
