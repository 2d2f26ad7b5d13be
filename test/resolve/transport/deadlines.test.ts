import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createBudget, defaultLimits } from '../../../src/resolve/budget.ts';
import { createAsk } from '../../../src/resolve/transport/create-ask.ts';
import { createSocketPlaces } from '../../../src/resolve/transport/gate.ts';
import { good, reply } from '../../faults/reply.ts';
import { readQuery } from '../../faults/request.ts';
import { faultScript } from '../../faults/script.ts';
import { Flag } from '../../faults/wire.ts';
import { type AskByHand, askByHand, type Wishes } from '../helpers/ask-by-hand.ts';
import { type HandClock, handClock } from '../helpers/hand-clock.ts';
import { type Script, scriptedNetwork } from '../helpers/scripted-network.ts';

const silence: Script = () => [];

/** An answer after so many milliseconds. */
const late =
  (after: number): Script =>
  ({ query, transport }) => [
    {
      after,
      bytes: good({ ...readQuery(query), transport, zone: 'test.', argument: 0, before: 0, text: 'x' }),
    },
  ];

/** When what was sent, in milliseconds from the first packet. */
const schedule = ({ network }: AskByHand) =>
  network.sent.map(
    ({ address, transport, time }) => `${time - network.sent[0]!.time} ${transport} ${address}`,
  );

/** How long the asking took. */
async function lasting(hand: AskByHand, addresses: readonly string[], wishes: Partial<Wishes> = {}) {
  const started = hand.clock.now();
  const exchange = await hand.settle(addresses, wishes);
  expect(hand.clock.pending).toBe(0);
  expect(hand.network.open).toEqual({ udp: 0, tcp: 0 });
  return { ...exchange, lasted: hand.clock.now() - started };
}

describe('R10 a silent host', () => {
  test('is asked over UDP, plainly over UDP, and over TCP: 1.5, 1.5 and 3 seconds', async () => {
    const hand = askByHand(silence);
    expect(await lasting(hand, ['5.5.5.4'])).toMatchObject({ outcome: 'timeout', lasted: 6000 });
    expect(schedule(hand)).toEqual(['0 udp 5.5.5.4', '1500 udp 5.5.5.4', '3000 tcp 5.5.5.4']);
  });

  test('is asked breadth-first, and over TCP at one address', async () => {
    const hand = askByHand(silence);
    expect(await lasting(hand, ['5.5.5.4', '2a00::4'])).toMatchObject({ outcome: 'timeout', lasted: 9000 });
    expect(schedule(hand)).toEqual([
      '0 udp 5.5.5.4',
      '1500 udp 2a00::4',
      '3000 udp 5.5.5.4',
      '4500 udp 2a00::4',
      '6000 tcp 5.5.5.4',
    ]);
  });

  test('ends with the check, in the middle of an attempt', async () => {
    const hand = askByHand(silence);
    const exchange = await lasting(hand, ['5.5.5.4', '5.5.5.5', '2a00::4', '2a00::5'], { deadline: 10_000 });
    expect(exchange).toMatchObject({ outcome: 'timeout', lasted: 10_000 });
    expect(schedule(hand).at(-1)).toBe('9000 udp 2a00::4');
  });

  test('of which nothing was awaited to the end is no silent one', async () => {
    const hand = askByHand(silence);
    expect(await lasting(hand, ['5.5.5.4'], { deadline: 1499 })).toMatchObject({
      outcome: 'exhausted',
      lasted: 1499,
    });
    expect(await lasting(askByHand(silence), ['5.5.5.4'], { deadline: 1500 })).toMatchObject({
      outcome: 'timeout',
    });
  });

  test('is not asked at all after the end', async () => {
    const hand = askByHand(silence);
    expect(await lasting(hand, ['5.5.5.4'], { deadline: 0 })).toMatchObject({
      outcome: 'exhausted',
      lasted: 0,
    });
    expect(hand.network.sent).toEqual([]);
  });
});

