import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Code } from '../../../src/catalog/catalog.ts';
import type { Profile } from '../../../src/catalog/entry.ts';
import type { Finding } from '../../../src/catalog/finding.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import { rules } from '../../../src/engine/rules/table.ts';
import { run } from '../../cli/run.ts';
import { wireExamples } from '../rrtypes/examples.ts';
import { nearly } from '../rrtypes/near-content.ts';

// What a record shows by itself is told alike by all who look at it: of every type, of right, nearly right and wrong content.

const origins = ['example.com', '2.0.192.in-addr.arpa', '8.b.d.0.1.0.0.2.ip6.arpa'];

interface Drawn {
  readonly origin: string;
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly ttl: number;
}

const label = fc.constantFrom(
  ...['www', 'a_b', '_sip', '_tcp', '_25', '_dmarc', 's._domainkey', '*', 'x*', '-a', 'ab--c', 'xn--a'],
  ...['bücher', 'my–host', '1', '300', '01', '65/26', '64/26', '15-20', 'f', 'ff', 'b\\195\\188cher'],
);
const name = fc.oneof(
  fc.constantFrom('@', 'www', 'www'),
  fc.tuple(
    fc.array(label, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '.ORIGIN', '.ORIGIN.', '.ORIGIN.ORIGIN.'),
  ),
);

/** Names that targets are made of: in short, in full, and neither. */
const target = fc.constantFrom(
  ...[
    'mail',
    'mail.sub',
    'mail.example.net.',
    'mail.example.net',
    'www.ORIGIN',
    'www.ORIGIN.',
    'web.dev',
    'app.internal',
  ],
  ...[
    'https://x.example.net/',
    '192.0.2.1',
    '2001:db8::1',
    'a,b.example.net.',
    'a\\,b.example.net.',
    'a_b.example.net.',
  ],
  ...[
    'bücher.de.',
    'my–host.de.',
    'b\\195\\188cher',
    'x.123.',
    '.',
    '*.example.net.',
    'ab--c.example.net.',
    '1.65/26.2.0.192.in-addr.arpa.',
  ],
);
const types = rrTypes.filter(({ mnemonic }) => wireExamples[mnemonic] !== undefined);
const content = (mnemonic: string): fc.Arbitrary<string> => {
  const type = types.find((one) => one.mnemonic === mnemonic)!;
  const right = fc.constantFrom(...wireExamples[mnemonic]!.map(([text]) => text));
  const pointing = fc
    .tuple(right, target)
    .map(([text, to]) => text.replaceAll(/(?<= |^)[a-z][\w.-]*\.?(?= |$)/gi, () => to));
  return fc.oneof(right, pointing, nearly(type));
};

/** Blanks, quotes and what ends an entry mean something else in a zone file. */
const isAlike = (text: string): boolean => !/[;()\n\r"\t]/.test(text);

const drawn: fc.Arbitrary<Drawn> = fc
  .tuple(fc.constantFrom(...origins), fc.constantFrom(...types.map(({ mnemonic }) => mnemonic)))
  .chain(([origin, type]) =>
    fc.record({
      origin: fc.constant(origin),
      name: name.map((one) =>
        (typeof one === 'string' ? one : one[0].join('.') + one[1]).replaceAll('ORIGIN', origin),
      ),
      type: fc.constant(type),
      content: content(type).map((text) => text.replaceAll('ORIGIN', origin)),
      ttl: fc.constantFrom(300, 3600),
    }),
  )
  .filter((one) => isAlike(one.name) && !/[;()\n\r\t]/.test(one.content));

const profile = fc.constantFrom<Profile>('platform', 'rfc', 'strict');

/** What the form of a name shows, though a zone may take it back. */
const byForm: readonly Code[] = [
  'name/missing-final-dot',
  'name/repeats-zone',
  'name/u-label',
  'name/beyond-ascii',
];
const alone = new Set<Code>([
  ...byForm,
  ...rules.flatMap(({ reads, scope, codes }) =>
    reads === 'record' && (scope === 'record' || scope === 'node') ? codes : [],
  ),
]);
/** A TTL in the wrong column is none of a record by itself; what no name is, the API asks of every type. */
const apart: readonly Code[] = ['name/owner-read-as-ttl', 'name/more-than-name'];

const toldBy = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ code }) => alone.has(code) && !apart.includes(code))
    .map(({ code, reason = '' }) => `${code} ${reason}`)
    .sort();

