import { parseName } from '../engine/name/parse-name.ts';
import { parseInstant } from '../engine/text/instant.ts';
import { type ProofForm, readProofForm } from '../resolve/challenge/proof-form.ts';
import type { Method } from '../resolve/verification.ts';
import { choice } from './choice.ts';
import { type Given, type Option, UsageError } from './command.ts';
import { isAddress } from './is-address.ts';

const methodNames = ['txt', 'nameservers'] as const satisfies readonly Method[];

export const methodOption: Option = {
  name: 'method',
  value: 'NAME',
  help: `What proves it: ${methodNames.join(', ')} (default txt).`,
};

export const nameserversOption: Option = {
  name: 'nameservers',
  value: 'A,B',
  help: 'The name servers that the domain is to be handed to.',
};

export const labelOption: Option = {
  name: 'label',
  value: 'LABEL',
  help: 'Where the record stands before the domain (default _scaidns-verify).',
};

export const prefixOption: Option = {
  name: 'prefix',
  value: 'TEXT',
  help: 'What stands before the token (default scaidns-verify=).',
};

export const unsharedOption: Option = {
  name: 'unshared',
  help: 'No other account has these name servers: only then do they prove anything.',
};

export const ownershipFormatOption: Option = {
  name: 'format',
  value: 'NAME',
  help: 'What to print: pretty, json (default pretty).',
};

export const readFormat = (given: Given): 'pretty' | 'json' =>
  choice('format', given.one('format') ?? 'pretty', ['pretty', 'json']);

export function readDomain({ operands: [domain, other] }: Given): string {
  if (domain === undefined) throw new UsageError('give the domain, such as example.com');
  if (other !== undefined) throw new UsageError(`it takes one domain, but there is ${other} too`);
  return domain;
}

export const readMethod = (given: Given): Method =>
  choice('method', given.one('method') ?? 'txt', methodNames);

/** The platform's name servers, which one of the methods needs; with the other one those of any name at an address, too. */
export function readNameservers(given: Given, method: Method): readonly string[] {
  const names = listOf(given.one('nameservers'));
  if (names.length === 0 && method === 'nameservers')
    throw new UsageError('--method nameservers needs to know them: --nameservers A,B');
  for (const name of names)
    if (isAddress(name) ? method === 'nameservers' || name.includes('%') : parseName(name) === undefined)
      throw new UsageError(`--nameservers are names such as ns1.example.net, not '${name}'`);
  return names;
}

/** Where the record stands, and what it begins with. */
export function readForm(given: Given, method: Method): ProofForm {
  const [label, prefix] = [given.one('label'), given.one('prefix')];
  if (method === 'nameservers' && (label !== undefined || prefix !== undefined))
    throw new UsageError('--label and --prefix are of the TXT record, which --method nameservers has not');
  try {
    return readProofForm({ label, prefix });
  } catch (error) {
    throw new UsageError(`--${(error as TypeError).message}`);
  }
}

/** Whether others may have the name servers, too. */
export function readShared(given: Given, method: Method): boolean {
  const isUnshared = given.one('unshared') !== undefined;
  if (isUnshared && method === 'txt')
    throw new UsageError('--unshared is of name servers: --method nameservers');
  return !isUnshared;
}

export const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Milliseconds since 1970. */
export function readTime(given: Given, option: string): number | undefined {
  const text = given.one(option);
  if (text === undefined) return undefined;
  const seconds = parseInstant(text);
  if (seconds !== undefined) return seconds * 1000;
  throw new UsageError(`--${option} is a time such as 2026-01-31T12:00:00Z, not '${text}'`);
}
