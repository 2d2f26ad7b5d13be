import { describe, expect, test } from 'vitest';
import { good } from '../../faults/reply.ts';
import { readQuery } from '../../faults/request.ts';
import { type AskByHand, askByHand } from '../helpers/ask-by-hand.ts';
import type { Reaction, Script } from '../helpers/scripted-network.ts';

/** What comes back from each address; an answer from all others. */
const servers =
  (faults: Readonly<Record<string, readonly Reaction[]>>): Script =>
  ({ address, query, transport }) =>
    faults[address] ?? [
      {
        after: 5,
        bytes: good({ ...readQuery(query), transport, zone: 'test.', argument: 0, before: 0, text: 'x' }),
      },
    ];

const noWay: readonly Reaction[] = [{ after: 0, fault: 'no-family' }];
const asked = ({ network }: AskByHand) => network.sent.map(({ address }) => address);

describe('R19 a host', () => {
  test('counts as soon as one address answers, and the others are left in peace', async () => {
    const hand = askByHand(servers({}));
    expect(await hand.settle(['5.5.5.4', '2a00::4'])).toMatchObject({ outcome: 'answer' });
    expect(asked(hand)).toEqual(['5.5.5.4']);
  });

  test('with a dead address costs one attempt there', async () => {
    const hand = askByHand(servers({ '2a00::4': [] }));
    const started = hand.clock.now();
    expect(await hand.settle(['2a00::4', '5.5.5.4'])).toMatchObject({ outcome: 'answer', time: 5 });
    expect(asked(hand)).toEqual(['2a00::4', '5.5.5.4']);
    expect(hand.clock.now() - started).toBe(1505);
  });

  test('with an address that refuses costs one attempt and no time', async () => {
    const hand = askByHand(servers({ '5.5.5.4': [{ after: 0, fault: 'refused' }] }));
    const started = hand.clock.now();
    expect(await hand.settle(['5.5.5.4', '5.5.5.5'])).toMatchObject({ outcome: 'answer' });
    expect(hand.clock.now() - started).toBe(5);
  });

  test('that refuses everywhere is asked once over TCP, and is unreachable', async () => {
    const hand = askByHand(() => [{ after: 0, fault: 'refused' }]);
    expect(await hand.settle(['5.5.5.4', '5.5.5.5'])).toMatchObject({ outcome: 'unreachable' });
    expect(hand.network.sent.map(({ address, transport }) => `${transport} ${address}`)).toEqual([
      'udp 5.5.5.4',
      'udp 5.5.5.5',
      'tcp 5.5.5.4',
    ]);
  });

  test('without any address is unreachable', async () => {
    expect(await askByHand(servers({})).settle([])).toMatchObject({ outcome: 'unreachable' });
  });
});

describe('R19 a family to which no way leads', () => {
  test('is not tried again for ten minutes', async () => {
    const hand = askByHand(servers({ '2a00::4': noWay, '2a00::5': noWay }));
    await hand.settle(['2a00::4', '5.5.5.4']);
    expect(asked(hand)).toEqual(['2a00::4', '5.5.5.4']);
    await hand.settle(['2a00::5', '5.5.5.5']);
    expect(asked(hand).slice(2)).toEqual(['5.5.5.5']);
    await hand.clock.advance(600_000 - 11);
    await hand.settle(['2a00::5', '5.5.5.5']);
    expect(asked(hand).slice(3)).toEqual(['5.5.5.5']);
    await hand.clock.advance(6);
    await hand.settle(['2a00::5', '5.5.5.5']);
    expect(asked(hand).slice(4)).toEqual(['2a00::5', '5.5.5.5']);
  });

  test('is tried where there is no other', async () => {
    const hand = askByHand(servers({ '2a00::4': noWay }));
    await hand.settle(['2a00::4', '5.5.5.4']);
    expect(await hand.settle(['2a00::5'])).toMatchObject({ outcome: 'answer' });
    // And has been found again.
    await hand.settle(['2a00::5', '5.5.5.4']);
    expect(asked(hand).slice(2)).toEqual(['2a00::5', '2a00::5']);
  });

  test('is none where another address of it has just answered', async () => {
    const hand = askByHand(servers({ '2a00::4': noWay }));
    await hand.settle(['2a00::5']);
    await hand.settle(['2a00::4', '5.5.5.4']);
    await hand.settle(['2a00::5', '5.5.5.4']);
    expect(asked(hand)).toEqual(['2a00::5', '2a00::4', '5.5.5.4', '2a00::5']);
  });

  test('is none if a router says so of one address', async () => {
    const hand = askByHand(servers({ '2a00::4': [{ after: 3, fault: 'unreachable' }] }));
    await hand.settle(['2a00::4', '5.5.5.4']);
    await hand.settle(['2a00::5', '5.5.5.4']);
    expect(asked(hand)).toEqual(['2a00::4', '5.5.5.4', '2a00::5']);
  });
});
