import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type AllArgs,
  type Args,
  codeNames,
  codeNumber,
  entries,
  fill,
  isCode,
  severityOf,
} from '../../src/catalog/catalog.ts';
import type { Entry } from '../../src/catalog/entry.ts';

const all: readonly (readonly [string, Entry])[] = Object.entries(entries);
const profiles = ['rfc', 'platform', 'strict'] as const;

/** Codes are given out once: this list only grows. */
const given = [
  'auth/api-key-expired',
  'auth/api-key-revoked',
  'auth/invalid-api-key',
  'auth/invalid-jwt',
  'auth/invalid-signature',
  'auth/missing-api-key',
  'auth/missing-signature',
  'auth/timestamp-too-old',
  'auth/token-expired',
  'dnssec/already-enabled',
  'dnssec/ds-mismatch',
  'dnssec/ds-pending',
  'dnssec/ksk-rotation-in-progress',
  'dnssec/not-enabled',
  'dnssec/unsupported-algorithm',
  'dnssec/zsk-rotation-in-progress',
  'domain/already-exists',
  'domain/deleted',
  'domain/invalid-cidr',
  'domain/invalid-name',
  'domain/not-validated',
  'domain/unsupported-type',
  'internal/error',
  'mail/acme-challenge',
  'mail/bimi-syntax',
  'mail/dkim-syntax',
  'mail/dkim-weak-key',
  'mail/dmarc-missing',
  'mail/dmarc-multiple',
  'mail/dmarc-syntax',
  'mail/mta-sts-syntax',
  'mail/mx-at-top',
  'mail/mx-missing',
  'mail/mx-single',
  'mail/no-mail-dmarc',
  'mail/no-mail-spf',
  'mail/null-mx-not-alone',
  'mail/null-mx-preference',
  'mail/policy-owner',
  'mail/spf-after-all',
  'mail/spf-include-missing',
  'mail/spf-missing',
  'mail/spf-multiple',
  'mail/spf-open',
  'mail/spf-ptr',
  'mail/spf-syntax',
  'mail/spf-too-many-lookups',
  'mail/spf-type',
  'mail/tls-rpt-syntax',
  'name/bad-escape',
  'name/empty-label',
  'name/inner-wildcard',
  'name/label-too-long',
  'name/mail-key-owner',
  'name/mailbox-domain',
  'name/missing-final-dot',
  'name/not-hostname',
  'name/out-of-zone',
  'name/quoted',
  'name/reserved-label',
  'name/reverse-owner',
  'name/reverse-target',
  'name/service-name',
  'name/service-owner',
  'name/target-is-address',
  'name/target-is-owner',
  'name/target-is-url',
  'name/target-not-hostname',
  'name/target-numeric-tld',
  'name/too-long',
  'name/zone-not-hostname',
  'ownership/challenge-expired',
  'ownership/domain-not-found',
  'ownership/nameservers-mismatch',
  'ownership/no-nameservers',
  'ownership/record-not-found',
  'ownership/timeout',
  'ownership/value-mismatch',
  'permission/admin-required',
  'permission/grant-not-found',
  'permission/ip-not-allowed',
  'permission/missing',
  'permission/platform-admin-required',
  'rate-limit/exceeded',
  'record/alias-conflict',
  'record/already-exists',
  'record/caa-flags',
  'record/caa-unknown-tag',
  'record/caa-value',
  'record/cname-conflict',
  'record/cname-not-alone',
  'record/dname-conflict',
  'record/dsync-type',
  'record/invalid-content',
  'record/invalid-ttl',
  'record/naptr-exclusive',
  'record/naptr-flag',
  'record/obsolete-type',
  'record/private-address',
  'record/special-address',
  'record/srv-none-not-alone',
  'record/srv-port-zero',
  'record/srv-unused-numbers',
  'record/string-split',
  'record/svcb-dns-alpn',
  'record/svcb-dns-path',
  'record/svcb-mixed-modes',
  'record/svcb-own-name',
  'record/svcb-self-alias',
  'record/svcb-several-aliases',
  'record/tlsa-full',
  'record/unassigned-number',
  'record/unsupported-type',
  'record/unusable-address',
  'record/uri-form',
  'request/invalid',
  'request/too-large',
  'resource/not-found',
  'role/already-assigned',
  'syntax/bare-carriage-return',
  'syntax/byte-order-mark',
  'syntax/class-mismatch',
  'syntax/directive-arguments',
  'syntax/generate-invalid',
  'syntax/generate-limit',
  'syntax/generate-not-allowed',
  'syntax/include-limit',
  'syntax/include-loop',
  'syntax/include-outside',
  'syntax/include-unavailable',
  'syntax/include-unreadable',
  'syntax/missing-owner',
  'syntax/missing-type',
  'syntax/nested-parenthesis',
  'syntax/non-ascii',
  'syntax/not-a-comment',
  'syntax/origin-unknown',
  'syntax/trailing-backslash',
  'syntax/ttl-missing',
  'syntax/unclosed-parenthesis',
  'syntax/unclosed-quote',
  'syntax/unknown-directive',
  'syntax/unmatched-parenthesis',
  'syntax/unreadable',
  'upstream/timeout',
  'upstream/unavailable',
  'upstream/unreachable',
  'zone/alias-loop',
  'zone/caa-missing',
  'zone/dangling-alias',
  'zone/ds-at-apex',
  'zone/ds-without-ns',
  'zone/glue-missing',
  'zone/ns-missing',
  'zone/ns-without-address',
  'zone/occluded',
  'zone/rp-text-missing',
  'zone/sibling-glue-missing',
  'zone/soa-missing',
  'zone/soa-multiple',
  'zone/soa-not-apex',
  'zone/svcb-alias-chain',
  'zone/svcb-alias-dangling',
  'zone/svcb-hint-differs',
  'zone/target-is-alias',
  'zone/target-without-address',
  'zone/tlsa-without-host',
  'zone/ttl-mismatch',
  'zone/wildcard-dname',
  'zone/wildcard-ns',
];