const isUnread = ({ code }: Finding): boolean =>
  code === 'record/unsupported-type' ||
  code === 'record/invalid-ttl' ||
  code.startsWith('syntax/') ||
  code === 'name/out-of-zone';

function inZone(
  { origin, name: owner, ttl, type, content: text }: Drawn,
  chosen: Profile,
): readonly Finding[] {
  const start = `$ORIGIN ${origin}.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n@ NS ns2.example.org.\n`;
  // An SOA is the only one.
  const before = type === 'SOA' ? start.replace('@ SOA', '; @ SOA') : start;
  const { findings } = checkZone(`${before}${owner} ${ttl} ${type} ${text}\n`, { origin, profile: chosen });
  return findings.filter(({ line }) => line === 6);
}

test('for every record, its zone and it are told the same by rules that read one record', () => {
  fc.assert(
    fc.property(drawn, profile, (one, chosen) => {
      const { origin, ...record } = one;
      const found = checkRecord(record, { origin, profile: chosen });
      const zone = inZone(one, chosen);
      // That it stands below the apex says all of an SOA.
      fc.pre(record.type !== 'SOA' || record.name === '@');
      // A DNAME at the apex answers for all names below, its own target among them.
      fc.pre(record.type !== 'DNAME' || record.name !== '@');
      // A record may point to the very name at which it stands.
      fc.pre(!record.name.includes(origin) || !record.content.includes(origin));
      fc.pre(!found.some(isUnread) && !zone.some(isUnread));
      // Of what is more than a name a record is told that alone.
      fc.pre(!found.some(({ code }) => code === 'name/more-than-name'));
      const isRefused = ({ code, reason }: Finding) =>
        code === 'record/invalid-content' && reason?.startsWith('target/') !== true;
      expect(zone.some(isRefused)).toBe(found.some(isRefused));
      if (!found.some(isRefused)) expect(toldBy(zone)).toEqual(toldBy(found));
    }),
    { numRuns: 400 },
  );
});

test('for every record, a change that creates it is told the same', () => {
  fc.assert(
    fc.property(drawn, profile, ({ origin, ...record }, chosen) => {
      // What the batch adds is a name of the zone, to which others may point.
      fc.pre(!record.name.includes(origin) || !record.content.includes(origin));
      const found = checkRecord(record, { origin, profile: chosen });
      const changes = [{ action: 'create', record }] as const;
      const [change] = checkChanges({ origin, existing: [], changes, profile: chosen }).results;
      const own = change!.findings.filter(({ code }) => alone.has(code));
      expect(toldBy(own)).toEqual(toldBy(found));
    }),
    { numRuns: 200 },
  );
});

test.each<Profile>(['platform', 'rfc', 'strict'])(
  'for every record, the command in %s answers what the library finds',
  async (chosen) => {
    for (const origin of origins) {
      const records = fc
        .sample(drawn, { numRuns: 150, seed: 1 })
        .filter((one) => one.origin === origin)
        .map(({ origin: _, ...record }) => record);
      const input = records.map((record) => `${JSON.stringify(record)}\n`).join('');
      const { out } = await run(['records', '--origin', origin, '--profile', chosen], { input });
      const answers = out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { findings: readonly Finding[] }).findings);
      expect(answers.map((findings) => findings.map(({ code }) => code))).toEqual(
        records.map((record) => checkRecord(record, { origin, profile: chosen }).map(({ code }) => code)),
      );
    }
  },
);

test('the records drawn are told of most of what a record can show', () => {
  const codes = new Set(
    fc
      .sample(drawn, { numRuns: 3000, seed: 1 })
      .flatMap(({ origin, ...record }) =>
        checkRecord(record, { origin, profile: 'strict' }).map(({ code }) => code),
      ),
  );
  expect([...codes].filter((code) => alone.has(code)).length).toBeGreaterThan(35);
  expect(byForm.filter((code) => !codes.has(code))).toEqual([]);
});
