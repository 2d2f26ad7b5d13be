const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;

/** A secret as text, which stands for its UTF-8, or as octets. */
export type Secret = string | Uint8Array;

const octets = (value: Secret): Uint8Array<ArrayBuffer> =>
  typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value);

async function keyOf(secret: Secret, usage: 'sign' | 'verify') {
  if (secret.length === 0) throw new TypeError('a secret of no octets protects nothing');
  return crypto.subtle.importKey('raw', octets(secret), algorithm, false, [usage]);
}

/** HMAC-SHA256 (RFC 2104). */
export async function hmac(secret: Secret, message: Secret): Promise<Uint8Array> {
  const key = await keyOf(secret, 'sign');
  return new Uint8Array(await crypto.subtle.sign(algorithm, key, octets(message)));
}

/** Whether `signature` is the HMAC-SHA256 of the message; the time it takes does not tell how much of it is right. */
export async function isHmac(secret: Secret, signature: Uint8Array, message: Secret): Promise<boolean> {
  const key = await keyOf(secret, 'verify');
  return crypto.subtle.verify(algorithm, key, octets(signature), octets(message));
}