test('the codes are those that were given out', () => {
  expect([...codeNames].sort()).toEqual(given);
});

/** Only these leave their detail to the finding's reason. */
test('every code has a detail or is told by its reason', () => {
  const without = all.filter(([, { detail }]) => detail === undefined).map(([code]) => code);
  expect(without).toEqual([
    'record/invalid-content',
    'record/invalid-ttl',
    'mail/spf-syntax',
    'mail/spf-after-all',
    'mail/dmarc-syntax',
    'mail/dkim-syntax',
    'mail/mta-sts-syntax',
    'mail/tls-rpt-syntax',
    'mail/bimi-syntax',
    'mail/acme-challenge',
    'mail/spf-open',
  ]);
});

describe.each(all)('%s', (code, entry) => {
  test('is a group and a fault in kebab case', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
  });

  test('has a short message without a final period', () => {
    expect(entry.message).toMatch(/^\S.{3,75}[^\s.]$/);
  });

  test('has a detail of one sentence', () => {
    if (entry.detail !== undefined) expect(sentences(entry.detail)).toHaveLength(1);
  });

  test('is explained in two or three sentences', () => {
    expect([2, 3]).toContain(sentences(entry.explanation).length);
    expect(entry.explanation).not.toMatch(/[{}]/);
  });

  test('says which RFC decides it', () => {
    expect(entry.rfc).toMatch(/^RFC \d+( [\dA-Z]+(\.\d+)*)?(, RFC \d+( [\dA-Z]+(\.\d+)*)?)*$/);
  });

  test('has an example whose wrong differs from its right', () => {
    const { example } = entry;
    expect(example.wrong).not.toEqual(example.right);
    if (example.kind === 'zone') expect(example.right).toMatch(/\n$/);
    if (example.kind === 'zone' && example.whole !== true) expect(example.wrong).toMatch(/\n$/);
  });

  test('uses only names and addresses that are kept for examples', () => {
    const said = JSON.stringify([entry.example, entry.detail, entry.explanation]);
    for (const [name] of said.matchAll(/\b[\w-]+\.(?:com|net|org)\b/g)) {
      expect(name).toMatch(/^example\.(?:com|net|org)$/i);
    }
    for (const [address] of said.matchAll(/\b\d+\.\d+\.\d+\.\d+/g)) {
      expect(address).toMatch(/^(?:192\.0\.2|198\.51\.100)\./);
    }
  });

  test('is runnable where its group is about zones and records', () => {
    const shown = /^(?:syntax|name|record|zone|mail)\//.test(code) && !notRunnable.has(code);
    expect(entry.example.kind === 'decision').toBe(!shown);
  });
});

