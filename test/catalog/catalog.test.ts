import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type AllArgs,
  type Args,
  codeNames,
  codeNumber,
  entries,
  entryOf,
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
  'mail/acme-persist',
  'mail/acme-persist-over',
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
  'name/beyond-ascii',
  'name/empty-label',
  'name/header-as-owner',
  'name/inner-wildcard',
  'name/invalid-a-label',
  'name/label-too-long',
  'name/mail-key-owner',
  'name/mailbox-domain',
  'name/missing-final-dot',
  'name/more-than-name',
  'name/not-hostname',
  'name/out-of-zone',
  'name/owner-read-as-ttl',
  'name/partial-wildcard',
  'name/quoted',
  'name/repeats-zone',
  'name/reserved-label',
  'name/reverse-name',
  'name/reverse-owner',
  'name/reverse-target',
  'name/service-label',
  'name/service-name',
  'name/service-owner',
  'name/service-protocol',
  'name/target-is-address',
  'name/target-is-list',
  'name/target-is-owner',
  'name/target-is-url',
  'name/target-is-wildcard',
  'name/target-not-hostname',
  'name/target-numeric-tld',
  'name/target-odd-character',
  'name/tlsa-owner',
  'name/too-long',
  'name/u-label',
  'name/zone-not-hostname',
  'ownership/busy',
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
  'record/address-in-reverse',
  'record/algorithm-discouraged',
  'record/algorithm-unknown',
  'record/algorithm-weak',
  'record/alias-conflict',
  'record/already-exists',
  'record/caa-flags',
  'record/caa-unknown-tag',
  'record/caa-value',
  'record/cname-conflict',
  'record/cname-not-alone',
  'record/dane-mail-usage',
  'record/digest-of-nothing',
  'record/dname-conflict',
  'record/dnskey-flags',
  'record/dnskey-not-zone-key',
  'record/ds-digest-type',
  'record/ds-digest-weak',
  'record/dsync-type',
  'record/invalid-content',
  'record/invalid-ttl',
  'record/mailbox-at-sign',
  'record/naptr-exclusive',
  'record/naptr-flag',
  'record/naptr-result',
  'record/naptr-service',
  'record/nsec3-flags',
  'record/nsec3-hash',
  'record/nsec3-iterations',
  'record/nsec3-iterations-many',
  'record/nsec3-no-room',
  'record/nsec3-owner',
  'record/nsec3-salt',
  'record/nsec3param-flags',
  'record/obsolete-type',
  'record/private-address',
  'record/quotes-in-text',
  'record/rrsig-labels',
  'record/rrsig-over-rrsig',
  'record/rrsig-period',
  'record/rrsig-signer',
  'record/rsa-exponent-small',
  'record/rsa-key-short',
  'record/rsa-key-size',
  'record/rsa-leading-zero',
  'record/same-but-for-case',
  'record/same-text',
  'record/second-of-type',
  'record/signature-length',
  'record/special-address',
  'record/srv-none-not-alone',
  'record/srv-port-zero',
  'record/srv-unused-numbers',
  'record/sshfp-without-sha256',
  'record/stray-word',
  'record/string-split',
  'record/svcb-alias-parameters',
  'record/svcb-dns-alpn',
  'record/svcb-dns-path',
  'record/svcb-ech',
  'record/svcb-mandatory-automatic',
  'record/svcb-mixed-modes',
  'record/svcb-own-name',
  'record/svcb-self-alias',
  'record/svcb-several-aliases',
  'record/texts-joined',
  'record/tlsa-full',
  'record/unassigned-kind',
  'record/unassigned-number',
  'record/unsupported-type',
  'record/unusable-address',
  'record/uri-form',
  'record/zonemd-private',
  'request/invalid',
  'request/near-member',
  'request/too-large',
  'resource/ambiguous',
  'resource/changed-twice',
  'resource/not-found',
  'role/already-assigned',
  'syntax/bare-carriage-return',
  'syntax/byte-order-mark',
  'syntax/class-mismatch',
  'syntax/comment-in-text',
  'syntax/directive-arguments',
  'syntax/entry-form',
  'syntax/final-line-break',
  'syntax/generate-invalid',
  'syntax/generate-limit',
  'syntax/generate-not-allowed',
  'syntax/include-limit',
  'syntax/include-loop',
  'syntax/include-outside',
  'syntax/include-unavailable',
  'syntax/include-unreadable',
  'syntax/indented-directive',
  'syntax/inherited-owner',
  'syntax/inherited-ttl',
  'syntax/missing-owner',
  'syntax/missing-type',
  'syntax/nested-parenthesis',
  'syntax/non-ascii',
  'syntax/not-a-comment',
  'syntax/not-a-zone-file',
  'syntax/origin-unknown',
  'syntax/raw-octets',
  'syntax/relative-origin',
  'syntax/trailing-backslash',
  'syntax/ttl-missing',
  'syntax/ttl-unknown',
  'syntax/unclosed-parenthesis',
  'syntax/unclosed-quote',
  'syntax/unknown-directive',
  'syntax/unmatched-parenthesis',
  'syntax/unreadable',
  'syntax/zone-limit',
  'upstream/timeout',
  'upstream/unavailable',
  'upstream/unreachable',
  'zone/algorithm-incomplete',
  'zone/alias-chain',
  'zone/alias-chain-long',
  'zone/alias-loop',
  'zone/caa-lifted',
  'zone/caa-missing',
  'zone/catalog-member',
  'zone/catalog-version',
  'zone/cds-breaks-chain',
  'zone/cds-cdnskey-mismatch',
  'zone/cds-delete-mixed',
  'zone/cds-unpaired',
  'zone/cds-without-dnskey',
  'zone/dane-unsigned',
  'zone/dangling-alias',
  'zone/dangling-target',
  'zone/delegation-to-self',
  'zone/dnskey-missing',
  'zone/ds-at-apex',
  'zone/ds-without-ns',
  'zone/ds-without-sha256',
  'zone/glue-missing',
  'zone/glue-unused',
  'zone/key-tag-shared',
  'zone/ksk-signs-no-keys',
  'zone/name-servers-share-address',
  'zone/name-servers-without-a',
  'zone/name-servers-without-aaaa',
  'zone/name-unsigned',
  'zone/no-sep-key',
  'zone/not-at-apex',
  'zone/ns-missing',
  'zone/ns-without-address',
  'zone/nsec-bitmap',
  'zone/nsec-chain',
  'zone/nsec-missing',
  'zone/nsec-nsec3-mixed',
  'zone/nsec-superfluous',
  'zone/nsec-ttl',
  'zone/nsec3-algorithm',
  'zone/nsec3-chain',
  'zone/nsec3-chain-missing',
  'zone/nsec3-missing',
  'zone/nsec3-opt-out',
  'zone/nsec3-unverified',
  'zone/nsec3param-missing',
  'zone/occluded',
  'zone/origin-mismatch',
  'zone/partly-signed',
  'zone/policy-action',
  'zone/policy-trigger',
  'zone/referral-large',
  'zone/revoked-key-unsigned',
  'zone/rp-text-missing',
  'zone/rrset-over-udp',
  'zone/rrset-too-large',
  'zone/rrsig-alone',
  'zone/rrsig-covers-nothing',
  'zone/rrsig-expired',
  'zone/rrsig-expires-soon',
  'zone/rrsig-key-not-published',
  'zone/rrsig-long-lived',
  'zone/rrsig-missing',
  'zone/rrsig-not-authoritative',
  'zone/rrsig-not-yet-valid',
  'zone/rrsig-original-ttl',
  'zone/rrsig-ttl',
  'zone/rrsig-unknown-key',
  'zone/sibling-glue-missing',
  'zone/signed-records-missing',
  'zone/single-name-server',
  'zone/soa-expire-below-refresh',
  'zone/soa-expire-low',
  'zone/soa-expire-not-above-refresh',
  'zone/soa-mail-not-hostname',
  'zone/soa-mail-undeliverable',
  'zone/soa-minimum-high',
  'zone/soa-minimum-low',
  'zone/soa-missing',
  'zone/soa-multiple',
  'zone/soa-not-apex',
  'zone/soa-primary-is-alias',
  'zone/soa-primary-not-hostname',
  'zone/soa-primary-unnamed',
  'zone/soa-primary-without-address',
  'zone/soa-refresh-low',
  'zone/soa-retry-above-refresh',
  'zone/soa-retry-not-below-refresh',
  'zone/svcb-alias-chain',
  'zone/svcb-alias-dangling',
  'zone/svcb-hint-differs',
  'zone/target-is-alias',
  'zone/target-without-address',
  'zone/tlsa-without-host',
  'zone/ttl-high',
  'zone/ttl-mismatch',
  'zone/wildcard-alias-leak',
  'zone/wildcard-blocked',
  'zone/wildcard-dname',
  'zone/wildcard-ns',
  'zone/wildcard-opt-out',
  'zone/wildcard-shadowed',
  'zone/wildcard-text-leak',
  'zone/zonemd-digest',
  'zone/zonemd-duplicate',
  'zone/zonemd-missing',
  'zone/zonemd-not-at-apex',
  'zone/zonemd-serial',
];

