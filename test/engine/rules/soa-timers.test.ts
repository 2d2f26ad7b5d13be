import { expect, test } from 'vitest';
import type { Profile } from '../../../src/catalog/entry.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { preludeFor } from '../../helpers/in-zone.ts';

/** What is found in a zone whose SOA ends in these times. */
const found = (times: string, profile: Profile = 'strict'): string[] => {
  const zone = preludeFor('strict').replace('14400 3600 1209600 3600', times);
  return checkZone(zone, { profile }).findings.map(({ code, field }) => `${code} (${field})`);
};

const refresh = 'zone/soa-refresh-low (refresh)';
const sameRetry = 'zone/soa-retry-not-below-refresh (retry)';
const swapped = 'zone/soa-retry-above-refresh (retry)';
const expireLow = 'zone/soa-expire-low (expire)';
const sameExpire = 'zone/soa-expire-not-above-refresh (expire)';
const expired = 'zone/soa-expire-below-refresh (expire)';
/** What can only be a slip, and is told in every profile. */
const slips = [swapped, expired];
const minimumLow = 'zone/soa-minimum-low (minimum)';
const minimumHigh = 'zone/soa-minimum-high (minimum)';

test.each([
  // The limits themselves are fine, and one second beside them is not.
  ['1200 600 604800 300', []],
  ['1199 600 604800 300', [refresh]],
  ['1200 1199 604800 300', []],
  ['1200 1200 604800 300', [sameRetry]],
  ['1200 1201 604800 300', [swapped]],
  ['1200 600 604799 300', [expireLow]],
  ['1200 600 604800 299', [minimumLow]],
  ['86400 7200 2419200 86400', []],
  ['86400 7200 2419200 86401', [minimumHigh]],
  ['1d 2h 4w 1h', []],

  // Of each field one thing is told, and what contradicts another field first.
  ['604801 600 604801 300', [sameExpire]],
  ['604801 600 604800 300', [expired]],
  ['604801 600 604802 300', []],
  ['600 3600 1209600 3600', [refresh, swapped]],
  ['600 300 600 3600', [refresh, sameExpire]],
  ['0 0 0 0', [refresh, sameRetry, sameExpire, minimumLow]],
])('%s', (times, codes) => {
  expect(found(times)).toEqual(codes);
  const told = codes.filter((code) => slips.includes(code));
  expect(found(times, 'rfc')).toEqual(told);
  expect(found(times, 'platform')).toEqual(told);
});

test('an SOA below the zone is told as that alone', () => {
  const zone = `${preludeFor('strict')}x SOA ns1 hostmaster.example.net. 1 0 0 0 0\n`;
  expect(checkZone(zone, { profile: 'strict' }).findings.map(({ code }) => code)).toEqual([
    'zone/soa-not-apex',
  ]);
});
