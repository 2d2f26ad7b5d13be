import { describe, expect, test } from 'vitest';
import { type GuardFault, wireGuard } from '../../../src/resolve/message/guard.ts';
import * as raw from '../../faults/wire.ts';
import { encodedAnswers, rawAnswers, realAnswers } from './packets.ts';

const { Type, ascii, name, option, opt, pointer, record, txt, uint16 } = raw;
const question = [...name('name.test'), ...uint16(Type.TXT, 1)];
/** Where the first record begins, and where its data does if its owner is a pointer. */
const RECORDS = 12 + question.length;
const RDATA = RECORDS + 12;

const holding = (answers: readonly (readonly number[])[], parts: Partial<raw.MessageParts> = {}) =>
  raw.message({ id: 1, flags: raw.Flag.QR, questions: [question], answers, ...parts });
const withData = (type: number, rdata: readonly number[]) => holding([record({ type, rdata })]);

interface Refused {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly fault: GuardFault;
}

const refused: readonly Refused[] = [
  { what: 'no octet', bytes: new Uint8Array(0), fault: 'message-length' },
  { what: 'eleven octets', bytes: new Uint8Array(11), fault: 'message-length' },
  { what: 'more than 65,535 octets', bytes: new Uint8Array(65_536), fault: 'message-length' },
  { what: 'more questions than fit', bytes: holding([], { counts: [4, 0, 0, 0] }), fault: 'counts' },
  { what: 'more records than fit', bytes: holding([txt('x')], { counts: [1, 1, 1, 1] }), fault: 'counts' },
  { what: 'a question cut off', bytes: holding([]).slice(0, -1), fault: 'question' },
  {
    what: 'a label beyond the end',
    bytes: holding([], { questions: [[63, 0, 0, 0, 0]] }),
    fault: 'question',
  },
  {
    what: 'a label type of 0x40',
    bytes: holding([], { questions: [[0x41, 0, 0, 0, 0, 0]] }),
    fault: 'question',
  },
  { what: 'an owner cut off', bytes: holding([[...ascii('\u0009aaaaaaaaaaaaa')]]), fault: 'owner' },
  {
    what: 'a record cut off',
    bytes: holding([record({ owner: name('owner.test'), type: 99, rdata: [] }).slice(0, -4)]),
    fault: 'record-length',
  },
  {
    what: 'data beyond the end',
    bytes: holding([record({ type: 99, rdata: [1], length: 2 })]),
    fault: 'record-length',
  },
  { what: 'class CH', bytes: holding([record({ type: Type.TXT, class: 3, rdata: [0] })]), fault: 'class' },
  {
    what: "mDNS's flush bit",
    bytes: holding([record({ type: 1, class: 0x8001, rdata: [1, 2, 3, 4] })]),
    fault: 'class',
  },
  { what: 'an A of 3 octets', bytes: withData(Type.A, [1, 2, 3]), fault: 'rdata' },
  { what: 'an A of 5 octets', bytes: withData(Type.A, [1, 2, 3, 4, 5]), fault: 'rdata' },
  { what: 'an AAAA of 4 octets', bytes: withData(Type.AAAA, [1, 2, 3, 4]), fault: 'rdata' },
  { what: 'an NS of nothing', bytes: withData(Type.NS, []), fault: 'rdata' },
  {
    what: 'an NS with an octet behind it',
    bytes: withData(Type.NS, [...name('ns.test'), 0]),
    fault: 'rdata',
  },
  { what: 'a CNAME that ends elsewhere', bytes: withData(Type.CNAME, [3, ...ascii('abc')]), fault: 'rdata' },
  { what: 'a DNAME of half a pointer', bytes: withData(39, [0xc0]), fault: 'rdata' },
  { what: 'an MX without host', bytes: withData(15, [0, 10]), fault: 'rdata' },
  { what: 'a SOA of one name', bytes: withData(Type.SOA, name('ns.test')), fault: 'rdata' },
  {
    what: 'a SOA with four numbers',
    bytes: withData(Type.SOA, [...name('ns.test'), ...name('x.test'), ...new Array(16).fill(0)]),
    fault: 'rdata',
  },
  { what: 'a TXT of no string', bytes: withData(Type.TXT, []), fault: 'rdata' },
  { what: 'a TXT string beyond its data', bytes: withData(Type.TXT, [3, 1, 2]), fault: 'rdata' },
  { what: 'an octet behind a TXT string', bytes: withData(Type.TXT, [1, 1, 2]), fault: 'rdata' },
  { what: 'two OPT records', bytes: holding([], { additionals: [opt(), opt()] }), fault: 'opt' },
  { what: 'OPT as an answer', bytes: holding([opt()]), fault: 'opt' },
  { what: 'OPT as authority', bytes: holding([], { authorities: [opt()] }), fault: 'opt' },
  {
    what: 'OPT with an owner',
    bytes: holding([], { additionals: [[...name('x'), ...opt().slice(1)]] }),
    fault: 'opt',
  },
  {
    what: 'OPT with a pointer as owner',
    bytes: holding([], { additionals: [[...pointer(12), ...opt().slice(1)]] }),
    fault: 'opt',
  },
  {
    what: 'an option beyond its record',
    bytes: holding([], { additionals: [opt(0, uint16(10, 0xffff))] }),
    fault: 'opt',
  },
  { what: 'half an option', bytes: holding([], { additionals: [opt(0, [0, 10, 0])] }), fault: 'opt' },
  {
    what: 'octets behind the end',
    bytes: Uint8Array.from([...holding([txt('x')]), 0]),
    fault: 'trailing-octets',
  },
];

