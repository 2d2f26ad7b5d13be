import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../../src/engine/check-zone.ts';
import { signedFaults } from '../../../helpers/signed-faults.ts';
import { NOW, ORIGIN, signedZone, signedZones, verifyOf } from '../../../helpers/signed-zones.ts';

const found = (text: string, options: Parameters<typeof checkZone>[1] = {}): string[] =>
  checkZone(text, { origin: ORIGIN, now: NOW, ...options }).findings.map(
    ({ code, owner, type }) => `${code} ${owner} ${type}`,
  );

describe('a zone as a signer left it', () => {
  test.each(signedZones)('%s has no fault', (zone) => {
    expect(found(signedZone(zone), { verify: verifyOf(zone) })).toEqual([]);
  });

  test.each(signedZones)('%s has none in another order of its lines', (zone) => {
    const [head, soa, ...lines] = signedZone(zone).trimEnd().split('\n');
    const text = [head, soa, ...lines.reverse()].join('\n');
    expect(found(`${text}\n`, { verify: verifyOf(zone) })).toEqual([]);
  });

  test.each(signedZones)('%s has none in capitals', (zone) => {
    const text = signedZone(zone).replaceAll(/^[\w*.]+|(?<= NSEC )\S+/gm, (name) => name.toUpperCase());
    expect(found(text, { verify: verifyOf(zone).filter((one) => one !== 'zonemd') })).toEqual([]);
  });
});

describe('one thing done to it is found where it was done', () => {
  test.each(signedFaults)('$title ($zone)', ({ zone, change, found: expected, verify }) => {
    expect(found(change(signedZone(zone)), { verify: verify ?? verifyOf(zone) }).sort()).toEqual(
      [...expected].sort(),
    );
  });
});
