import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { Trait } from '../../../src/engine/rrtypes/define.ts';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { readRecord, wireOf } from '../../helpers/wire-of.ts';
import { rareExamples, rareRefused as refused } from './examples-rare.ts';

/** The IANA registry of RR types without those of questions and messages: `code mnemonic`. */
const registered = `
  1 A, 2 NS, 3 MD, 4 MF, 5 CNAME, 6 SOA, 7 MB, 8 MG, 9 MR, 10 NULL, 11 WKS, 12 PTR, 13 HINFO, 14 MINFO, 15 MX,
  16 TXT, 17 RP, 18 AFSDB, 19 X25, 20 ISDN, 21 RT, 22 NSAP, 23 NSAP-PTR, 24 SIG, 25 KEY, 26 PX, 27 GPOS, 28 AAAA,
  29 LOC, 30 NXT, 31 EID, 32 NIMLOC, 33 SRV, 34 ATMA, 35 NAPTR, 36 KX, 37 CERT, 38 A6, 39 DNAME, 40 SINK, 42 APL,
  43 DS, 44 SSHFP, 45 IPSECKEY, 46 RRSIG, 47 NSEC, 48 DNSKEY, 49 DHCID, 50 NSEC3, 51 NSEC3PARAM, 52 TLSA,
  53 SMIMEA, 55 HIP, 56 NINFO, 57 RKEY, 58 TALINK, 59 CDS, 60 CDNSKEY, 61 OPENPGPKEY, 62 CSYNC, 63 ZONEMD,
  64 SVCB, 65 HTTPS, 66 DSYNC, 67 HHIT, 68 BRID, 99 SPF, 100 UINFO, 101 UID, 102 GID, 103 UNSPEC, 104 NID,
  105 L32, 106 L64, 107 LP, 108 EUI48, 109 EUI64, 256 URI, 257 CAA, 258 AVC, 259 DOA, 260 AMTRELAY,
  261 RESINFO, 262 WALLET, 263 CLA, 264 IPN, 32768 TA, 32769 DLV`;

test('the 88 types of the IANA registry are known, by code', () => {
  const types = registered.split(',').map((entry) => entry.trim());
  expect(types).toHaveLength(88);
  const ours = rrTypes.filter(({ platformOnly }) => !platformOnly);
  expect(ours.map(({ code, mnemonic }) => `${code} ${mnemonic}`)).toEqual(types);
});

const typeOf = (mnemonic: string): (typeof rrTypes)[number] =>
  rrTypes.find((type) => type.mnemonic === mnemonic)!;

describe('what shared code asks about them', () => {
  test('none is offered by the platform', () => {
    expect(Object.keys(rareExamples).filter((mnemonic) => typeOf(mnemonic).platform)).toEqual([]);
  });

  test('MD, MF and A6 are obsolete', () => {
    expect(rrTypes.filter(({ successor }) => successor).map(({ mnemonic }) => mnemonic)).toEqual([
      'MD',
      'MF',
      'A6',
    ]);
  });

  test('SIG and NXT stand beside a CNAME, KEY does not', () => {
    const beside = Object.keys(rareExamples).filter(
      (mnemonic) => (typeOf(mnemonic).traits & Trait.NotBesideAlias) === 0,
    );
    expect(beside.sort()).toEqual(['NXT', 'SIG']);
  });

  test('there is one RESINFO at an owner', () => {
    const singletons = Object.keys(rareExamples).filter((mnemonic) => typeOf(mnemonic).singleton);
    expect(singletons).toEqual(['RESINFO']);
  });

  test('where the target stands is known, if each record has one, so that its form can be looked at', () => {
    const pointers = Object.keys(rareExamples).filter((mnemonic) => typeOf(mnemonic).target !== undefined);
    expect(pointers.map((mnemonic) => [mnemonic, typeOf(mnemonic).targetOffset])).toEqual([
      ['MD', 0],
      ['MF', 0],
      ['MB', 0],
      ['AFSDB', 2],
      ['RT', 2],
      ['NSAP-PTR', 0],
      ['KX', 2],
      ['IPSECKEY', -1],
      ['DSYNC', 5],
      ['LP', 2],
      ['AMTRELAY', -1],
    ]);
  });
});

