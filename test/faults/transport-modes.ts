import { type Act, always, authoritative, good, type Mode, overUdp, Rcode, reply, send } from './reply.ts';
import type { Request } from './request.ts';
import { Flag, name, opt, option, txt, uint16 } from './wire.ts';

const cutOff = (request: Request) => reply(request, { flags: authoritative | Flag.TC });

/** Over UDP cut off, so that what comes over TCP decides. */
const overTcp =
  (act: Mode): Mode =>
  (request) =>
    request.transport === 'udp' ? [send(request, cutOff(request))] : act(request);

const withOpt =
  (bad: Mode): Mode =>
  (request) =>
    request.hasOpt ? bad(request) : [send(request, good(request))];

const lowered = (request: Request): Uint8Array =>
  reply(request, {
    questions: [request.question.map((octet) => (octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet))],
    answers: [txt(request.text)],
  });

/** What is no message, as long as a datagram that is not cut up. */
const junk: Act = { after: 0, bytes: new Uint8Array(1200).fill(0xff) };

const refuse: readonly Act[] = [{ after: 0, fault: 'refused' }];

/** Has no TCP. */
const udpOnly =
  (mode: Mode): Mode =>
  (request) =>
    request.transport === 'tcp' ? refuse : mode(request);

const wrongId = (request: Request) =>
  reply(request, { id: request.id ^ 0xffff, answers: [txt(request.text)] });

/** How packets get lost, late, forged and cut. */
export const transportModes: Readonly<Record<string, Mode>> = {
  drop: () => [],
  delay: (request) => [send(request, good(request), request.argument)],
  garbage: always(() => new Uint8Array(40).fill(0xff)),
  'echo-query': always((request) => request.bytes),
  flood: (request) => [
    ...(request.transport === 'udp' ? new Array(request.argument).fill(junk) : []),
    send(request, good(request), 1),
  ],
  'wrong-id': overUdp(wrongId),
  'wrong-id-once': udpOnly((request) => [
    send(request, request.before === 0 ? wrongId(request) : good(request)),
  ]),
  'wrong-id-no-tcp': udpOnly((request) => [send(request, wrongId(request))]),
  'wrong-question': overUdp((request) =>
    reply(request, { questions: [[...name('other.test'), ...uint16(16, 1)]], answers: [txt(request.text)] }),
  ),
  'wrong-id-then-right': (request) => [
    ...(request.transport === 'udp' ? [send(request, reply(request, { id: request.id ^ 1 }))] : []),
    send(request, good(request), 1),
  ],
  'lowercase-question': overUdp(lowered),
  'lowercase-no-tcp': udpOnly((request) => [send(request, lowered(request))]),
  'lowercase-mute-tcp': (request) => (request.transport === 'udp' ? [send(request, lowered(request))] : []),
  'reply-from-other-port': (request) => [
    {
      ...send(request, reply(request, { answers: [txt('forged')] })),
      elsewhere: request.transport === 'udp',
    },
    send(request, good(request), 1),
  ],
  'two-questions': overUdp((request) => reply(request, { questions: [request.question, request.question] })),
  'no-question-servfail': always((request) =>
    reply(request, { questions: [], flags: Flag.QR | Rcode.ServFail }),
  ),
  'formerr-on-opt': withOpt((request) => [
    send(request, reply(request, { questions: [], additionals: [], flags: Flag.QR | Rcode.FormErr })),
  ]),
  'drop-on-opt': withOpt(() => []),
  badvers: withOpt((request) => [send(request, reply(request, { flags: Flag.QR, additionals: [opt(1)] }))]),
  'bad-cookie': (request) => {
    if (request.cookie === undefined) return [send(request, good(request))];
    const foreign = request.cookie.map((octet) => octet ^ 0xff);
    const additionals = [opt(0, option(10, [...foreign, ...foreign]))];
    return [send(request, reply(request, { answers: [txt('forged')], additionals }))];
  },
  tc: overTcp((request) => [send(request, good(request))]),
  'tc-both': always(cutOff),
  'tc-with-partial-answer': (request) => {
    const isUdp = request.transport === 'udp';
    const flags = authoritative | (isUdp ? Flag.TC : 0);
    return [send(request, reply(request, { flags, answers: [txt(isUdp ? request.text : 'another')] }))];
  },
  'tcp-refuse': overTcp(() => refuse),
  'tcp-hang-up': overTcp(() => [{ after: 0, fault: 'closed' }]),
  'drop-hang-up': ({ transport }) => (transport === 'udp' ? [] : [{ after: 0, fault: 'closed' }]),
  'tcp-close-midway': overTcp((request) => {
    const { bytes } = stream(request);
    return [
      { after: 0, bytes: bytes.subarray(0, bytes.length >> 1) },
      { after: 1, fault: 'closed' },
    ];
  }),
  'tcp-len-lies': overTcp((request) => {
    const bytes = stream(request).bytes.slice();
    bytes[1]! += 40;
    return [{ after: 0, bytes }];
  }),
  slowloris: overTcp((request) =>
    Array.from(stream(request).bytes, (octet, index) => ({
      after: 200 * index,
      bytes: Uint8Array.of(octet),
    })),
  ),
  'two-messages': overTcp((request) => {
    const second = stream(request, reply(request, { answers: [txt('second')] })).bytes;
    return [{ after: 0, bytes: Uint8Array.from([...stream(request).bytes, ...second]) }];
  }),
};

function stream(request: Request, message = good(request)): { readonly bytes: Uint8Array } {
  const act = send(request, message);
  if (!('bytes' in act)) throw new Error('nothing to send');
  return act;
}
