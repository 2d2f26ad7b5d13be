import type { Exchange } from '../ask.ts';
import { Rcode } from '../message/message.ts';
import type { Heard } from './attempt.ts';
import { exchangeOf, preludeOf } from './exchange.ts';
import type { HostQuestion } from './host-question.ts';

/** RFC 7873 8. */
const BAD_COOKIE = 23;

/**
 * Asks at one address over UDP; without EDNS if the server does not take it, and over TCP if the answer is cut off or may
 * be forged.
 */
export async function askAddress(host: HostQuestion, address: Uint8Array, edns: boolean): Promise<Exchange> {
  let isPlain = !edns;
  let heard = await host.put(address, 'udp', isPlain ? 'none' : 'cookie');
  if (!isPlain && refusesOpt(heard) && !host.lacksCookie(address, heard)) {
    isPlain = true;
    heard = await host.put(address, 'udp', 'none');
  }
  const isDoubtful = isDisturbed(heard) || isSuspect(host, address, isPlain, heard);
  if (!isDoubtful && heard.ending.kind !== 'cut-off') return exchangeOf(heard, address, 'udp');
  const overTcp = await askOverTcp(host, address, isPlain, preludeOf(heard));
  if (!isDoubtful || isWord(overTcp)) return overTcp;
  return askAgain(host, address, isPlain, heard, overTcp);
}

/** `prelude` tells what was heard over UDP. */
export async function askOverTcp(
  host: HostQuestion,
  address: Uint8Array,
  isPlain: boolean,
  prelude?: string,
): Promise<Exchange> {
  return exchangeOf(await host.put(address, 'tcp', isPlain ? 'none' : 'bare'), address, 'tcp', prelude);
}

/**
 * Something other than the answer came first, and TCP does not tell: over UDP once more, and without capitals for a server
 * that does not keep them. Only who is silent then is silent: others may throw something in between, time and again.
 */
async function askAgain(
  host: HostQuestion,
  address: Uint8Array,
  isPlain: boolean,
  { ending }: Heard,
  overTcp: Exchange,
): Promise<Exchange> {
  const isCaseLost = ending.kind === 'near-miss' && ending.what === 'letter-case';
  const heard = await host.put(address, 'udp', isPlain ? 'none' : 'cookie', isCaseLost);
  if (heard.ending.kind === 'cut-off') return overTcp;
  const again = exchangeOf(heard, address, 'udp', overTcp.note);
  const isDoubtful = isDisturbed(heard) || isSuspect(host, address, isPlain, heard);
  return isDoubtful ? { ...again, outcome: 'exhausted' } : again;
}

/** Whether something came that ended the waiting for the answer. */
const isDisturbed = ({ ending }: Heard): boolean => ending.kind === 'near-miss' || ending.kind === 'flood';

const isSuspect = (host: HostQuestion, address: Uint8Array, isPlain: boolean, heard: Heard): boolean =>
  !isPlain && (isRcode(heard, BAD_COOKIE) || host.lacksCookie(address, heard));

/** Whether a server said anything, sound or not. */
const isWord = ({ outcome }: Exchange): boolean => outcome === 'answer' || outcome === 'bad-response';

/** RFC 6891 6.1.3 and 7: of a server that knows EDNS, only FORMERR may be about what we put there. */
function refusesOpt(heard: Heard): boolean {
  if (isRcode(heard, Rcode.FormErr) || isRcode(heard, Rcode.BadVers)) return true;
  return isRcode(heard, Rcode.NotImp) && heard.ending.kind === 'answer' && !heard.ending.message.hasOpt;
}

const isRcode = ({ ending }: Heard, rcode: number): boolean =>
  ending.kind === 'answer' && ending.message.rcode === rcode;