const rows = Object.entries(rareExamples).flatMap(([mnemonic, examples]) =>
  examples.map(([text, wire]) => ({ mnemonic, text, wire: wire.replaceAll(' ', '') })),
);
const generic = (wire: string): string => `\\# ${wire.length / 2} ${wire}`;

describe('text, octets and what is printed', () => {
  test.each(rows)('$mnemonic $text', ({ mnemonic, text, wire }) => {
    expect(wireOf(mnemonic, text)).toBe(wire);
    expect(wireOf(mnemonic, generic(wire))).toBe(wire);
    const first = readRecord(mnemonic, text);
    expect(first).toMatchObject({ wire });
    expect(readRecord(mnemonic, typeof first === 'string' ? first : first.text)).toEqual(first);
  });

  test.each([
    ['NULL', '\\# 2 AB cd', '\\# 2 abcd'],
    ['NULL', '\\# 0', '\\# 0'],
    ['WKS', '192.0.2.1 tcp smtp 21', '192.0.2.1 6 21 25'],
    ['X25', '311061700956', '"311061700956"'],
    ['ISDN', '1 2', '"1" "2"'],
    ['NSAP', '0x47.00', '0x4700'],
    ['ATMA', '+61.2', '+612'],
    ['ATMA', '39.24', '3924'],
    ['KEY', 'ZONE DNSSEC RSASHA1 AQPA', '256 3 5 AQPA'],
    ['NXT', 'a. SIG 1 TYPE99', 'a. A SIG SPF'],
    ['A6', '0 2001:DB8::1', '0 2001:db8::1 '],
    ['A6', '64 ::1 a.', '64 ::1 a.'],
    ['APL', '!1:192.0.2.0/24 2:FF00::/8', '!1:192.0.2.0/24 2:ff00::/8'],
    ['IPSECKEY', '10 0 2 . AQNR', '10 0 2 . AQNR'],
    ['IPSECKEY', '10 3 2 Gw. AQNR', '10 3 2 Gw. AQNR'],
    ['HIP', '2 2001 AQNR Rvs.', '2 2001 AQNR Rvs.'],
    ['NID', '10 14:0:FF20:e', '10 0014:0000:ff20:000e'],
    ['EUI48', '00-00-5E-00-53-2A', '00-00-5e-00-53-2a'],
    ['DOA', '0 1 2 a -', '0 1 2 "a" -'],
    ['AMTRELAY', '10 1 3 Relay.', '10 1 3 Relay.'],
    ['AMTRELAY', '10 1 0 .', '10 1 0 .'],
    ['DSYNC', 'CDS NOTIFY 5359 a.', 'CDS 1 5359 a.'],
    ['IPN', '018446744073709551615', '18446744073709551615'],
  ])('%s %s is printed as %s', (mnemonic, text, printed) => {
    expect(readRecord(mnemonic, text)).toMatchObject({ text: printed });
  });
});

describe('the canonical form of names (RFC 4034 6.2)', () => {
  const capitals = '04 484f5354 07 4558414d504c45 03 434f4d 00';
  const small = '04 686f7374 07 6578616d706c65 03 636f6d 00';
  const signed = '0001 08 01 00000001 00000001 00000001 0001';

  test.each([
    ['MD', '', ''],
    ['MF', '', ''],
    ['MB', '', ''],
    ['MG', '', ''],
    ['MR', '', ''],
    ['MINFO', '', ' 00'],
    ['AFSDB', '0001 ', ''],
    ['RT', '0001 ', ''],
    ['SIG', `${signed} `, ' 4142'],
    ['PX', '0001 ', ' 00'],
    ['NXT', '', ' 40'],
    ['KX', '0001 ', ''],
    ['A6', '80 ', ''],
  ])('%s has them in lower case', (mnemonic, before, after) => {
    expect(wireOf(mnemonic, generic(`${before}${capitals}${after}`.replaceAll(' ', '')))).toBe(
      `${before}${small}${after}`.replaceAll(' ', ''),
    );
  });

  test.each([
    ['NSAP-PTR', '', ''],
    ['IPSECKEY', '0a 03 01 ', ' 41'],
    ['HIP', '01 01 0001 41 41 ', ''],
    ['TALINK', '', ' 00'],
    ['LP', '0001 ', ''],
    ['DSYNC', '003b 01 0001 ', ''],
    ['AMTRELAY', '0a 03 ', ''],
  ])('%s has them as they are', (mnemonic, before, after) => {
    const wire = `${before}${capitals}${after}`.replaceAll(' ', '');
    expect(wireOf(mnemonic, generic(wire))).toBe(wire);
  });

  test('the bits of an A6 suffix that others have are zero', () => {
    expect(wireOf('A6', generic('41ff0000000000000100'))).toBe('417f0000000000000100');
  });
});

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

  test.each(rows)('a record by itself is taken: $mnemonic $text', ({ mnemonic, text }) => {
    const findings = checkRecord(
      { name: 'owner', type: mnemonic, content: text.replaceAll('\n', ' '), ttl: 1 },
      { origin: 'example.com', profile: 'rfc' },
    );
    expect(findings.filter(({ code }) => code === 'record/invalid-content')).toEqual([]);
  });
});

