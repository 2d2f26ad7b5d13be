import { describe, expect, test } from 'vitest';
import { nsec3Example, rrsig, signedExample } from '../../../../src/catalog/signed-example.ts';
import { type CheckZoneOptions, checkZone } from '../../../../src/engine/check-zone.ts';
import { foundIn } from '../../../helpers/in-zone.ts';

const found = (zone: string, options: CheckZoneOptions = {}): string[] =>
  checkZone(zone, options).findings.map(({ code, owner, type }) => `${code} ${owner} ${type}`);

const www = `www A 192.0.2.1\nwww ${rrsig('A', 3)}\nwww NSEC @ A RRSIG NSEC\nwww ${rrsig('NSEC', 3)}\n`;
/** The example with other names behind its apex, to the first of which that leads. */
const zoneWith = (first: string, names: string): string =>
  signedExample.replace('NSEC www', `NSEC ${first}`).replace(www, names);

const nsec = (owner: string, next: string, types: string, labels: number): string =>
  `${owner} NSEC ${next} ${types} RRSIG NSEC\n${owner} ${rrsig('NSEC', labels)}\n`;

describe('accepts', () => {
  test.each([
    [
      'names between others without NSEC',
      zoneWith('a.b', `a.b A 192.0.2.1\na.b ${rrsig('A', 4)}\n${nsec('a.b', '@', 'A', 4)}`),
    ],
    [
      'a wildcard, whose signature counts no *',
      zoneWith('*', `* TXT x\n* ${rrsig('TXT', 2)}\n${nsec('*', '@', 'TXT', 2)}`),
    ],
    [
      'glue and what lies below a delegation unsigned',
      zoneWith('sub', `sub NS ns.sub\n${nsec('sub', '@', 'NS', 3)}ns.sub A 192.0.2.1\n`),
    ],
    [
      'glue at the delegation itself',
      zoneWith('sub', `sub NS sub\nsub A 192.0.2.1\n${nsec('sub', '@', 'NS', 3)}`),
    ],
    [
      'a DNAME, and nothing below it',
      zoneWith('old', `old DNAME example.net.\nold ${rrsig('DNAME', 3)}\n${nsec('old', '@', 'DNAME', 3)}`),
    ],
    [
      'types without a name',
      zoneWith('x', `x TYPE65280 \\# 1 00\nx ${rrsig('TYPE65280', 3)}\n${nsec('x', '@', 'TYPE65280', 3)}`),
    ],
    [
      'an NSEC3 below a DNAME of the apex',
      `${nsec3Example.replace('NS SOA RRSIG', 'NS SOA DNAME RRSIG')}@ DNAME example.net.\n@ ${rrsig('DNAME')}\n`,
    ],
  ])('%s', (_why, zone) => {
    expect(found(zone, { verify: ['nsec3'] })).toEqual([]);
  });

  test('a zone that is not signed, whatever stands in it', () => {
    expect(
      foundIn('a NSEC b A NSEC\nns1 TYPE46 \\# 0', { severities: { 'record/invalid-content': 'off' } }),
    ).toEqual([]);
    expect(foundIn('@ NSEC3PARAM 1 0 0 -')).toEqual([]);
  });

  test('signatures of any age without a time to judge them by', () => {
    const old = signedExample.replaceAll('20360101000000 20351201000000', '20010101000000 20000101000000');
    expect(found(old)).toEqual([]);
    expect(found(old, { now: '2000-06-01T00:00:00Z' })).toEqual([]);
    expect(found(old, { now: '2001-01-01T00:00:01Z' })).toEqual(['zone/rrsig-expired example.com. RRSIG']);
  });

  test('signatures that hold across the end of 32 bits in 2106', () => {
    const late = signedExample.replaceAll('20360101000000 20351201000000', '21060301000000 21060201000000');
    expect(found(late, { now: '2106-02-10T00:00:00Z' })).toEqual([]);
    expect(found(late, { now: '2106-03-02T00:00:00Z' })).toEqual(['zone/rrsig-expired example.com. RRSIG']);
  });

  test('CDS and CDNSKEY for other zones below _dsboot (RFC 9615)', () => {
    expect(
      foundIn('_dsboot.a.example._signal.ns1 CDS 0 0 0 00\n_dsboot.a.example._signal.ns1 CDNSKEY 0 3 0 AA=='),
    ).toEqual([]);
    expect(foundIn('x CDS 0 0 0 00')).toEqual(['1: zone/not-at-apex']);
  });
});

