import type { AskOptions, Exchange, Outcome, Server } from '../ask.ts';
import type { Question } from '../message/message.ts';
import { isAskable } from '../message/query.ts';
import { isAboutName } from '../message/rcode-name.ts';
import { askAddress, askOverTcp } from './ask-address.ts';
import { silenced } from './exchange.ts';
import { HostQuestion } from './host-question.ts';
import type { Means } from './means.ts';

/** Asks one host. */
export async function askHost(
  means: Means,
  server: Server,
  question: Question,
  options: AskOptions,
): Promise<Exchange> {
  if (options.signal?.aborted) throw options.signal.reason;
  const objection = objectionTo(means, server, question);
  if (objection !== undefined) return objection;
  const addresses = means.families.reachable(allowedOf(means, server));
  const found = await askInRounds(new HostQuestion(means, server, question, options), addresses);
  const exchange = withChance(means, found, addresses, question.name, options);
  return addresses.length < server.addresses.length ? { ...exchange, isPartial: true } : exchange;
}

const allowedOf = ({ network }: Means, { addresses, configured }: Server): readonly Uint8Array[] =>
  configured === true ? addresses : addresses.filter((one) => network.isAllowed(one));

/** Why nothing is sent. */
function objectionTo(means: Means, server: Server, question: Question): Exchange | undefined {
  const [first] = server.addresses;
  if (first === undefined) return { outcome: 'unreachable', note: 'the host has no address' };
  if (!isAskable(question.name)) return { outcome: 'bad-response', note: 'this name cannot be asked for' };
  if (allowedOf(means, server).length > 0) return undefined;
  return { outcome: 'blocked', address: first, note: 'this address is not reached over the Internet' };
}

/** Milliseconds after which one that has had enough of our questions may answer again. */
const RESPITE = 60_000;

/**
 * Whoever answered a moment ago, and is silent now, may have had too many questions, as somebody sees to it that we ask them:
 * nobody knows what he would say. One that goes on answering others, and is silent about the name again, is silent about it.
 */
function withChance(
  { servers }: Means,
  exchange: Exchange,
  addresses: readonly Uint8Array[],
  name: string,
  { budget }: AskOptions,
): Exchange {
  if (exchange.outcome !== 'timeout' && exchange.outcome !== 'unreachable') return exchange;
  if (!addresses.some((address) => servers.isKeptFromSpeaking(address, name))) return exchange;
  budget.waiting.refuse(RESPITE, 'silence');
  return silenced(exchange);
}

/** Breadth-first, for one dead address shall not eat up the time: each with EDNS, each without, then one over TCP. */
async function askInRounds(host: HostQuestion, addresses: readonly Uint8Array[]): Promise<Exchange> {
  const first = await askAddress(host, addresses[0]!, true);
  return isDecisive(first) ? first : askFurther(host, addresses, first);
}

/**
 * `first` is what came of the first address in the first round. What the other addresses say is no word of the host as long
 * as one of them had no chance to answer.
 */
async function askFurther(
  host: HostQuestion,
  addresses: readonly Uint8Array[],
  first: Exchange,
): Promise<Exchange> {
  let best: Exchange | undefined;
  let unasked: Exchange | undefined;
  let silent = addresses;
  let refused: Uint8Array | undefined;
  for (const edns of [true, false]) {
    const round = silent;
    silent = [];
    for (const [place, address] of round.entries()) {
      const exchange = edns && place === 0 ? first : await askAddress(host, address, edns);
      if (isDecisive(exchange)) return exchange;
      // One that was silent in the first round stays silent.
      if (edns && isUnasked(exchange)) unasked ??= exchange;
      best = betterOf(best, exchange);
      if (exchange.transport !== 'udp') continue;
      if (exchange.outcome === 'timeout') silent = [...silent, address];
      if (exchange.outcome === 'unreachable') refused ??= address;
    }
    // What one address refuses, another that is silent will hardly answer.
    if (best?.outcome === 'answer') return unasked ?? best;
  }
  const last = silent[0] ?? refused;
  if (last === undefined) return unasked ?? best!;
  const exchange = await askOverTcp(host, last, true);
  // That nobody is there is believed when TCP says so, too: the word of a router is soon forged.
  const isDoubtful = isUnasked(exchange) && best?.outcome === 'unreachable';
  if (isDecisive(exchange) || isDoubtful) return exchange;
  return unasked ?? betterOf(best, exchange);
}

const isDecisive = ({ message }: Exchange): boolean => message !== undefined && isAboutName(message.rcode);

/** Whether an address had no chance to answer. */
const isUnasked = ({ outcome }: Exchange): boolean => outcome === 'exhausted' || outcome === 'busy';

/** How much each tells about a host. */
const weight: Readonly<Record<Outcome, number>> = {
  answer: 5,
  'bad-response': 4,
  timeout: 3,
  unreachable: 2,
  exhausted: 1,
  busy: 1,
  unsent: 0,
  blocked: 0,
};

/** Whether nothing was sent to an address. */
const isLeftOut = ({ outcome, isPartial }: Exchange): boolean =>
  outcome === 'unsent' || outcome === 'blocked' || isPartial === true;

/** The one that tells more, and whether there are addresses of which nothing is known. */
function betterOf(best: Exchange | undefined, next: Exchange): Exchange {
  if (best === undefined) return next;
  const better = moreTelling(best, next);
  return isLeftOut(best) || isLeftOut(next) ? { ...better, isPartial: true } : better;
}

/** Of equals the first answer, and else the later. */
function moreTelling(best: Exchange, next: Exchange): Exchange {
  if (weight[next.outcome] > weight[best.outcome]) return next;
  return best.outcome === 'answer' || weight[next.outcome] < weight[best.outcome] ? best : next;
}
