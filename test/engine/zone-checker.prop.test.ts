import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZoneChecker } from '../../src/engine/zone-checker.ts';
import { readZoneFile, zoneFiles } from '../helpers/zone-files.ts';

const zones = zoneFiles.map(readZoneFile);

/** What one check says, as far as anybody can see it. */
function seen(checker: ZoneChecker, { bytes, options }: (typeof zones)[number]) {
  const { origin, records, counts, findings } = checker.check(bytes, options);
  return { origin, records, counts, findings: [...findings()] };
}

test('a checker that has checked other zones says what a new one says', () => {
  const some = fc.array(fc.constantFrom(...zones), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(some, fc.constantFrom('rfc', 'strict', 'platform'), (chosen, profile) => {
      const used = new ZoneChecker({ profile });
      for (const zone of chosen) expect(seen(used, zone)).toEqual(seen(new ZoneChecker({ profile }), zone));
    }),
    { numRuns: 100 },
  );
});

test('a large zone leaves nothing behind in a small one', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `n${at} A 192.0.2.1\nn${at} NS ns.n${at}\n`).join('');
  const large = {
    ...zones[0]!,
    bytes: new TextEncoder().encode(`$ORIGIN large.example.\n$TTL 60\n${names}`),
  };
  const used = new ZoneChecker({});
  seen(used, large);
  for (const zone of zones) expect(seen(used, zone)).toEqual(seen(new ZoneChecker({}), zone));
});
