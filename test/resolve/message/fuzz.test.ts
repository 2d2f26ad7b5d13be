import { expect, test } from 'vitest';
import { wireGuard } from '../../../src/resolve/message/guard.ts';
import type { Query } from '../../../src/resolve/message/query.ts';
import { readMessage } from '../../../src/resolve/message/read-message.ts';
import { receive } from '../../../src/resolve/message/receive.ts';
import { encodedAnswers, rawAnswers, realAnswers, sampleQuery } from './packets.ts';

/** With FUZZ=full a million. */
const PACKETS = process.env['FUZZ'] === 'full' ? 1_000_000 : 50_000;
const SEED = 20_260_101;

/** Marsaglia's xorshift: the same packets at every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

type Random = ReturnType<typeof createRandom>;

/** Octets at which readers stumble: pointers, lengths at limits, types that have a form, counts. */
const telling = [
  0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 15, 16, 28, 39, 41, 63, 64, 127, 128, 191, 192, 193, 254, 255,
];

const mutations: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => {
    bytes[random(bytes.length)]! ^= 1 << random(8);
    return bytes;
  },
  (bytes, random) => {
    bytes[random(bytes.length)] = telling[random(telling.length)]!;
    return bytes;
  },
  (bytes, random) => {
    const at = random(bytes.length - 1);
    bytes[at] = 0xc0 | random(4);
    bytes[at + 1] = random(256);
    return bytes;
  },
  (bytes, random) => {
    bytes[4 + random(8)] = random(3) === 0 ? random(256) : random(4);
    return bytes;
  },
  (bytes, random) => bytes.slice(0, 1 + random(bytes.length)),
  (bytes, random) => {
    const [from, to, count] = [random(bytes.length), random(bytes.length), random(32)];
    bytes.copyWithin(to, from, from + count);
    return bytes;
  },
  (bytes, random) => {
    const at = random(bytes.length);
    const extra = Uint8Array.from({ length: 1 + random(12) }, () => random(256));
    return Uint8Array.from([...bytes.subarray(0, at), ...extra, ...bytes.subarray(at)]);
  },
];

/** A query that could have been answered like that. */
function queryOf(answer: Uint8Array): Query {
  const layout = wireGuard(answer);
  if (typeof layout === 'string') throw new Error(layout);
  return { bytes: answer, questionEnd: layout.questionEnd, cookie: undefined };
}

test(`${PACKETS} mutated packets: no exception, at most one record for 11 octets`, {
  timeout: 600_000,
}, () => {
  const random = createRandom(SEED);
  const sound = [...encodedAnswers(), ...rawAnswers(), ...realAnswers()];
  const ours = { bytes: sampleQuery(), questionEnd: sampleQuery().length, cookie: new Uint8Array(8) };
  const kinds: Record<string, number> = {};
  let read = 0;
  for (let count = 0; count < PACKETS; count++) {
    const from = sound[random(sound.length)]!;
    const query = count % 4 < 2 ? ours : queryOf(from);
    let bytes: Uint8Array = Uint8Array.from(from);
    for (let changes = 1 + random(4); changes > 0 && bytes.length > 1; changes--)
      bytes = mutations[random(mutations.length)]!(bytes, random);

    const layout = wireGuard(bytes);
    if (typeof layout !== 'string') {
      const most = Math.floor((bytes.length - 12) / 11);
      const records = layout.places.length / 2;
      const message = readMessage(bytes, layout)?.message;
      const sections = message === undefined ? [] : [message.answer, message.authority, message.additional];
      const counted = sections.flat().length;
      if (records > most || counted > most)
        expect.fail(`${records} records in ${Buffer.from(bytes).toString('hex')}`);
      read++;
    }
    const { kind } = receive(bytes, query, count % 2 === 0 ? 'udp' : 'tcp');
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  // Enough get through to the reader, and enough do not, for this to mean something.
  expect(read).toBeGreaterThan(PACKETS / 20);
  expect(kinds['garbage']).toBeGreaterThan(PACKETS / 10);
  expect(kinds['answer']).toBeGreaterThan(PACKETS / 100);
  expect(kinds['near-miss']).toBeGreaterThan(PACKETS / 100);
  if (process.env['FUZZ'] === 'full') console.log(PACKETS, 'packets,', read, 'of sound form;', kinds);
});
