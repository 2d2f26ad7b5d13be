import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { readRecord, wireOf } from '../../helpers/wire-of.ts';
import { securityExamples } from './examples-security.ts';
import { securityRefused as refused } from './refused-security.ts';

const PREFIX = 'owner 3600 IN ';
/** The line of the first record behind the prelude. */
const LINE = 6;

describe('what is refused, why and where', () => {
  test.each(refused)('%s %s in %s: %s', (type, reason, field, marked) => {
    const content = marked.replace(/[«»]/g, '');
    const [finding, ...others] = findingsIn(`${PREFIX}${type} ${content}\n`).filter(
      ({ owner }) => owner?.startsWith('owner') === true,
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'record/invalid-content',
      reason,
      type,
      line: LINE,
      endLine: LINE,
    });
    expect(finding?.field ?? '').toBe(field);
    expect(finding!.detail).not.toMatch(/\{\w+\}/);
    if (!marked.includes('«')) return;
    const from = PREFIX.length + type.length + 1;
    expect({ column: finding!.column, endColumn: finding!.endColumn }).toEqual({
      column: from + marked.indexOf('«') + 1,
      endColumn: from + marked.indexOf('»'),
    });
  });

  test.each(refused)('a record by itself, %s %s in %s: %s', (type, reason, field, marked) => {
    const content = marked.replace(/[«»]/g, '');
    const findings = checkRecord(
      { name: 'owner', type, content, ttl: 1 },
      { origin: 'example.com', profile: 'rfc' },
    );
    expect(findings).toMatchObject([{ code: 'record/invalid-content', reason }]);
    expect(findings[0]!.field ?? '').toBe(field);
    expect(findings[0]!.detail).not.toMatch(/\{\w+\}/);
  });
});

const generic = (wire: string): string => `\\# ${wire.length / 2} ${wire}`;

