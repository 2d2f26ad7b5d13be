import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/catalog/entry.ts';
import { findingsIn, foundIn, foundInWhole, notOfMail } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const A = 'A 192.0.2.2';

testRule('targets-resolve', {
  accept: [
    { why: 'a target with an A', zone: `@ MX 10 mail\nmail ${A}` },
    { why: 'a target with an AAAA', zone: '@ MX 10 mail\nmail AAAA 2001:db8::1' },
    { why: 'a target whose address stands before it', zone: `mail ${A}\n@ MX 10 mail` },
    { why: 'a target in another case', zone: `@ MX 10 MAIL.Example.com.\nmail ${A}` },
    { why: 'a target outside of the zone', zone: '@ MX 10 mail.example.net.\n_x._tcp SRV 0 0 1 com.' },
    { why: 'a target above the zone', zone: '@ MX 10 com.' },
    { why: 'the zone itself with an address', zone: `@ MX 10 @\n@ ${A}` },
    {
      why: 'the root as the target of MX and SRV, which means that there is none',
      zone: 'x MX 0 .\n_x._tcp SRV 0 0 0 .',
    },

    // Wildcards answer for hosts too.
    { why: 'a target that a wildcard answers for', zone: `@ MX 10 a.w\n*.w ${A}` },
    { why: 'a target that a wildcard answers for, far below it', zone: `@ MX 10 a.b.c.w\n*.w ${A}` },

    // Delegations.
    { why: 'a server elsewhere', zone: 'sub NS ns.example.net.' },
    { why: 'a server of the zone itself', zone: 'sub NS ns1' },
    { why: 'a server below its cut with glue', zone: `sub NS ns1.sub\nns1.sub ${A}` },
    { why: 'a server at its cut with glue', zone: `sub NS sub\nsub ${A}` },
    { why: 'a server below another cut with glue', zone: `one NS ns.two\ntwo NS ns.two\nns.two ${A}` },
    { why: 'a server below another cut, at that cut', zone: `one NS two\ntwo NS ns1\ntwo ${A}` },
    { why: 'a target that others answer for', zone: 'sub NS ns.example.net.\n@ MX 10 mail.sub\nx MX 10 sub' },
    {
      why: 'a target that others answer for, though a wildcard stands above',
      zone: `* ${A}\nsub NS ns.example.net.\n@ MX 10 a.sub`,
    },

    // Others that are there.
    { why: 'a service at a host', zone: `a HTTPS 1 b\nb ${A}\nc SVCB 1 d\nd CNAME ns1` },
    { why: 'a service at its own owner', zone: `a HTTPS 1 .\na ${A}` },
    {
      why: 'gateways that are addresses or none',
      zone: 'k IPSECKEY 1 1 2 192.0.2.9 AQAA\nk IPSECKEY 1 0 2 . AQAA\nl AMTRELAY 1 0 1 192.0.2.9',
    },
    {
      why: 'an odd gateway beside one that is an address',
      zone: 'k IPSECKEY 1 1 2 192.0.2.9 AQAA\nk IPSECKEY 1 3 2 a_b.example.net. AQAA',
    },
    {
      why: 'records that point to a wildcard',
      zone: `k KX 10 a.w\nk RT 10 b.w\np PTR c.w\nn NAPTR 1 1 "" "" "" d.w\n*.w ${A}`,
    },
    { why: 'records that point to a name between others', zone: `p PTR m\nl LP 1 m\na.m ${A}` },
    { why: 'records that point to what others answer for', zone: 'p PTR m.s\nl LP 1 s\ns NS a.example.net.' },

    // Aliases that may be.
    { why: 'a PTR to an alias', zone: 'x PTR y\ny CNAME a.net.' },
    { why: 'a CNAME to a name without address', zone: 'x CNAME y\ny TXT y' },
    { why: 'a DNAME to a name with others below it', zone: `x DNAME y\na.y ${A}` },
    { why: 'a DNAME to the zone itself', zone: 'x DNAME @' },
    {
      why: 'a server with an ALIAS, where there are any',
      zone: '@ MX 10 y\ny ALIAS a.net.',
      options: { profile: 'platform' },
    },
  ],
  reject: [
    // Nothing is there, and no wildcard, delegation or name below it either.
    {
      why: 'an ALIAS of nothing',
      zone: 'a ALIAS nope',
      options: { profile: 'platform' },
      found: ['1: zone/dangling-target'],
    },
    ...[
      'PTR nope',
      'DNAME nope',
      'KX 10 nope',
      'RT 10 nope',
      'LP 10 nope',
      'MB nope',
      'NSAP-PTR nope',
      'NAPTR 1 1 "s" "SIP+D2U" "" _sip._udp.nope',
    ].map((content) => ({
      why: `${content.split(' ')[0]} to nothing`,
      zone: `k ${content}`,
      found: ['1: zone/dangling-target'],
    })),
    ...['AFSDB 1 nope', 'IPSECKEY 1 3 2 nope AQAA', 'AMTRELAY 1 0 3 nope', 'HTTPS 1 nope', 'SVCB 1 nope'].map(
      (content) => ({
        why: `${content.split(' ')[0]} to a host that is not there`,
        zone: `k ${content}`,
        found: ['1: zone/target-without-address'],
      }),
    ),
    {
      why: 'a service at a name with a text',
      zone: 'a HTTPS 1 b\nb TXT x',
      found: ['1: zone/target-without-address'],
    },
    {
      why: 'a DNAME to nothing, though one is in its way',
      zone: 'x DNAME y\ny.z A 192.0.2.2',
      found: ['1: zone/dangling-target'],
    },

    { why: 'an MX to a CNAME', zone: '@ MX 10 mail\nmail CNAME a.net.', found: ['1: zone/target-is-alias'] },
    {
      why: 'an SRV to a CNAME',
      zone: '_x._tcp SRV 0 0 1 h\nh CNAME a.net.',
      found: ['1: zone/target-is-alias'],
    },
    {
      why: 'an NS of the zone to a CNAME',
      zone: '@ NS h\nh CNAME a.net.',
      found: ['1: zone/target-is-alias'],
    },
    {
      why: 'an NS of a cut to a CNAME',
      zone: 'sub NS h\nh CNAME a.net.',
      found: ['1: zone/target-is-alias'],
    },
    {
      why: 'a target that a wildcard CNAME answers for',
      zone: '@ MX 10 a.w\n*.w CNAME a.net.',
      found: ['1: zone/target-is-alias'],
    },
    {
      why: 'a target below a DNAME',
      zone: '@ MX 10 a.d\nd DNAME a.net.',
      found: ['1: zone/target-is-alias'],
    },
    {
      why: 'a target far below a DNAME',
      zone: '@ NS a.b.d\nd DNAME a.net.',
      found: ['1: zone/target-is-alias'],
    },

    {
      why: 'a server of the zone that is not there',
      zone: '@ NS ns2',
      found: ['1: zone/ns-without-address'],
    },
    {
      why: 'a server of the zone with a text only',
      zone: '@ NS ns2\nns2 TXT x',
      found: ['1: zone/ns-without-address'],
    },
    {
      why: 'a server of the zone between names',
      zone: `@ NS x\na.x ${A}`,
      found: ['1: zone/ns-without-address'],
    },
    {
      why: 'the zone as its own server without address',
      zone: '@ NS @',
      found: ['1: zone/ns-without-address'],
    },

    { why: 'an MX to nothing', zone: '@ MX 10 mail', found: ['1: zone/target-without-address'] },
    { why: 'an SRV to nothing', zone: '_x._tcp SRV 0 0 1 h', found: ['1: zone/target-without-address'] },
    { why: 'an NS of a cut to nothing', zone: 'sub NS h', found: ['1: zone/ns-without-address'] },
    {
      why: 'a target with a text only',
      zone: '@ MX 10 mail\nmail TXT x',
      found: ['1: zone/target-without-address'],
    },
    {
      why: 'a name below which there are names',
      zone: `@ MX 10 mail\na.mail ${A}`,
      found: ['1: zone/target-without-address'],
    },
    {
      why: 'a name between names, although a wildcard stands above',
      zone: `@ MX 10 b.w\n*.w ${A}\na.b.w ${A}`,
      found: ['1: zone/target-without-address'],
    },
    {
      why: 'a name below one that exists, for which a wildcard above does not answer',
      zone: `@ MX 10 a.b.w\n*.w ${A}\nb.w TXT x`,
      found: ['1: zone/target-without-address'],
    },
    {
      why: 'the name of the wildcard’s parent',
      zone: `@ MX 10 w\n*.w ${A}`,
      found: ['1: zone/target-without-address'],
    },
    {
      why: 'a wildcard without address',
      zone: '@ MX 10 a.w\n*.w TXT x',
      found: ['1: zone/target-without-address'],
    },
    {
      why: 'a name without address once, however many records point there',
      zone: '@ MX 10 mail\n@ MX 20 mail\nx MX 10 mail',
      found: ['1: zone/target-without-address'],
    },

    { why: 'a server below its cut without glue', zone: 'sub NS ns1.sub', found: ['1: zone/glue-missing'] },
    { why: 'a server at its cut without glue', zone: 'sub NS sub', found: ['1: zone/glue-missing'] },
    {
      why: 'a wildcard below the cut, which is no glue',
      zone: `sub NS ns1.sub\n*.sub ${A}`,
      found: ['1: zone/glue-missing'],
    },
    {
      why: 'a wildcard above the cut, which is none either',
      zone: `* ${A}\nsub NS ns1.sub`,
      found: ['2: zone/glue-missing'],
    },
    {
      why: 'each server without glue',
      zone: `sub NS a.sub\nsub NS b.sub\nsub NS c.sub\nb.sub ${A}`,
      found: ['1: zone/glue-missing', '3: zone/glue-missing'],
    },
    {
      why: 'a server below another cut without glue',
      zone: 'one NS ns.two\ntwo NS ns.example.net.',
      found: ['1: zone/sibling-glue-missing'],
    },
    {
      why: 'a server at another cut without glue',
      zone: 'one NS two\ntwo NS ns.example.net.',
      found: ['1: zone/sibling-glue-missing'],
    },
    {
      why: 'two cuts that depend on each other',
      zone: 'one NS ns.two\ntwo NS ns.one',
      found: ['1: zone/sibling-glue-missing', '2: zone/sibling-glue-missing'],
    },
  ],
});

