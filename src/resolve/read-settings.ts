import { toALabels } from '../engine/name/idna.ts';
import { parseName } from '../engine/name/parse-name.ts';
import { printName } from '../engine/name/print-name.ts';
import { readProofForm } from './challenge/proof-form.ts';
import type { ResolverOptions } from './options.ts';
import { rootHints as rootServers } from './root-hints.ts';
import { addressText, parseAddress, unmapped, untranslated } from './transport/address.ts';
import type { Host } from './walk/host.ts';
import { quorums, type Recursor, type Settings } from './walk/settings.ts';

const defaultResolvers = ['1.1.1.1', '8.8.8.8', '9.9.9.9'] as const;

/** Operators whose word alone may prove a claim. */
const AGREEING = 2;

/** The settings that options stand for; a `TypeError` for what makes no sense. */
export function readSettings(options: ResolverOptions): Settings {
  const { resolvers = defaultResolvers, rootHints = rootServers, platformNameservers = [] } = options;
  const discovery = oneOf('discovery', options.discovery ?? 'hybrid', ['hybrid', 'iterative', 'recursive']);
  const recursors = list('resolvers', resolvers).map(readRecursor);
  const addresses = recursors.flatMap((one) => one.addresses.map(addressText));
  const twice = addresses.find((one, at) => addresses.indexOf(one) !== at);
  if (twice !== undefined) throw new TypeError(`resolvers: ${twice} is given twice`);
  if (discovery === 'recursive' && recursors.length < AGREEING)
    throw new TypeError('discovery recursive needs resolvers of two operators at least');
  // Which servers a recursive resolver has a record from nobody can tell.
  if (discovery === 'recursive' && platformNameservers.length > 0)
    throw new TypeError('discovery recursive cannot tell platformNameservers from others');
  if (discovery === 'hybrid' && recursors.length === 0)
    throw new TypeError('discovery hybrid needs a resolver at least');
  const hosts = Object.entries(rootHints).map(readHint);
  if (hosts.length === 0) throw new TypeError('rootHints names no server');
  return {
    discovery,
    recursors,
    rootHints: hosts,
    quorum: oneOf('quorum', options.quorum ?? 'consistent', quorums),
    dnssec: oneOf('dnssec', options.dnssec ?? 'on', ['on', 'off']),
    lenient: flag('lenient', options.lenient ?? false),
    followCname: flag('followCname', options.followCname ?? true),
    prefix: readProofForm(options).prefix,
    platformNameservers: new Set(list('platformNameservers', platformNameservers).map(readServer)),
  };
}

function oneOf<T extends string>(name: string, value: T, values: readonly T[]): T {
  if (!values.includes(value)) throw new TypeError(`${name} is one of ${values.join(', ')}, not ${value}`);
  return value;
}

function flag(name: string, value: boolean): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`${name} is true or false, not ${value}`);
  return value;
}

function list<T>(name: string, value: readonly T[]): readonly T[] {
  if (!Array.isArray(value)) throw new TypeError(`${name} is a list`);
  return value;
}

function readAddress(option: string, text: string): Uint8Array {
  const address = typeof text === 'string' ? parseAddress(text) : undefined;
  if (address === undefined) throw new TypeError(`${option}: ${text} is no address`);
  return unmapped(address);
}

function readRecursor(entry: string | readonly string[]): Recursor {
  const texts = typeof entry === 'string' ? [entry] : list('resolvers', entry);
  const addresses = texts.map((text) => readAddress('resolvers', text));
  const [first] = addresses;
  if (first === undefined) throw new TypeError('resolvers: an operator without any address');
  return { name: addressText(first) ?? '', addresses };
}

function readHint([name, texts]: readonly [string, readonly string[]]): Host {
  const addresses = list('rootHints', texts).map((text) => readAddress('rootHints', text));
  if (addresses.length === 0) throw new TypeError(`rootHints: ${name} has no address`);
  return { name: nameText('rootHints', name), addresses, isConfigured: true };
}

/** A server of the platform: its address, or its name in the form of `printName`. */
function readServer(text: string): string {
  const address = typeof text === 'string' ? parseAddress(text) : undefined;
  return address === undefined
    ? nameText('platformNameservers', text)
    : (addressText(untranslated(address)) ?? '');
}

/** Of letters, digits, hyphens and underscores, the last label not of digits alone (RFC 1123 2.1, RFC 3696 2). */
const serverName = /^(?:[a-z0-9_-]+\.)*(?!\d+\.$)[a-z0-9-]+\.$/;

function nameText(option: string, text: string): string {
  const wire = parseName(typeof text === 'string' ? (toALabels(text) ?? '') : '');
  const name = wire === undefined ? '' : printName(wire, 0);
  // What only looks like an address would be a name that no server has.
  if (!serverName.test(name)) throw new TypeError(`${option}: ${text} is neither an address nor a host name`);
  return name;
}