test('the codes are those that were given out', () => {
  expect([...codeNames].sort()).toEqual(given);
});

/** Only these leave their detail to the finding's reason. */
test('every code has a detail or is told by its reason', () => {
  const without = all.filter(([, { detail }]) => detail === undefined).map(([code]) => code);
  expect(without).toEqual([
    'name/more-than-name',
    'name/beyond-ascii',
    'record/invalid-content',
    'record/invalid-ttl',
    'record/naptr-result',
    'record/caa-value',
    'mail/spf-syntax',
    'mail/spf-after-all',
    'mail/dmarc-syntax',
    'mail/dkim-syntax',
    'mail/mta-sts-syntax',
    'mail/tls-rpt-syntax',
    'mail/bimi-syntax',
    'mail/acme-challenge',
    'mail/acme-persist',
    'mail/spf-open',
    'request/near-member',
  ]);
});

describe.each(all)('%s', (code, entry) => {
  test('is a group and a fault in kebab case', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z][a-z\d]*(-[a-z\d]+)*$/);
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

  test('says which RFC decides it, or which draft where there is none', () => {
    expect(entry.rfc).toMatch(
      /^(?:RFC \d+( [\dA-Z]+(\.\d+)*)?(, RFC \d+( [\dA-Z]+(\.\d+)*)?)*|draft-[a-z\d-]+( \d+(\.\d+)*)?)$/,
    );
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
  'syntax/zone-limit',
  'syntax/include-outside',
  'syntax/include-loop',
  'syntax/include-limit',
  'syntax/include-unavailable',
  'zone/nsec3-unverified',
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

test('what a MUST demands is an error in strict, and names its section', () => {
  const demanded = codeNames.filter((code) => entryOf(code).must !== undefined);
  expect(demanded).toContain('mail/spf-multiple');
  for (const code of demanded) {
    expect([code, severityOf(code, 'strict'), severityOf(code, 'rfc') === 'error']).toEqual([
      code,
      'error',
      false,
    ]);
    expect(entryOf(code).must).toMatch(/^RFC \d+( [A-Z\d.]+)?$/);
  }
  expect(demanded).not.toContain('zone/ttl-mismatch');
  expect(demanded).not.toContain('record/already-exists');
});

test('severities differ by profile only where the contract says so', () => {
  const found: Record<string, unknown> = {};
  for (const code of codeNames) {
    const [rfc, platform, strict] = profiles.map((profile) => severityOf(code, profile));
    if (rfc !== platform || rfc !== strict) found[code] = [rfc, platform, strict];
  }
  expect(found).toEqual({
    'mail/dkim-weak-key': ['warning', 'warning', 'error'],
    'mail/dmarc-missing': [undefined, undefined, 'notice'],
    'mail/mx-at-top': [undefined, undefined, 'warning'],
    'mail/mx-missing': [undefined, undefined, 'notice'],
    'mail/mx-single': [undefined, undefined, 'notice'],
    'mail/no-mail-dmarc': [undefined, undefined, 'notice'],
    'mail/no-mail-spf': [undefined, undefined, 'notice'],
    'mail/policy-owner': [undefined, undefined, 'warning'],
    'mail/null-mx-not-alone': ['warning', 'error', 'error'],
    'mail/spf-after-all': [undefined, undefined, 'warning'],
    'mail/spf-missing': [undefined, undefined, 'notice'],
    'mail/spf-multiple': ['warning', 'warning', 'error'],
    'mail/spf-open': [undefined, undefined, 'warning'],
    'mail/spf-ptr': [undefined, undefined, 'warning'],
    'mail/spf-type': ['warning', 'warning', 'error'],
    'name/invalid-a-label': [undefined, undefined, 'warning'],
    'name/repeats-zone': ['warning', 'error', 'warning'],
    'name/reserved-label': [undefined, undefined, 'warning'],
    'name/service-name': [undefined, undefined, 'warning'],
    'name/service-protocol': [undefined, undefined, 'warning'],
    'name/target-is-url': ['warning', 'error', 'warning'],
    'name/target-is-wildcard': ['warning', 'error', 'warning'],
    'name/tlsa-owner': [undefined, undefined, 'warning'],
    'name/beyond-ascii': ['warning', 'error', 'warning'],
    'name/more-than-name': [undefined, 'error', undefined],
    'request/near-member': [undefined, 'warning', undefined],
    'name/u-label': ['warning', 'notice', 'warning'],
    'name/zone-not-hostname': [undefined, undefined, 'warning'],
    'record/address-in-reverse': [undefined, undefined, 'warning'],
    'record/algorithm-discouraged': [undefined, undefined, 'notice'],
    'record/algorithm-weak': [undefined, undefined, 'error'],
    'record/already-exists': ['warning', 'error', 'warning'],
    'record/dane-mail-usage': [undefined, undefined, 'warning'],
    'record/ds-digest-weak': [undefined, undefined, 'error'],
    'record/mailbox-at-sign': ['warning', 'error', 'error'],
    'record/naptr-exclusive': ['warning', 'error', 'error'],
    'record/naptr-flag': [undefined, undefined, 'warning'],
    'record/dnskey-flags': ['warning', 'error', 'error'],
    'record/nsec3-flags': ['warning', 'error', 'error'],
    'record/nsec3-hash': ['warning', 'error', 'error'],
    'record/nsec3-iterations': [undefined, undefined, 'error'],
    'record/nsec3-iterations-many': ['warning', 'warning', 'error'],
    'record/nsec3-salt': [undefined, undefined, 'notice'],
    'record/nsec3param-flags': ['warning', 'error', 'error'],
    'record/private-address': [undefined, undefined, 'notice'],
    'record/rsa-exponent-small': [undefined, undefined, 'warning'],
    'record/rsa-key-short': [undefined, undefined, 'warning'],
    'record/rsa-key-size': ['warning', 'error', 'error'],
    'record/rsa-leading-zero': ['warning', 'error', 'error'],
    'record/same-but-for-case': [undefined, undefined, 'warning'],
    'record/same-text': [undefined, undefined, 'warning'],
    'record/special-address': [undefined, undefined, 'warning'],
    'record/srv-port-zero': [undefined, undefined, 'warning'],
    'record/srv-unused-numbers': [undefined, undefined, 'notice'],
    'record/sshfp-without-sha256': [undefined, undefined, 'notice'],
    'record/string-split': [undefined, 'notice', undefined],
    'record/svcb-own-name': [undefined, undefined, 'notice'],
    'record/tlsa-full': [undefined, undefined, 'notice'],
    'syntax/raw-octets': [undefined, undefined, 'notice'],
    'record/unassigned-kind': ['warning', 'error', 'error'],
    'syntax/final-line-break': [undefined, undefined, 'notice'],
    'syntax/generate-not-allowed': [undefined, 'error', undefined],
    'syntax/inherited-ttl': [undefined, undefined, 'notice'],
    'zone/alias-chain': [undefined, undefined, 'notice'],
    'zone/caa-lifted': [undefined, undefined, 'warning'],
    'zone/caa-missing': [undefined, undefined, 'notice'],
    'zone/catalog-member': ['warning', 'error', 'error'],
    'zone/catalog-version': ['warning', 'error', 'error'],
    'zone/cds-unpaired': [undefined, undefined, 'notice'],
    'zone/cds-without-dnskey': [undefined, undefined, 'warning'],
    'zone/dane-unsigned': [undefined, undefined, 'notice'],
    'zone/delegation-to-self': [undefined, undefined, 'notice'],
    'zone/ds-without-sha256': [undefined, undefined, 'notice'],
    'zone/glue-unused': [undefined, undefined, 'notice'],
    'zone/key-tag-shared': [undefined, undefined, 'warning'],
    'zone/name-servers-share-address': [undefined, undefined, 'warning'],
    'zone/name-servers-without-a': [undefined, undefined, 'warning'],
    'zone/name-servers-without-aaaa': [undefined, undefined, 'notice'],
    'zone/no-sep-key': [undefined, undefined, 'notice'],
    'zone/not-at-apex': ['warning', 'error', 'error'],
    'zone/nsec3-opt-out': [undefined, undefined, 'notice'],
    'zone/policy-action': ['warning', 'error', 'warning'],
    'zone/policy-trigger': ['warning', 'error', 'warning'],
    'zone/referral-large': [undefined, undefined, 'notice'],
    'zone/rrset-over-udp': [undefined, undefined, 'notice'],
    'zone/rrsig-expires-soon': [undefined, undefined, 'warning'],
    'zone/rrsig-key-not-published': [undefined, undefined, 'notice'],
    'zone/rrsig-long-lived': [undefined, undefined, 'notice'],
    'zone/rrsig-ttl': ['warning', 'error', 'error'],
    'zone/single-name-server': [undefined, undefined, 'warning'],
    'zone/soa-expire-low': [undefined, undefined, 'warning'],
    'zone/soa-expire-not-above-refresh': [undefined, undefined, 'warning'],
    'zone/soa-mail-undeliverable': [undefined, undefined, 'notice'],
    'zone/soa-minimum-high': [undefined, undefined, 'notice'],
    'zone/soa-minimum-low': [undefined, undefined, 'notice'],
    'zone/soa-primary-is-alias': [undefined, undefined, 'notice'],
    'zone/soa-primary-unnamed': [undefined, undefined, 'notice'],
    'zone/soa-primary-without-address': [undefined, undefined, 'warning'],
    'zone/soa-refresh-low': [undefined, undefined, 'notice'],
    'zone/soa-retry-not-below-refresh': [undefined, undefined, 'warning'],
    'zone/svcb-alias-chain': [undefined, undefined, 'notice'],
    'zone/svcb-hint-differs': [undefined, undefined, 'warning'],
    'zone/target-is-alias': ['warning', 'error', 'error'],
    'zone/ttl-high': [undefined, undefined, 'notice'],
    'zone/wildcard-alias-leak': [undefined, undefined, 'warning'],
    'zone/wildcard-blocked': [undefined, undefined, 'notice'],
    'zone/wildcard-opt-out': [undefined, undefined, 'notice'],
    'zone/wildcard-shadowed': [undefined, undefined, 'notice'],
    'zone/wildcard-text-leak': [undefined, undefined, 'notice'],
  });
});

test('these are warnings everywhere, and all else is an error', () => {
  const warnings = codeNames.filter((code) => severityOf(code, 'rfc') === 'warning');
  expect(warnings.filter((code) => severityOf(code, 'platform') === 'warning')).toEqual([
    'syntax/non-ascii',
    'syntax/comment-in-text',
    'syntax/ttl-missing',
    'syntax/inherited-owner',
    'syntax/relative-origin',
    'name/missing-final-dot',
    'record/obsolete-type',
    'record/svcb-alias-parameters',
    'record/svcb-mandatory-automatic',
    'record/ds-digest-type',
    'record/stray-word',
    'record/zonemd-private',
    'record/digest-of-nothing',
    'record/naptr-result',
    'record/naptr-service',
    'record/svcb-ech',
    'record/texts-joined',
    'record/quotes-in-text',
    'zone/ttl-mismatch',
    'zone/target-without-address',
    'zone/sibling-glue-missing',
    'zone/occluded',
    'name/not-hostname',
    'name/target-not-hostname',
    'name/target-odd-character',
    'name/service-owner',
    'name/service-label',
    'name/inner-wildcard',
    'name/target-is-owner',
    'zone/wildcard-dname',
    'zone/dangling-alias',
    'zone/dangling-target',
    'zone/alias-chain-long',
    'record/caa-unknown-tag',
    'record/caa-flags',
    'record/caa-value',
    'name/target-numeric-tld',
    'name/mailbox-domain',
    'name/mail-key-owner',
    'name/header-as-owner',
    'name/owner-read-as-ttl',
    'name/reverse-name',
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
    'zone/svcb-alias-dangling',
    'mail/spf-syntax',
    'mail/spf-multiple',
    'mail/spf-too-many-lookups',
    'mail/spf-type',
    'mail/dmarc-syntax',
    'mail/dmarc-multiple',
    'mail/dkim-syntax',
    'mail/dkim-weak-key',
    'mail/mta-sts-syntax',
    'mail/tls-rpt-syntax',
    'mail/bimi-syntax',
    'mail/acme-challenge',
    'mail/acme-persist',
    'mail/acme-persist-over',
    'mail/null-mx-preference',
    'mail/spf-include-missing',
    'name/partial-wildcard',
    'zone/soa-retry-above-refresh',
    'zone/soa-expire-below-refresh',
    'zone/soa-primary-not-hostname',
    'zone/soa-mail-not-hostname',
    'record/algorithm-unknown',
    'record/dnskey-not-zone-key',
    'record/nsec3-iterations-many',
    'zone/zonemd-not-at-apex',
    'zone/zonemd-missing',
    'zone/rrsig-covers-nothing',
    'zone/revoked-key-unsigned',
    'zone/nsec-ttl',
    'zone/nsec3-unverified',
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
    'ownership/busy': [200, 'Too many checks at the moment'],
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
