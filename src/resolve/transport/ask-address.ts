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
  const isSuspect = !isPlain && (isRcode(heard, BAD_COOKIE) || host.lacksCookie(address, heard));
  if (!isSuspect && heard.ending.kind !== 'cut-off' && heard.ending.kind !== 'near-miss')
    return exchangeOf(heard, address, 'udp');
  return askOverTcp(host, address, isPlain, preludeOf(heard));
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

/** RFC 6891 6.1.3 and 7: of a server that knows EDNS, only FORMERR may be about what we put there. */
function refusesOpt(heard: Heard): boolean {
  if (isRcode(heard, Rcode.FormErr) || isRcode(heard, Rcode.BadVers)) return true;
  return isRcode(heard, Rcode.NotImp) && heard.ending.kind === 'answer' && !heard.ending.message.hasOpt;
}

const isRcode = ({ ending }: Heard, rcode: number): boolean =>
  ending.kind === 'answer' && ending.message.rcode === rcode;
