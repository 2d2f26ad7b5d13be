import { always, authoritative, good, type Mode, Rcode, reply } from './reply.ts';
import type { Request } from './request.ts';
import { a, cname, Flag, name, ns, opt, soa, txt } from './wire.ts';

const rcode = (code: number): Mode => always((request) => reply(request, { flags: Flag.QR | code }));

const referral = (request: Request, authorities: number[][], glue: number[][] = []): Uint8Array =>
  reply(request, {
    flags: Flag.QR,
    authorities,
    additionals: [...glue, ...(request.hasOpt ? [opt()] : [])],
  });

const nxDomain = (request: Request, authorities: number[][]): Uint8Array =>
  reply(request, { flags: authoritative | Rcode.NxDomain, authorities });

const count = (request: Request): number[] => Array.from({ length: request.argument }, (_, index) => index);

/** Messages of sound form with something else wrong about them. */
export const contentModes: Readonly<Record<string, Mode>> = {
  good: always(good),
  aa0: always((request) => reply(request, { flags: Flag.QR, answers: [txt(request.text)] })),
  servfail: rcode(Rcode.ServFail),
  refused: rcode(Rcode.Refused),
  'upward-referral': always((request) => referral(request, [ns('.', 'a.root-servers.test.')])),
  'sideways-referral': always((request) => referral(request, [ns('other.test.', 'ns.other.test.')])),
  'self-referral': always((request) => referral(request, [ns(request.zone, `ns.${request.zone}`)])),
  'evil-glue': always((request) =>
    referral(request, [ns(request.name, 'ns.victim.test.')], [a('ns.victim.test.', 6, 6, 6, 6)]),
  ),
  'extra-answer': always((request) => reply(request, { answers: [txt(request.text, name('victim.test.'))] })),
  'nxdomain-no-soa': always((request) => nxDomain(request, [])),
  'nxdomain-on-ent': always((request) =>
    request.name.startsWith('_') ? good(request) : nxDomain(request, [soa(request.zone)]),
  ),
  nxns: always((request) =>
    referral(
      request,
      count(request).map((index) => ns(request.name, `ns.nowhere${index}.test.`)),
    ),
  ),
  'cname-chain': always((request) => {
    const link = (index: number) => (index === 0 ? request.name : `link${index}.${request.zone}`);
    const links = count(request).map((index) => cname(name(link(index)), link(index + 1)));
    return reply(request, { answers: [...links, txt(request.text, name(link(request.argument)))] });
  }),
  'cname-loop': always((request) => {
    const other = `loop.${request.zone}`;
    return reply(request, {
      answers: [cname(name(request.name), other), cname(name(other), request.name)],
    });
  }),
  'big-txt': always((request) => {
    const fillers = count(request).map((index) => txt(`${index} `.padEnd(250, 'x')));
    const whole = reply(request, { answers: [...fillers, txt(request.text)] });
    const fits = request.transport === 'tcp' || whole.length <= (request.hasOpt ? 1232 : 512);
    return fits ? whole : reply(request, { flags: authoritative | Flag.TC });
  }),
  'flip-flop': always((request) =>
    request.before % 2 === 0 ? good(request) : nxDomain(request, [soa(request.zone)]),
  ),
};