describe('what nobody is given is not judged', () => {
  test.each([
    ['a delegation below a delegation', 'sub NS ns.example.net.\nx.sub NS nope'],
    ['an MX at a cut', 'sub NS ns.example.net.\nsub MX 10 nope'],
    ['an MX below a cut', 'sub NS ns.example.net.\nx.sub MX 10 nope'],
  ])('%s', (_why, zone) => {
    expect(foundIn(zone)).toEqual(['2: zone/occluded']);
  });

  test('an MX below a DNAME', () => {
    expect(foundIn('d DNAME a.net.\nx.d MX 10 nope')).toEqual(['2: record/dname-conflict']);
  });
});

describe('a record that could not be read counts as there', () => {
  test.each([
    ['an address', 'mail A 192.0.2.256'],
    ['an address with an unclosed quote', 'mail A "192.0.2.2'],
    ['an address too much', 'mail A 192.0.2.2 192.0.2.3'],
  ])('%s', (_why, line) => {
    expect(foundIn(`@ MX 10 mail\n${line}\n`)).toHaveLength(1);
    expect(foundIn(`@ MX 10 mail\n${line}\n`)[0]).toMatch(/^2: (record|syntax)\//);
  });
});

test('marks the target and names it in full', () => {
  const [finding] = findingsIn('@ MX ( 10\n  mail )\n');
  expect(finding).toMatchObject({
    line: 7,
    column: 3,
    endLine: 7,
    endColumn: 7,
    owner: 'example.com.',
    type: 'MX',
  });
  expect(finding!.detail).toContain('points to mail.example.com.');
});

describe('a target that is an alias', () => {
  const severity = (lines: string, profile: Profile) =>
    findingsIn(lines, { profile, severities: notOfMail })
      .filter(({ code }) => code === 'zone/target-is-alias')
      .map((finding) => finding.severity);

  test.each([
    ['@ MX 10 h', ['warning', 'error', 'error']],
    ['_x._tcp SRV 0 0 1 h', ['warning', 'error', 'error']],
    ['@ NS h', ['error', 'error', 'error']],
    ['sub NS h', ['error', 'error', 'error']],
    ['@ MX 10 a.d', ['warning', 'error', 'error']],
    ['@ NS a.d', ['error', 'error', 'error']],
    ['@ MX 10 h\nsub NS h', ['error', 'error', 'error']],
  ])('%s', (line, expected) => {
    const zone = `${line}\nh CNAME a.example.net.\nd DNAME d.example.net.\n`;
    expect((['rfc', 'platform', 'strict'] as const).flatMap((profile) => severity(zone, profile))).toEqual(
      expected,
    );
  });

  test('may be one of a service binding', () => {
    expect(foundIn('a HTTPS 1 h\nh CNAME a.net.\n')).toEqual([]);
  });
});

describe('a target that is no name as it is written', () => {
  const stars = '* CNAME ns1\n';

  test.each([
    ['@ MX 10 192.0.2.1', '1: name/target-is-address'],
    ['sub NS 192.0.2.1', '1: name/target-is-address'],
    ['_x._tcp SRV 0 0 1 192.0.2.1', '1: name/target-is-address'],
    ['a HTTPS 1 2001:db8::1', '1: name/target-is-address'],
    ['@ MX 10 https://a/', '1: name/target-is-url'],
    ['@ MX 10 a,b', '1: name/target-is-list'],
    ['@ MX 10 *', '1: name/target-is-wildcard'],
    ['@ MX 10 mail.example.com', '1: name/missing-final-dot'],
    ['www CNAME ns1.example.com', '1: name/missing-final-dot'],
  ])('%s is told once, where a wildcard answers', (line, found) => {
    expect(foundIn(`${line}\n${stars}`, { profile: 'strict', severities: notOfMail }).slice(0, 1)).toEqual([
      found,
    ]);
    expect(foundIn(`${line}\n${stars}`)).toEqual([found]);
  });

  test.each([
    ['@ NS https://a/', 'name/target-is-url'],
    ['sub NS *', 'name/target-is-wildcard'],
    ['sub NS *.x.sub', 'name/target-is-wildcard'],
    ['a CNAME a/b\n*.b CNAME a', 'name/target-odd-character'],
  ])('%s is as bad as what follows from it', (lines, code) => {
    const found = findingsIn(`${lines}\n`);
    expect(found.map((finding) => [finding.code, finding.severity])).toEqual([
      [code, lines.includes('NS') ? 'error' : 'warning'],
    ]);
  });

  test('does not silence what is wrong where its own code is off', () => {
    expect(foundIn('@ NS https://a/\n', { severities: { 'name/target-is-url': 'off' } })).toEqual([
      '1: zone/ns-without-address',
    ]);
  });

  test('silences nothing of other records, nor of the zone that is checked next', () => {
    expect(foundIn('@ MX 10 192.0.2.1\n@ MX 20 nope\n')).toEqual([
      '1: name/target-is-address',
      '2: zone/target-without-address',
    ]);
    expect(foundIn('@ MX 10 nope\n')).toEqual(['1: zone/target-without-address']);
  });
});

describe('a target whose siblings have a final dot', () => {
  test.each([
    ['@ NS ns3.hoster.example\n@ NS ns4.hoster.example.', '1: name/missing-final-dot'],
    ['@ MX 10 mx1.corp.lan\n@ MX 20 MX2.Corp.Lan.', '1: name/missing-final-dot'],
    ['www CNAME a.cdn.invalid\nshop CNAME b.cdn.invalid.', '1: name/missing-final-dot'],
    ['www CNAME a.cdn.invalid\nshop CNAME b.other.invalid.', '1: zone/dangling-alias'],
    ['www CNAME a.cdn.invalid\nshop CNAME cdn.invalid.', '1: zone/dangling-alias'],
    ['www CNAME a.b\nshop CNAME c.b.example.com.\nc.b A 192.0.2.2', '1: zone/dangling-alias'],
  ])('%s', (lines, found) => {
    expect(foundIn(`${lines}\n`)).toEqual([found]);
  });

  test('is told with the name that is meant, and as bad as it is', () => {
    expect(findingsIn('@ NS ns3.hoster.example\n@ NS ns4.hoster.example.\n')).toMatchObject([
      { severity: 'error', detail: expect.stringContaining('ns3.hoster.example. is probably what is meant') },
    ]);
  });

  test('says nothing where the zone has the name', () => {
    expect(
      foundIn('@ NS ns3.hoster.example\n@ NS ns4.hoster.example.\nns3.hoster.example A 192.0.2.2\n'),
    ).toEqual([]);
  });
});

test('says where the alias stands', () => {
  const [finding] = findingsIn('mail TXT x\nm1 CNAME a.net.\n@ MX 10 m1\n');
  expect(finding).toMatchObject({
    code: 'zone/target-is-alias',
    message: 'MX target is an alias',
    related: [{ line: 7, type: 'CNAME' }],
  });
});

describe('a zone that is the root', () => {
  const root = '$TTL 3600\n. SOA a. h. 1 7200 3600 1209600 3600\n. NS a.\na. A 192.0.2.1\n';

  test.each([
    ['names no host by the root', 'x. MX 0 .\n_x._tcp. SRV 0 0 0 .', []],
    ['has glue', 'com. NS ns.com.\nns.com. A 192.0.2.2', []],
    ['lacks glue', 'com. NS ns.com.', ['5: zone/glue-missing']],
    ['has hosts without address', 'x. MX 0 y.', ['5: zone/target-without-address']],
  ])('%s', (_why, lines, found) => {
    expect(foundInWhole(`${root}${lines}\n`, { origin: '.' })).toEqual(found);
  });
});
