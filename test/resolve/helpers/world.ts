import { packetOf } from './answers.ts';
import { encodeReply } from './encode-reply.ts';
import type { HandClock } from './hand-clock.ts';
import { framed, type ScriptedNetwork, type Sent, scriptedNetwork } from './scripted-network.ts';
import { type Reply, refused, serve, servfail } from './serve.ts';
import { absolute, buildZones, hostsOf, readRecord, type Zone, type ZoneSpec } from './zone-data.ts';

/** A question as it arrived. */
export interface Asked {
  readonly name: string;
  readonly type: string;
  readonly address: string;
  readonly checkingDisabled: boolean;
  /** Whether a recursive resolver asks, and not we. */
  readonly byRecursor?: true;
}

/** What is wrong with a server: it changes the answer, or gives none. */
export type Fault = (asked: Asked, answer: Reply) => Reply | null;

export interface WorldSpec {
  readonly zones: readonly ZoneSpec[];
  /** By address. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** Zones that one server has otherwise than the others: by address, then by origin, the records besides SOA and NS. */
  readonly copies?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Zones whose signatures are wrong, as validating recursors see it. */
  readonly bogus?: readonly string[];
  readonly recursors?: readonly string[];
  /** Datagrams of garbage that a server sends before each answer, as long as any that is not cut up; by address. */
  readonly noise?: Readonly<Record<string, number>>;
  /** Addresses to which this machine has no way. */
  readonly unsent?: readonly string[];
  /** Addresses for which this machine never has a socket left, as it has none at some moment. */
  readonly unopened?: readonly string[];
  /** Addresses at which a zone is served besides those of its servers; by origin. */
  readonly hosts?: Readonly<Record<string, readonly string[]>>;
}

export interface World {
  readonly network: ScriptedNetwork;
  /** What was asked, as `address name TYPE`, in order. */
  readonly asked: readonly string[];
}

/** RFC 4035 3.2.2 */
const CD = 0x0010;
const ROOT = '198.41.0.4';
/** Milliseconds to any server and back. */
const ROUND_TRIP = 10;
const garbage = new Uint8Array(1232).fill(0xff);

export function createWorld(clock: HandClock, spec: WorldSpec): World {
  const zones = buildZones(spec.zones);
  const recursors = spec.recursors ?? ['1.1.1.1', '8.8.8.8', '9.9.9.9'];
  const asked: string[] = [];

  const zonesAt = (address: string): readonly Zone[] =>
    zones
      .filter((_, at) => serversOf(spec.zones[at]!, spec).includes(address))
      .map((zone) => copyAt(spec, zone, address));

  const authoritative = (question: Asked): Reply | null => {
    const served = zonesAt(question.address);
    const answer = served.length === 0 ? null : serve(served, question.name, question.type);
    const fault = spec.faults?.[question.address];
    return answer === null || fault === undefined ? answer : fault(question, answer);
  };
  const answer = (question: Asked): Reply | null => {
    if (!recursors.includes(question.address)) return authoritative(question);
    const found = recurse(spec, question, authoritative);
    return (
      spec.faults?.[question.address]?.(question, found) ?? (spec.faults?.[question.address] ? null : found)
    );
  };

  const network = scriptedNetwork(clock, (sent) => {
    if (spec.unsent?.includes(sent.address)) return [{ after: 0, fault: 'no-family' }];
    if (spec.unopened?.includes(sent.address)) return [{ after: 0, fault: 'no-socket' }];
    const question = readQuestion(sent);
    asked.push(`${question.address} ${question.name} ${question.type}`);
    const reply = answer(question);
    if (reply === null) return [];
    const bytes = encodeReply(sent.query, reply);
    if (sent.transport === 'tcp') return [{ after: ROUND_TRIP, bytes: framed(bytes) }];
    const noise = new Array(spec.noise?.[sent.address] ?? 0).fill({ after: ROUND_TRIP - 1, bytes: garbage });
    return [...noise, { after: ROUND_TRIP, bytes }];
  });
  return { network, asked };
}

const serversOf = (
  { origin, servers, delegatedTo = {} }: ZoneSpec,
  { hosts = {} }: WorldSpec,
): readonly string[] => [
  ...[...hostsOf(servers), ...hostsOf(delegatedTo)].flatMap(([, addresses]) => addresses),
  ...(hosts[origin] ?? []),
];

function copyAt({ copies = {} }: WorldSpec, zone: Zone, address: string): Zone {
  const lines = copies[address]?.[zone.origin.slice(0, -1)];
  if (lines === undefined) return zone;
  const kept = zone.records.filter(
    ({ owner, type }) => owner === zone.origin && (type === 'SOA' || type === 'NS'),
  );
  return { ...zone, records: [...kept, ...lines.map((line) => readRecord(line, zone.origin))] };
}

function readQuestion({ query, address }: Sent): Asked {
  const packet = packetOf(query);
  const [question] = packet.questions ?? [];
  const name = absolute(question?.name.toLowerCase() ?? '');
  return { name, type: question?.type ?? '', address, checkingDisabled: ((packet.flags ?? 0) & CD) !== 0 };
}

/** Answers as a validating recursive resolver that asks the first server of each zone that answers. */
function recurse(spec: WorldSpec, question: Asked, ask: (asked: Asked) => Reply | null): Reply {
  const answers: Reply['answer'][] = [];
  let { name } = question;
  for (let aliases = 0; aliases < 12; aliases++) {
    const reply = resolve(name, question.type, ask);
    if (reply === null) return servfail;
    answers.push(reply.answer);
    const last = reply.answer.findLast(({ type }) => type === 'CNAME');
    const isDone = last === undefined || reply.answer.some(({ type }) => type === question.type);
    if (isDone || reply.rcode !== 0) return finish(spec, question, { ...reply, answer: answers.flat() });
    name = last.data as string;
  }
  return servfail;
}

function finish({ bogus = [] }: WorldSpec, { name, checkingDisabled }: Asked, reply: Reply): Reply {
  const isBogus = bogus.some((zone) => name.endsWith(absolute(zone)));
  if (isBogus && !checkingDisabled)
    return { ...servfail, ra: true, ede: { code: 7, text: 'signature expired' } };
  return { ...reply, aa: false, ra: true, ad: !isBogus, additional: [] };
}

function resolve(name: string, type: string, ask: (asked: Asked) => Reply | null, depth = 0): Reply | null {
  let servers: readonly string[] = [ROOT];
  for (let step = 0; step < 20; step++) {
    const replies = servers.map((address) =>
      ask({ name, type, address, checkingDisabled: false, byRecursor: true }),
    );
    const reply = replies.find(
      (one) => one !== null && (one.rcode === 0 || one.rcode === 3) && (one.aa || one.authority.length > 0),
    );
    if (reply === undefined || reply === null) return null;
    if (reply.aa) return reply;
    servers = reply.authority.flatMap(({ data }) => addressesOf(data as string, reply, ask, depth));
  }
  return null;
}

function addressesOf(
  host: string,
  { additional }: Reply,
  ask: (asked: Asked) => Reply | null,
  depth: number,
) {
  const glue = additional.filter(({ owner, type }) => owner === host && type === 'A');
  const found = glue.length > 0 || depth > 4 ? glue : (resolve(host, 'A', ask, depth + 1)?.answer ?? []);
  return found.filter(({ type }) => type === 'A').map(({ data }) => data as string);
}

/** Faults that many tests share. */
export const faults = {
  drop: () => null,
  refused: () => refused,
  servfail: () => servfail,
  notAuthoritative: (_asked, answer) => ({ ...answer, aa: false }),
} as const satisfies Readonly<Record<string, Fault>>;