/** What a text alone cannot show. */
const notRunnable = new Set([
  'syntax/unreadable',
  'syntax/include-outside',
  'syntax/include-loop',
  'syntax/include-limit',
  'syntax/include-unavailable',
]);

function sentences(text: string): string[] {
  const found = text.match(/.+?[.!?](?=\s|$)/g) ?? [];
  expect(found.join(''), 'ends in a period').toBe(text);
  return found;
}

test('a code’s number is its place in the list', () => {
  for (const code of codeNames) expect(codeNames[codeNumber(code)]).toBe(code);
});

test.each(['', 'zone', 'zone/', 'constructor', '__proto__', 'toString'])('%j is no code', (text) => {
  expect(isCode(text)).toBe(false);
});

test('severities differ by profile only where the contract says so', () => {
  const found: Record<string, unknown> = {};
  for (const code of codeNames) {
    const [rfc, platform, strict] = profiles.map((profile) => severityOf(code, profile));
    if (rfc !== platform || rfc !== strict) found[code] = [rfc, platform, strict];
  }
  expect(found).toEqual({
    'mail/dmarc-missing': [undefined, undefined, 'notice'],
    'mail/mx-at-top': [undefined, undefined, 'warning'],
    'mail/mx-missing': [undefined, undefined, 'notice'],
    'mail/mx-single': [undefined, undefined, 'notice'],
    'mail/no-mail-dmarc': [undefined, undefined, 'notice'],
    'mail/no-mail-spf': [undefined, undefined, 'notice'],
    'mail/policy-owner': [undefined, undefined, 'warning'],
    'mail/spf-after-all': [undefined, undefined, 'warning'],
    'mail/spf-missing': [undefined, undefined, 'notice'],
    'mail/spf-open': [undefined, undefined, 'warning'],
    'mail/spf-ptr': [undefined, undefined, 'warning'],
    'mail/spf-type': [undefined, undefined, 'warning'],
    'name/reserved-label': [undefined, undefined, 'warning'],
    'name/service-name': [undefined, undefined, 'warning'],
    'name/target-is-url': ['warning', 'error', 'warning'],
    'name/zone-not-hostname': [undefined, undefined, 'warning'],
    'record/already-exists': ['warning', 'error', 'warning'],
    'record/naptr-flag': [undefined, undefined, 'warning'],
    'record/private-address': [undefined, undefined, 'notice'],
    'record/special-address': [undefined, undefined, 'warning'],
    'record/srv-port-zero': [undefined, undefined, 'warning'],
    'record/srv-unused-numbers': [undefined, undefined, 'notice'],
    'record/string-split': [undefined, 'notice', undefined],
    'record/svcb-own-name': [undefined, undefined, 'notice'],
    'record/tlsa-full': [undefined, undefined, 'notice'],
    'syntax/generate-not-allowed': [undefined, 'error', undefined],
    'zone/caa-missing': [undefined, undefined, 'notice'],
    'zone/ds-without-ns': ['warning', 'error', 'warning'],
    'zone/svcb-alias-chain': [undefined, undefined, 'notice'],
    'zone/svcb-hint-differs': [undefined, undefined, 'warning'],
  });
});

