import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { foundInWhole } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const policies =
  '$ORIGIN rpz.example.\n$TTL 300\n@ SOA localhost. root.localhost. 1 3600 600 86400 300\n@ NS localhost.\n';
const inPolicies = (lines: string) => ({ zone: `${policies}${lines}\n`, whole: true as const });
const strict = { profile: 'strict' } as const;

const triggers = {
  right: [
    '24.0.2.0.192.rpz-ip',
    '32.1.2.0.192.rpz-client-ip',
    '8.0.0.0.10.rpz-nsip',
    '1.0.0.0.128.rpz-ip',
    '48.zz.db8.2001.rpz-ip',
    '128.1.zz.rpz-ip',
    '127.0.zz.rpz-ip',
    '128.1.zz.2.db8.2001.rpz-client-ip',
    '128.8.7.6.5.4.3.2.2001.rpz-nsip',
    '64.zz.FFFF.0.8DB.2001.rpz-ip',
    '64.0.0.0.0.1.0.db8.2001.rpz-ip',
    'ns.example.net.rpz-nsdname',
    '*.example.net.rpz-nsdname',
    'www.example.com',
    '1.2.0.192',
    'rpz-ip',
    'rpz-host',
  ],
  wrong: [
    '1.2.0.192.rpz-ip',
    '0.1.2.0.192.rpz-ip',
    '33.1.2.0.192.rpz-ip',
    '032.1.2.0.192.rpz-ip',
    '24.1.2.0.192.rpz-ip',
    '32.256.2.0.192.rpz-client-ip',
    '32.01.2.0.192.rpz-client-ip',
    '32.2.0.192.rpz-nsip',
    '300.2.0.192.rpz-ip',
    'x.rpz-ip',
    'www.example.com.rpz-ip',
    '129.1.zz.rpz-ip',
    '127.1.zz.rpz-ip',
    '47.zz.1.db8.2001.rpz-ip',
    '128.1.zz.2.zz.2001.rpz-ip',
    '128.8.7.6.5.4.3.2.rpz-ip',
    '128.9.8.7.6.5.4.3.2.2001.rpz-ip',
    '128.10000.zz.rpz-ip',
    '128.g.zz.rpz-ip',
    'x.rpz-clientip',
    '32.1.2.0.192.rpz-ips',
  ],
};

testRule('policy-zone', {
  accept: [
    ...triggers.right.map((owner) => ({ why: owner, ...inPolicies(`${owner} CNAME .`) })),
    {
      why: 'every action',
      ...inPolicies(
        'a CNAME .\nb CNAME *.\nc CNAME rpz-passthru.\nd CNAME RPZ-Drop.\ne CNAME rpz-tcp-only.\nf CNAME *.garden.example.net.\ng CNAME rpz-x.example.net.',
      ),
    },
    {
      why: 'what is answered in place of others',
      ...inPolicies(
        'a.example.net A 0.0.0.0\nb.example.net A 127.0.0.1\nb.example.net AAAA ::1\nc_d A 192.168.0.1\n*.e.example.net CNAME .\ne.example.net MX 0 .\nf.example.net MX 10 mail.example.net.\n_dmarc.g TXT "blocked"\n@ A 192.0.2.1',
      ),
      options: strict,
    },
    {
      why: 'hosts of such names in other zones',
      zone: 'rpz-test A 192.0.2.2\nx.rpz-test A 192.0.2.2\nwww CNAME rpz-test\nshop CNAME rpz-host.example.net.',
    },
  ],
  reject: [
    ...triggers.wrong.map((owner) => ({
      why: owner,
      ...inPolicies(`${owner} CNAME .`),
      found: ['5: zone/policy-trigger'],
    })),
    {
      why: 'a trigger with data in place of an action, where the name of the zone tells',
      ...inPolicies('33.1.2.0.192.rpz-ip A 192.0.2.1'),
      found: ['5: zone/policy-trigger'],
    },
    {
      why: 'a trigger in a zone whose actions tell',
      zone: '33.1.2.0.192.rpz-ip CNAME rpz-drop.',
      found: ['1: zone/policy-trigger'],
    },
    ...['rpz-pasthru.', 'rpz-log.', 'RPZ-dropp.', 'rpz-.'].map((target) => ({
      why: `the action ${target}`,
      zone: `bad CNAME ${target}`,
      found: ['1: zone/policy-action'],
    })),
    {
      why: 'an action without its dot',
      ...inPolicies('bad.example.net CNAME rpz-drop'),
      found: ['5: name/missing-final-dot'],
    },
  ],
});

test('the one address that was meant is told', () => {
  const [finding] = checkZone(`${policies}1.2.0.192.rpz-ip CNAME .\n`).findings;
  expect(finding!.detail).toContain('write 32.1.2.0.192');
});

