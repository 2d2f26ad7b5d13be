import { expect, test } from 'vitest';
import { type Code, severityOf } from '../../../src/catalog/catalog.ts';
import type { Profile } from '../../../src/catalog/entry.ts';
import { levelsOf } from '../../../src/catalog/levels.ts';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { printName } from '../../../src/engine/name/print-name.ts';
import { ContentText } from '../../../src/engine/record/content-text.ts';
import { RecordName } from '../../../src/engine/record/record-name.ts';
import { signsOf, signsOfZone } from '../../../src/engine/record/rules-alone.ts';
import { SingleNode } from '../../../src/engine/record/single-node.ts';
import { typeAlone } from '../../../src/engine/record/type-alone.ts';
import { Content } from '../../../src/engine/rrtypes/content.ts';
import { type RrType, readFields, Trait } from '../../../src/engine/rrtypes/define.ts';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import type { NodeRule, RecordRule } from '../../../src/engine/rules/define.ts';
import { RrsetOrder } from '../../../src/engine/rules/rrset-order.ts';
import { nodeRules, recordRules } from '../../../src/engine/rules/table.ts';
import { wireExamples } from '../rrtypes/examples.ts';

// A rule that is not asked about a record has nothing to say of it.

const content = new Content(new Uint8Array(70_000));
const words = new ContentText(content);
const owner = new RecordName();
const node = new SingleNode(content, owner);
const rrsets = new RrsetOrder();

const names = [
  '@',
  'www',
  'a-b',
  'ab--c',
  'xn--a',
  '_dmarc',
  'k._domainkey',
  '_sip._tcp',
  '_tcp._sip',
  '_1._tcp',
  'a._Sip._udp',
  '*',
  'a.*',
  'a_b',
  'localhost',
  '2',
  '_25._tcp',
];
const texts: readonly (readonly [type: string, content: string])[] = [
  ...Object.entries(wireExamples).flatMap(([type, rows]) => rows.map(([text]) => [type, text] as const)),
  ...[
    '10.0.0.1',
    '127.0.0.1',
    '0.0.0.0',
    '169.254.1.1',
    '224.0.0.1',
    '192.0.0.8',
    '198.18.0.1',
    '8.8.8.8',
  ].map((text) => ['A', text] as const),
  ...[
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '100::1',
    '2001:2::1',
    '::ffff:1.2.3.4',
    '2001:db8::1',
  ].map((text) => ['AAAA', text] as const),
  ...[
    'MX 0 .',
    'MX 10 .',
    'MX 10 192.0.2.1.',
    'MX 1 a--b.net.',
    'NS ab--c.org.',
    'CNAME http://x.',
    'CNAME 1.65/26.2.0.192.in-addr.arpa.',
    'CNAME ff.0.ip6.arpa.',
    'SRV 0 0 0 .',
    'SRV 1 0 0 .',
    'NS a.1.',
    `TLSA 1 1 1 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`,
    `ZONEMD 1 240 1 ${'ab'.repeat(20)}`,
  ].map((text) => [text.slice(0, text.indexOf(' ')), text.slice(text.indexOf(' ') + 1)] as const),
  ...[
    '"v=spf1 +all"',
    '"" "v=spf1 ptr"',
    '"v" "=spf1 a b"',
    '" v=spf1"',
    '"\\"v=spf1 -all\\""',
    '"V=SPF1 foo"',
    '"v=DMARC1; p=x"',
    '"v=DKIM1; p="',
    '"v=STSv1"',
    '"google"',
    '""',
  ].map((text) => ['TXT', text] as const),
];

const zones = ['example.com', '10.in-addr.arpa', '.', '_domainkey.example.com'].map(
  (name) => parseName(name)!,
);
const profiles: readonly Profile[] = ['rfc', 'platform', 'strict'];

/** What a profile does not speak of is not asked. */
const isSilent = (codes: readonly Code[], profile: Profile): boolean =>
  codes.every((code) => severityOf(code, profile) === undefined);

/** The traits that a record of the type may have. */
const traitsOf = ({ traits, target }: RrType): number =>
  target === undefined ? traits : traits | Trait.OddTarget;

/** Whether a rule reads one record and is not asked about each. */
const isEager = ({ occasion, reads }: RecordRule | NodeRule): boolean =>
  occasion !== undefined && reads === 'record';

test('a rule that is not asked about a record has nothing to say of it', () => {
  const unasked = new Set<string>();
  const said = new Set<string>();
  const look = (profile: Profile, apex: Uint8Array, name: string, mnemonic: string, text: string): void => {
    const choice = typeAlone(mnemonic, levelsOf(profile, undefined));
    content.origin = apex;
    node.origin = printName(apex, 0);
    content.originLength = apex.length;
    content.at = 0;
    if (choice.type === undefined || owner.fault(name, apex) !== undefined) return;
    if (words.read(text) !== undefined || readFields(choice.type, content, 0) < 0) return;
    node.profile = profile;
    node.moveTo(choice.code, choice.type);
    const asked = choice.rules.asked(signsOf(choice, owner, content) | signsOfZone(apex), content.out);
    const judge = (rule: string, isAsked: boolean, run: (note: () => void) => void): void => {
      if (!isAsked) unasked.add(rule);
      run(() => {
        said.add(rule);
        expect(isAsked, `${rule} is asked of ${name} ${mnemonic} ${text}`).toBe(true);
      });
    };
    for (const rule of recordRules)
      if (isEager(rule) && rule.types.includes(mnemonic))
        judge(
          rule.name,
          asked?.record.includes(rule.check) === true || isSilent(rule.codes, profile),
          (note) => rule.check(node, 0, note),
        );
    for (const rule of nodeRules)
      if (isEager(rule) && (rule.when & traitsOf(choice.type)) !== 0)
        judge(rule.name, asked?.node.includes(rule.check) === true || isSilent(rule.codes, profile), (note) =>
          rule.check(node, note, rrsets),
        );
  };
  for (const profile of profiles)
    for (const apex of zones)
      for (const name of names)
        for (const [mnemonic, text] of texts) look(profile, apex, name, mnemonic, text);
  const eager = [...recordRules, ...nodeRules].filter(isEager).map(({ name }) => name);
  expect([...unasked].sort()).toEqual([...eager].sort());
  expect([...said].sort()).toEqual([...eager].sort());
});

test('every type that is drawn is one of the registry', () => {
  const known = new Set(rrTypes.map(({ mnemonic }) => mnemonic));
  expect(texts.filter(([type]) => !known.has(type))).toEqual([]);
});