test('these are warnings everywhere, and all else is an error', () => {
  const warnings = codeNames.filter((code) => severityOf(code, 'rfc') === 'warning');
  expect(warnings.filter((code) => severityOf(code, 'platform') === 'warning')).toEqual([
    'syntax/non-ascii',
    'syntax/ttl-missing',
    'name/missing-final-dot',
    'record/obsolete-type',
    'zone/ttl-mismatch',
    'zone/target-without-address',
    'zone/sibling-glue-missing',
    'zone/occluded',
    'name/not-hostname',
    'name/target-not-hostname',
    'name/service-owner',
    'name/inner-wildcard',
    'name/target-is-owner',
    'zone/wildcard-dname',
    'zone/dangling-alias',
    'record/caa-unknown-tag',
    'record/caa-flags',
    'record/caa-value',
    'name/target-numeric-tld',
    'name/mailbox-domain',
    'name/mail-key-owner',
    'name/reverse-owner',
    'name/reverse-target',
    'record/unusable-address',
    'record/unassigned-number',
    'record/srv-none-not-alone',
    'record/dsync-type',
    'record/uri-form',
    'zone/tlsa-without-host',
    'zone/rp-text-missing',
    'record/svcb-mixed-modes',
    'record/svcb-several-aliases',
    'record/svcb-self-alias',
    'record/svcb-dns-alpn',
    'zone/svcb-alias-dangling',
    'mail/spf-syntax',
    'mail/spf-multiple',
    'mail/spf-too-many-lookups',
    'mail/dmarc-syntax',
    'mail/dmarc-multiple',
    'mail/dkim-syntax',
    'mail/dkim-weak-key',
    'mail/mta-sts-syntax',
    'mail/tls-rpt-syntax',
    'mail/bimi-syntax',
    'mail/acme-challenge',
    'mail/null-mx-preference',
    'mail/spf-include-missing',
  ]);
  for (const [code, { severity }] of all) {
    expect(severity, code).not.toBe('notice');
    expect(severity, code).not.toBe('off');
  }
});

test('our own messages for the platform’s HTTP errors are those of the contract', () => {
  const ours = {
    'record/cname-not-alone': [409, 'Cannot create CNAME record: other records exist at {name}'],
    'domain/invalid-cidr': [400, 'Invalid CIDR'],
    'dnssec/ds-pending': [409, 'DS record not confirmed yet'],
    'dnssec/zsk-rotation-in-progress': [409, 'ZSK rotation in progress'],
    'ownership/nameservers-mismatch': [200, "Nameservers don't match. Expected: {value}"],
    'role/already-assigned': [409, 'Role already assigned'],
    'resource/not-found': [404, 'Resource not found'],
    'request/invalid': [422, 'Request validation failed'],
    'request/too-large': [413, 'Payload too large'],
    'internal/error': [500, 'Internal server error'],
    'upstream/unreachable': [502, 'Upstream unreachable'],
    'upstream/unavailable': [503, 'Service unavailable'],
    'upstream/timeout': [504, 'Upstream timed out'],
  } as const;
  for (const [code, [status, message]] of Object.entries(ours)) {
    expect(entries[code as keyof typeof ours]).toMatchObject({ status, message });
  }
});

describe('fill', () => {
  test('puts arguments into holes, each as often as it stands there', () => {
    expect(fill('{a} and {b} and {a}', { a: 1, b: 'two' })).toBe('1 and two and 1');
  });

  test('leaves holes without an argument as they are', () => {
    expect(fill('{a} {b}', { a: undefined })).toBe('{a} {b}');
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'does not take {%s} from Object',
    (key) => {
      expect(fill(`{${key}}`, {})).toBe(`{${key}}`);
    },
  );

  test('does not fill what came out of an argument, nor read it as a pattern', () => {
    expect(fill('{text} {owner}', { text: '{owner} $& $1', owner: 'x' })).toBe('{owner} $& $1 x');
  });
});

test('the arguments of a code are the holes that its place does not fill', () => {
  expectTypeOf<keyof Args<'zone/ttl-mismatch'>>().toEqualTypeOf<'ttl' | 'otherTtl'>();
  expectTypeOf<keyof Args<'record/cname-conflict'>>().toEqualTypeOf<never>();
  expectTypeOf<keyof Args<'record/invalid-content'>>().toEqualTypeOf<never>();
  expectTypeOf<keyof Args<'name/missing-final-dot'>>().toEqualTypeOf<'suggestion'>();
  expectTypeOf<keyof AllArgs<'record/cname-conflict'>>().toEqualTypeOf<'type' | 'name' | 'owner'>();
  // @ts-expect-error: `otherTtl` is missing
  const missing: Args<'zone/ttl-mismatch'> = { ttl: 300 };
  // @ts-expect-error: `cut` is misspelt
  const misspelt: Args<'zone/occluded'> = { cutt: 'sub.example.com.' };
  expect([missing, misspelt]).toHaveLength(2);
});