describe('for every network, its trigger', () => {
  /** An address as bits, the first in front, and how many of them count. */
  const networks = fc
    .constantFrom(32, 128)
    .chain((bits) =>
      fc.tuple(fc.array(fc.nat(1), { minLength: bits, maxLength: bits }), fc.integer({ min: 1, max: bits })),
    );
  const owner = (bits: readonly number[], length: number): string => {
    const width = bits.length === 32 ? 8 : 16;
    const radix = bits.length === 32 ? 10 : 16;
    const parts = Array.from({ length: bits.length / width }, (_, index) =>
      Number.parseInt(bits.slice(index * width, (index + 1) * width).join(''), 2).toString(radix),
    );
    return `${length}.${parts.reverse().join('.')}.rpz-ip`;
  };
  const found = (name: string): string[] => foundInWhole(`${policies}${name} CNAME .\n`);

  test('is right where nothing is set behind the prefix', () => {
    fc.assert(
      fc.property(networks, ([bits, length]) => {
        expect(found(owner(bits.fill(0, length), length))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('is wrong where a bit is', () => {
    fc.assert(
      fc.property(networks, fc.nat(), ([bits, length], place) => {
        fc.pre(length < bits.length);
        bits[length + (place % (bits.length - length))] = 1;
        expect(found(owner(bits, length))).toEqual(['5: zone/policy-trigger']);
      }),
      { numRuns: 200 },
    );
  });
});

const noMail = { severities: { 'zone/soa-mail-not-hostname': 'off' } } as const;
const head = (servers: string) =>
  `$ORIGIN catalog.example.\n$TTL 0\n@ SOA . . 1 3600 600 2419200 0\n${servers}\n`;
const catalog = (lines: string, servers = '@ NS invalid.') => ({
  zone: `${head(servers)}${lines}\n`,
  whole: true as const,
});
const members = 'a.zones PTR example.com.\nb.zones PTR example.net.';

testRule('catalog-zone', {
  accept: [
    { why: 'a catalog', ...catalog(`version TXT "2"\n${members}`), options: strict },
    { why: 'the version before', ...catalog(`version TXT 1\n${members}`) },
    {
      why: 'properties of members, and others of its own',
      ...catalog(
        `version TXT 2\n${members}\ngroup.a.zones TXT g\ngroup.b.zones TXT g\ncoo.a.zones PTR other.example.\nx.ext TXT y\nprimaries.ext A 192.0.2.1`,
      ),
      options: strict,
    },
    {
      why: 'a version without members',
      ...catalog('version TXT 3\na PTR example.com.\nb PTR example.com.', '@ NS ns1.example.net.'),
      options: noMail,
    },
    {
      why: 'names of a zone that is none',
      ...catalog(
        'a.zones PTR example.com.\na.zones PTR example.net.',
        '@ NS ns1.example.net.\n@ NS ns2.example.net.',
      ),
      options: noMail,
    },
    {
      why: 'a version that could not be read',
      ...catalog(`version TXT "2\n${members}`),
      options: { severities: { 'syntax/unclosed-quote': 'off' } },
    },
  ],
  reject: [
    { why: 'another version', ...catalog(`version TXT "3"\n${members}`), found: ['5: zone/catalog-version'] },
    {
      why: 'a version that is a word',
      ...catalog(`version TXT "v2"\n${members}`),
      found: ['5: zone/catalog-version'],
    },
    {
      why: 'two versions',
      ...catalog(`version TXT 2\nversion TXT 1\n${members}`),
      found: ['6: zone/catalog-version'],
    },
    { why: 'no version', ...catalog(members), found: ['3: zone/catalog-version'] },
    {
      why: 'a catalog that is told by its version alone',
      ...catalog(`version TXT 2\n${members}\nc.zones PTR EXAMPLE.com.`, '@ NS ns1.example.net.'),
      found: ['8: zone/catalog-member'],
    },
    {
      why: 'a member twice, thrice',
      ...catalog(`version TXT 2\n${members}\nc.zones PTR example.com.\nd.zones PTR Example.COM.`),
      found: ['8: zone/catalog-member', '9: zone/catalog-member'],
    },
    {
      why: 'two members at one owner',
      ...catalog(`version TXT 2\n${members}\na.zones PTR example.org.`),
      found: ['8: zone/catalog-member'],
    },
    {
      why: 'a member without its dot',
      ...catalog(`version TXT 2\n${members}\nc.zones PTR example.org`),
      found: ['8: name/missing-final-dot'],
    },
  ],
});

describe("a server's own zones are asked for no second server, in the strictest profile either", () => {
  const own = (origin: string, line: string): string =>
    `$ORIGIN ${origin}\n$TTL 604800\n@ SOA localhost. root.localhost. 1 604800 86400 2419200 604800\n@ NS localhost.\n${line}\n`;

  test.each([
    ['localhost.', '@ A 127.0.0.1'],
    ['127.in-addr.arpa.', '1.0.0 PTR localhost.'],
    ['0.0.127.in-addr.arpa.', '1 PTR localhost.'],
    ['255.in-addr.arpa.', '; nothing'],
    [`1.${'0.'.repeat(31)}ip6.arpa.`, '@ PTR localhost.'],
  ])('%s', (origin, line) => {
    expect(foundInWhole(own(origin, line), strict)).toEqual([]);
  });

  test.each(['127.192.in-addr.arpa.', 'localhost.example.', 'notlocalhost.'])('%s is none', (origin) => {
    expect(foundInWhole(own(origin, '; nothing'), strict)).toEqual([
      '3: zone/soa-minimum-high',
      '3: zone/soa-primary-unnamed',
      '4: zone/single-name-server',
    ]);
  });
});