describe('octets that are no content of the type', () => {
  const signed = '0001 08 01 00000001 00000001 00000001 0001';
  test.each([
    ['TLSA', '030101', 'no data'],
    ['TLSA', '040100 00', 'an unregistered usage'],
    ['TLSA', '030200 00', 'an unregistered selector'],
    ['SSHFP', '0101', 'no fingerprint'],
    ['OPENPGPKEY', '', 'no key'],
    ['URI', '00010001', 'no target'],
    ['RRSIG', `0000${signed.slice(4)} 00 00`, 'type 0 covered'],
    ['RRSIG', `00ff${signed.slice(4)} 00 00`, 'type ANY covered'],
    ['RRSIG', `${signed} 00`, 'no signature'],
    ['NSEC', '00', 'no types'],
    ['NSEC', '00 00', 'half a window'],
    ['NSEC', '00 0000', 'a window without octets'],
    ['NSEC', '00 000240', 'a window that is cut off'],
    ['NSEC', `00 0021 ${'00'.repeat(32)}01`, 'a window of 33 octets'],
    ['NSEC', '00 00024000', 'a zero at the end of a window'],
    ['NSEC', '00 000100', 'a window of zeros'],
    ['NSEC', '00 000140 000140', 'the same window twice'],
    ['NSEC', '00 010140 000140', 'windows that descend'],
    ['NSEC', '00 000180', 'type 0'],
    ['NSEC', '00 0006400000000040', 'type OPT'],
    ['NSEC', `00 0011 ${'00'.repeat(16)}80`, 'type NXNAME'],
    ['NSEC', `00 0020 ${'00'.repeat(31)}01`, 'type ANY'],
    ['NSEC3', `01 00 0000 00 13 ${'00'.repeat(19)}`, 'a hash of 19 octets'],
    ['NSEC3', `01 00 0000 00 14 ${'00'.repeat(19)}`, 'a hash that is cut off'],
    ['NSEC3', '02 00 0000 00 00', 'a hash without octets'],
    ['NSEC3', `02 00 0000 00 28 ${'00'.repeat(40)}`, 'a hash that fits no label'],
    ['NSEC3', '02 00 0000 00 02 00', 'a hash of another algorithm that is cut off'],
    ['NSEC3PARAM', '01 00 0000 02 ab', 'a salt that is cut off'],
    ['NSEC3PARAM', '01 00 0000', 'no salt'],
    ['LOC', '01121613 80000000 80000000 00989680', 'version 1'],
    ['LOC', '00121613 80000000 80000000 009896', 'the altitude cut off'],
    ['LOC', '00121613 80000000 80000000 00989680 00', 'something behind it'],
    ['LOC', '00a21613 80000000 80000000 00989680', 'a digit above 9'],
    ['LOC', '001a1613 80000000 80000000 00989680', 'an exponent above 9'],
    ['LOC', '00120113 80000000 80000000 00989680', 'a zero with an exponent'],
    ['LOC', '00121613 934fd901 80000000 00989680', 'north of the pole'],
    ['LOC', '00121613 6cb026ff 80000000 00989680', 'south of the pole'],
    ['LOC', '00121613 80000000 a69fb201 00989680', 'beyond 180 degrees'],
    ['NAPTR', '0001 0001 01 21 00 00 00', 'a sign as flag'],
    ['NAPTR', '0001 0001 00 00 04 21612162 00', 'a rewriting without its end'],
    ['SVCB', '0001 00 0003', 'half a parameter'],
    ['SVCB', '0001 00 0003 0002 01', 'a value that is cut off'],
    ['SVCB', '0001 00 029b 0000 029b 0000', 'a key twice'],
    ['SVCB', '0001 00 029c 0000 029b 0000', 'keys that descend'],
    ['SVCB', '0001 00 ffff 0000', 'the reserved key'],
  ])('%s %s: %s', (type, wire) => {
    expect(wireOf(type, generic(wire.replaceAll(' ', '')))).toBe('generic/malformed');
  });

  test.each([
    ['TLSA', '030101 00', 'tlsa/data-length', 'association data'],
    ['SMIMEA', '030102 00', 'tlsa/data-length', 'association data'],
    ['SSHFP', '0101 00', 'sshfp/fingerprint-length', 'fingerprint'],
    ['ZONEMD', '00000001 01 01 00', 'zonemd/digest-length', 'digest'],
    ['ZONEMD', '00000001 01 f0 00', 'zonemd/digest-short', 'digest'],
    ['DNSKEY', '0101 02 08 0103c0', 'dnskey/protocol', 'protocol'],
    ['DNSKEY', '0101 03 08 0003', 'dnskey/rsa-form', 'public key'],
    ['DNSKEY', '0101 03 08 00', 'dnskey/rsa-form', 'public key'],
    ['DNSKEY', '0101 03 0d 00', 'dnskey/key-length', 'public key'],
    ['CDNSKEY', '0101 03 00 00', 'cdnskey/delete', 'algorithm'],
    ['CDS', '0001 00 00 00', 'cds/delete', 'algorithm'],
    ['CDS', '0001 08 02 00', 'ds/digest-length', 'digest'],
    ['NSEC3PARAM', '02 00 0000 00', 'nsec3/hash-algorithm', 'hash algorithm'],
    ['CERT', '0000 0000 00 00', 'cert/reserved-type', 'type'],
    ['SVCB', '0001 00 0003 0001 01', 'svcb/port', 'parameters'],
    ['SVCB', '0001 00 0001 0000', 'svcb/value-missing', 'parameters'],
    ['SVCB', '0001 00 0001 0002 0368', 'svcb/alpn', 'parameters'],
    ['SVCB', '0001 00 0002 0000', 'svcb/no-alpn', 'parameters'],
    ['SVCB', '0001 00 0001 0002 0161 0002 0001 00', 'svcb/no-value', 'parameters'],
    ['SVCB', '0001 00 0004 0003 000000', 'svcb/ipv4hint', 'parameters'],
    ['SVCB', '0001 00 0006 0004 00000000', 'svcb/ipv6hint', 'parameters'],
    ['SVCB', '0001 00 0007 0001 2f', 'svcb/dohpath', 'parameters'],
    ['SVCB', '0001 00 0009 0004 00010001', 'svcb/tls-supported-groups-twice', 'parameters'],
    ['SVCB', '0001 00 0000 0002 0000', 'svcb/mandatory-itself', 'parameters'],
    ['SVCB', '0001 00 0000 0004 00030001 0001 0002 0161 0003 0002 0000', 'svcb/mandatory', 'parameters'],
    ['SVCB', '0001 00 0000 0002 0001 0003 0002 0000', 'svcb/mandatory-missing', 'parameters'],
  ])('%s %s is told as %s in %s', (type, wire, reason, field) => {
    const octets = wire.replaceAll(' ', '');
    const findings = findingsIn(`owner ${type} ${generic(octets)}\n`).filter(({ owner }) =>
      owner?.startsWith('owner'),
    );
    expect(findings).toMatchObject([
      { reason, field, column: `owner ${type} \\# ${octets.length / 2} `.length + 1 },
    ]);
    expect(findings[0]!.detail).not.toMatch(/\{\w+\}/);
  });
});

