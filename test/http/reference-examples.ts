import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import { apiKeyFacts, hashApiKey, tokenFacts, webhookFacts } from '../../src/auth/index.ts';
import { findingOf } from '../../src/http/faults.ts';
import {
  type Caller,
  type Code,
  checkChanges,
  checkRecord,
  type Decision,
  decideAdmin,
  decideApiKey,
  decideDnssecAction,
  decideDomainAction,
  decideDomainCreation,
  decidePermission,
  decideRate,
  decideResource,
  decideRoleAssignment,
  decideSize,
  decideToken,
  decideWebhook,
  delegationSigner,
  type RecordInput,
  type RenderOptions,
  renderError,
  renderSuccess,
  renderVerification,
} from '../../src/index.ts';

/** A row of the platform's error reference, what somebody does, and the answer that the library gives. */
export interface ReferenceExample {
  /** The first words of the row. */
  readonly row: string;
  readonly input: string;
  /** Where the answer does not tell it. */
  readonly code: Code | undefined;
  answer(options: RenderOptions): Response | Promise<Response>;
}

const now = Date.UTC(2026, 4, 17, 12);
const seconds = now / 1000;
const DAY = 86_400_000;

const caller: Caller = { user: 'u1', tenant: 't1' };
const domain = { id: 'd1', tenant: 't1', name: 'example.com' };
const keys = [{ dnskey: `257 3 13 ${Buffer.alloc(64, 7).toString('base64')}` }];
const otherDs = { ...delegationSigner('example.com', keys[0]!.dnskey)!, keyTag: 1 };

const pepper = 'pepper';
const secret = 'webhook secret';
const tokenKey = new TextEncoder().encode('0123456789abcdef0123456789abcdef');
const body = new TextEncoder().encode('{"event":"key.revoked"}');
const signatureAt = (time: number): string =>
  `t=${time},v1=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`;

/** What is decided about the key `sk_1`, which is stored with `more`, when a header is sent. */
async function apiKey(
  header: string | undefined,
  more: object = {},
  address = '192.0.2.7',
): Promise<Decision> {
  const stored = { hash: await hashApiKey('sk_1', pepper), ...more };
  const find = (hash: string) => (hash === stored.hash ? stored : undefined);
  return decideApiKey({ ...(await apiKeyFacts(header, { pepper, find })), address }, now);
}

async function token(expires: number, key: Uint8Array): Promise<Decision> {
  const jwt = await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(expires).sign(key);
  return decideToken(await tokenFacts(`Bearer ${jwt}`, { algorithms: ['HS256'], key: tokenKey }), now);
}

const webhook = async (header: string | undefined): Promise<Decision> =>
  decideWebhook(await webhookFacts(header, body, secret), now);

const record = (input: object): Answer =>
  refusedBy(checkRecord(input as RecordInput, { origin: 'example.com' }));

type Answer = ReferenceExample['answer'];

/** The answer to a record of www that is created where there is another one. */
function created(
  type: string,
  content: string,
  other: { id: string; type: string; content: string },
): Answer {
  const existing = [{ name: 'www', ...other }];
  const record = { name: 'www', type, content };
  const { results } = checkChanges({
    origin: 'example.com',
    existing,
    changes: [{ action: 'create', record }],
  });
  return refusedBy(results[0]!.findings);
}

const refusedBy =
  (cause: unknown): Answer =>
  (options) =>
    renderError(cause, options);

/** The answer to a decision, which must be against the caller. */
const denied =
  (decision: Decision | (() => Promise<Decision>)): Answer =>
  async (options) => {
    const made = typeof decision === 'function' ? await decision() : decision;
    if (made.allowed) throw new Error('it is allowed');
    return renderError(made.denial, options);
  };

/** What a check of ownership answers that ended with a code. */
const verified = (code: Code, args = {}): readonly [Answer, Code] => {
  const { message } = findingOf(code, args);
  return [() => renderVerification({ is_valid: false, message }, 'v1'), code];
};

/** What a check of ownership answers that could not be made. */
const unchecked =
  (code: Code): Answer =>
  (options) =>
    renderVerification({ is_valid: false, message: findingOf(code).message, code }, 'v1', options);

const limit = { requests: 1, windowSeconds: 60 };
const { state } = decideRate({ limit }, now);

