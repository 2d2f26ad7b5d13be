import { randomBytes } from 'node:crypto';
import type { Ask, AskOptions, Exchange, Server } from '../../../src/resolve/ask.ts';
import { createBudget, type Limits } from '../../../src/resolve/budget.ts';
import type { QuestionType } from '../../../src/resolve/message/message.ts';
import type { RandomBytes } from '../../../src/resolve/ports.ts';
import { parseAddress } from '../../../src/resolve/transport/address.ts';
import { createAsk, type TransportOptions } from '../../../src/resolve/transport/create-ask.ts';
import { createSocketPlaces } from '../../../src/resolve/transport/gate.ts';
import { type HandClock, handClock } from './hand-clock.ts';
import { type Script, type ScriptedNetwork, scriptedNetwork } from './scripted-network.ts';

/** Everything that is asked over a scripted network. */
export interface AskByHand {
  readonly clock: HandClock;
  readonly network: ScriptedNetwork;
  readonly ask: Ask;
  /** Asks the host with these addresses for the TXT of `name.test.`, and turns the clock until it has answered. */
  settle(addresses: readonly string[], options?: Partial<Wishes>): Promise<Exchange>;
  /** The same, without turning the clock. */
  start(addresses: readonly string[], options?: Partial<Wishes>): Promise<Exchange>;
}

export interface Wishes extends Omit<AskOptions, 'budget'>, Pick<Server, 'kind' | 'configured'> {
  readonly name: string;
  readonly type: QuestionType;
  /** Milliseconds from now. */
  readonly deadline: number;
  readonly limits: Limits;
  readonly budget: AskOptions['budget'];
}

export const address = (text: string): Uint8Array => {
  const octets = parseAddress(text);
  if (octets === undefined) throw new Error(`${text} is no address`);
  return octets;
};

export function askByHand(
  script: Script,
  options: TransportOptions = {},
  random: RandomBytes = randomBytes,
): AskByHand {
  const clock = handClock(1_000_000);
  const network = scriptedNetwork(clock, script);
  const ask = createAsk({ clock, network, random }, { sockets: createSocketPlaces(), ...options });
  const start: AskByHand['start'] = (addresses, wishes = {}) => {
    const { kind = 'authoritative', configured = false, name = 'name.test.', type = 'TXT' } = wishes;
    const budget = wishes.budget ?? createBudget(clock.now() + (wishes.deadline ?? 10_000), wishes.limits);
    const { signal, checkingDisabled = false } = wishes;
    return ask(
      { addresses: addresses.map(address), kind, configured },
      { name, type },
      { budget, signal, checkingDisabled },
    );
  };
  return { clock, network, ask, start, settle: (...args) => clock.settle(start(...args)) };
}
