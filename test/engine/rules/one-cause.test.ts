import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { foundIn, foundInWhole, prelude } from '../../helpers/in-zone.ts';

// One root cause gives one finding: what follows from a fault that is told is not told again.

const ds = `DS 1 13 2 ${'0123456789abcdef'.repeat(4)}`;

describe('a record that could not be read counts as there', () => {
  test.each([
    ['its content is malformed', 'ns2 A 192.0.2.256', 'record/invalid-content'],
    ['its quote is not closed', 'ns2 A "192.0.2.2', 'syntax/unclosed-quote'],
    ['its TTL is malformed', 'ns2 1y A 192.0.2.2', 'record/invalid-ttl'],
    ['its TTL is too large', 'ns2 2147483648 A 192.0.2.2', 'record/invalid-ttl'],
    ['its class is another', 'ns2 CH A 192.0.2.2', 'syntax/class-mismatch'],
    ['its type is misspelt', 'ns2 AAAAA 2001:db8::1', 'record/unsupported-type'],
  ])('an address, although %s', (_why, line, code) => {
    expect(foundIn(`${line}\n@ NS ns2\n`)).toEqual([`1: ${code}`]);
  });

  test.each([
    ['its content is malformed', '@ SOA ns1 hostmaster one 7200 3600 1209600 3600', 'record/invalid-content'],
    ['its TTL is malformed', '@ 1y SOA ns1 hostmaster 1 7200 3600 1209600 3600', 'record/invalid-ttl'],
    ['its class is another', '@ CH SOA ns1 hostmaster 1 7200 3600 1209600 3600', 'syntax/class-mismatch'],
    [
      'its parenthesis is not closed',
      '@ SOA ( ns1 hostmaster 1 7200 3600 1209600 3600',
      'syntax/unclosed-parenthesis',
    ],
    ['its owner is missing', ' SOA ns1 hostmaster 1 7200 3600 1209600 3600', 'syntax/missing-owner'],
    ['its owner stands in quotes', '"@" SOA ns1 hostmaster 1 7200 3600 1209600 3600', 'name/quoted'],
  ])('an SOA, although %s', (_why, line, code) => {
    const zone = prelude.replace(/@ SOA.*/, line);
    expect(foundInWhole(zone)).toEqual([`3: ${code}`]);
  });
});

describe('of two rules that see one fault one speaks', () => {
  test.each([
    [
      'an MX target without final dot is not without address too',
      '@ MX 10 mail.example.com',
      '1: name/missing-final-dot',
    ],
    [
      'an NS target without final dot is not without address too',
      '@ NS ns1.example.com',
      '1: name/missing-final-dot',
    ],
    [
      'an SRV target without final dot is not without address too',
      '_x._tcp SRV 0 0 1 sip.example.net',
      '1: name/missing-final-dot',
    ],
    [
      'an NS target whose owner lacks its final dot is not without address too',
      '@ NS ns2\nns2.example.com A 192.0.2.2',
      '2: name/missing-final-dot',
    ],
    [
      'an MX target with an alias that lacks its final dot is not without address too',
      'mail.example.com CNAME ns1\n@ MX 10 mail',
      '1: name/missing-final-dot',
    ],
    [
      'a server below its cut whose glue lacks its final dot is not without glue too',
      'sub NS ns.sub\nns.sub.example.com A 192.0.2.2',
      '2: name/missing-final-dot',
    ],
    [
      'an alias of a text that lacks its final dot does not dangle too',
      'a CNAME b\nb.example.com TXT x',
      '2: name/missing-final-dot',
    ],
    ['a path behind a host does not dangle too', 'a CNAME example.net/path', '1: name/target-odd-character'],
    [
      'an SOA at a delegation is not hidden too',
      `sub SOA ns1 h 1 7200 3600 1209600 3600\nsub NS a.net.`,
      '1: zone/soa-not-apex',
    ],
    [
      'a CNAME at a delegation is not hidden too',
      'sub NS a.net.\nsub CNAME b.net.',
      '2: record/cname-not-alone',
    ],
    ['a DS that a delegation hides is not without NS too', `sub NS a.net.\nx.sub ${ds}`, '2: zone/occluded'],
    [
      'a record below a DNAME is not judged further',
      'd DNAME a.net.\nx.d MX 10 nope',
      '2: record/dname-conflict',
    ],
  ])('%s', (_why, zone, found) => {
    expect(foundIn(`${zone}\n`)).toEqual([found]);
  });
});

