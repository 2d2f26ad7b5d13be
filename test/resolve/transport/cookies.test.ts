import { describe, expect, test } from 'vitest';
import { good, reply } from '../../faults/reply.ts';
import { readQuery } from '../../faults/request.ts';
import { opt, option, txt } from '../../faults/wire.ts';
import { askByHand } from '../helpers/ask-by-hand.ts';
import { framed, type Script } from '../helpers/scripted-network.ts';

const SERVER = Array.from({ length: 8 }, (_, at) => at);

/** What the server puts behind our cookie; undefined for no cookie at all. */
type Cookies = (ours: readonly number[], index: number) => readonly number[] | undefined;

function serverWith(cookies: Cookies): Script {
  let index = 0;
  return ({ query, transport }) => {
    const request = { ...readQuery(query), transport, zone: 'test.', argument: 0, before: 0, text: 'token' };
    const cookie = request.cookie === undefined ? undefined : cookies(request.cookie, index++);
    const options = cookie === undefined ? [] : option(10, cookie);
    const bytes = request.hasOpt
      ? reply(request, { answers: [txt('token')], additionals: [opt(0, options)] })
      : good(request);
    return [{ after: 1, bytes: transport === 'tcp' ? framed(bytes) : bytes }];
  };
}

const transports = (hand: ReturnType<typeof askByHand>) =>
  hand.network.sent.map(({ transport }) => transport);

describe('R9 a cookie', () => {
  test('of eight octets is sent, the same to the same server, another to another', async () => {
    const hand = askByHand(serverWith(() => undefined));
    await hand.settle(['5.5.5.4']);
    await hand.settle(['5.5.5.4'], { name: 'other.test.' });
    await hand.settle(['5.5.5.5']);
    const [first, second, other] = hand.network.sent.map(({ query }) => readQuery(query).cookie);
    expect(first).toHaveLength(8);
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('is another in another process', async () => {
    const cookieOf = async () => {
      const hand = askByHand(serverWith(() => undefined));
      await hand.settle(['5.5.5.4']);
      return readQuery(hand.network.sent[0]!.query).cookie;
    };
    expect(await cookieOf()).not.toEqual(await cookieOf());
  });

  test.each([
    ['another', (ours: readonly number[]) => [...ours.map((octet) => octet ^ 1), ...SERVER]],
    ['a short one', (ours: readonly number[]) => ours.slice(0, 7)],
    ['a server part of seven octets', (ours: readonly number[]) => [...ours, ...SERVER.slice(1)]],
    ['a server part of thirty-three', (ours: readonly number[]) => [...ours, ...new Array(33).fill(0)]],
  ])('that comes back as %s makes the answer as if it had not come', async (_, cookies) => {
    const hand = askByHand(serverWith(cookies));
    const started = hand.clock.now();
    expect((await hand.settle(['5.5.5.4'])).outcome).toBe('answer');
    // The first packet was waited for to the end; the second, without a cookie, was answered.
    expect(transports(hand)).toEqual(['udp', 'udp']);
    expect(hand.clock.now() - started).toBe(1501);
  });

  test('that came back once is expected: an answer without is asked for again over TCP', async () => {
    const hand = askByHand(serverWith((ours, index) => (index === 0 ? [...ours, ...SERVER] : undefined)));
    await hand.settle(['5.5.5.4']);
    expect(transports(hand)).toEqual(['udp']);
    const exchange = await hand.settle(['5.5.5.4']);
    expect(transports(hand)).toEqual(['udp', 'udp', 'tcp']);
    expect(exchange).toMatchObject({
      outcome: 'answer',
      transport: 'tcp',
      note: expect.stringContaining('cookie'),
    });
    await hand.settle(['5.5.5.5']);
    expect(transports(hand).slice(3)).toEqual(['udp']);
  });

  test('that the server finds bad is left out over TCP', async () => {
    const hand = askByHand(({ query, transport }) => {
      const request = {
        ...readQuery(query),
        transport,
        zone: 'test.',
        argument: 0,
        before: 0,
        text: 'token',
      };
      if (transport === 'tcp') return [{ after: 1, bytes: framed(good(request)) }];
      const additionals = [opt(1, option(10, [...request.cookie!, ...SERVER]))];
      return [{ after: 1, bytes: reply(request, { flags: 0x8000 | 7, additionals }) }];
    });
    expect(await hand.settle(['5.5.5.4'])).toMatchObject({ outcome: 'answer', message: { rcode: 0 } });
    expect(transports(hand)).toEqual(['udp', 'tcp']);
    expect(readQuery(hand.network.sent[1]!.query).cookie).toBeUndefined();
  });
});
