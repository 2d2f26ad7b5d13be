import { decode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wireGuard } from '../../../src/resolve/message/guard.ts';
import type { Message, ResourceRecord } from '../../../src/resolve/message/message.ts';
import { readMessage } from '../../../src/resolve/message/read-message.ts';
import * as raw from '../../faults/wire.ts';
import { answerTo } from '../helpers/answers.ts';
import { encodedAnswers, realAnswers, sampleQuery } from './packets.ts';

const { Type, ascii, name, opt, option, pointer, record, txt, uint16 } = raw;
const question = [...name('name.TEST'), ...uint16(Type.TXT, 1)];

const holding = (parts: Partial<raw.MessageParts>) =>
  raw.message({ id: 1, flags: raw.Flag.QR, questions: [question], ...parts });

function read(bytes: Uint8Array): Message {
  const layout = wireGuard(bytes);
  if (typeof layout === 'string') throw new Error(layout);
  const reading = readMessage(bytes, layout);
  if (reading === undefined) throw new Error('too much TXT');
  return reading.message;
}

const refusesTexts = (bytes: Uint8Array): boolean => {
  const layout = wireGuard(bytes);
  return typeof layout === 'object' && readMessage(bytes, layout) === undefined;
};

test('names are folded, with the final dot, and escaped', () => {
  const odd = [3, 0x41, 0x2e, 0x20, 2, 0xff, 0x5c, 0];
  const message = read(
    holding({
      answers: [
        record({ type: Type.CNAME, rdata: odd }),
        record({ owner: [0], type: Type.NS, rdata: [2, ...ascii('NS'), ...pointer(17)] }),
      ],
    }),
  );
  expect(message.answer).toEqual([
    { owner: 'name.test.', ttl: 60, type: 'CNAME', target: 'a\\.\\032.\\255\\\\.' },
    { owner: '.', ttl: 60, type: 'NS', target: 'ns.test.' },
  ]);
});

test('the header is read, with the upper bits of the RCODE', () => {
  const bytes = holding({ additionals: [opt(1)] });
  expect(read(bytes)).toMatchObject({ rcode: 16, aa: false, tc: false, ra: false, ad: false, hasOpt: true });
  const flags = raw.Flag.QR | raw.Flag.AA | raw.Flag.TC | raw.Flag.RA | 0x20 | 3;
  expect(read(holding({ flags }))).toMatchObject({
    rcode: 3,
    aa: true,
    tc: true,
    ra: true,
    ad: true,
    hasOpt: false,
  });
});

test('of two cookies the first counts', () => {
  const [ours, other] = [8, 9].map((octet) => new Array<number>(8).fill(octet));
  const bytes = holding({ additionals: [opt(0, [...option(10, ours!), ...option(10, other!)])] });
  const layout = wireGuard(bytes);
  if (typeof layout === 'string') throw new Error(layout);
  expect([...(readMessage(bytes, layout)?.cookie ?? [])]).toEqual(ours);
});

test('a TTL with the highest bit set is zero', () => {
  const ttls = [0x7fffffff, 0x80000000, 0xffffffff].map((ttl) => record({ type: 99, ttl, rdata: [] }));
  expect(read(holding({ answers: ttls })).answer.map(({ ttl }) => ttl)).toEqual([0x7fffffff, 0, 0]);
});

describe('R36 an extended error', () => {
  const errors = (...options: readonly number[][]) =>
    read(holding({ additionals: [opt(0, options.flat())] })).extendedErrors;
  const ede = (code: number, text: readonly number[]) => option(15, [...uint16(code), ...text]);

  test('is read with its code and text', () => {
    expect(errors(ede(7, ascii('signature expired')))).toEqual([{ code: 7, text: 'signature expired' }]);
    expect(errors(ede(22, []), ede(23, [0x75, 0xcc, 0x88]))).toEqual([
      { code: 22, text: '' },
      { code: 23, text: 'u\u0308' },
    ]);
  });

  test('of one octet is none', () => {
    expect(errors(option(15, [0]))).toEqual([]);
  });

  test('has 200 characters at most, and there are 8 at most', () => {
    expect(errors(ede(1, ascii('x'.repeat(500))))[0]!.text).toBe('x'.repeat(200));
    expect(errors(...Array.from({ length: 20 }, (_, code) => ede(code, [])))).toHaveLength(8);
  });

  test('loses its final zero, and what would steer a terminal', () => {
    expect(errors(ede(1, [...ascii('ok'), 0]))[0]!.text).toBe('ok');
    expect(errors(ede(1, [0x1b, ...ascii('[31m\n'), 0xe2, 0x80, 0xae, 0xff]))[0]!.text).toBe(
      '\ufffd[31m\ufffd\ufffd\ufffd',
    );
  });
});

