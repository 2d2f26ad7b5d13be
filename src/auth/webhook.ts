import type { WebhookFacts } from '../engine/policy/webhook.ts';
import { digestOf } from './hex.ts';
import { isHmac, type Secret } from './hmac.ts';

const form = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/i;
const LONGEST = 256;

/**
 * What `decideWebhook` judges, from the header `X-ScaiKey-Signature: t=<seconds>,v1=<hex>` and the body as it came: the
 * HMAC-SHA256 is over `<t>.` and the raw octets of the body.
 */
export async function webhookFacts(
  header: string | null | undefined,
  body: Uint8Array,
  secret: Secret,
): Promise<WebhookFacts> {
  if (!(body instanceof Uint8Array))
    throw new TypeError('the body of a webhook is checked as it came, in octets');
  if (typeof header !== 'string' || header === '') return { isPresent: false, isVerified: false };
  const [, time, signature] = (header.length <= LONGEST && form.exec(header)) || [];
  if (time === undefined) return { isPresent: true, isVerified: false };
  const prefix = new TextEncoder().encode(`${time}.`);
  const message = new Uint8Array(prefix.length + body.length);
  message.set(prefix, 0);
  message.set(body, prefix.length);
  const isVerified = await isHmac(secret, digestOf(signature)!, message);
  return { isPresent: true, isVerified, timestamp: Number(time) };
}