test('R10 an answer counts until the millisecond before its time is over', async () => {
  expect(await lasting(askByHand(late(1499)), ['5.5.5.4'])).toMatchObject({
    outcome: 'answer',
    time: 1499,
    lasted: 1499,
  });
  const hand = askByHand(late(1501));
  expect(await lasting(hand, ['5.5.5.4'])).toMatchObject({ outcome: 'timeout' });
});

test('R10 thirteen dead hosts with four addresses each take no longer than the check', async () => {
  const hand = askByHand(silence);
  const started = hand.clock.now();
  const hosts = Array.from({ length: 13 }, (_, host) =>
    [1, 2, 3, 4].map((octet) => `${octet < 3 ? `5.5.${host}.${octet}` : `2a00::${host}:${octet}`}`),
  );
  const outcomes = await hand.clock.settle(Promise.all(hosts.map((addresses) => hand.start(addresses))));
  expect(hand.clock.now() - started).toBe(10_000);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(new Array(13).fill('timeout'));
});

describe('the budget', () => {
  test('of packets ends the asking', async () => {
    const hand = askByHand(silence);
    const limits = { ...defaultLimits, queries: 2 };
    expect(await lasting(hand, ['5.5.5.4'], { limits })).toMatchObject({ outcome: 'timeout', lasted: 3000 });
    expect(hand.network.sent).toHaveLength(2);
    const none = askByHand(silence);
    expect(await lasting(none, ['5.5.5.4'], { limits: { ...defaultLimits, queries: 0 } })).toMatchObject({
      outcome: 'exhausted',
    });
    expect(none.network.sent).toEqual([]);
  });

  test('of connections ends the asking', async () => {
    const hand = askByHand(faultScript());
    const limits = { ...defaultLimits, streams: 0 };
    expect(await lasting(hand, ['5.5.5.4'], { limits, name: 'x.tc.test.' })).toMatchObject({
      outcome: 'exhausted',
    });
    expect(hand.network.most.tcp).toBe(0);
  });

  test('of octets is for answers', async () => {
    const hand = askByHand(faultScript());
    const limits = { ...defaultLimits, octets: 50 };
    expect(await lasting(hand, ['5.5.5.4'], { limits, name: 'x.good.test.' })).toMatchObject({
      outcome: 'exhausted',
    });
  });
});

describe('R12 a slow stream', () => {
  const overTcp = (mode: string) =>
    lasting(askByHand(faultScript()), ['5.5.5.4'], { name: `x.${mode}.test.` });

  test.each(['slowloris', 'tcp-len-lies'])('is left after three seconds in all: %s', async (mode) => {
    expect(await overTcp(mode)).toMatchObject({ outcome: 'timeout', transport: 'tcp', lasted: 3000 });
  });

  test('that ends too early is no answer', async () => {
    expect(await overTcp('tcp-close-midway')).toMatchObject({ outcome: 'bad-response', lasted: 1 });
  });

  test('with two messages is read up to the end of the first', async () => {
    expect(await overTcp('two-messages')).toMatchObject({ outcome: 'answer', lasted: 0 });
  });
});

describe('R10 a timer that comes late, as this process was busy,', () => {
  /** What it was late by is seen by the clock only. */
  const lateBy = (lateness: number, after: number) => {
    const hand = handClock();
    let skew = 0;
    const clock: HandClock = {
      ...hand,
      now: () => hand.now() + skew,
      at: (moment, call) => hand.at(moment - skew, call),
      pending: 0,
    };
    const script = late(after);
    const network = scriptedNetwork(hand, (sent) => {
      // The machine stands still from the packet on until its time is over.
      hand.at(hand.now() + 1499, () => {
        skew = lateness;
      });
      return sent.transport === 'udp' && network.sent.length === 1 ? script(sent) : [];
    });
    const ask = createAsk({ clock, network, random: randomBytes }, { sockets: createSocketPlaces() });
    const server = { addresses: [Uint8Array.of(5, 5, 5, 4)], kind: 'authoritative' } as const;
    const budget = createBudget(1e6);
    return hand.settle(ask(server, { name: 'name.test.', type: 'TXT' }, { budget }));
  };

  test.each([
    [0, 'timeout'],
    [19, 'timeout'],
    [20, 'answer'],
    [5000, 'answer'],
  ])('by %i milliseconds: what came in the meantime is heard first', async (lateness, outcome) => {
    // It comes right behind the timer, as what lies in a socket does.
    expect(await lateBy(lateness, 1501)).toMatchObject({ outcome });
  });
});

