import type { Code } from '../../catalog/catalog.ts';
import type { Exchange } from '../ask.ts';
import { Rcode } from '../message/message.ts';
import { rcodeName } from '../message/rcode-name.ts';
import { type HostAnswer, silenceOf } from './ask-host.ts';
import { answerOf } from './ask-recursor.ts';
import type { Walk } from './walk.ts';

/** What keeps our own recursive resolvers from helping, which is nobody's fault but ours. */
export interface UpstreamFault {
  readonly code: Extract<Code, 'upstream/unreachable' | 'upstream/unavailable'>;
  /** What came of asking them. */
  readonly answers: readonly HostAnswer[];
}

function refusalOf(exchange: Exchange): HostAnswer['reading'] {
  const { message } = exchange;
  if (message === undefined) return silenceOf(exchange);
  return { kind: 'lame', why: message.rcode === Rcode.NoError ? 'no recursion' : rcodeName(message.rcode) };
}

/** None of the resolvers that were asked can be reached, or those that can refuse. Null when one of them serves us. */
export function upstreamFault({ settings, memory }: Walk): UpstreamFault | null {
  const tried = settings.recursors.flatMap((recursor) => {
    const known = memory.recursors.get(recursor.name);
    return known?.tried === undefined ? [] : [{ recursor, exchange: known.tried, ...known }];
  });
  if (tried.length === 0 || tried.some(({ isServing }) => isServing)) return null;
  const isReached = tried.some(({ exchange }) => exchange.message !== undefined);
  return {
    code: isReached ? 'upstream/unavailable' : 'upstream/unreachable',
    answers: tried.map(({ recursor, exchange }) => answerOf(recursor, exchange, refusalOf(exchange))),
  };
}
