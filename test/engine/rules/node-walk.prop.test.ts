import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Code } from '../../../src/catalog/catalog.ts';
import { typeByCode, typeByMnemonic } from '../../../src/engine/rrtypes/lookup.ts';
import type { Report } from '../../../src/engine/rules/define.ts';
import { NodeWalk } from '../../../src/engine/rules/node-walk.ts';
import { RrsetOrder } from '../../../src/engine/rules/rrset-order.ts';
import { nodeRules, recordRules, zoneRules } from '../../../src/engine/rules/table.ts';
import { ZoneLookup } from '../../../src/engine/zone/lookup.ts';
import { StoreNode } from '../../../src/engine/zone/store-node.ts';
import type { ZoneStore } from '../../../src/engine/zone/zone-store.ts';
import { ZoneChecker } from '../../../src/engine/zone-checker.ts';
import { latin1 } from '../../helpers/hex.ts';
import { readZoneFile, zoneFiles } from '../../helpers/zone-files.ts';

// A walk that asks few rules finds what all rules find at all records and nodes, in the same order.

const files = zoneFiles.map(readZoneFile);
const lines = files
  .flatMap(({ bytes }) => Buffer.from(bytes).toString('latin1').split('\n'))
  .filter((line) => !line.includes('(') && !line.startsWith('$') && line.length < 1000);

const draw = fc.record({
  origin: fc.constantFrom('example.com', '_domainkey.example.com', 'a_b.example', '2.0.192.in-addr.arpa'),
  text: fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 40, size: 'max' }),
});

const checker = new ZoneChecker({ profile: 'strict' });

/** The checker's store holds until it reads the next zone. */
function read(origin: string, text: readonly string[]): { store: ZoneStore; lookup: ZoneLookup } {
  const { store } = checker.read(latin1(`$TTL 60\n${text.join('\n')}\n`), { origin });
  store.group();
  return { store, lookup: new ZoneLookup(store) };
}

/** Writes down what is reported. */
function noted(run: (report: Report<Code>) => void): readonly string[] {
  const told: string[] = [];
  run((code, record, mark, other, ...[args]) => told.push(JSON.stringify([code, record, mark, other, args])));
  return told;
}

function askAll(store: ZoneStore, lookup: ZoneLookup, report: Report<Code>): void {
  const node = new StoreNode(store, lookup, 'strict');
  const rrsets = new RrsetOrder();
  for (let name = 0; name < store.owners; name++) {
    node.moveTo(name);
    const once = new Set<unknown>();
    for (let index = 0; index < node.count; index++) {
      const mnemonic = typeByCode(node.typeCode(node.at(index)))?.mnemonic ?? '';
      for (const rule of recordRules) {
        if (!rule.types.includes(mnemonic) || once.has(`${rule.name} ${mnemonic}`)) continue;
        if (rule.once === true) once.add(`${rule.name} ${mnemonic}`);
        rule.check(node, node.at(index), report);
      }
    }
    if (node.count === 0) continue;
    rrsets.sort(node);
    for (const rule of nodeRules)
      if ((rule.when & node.traits) !== 0 && node.count >= rule.least) rule.check(node, report, rrsets);
  }
}

test('for every zone, the walk finds what all rules find', () => {
  const walk = new NodeWalk(recordRules, nodeRules, zoneRules);
  const codes = new Set<string>();
  fc.assert(
    fc.property(draw, ({ origin, text }) => {
      const { store, lookup } = read(origin, text);
      const all = noted((report) => askAll(store, lookup, report));
      const found = noted((report) =>
        walk.run(store, lookup, new StoreNode(store, lookup, 'strict'), report),
      );
      expect(found).toEqual(all);
      for (const one of all) codes.add(one.slice(0, one.indexOf(',')));
    }),
    { numRuns: 1500 },
  );
  expect(codes.size).toBeGreaterThan(60);
});

test('a rule that waits for a glance says which trait shows it, and one that compares waits for pairs', () => {
  for (const { name, occasion, pairs, scope, check } of nodeRules) {
    expect(scope).toBe('node');
    expect(occasion?.glances !== undefined, name).toBe(occasion?.trait !== undefined);
    if (check.length > 2) expect(pairs, name).toBeDefined();
  }
});

test('what a rule picks stands where it looks for it', () => {
  const picks = zoneRules.flatMap((rule) => rule.picks ?? []);
  expect(picks.length).toBeGreaterThan(0);
  for (const { type, when, occasion } of picks)
    expect((typeByMnemonic(type)!.traits | (occasion?.trait ?? 0)) & when, type).not.toBe(0);
});
