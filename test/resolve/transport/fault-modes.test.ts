import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/resolve/ask.ts';
import { createBudget } from '../../../src/resolve/budget.ts';
import { createAsk } from '../../../src/resolve/transport/create-ask.ts';
import { nodeNetwork } from '../../../src/resolve/transport/node-network.ts';
import { modes } from '../../faults/modes.ts';
import { readQuery } from '../../faults/request.ts';
import { faultScript } from '../../faults/script.ts';
import { startFaultServer } from '../../faults/server.ts';
import { address, askByHand } from '../helpers/ask-by-hand.ts';
import { type Verdict, verdicts } from '../helpers/fault-verdicts.ts';
import { handClock, LOOPBACK_TURNS } from '../helpers/hand-clock.ts';
import { textsOf } from '../helpers/texts-of.ts';

const nameOf = ({ mode, host = '_scaidns-verify' }: Verdict) => `${host}.${mode}.test.`;

function expectVerdict(exchange: Exchange, { outcome, rcode, texts, note }: Verdict): void {
  expect(exchange.outcome).toBe(outcome);
  expect(exchange.message?.rcode).toBe(rcode);
  if (texts !== undefined) expect(textsOf(exchange).slice(-1)).toEqual(texts);
  if (note !== undefined) expect(exchange.note).toMatch(note);
}

const sentForm = (transport: string, query: Uint8Array) =>
  transport === 'udp' && !readQuery(query).hasOpt ? 'plain' : transport;

test('every mode has its verdict', () => {
  const judged = verdicts.map(({ mode }) => mode);
  const isJudged = (mode: string) => judged.some((one) => one === mode || one.replace(/-\d+$/, '') === mode);
  expect(Object.keys(modes).filter((mode) => !isJudged(mode))).toEqual([]);
});

describe('without sockets', () => {
  test.each(verdicts)('$mode: $outcome', async (verdict) => {
    const hand = askByHand(faultScript());
    const exchange = await hand.settle(['5.5.5.20'], { name: nameOf(verdict) });
    expectVerdict(exchange, verdict);
    expect(hand.network.sent.map(({ transport, query }) => sentForm(transport, query)).join(' ')).toBe(
      verdict.sent,
    );
    expect(hand.clock.pending).toBe(0);
    expect(hand.network.open).toEqual({ udp: 0, tcp: 0 });
  });
});

describe('over UDP and TCP', () => {
  test.each(verdicts)('$mode: $outcome', async (verdict) => {
    const clock = handClock(0, LOOPBACK_TURNS);
    const server = await startFaultServer({ clock, tcp: verdict.mode !== 'tcp-refuse' });
    try {
      const ask = createAsk(
        { clock, network: nodeNetwork, random: randomBytes },
        { connectMap: () => ({ host: server.host, port: server.port }) },
      );
      const exchange = await clock.settle(
        ask(
          { addresses: [address('5.5.5.20')], kind: 'authoritative' },
          { name: nameOf(verdict), type: 'TXT' },
          { budget: createBudget(10_000) },
        ),
      );
      expectVerdict(exchange, verdict);
      const sent = server.log.map(({ transport, bytes }) => sentForm(transport, bytes)).join(' ');
      // A connection that is refused brings no query.
      expect(verdict.mode === 'tcp-refuse' ? `${sent} tcp` : sent).toBe(verdict.sent);
    } finally {
      await server.close();
    }
  });
});
