import type { Answer } from 'dns-packet';
import { answerTo, packetOf } from './answers.ts';
import type { Reply } from './serve.ts';
import type { Rr } from './zone-data.ts';

const AA = 0x0400;
const RA = 0x0080;
const AD = 0x0020;
const TTL = 300;

/** Seconds for which a negative answer may be kept (RFC 2308 5). */
export const NEGATIVE_TTL = 240;

export function encodeReply(query: Uint8Array, reply: Reply): Uint8Array {
  const flags = (reply.aa ? AA : 0) | (reply.ra === true ? RA : 0) | (reply.ad === true ? AD : 0);
  const hasOpt = packetOf(query).additionals?.some(({ type }) => type === 'OPT') === true;
  return answerTo(query, {
    rcode: reply.rcode,
    flags,
    answers: reply.answer.map(encodeRecord),
    authorities: reply.authority.map(encodeRecord),
    additionals: [...reply.additional.map(encodeRecord), ...(hasOpt ? [optOf(reply)] : [])],
  });
}

function optOf({ ede }: Reply): Answer {
  const options =
    ede === undefined ? [] : [{ code: 15, data: Buffer.from([0, ede.code, ...Buffer.from(ede.text)]) }];
  return {
    type: 'OPT',
    name: '.',
    udpPayloadSize: 1232,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options,
  } as unknown as Answer;
}

function encodeRecord({ owner, type, data }: Rr): Answer {
  const head = { name: owner === '.' ? '.' : owner.slice(0, -1), ttl: TTL };
  if (type === 'SOA') {
    const times = { serial: 1, refresh: 7200, retry: 3600, expire: 604800, minimum: NEGATIVE_TTL };
    return { ...head, type, data: { mname: 'ns.test', rname: 'admin.test', ...times } };
  }
  if (type === 'TXT') return { ...head, type, data: [...data].map((text) => Buffer.from(text, 'latin1')) };
  return { ...head, type, data: (data as string).replace(/(?<=.)\.$/, '') } as Answer;
}