test('a host is gone when TCP says so, too: what a router says is soon forged', async () => {
  const refusing: Script = () => [{ after: 1, fault: 'refused' }];
  const limits = { ...defaultLimits, streams: 0 };
  expect(await lasting(askByHand(refusing), ['5.5.5.4'])).toMatchObject({ outcome: 'unreachable' });
  expect(await lasting(askByHand(refusing), ['5.5.5.4'], { limits })).toMatchObject({ outcome: 'exhausted' });
});

describe('of a host with two addresses, of which one has no chance to answer,', () => {
  const first = '5.5.5.4';
  /** The first floods us, and has no TCP. */
  const script =
    (second: Script): Script =>
    (sent) => {
      if (sent.address !== first) return second(sent);
      const flood = new Array(20).fill({ after: 1, bytes: new Uint8Array(1200) });
      return sent.transport === 'udp' ? flood : [{ after: 1, fault: 'refused' }];
    };
  const refusing: Script = ({ query, transport }) => [
    { after: 1, bytes: reply(requestOf(query, transport), { flags: Flag.QR | 5 }) },
  ];

  test('what the other one has counts', async () => {
    const hand = askByHand(script(late(1)));
    expect(await lasting(hand, [first, '5.5.5.5'])).toMatchObject({ outcome: 'answer' });
  });

  test.each([
    ['silent', silence],
    ['one that refuses', refusing],
  ])('the other one being %s, nothing is known', async (_, second) => {
    for (const addresses of [
      [first, '5.5.5.5'],
      ['5.5.5.5', first],
    ])
      expect(await lasting(askByHand(script(second)), addresses)).toMatchObject({ outcome: 'exhausted' });
  });
});

const requestOf = (query: Uint8Array, transport: 'udp' | 'tcp') => ({
  ...readQuery(query),
  ...{ transport, zone: 'test.', argument: 0, before: 0, text: 'x' },
});

test('R8 what is garbage does not end the waiting for the answer', async () => {
  const hand = askByHand(({ query, transport }) => [
    { after: 1, bytes: new Uint8Array(0) },
    { after: 2, bytes: new Uint8Array(500).fill(0xff) },
    { after: 3, bytes: query },
    {
      after: 4,
      bytes: good({ ...readQuery(query), transport, zone: 'test.', argument: 0, before: 0, text: 'x' }),
    },
  ]);
  expect(await lasting(hand, ['5.5.5.4'])).toMatchObject({ outcome: 'answer', transport: 'udp', time: 4 });
});

test('R8 where nothing but garbage came, the silence is explained', async () => {
  const hand = askByHand(({ transport }) =>
    transport === 'udp' ? [{ after: 1, bytes: new Uint8Array(5) }] : [],
  );
  expect(await lasting(hand, ['5.5.5.4'], { deadline: 2000 })).toMatchObject({
    outcome: 'timeout',
    note: 'what came is no DNS answer: it is too short or too long for a message',
  });
});

test('R8 the first near miss ends it: what comes after it is not heard, and TCP decides', async () => {
  const hand = askByHand(faultScript());
  const exchange = await lasting(hand, ['5.5.5.4'], { name: 'x.wrong-id-then-right.test.' });
  expect(exchange).toMatchObject({ outcome: 'answer', transport: 'tcp' });
  expect(schedule(hand)).toEqual(['0 udp 5.5.5.4', '0 tcp 5.5.5.4']);
});
