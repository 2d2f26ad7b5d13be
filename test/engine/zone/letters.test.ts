import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { findingsIn, foundIn, prelude } from '../../helpers/in-zone.ts';

const A = 'A 192.0.2.2';
const strict = { profile: 'strict' } as const;

describe('a name with letters beyond ASCII has one finding, which gives its A-label', () => {
  test.each([
    [`bücher ${A}`, 'xn--bcher-kva:'],
    [`BÜCHER.example.com. ${A}`, 'xn--bcher-kva.example.com.:'],
    ['bücher TXT x', 'xn--bcher-kva:'],
    [`b\\195\\188cher ${A}`, 'xn--bcher-kva:'],
    ['www CNAME straße.de.', 'xn--strae-oqa.de.:'],
    ['www CNAME straße.de', 'xn--strae-oqa.de.:'],
    ['@ MX 10 mäil', 'xn--mil-qla:'],
    ['www CNAME nirgends-ü', 'xn--nirgends--y9a:'],
    ['s NS ns.bücher.de.', 'ns.xn--bcher-kva.de.:'],
    ['_sip._tcp SRV 0 0 5060 bücher.de.', 'xn--bcher-kva.de.:'],
    ['@ HTTPS 1 bücher.de. alpn=h2', 'xn--bcher-kva.de.:'],
    ['@ RP joe.bücher.de. .', 'joe.xn--bcher-kva.de.:'],
    ['@ NAPTR 1 1 "s" "SIP+D2U" "" bücher.de.', 'xn--bcher-kva.de.:'],
  ])('%s', (line, encoded) => {
    const found = findingsIn(`${line}\n`);
    expect(found.map(({ code, line: at }) => [code, at])).toEqual([['name/u-label', 6]]);
    expect(found[0]!.detail).toContain(` stands in DNS as ${encoded}`);
    if (!line.includes('\\')) expect(found[0]!.detail).not.toContain('\\195');
  });
});

describe('a name that nobody can encode has one finding, which says what stands there', () => {
  test.each([
    [`my–host ${A}`, 'name/odd-dash'],
    ['www CNAME my–host', 'name/odd-dash'],
    ['@ MX 10 ma’il.example.net.', 'name/odd-quote'],
    [`i♥ ${A}`, 'name/write-a-label'],
  ])('%s', (line, reason) => {
    expect(findingsIn(`${line}\n`).map((one) => [one.code, one.reason])).toEqual([
      ['name/beyond-ascii', reason],
    ]);
  });

  test('as octets that are no UTF-8 are', () => {
    const zone = Uint8Array.from(`${prelude}b\xfccher ${A}\n`, (char) => char.charCodeAt(0));
    expect(checkZone(zone, { origin: 'example.com' }).findings).toMatchObject([
      { code: 'name/beyond-ascii', reason: 'name/write-a-label', line: 6 },
    ]);
  });
});

describe('nothing is said', () => {
  test.each([
    'www TXT "Grüße"',
    'Büro._ipp._tcp SRV 0 0 631 ns1',
    'b\\195\\188cher TXT x',
    '@ CAA 0 issue "é"',
  ])('of %s', (line) =>
    expect(findingsIn(`${line}\n`).filter(({ code }) => code !== 'record/caa-value')).toEqual([]),
  );

  test('but in strict, of texts', () => {
    expect(foundIn('www TXT "Grüße" Grüße x', { profile: 'strict' })).toEqual([
      '1: syntax/raw-octets',
      '1: syntax/raw-octets',
    ]);
  });
});

test('a name server that cannot be found for its letters is an error', () => {
  const [finding, ...others] = findingsIn('@ NS nsü\n');
  expect(finding).toMatchObject({ code: 'name/u-label', severity: 'error', field: 'name server' });
  expect(others).toEqual([]);
});

test('one name that is written often is one finding, which counts them', () => {
  const [finding, ...others] = findingsIn(`bücher ${A}\nwww ${A}\nbücher TXT x\nbücher MX 0 .\n`);
  expect(finding).toMatchObject({ code: 'name/u-label', line: 6, count: 3 });
  expect(finding!.places!.map(({ line }) => line)).toEqual([6, 8, 9]);
  expect(others).toEqual([]);
});

test('an $ORIGIN is told where it stands', () => {
  expect(foundIn(`$ORIGIN bücher.example.com.\nwww TXT x`)).toEqual(['1: name/u-label']);
});

describe('platform stores the A-label', () => {
  const platform = { profile: 'platform' } as const;

  test('and says so', () => {
    expect(findingsIn(`bücher ${A}\n`, platform)).toMatchObject([
      { code: 'name/u-label', severity: 'notice', owner: 'xn--bcher-kva.example.com.' },
    ]);
  });

  test('so that both forms meet', () => {
    expect(foundIn(`xn--bcher-kva ${A}\nBücher CNAME ns1`, platform)).toEqual([
      '2: name/u-label',
      '2: record/cname-not-alone',
    ]);
    expect(foundIn('@ MX 10 xn--mil-qla.de.\n@ MX 10 mäil.de.', platform)).toEqual([
      '2: record/already-exists',
      '2: name/u-label',
    ]);
    const zone = `$ORIGIN bücher.de.\n$TTL 300\n@ SOA ns1 h 1 7200 3600 1209600 300\n@ NS ns1\nns1.xn--bcher-kva.de. ${A}\n`;
    const { origin, findings } = checkZone(zone, platform);
    expect([origin, findings.map(({ code }) => code)]).toEqual(['xn--bcher-kva.de.', ['name/u-label']]);
    expect(checkZone(zone, { ...platform, origin: 'BÜCHER.de' }).origin).toBe('xn--bcher-kva.de.');
  });

  test('and nothing that cannot be encoded', () => {
    expect(findingsIn(`my–host ${A}\n`, platform)).toMatchObject([
      { code: 'name/beyond-ascii', severity: 'error' },
    ]);
  });
});

test('a line of a zone that is read in another way is the same to all', () => {
  expect(foundIn(`bücher ${A}\n  TXT x\n\tMX 0 .`, strict).filter((one) => one.includes('u-label'))).toEqual([
    '1: name/u-label',
  ]);
});