describe('what an owner without its final dot does not stand for', () => {
  test.each([
    [
      'an address of another name',
      '@ NS ns2\nns3.example.com A 192.0.2.2',
      ['1: zone/ns-without-address', '2: name/missing-final-dot'],
    ],
    [
      'an address, where it has none',
      '@ NS ns2\nns2.example.com TXT x',
      ['1: zone/ns-without-address', '2: name/missing-final-dot'],
    ],
  ])('%s', (_why, zone, found) => {
    expect(foundIn(`${zone}\n`)).toEqual(found);
  });

  test('name servers of the zone itself are not missing, each line being told by itself', () => {
    const zone = '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 h 1 7200 3600 1209600 3600\nns1 A 192.0.2.1\n';
    expect(foundInWhole(`${zone}example.com NS ns1\n`)).toEqual(['5: name/missing-final-dot']);
    expect(foundInWhole(`${zone}www.example.com NS ns1\n`)).toEqual([
      '3: zone/ns-missing',
      '5: name/missing-final-dot',
    ]);
  });

  test('of the main server it is not told either', () => {
    const zone = '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 h.example.net. 1 14400 3600 1209600 3600\n';
    const servers = '@ NS a.example.net.\n@ NS b.example.net.\nns1.example.com A 192.0.2.1\n';
    expect(foundInWhole(zone + servers, { profile: 'strict' })).toEqual(['6: name/missing-final-dot']);
  });
});

describe('what follows an owner that could not be read', () => {
  test('is not told line by line', () => {
    expect(foundIn('a..b A 192.0.2.2\n A 192.0.2.3\n TXT x\nc TXT x\n')).toEqual(['1: name/empty-label']);
  });
});

describe('an SOA that has the name of the zone without its final dot', () => {
  const soa = 'SOA ns1 hostmaster 1 7200 3600 1209600 3600';
  const found = ['3: zone/soa-not-apex'];

  test.each([
    [
      'stands for the apex, and so do blanks behind it',
      `example.com ${soa}\n NS ns1\nns1 A 192.0.2.1\n`,
      found,
    ],
    [
      'is told once, however often the name is written so',
      `example.com ${soa}\nexample.com NS ns1\nns1 A 192.0.2.1\nEXAMPLE.com MX 10 ns1\nexample.com CAA 0 issue ";"\n`,
      found,
    ],
    [
      'stands behind name servers with the same slip, which are not missing too',
      `example.com NS ns1\nexample.com ${soa}\nns1 A 192.0.2.1\n`,
      ['3: name/missing-final-dot', '4: zone/soa-not-apex'],
    ],
    [
      'is another fault than its content',
      `example.com ${soa} 5\n NS ns1\nns1 A 192.0.2.1\n`,
      [...found, '3: record/invalid-content'],
    ],
    [
      'leaves the slips of other owners',
      `example.com ${soa}\n NS ns1\nns1.example.com A 192.0.2.1\n`,
      [...found, '5: name/missing-final-dot'],
    ],
    [
      'is no slip where the zone is the root of that name',
      `example.com.example.com. ${soa}\n@ ${soa}\n@ NS ns1\nns1 A 192.0.2.1\n`,
      ['3: zone/soa-not-apex'],
    ],
  ])('%s', (_why, records, expected) => {
    expect(foundInWhole(`$ORIGIN example.com.\n$TTL 3600\n${records}`)).toEqual(expected);
  });

  test('is told with the name that is meant', () => {
    const { findings } = checkZone(`example.com 60 ${soa}\n@ 60 NS ns.example.net.\n`, {
      fallbackOrigin: 'example.com',
    });
    expect(findings.map(({ detail, column, endColumn }) => [column, endColumn, detail])).toEqual([
      [
        1,
        12,
        'example.com has no final dot, so the name of the zone is added to it; write example.com., or @ for the name of the zone.',
      ],
    ]);
  });
});

describe('an origin that is unknown', () => {
  test('is told once, and nothing of names', () => {
    expect(foundInWhole('$TTL 1\n@ SOA ns1 h 1 2 3 4 5\n@ NS ns1\nwww CNAME a\nwww A 192.0.2.1\n')).toEqual([
      '1: syntax/origin-unknown',
    ]);
  });
});
