import { describe, expect, test } from 'vitest';
import { good, reply } from '../../faults/reply.ts';
import { type Request, readQuery } from '../../faults/request.ts';
import { faultScript } from '../../faults/script.ts';
import { Flag, opt, txt } from '../../faults/wire.ts';
import { type AskByHand, askByHand } from '../helpers/ask-by-hand.ts';
import { framed, type Script, type Sent } from '../helpers/scripted-network.ts';
import { textsOf } from '../helpers/texts-of.ts';

/** What was sent, one word for each packet. */
const sent = ({ network }: AskByHand): string[] =>
  network.sent.map(
    ({ address, transport, query }) =>
      `${address} ${transport === 'udp' && !readQuery(query).hasOpt ? 'plain' : transport}`,
  );

/** Answers with what a function makes of the query. */
const answering =
  (answer: (request: Request, sent: Sent) => Uint8Array): Script =>
  (sent) => {
    const { query, transport } = sent;
    const request = { ...readQuery(query), transport, zone: 'test.', argument: 0, before: 0, text: 'token' };
    const bytes = answer(request, sent);
    return [{ after: 10, bytes: transport === 'tcp' ? framed(bytes) : bytes }];
  };

describe('R1 an answer that is cut off', () => {
  test('is asked for over TCP, at the same address, and is not read', async () => {
    const hand = askByHand(faultScript({ text: 'token' }));
    const exchange = await hand.settle(['5.5.5.4', '5.5.5.5'], { name: 'x.tc-with-partial-answer.test.' });
    expect(sent(hand)).toEqual(['5.5.5.4 udp', '5.5.5.4 tcp']);
    expect(textsOf(exchange)).toEqual(['another']);
    expect(exchange.transport).toBe('tcp');
  });

  test('over TCP, too, is none, and the next address is asked', async () => {
    const hand = askByHand(
      answering((request, { address }) =>
        address === '5.5.5.4'
          ? reply(request, { flags: Flag.QR | Flag.TC, answers: [txt('token')] })
          : good(request),
      ),
    );
    const exchange = await hand.settle(['5.5.5.4', '5.5.5.5']);
    expect(sent(hand)).toEqual(['5.5.5.4 udp', '5.5.5.4 tcp', '5.5.5.5 udp']);
    expect(exchange.outcome).toBe('answer');
    expect((await hand.settle(['5.5.5.4'])).outcome).toBe('bad-response');
  });

  test('where TCP is refused makes the host unreachable', async () => {
    const hand = askByHand(faultScript());
    const exchange = await hand.settle(['5.5.5.4'], { name: 'x.tcp-refuse.test.' });
    expect(exchange).toMatchObject({ outcome: 'unreachable', transport: 'tcp' });
  });

  test('counts even if what follows the question is no message', async () => {
    const hand = askByHand(
      answering((request) => {
        const whole = reply(request, { flags: Flag.QR | Flag.TC, answers: [txt('token')] });
        return request.transport === 'udp' ? whole.subarray(0, whole.length - 8) : good(request);
      }),
    );
    expect((await hand.settle(['5.5.5.4'])).outcome).toBe('answer');
    expect(sent(hand)).toEqual(['5.5.5.4 udp', '5.5.5.4 tcp']);
  });
});

describe('R3 a server that does not take EDNS', () => {
  test.each(['formerr-on-opt', 'badvers'])('and says so is asked without at once: %s', async (mode) => {
    const hand = askByHand(faultScript());
    const exchange = await hand.settle(['5.5.5.4'], { name: `x.${mode}.test.` });
    expect(exchange.outcome).toBe('answer');
    expect(sent(hand)).toEqual(['5.5.5.4 udp', '5.5.5.4 plain']);
    expect(hand.network.sent[1]!.time).toBe(hand.network.sent[0]!.time);
  });

  test('and says NOTIMP without OPT is asked without, with OPT not', async () => {
    const notImp = (additionals: number[][]) =>
      answering((request) =>
        request.hasOpt ? reply(request, { flags: Flag.QR | 4, additionals }) : good(request),
      );
    const without = askByHand(notImp([]));
    expect((await without.settle(['5.5.5.4'])).message?.rcode).toBe(0);
    const withOpt = askByHand(notImp([opt()]));
    expect((await withOpt.settle(['5.5.5.4'])).message?.rcode).toBe(4);
    expect(sent(withOpt)).toEqual(['5.5.5.4 udp']);
  });

  test('and says nothing is asked without in the second round', async () => {
    const hand = askByHand(faultScript());
    await hand.settle(['5.5.5.4', '2a00::4'], { name: 'x.drop-on-opt.test.' });
    expect(sent(hand)).toEqual(['5.5.5.4 udp', '2a00::4 udp', '5.5.5.4 plain']);
    expect(readQuery(hand.network.sent[2]!.query).cookie).toBeUndefined();
  });

  test('and refuses the plain query as well has answered', async () => {
    const hand = askByHand(answering((request) => reply(request, { flags: Flag.QR | 1, additionals: [] })));
    expect((await hand.settle(['5.5.5.4'])).message?.rcode).toBe(1);
    expect(sent(hand)).toEqual(['5.5.5.4 udp', '5.5.5.4 plain']);
  });
});

/** As it was written. */
const nameIn = (query: Uint8Array) => String.fromCharCode(...readQuery(query).question.slice(0, -4));

test('R4 each attempt draws an id of its own, over TCP, too', async () => {
  let drawn = 0;
  const hand = askByHand(
    () => [],
    {},
    (count) => {
      drawn++;
      return new Uint8Array(count).fill(drawn);
    },
  );
  await hand.settle(['5.5.5.4', '5.5.5.5']);
  // The first draw is the secret of the cookies.
  const ids = hand.network.sent.map(({ query }) => readQuery(query).id);
  expect(ids).toEqual([0x0202, 0x0303, 0x0404, 0x0505, 0x0606]);
});

describe('R6 the question in another case', () => {
  test('is asked for again over TCP, without capitals, where it is no fault', async () => {
    const hand = askByHand(faultScript({ text: 'token' }));
    const exchange = await hand.settle(['5.5.5.4'], { name: 'a-long-name.lowercase-question.test.' });
    expect(textsOf(exchange)).toEqual(['token']);
    const [udp, tcp] = hand.network.sent.map(({ query }) => nameIn(query));
    expect(udp).toMatch(/[A-Z]/);
    expect(tcp).not.toMatch(/[A-Z]/);
  });

  test('never comes of a recursor, whom we ask in small letters', async () => {
    const hand = askByHand(faultScript({ text: 'token' }));
    await hand.settle(['5.5.5.4'], { name: 'a-long-name.lowercase-question.test.', kind: 'recursor' });
    expect(sent(hand)).toEqual(['5.5.5.4 udp']);
    expect(nameIn(hand.network.sent[0]!.query)).not.toMatch(/[A-Z]/);
  });
});

test('a server that refuses is passed over for the next address', async () => {
  const hand = askByHand(
    answering((request, { address }) =>
      address === '5.5.5.4' ? reply(request, { flags: Flag.QR | 5 }) : good(request),
    ),
  );
  expect((await hand.settle(['5.5.5.4', '5.5.5.5'])).message?.rcode).toBe(0);
  expect((await hand.settle(['5.5.5.4', '5.5.5.4'])).message?.rcode).toBe(5);
});
