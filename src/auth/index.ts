export { type ApiKeyOptions, apiKeyFacts, type HashedApiKey, hashApiKey } from './api-key.ts';
export type { Secret } from './hmac.ts';
export { type TokenAlgorithm, type TokenKey, type TokenOptions, tokenFacts } from './token.ts';
export { webhookFacts } from './webhook.ts';
