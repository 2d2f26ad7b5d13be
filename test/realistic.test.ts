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
const optOut: BestPractice = {
  code: 'zone/nsec3-opt-out',
  count: 1,
  why: 'RFC 9276 3.1: opt-out is for the zones of registries',
};
const oldDigest: BestPractice = {
  code: 'record/ds-digest-weak',
  count: 1,
  why: 'RFC 9905: a digest of SHA-1 beside one of SHA-256',
};

const noAuthority = (count = 1): BestPractice => ({
  code: 'zone/caa-missing',
  count,
  why: 'RFC 8659 3: a host of the name and no word on who may issue certificates',
});
const noExchange = (count = 1): BestPractice => ({
  code: 'mail/mx-missing',
  count,
  why: 'RFC 5321 5.1: a host of the name and no word on its mail',
});
const noDmarc = (count = 1): BestPractice => ({
  code: 'mail/dmarc-missing',
  count,
  why: 'RFC 7489 6.1: mail without DMARC',
});
const noSpf = (count = 1): BestPractice => ({
  code: 'mail/spf-missing',
  count,
  why: 'RFC 7208 3: mail without SPF',
});
const oneExchange = (count = 1): BestPractice => ({
  code: 'mail/mx-single',
  count,
  why: 'RFC 5321 5.1: one mail server with one address',
});