describe('A10 of TXT', () => {
  const answers = (count: number, size = 1) =>
    holding({ answers: Array.from({ length: count }, () => txt('x'.repeat(size))) });

  test('a hundred records are looked at, and no more', () => {
    expect(read(answers(100)).answer).toHaveLength(100);
    expect(refusesTexts(answers(101))).toBe(true);
  });

  test('16 KiB are looked at, and no more', () => {
    expect(refusesTexts(answers(64, 255))).toBe(false);
    expect(refusesTexts(answers(65, 255))).toBe(true);
  });

  test('strings are joined octet for octet', () => {
    const rdata = [1, 0xff, 0, 3, 0, 0x22, 0x0a];
    expect(read(holding({ answers: [record({ type: Type.TXT, rdata })] })).answer[0]).toMatchObject({
      text: Uint8Array.of(0xff, 0, 0x22, 0x0a),
    });
  });
});

test('A12 names of 16 KiB are looked at, and no more, each place of a message once', () => {
  const owners = (count: number, size: number) =>
    holding({
      answers: Array.from({ length: count }, (_, index) => {
        const label = `${index}`.padEnd(size - 11, 'x');
        return record({ owner: [label.length, ...ascii(label), ...pointer(12)], type: 99, rdata: [] });
      }),
    });
  // `name.test` has 11 octets in wire form, and each of the owners 64.
  expect(read(owners(256, 63)).answer).toHaveLength(256);
  expect(refusesTexts(owners(257, 63))).toBe(true);
  const same = Array.from({ length: 1000 }, () => record({ type: 99, rdata: [] }));
  expect(read(holding({ answers: same })).answer).toHaveLength(1000);
  const chained = Array.from({ length: 50 }, (_, at) =>
    pointer(at === 0 ? 12 : 12 + question.length + 12 + 2 * (at - 1)),
  );
  const first = record({ type: 99, rdata: chained.flat() });
  const others = chained.map((_, at) =>
    record({ owner: pointer(12 + question.length + 12 + 2 * at), type: 99, rdata: [] }),
  );
  expect(new Set(read(holding({ answers: [first, ...others] })).answer.map(({ owner }) => owner))).toEqual(
    new Set(['name.test.']),
  );
});

test('names with dots, zeros and lengths in their labels are told apart', () => {
  const owners = [
    [3, 0x61, 0x2e, 0x62, 0],
    [1, 0x61, 1, 0x62, 0],
    [3, 0x61, 0x00, 0x62, 0],
    [3, 0x61, 0x01, 0x62, 0],
    [46, ...new Array<number>(46).fill(0x61), 0],
  ];
  const answers = owners.map((owner) => record({ owner, type: 99, rdata: [] }));
  expect(read(holding({ answers })).answer.map(({ owner }) => owner)).toEqual([
    'a\\.b.',
    'a.b.',
    'a\\000b.',
    'a\\001b.',
    `${'a'.repeat(46)}.`,
  ]);
});

/** What dns-packet reads, in our shape. */
const byDnsPacket = (bytes: Uint8Array) => decode(Buffer.from(bytes));

test('what dns-packet encodes, and what real servers do, is read as dns-packet reads it', () => {
  for (const bytes of [...encodedAnswers(), ...realAnswers()]) {
    const [ours, theirs] = [read(bytes), byDnsPacket(bytes)];
    for (const section of ['answer', 'authority', 'additional'] as const) {
      const other = { answer: theirs.answers, authority: theirs.authorities, additional: theirs.additionals }[
        section
      ];
      const records = (other ?? []).filter(({ type }) => type !== 'OPT');
      expect(ours[section].map(plain)).toEqual(records.map(plainTheirs));
    }
  }
});

function plain(one: ResourceRecord): unknown[] {
  const { owner, type } = one;
  if (one.type === 'A') return [owner, 'A', (one as { address: Uint8Array }).address.join('.')];
  if ('target' in one) return [owner, type, one.target];
  if ('text' in one) return [owner, type, Buffer.from(one.text).toString()];
  if ('minimum' in one) return [owner, type, one.minimum];
  return [owner];
}

function plainTheirs(one: { name: string; type: string; data?: unknown }): unknown[] {
  const owner = `${one.name.toLowerCase()}.`;
  const { type, data } = one;
  if (type === 'A') return [owner, type, data];
  if (['NS', 'CNAME', 'DNAME'].includes(type)) return [owner, type, `${String(data).toLowerCase()}.`];
  if (type === 'TXT') return [owner, type, Buffer.concat(data as Buffer[]).toString()];
  if (type === 'SOA') return [owner, type, (data as { minimum: number }).minimum];
  return [owner];
}

test('any TXT that dns-packet encodes comes back octet for octet', () => {
  const strings = fc.array(fc.uint8Array({ maxLength: 255 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(strings, (data) => {
      const bytes = answerTo(sampleQuery(), {
        answers: [{ type: 'TXT', name: 'x.test', ttl: 1, data: data.map((one) => Buffer.from(one)) }],
      });
      const [first] = read(bytes).answer;
      expect(first).toMatchObject({ text: Uint8Array.from(data.flatMap((one) => [...one])) });
    }),
  );
});
