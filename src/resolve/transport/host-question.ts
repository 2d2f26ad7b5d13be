import type { AskOptions, Server } from '../ask.ts';
import type { Question } from '../message/message.ts';
import { finishQuery, type Query, type QueryForm } from '../message/query.ts';
import { addressText } from './address.ts';
import { type Attempt, attempt, type Heard } from './attempt.ts';
import type { Means } from './means.ts';
import type { ServerMemory } from './servers.ts';

/** One question to one host: how it is put to each of its addresses. */
export class HostQuestion {
  readonly #means: Means;
  readonly #server: Server;
  readonly #question: Question;
  readonly #options: AskOptions;

  constructor(means: Means, server: Server, question: Question, options: AskOptions) {
    this.#means = means;
    this.#server = server;
    this.#question = question;
    this.#options = options;
  }

  /**
   * Sends the question once, and keeps in mind what the answer tells about server and network. With `inSmall` its letters
   * are small ones, for a server that makes them so.
   */
  put(address: Uint8Array, transport: 'udp' | 'tcp', opt: QueryForm['opt'], inSmall = false): Promise<Heard> {
    const { clock, network, servers, families, sockets, timeouts } = this.#means;
    const memory = servers.of(address);
    const isConfigured = this.#server.configured === true;
    return attempt({
      address,
      transport,
      query: this.#query(transport, opt, memory, inSmall),
      timeout: timeouts[transport],
      clock,
      reach: (isConfigured ? network.toConfigured : network.toNamed)[transport],
      places: sockets[transport],
      gate: isConfigured ? undefined : memory.gate,
      limiter: this.#limiterOf(address, transport),
      budget: this.#options.budget,
      signal: this.#options.signal,
      heed(ending) {
        if (ending.kind === 'answer') families.hear(address);
        if (ending.kind === 'answer' && !isConfigured) servers.hear(address);
        if (ending.kind === 'answer' && ending.hasCookie) memory.sendsCookies = true;
        if (ending.kind === 'fault' && ending.fault === 'no-family') families.lose(address);
      },
    });
  }

  #limiterOf(address: Uint8Array, transport: 'udp' | 'tcp'): Attempt['limiter'] {
    const { limiter } = this.#means;
    if (limiter === undefined) return undefined;
    const { account } = this.#options.budget.waiting;
    const configured = this.#server.configured === true;
    return () => limiter({ address: addressText(address) ?? '', transport, configured, account });
  }

  /** Whether an answer should have brought our cookie, and did not (RFC 7873 5.3). */
  lacksCookie(address: Uint8Array, heard: Heard): boolean {
    return (
      heard.ending.kind === 'answer' &&
      !heard.ending.hasCookie &&
      this.#means.servers.of(address).sendsCookies
    );
  }

  #query(transport: 'udp' | 'tcp', opt: QueryForm['opt'], memory: ServerMemory, inSmall: boolean): Query {
    const template = this.#means.templates.of(this.#question, {
      recursion: this.#server.kind === 'recursor',
      checkingDisabled: this.#options.checkingDisabled === true,
      opt,
    });
    return finishQuery(template, this.#means.random, {
      mixed: !inSmall && transport === 'udp' && this.#server.kind === 'authoritative',
      cookie: opt === 'cookie' ? memory.cookie : undefined,
    });
  }
}
