import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Code, codeNames, entries, entryOf, fill } from '../../src/catalog/catalog.ts';

const reference = readFileSync(new URL('../fixtures/error-reference.txt', import.meta.url), 'utf8');

/** Each section, the status of its rows that state none, and the codes and causes of its rows in their order. */
const sections: Readonly<Record<string, { status?: number; rows: readonly (readonly [Code, string])[] }>> = {
  'Domain-specific errors#': {
    rows: [
      ['domain/already-exists', '409 — same name already in this tenant'],
      ['domain/invalid-name', '400 — name fails RFC validation'],
      ['domain/unsupported-type', '400 — bad domain_type value'],
      ['domain/not-validated', '403 — trying to edit records on pending_validation zone'],
      ['domain/deleted', '404 — zone is soft-deleted'],
    ],
  },
  'Record-specific errors#': {
    rows: [
      ['record/invalid-content', "400 — content doesn't match type format"],
      ['record/unsupported-type', '400 — unknown type'],
      ['record/cname-conflict', '409 — CNAME + A conflict'],
      ['record/dname-conflict', '409 — DNAME rule violation'],
      ['record/already-exists', '409 — duplicate (name, type, content)'],
      ['record/invalid-ttl', '400 — TTL must be positive integer'],
    ],
  },
  'Validation errors#': {
    // A check answers 200 with `is_valid: false`.
    status: 200,
    rows: [
      ['ownership/record-not-found', 'TXT record not published'],
      ['ownership/value-mismatch', 'Wrong TXT value'],
      ['ownership/domain-not-found', 'NXDOMAIN at the TLD level'],
      ['ownership/no-nameservers', "Can't resolve authoritative NS"],
      ['ownership/timeout', 'Authoritative NS unreachable'],
      ['ownership/challenge-expired', 'Validation window passed'],
    ],
  },
  'DNSSEC errors#': {
    rows: [
      ['dnssec/already-enabled', '409 — trying to enable on a signed zone'],
      ['dnssec/not-enabled', "409 — trying to rotate a zone that isn't signed"],
      ['dnssec/unsupported-algorithm', '400 — algorithm number not supported'],
      ['dnssec/ds-mismatch', '400 — confirm-ds-published with wrong DS'],
      ['dnssec/ksk-rotation-in-progress', "409 — can't start another rotation mid-rollover"],
    ],
  },
  'Permission errors#': {
    status: 403,
    rows: [
      ['permission/platform-admin-required', "Caller isn't platform admin"],
      ['permission/admin-required', "Caller isn't tenant or platform admin"],
      ['permission/missing', 'Missing specific permission'],
      ['permission/ip-not-allowed', 'API key IP whitelist blocks caller'],
      ['permission/grant-not-found', 'Domain-level delegation missing'],
    ],
  },
  'Auth errors#': {
    status: 401,
    rows: [
      ['auth/missing-api-key', 'API-key-only endpoint called without header'],
      ['auth/invalid-api-key', "Key doesn't match or has been deleted"],
      ['auth/api-key-revoked', 'Key is revoked status'],
      ['auth/api-key-expired', 'expires_at passed'],
      ['auth/invalid-jwt', 'Token signature check failed'],
      ['auth/token-expired', 'JWT exp claim in the past'],
      ['auth/missing-signature', 'Webhook call without signature'],
      ['auth/invalid-signature', 'HMAC mismatch'],
      ['auth/timestamp-too-old', 'Timestamp outside 5-minute window'],
    ],
  },
};

/** What the reference prints where a message has a hole. */
const asPrinted = { type: 'A', name: '<name>', permission: '<permission>', value: '...' };

/** The rows of every table of messages, by the heading above it. */
function messageTables(): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const part of reference.split('\n\n').map((block) => block.trim().split('\n'))) {
    if (part[0] === 'Message Cause') tables.set(headingOf(part), part.slice(1));
  }
  return tables;
}

function headingOf(table: readonly string[]): string {
  const before = reference.slice(0, reference.indexOf(table.join('\n'))).trimEnd();
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** The statuses of the page's tables of statuses, with what they are used for. */
function statusRows(): Map<number, string> {
  const rows = reference.matchAll(/^([245]\d\d) (.+)$/gm);
  return new Map(Array.from(rows, ([, status, use]) => [Number(status), use!]));
}

test('the reference has exactly the tables that are told here', () => {
  expect([...messageTables().keys()]).toEqual(Object.keys(sections));
});

test.each(Object.entries(sections))('every row of "%s" has its entry, to the letter', (heading, { rows }) => {
  const expected = rows.map(([code, cause]) => `${fill(entries[code].message, asPrinted)} ${cause}`);
  expect(messageTables().get(heading)).toEqual(expected);
});

test.each(Object.entries(sections))('every row of "%s" has its status', (_heading, { status, rows }) => {
  for (const [code, cause] of rows) {
    const stated = /^(\d{3}) — /.exec(cause)?.[1];
    expect(entries[code].status, code).toBe(stated === undefined ? status : Number(stated));
  }
});

test('a limited rate is 429, with the words of the page', () => {
  expect(statusRows().get(429)).toMatch(/^Too Many Requests Rate limit hit /);
  expect(entries['rate-limit/exceeded']).toMatchObject({ status: 429, message: 'Rate limit exceeded' });
});

test('every error status of the reference is some code’s, and no code has another', () => {
  const statuses = new Set<number>(codeNames.map((code) => entryOf(code).status));
  const listed = [...statusRows().keys()];
  expect([...statuses].filter((status) => !listed.includes(status))).toEqual([]);
  expect(listed.filter((status) => status >= 400 && !statuses.has(status))).toEqual([]);
});

test.each([
  ['role already assigned', 'role/already-assigned', 409],
  ['malformed CIDR', 'domain/invalid-cidr', 400],
  ['Wrong UUID', 'resource/not-found', 404],
  ['Bulk operation too large', 'request/too-large', 413],
  ['missing required field', 'request/invalid', 422],
  ['Unhandled exception', 'internal/error', 500],
  ['Upstream dependency unreachable', 'upstream/unreachable', 502],
  ['Maintenance or overload', 'upstream/unavailable', 503],
  ['Upstream slow', 'upstream/timeout', 504],
] as const)('"%s", which has no message of its own, is %s', (words, code, status) => {
  expect(statusRows().get(status)).toContain(words);
  expect(entries[code].status).toBe(status);
});
