import { LONGEST_CHECK } from '../resolve/budget.ts';
import { isToken, type ProofForm } from '../resolve/challenge/proof-form.ts';
import { parseAddress } from '../resolve/transport/address.ts';
import type { Method } from '../resolve/verification.ts';
import { choice } from './choice.ts';
import { type Given, type Option, UsageError } from './command.ts';
import { type Files, ReadError } from './io.ts';
import {
  labelOption,
  listOf,
  methodOption,
  nameserversOption,
  ownershipFormatOption,
  prefixOption,
  readDomain,
  readForm,
  readFormat,
  readMethod,
  readNameservers,
  readShared,
  readTime,
  unsharedOption,
} from './ownership-options.ts';

const discoveryNames = ['hybrid', 'iterative', 'recursive'] as const;
const LONGEST_TIMEOUT = LONGEST_CHECK / 1000;

export interface VerifyOptions {
  readonly domain: string;
  readonly method: Method;
  /** What stands behind the prefix. */
  readonly token: string;
  readonly nameservers: readonly string[];
  readonly shared: boolean;
  readonly form: ProofForm;
  /** Milliseconds since 1970. */
  readonly changedSince: number | undefined;
  readonly expires: number | undefined;
  readonly discovery: (typeof discoveryNames)[number];
  /** Addresses. */
  readonly resolvers: readonly string[];
  /** The text of a hints file. */
  readonly rootHints: string | undefined;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly format: 'pretty' | 'json';
}

export const verifyOptions: readonly Option[] = [
  { name: 'token', value: 'HEX', help: 'The token of the challenge: 32 to 64 hexadecimal digits.' },
  methodOption,
  {
    ...nameserversOption,
    help: 'The servers of the platform; with txt, a record only there proves nothing.',
  },
  unsharedOption,
  labelOption,
  prefixOption,
  {
    name: 'changed-since',
    value: 'TIME',
    help: 'When the domain was last seen at others; told in the details, and no proof.',
  },
  { name: 'expires', value: 'TIME', help: 'When the challenge ends (default: not yet).' },
  {
    name: 'discovery',
    value: 'NAME',
    help: `How servers are found: ${discoveryNames.join(', ')} (default hybrid).`,
  },
  {
    name: 'resolvers',
    value: 'A,B',
    help: 'Addresses of the resolvers to ask (default 1.1.1.1,8.8.8.8,9.9.9.9).',
  },
  {
    name: 'root-hints',
    value: 'FILE',
    help: 'A file with the root servers (default: those of the Internet).',
  },
  { name: 'timeout', value: 'SECONDS', help: 'When to give up (default 10).' },
  ownershipFormatOption,
];

export function readVerifyOptions(given: Given, files: Files): VerifyOptions {
  const domain = readDomain(given);
  const method = readMethod(given);
  const discovery = choice('discovery', given.one('discovery') ?? 'hybrid', discoveryNames);
  if (method === 'nameservers' && discovery === 'recursive')
    throw new UsageError(
      '--method nameservers asks the zone above the domain, which --discovery recursive never does',
    );
  return {
    domain,
    method,
    token: readToken(given.one('token'), method),
    nameservers: readNameservers(given, method),
    shared: readShared(given, method),
    form: readForm(given, method),
    changedSince: readTime(given, 'changed-since'),
    expires: readTime(given, 'expires'),
    discovery,
    resolvers: readResolvers(given.one('resolvers')),
    rootHints: readHints(given.one('root-hints'), files),
    timeout: readTimeout(given.one('timeout')),
    format: readFormat(given),
  };
}

function readToken(text: string | undefined, method: Method): string {
  if (text === undefined) {
    if (method === 'nameservers') return '';
    throw new UsageError('it needs the token of the challenge: --token HEX');
  }
  if (isToken(text)) return text;
  throw new UsageError(
    `--token is what stands behind the prefix, 32 to 64 small hexadecimal digits, not '${text}'`,
  );
}

function readResolvers(text: string | undefined): readonly string[] {
  const addresses = listOf(text);
  const known = new Set<string>();
  for (const address of addresses) {
    const octets = parseAddress(address)?.join('.');
    if (octets === undefined)
      throw new UsageError(`--resolvers are IP addresses such as 192.0.2.53, not '${address}'`);
    if (known.has(octets)) throw new UsageError(`--resolvers names ${address} twice`);
    known.add(octets);
  }
  if (text !== undefined && addresses.length === 0) throw new UsageError('--resolvers names no address');
  return addresses;
}

function readHints(path: string | undefined, files: Files): string | undefined {
  if (path === undefined) return undefined;
  try {
    return new TextDecoder().decode(files.read(path));
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new UsageError(`--root-hints: ${path} cannot be read: ${error.message}`);
  }
}

function readTimeout(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds > 0 && seconds <= LONGEST_TIMEOUT) return seconds * 1000;
  throw new UsageError(`--timeout is a number of seconds up to ${LONGEST_TIMEOUT}, not '${text}'`);
}
