import { describe, expect, test } from 'vitest';
import {
  type DnssecAction,
  type DnssecFacts,
  type DnssecState,
  decideDnssecAction,
  delegationSigner,
} from '../../../src/index.ts';

const now = Date.UTC(2026, 4, 1);
const zone = 'example.net';
/** RFC 6605 6.1 and 6.2, and the ZSK of RFC 4034 5.4. */
const oldKsk =
  '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==';
const newKsk =
  '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40';
const zsk =
  '256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==';

const keys = [{ dnskey: zsk }, { dnskey: oldKsk }, { dnskey: newKsk, isNew: true }];
const dsOf = (key: string, digestType?: number) => delegationSigner(zone, key, digestType)!;

const states = ['disabled', 'pending_ds', 'active', 'rotating_ksk', 'rotating_zsk'] as const;
const enabled = 'dnssec/already-enabled';
const disabled = 'dnssec/not-enabled';
const pending = 'dnssec/ds-pending';
const mismatch = 'dnssec/ds-mismatch';
const kskRolls = 'dnssec/ksk-rotation-in-progress';
const zskRolls = 'dnssec/zsk-rotation-in-progress';

type Case = readonly [DnssecAction, Partial<DnssecFacts>, readonly string[]];

const cases: readonly Case[] = [
  ['enable', {}, ['pending_ds', enabled, enabled, enabled, enabled]],
  ['enable', { algorithm: 5 }, ['dnssec/unsupported-algorithm', enabled, enabled, enabled, enabled]],
  ['disable', {}, [disabled, 'disabled', 'disabled', 'disabled', 'disabled']],
  ['rotate-zsk', {}, [disabled, pending, 'rotating_zsk', kskRolls, zskRolls]],
  ['rotate-ksk', {}, [disabled, pending, 'rotating_ksk', kskRolls, zskRolls]],
  [
    'confirm-ds-published',
    { zone, keys, ds: dsOf(newKsk) },
    [disabled, 'active', 'active', 'active', 'rotating_zsk'],
  ],
  [
    'confirm-ds-published',
    { zone, keys, ds: dsOf(oldKsk) },
    [disabled, 'active', 'active', 'rotating_ksk', 'rotating_zsk'],
  ],
  ['confirm-ds-published', { zone, keys, ds: dsOf(zsk) }, [disabled, mismatch, mismatch, mismatch, mismatch]],
  ['confirm-ds-published', {}, [disabled, mismatch, mismatch, mismatch, mismatch]],
  ['retire-zsk', { retireAt: now }, [disabled, 'pending_ds', 'active', 'rotating_ksk', 'active']],
  ['retire-zsk', { retireAt: now + 1 }, [disabled, 'pending_ds', 'active', 'rotating_ksk', zskRolls]],
  ['retire-zsk', {}, [disabled, 'pending_ds', 'active', 'rotating_ksk', zskRolls]],
];

function outcomeOf(facts: DnssecFacts): string {
  const decision = decideDnssecAction(facts, now);
  return decision.allowed ? decision.state : decision.denial.code;
}

test.each(cases)('%s %j in each state', (action, facts, expected) => {
  expect(states.map((state) => outcomeOf({ ...facts, action, state }))).toEqual(expected);
});

describe('enabling', () => {
  test.each([8, 10, 13, 14, 15])('takes algorithm %d', (algorithm) => {
    expect(decideDnssecAction({ action: 'enable', state: 'disabled', algorithm }, now)).toEqual({
      allowed: true,
      state: 'pending_ds',
      algorithm,
    });
  });

  test('takes 13 where none is asked for', () => {
    expect(decideDnssecAction({ action: 'enable', state: 'disabled' }, now)).toMatchObject({ algorithm: 13 });
  });

  test.each([0, 1, 3, 5, 6, 7, 9, 11, 12, 16, 17, 23, 253, 13.5, -13, Number.NaN, '13', null, [13], true])(
    'refuses %j',
    (algorithm) => {
      const facts = { action: 'enable', state: 'disabled', algorithm: algorithm as number } as const;
      expect(decideDnssecAction(facts, now)).toMatchObject({
        denial: { code: 'dnssec/unsupported-algorithm', field: 'algorithm', status: 400 },
      });
    },
  );
});

