import { describe, expect, test } from 'vitest';
import { signedFaults, type Verifier, verifiers } from '../helpers/signed-faults.ts';
import { type SignedZoneName, signedZone, signedZones } from '../helpers/signed-zones.ts';
import { missingVerifiers, refuses } from '../helpers/verifiers.ts';

const required = process.env['REQUIRE_PEERS'] === '1';
const lacking = missingVerifiers.length === 0 ? '' : ` [needs ${missingVerifiers.join(', ')}]`;
const verifierTest = test.skipIf(lacking !== '' && !required);

/** validns 0.8 knows RSA alone, and only one of the zones has nothing else. */
const askedAbout = (zone: SignedZoneName): readonly Verifier[] =>
  verifiers.filter((name) => name !== 'validns' || zone === 'optout');

describe(`programs that verify signatures${lacking}`, () => {
  verifierTest('are all installed', () => {
    expect(missingVerifiers).toEqual([]);
  });

  verifierTest.each(signedZones)('take %s as it is', (zone) => {
    expect(askedAbout(zone).filter((name) => refuses(name, signedZone(zone)))).toEqual([]);
  });

  verifierTest.each(signedFaults)(
    'refuse it when $title ($zone), but for those that do not look',
    (fault) => {
      const { zone, change, unseen = {} } = fault;
      const text = change(signedZone(zone));
      const silent = askedAbout(zone).filter((name) => !refuses(name, text));
      expect(silent).toEqual(verifiers.filter((name) => unseen[name] !== undefined));
    },
  );
});
