import { LIFETIME } from '../resolve/challenge/create-challenge.ts';
import { createResolver } from '../resolve/create-resolver.ts';
import type { Verification } from '../resolve/verification.ts';
import { claim } from './claim.ts';
import { UsageError } from './command.ts';
import type { Io } from './io.ts';
import { readRootHints } from './read-root-hints.ts';
import type { VerifyOptions } from './verify-options.ts';

/** Checks one domain by what the command line says. Loaded when it is wanted, since other commands need no network. */
export function verifyOnce(options: VerifyOptions, { date }: Pick<Io, 'date'>): Promise<Verification> {
  const { domain, method, token, nameservers, shared, form, expires, changedSince, discovery, timeout } =
    options;
  const now = date();
  const resolvers = options.resolvers.length === 0 ? undefined : options.resolvers;
  if (discovery === 'recursive' && resolvers?.length === 1)
    throw new UsageError('--discovery recursive needs two resolvers, for one alone proves nothing');
  if (discovery === 'recursive' && nameservers.length > 0)
    throw new UsageError(
      '--discovery recursive cannot tell which servers have a record, and hence not those of --nameservers',
    );
  if (changedSince !== undefined && changedSince > now)
    throw new UsageError('--changed-since lies in the future');
  // When the challenge was made follows from its end; who tells no end says that it was before the change.
  const madeAt = expires === undefined ? (changedSince ?? now) : Math.min(now, expires - LIFETIME);
  const challenge = claim(domain, {
    method,
    now: madeAt,
    expiresAt: expires ?? now + LIFETIME,
    nameservers,
    shared,
    ...form,
    token: method === 'txt' ? token : undefined,
  });
  const resolver = createResolver({
    discovery,
    resolvers,
    rootHints: options.rootHints === undefined ? undefined : readRootHints(options.rootHints),
    platformNameservers: method === 'txt' ? nameservers : [],
    ...form,
    timeout,
    now: date,
  });
  return resolver.verifyChallenge(challenge, { changedSince });
}
