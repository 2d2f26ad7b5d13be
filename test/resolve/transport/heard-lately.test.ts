import { describe, expect, test } from 'vitest';
import { answerTo } from '../helpers/answers.ts';
import { askByHand } from '../helpers/ask-by-hand.ts';

const TEN_MINUTES = 600_000;

/** A host that can be silenced. */
function host(react: 'drop' | 'refuse' = 'drop') {
  const silent = new Set<string>();
  const by = askByHand(({ address, query }) => {
    if (!silent.has(address)) return [{ after: 10, bytes: answerTo(query) }];
    return react === 'drop' ? [] : [{ after: 10, fault: 'refused' }];
  });
  return { ...by, silent };
}

describe('a server that is silent, and answered within the last ten minutes', () => {
  test.each(['drop', 'refuse'] as const)(
    'is as good as not asked, and silent only later: %s',
    async (react) => {
      const { settle, silent, clock } = host(react);
      expect(await settle(['5.5.4.1'])).toMatchObject({ outcome: 'answer' });
      silent.add('5.5.4.1');
      const busy = {
        outcome: 'busy',
        note: 'it is silent, though it answered within the last ten minutes',
      };
      expect(await settle(['5.5.4.1'])).toMatchObject(busy);
      // By another name, and with another address.
      expect(await settle(['5.5.4.2', '5.5.4.1'])).toMatchObject({ outcome: 'answer' });
      silent.add('5.5.4.2');
      expect(await settle(['5.5.4.2', '5.5.4.1'])).toMatchObject(busy);
      await clock.advance(TEN_MINUTES);
      expect((await settle(['5.5.4.1'])).outcome).toBe(react === 'drop' ? 'timeout' : 'unreachable');
    },
  );

  test('is silent where it is one of ours, or another address answered', async () => {
    const { settle, silent } = host();
    for (const wishes of [{ configured: true }, { configured: true, kind: 'recursor' }] as const) {
      silent.clear();
      expect(await settle(['5.5.4.1'], wishes)).toMatchObject({ outcome: 'answer' });
      silent.add('5.5.4.1');
      expect(await settle(['5.5.4.1'], wishes)).toMatchObject({ outcome: 'timeout' });
    }
    expect(await settle(['5.5.4.3'])).toMatchObject({ outcome: 'answer' });
    expect(await settle(['5.5.4.1'])).toMatchObject({ outcome: 'timeout' });
  });

  test('is silent about a name that it is silent about again, having answered others since', async () => {
    const by = askByHand(({ query }) =>
      Buffer.from(query).toString('latin1').toLowerCase().includes('quiet')
        ? []
        : [{ after: 10, bytes: answerTo(query) }],
    );
    const about = (name: string) => by.settle(['5.5.4.1'], { name });
    expect(await about('www.shop.test.')).toMatchObject({ outcome: 'answer' });
    expect(await about('quiet.test.')).toMatchObject({ outcome: 'busy' });
    // Nobody has heard of it in the meantime.
    expect(await about('quiet.test.')).toMatchObject({ outcome: 'busy' });
    expect(await about('www.shop.test.')).toMatchObject({ outcome: 'answer' });
    expect(await about('quiet.test.')).toMatchObject({ outcome: 'timeout' });
    // Another name is another matter.
    expect(await about('quiet.net.')).toMatchObject({ outcome: 'busy' });
  });

  test('is remembered though many others answered since', async () => {
    const { settle, silent } = host();
    expect(await settle(['5.5.4.1'])).toMatchObject({ outcome: 'answer' });
    for (let n = 0; n < 5000; n++) await settle([`6.0.${n >> 8}.${n & 255}`]);
    silent.add('5.5.4.1');
    expect(await settle(['5.5.4.1'])).toMatchObject({ outcome: 'busy' });
  });
});