describe('a DS record', () => {
  const confirm = (ds: unknown, facts: Partial<DnssecFacts> = {}) =>
    decideDnssecAction(
      {
        action: 'confirm-ds-published',
        state: 'pending_ds',
        zone,
        keys,
        ds: ds as DnssecFacts['ds'],
        ...facts,
      },
      now,
    );
  const right = dsOf(oldKsk);

  test.each([1, 2, 4])('of digest type %d fits', (digestType) => {
    expect(confirm(dsOf(oldKsk, digestType))).toMatchObject({ allowed: true, state: 'active' });
  });

  test('fits with blanks in its digest and in capitals, and whatever case the zone has', () => {
    const digest = right.digest.toUpperCase().replace(/.{8}/g, '$& ');
    expect(confirm({ ...right, digest }, { zone: 'EXAMPLE.net.' })).toMatchObject({ allowed: true });
  });

  const long = '0'.repeat(1e6);
  test.each([
    ['ds-match/key', { ...right, keyTag: right.keyTag ^ 1 }],
    ['ds-match/key', { ...right, algorithm: 8 }],
    ['ds-match/key', dsOf(zsk)],
    ['ds-match/digest', { ...right, digest: dsOf(newKsk).digest }],
    [
      'ds-match/digest',
      { ...right, digest: right.digest.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
    ],
    ['ds-match/digest-type', { ...right, digestType: 3 }],
    ['ds-match/digest-type', { ...right, digestType: 200 }],
    ['ds-match/malformed', { ...right, digestType: 4 }],
    ['ds-match/malformed', { ...right, digest: right.digest.slice(2) }],
    ['ds-match/malformed', { ...right, digest: `${right.digest.slice(1)}g` }],
    ['ds-match/malformed', { ...right, digest: '' }],
    ['ds-match/malformed', { ...right, digest: long }],
    ['ds-match/malformed', { ...right, digest: '( ' }],
    ['ds-match/malformed', { ...right, keyTag: String(right.keyTag) }],
    ['ds-match/malformed', { ...right, keyTag: 65536 + right.keyTag }],
    ['ds-match/malformed', { ...right, keyTag: Number.NaN }],
    ['ds-match/malformed', { ...right, algorithm: 13.5 }],
    ['ds-match/malformed', { ...right, digest: undefined }],
    ['ds-match/malformed', undefined],
    ['ds-match/malformed', `${right.keyTag} 13 2 ${right.digest}`],
  ])('is refused for %s', (reason, ds) => {
    const denial = { code: 'dnssec/ds-mismatch', reason, status: 400, field: 'ds' };
    expect(confirm(ds)).toMatchObject({ allowed: false, denial });
    const decision = confirm(ds);
    expect(!decision.allowed && decision.denial.detail).toMatch(/^[^{}]{20,300}\.$/);
  });

  test.each([
    ['of another zone', { zone: 'example.org' }],
    ['where no key is known', { keys: [] }],
    ['where keys cannot be read', { keys: [{ dnskey: '257 3 13 AAAA' }, { dnskey: '' }] }],
  ])('does not fit: %s', (_why, facts) => {
    expect(confirm(right, facts)).toMatchObject({ denial: { code: 'dnssec/ds-mismatch' } });
  });

  test.each([
    ['revoked (RFC 5011 3)', oldKsk.replace('257', '385')],
    ['none of the zone’s (RFC 4034 2.1.1)', oldKsk.replace('257', '1')],
    ['for signing the zone alone', oldKsk.replace('257', '256')],
  ])('of a key that is %s does not fit', (_what, dnskey) => {
    expect(confirm(dsOf(dnskey), { keys: [{ dnskey }] })).toMatchObject({
      denial: { code: 'dnssec/ds-mismatch', reason: 'ds-match/key' },
    });
  });

  test('that names no key is told which there are', () => {
    expect(confirm({ ...right, keyTag: 1 })).toMatchObject({
      denial: {
        detail:
          'The DS record has key tag 1 and algorithm 13; the zone’s key-signing keys have: 55648 and 13, 10771 and 14.',
      },
    });
  });
});

test('retiring too early is told when to come back', () => {
  const facts = { action: 'retire-zsk', state: 'rotating_zsk', retireAt: now + 90_500 } as const;
  expect(decideDnssecAction(facts, now)).toMatchObject({
    denial: {
      code: 'dnssec/zsk-rotation-in-progress',
      retryAfter: { seconds: 91, date: 'Fri, 01 May 2026 00:01:31 GMT' },
    },
  });
});

test('an unknown action is the caller’s fault, an unknown state the platform’s', () => {
  expect(decideDnssecAction({ action: 'sign' as DnssecAction, state: 'active' }, now)).toMatchObject({
    denial: { code: 'request/invalid', field: 'action' },
  });
  for (const state of ['constructor', '__proto__', 'Active', undefined])
    expect(decideDnssecAction({ action: 'enable', state: state as DnssecState }, now)).toMatchObject({
      denial: { code: 'internal/error' },
    });
});

test('there is no DS record of what is no key, no name or no known digest', () => {
  expect(delegationSigner(zone, oldKsk, 2)).toMatchObject({ keyTag: 55648, algorithm: 13, digestType: 2 });
  expect(delegationSigner(zone, oldKsk, 3)).toBeUndefined();
  expect(delegationSigner(zone, '257 3 13', 2)).toBeUndefined();
  expect(delegationSigner('a..b', oldKsk, 2)).toBeUndefined();
});