describe('content that is too long', () => {
  const name = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}. `;
  const cut = (text: string, octets: number): string => text.slice(0, -2 * octets);
  const hex = 'ab'.repeat(65_535);
  const string = `"${'a'.repeat(255)}" `;

  test.each([
    [
      'HIP',
      `2 00 AA== ${name.repeat(256)}${'b. '.repeat(83)}`,
      `2 00 AA== ${name.repeat(256)}${'b. '.repeat(84)}`,
    ],
    ['HIP', `2 00 ${'AAAA'.repeat(21_843)}AA==`, `2 00 ${'AAAA'.repeat(21_843)}AAA=`],
    ['APL', '1:1.2.3.4/8 '.repeat(8_191), '1:1.2.3.4/8 '.repeat(8_192)],
    ['NSAP', `0x${hex}`, `0x${hex}ab`],
    ['EID', hex, `${hex} ab`],
    ['ATMA', cut(hex, 1), hex],
    ['ATMA', `+${'1'.repeat(65_534)}`, `+${'1'.repeat(65_535)}`],
    ['HHIT', 'AAAA'.repeat(21_845), `${'AAAA'.repeat(21_845)}AA==`],
    ['NINFO', `${string.repeat(255)}"${'a'.repeat(254)}"`, string.repeat(256)],
  ])('%s', (mnemonic, longest, tooLong) => {
    expect(wireOf(mnemonic, longest).length).toBeGreaterThan(2 * 65_527);
    expect(wireOf(mnemonic, tooLong).slice(0, 20)).toBe('content/too-long');
  });
});

describe('octets that are no content of the type', () => {
  test.each([
    ['MB', '0161', 'a name without its end'],
    ['MINFO', '00', 'one name'],
    ['WKS', 'c0000201', 'no protocol'],
    ['WKS', 'c0000201 06 00', 'a zero at the end of the map'],
    ['WKS', `c0000201 06 ${'01'.repeat(8193)}`, 'a port above 65535'],
    ['AFSDB', '0001', 'no host'],
    ['X25', '03 333131', 'three digits'],
    ['X25', '04 33313161', 'a letter'],
    ['X25', '05 33313131', 'a string that is cut off'],
    ['ISDN', '', 'nothing'],
    ['ISDN', '00 00 00', 'three strings'],
    ['ISDN', '00 01', 'a subaddress that is cut off'],
    ['NSAP', '', 'nothing'],
    ['KEY', '0100 03', 'no algorithm'],
    ['KEY', '0100 03 05', 'no key'],
    ['KEY', 'c000 03 05 01', 'a key where there is none'],
    ['PX', '0001 00', 'one name'],
    ['GPOS', '00 00 00', 'empty strings'],
    ['GPOS', '02 3931 01 30 01 30', 'north of the pole'],
    ['GPOS', '01 30 03 313831 01 30', 'beyond 180 degrees'],
    ['GPOS', '01 30 01 30 01 61', 'a letter'],
    ['GPOS', '01 30 01 30', 'no altitude'],
    ['NXT', '00', 'no types'],
    ['NXT', '00 00', 'a zero at the end of the map'],
    ['NXT', '00 80', 'type 0'],
    ['NXT', '00 000000000040', 'type OPT'],
    ['NXT', `00 ${'01'.repeat(17)}`, 'types above 127'],
    ['EID', '', 'nothing'],
    ['ATMA', '00', 'no address'],
    ['ATMA', '01 3a', 'no digit'],
    ['ATMA', '01 2f', 'no digit'],
    ['ATMA', '02 39', 'an unknown format'],
    ['A6', '', 'nothing'],
    ['A6', '81 00', 'a prefix of 129 bits'],
    ['A6', '80', 'no name'],
    ['A6', '79', 'no suffix'],
    ['A6', '40 0000000000000001', 'no name'],
    ['A6', `00 ${'00'.repeat(16)} 00`, 'a name where there is none'],
    ['SINK', '0100', 'no subcoding'],
    ['APL', '000100', 'half a prefix'],
    ['APL', '0001 21 00', 'a prefix of 33 bits'],
    ['APL', '0002 81 00', 'a prefix of 129 bits'],
    ['APL', '0001 20 05 0102030405', 'an address of five octets'],
    ['APL', `0002 80 11 ${'01'.repeat(17)}`, 'an address of 17 octets'],
    ['APL', '0001 18 03 0102', 'an address that is cut off'],
    ['APL', '0001 18 02 0100', 'a zero at the end of the address'],
    ['APL', '0003 00 01 00', 'an unknown family, its last octet 0'],
    ['APL', '0003 00 02 01', 'an unknown family, cut'],
    ['IPSECKEY', '0a 00', 'no algorithm'],
    ['IPSECKEY', '0a 04 01 01', 'an unknown type of gateway'],
    ['IPSECKEY', '0a 83 01 00 01', 'an unknown type of gateway'],
    ['IPSECKEY', '0a 01 01 c00002', 'an address that is cut off'],
    ['IPSECKEY', '0a 02 01 00', 'an address that is cut off'],
    ['IPSECKEY', '0a 00 01', 'no key'],
    ['IPSECKEY', '0a 00 00 01', 'a key where there is none'],
    ['DHCID', '', 'nothing'],
    ['HIP', '010200', 'a head that is cut off'],
    ['HIP', '00 02 0001 61', 'no tag'],
    ['HIP', '01 02 0000 61', 'no key'],
    ['HIP', '01 02 0001 61', 'a key that is cut off'],
    ['HIP', '01 02 0001 61 61 01', 'a name that is cut off'],
    ['RKEY', '0000 03 05', 'no key'],
    ['TALINK', '00', 'one name'],
    ['DSYNC', '0000 00 0000 00', 'type 0'],
    ['DSYNC', '00ff 00 0000 00', 'type ANY'],
    ['DSYNC', '003b 01 0000', 'no target'],
    ['HHIT', '', 'nothing'],
    ['NID', '0001 00000000000000', 'seven octets'],
    ['NID', '0001 000000000000000000', 'nine octets'],
    ['L32', '0001 000000', 'three octets'],
    ['EUI48', '0000000000', 'five octets'],
    ['EUI48', '00000000000000', 'seven octets'],
    ['EUI64', '000000000000', 'six octets'],
    ['AVC', '', 'no string'],
    ['DOA', '00000000 00000000 00', 'no media type'],
    ['DOA', '00000000 00000000 00 01', 'a media type that is cut off'],
    ['AMTRELAY', '0a', 'no type'],
    ['AMTRELAY', '0a 81 cb0071', 'an address that is cut off'],
    ['AMTRELAY', '0a 80 00', 'a relay where there is none'],
    ['IPN', '00000000000000', 'seven octets'],
    ['DLV', '0001 08 02', 'no digest'],
  ])('%s %s: %s', (type, wire) => {
    expect(wireOf(type, generic(wire.replaceAll(' ', '')))).toBe('generic/malformed');
  });

  test.each([
    ['RKEY', '0001 03 05 0103c0', 'rkey/flags', 'flags'],
    ['DHCID', '0000', 'dhcid/short', 'identifier'],
    ['DHCID', `000001 ${'00'.repeat(31)}`, 'dhcid/length', 'identifier'],
    ['TA', '0001 08 02 00', 'ds/digest-length', 'digest'],
    ['DLV', '0001 08 02 00', 'ds/digest-length', 'digest'],
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

describe('for values of every kind', () => {
  const hex = (bytes: Iterable<number>): string => Buffer.from(Uint8Array.from(bytes)).toString('hex');
  const printedAgain = (mnemonic: string, wire: string): void => {
    const read = readRecord(mnemonic, generic(wire));
    expect(read).toMatchObject({ wire });
    expect(readRecord(mnemonic, typeof read === 'string' ? read : read.text)).toEqual(read);
  };

  test('for all node numbers, IPN has them in eight octets', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (number) => {
        const wire = number.toString(16).padStart(16, '0');
        expect(readRecord('IPN', String(number))).toEqual({ wire, text: String(number) });
      }),
    );
  });

  test('for all numbers that are too large, IPN says so', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 64n, max: 2n ** 80n }), (number) => {
        expect(wireOf('IPN', String(number))).toBe('number/too-large');
      }),
    );
  });

  test('for all sets of ports, WKS has their bits', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0xffff), { maxLength: 8 }), (ports) => {
        const sorted = [...ports].sort((one, other) => one - other);
        expect(readRecord('WKS', `192.0.2.1 6 ${ports.join(' ')}`)).toMatchObject({
          text: ['192.0.2.1', 6, sorted.join(' ')].join(' '),
        });
      }),
    );
  });

  test('for all sets of types, NXT has their bits', () => {
    const type = fc.integer({ min: 1, max: 127 }).filter((code) => code !== 41);
    fc.assert(
      fc.property(fc.uniqueArray(type, { minLength: 1, maxLength: 8 }), (types) => {
        const map = new Uint8Array((Math.max(...types) >> 3) + 1);
        for (const code of types) map[code >> 3]! |= 0x80 >> (code & 7);
        expect(wireOf('NXT', `. ${types.map((code) => `TYPE${code}`).join(' ')}`)).toBe(`00${hex(map)}`);
        printedAgain('NXT', `00${hex(map)}`);
      }),
    );
  });

  test('for all lists of prefixes, APL is printed and read again as it was', () => {
    const prefix = fc
      .record({
        isIpv6: fc.boolean(),
        isNegated: fc.boolean(),
        length: fc.nat(32),
        address: fc.uint8Array({ maxLength: 4 }),
      })
      .map(({ isIpv6, isNegated, length, address }) => {
        const octets = [...address, 1];
        const kept = isIpv6 ? octets : octets.slice(-4);
        return [0, isIpv6 ? 2 : 1, length, kept.length | (isNegated ? 0x80 : 0), ...kept];
      });
    fc.assert(
      fc.property(fc.array(prefix, { maxLength: 4 }), (prefixes) =>
        printedAgain('APL', hex(prefixes.flat())),
      ),
    );
  });

  test('for all prefix lengths, the suffix of an A6 is printed and read again as it was', () => {
    fc.assert(
      fc.property(fc.nat(128), fc.uint8Array({ minLength: 16, maxLength: 16 }), (length, address) => {
        const octets = (135 - length) >> 3;
        const suffix = address.slice(16 - octets);
        if (octets > 0) suffix[0]! &= 0xff >> (length & 7);
        printedAgain('A6', hex([length, ...suffix, ...(length === 0 ? [] : [0])]));
      }),
    );
  });

  test('for all tags and keys, HIP is printed and read again as it was', () => {
    const octets = fc.uint8Array({ minLength: 1, maxLength: 255 });
    fc.assert(
      fc.property(octets, octets, fc.nat(255), fc.boolean(), (tag, key, algorithm, hasServer) => {
        const server = hasServer ? [1, 0x41, 0] : [];
        printedAgain('HIP', hex([tag.length, algorithm, 0, key.length, ...tag, ...key, ...server]));
      }),
    );
  });

  test.each(['NULL', 'NSAP', 'EID', 'HHIT', 'EUI48', 'EUI64', 'IPN', 'SINK', 'UNSPEC'])(
    'for all octets that %s takes, it is printed and read again as it was',
    (mnemonic) => {
      const width = { EUI48: 6, EUI64: 8, IPN: 8 }[mnemonic];
      const octets = fc.uint8Array({ minLength: width ?? 3, maxLength: width ?? 40 });
      fc.assert(fc.property(octets, (bytes) => printedAgain(mnemonic, hex(bytes))));
    },
  );
});
