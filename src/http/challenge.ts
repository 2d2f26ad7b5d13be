import type { Code } from '../catalog/catalog.ts';

const apiKey = 'ApiKey header="X-API-Key"';
const webhook = 'HMAC-SHA256 header="X-ScaiKey-Signature"';

/** What each 401 challenges the caller to send, without which it would be no 401 (RFC 9110 11.6.1, RFC 6750 3). */
const challenges: Readonly<Partial<Record<Code, string>>> = {
  'auth/missing-api-key': apiKey,
  'auth/invalid-api-key': apiKey,
  'auth/api-key-revoked': apiKey,
  'auth/api-key-expired': apiKey,
  'auth/invalid-jwt': 'Bearer error="invalid_token"',
  'auth/token-expired': 'Bearer error="invalid_token", error_description="Token expired"',
  'auth/missing-signature': webhook,
  'auth/invalid-signature': webhook,
  'auth/timestamp-too-old': webhook,
};

export function challengeOf(code: Code): string | undefined {
  return challenges[code];
}
