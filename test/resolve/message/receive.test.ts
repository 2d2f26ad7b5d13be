import { describe, expect, test } from 'vitest';
import { receive } from '../../../src/resolve/message/receive.ts';
import { ascii, Flag, type MessageParts, message, name, opt, Type, txt, uint16 } from '../../faults/wire.ts';

const question = (text: string, type: number = Type.TXT, klass = 1) => [
  ...name(text),
  ...uint16(type, klass),
];
const bytes = message({ id: 0x1234, flags: 0, questions: [question('nAmE.test')] });
const query = { bytes, questionEnd: bytes.length, cookie: undefined };

const answer = (parts: Partial<MessageParts> = {}) =>
  message({
    id: 0x1234,
    flags: Flag.QR,
    questions: [question('nAmE.test')],
    answers: [txt('x', name('name.test'))],
    ...parts,
  });
const udp = (octets: Uint8Array) => receive(octets, query, 'udp');
const tcp = (octets: Uint8Array) => receive(octets, query, 'tcp');

describe('R7 an answer', () => {
  test('has the id and the question of the query', () => {
    expect(udp(answer())).toMatchObject({ kind: 'answer', message: { answer: [{ owner: 'name.test.' }] } });
  });

  test.each([
    ['the id of another query', { id: 0x1235 }, 'id'],
    ['another name', { questions: [question('name2.test')] }, 'question'],
    ['a longer name', { questions: [question('nAmE.test.example')] }, 'question'],
    ['a shorter name', { questions: [question('nAmE')] }, 'question'],
    ['another type', { questions: [question('nAmE.test', Type.A)] }, 'question'],
    ['another class', { questions: [question('nAmE.test', Type.TXT, 3)] }, 'question'],
    ['the question twice', { questions: [question('nAmE.test'), question('nAmE.test')] }, 'question'],
    ['no question', { questions: [] }, 'question'],
    ['letters in another case', { questions: [question('name.test')] }, 'letter-case'],
  ])('with %s is a near miss', (_, parts, what) => {
    expect(udp(answer(parts))).toEqual({ kind: 'near-miss', what });
    if (what !== 'letter-case') expect(tcp(answer(parts))).toEqual({ kind: 'near-miss', what });
  });

  test('with letters in another case is one over TCP', () => {
    expect(tcp(answer({ questions: [question('NaMe.TEST')] }))).toMatchObject({ kind: 'answer' });
  });

  test.each([
    ['no response', { flags: 0 }],
    ['a status query', { flags: Flag.QR | 0x1000 }],
    ['an update', { flags: Flag.QR | 0x2800 }],
  ])('is none if it is %s', (_, parts) => {
    expect(udp(answer(parts))).toEqual({ kind: 'garbage', what: 'no-response' });
  });

  test('may leave out the question if the server could not read it, and there is nothing else in it', () => {
    const empty = { questions: [], answers: [] };
    for (const rcode of [1, 4]) {
      const flags = Flag.QR | rcode;
      expect(udp(answer({ ...empty, flags }))).toMatchObject({ kind: 'answer', message: { rcode } });
      expect(udp(answer({ ...empty, flags, additionals: [opt()] }))).toMatchObject({ kind: 'answer' });
      const two = [opt(), txt('x', name('a'))];
      expect(udp(answer({ ...empty, flags, additionals: two }))).toMatchObject({ kind: 'near-miss' });
      expect(udp(answer({ questions: [], flags }))).toMatchObject({ kind: 'near-miss' });
      expect(udp(answer({ ...empty, flags, authorities: [txt('x', name('a'))] }))).toMatchObject({
        kind: 'near-miss',
      });
    }
    for (const rcode of [0, 2, 3, 5])
      expect(udp(answer({ ...empty, flags: Flag.QR | rcode }))).toEqual({
        kind: 'near-miss',
        what: 'question',
      });
  });
});

test('R8 what has no form is garbage, whatever its id', () => {
  for (const id of [0x1234, 0x1235])
    expect(udp(answer({ id, counts: [1, 9, 0, 0] }))).toEqual({ kind: 'garbage', what: 'counts' });
  expect(udp(Uint8Array.from(ascii('hello')))).toEqual({ kind: 'garbage', what: 'message-length' });
});

test('R1 cut off means cut off only if the answer is to the query', () => {
  const flags = Flag.QR | Flag.TC;
  expect(udp(answer({ flags }))).toEqual({ kind: 'cut-off' });
  expect(udp(answer({ flags, id: 1 }))).toEqual({ kind: 'near-miss', what: 'id' });
  expect(udp(answer({ flags, questions: [question('name.test')] }))).toMatchObject({ kind: 'near-miss' });
  expect(tcp(answer({ flags }))).toMatchObject({ kind: 'answer', message: { tc: true } });
});
