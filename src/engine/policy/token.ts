import { ALLOWED, type Decision, deny, denyBroken } from './decision.ts';
import { isMoment, isText, listOf, unsure } from './facts.ts';

/** The claims that decide whether a token is good (RFC 7519 4.1). */
export interface TokenClaims {
  readonly exp?: unknown;
  readonly nbf?: unknown;
  readonly iss?: unknown;
  readonly aud?: unknown;
}

export interface TokenFacts {
  /** Whether the signature is one that may be trusted. */
  readonly isVerified: boolean;
  readonly claims?: TokenClaims | undefined;
  /** Who must have made it, and for whom, where that is asked. */
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
  /** By how many seconds clocks may differ; 0 unless given. */
  readonly leeway?: number | undefined;
}

const MAX_LEEWAY = 300;

/** Whether a JWT is good at this moment. It must say when it ends. */
export function decideToken(facts: TokenFacts, now: number): Decision {
  if (!isMoment(now)) return denyBroken();
  const { isVerified, claims, issuer, audience, leeway = 0 } = unsure(facts);
  if (!isMoment(leeway) || leeway < 0 || leeway > MAX_LEEWAY) return denyBroken();
  const { exp, nbf, iss, aud } = unsure(claims as TokenClaims);
  if (isVerified !== true || !isMoment(exp)) return deny('auth/invalid-jwt', {});
  if (nbf !== undefined && !(isMoment(nbf) && now >= 1000 * (nbf - leeway)))
    return deny('auth/invalid-jwt', {});
  if (issuer !== undefined && iss !== issuer) return deny('auth/invalid-jwt', {});
  if (audience !== undefined && !(isText(aud) ? [aud] : listOf<unknown>(aud)).includes(audience))
    return deny('auth/invalid-jwt', {});
  return now < 1000 * (exp + leeway) ? ALLOWED : deny('auth/token-expired', {});
}
