import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnNode } from '../../../src/engine/record/column-node.ts';
import { RecordIndex } from '../../../src/engine/record/record-index.ts';
import { RrsetOrder } from '../../../src/engine/rules/rrset-order.ts';
import { RuleChoice } from '../../../src/engine/rules/rule-choice.ts';
import { nodeRules } from '../../../src/engine/rules/table.ts';
import { readText } from '../../helpers/records-of.ts';
import { wireExamples } from '../rrtypes/examples.ts';

// A rule that is not chosen for a node of an index has nothing to say of it.

const origin = 'example.com';
const rrsets = new RrsetOrder();
/** Others have looked at each record by itself. */
const rules = nodeRules.filter(({ reads }) => reads === 'owner' || reads === 'ancestors');

const ds = `1 8 1 ${'00'.repeat(20)}`;

/** Records that are often in each other's way, and some of every type. */
const data: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['A 192.0.2.1', 'A 192.0.2.1', 'A 192.0.2.2', 'AAAA 2001:db8::1', 'NS ns.a.', 'NS ns1', `DS ${ds}`],
    ...['CNAME a.', 'CNAME b.', 'DNAME a.', 'DNAME b.', 'ALIAS a.', 'ALIAS b.', 'MX 0 .', 'MX 1 a.'],
    ...['TXT "v=spf1 -all"', 'TXT "v=spf1 " "-all"', 'TXT "v=spf1 ~all"', 'TXT "v=DMARC1; p=none"'],
    ...[
      'SOA a. b. 1 7200 3600 1209600 3600',
      'SOA a. b. 2 7200 3600 1209600 3600',
      'HTTPS 0 a.',
      'HTTPS 1 A.',
    ],
    ...['HTTPS 1 a.', 'SRV 0 0 0 .', 'SRV 1 1 1 a.', 'DNSKEY 256 3 8 AwEAAQ==', 'RESINFO a', 'RESINFO b'],
  ),
  fc.constantFrom(
    ...Object.entries(wireExamples).flatMap(([type, rows]) =>
      rows.filter(([text]) => !/[\n;]/.test(text)).map(([text]) => `${type} ${text}`),
    ),
  ),
);
const line = fc
  .tuple(fc.constantFrom('@', 'a', 'a', 'b.a', '*', '_sip._tcp.a', 'xn--a'), fc.constantFrom(60, 300), data)
  .map(([name, ttl, text]) => `${name} ${ttl} IN ${text}\n`);
/** What hardly comes about by chance. */
const pair = fc.constantFrom(
  '',
  '@ SOA a. b. 1 7200 3600 1209600 3600\n@ SOA a. b. 2 7200 3600 1209600 3600\n',
  'a HTTPS 1 a.\na HTTPS 1 A.\n',
  '_dmarc TXT "v=DMARC1; p=x"\n',
  'a MX 0 .\na MX 1 a.\n',
  'a RESINFO a\na RESINFO b\n',
  'a TXT "v=spf1 -all"\na TXT "v=spf1 " "-all"\n',
  'a TXT "v=spf1 -all"\na TXT "v=spf1 ~all"\n',
  'a A 192.0.2.1\na ALIAS a.\n',
  'a DNAME a.\na DNAME b.\nb.a A 192.0.2.1\n',
  'a CNAME a.\na CNAME b.\n',
);

test('a rule that is not chosen for a node has nothing to say of it', () => {
  const silent = new Set<string>();
  const said = new Set<string>();
  const look = (node: ColumnNode, zone: string): void => {
    if (node.count === 0) return;
    rrsets.sort(node);
    const chosen = new RuleChoice(rules).of(node.traits, node.count, node.isDivided);
    for (const rule of rules) {
      if (!chosen.includes(rule)) silent.add(rule.name);
      rule.check(
        node,
        () => {
          said.add(rule.name);
          expect(chosen, `${rule.name} of\n${zone}`).toContain(rule);
        },
        rrsets,
      );
    }
  };
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), pair, (lines, more) => {
      const zone = lines.join('') + more;
      const { store } = readText(zone, origin);
      store.group();
      const node = new ColumnNode(RecordIndex.of(store).columns, 'strict', undefined);
      for (let name = 0; name < store.names.count; name++) {
        node.moveTo(name);
        look(node, zone);
      }
    }),
    { numRuns: 1500 },
  );
  const names = rules.map(({ name }) => name).sort();
  expect([...said].sort()).toEqual(names);
  expect([...silent].sort()).toEqual(names);
});
