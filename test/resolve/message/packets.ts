import { readFileSync } from 'node:fs';
import { type Answer, encode, type RecordType } from 'dns-packet';
import { good, reply } from '../../faults/reply.ts';
import { type Request, readQuery } from '../../faults/request.ts';
import * as raw from '../../faults/wire.ts';
import { answerTo } from '../helpers/answers.ts';

/** A query by dns-packet, without EDNS. */
export const sampleQuery = (name = '_scaidns-verify.shop.test', type: RecordType = 'TXT'): Uint8Array =>
  encode({ type: 'query', id: 0x1234, questions: [{ name, type }] });

const text = (name: string, ...data: string[]): Answer => ({ type: 'TXT', name, ttl: 60, data });

/** Answers by dns-packet's encoder, without compression, of every type that it writes. */
export const encodedAnswers = (): Uint8Array[] => {
  const name = '_scaidns-verify.shop.test';
  const soa: Answer = {
    type: 'SOA',
    name: 'shop.test',
    ttl: 300,
    data: {
      mname: 'ns1.shop.test',
      rname: 'host.shop.test',
      serial: 7,
      refresh: 1,
      retry: 2,
      expire: 3,
      minimum: 300,
    },
  };
  const records: Answer[] = [
    text(name, 'scaidns-verify=deadbeef'),
    text(name, 'a', 'b', ''),
    { type: 'A', name, ttl: 1, data: '192.0.2.1' },
    { type: 'AAAA', name, ttl: 1, data: '2001:db8::1' },
    { type: 'NS', name: 'shop.test', ttl: 1, data: 'ns1.Shop.test' },
    { type: 'CNAME', name, ttl: 1, data: 'other.example.org' },
    { type: 'DNAME', name, ttl: 1, data: 'example.org' },
    { type: 'PTR', name, ttl: 1, data: 'host.example.org' },
    { type: 'MX', name, ttl: 1, data: { preference: 10, exchange: 'mail.example.org' } },
    { type: 'SRV', name, ttl: 1, data: { port: 1, target: 'srv.example.org', priority: 1, weight: 2 } },
    { type: 'CAA', name, ttl: 1, data: { flags: 0, tag: 'issue', value: 'ca.example' } },
    { type: 'DS', name, ttl: 1, data: { keyTag: 1, algorithm: 13, digestType: 2, digest: Buffer.alloc(32) } },
    soa,
  ];
  const query = sampleQuery();
  return [
    answerTo(query, { answers: records }),
    answerTo(query, { rcode: 3, authorities: [soa] }),
    answerTo(query, { authorities: records, additionals: records }),
    ...records.map((record) => answerTo(query, { answers: [record] })),
  ];
};

/** Answers with compression, EDNS, extended errors and cookies, by the raw encoder of the fault server. */
export const rawAnswers = (): Uint8Array[] => {
  const query = readQuery(sampleQuery());
  const request: Request = {
    ...query,
    hasOpt: true,
    transport: 'udp',
    zone: 'shop.test.',
    argument: 0,
    before: 0,
    text: 'scaidns-verify=deadbeef',
  };
  const options = [
    ...raw.option(
      10,
      Array.from({ length: 24 }, (_, at) => at),
    ),
    ...raw.option(15, [0, 7, ...raw.ascii('expired')]),
  ];
  return [
    good(request),
    reply(request, {
      answers: [raw.txt('one'), raw.txt('two'), raw.txt('x'.repeat(250))],
      additionals: [raw.opt(0, options)],
    }),
    reply(request, {
      authorities: [
        raw.record({
          owner: raw.pointer(28),
          type: raw.Type.NS,
          rdata: [3, ...raw.ascii('ns1'), ...raw.pointer(28)],
        }),
        raw.soa('shop.test.'),
      ],
      additionals: [raw.a('ns1.shop.test.', 5, 5, 5, 5), raw.opt()],
    }),
  ];
};

/** Answers that real servers gave. */
export const realAnswers = (): Uint8Array[] =>
  readFileSync(new URL('../../fixtures/real-answers.txt', import.meta.url), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Buffer.from(line.split(' ')[3]!, 'hex'));
