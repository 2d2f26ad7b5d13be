import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import { readRecord, wireOf } from '../../helpers/wire-of.ts';
import { wireExamples } from './examples.ts';

const rows = Object.entries(wireExamples).flatMap(([mnemonic, examples]) =>
  examples.map(([text, wire]) => ({ mnemonic, text, wire: wire.replaceAll(' ', '') })),
);

/** Content of any type (RFC 3597 5). */
const generic = (wire: string): string => `\\# ${wire.length / 2} ${wire}`;

test('every type of the registry has examples', () => {
  expect(Object.keys(wireExamples).sort()).toEqual(rrTypes.map(({ mnemonic }) => mnemonic).sort());
});

describe('text and generic form give the octets of the RFC', () => {
  test.each(rows)('$mnemonic $text', ({ mnemonic, text, wire }) => {
    expect(wireOf(mnemonic, text)).toBe(wire);
    expect(wireOf(mnemonic, generic(wire))).toBe(wire);
  });

  test.each(rows)('$mnemonic $text, its digits in capitals and over two lines', ({ mnemonic, wire }) => {
    const half = wire.length >> 1;
    const digits = `${wire.slice(0, half)}\n  ${wire.slice(half)}`.toUpperCase();
    expect(wireOf(mnemonic, `\\# ( ${wire.length / 2} ; octets\n ${digits} )`)).toBe(wire);
  });

  test.each(rows)('$mnemonic $text, its type written as a number', ({ mnemonic, text, wire }) => {
    const { code, platformOnly } = rrTypes.find((type) => type.mnemonic === mnemonic)!;
    // What is no type of the registry has no number.
    expect(wireOf(`TYPE${code}`, text)).toBe(platformOnly ? 'type/meta' : wire);
    expect(wireOf(mnemonic.toLowerCase(), text)).toBe(wire);
  });
});

describe('what is printed is read again as the same', () => {
  test.each(rows)('$mnemonic $text', ({ mnemonic, text, wire }) => {
    const first = readRecord(mnemonic, text);
    expect(first).toMatchObject({ wire });
    const again = readRecord(mnemonic, typeof first === 'string' ? first : first.text);
    expect(again).toEqual(first);
  });
});

describe('the canonical form of wire form', () => {
  const capitals = '04 484f5354 07 4558414d504c45 03 434f4d 00';
  const small = '04 686f7374 07 6578616d706c65 03 636f6d 00';
  test.each([
    ['NS', capitals, small],
    ['CNAME', capitals, small],
    ['PTR', capitals, small],
    ['DNAME', capitals, small],
    ['ALIAS', capitals, small],
    ['MX', `000a ${capitals}`, `000a ${small}`],
    ['SRV', `0000 0001 13c4 ${capitals}`, `0000 0001 13c4 ${small}`],
    [
      'SOA',
      `${capitals} ${capitals} 41414141 00000001 00000002 00000003 00000004`,
      `${small} ${small} 41414141 00000001 00000002 00000003 00000004`,
    ],
    ['CAA', '00 05 4953535545 4341', '00 05 6973737565 4341'],
    ['TXT', '02 4142', '02 4142'],
    ['AAAA', '41424344 45464748 494a4b4c 4d4e4f50', '41424344 45464748 494a4b4c 4d4e4f50'],
  ])('%s: names are in lower case, nothing else is', (mnemonic, wire, canonical) => {
    expect(wireOf(mnemonic, generic(wire.replaceAll(' ', '')))).toBe(canonical.replaceAll(' ', ''));
  });
});

describe('octets that are no content of the type', () => {
  test.each([
    ['A', 'c00002', 'too short'],
    ['A', 'c000020100', 'too long'],
    ['AAAA', '00', 'too short'],
    ['NS', '', 'no name'],
    ['NS', '0161', 'a name without its end'],
    ['NS', '026100', 'a label longer than the content'],
    ['NS', 'c000', 'a compression pointer'],
    ['NS', '000000', 'something behind the name'],
    ['NS', `40${'61'.repeat(64)}00`, 'a label of 64 octets'],
    ['NS', `${'3f'.concat('61'.repeat(63)).repeat(4)}00`, 'a name of 257 octets'],
    ['MX', '000a', 'no name'],
    ['MX', '00', 'half a number'],
    ['SRV', '000000000000', 'no name'],
    ['SOA', '000000000001', 'no timers'],
    ['SOA', `0000${'00'.repeat(16)}80000000`, 'a TTL above 2^31-1'],
    ['TXT', '', 'no string'],
    ['TXT', '0261', 'a string longer than the content'],
    ['TXT', '016102', 'the same in the second string'],
    ['DS', '00010802', 'no digest'],
    ['CAA', '0000', 'an empty tag'],
    ['CAA', '000561', 'a tag longer than the content'],
    ['CAA', '00022d61', 'a hyphen in the tag'],
  ])('%s %s: %s', (mnemonic, wire) => {
    expect(wireOf(mnemonic, generic(wire))).toBe('generic/malformed');
  });

  test.each([
    ['DS', `00010802${'00'.repeat(20)}`, 'ds/digest-length'],
    ['A', 'c000020', 'hex/odd-length'],
    ['A', 'c000020g', 'hex/invalid-digit'],
  ])('%s %s is told as %s', (mnemonic, wire, reason) => {
    expect(wireOf(mnemonic, `\\# ${wire.length >> 1} ${wire}`)).toBe(reason);
  });
});

describe('for octets of every kind', () => {
  const octets = (least: number, most: number): fc.Arbitrary<Uint8Array> =>
    fc.uint8Array({ minLength: least, maxLength: most });
  const hex = (bytes: Iterable<number>): string => Buffer.from(Uint8Array.from(bytes)).toString('hex');
  const withLength = (bytes: Uint8Array): number[] => [bytes.length, ...bytes];
  const name = fc
    .array(octets(1, 63), { maxLength: 3 })
    .map((labels) => [...labels.flatMap((label) => withLength(label)), 0]);
  const printedAgain = (mnemonic: string, wire: string): void => {
    const read = readRecord(mnemonic, generic(wire));
    expect(read).toMatchObject({ text: expect.any(String) });
    expect(readRecord(mnemonic, typeof read === 'string' ? read : read.text)).toEqual(read);
  };

  test('for all strings, a TXT record is printed and read again as it was', () => {
    fc.assert(
      fc.property(fc.array(octets(0, 255), { minLength: 1, maxLength: 3 }), (strings) => {
        const wire = hex(strings.flatMap(withLength));
        expect(wireOf('TXT', generic(wire))).toBe(wire);
        printedAgain('TXT', wire);
      }),
    );
  });

  test('for all names, an MX record is printed and read again as it was', () => {
    fc.assert(fc.property(name, (octetsOfName) => printedAgain('MX', hex([0, 10, ...octetsOfName]))));
  });

  test('for all addresses, an AAAA record is printed and read again as it was', () => {
    // Runs of zeros are what the short form is about.
    const group = fc.oneof({ weight: 2, arbitrary: fc.constant([0, 0]) }, fc.tuple(fc.nat(255), fc.nat(255)));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const wire = hex(groups.flat());
        expect(wireOf('AAAA', generic(wire))).toBe(wire);
        printedAgain('AAAA', wire);
      }),
    );
  });

  test('for all values, a CAA record is printed and read again as it was', () => {
    fc.assert(fc.property(octets(0, 300), (value) => printedAgain('CAA', hex([0, 1, 0x61, ...value]))));
  });
});
