import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { Outcome, ZoneLookup } from '../../../src/engine/zone/lookup.ts';
import { lookUpByTheBook, type Nodes } from '../../helpers/lookup-by-the-book.ts';
import { readText } from '../../helpers/records-of.ts';

const ORIGIN = 'z.';
const outcomeNames = new Map<number, string>(
  Object.entries(Outcome).map(([name, outcome]) => [outcome, name]),
);
const contents: Readonly<Record<string, string>> = { A: '192.0.2.1', TXT: 'x', NS: 'n.', DNAME: 'd.' };

const name = fc
  .array(fc.constantFrom('a', 'b', '*'), { maxLength: 4, size: 'max' })
  .map((labels) => labels.join('.'));
const record = fc
  .record({ name, type: fc.constantFrom('A', 'A', 'A', 'TXT', 'NS', 'DNAME') })
  // What a wildcard with these means is left open (RFC 4592 4.2, 4.4).
  .map((one) =>
    /(^|\.)\*/.test(one.name) && ['NS', 'DNAME'].includes(one.type) ? { ...one, type: 'A' } : one,
  );
const draw = fc.tuple(
  fc.array(record, { maxLength: 10, size: 'max' }),
  fc.array(name, { minLength: 1, maxLength: 8, size: 'max' }),
);

const inFull = (relative: string): string => (relative === '' ? ORIGIN : `${relative}.${ORIGIN}`);

function nodesOf(records: readonly { readonly name: string; readonly type: string }[]): Nodes {
  const nodes = new Map<string, Set<string>>();
  for (const { name: owner, type } of records) nodes.set(owner, (nodes.get(owner) ?? new Set()).add(type));
  return nodes;
}

test('for every zone and every name, a lookup answers as the book says', () => {
  fc.assert(
    fc.property(draw, ([records, names]) => {
      const text = records
        .map(({ name: owner, type }) => `${inFull(owner)} 1 ${type} ${contents[type]}\n`)
        .join('');
      const { store } = readText(text, ORIGIN);
      const numbers = names.map((asked) => {
        const wire = parseName(inFull(asked))!;
        return store.names.intern(wire, 0, wire.length - store.apex.length);
      });
      store.group();
      const lookup = new ZoneLookup(store);
      const nodes = nodesOf(records);
      for (const [index, asked] of names.entries()) {
        const outcome = outcomeNames.get(lookup.find(numbers[index]!))!;
        const decided = ['Empty', 'Missing'].includes(outcome) ? '' : ` ${store.nameText(lookup.decidedBy)}`;
        const expected = lookUpByTheBook(nodes, asked).replace(/ (.*)/, (_, by: string) => ` ${inFull(by)}`);
        expect(outcome + decided, `${asked} in ${text}`).toBe(
          asked === '' && !nodes.has('') ? outcome + decided : expected,
        );
      }
    }),
  );
});

test('the zones drawn do reach every outcome', () => {
  const outcomes = fc
    .sample(draw, { numRuns: 1000, seed: 1 })
    .flatMap(([records, names]) =>
      names.map((asked) => lookUpByTheBook(nodesOf(records), asked).split(' ')[0]!),
    );
  for (const outcome of Object.keys(Outcome))
    expect(outcomes.filter((one) => one === outcome).length, outcome).toBeGreaterThan(100);
});
