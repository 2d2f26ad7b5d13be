import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/catalog/finding.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn } from '../../helpers/in-zone.ts';

const sha1 = 'ab'.repeat(20);

/** What is wrong in which field; the reason, or the code where there is none. */
const told = ({ reason, code, field }: Finding): string => `${field ?? ''}: ${reason ?? code}`;

const ofZone = (type: string, content: string): readonly Finding[] =>
  findingsIn(`_a._tcp.x ${type} ${content}\n`).filter(({ owner }) => owner === '_a._tcp.x.example.com.');

const record = (type: string, content: string) => ({ name: '_a._tcp.x', type, content, ttl: 60 });
const ofRecord = (type: string, content: string): readonly Finding[] =>
  checkRecord(record(type, content), { origin: 'example.com', profile: 'rfc' });

describe('each field of a record is judged', () => {
  test.each<[type: string, content: string, faults: readonly string[]]>([
    [
      'SOA',
      'ns1 hostmaster x y z 1 -1',
      [
        'serial: number/not-a-number',
        'refresh: time/not-a-time',
        'retry: time/not-a-time',
        'minimum: time/not-a-time',
      ],
    ],
    [
      'SOA',
      'ns1 a..b 4294967296 1 1y 1 2147483648',
      [
        'mail address: name/empty-label',
        'serial: number/too-large',
        'retry: time/not-a-time',
        'minimum: time/too-large',
      ],
    ],
    [
      'SOA',
      'ns1 hostmaster x y',
      ['serial: number/not-a-number', 'refresh: time/not-a-time', 'retry: content/missing-field'],
    ],
    [
      'SOA',
      'ns1 me@example.net. x 1 1 1 1',
      ['mail address: record/mailbox-at-sign', 'serial: number/not-a-number'],
    ],
    [
      'SRV',
      '70000 70000 70000 192.0.2.1',
      [
        'priority: number/too-large',
        'weight: number/too-large',
        'port: number/too-large',
        'target: name/target-is-address',
      ],
    ],
    ['SRV', '0 one 70000 sip', ['weight: number/not-a-number', 'port: number/too-large']],
    [
      'MX',
      '70000 https://mail.example.net/',
      ['preference: number/too-large', 'exchange: name/target-is-url'],
    ],
    ['MX', 'ten a..b', ['preference: number/not-a-number', 'exchange: name/empty-label']],
    ['MX', '"10" "mail"', ['preference: content/quoted', 'exchange: name/quoted']],
    ['CAA', '300 is$ue "ca.example.net"', ['flags: number/too-large', 'tag: caa/tag']],
    ['SSHFP', `a b ${sha1}`, ['algorithm: number/not-a-number', 'fingerprint type: number/not-a-number']],
    ['SSHFP', 'a 2 xyz', ['algorithm: number/not-a-number', 'fingerprint: hex/invalid-digit']],
    ['TLSA', `9 9 1 ${sha1}`, ['usage: number/unregistered', 'selector: number/unregistered']],
    [
      'DS',
      '70000 RSA 300 0',
      [
        'key tag: number/too-large',
        'algorithm: mnemonic/unknown',
        'digest type: number/too-large',
        'digest: hex/odd-length',
      ],
    ],
    [
      'LOC',
      '91 N 181 E 10x',
      ['latitude: location/angle-range', 'longitude: location/angle-range', 'altitude: location/meters'],
    ],
    [
      'NAPTR',
      '70000 1 "?" "" "!a" .',
      ['order: number/too-large', 'flags: naptr/flags', 'regexp: naptr/regexp-parts'],
    ],
    [
      'HTTPS',
      '70000 . port=x ipv4hint=1',
      ['priority: number/too-large', 'parameters: svcb/port', 'parameters: svcb/ipv4hint'],
    ],
    [
      'HTTPS',
      '1 . alpn="" port="x" key1=a',
      ['parameters: svcb/value-missing', 'parameters: svcb/port', 'parameters: svcb/alpn'],
    ],
    ['NSEC', 'a..b A FOO BAR', ['next name: name/empty-label', 'types: type/unknown', 'types: type/unknown']],
    [
      'TXT',
      `"${'a'.repeat(256)}" b "${'c'.repeat(256)}"`,
      ['text: text/string-too-long', 'text: text/string-too-long'],
    ],
    ['APL', '1:192.0.2.256/24 1:192.0.2.0/33', ['prefixes: apl/ipv4', 'prefixes: apl/prefix-length']],
    // What the relay would be depends on a type that is not known.
    ['AMTRELAY', 'x 0 y 192.0.2.1', ['precedence: number/not-a-number', 'relay type: number/not-a-number']],
  ])('%s %s', (type, content, faults) => {
    const inZone = ofZone(type, content);
    expect(inZone.map(told).sort()).toEqual([...faults].sort());
    expect(ofRecord(type, content).map(told).sort()).toEqual([...faults].sort());
    const places = inZone.map(({ column, endColumn }) => `${column}-${endColumn}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('a batch of changes says the same', () => {
    const { results } = checkChanges({
      origin: 'example.com',
      existing: [],
      changes: [{ action: 'create', record: record('SRV', '70000 70000 1 sip') }],
    });
    expect(results[0]!.findings.map(told)).toEqual([
      'priority: number/too-large',
      'weight: number/too-large',
    ]);
  });

  test('the records that one $GENERATE makes have one finding, and it counts them', () => {
    const findings = findingsIn('$GENERATE 1-9 h$ SRV "70000 70000 1 sip"\n');
    expect(findings.map(told)).toEqual(['priority: number/too-large']);
  });
});

describe('one cause is one finding', () => {
  test.each<[type: string, content: string, fault: string, says: RegExp]>([
    [
      'MX',
      'mail.example.net. 10',
      'preference: content/order',
      /mail\.example\.net\. stands where the preference belongs and would be the exchange/,
    ],
    [
      'CAA',
      'issue 0 "ca.example.net"',
      'flags: content/order',
      /issue stands where the flags belongs and would be the tag/,
    ],
    [
      'DNSKEY',
      '257 RSASHA256 3 AwEAAag=',
      'protocol: content/order',
      /RSASHA256 stands where the protocol belongs and would be the algorithm/,
    ],
    [
      'SOA',
      'ns1 2017042745 7200 3600 1209600 3600',
      'mail address: content/left-out',
      /The mail address is missing: 2017042745 stands in its place/,
    ],
    ['SRV', 'sip.example.net.', 'priority: number/not-a-number', /decimal number/],
    [
      'RRSIG',
      'A 13 3600 20300101000000 20200101000000 1 . AAAA',
      'labels: content/left-out',
      /The labels is missing: 3600/,
    ],
    ['SRV', '10 5060 sip.example.net.', ': content/one-missing', /one of priority, weight, port/],
    ['DNSKEY', 'x 257 3 8 AwEAAag=', ': content/extra-field', /x is too much/],
    ['SRV', '0 0 5060 sip.example.net. 0', ': content/extra-field', /0 is too much/],
    ['TLSA', `"3 1 1 ${'ab'.repeat(32)}"`, 'usage: content/in-quotes', /write 3 1 1 [ab]+\.\.\. without/],
  ])('%s %s', (type, content, fault, says) => {
    const [first, ...others] = ofZone(type, content);
    expect(told(first!)).toBe(fault);
    expect(first!.detail).toMatch(says);
    // A row that lacks several values is told of the first, and of the first that is missing.
    expect(others.length).toBeLessThanOrEqual(content.includes(' ') ? 0 : 1);
    expect(ofRecord(type, content).map(told)).toEqual([first!, ...others].map(told));
  });

  test.each([
    ['CAA', '0 "is?ue" "ca.example.net"', ['tag: caa/tag']],
    ['NAPTR', '1 1 "?" "" "" a', ['flags: naptr/flags']],
    ['SOA', 'ns1 hostmaster 1 1 1 1 4294967296', ['minimum: time/too-large']],
    ['DNSKEY', '257 3 RSASHA257 AwEAAag=', ['algorithm: mnemonic/unknown']],
    ['HINFO', '"PC Linux"', ['os: content/missing-field']],
  ])('a slip in one value is no other order: %s %s', (type, content, faults) => {
    expect(ofZone(type, content).map(told)).toEqual(faults);
  });
});

test('a list of faults without end is cut', () => {
  const content = `a ${'NONE '.repeat(60_000)}`;
  expect(ofRecord('NSEC', content).length).toBeLessThan(20);
});
