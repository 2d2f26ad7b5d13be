import { isAtOrBelow, isBelow } from '../../engine/name/relation.ts';
import { type Message, type Question, Rcode, type ResourceRecord } from '../message/message.ts';
import { rcodeName } from '../message/rcode-name.ts';
import { type Alias, type Chain, followAliases } from './alias-chain.ts';
import { addressesAt, type Delegation, someOf } from './host.ts';
import { isNs, type NsRecord } from './name-server-set.ts';

/** What an answer says, once it is clear that whoever gave it may say so. */
export type Reading =
  | { readonly kind: 'data'; readonly aliases: readonly Alias[]; readonly records: readonly ResourceRecord[] }
  | {
      readonly kind: 'no-data' | 'no-such-name';
      readonly aliases: readonly Alias[];
      readonly soa: Soa | null;
    }
  | { readonly kind: 'alias'; readonly aliases: readonly Alias[]; readonly target: string }
  | { readonly kind: 'broken-alias'; readonly aliases: readonly Alias[]; readonly why: string }
  | { readonly kind: 'referral'; readonly to: Delegation }
  | { readonly kind: 'lame' | 'bad-response'; readonly why: string };

export type Soa = Extract<ResourceRecord, { readonly type: 'SOA' }>;

export interface Expectation {
  readonly question: Question;
  /** The zone that whoever answers is said to serve; a recursor speaks for the root and all below. */
  readonly zone: string;
  readonly isRecursor: boolean;
  /** Aliases that are followed in one answer. */
  readonly aliases: number;
}

/**
 * Reads an answer: positive and negative evidence must be authoritative and of the zone, or come from a recursor; only
 * records of names on the way from the question count, and glue only for what the answer itself delegates.
 */
export function readAnswer(message: Message, expected: Expectation): Reading {
  const { question, zone } = expected;
  const own = message.answer.filter(({ owner }) => isAtOrBelow(owner, zone));
  const chain = followAliases(own, question.name, expected.aliases);
  const refused = refusal(message, chain);
  if (refused !== undefined) return refused;
  const records = own.filter(({ type, owner }) => type === question.type && owner === chain.end);
  const hasAnswer = records.length > 0 || chain.aliases.length > 0;
  if (!hasAnswer && !expected.isRecursor) {
    const referral = readReferral(message, expected);
    if (referral !== undefined) return referral;
  }
  const mayAnswer = expected.isRecursor ? message.ra : message.aa;
  if (!mayAnswer) return { kind: 'lame', why: expected.isRecursor ? 'no recursion' : 'not authoritative' };
  if (chain.fault !== undefined) return readFault(chain);
  if (records.length > 0 && message.rcode !== Rcode.NoError)
    return { kind: 'bad-response', why: `records, and ${rcodeName(message.rcode)}` };
  if (records.length > 0) return { kind: 'data', aliases: chain.aliases, records };
  return readNegative(message, expected, chain);
}

/** What an RCODE alone decides. YXDOMAIN says that a DNAME record makes a name too long (RFC 6672 2.2). */
function refusal({ rcode }: Message, { fault }: Chain): Reading | undefined {
  if (rcode === Rcode.NoError || rcode === Rcode.NxDomain) return undefined;
  if (rcode === Rcode.YxDomain && fault === 'too-long') return undefined;
  const isBad = rcode === Rcode.FormErr || rcode === Rcode.BadVers;
  return { kind: isBad ? 'bad-response' : 'lame', why: rcodeName(rcode) };
}

function readFault({ aliases, fault }: Chain): Reading {
  if (fault === 'inconsistent') return { kind: 'bad-response', why: 'its aliases contradict each other' };
  const why =
    fault === 'loop' ? 'the aliases lead back to where they came from' : 'there are too many aliases';
  return { kind: 'broken-alias', aliases, why };
}

/**
 * No record of the type at the end of the chain. That there is none is known from the SOA record (RFC 2308 2), and of
 * which zone from its owner: without one an NXDOMAIN may be the work of a filter.
 */
function readNegative(message: Message, { zone, isRecursor }: Expectation, chain: Chain): Reading {
  const { end, aliases } = chain;
  const isAbsent = message.rcode === Rcode.NxDomain;
  const soa = soaOf(message, end);
  // The end lies in another zone, or in this one and was not looked up.
  if (aliases.length > 0 && (soa === null || !isAtOrBelow(soa.owner, zone)))
    return { kind: 'alias', aliases, target: end };
  if (soa !== null) {
    if (!isAtOrBelow(soa.owner, zone)) return { kind: 'lame', why: `answers for ${soa.owner}` };
    return { kind: isAbsent ? 'no-such-name' : 'no-data', aliases, soa };
  }
  if (isAbsent) return { kind: 'lame', why: 'NXDOMAIN without an SOA record' };
  if (isRecursor) return { kind: 'lame', why: 'an empty answer without an SOA record' };
  return { kind: 'no-data', aliases, soa };
}

/** The SOA record of a zone that the name lies in. */
function soaOf({ authority }: Message, name: string): Soa | null {
  const found = authority.find(
    (record): record is Soa => record.type === 'SOA' && isAtOrBelow(name, record.owner),
  );
  return found ?? null;
}

const nameServers = ({ authority }: Message): readonly NsRecord[] => authority.filter(isNs);

/** A referral leads strictly deeper, on the way to the name (RFC 1034 4.3.2); any other direction makes a server lame. */
function readReferral(message: Message, { question, zone }: Expectation): Reading | undefined {
  const { authority, rcode } = message;
  const servers = nameServers(message);
  if (rcode !== Rcode.NoError || servers.length === 0 || authority.some(({ type }) => type === 'SOA'))
    return undefined;
  const cut = servers.find(({ owner }) => isBelow(owner, zone) && isAtOrBelow(question.name, owner))?.owner;
  if (cut !== undefined) return { kind: 'referral', to: delegationOf(cut, servers, message, zone) };
  const { owner } = servers[0]!;
  if (owner === zone) return { kind: 'lame', why: 'refers to itself' };
  return { kind: 'lame', why: isBelow(zone, owner) ? `refers up to ${owner}` : `refers aside to ${owner}` };
}

/** The servers that NS records give a zone, with the glue that the answering zone may give: at or below itself. */
export function delegationOf(
  cut: string,
  records: readonly ResourceRecord[],
  { additional }: Message,
  from: string,
): Delegation {
  const names = new Set(
    records
      .filter(isNs)
      .filter(({ owner }) => owner === cut)
      .map(({ target }) => target),
  );
  const hosts = Array.from(names, (name) => ({
    name,
    addresses: isAtOrBelow(name, from) ? someOf(addressesAt(name, additional)) : [],
  }));
  return { zone: cut, hosts };
}
