import { expect, test } from 'vitest';
import { type Code, codeNames, entryOf } from '../../src/catalog/catalog.ts';

/** Codes whose status is not that of a request with bad content. */
const others: Readonly<Record<number, readonly Code[]>> = {
  200: [
    'record/string-split',
    'ownership/record-not-found',
    'ownership/value-mismatch',
    'ownership/domain-not-found',
    'ownership/no-nameservers',
    'ownership/nameservers-mismatch',
    'ownership/timeout',
    'ownership/busy',
    'ownership/challenge-expired',
  ],
  401: [
    'auth/missing-api-key',
    'auth/invalid-api-key',
    'auth/api-key-revoked',
    'auth/api-key-expired',
    'auth/invalid-jwt',
    'auth/token-expired',
    'auth/missing-signature',
    'auth/invalid-signature',
    'auth/timestamp-too-old',
  ],
  403: [
    'domain/not-validated',
    'permission/platform-admin-required',
    'permission/admin-required',
    'permission/missing',
    'permission/ip-not-allowed',
    'permission/grant-not-found',
  ],
  404: ['domain/deleted', 'resource/not-found'],
  409: [
    'record/cname-conflict',
    'record/cname-not-alone',
    'record/dname-conflict',
    'record/alias-conflict',
    'record/already-exists',
    'record/srv-none-not-alone',
    'record/svcb-mixed-modes',
    'record/svcb-several-aliases',
    'record/second-of-type',
    'record/same-text',
    'record/same-but-for-case',
    'zone/soa-multiple',
    'zone/catalog-member',
    'mail/spf-multiple',
    'mail/dmarc-multiple',
    'mail/null-mx-not-alone',
    'domain/already-exists',
    'dnssec/already-enabled',
    'dnssec/not-enabled',
    'dnssec/ds-pending',
    'dnssec/ksk-rotation-in-progress',
    'dnssec/zsk-rotation-in-progress',
    'role/already-assigned',
    'resource/ambiguous',
    'resource/changed-twice',
  ],
  413: ['syntax/zone-limit', 'request/too-large'],
  422: ['request/invalid', 'request/near-member'],
  429: ['rate-limit/exceeded'],
  500: ['internal/error'],
  502: ['upstream/unreachable'],
  503: ['upstream/unavailable'],
  504: ['upstream/timeout'],
};

test('each code has its status, 400 unless it is listed', () => {
  const listed = new Map(
    Object.entries(others).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)] as const)),
  );
  const differ = codeNames.filter((code) => entryOf(code).status !== (listed.get(code) ?? 400));
  expect(differ.map((code) => `${code} ${entryOf(code).status}`)).toEqual([]);
});