describe('what cannot be read is there', () => {
  test.each([
    [
      'a signature',
      signedExample.replace(
        `www ${rrsig('A', 3)}`,
        `www ${rrsig('A', 3).replace('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==', '?')}`,
      ),
    ],
    ['a record that is signed', signedExample.replace('www A 192.0.2.1', 'www A 192.0.2')],
    ['an NSEC', signedExample.replace('www NSEC @ A RRSIG NSEC', 'www NSEC @ A RRSIG NSE')],
    ['the only key', signedExample.replace('DNSKEY 257 3 13', 'DNSKEY 257 4 13')],
    ['an NSEC3', nsec3Example.replace('NS SOA RRSIG', 'NS SOA RRSI')],
    ['an NSEC3PARAM', nsec3Example.replace('@ NSEC3PARAM 1', '@ NSEC3PARAM 2')],
  ])('%s', (_why, zone) => {
    const lines = checkZone(zone, { verify: ['nsec3', 'zonemd'] }).findings.map(({ code }) => code);
    expect(lines.filter((code) => code !== 'zone/zonemd-missing')).toEqual(['record/invalid-content']);
  });
});

describe('rejects once', () => {
  test('many signatures by one key that is gone, with their number', () => {
    const { findings } = checkZone(signedExample.replaceAll(' 1038 ', ' 1 '));
    expect(findings.map(({ code, line }) => `${line}: ${code}`)).toEqual(['4: zone/rrsig-unknown-key']);
    expect(findings[0]!.detail).toContain('signatures by it: 6');
  });

  test('expired signatures, at the one that expired first', () => {
    const mixed = signedExample.replace('20360101000000', '20351230000000');
    const { findings } = checkZone(mixed, { now: Date.parse('2036-06-01T00:00:00Z') });
    expect(findings.map(({ code, line }) => `${line}: ${code}`)).toEqual(['4: zone/rrsig-expired']);
    expect(findings[0]!.detail).toContain('2035-12-30 00:00:00 UTC (signatures out of date: 6)');
  });

  test('a zone with a few signatures left over', () => {
    const zone = signedExample.replaceAll(
      /^www .*RRSIG.*\n|^www NSEC.*\n|^@ RRSIG (?!SOA).*\n|^@ NSEC .*\n/gm,
      '',
    );
    const many = Array.from({ length: 9 }, (_, index) => `a${index} A 192.0.2.1\n`).join('');
    expect(found(zone + many)).toEqual(['zone/partly-signed example.com. RRSIG']);
  });
});

test('a digest of the zone is not compared where a part of the zone could not be read', () => {
  const zonemd = `@ ZONEMD 1 1 1 ${'ab'.repeat(48)}\n`;
  expect(foundIn(zonemd, { verify: ['zonemd'] })).toEqual(['1: zone/zonemd-digest']);
  expect(foundIn(`${zonemd}x A 192.0.2\n`, { verify: ['zonemd'] })).toEqual(['2: record/invalid-content']);
});

test('a zone that would take too many hashes is told so, and its other faults too', () => {
  const salt = 'ab'.repeat(255);
  const names = Array.from(
    { length: 3_000 },
    (_, index) => `a${index} A 192.0.2.1\na${index} ${rrsig('A', 3)}\n`,
  );
  const zone = nsec3Example.replaceAll(/(NSEC3(?:PARAM)?) 1 0 0 -/g, `$1 1 0 150 ${salt}`) + names.join('');
  const options = { verify: ['nsec3'], severities: { 'zone/nsec3-missing': 'off' } } as const;
  expect(found(zone, options)).toEqual([expect.stringContaining('zone/nsec3-unverified')]);
}, 60_000);

test.each(['yesterday', '2026-02-30T00:00:00Z', Number.NaN, -1])('now is no %s', (now) => {
  expect(() => checkZone('', { now })).toThrow(TypeError);
});

test('there is nothing else to verify', () => {
  expect(() => checkZone('', { verify: ['signatures' as 'nsec3'] })).toThrow(TypeError);
});