const bestPractices: Readonly<Record<string, readonly BestPractice[]>> = {
  'lab.example.zone': [noDmarc(), oneExchange(), noSpf()],
  'test.zone': [oneExchange(), noSpf(), oldDigest],
  'secure.example.zone': [
    noDmarc(),
    oneExchange(),
    noSpf(),
    { code: 'record/tlsa-full', count: 1, why: 'RFC 7671 10.1.2: a whole key in a TLSA record' },
    noAuthority(),
    signsOnLoad,
  ],
  'resolver.example.zone': [noExchange(), signsOnLoad],
  '100.51.198.in-addr.arpa.zone': [
    {
      code: 'zone/single-name-server',
      count: 1,
      why: "RFC 2182 5: a customer's part of a /24 has one server",
    },
  ],
  'ad.example.zone': [
    noExchange(),
    noAuthority(),

    {
      code: 'zone/soa-refresh-low',
      count: 1,
      why: 'RFC 1912 2.2: Active Directory asks every quarter of an hour',
    },
    { code: 'zone/soa-expire-low', count: 1, why: 'RFC 1912 2.2: Active Directory gives up after a day' },
    { code: 'zone/single-name-server', count: 1, why: 'RFC 2182 5: a branch with one domain controller' },
  ],
  'apps.example.zone': [
    noAuthority(),

    signsOnLoad,
    { code: 'zone/soa-minimum-low', count: 1, why: 'RFC 2308 5: new tenants are to be seen after a minute' },
    { code: 'zone/soa-mail-undeliverable', count: 1, why: 'RFC 5321 5.1: mail to the domain has no MX' },
    { code: 'zone/wildcard-blocked', count: 2, why: 'RFC 4592 2.2.2: names between others' },
    {
      code: 'zone/wildcard-shadowed',
      count: 2,
      why: 'RFC 4592 3.3.1: hosts without the HTTPS and CAA records of the wildcard',
    },
    { code: 'zone/wildcard-text-leak', count: 1, why: 'RFC 4592 4.3: the text answers for _mta-sts too' },
    { code: 'zone/single-name-server', count: 1, why: 'RFC 2182 5: a challenge is handed to one server' },
  ],
  'cloud.example.zone': [
    noDmarc(),

    {
      code: 'zone/single-name-server',
      count: 5,
      why: 'RFC 2182 5: challenges and regions are handed to one server each',
    },
  ],
  'cluster.example.zone': [
    noExchange(),
    noAuthority(),

    { code: 'zone/soa-minimum-low', count: 1, why: 'RFC 2308 5: new services are to be seen after a minute' },
    {
      code: 'zone/wildcard-shadowed',
      count: 1,
      why: 'RFC 4592 3.3.1: a note beside the wildcard has no address',
    },
    { code: 'zone/wildcard-blocked', count: 1, why: 'RFC 4592 2.2.2: and another is a name between others' },
  ],
  'corp.example.zone': [
    {
      code: 'zone/rrset-over-udp',
      count: 1,
      why: 'RFC 9715 3.1: the proofs of many services stand at the apex',
    },
  ],
  'isp.example.zone': [
    noDmarc(),
    oneExchange(),
    noSpf(),

    { code: 'zone/name-servers-without-aaaa', count: 1, why: 'RFC 3901 2: hosts with IPv6, servers without' },
  ],
  'legacy.example.zone': [
    noAuthority(),

    { code: 'zone/alias-chain', count: 1, why: 'RFC 1034 3.6.2: ftp is an alias of www, which is one' },
  ],
  'mailhost.example.zone': [
    oneExchange(),
    noSpf(),

    signsOnLoad,
    {
      code: 'zone/wildcard-blocked',
      count: 1,
      why: 'RFC 4592 2.2.2: the permission for one domain hides that for all others below com',
    },
  ],
  'nsec3.example.zone': [
    oneExchange(),

    longLived,
    optOut,
    { code: 'zone/single-name-server', count: 1, why: 'RFC 2182 5: an unsigned part with one server' },
    { code: 'zone/wildcard-opt-out', count: 1, why: 'RFC 5155 12.2: a wildcard in a zone with opt-out' },
  ],
  'odd.example.zone': [
    noDmarc(),
    oneExchange(4),
    noSpf(4),
    { code: 'record/special-address', count: 1, why: 'RFC 4291 2.5.5.2: an IPv4 address mapped into IPv6' },
    noAuthority(),

    { code: 'zone/soa-minimum-low', count: 1, why: 'RFC 2308 5: a minimum of 0' },
    { code: 'zone/ttl-high', count: 1, why: 'RFC 8767 4: a default of more than a week, told once' },
    { code: 'zone/wildcard-text-leak', count: 1, why: 'RFC 4592 4.3: a text at a wildcard' },
  ],
  'office.example.zone': [
    { code: 'zone/soa-minimum-low', count: 1, why: 'RFC 2308 5: new hosts are to be seen after a minute' },
    { code: 'zone/soa-mail-undeliverable', count: 1, why: 'RFC 5321 5.1: mail to the domain has no MX' },
    { code: 'zone/name-servers-without-aaaa', count: 1, why: 'RFC 3901 2: hosts with IPv6, servers without' },
    {
      code: 'zone/delegation-to-self',
      count: 1,
      why: 'RFC 1034 4.2.2: dynamic names are a zone on the same servers',
    },
  ],
  'parked.example.zone': [
    { code: 'zone/wildcard-text-leak', count: 1, why: 'RFC 4592 4.3: "v=spf1 -all" for every name' },
    { code: 'syntax/final-line-break', count: 1, why: 'RFC 1035 5.1: the last line has no end' },
  ],
  'shop.example.zone': [
    {
      code: 'zone/wildcard-alias-leak',
      count: 1,
      why: 'RFC 8555 8.4: previews are run by another company, which can prove that it owns them',
    },
  ],
  'signed.example.zone': [
    oneExchange(),

    longLived,
    { code: 'zone/single-name-server', count: 1, why: 'RFC 2182 5: an unsigned part with one server' },
  ],
  'uni.example.zone': [
    oneExchange(),
    noSpf(2),

    { code: 'zone/alias-chain', count: 1, why: 'RFC 1034 3.6.2: gitlab is an alias of www, which is one' },
  ],
  'voip.example.zone': [
    { code: 'zone/soa-mail-undeliverable', count: 1, why: 'RFC 5321 5.1: mail to the domain has no MX' },
    { code: 'zone/name-servers-without-aaaa', count: 1, why: 'RFC 3901 2: hosts with IPv6, servers without' },
    {
      code: 'zone/wildcard-blocked',
      count: 1,
      why: 'RFC 4592 2.2.2: digits that exist end the reach of the wildcard',
    },
    { code: 'zone/single-name-server', count: 2, why: 'RFC 2182 5: a site with one server' },
  ],
  'xn--mnchen-3ya.example.zone': [
    oneExchange(),
    noSpf(),

    signsOnLoad,
    { code: 'zone/alias-chain', count: 1, why: 'RFC 1034 3.6.2: one spelling is an alias of another' },
    { code: 'zone/single-name-server', count: 1, why: 'RFC 2182 5: a part with one server' },
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