describe('the canonical form of wire form', () => {
  const capitals = '04 484f5354 07 4558414d504c45 03 434f4d 00';
  const small = '04 686f7374 07 6578616d706c65 03 636f6d 00';
  test.each([
    ['RP', `${capitals} ${capitals}`, `${small} ${small}`],
    ['NAPTR', `0041 0042 01 55 01 41 00 ${capitals}`, `0041 0042 01 55 01 41 00 ${small}`],
    [
      'RRSIG',
      `0041 08 01 41414141 41414141 41414141 4141 ${capitals} 41`,
      `0041 08 01 41414141 41414141 41414141 4141 ${small} 41`,
    ],
    ['NSEC', `${capitals} 000140`, `${capitals} 000140`],
    ['SVCB', `0041 ${capitals} 0001 0003 02 4832`, `0041 ${capitals} 0001 0003 02 4832`],
    ['HTTPS', `0041 ${capitals}`, `0041 ${capitals}`],
    ['HINFO', '01 41 01 42', '01 41 01 42'],
    ['URI', '0041 0042 4142', '0041 0042 4142'],
  ])('%s: names of old types are in lower case, nothing else is', (type, wire, canonical) => {
    expect(wireOf(type, generic(wire.replaceAll(' ', '')))).toBe(canonical.replaceAll(' ', ''));
  });
});

describe('the end of RDATA', () => {
  const most = 65_535;
  test.each([
    ['OPENPGPKEY', 'AAAA'.repeat(most / 3), 'AAAA'.repeat(most / 3 + 1)],
    ['OPENPGPKEY', 'AAAA'.repeat(most / 3), `${'AAAA'.repeat(most / 3)}AA==`],
    ['URI', `0 0 "${'a'.repeat(most - 4)}"`, `0 0 "${'a'.repeat(most - 3)}"`],
    ['SVCB', `1 . key667=${'a'.repeat(most - 7)}`, `1 . key667=${'a'.repeat(most - 6)}`],
    ['SVCB', `1 . ohttp key667=${'a'.repeat(most - 11)}`, `1 . key667=${'a'.repeat(most - 7)} ohttp key668`],
    ['SVCB', `1 . docpath=${'a,'.repeat(32_763)}a`, `1 . docpath=${'a,'.repeat(32_763)}aa`],
    [
      'SVCB',
      `1 . ipv4hint=${Array(16_382).fill('0.0.0.0')}`,
      `1 . ipv4hint=${Array(16_383).fill('0.0.0.0')}`,
    ],
    ['SVCB', `1 . ipv6hint=${Array(4_095).fill('::')}`, `1 . ipv6hint=${Array(4_096).fill('::')}`],
    ['SVCB', `1 . ech=${'AAAA'.repeat(21_842)}`, `1 . ech=${'AAAA'.repeat(21_843)}`],
  ])('%s: an octet more is too long', (type, taken, tooLong) => {
    expect(readRecord(type, taken)).toMatchObject({ wire: expect.any(String) });
    expect(wireOf(type, tooLong)).toBe('content/too-long');
  });

  test('as many parameters as fit are taken in any order, and no more', () => {
    const keys = Array.from({ length: 16_383 }, (_, index) => `key${40_000 - index}`);
    expect(wireOf('SVCB', `1 . ${keys.join(' ')}`)).toHaveLength(2 * (3 + 4 * keys.length));
    expect(wireOf('SVCB', `1 . ${[...keys, 'key100', 'key101'].join(' ')}`)).toBe('content/too-long');
    expect(wireOf('SVCB', `1 . ${keys.join(' ')} key40000`)).toBe('svcb/twice');
  });

  test('all types that there can be stand in one bitmap', () => {
    const types = Array.from({ length: 65_536 }, (_, type) => type).filter(
      (type) => type !== 0 && type !== 41 && (type < 128 || type > 255),
    );
    const read = readRecord('NSEC', `. ${types.map((type) => `TYPE${type}`).join(' ')}`);
    expect(read).toMatchObject({ wire: expect.any(String) });
    // What one record has left behind is not in the next.
    expect(wireOf('NSEC', '. A')).toBe('00000140');
    expect(wireOf('NSEC', '. TYPE65535 NONE')).toBe('type/unknown');
    expect(wireOf('NSEC', '. A')).toBe('00000140');
  });
});

