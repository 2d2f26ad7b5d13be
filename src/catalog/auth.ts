import type { Entry } from './entry.ts';

/** Why it is not known who is calling. */
export const authEntries = {
  'auth/missing-api-key': {
    status: 401,
    severity: 'error',
    message: 'Missing X-API-Key header',
    detail:
      'The request has no X-API-Key header, and this endpoint takes API keys only: send the key in that header.',
    rfc: 'RFC 9110 15.5.2',
    explanation:
      'The platform has to know who is calling, and here only an API key tells it. Create a key if you have none and send it with every request. A key in the address or in another header does not count.',
    example: {
      kind: 'decision',
      wrong: 'a request without an X-API-Key header',
      right: 'a request with the header X-API-Key and a valid key',
    },
  },
  'auth/invalid-api-key': {
    status: 401,
    severity: 'error',
    message: 'Invalid API key',
    detail:
      'There is no API key like the one in the X-API-Key header: check that it was copied whole and not deleted.',
    rfc: 'RFC 9110 15.5.2',
    explanation:
      'The key that was sent fits none that the platform knows. It may have been cut off in copying, belong to another platform, or have been deleted. Compare it with the key that you were given, or create a new one.',
    example: {
      kind: 'decision',
      wrong: 'a request with a key whose last four characters are missing',
      right: 'a request with the whole key',
    },
  },
  'auth/api-key-revoked': {
    status: 401,
    severity: 'error',
    message: 'API key revoked',
    detail: 'This API key was revoked and will not work again: create a new one and use it in its place.',
    rfc: 'RFC 9110 15.5.2',
    explanation:
      'Somebody has withdrawn this key, perhaps because it had leaked or was no longer needed. Ask the administrators of your tenant why before you replace it. A revoked key never becomes valid again.',
    example: {
      kind: 'decision',
      wrong: 'a request on 2 May with a key that was revoked on 1 May',
      right: 'a request on 2 May with the key that replaced it',
    },
  },
  'auth/api-key-expired': {
    status: 401,
    severity: 'error',
    message: 'API key expired',
    detail: 'The time until which this API key was valid is over: create a new one and use it in its place.',
    rfc: 'RFC 9110 15.5.2',
    explanation:
      'Keys can be made for a limited time, so that a forgotten one does not stay a danger. The end of this one has passed. Create a new key, and put the date of its end in your calendar.',
    example: {
      kind: 'decision',
      wrong: 'a request on 2 May with a key whose expires_at is 1 May',
      right: 'a request on 2 May with a key whose expires_at is 1 June',
    },
  },
  'auth/invalid-jwt': {
    status: 401,
    severity: 'error',
    message: 'Invalid JWT',
    detail:
      'The token is malformed, or its signature was not made with the key that it must be made with: sign in again.',
    rfc: 'RFC 7519 7.2, RFC 7515 5.2',
    explanation:
      'A JWT is a signed note that says who the caller is. This one cannot be trusted: it was damaged on the way, altered, or made by somebody else than the platform’s sign-in service. Signing in again gives a new one.',
    example: {
      kind: 'decision',
      wrong: 'Authorization: Bearer and a token with one character of its signature changed',
      right: 'Authorization: Bearer and the token as the sign-in service gave it',
    },
  },
  'auth/token-expired': {
    status: 401,
    severity: 'error',
    message: 'Token expired',
    detail: 'The time in the exp claim of the token has passed: get a new token and send the request again.',
    rfc: 'RFC 7519 4.1.4',
    explanation:
      'A token is valid for a short time only, which its exp claim states. This one is too old, though otherwise in order. Refresh it or sign in again; if it should still be valid, check the clocks.',
    example: {
      kind: 'decision',
      wrong: 'a request at 12:01 with a token whose exp is 12:00',
      right: 'a request at 11:59 with a token whose exp is 12:00',
    },
  },
  'auth/missing-signature': {
    status: 401,
    severity: 'error',
    message: 'Missing X-ScaiKey-Signature header',
    detail: 'The webhook call has no X-ScaiKey-Signature header: send t=<seconds>,v1=<signature> in it.',
    rfc: 'RFC 9110 15.5.2',
    explanation:
      'A webhook is a call that one server makes to tell another what happened, and anybody could make such a call. The signature in this header shows that it comes from the right sender. Calls without it are not looked at.',
    example: {
      kind: 'decision',
      wrong: 'a webhook call without an X-ScaiKey-Signature header',
      right: 'a webhook call with the header X-ScaiKey-Signature: t=1714567890,v1= and the signature',
    },
  },
  'auth/invalid-signature': {
    status: 401,
    severity: 'error',
    message: 'Invalid webhook signature',
    detail:
      'The signature is not the HMAC-SHA256 of the time, a dot and the raw body with the shared secret: check the secret, and sign the body as it is sent.',
    rfc: 'RFC 2104 2',
    explanation:
      'The signature is worked out from the time and the body with a secret that only sender and receiver know. It does not fit, so the secret differs or the body was changed on the way. A common cause is a program that reads the JSON and writes it again before it checks.',
    example: {
      kind: 'decision',
      wrong: 'the signature of {"id":1} sent with the body {"id": 1}',
      right: 'the signature of {"id":1} sent with the body {"id":1}',
    },
  },
  'auth/timestamp-too-old': {
    status: 401,
    severity: 'error',
    message: 'Webhook timestamp too old',
    detail:
      'The time in the signature is more than 300 seconds away from now: sign each call when it is sent, and set the clocks right.',
    rfc: 'RFC 9110 15.5.2',
    explanation:
      'A webhook call is good for five minutes, so that nobody can record it and send it again later. This one carries an older time, or one that lies in the future. Check the clocks of both servers, and sign anew when a call is repeated.',
    example: {
      kind: 'decision',
      wrong: 'a webhook call at 12:06 that was signed at 12:00',
      right: 'a webhook call at 12:04 that was signed at 12:00',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