const examples: readonly (readonly [row: string, input: string, answer: Answer, code?: Code])[] = [
  ['200 GET, PATCH, POST', 'a record is read', () => renderSuccess('read', { id: 'r1', name: 'www' })],
  [
    '200 GET, PATCH, POST',
    'the TTL of a record is changed',
    () => renderSuccess('update', { id: 'r1', ttl: 300 }),
  ],
  [
    '201 POST',
    'a record is created',
    () => renderSuccess('create', { id: 'r1' }, { location: '/records/r1' }),
  ],
  ['204 DELETE', 'a record is deleted', () => renderSuccess('delete')],
  ['204 DELETE', 'the TTL of a record is changed and nothing is told', () => renderSuccess('update')],
  [
    '400 Bad Request',
    'a record of the type AAAAA is created',
    record({ name: 'www', type: 'AAAAA', content: '2001:db8::1' }),
  ],
  [
    '400 Bad Request',
    'a domain is created from the CIDR 192.0.2.0/33',
    denied(decideDomainCreation({ type: 'reverse_ipv4', cidr: '192.0.2.0/33' })),
  ],
  [
    '400 Bad Request',
    'DNSSEC is enabled with the algorithm 3',
    denied(decideDnssecAction({ action: 'enable', state: 'disabled', algorithm: 3 }, now)),
  ],
  ['401 Unauthorized', 'a request without X-API-Key', denied(() => apiKey(undefined))],
  ['401 Unauthorized', 'a token that ended a second ago', denied(() => token(seconds - 1, tokenKey))],
  [
    '401 Unauthorized',
    'a webhook with a signature of zeros',
    denied(() => webhook(`t=${seconds},v1=${'0'.repeat(64)}`)),
  ],
  [
    '403 Forbidden',
    'records are created with the role read_only',
    denied(
      decidePermission(
        { caller, domain, permission: 'records:create', roles: [{ user: 'u1', role: 'read_only' }] },
        now,
      ),
    ),
  ],
  [
    '403 Forbidden',
    'a key limited to 192.0.2.0/24 comes from 198.51.100.7',
    denied(() => apiKey('sk_1', { allowedAddresses: ['192.0.2.0/24'] }, '198.51.100.7')),
  ],
  [
    '403 Forbidden',
    'a tenant admin makes a user in another tenant',
    denied(decideAdmin({ caller: { ...caller, isTenantAdmin: true }, scope: 'tenant', tenant: 't2' })),
  ],
  [
    '404 Not Found',
    'a record that there is not is read',
    denied(decideResource({ caller, tenant: undefined })),
  ],
  [
    '404 Not Found',
    'a deleted domain is read',
    denied(decideDomainAction({ action: 'read', state: 'deleted' })),
  ],
  ['404 Not Found', 'a record of another tenant is read', denied(decideResource({ caller, tenant: 't2' }))],
  [
    '409 Conflict',
    'example.com is created, and example.com. once more',
    denied(
      decideDomainCreation({ type: 'primary', name: 'example.com.', existing: [{ name: 'example.com' }] }),
    ),
  ],
  [
    '409 Conflict',
    'www CNAME web is created beside www A 192.0.2.1',
    created('CNAME', 'web', { id: 'r7', type: 'A', content: '192.0.2.1' }),
  ],
  [
    '409 Conflict',
    'a role is assigned a second time',
    denied(
      decideRoleAssignment(
        { assignment: { user: 'u1', role: 'read_only' }, existing: [{ user: 'u1', role: 'read_only' }] },
        now,
      ),
    ),
  ],
  ['413 Payload Too Large', 'a bulk request with 1,001 changes', denied(decideSize({ changes: 1001 }))],
  ['413 Payload Too Large', 'a file of 17 MiB is uploaded', denied(decideSize({ bytes: 17 * 2 ** 20 }))],
  [
    '422 Unprocessable Entity',
    'a record without a name is created',
    record({ type: 'A', content: '192.0.2.1' }),
  ],
  [
    '422 Unprocessable Entity',
    'a record with the content 7 is created',
    record({ name: 'www', type: 'A', content: 7 }),
  ],
  [
    '429 Too Many Requests',
    'a second request where a minute has one',
    (options) => limited(options, 'seconds'),
  ],
  [
    '500 Internal Server Error',
    'a query of the database fails',
    refusedBy(new Error('relation "records" does not exist')),
  ],
  ['502 Bad Gateway', 'the name servers cannot be reached', refusedBy({ upstream: 'unreachable' })],
  ['502 Bad Gateway', 'no resolver answers a check of ownership', unchecked('upstream/unreachable')],
  ['503 Service Unavailable', 'a request during maintenance', refusedBy({ upstream: 'maintenance' })],
  [
    '503 Service Unavailable',
    'a request during maintenance of which 15 minutes are left',
    refusedBy({ upstream: 'maintenance', retryAfter: 900 }),
  ],
  ['503 Service Unavailable', 'all resolvers refuse a check of ownership', unchecked('upstream/unavailable')],
  ['504 Gateway Timeout', 'the name servers do not answer', refusedBy({ upstream: 'slow' })],

  [
    'Domain already exists',
    'EXAMPLE.com is created beside example.com',
    denied(
      decideDomainCreation({ type: 'primary', name: 'EXAMPLE.com', existing: [{ name: 'example.com' }] }),
    ),
  ],
  [
    'Invalid domain name',
    'a domain -shop.example is created',
    denied(decideDomainCreation({ type: 'primary', name: '-shop.example' })),
  ],
  [
    'Unsupported domain type',
    'a domain of the type tertiary is created',
    denied(decideDomainCreation({ type: 'tertiary', name: 'example.com' })),
  ],
  [
    'Domain not validated',
    'records of a domain in pending_validation are edited',
    denied(decideDomainAction({ action: 'edit-records', state: 'pending_validation' })),
  ],
  [
    'Domain is deleted',
    'records of a deleted domain are edited',
    denied(decideDomainAction({ action: 'edit-records', state: 'deleted' })),
  ],

  [
    'Invalid record content',
    'www A 192.0.2.256 is created',
    record({ name: 'www', type: 'A', content: '192.0.2.256' }),
  ],
  [
    'Record type not supported',
    'www SPF "v=spf1 -all" is created',
    record({ name: 'www', type: 'SPF', content: '"v=spf1 -all"' }),
  ],
  [
    'Cannot create A record: CNAME exists at <name>',
    'www A 192.0.2.1 is created beside www CNAME web',
    created('A', '192.0.2.1', { id: 'r7', type: 'CNAME', content: 'web' }),
  ],
  [
    'DNAME cannot coexist with other records',
    'www DNAME example.net. is created beside www A 192.0.2.1',
    created('DNAME', 'example.net.', { id: 'r7', type: 'A', content: '192.0.2.1' }),
  ],
  [
    'Record already exists',
    'www AAAA 2001:DB8:0:0:0:0:0:1 is created beside www AAAA 2001:db8::1',
    created('AAAA', '2001:DB8:0:0:0:0:0:1', { id: 'r7', type: 'AAAA', content: '2001:db8::1' }),
  ],
  [
    'Invalid TTL',
    'www A 192.0.2.1 is created with the TTL 0',
    record({ name: 'www', type: 'A', content: '192.0.2.1', ttl: 0 }),
  ],

  [
    'No DNS record found for <name>',
    'the TXT record is not published',
    ...verified('ownership/record-not-found', { name: '_scaidns-verify.example.com' }),
  ],
  [
    "TXT record found but value doesn't match.",
    'another value is published',
    ...verified('ownership/value-mismatch', { value: 'scaidns-verify=1f2e3d' }),
  ],
  [
    'Domain <name> does not exist in DNS',
    'the domain is not registered',
    ...verified('ownership/domain-not-found', { name: 'example.com' }),
  ],
  [
    'No nameservers available for query',
    'the name servers have no addresses',
    ...verified('ownership/no-nameservers'),
  ],
  ['DNS query timed out', 'no name server answers', ...verified('ownership/timeout')],
  [
    'Challenge expired',
    'a challenge of four days ago is checked',
    ...verified('ownership/challenge-expired'),
  ],

  [
    'DNSSEC already enabled',
    'DNSSEC is enabled in the state active',
    denied(decideDnssecAction({ action: 'enable', state: 'active' }, now)),
  ],
  [
    'DNSSEC not enabled',
    'the ZSK is rotated in the state disabled',
    denied(decideDnssecAction({ action: 'rotate-zsk', state: 'disabled' }, now)),
  ],
  [
    'Unsupported algorithm',
    'DNSSEC is enabled with the algorithm 5',
    denied(decideDnssecAction({ action: 'enable', state: 'disabled', algorithm: 5 }, now)),
  ],
  [
    'DS record does not match any KSK',
    'a DS with another key tag is confirmed',
    denied(
      decideDnssecAction(
        { action: 'confirm-ds-published', state: 'pending_ds', zone: 'example.com', keys, ds: otherDs },
        now,
      ),
    ),
  ],
  [
    'KSK rotation in progress',
    'the ZSK is rotated in the state rotating_ksk',
    denied(decideDnssecAction({ action: 'rotate-zsk', state: 'rotating_ksk' }, now)),
  ],

  [
    'Platform admin access required',
    'a tenant admin lists the tenants',
    denied(decideAdmin({ caller: { ...caller, isTenantAdmin: true }, scope: 'platform' })),
  ],
  [
    'Admin access required',
    'a user makes an API key for the tenant',
    denied(decideAdmin({ caller, scope: 'tenant', tenant: 't1' })),
  ],
  [
    '<permission> permission required on this domain',
    'keys are rotated with the role record_editor',
    denied(
      decidePermission(
        { caller, domain, permission: 'dnssec:rotate', roles: [{ user: 'u1', role: 'record_editor' }] },
        now,
      ),
    ),
  ],
  [
    'IP not whitelisted',
    'a key limited to 2001:db8::/32 comes from ::ffff:192.0.2.7',
    denied(() => apiKey('sk_1', { allowedAddresses: ['2001:db8::/32'] }, '::ffff:192.0.2.7')),
  ],
  [
    'Access grant not found or expired',
    'the only grant ended a second ago',
    denied(
      decidePermission(
        {
          caller,
          domain,
          permission: 'records:create',
          grants: [{ user: 'u1', domain: 'd1', role: 'record_editor', expiresAt: now - 1000 }],
        },
        now,
      ),
    ),
  ],

  ['Missing X-API-Key header', 'a request without the header', denied(() => apiKey(undefined))],
  ['Invalid API key', 'a request with the key sk_2, which nobody has', denied(() => apiKey('sk_2'))],
  ['API key revoked', 'a request with a revoked key', denied(() => apiKey('sk_1', { revoked: true }))],
  [
    'API key expired',
    'a request with a key that ended yesterday',
    denied(() => apiKey('sk_1', { expiresAt: now - DAY })),
  ],
  [
    'Invalid JWT',
    'a token that was signed with another key',
    denied(() => token(seconds + 60, tokenKey.toReversed())),
  ],
  ['Token expired', 'a token whose exp is a second ago', denied(() => token(seconds - 1, tokenKey))],
  ['Missing X-ScaiKey-Signature header', 'a webhook without the header', denied(() => webhook(undefined))],
  [
    'Invalid webhook signature',
    'a webhook whose time was changed',
    denied(() => webhook(signatureAt(seconds).replace(/^t=\d+/, `t=${seconds - 1}`))),
  ],
  [
    'Webhook timestamp too old',
    'a webhook that was signed 301 seconds ago',
    denied(() => webhook(signatureAt(seconds - 301))),
  ],

  ['Retry-After: 60', 'too many requests', (options) => limited(options, 'seconds')],
  [
    'Value is seconds, or an HTTP date.',
    'too many requests, with the date asked for',
    (options) => limited(options, 'date'),
  ],
  [
    'X-RateLimit-Limit: 1000',
    'a request that passes',
    () => renderSuccess('read', [], decideRate({ limit: { requests: 1000, windowSeconds: 3600 } }, now)),
  ],
];

function limited(options: RenderOptions, retryAfterForm: 'seconds' | 'date'): Response {
  const refused = decideRate({ limit, state, retryAfterForm }, now);
  if (refused.allowed) throw new Error('it is allowed');
  return renderError(refused.denial, { ...options, headers: refused.headers });
}

export const referenceExamples: readonly ReferenceExample[] = examples.map(([row, input, answer, code]) => ({
  row,
  input,
  answer,
  code,
}));