describe('hostile content takes a moment at most', () => {
  test.each([
    ['SVCB', `1 . mandatory=${Array.from({ length: 200_000 }, (_, index) => `key${index % 60_000}`)}`],
    ['SVCB', `1 . alpn=${'a,'.repeat(500_000)}`],
    ['SVCB', `1 . tls-supported-groups=${Array.from({ length: 32_000 }, (_, index) => index)},0`],
    ['SVCB', `1 . dohpath="/${'{'.repeat(60_000)}"`],
    ['NAPTR', `1 1 "" "" "!${'[['.repeat(500_000)}" .`],
    ['OPENPGPKEY', 'A '.repeat(200_000)],
    ['LOC', '1 '.repeat(200_000)],
    ['LOC', `${'9'.repeat(1_000_000)} N 1 E 1`],
    ['RRSIG', `A 8 1 1 ${'9'.repeat(1_000_000)} 1 1 . AAAA`],
    ['NSEC', `. ${'A '.repeat(200_000)}B`],
    ['NSEC3', `1 0 0 ${'0'.repeat(1_000_000)} A`],
  ])('%s', (type, content) => {
    const start = performance.now();
    expect(readRecord(type, content)).toEqual(expect.any(String));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('both roads take the same', () => {
  const rows = Object.entries(securityExamples).flatMap(([type, examples]) =>
    examples
      .filter(([text]) => text.length < 400)
      .map(([text, wire]) => ({ type, text, wire: wire.replaceAll(' ', '') })),
  );
  const row = fc.constantFrom(...rows);
  let taken = 0;

  test('for all texts near an example, what is taken is taken as wire form, and printed and read again as it was', () => {
    const characters = fc.constantFrom(...'0129aAzZ.-=,:"\\ !{}mN/');
    fc.assert(
      fc.property(
        row,
        fc.double({ min: 0, max: 1, noNaN: true }),
        characters,
        fc.boolean(),
        ({ type, text }, where, char, insert) => {
          const at = Math.floor(where * text.length);
          const changed = text.slice(0, at) + char + text.slice(insert ? at : at + 1);
          const read = readRecord(type, changed);
          if (typeof read === 'string') return;
          taken++;
          expect(wireOf(type, generic(read.wire))).toBe(read.wire);
          expect(readRecord(type, read.text)).toEqual(read);
        },
      ),
      { numRuns: Math.max(2_000, Number(process.env['FC_RUNS'] ?? 0)) },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test('for all octets near an example, what is taken is printed and read again as it was', () => {
    taken = 0;
    fc.assert(
      fc.property(
        row,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(255),
        fc.nat(2),
        ({ type, wire }, where, octet, how) => {
          const at = Math.floor((where * wire.length) / 2) * 2;
          const digits = how === 2 ? '' : octet.toString(16).padStart(2, '0');
          const read = readRecord(
            type,
            generic(wire.slice(0, at) + digits + wire.slice(how === 0 ? at : at + 2)),
          );
          if (typeof read === 'string') return;
          taken++;
          expect(readRecord(type, read.text)).toEqual(read);
        },
      ),
      { numRuns: Math.max(2_000, Number(process.env['FC_RUNS'] ?? 0)) },
    );
    expect(taken).toBeGreaterThan(200);
  });
});

test('a target whose letters are kept is looked up without regard to case', () => {
  expect(findingsIn('Svc A 192.0.2.1\nowner HTTPS 1 SVC\nowner2 HTTPS 1 svc.EXAMPLE.com.\n')).toEqual([]);
});

test('the facts that rules ask about', () => {
  const named = (keep: (type: (typeof rrTypes)[number]) => boolean): string[] =>
    rrTypes.filter((type) => keep(type) && type.mnemonic in securityExamples).map(({ mnemonic }) => mnemonic);
  expect(named(({ platform }) => platform)).toEqual(['NAPTR', 'SSHFP', 'TLSA']);
  expect(named(({ target }) => target !== undefined)).toEqual(['NAPTR', 'SVCB', 'HTTPS']);
});

test.each(rrTypes.filter(({ platformOnly }) => !platformOnly))(
  'fields that hold types know $mnemonic, by name and by number',
  ({ mnemonic, code }) => {
    const read = readRecord('NSEC', `. TYPE${code}`);
    expect(read).toMatchObject({ text: `. ${mnemonic}` });
    expect(readRecord('NSEC', `. ${mnemonic.toLowerCase()}`)).toEqual(read);
  },
);