test.each(refused)('the guard refuses $what: $fault', ({ bytes, fault }) => {
  expect(wireGuard(bytes)).toBe(fault);
});

test('the guard lets sound messages pass', () => {
  for (const bytes of [...encodedAnswers(), ...rawAnswers(), ...realAnswers()])
    expect(wireGuard(bytes)).toBeTypeOf('object');
  const bytes = holding([txt('one'), txt('two')], { additionals: [opt(0, option(10, [1, 2]))] });
  expect(wireGuard(bytes)).toMatchObject({ questions: 1, questionEnd: RECORDS, counts: [2, 0, 1] });
});

describe('R13 a compression pointer', () => {
  const owned = (owner: readonly number[]) => wireGuard(holding([record({ owner, type: 99, rdata: [] })]));
  const targeted = (rdata: readonly number[]) => wireGuard(withData(Type.NS, rdata));

  test.each([
    ['to itself', pointer(RECORDS), 'owner'],
    ['forward', pointer(RECORDS + 4), 'owner'],
    ['into the header', pointer(11), 'owner'],
    ['behind the end', pointer(0x3fff), 'owner'],
    ['to the label before it', [1, 0x61, ...pointer(RECORDS)], 'owner'],
  ])('%s is refused', (_, owner, fault) => {
    expect(owned(owner)).toBe(fault);
  });

  test('backwards is followed, in owners and data', () => {
    expect(owned(pointer(12))).toBeTypeOf('object');
    expect(owned([1, 0x61, ...pointer(17)])).toBeTypeOf('object');
    expect(targeted([3, ...ascii('ns1'), ...pointer(17)])).toBeTypeOf('object');
    expect(targeted(pointer(RECORDS))).toBeTypeOf('object');
  });

  test('to one that leads back to it is refused', () => {
    expect(targeted([...pointer(RDATA)])).toBe('rdata');
    expect(targeted([1, 0x61, ...pointer(RDATA)])).toBe('rdata');
  });

  test('makes no name of more than 255 octets', () => {
    const labels = (count: number) => Array.from({ length: count }, () => [1, 0x61]).flat();
    const long = { questions: [[...labels(120), 0, ...uint16(Type.TXT, 1)]] };
    const sum = (count: number) =>
      wireGuard(holding([record({ owner: [...labels(count), ...pointer(12)], type: 99, rdata: [] })], long));
    expect(sum(7)).toBeTypeOf('object');
    expect(sum(8)).toBe('owner');
  });

  test('is followed a hundred and twenty-seven times at most', () => {
    // The data of a type that nobody looks into holds pointers, each to the one before it.
    const chain = (links: number) => {
      const pointers = Array.from({ length: links }, (_, link) =>
        pointer(link === 0 ? 12 : RDATA + 2 * (link - 1)),
      );
      const last = pointer(RDATA + 2 * (links - 1));
      return wireGuard(
        holding([record({ type: 99, rdata: pointers.flat() }), record({ owner: last, type: 99, rdata: [] })]),
      );
    };
    expect(chain(126)).toBeTypeOf('object');
    expect(chain(127)).toBe('owner');
  });
});
