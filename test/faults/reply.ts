import type { Reaction } from '../resolve/helpers/scripted-network.ts';
import { framed } from '../resolve/helpers/scripted-network.ts';
import type { Request } from './request.ts';
import { Flag, type MessageParts, message, ns, opt, soa, Type, txt } from './wire.ts';

/** What a server does; `elsewhere` is sent from another port. */
export type Act = Reaction & { readonly elsewhere?: boolean };

/** How a server reacts to a query that it should just answer. */
export type Mode = (request: Request) => readonly Act[];

export const Rcode = { FormErr: 1, ServFail: 2, NxDomain: 3, Refused: 5 } as const;

export const authoritative = Flag.QR | Flag.AA;

/** Octets as the transport carries them. */
export const send = ({ transport }: Request, bytes: Uint8Array, after = 0): Act => ({
  after,
  bytes: transport === 'tcp' ? framed(bytes) : bytes,
});

/** An answer with id and question of the query, and an OPT record if it has one. */
export const reply = (request: Request, parts: Partial<MessageParts> = {}): Uint8Array =>
  message({
    id: request.id,
    flags: authoritative,
    questions: [request.question],
    additionals: request.hasOpt ? [opt()] : [],
    ...parts,
  });

/** What a sound server answers: the text at every name, SOA and NS at the apex, and nothing else. */
export const good = (request: Request): Uint8Array => {
  const { name, zone, type, text } = request;
  const answer =
    type === Type.TXT
      ? txt(text)
      : name === zone && type === Type.SOA
        ? soa(zone)
        : name === zone && type === Type.NS
          ? ns(zone, `ns.${zone}`)
          : undefined;
  return reply(request, answer === undefined ? { authorities: [soa(zone)] } : { answers: [answer] });
};

/** Bad over UDP, good over TCP. */
export const overUdp =
  (bad: (request: Request) => Uint8Array): Mode =>
  (request) => [send(request, request.transport === 'udp' ? bad(request) : good(request))];

/** The same over both. */
export const always =
  (bad: (request: Request) => Uint8Array): Mode =>
  (request) => [send(request, bad(request))];
