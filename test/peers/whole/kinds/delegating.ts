import type { Dice } from '../dice.ts';
import { type Draft, type Entry, record } from '../draft.ts';
import { addresses, apexOf } from './apex.ts';

/** How a name may be handed on, `name` being the cut. */
const cuts: readonly ((name: string, dice: Dice) => readonly Entry[])[] = [
  (name) => [record(name, 'NS', 'ns1.example.net.'), record(name, 'NS', 'ns2.example.net.')],
  (name, dice) => [record(name, 'NS', `ns.${name}`), record(`ns.${name}`, 'A', dice.ipv4())],
  (name, dice) => [
    record(name, 'NS', `ns1.${name}`),
    record(name, 'NS', `ns2.${name}`),
    record(`ns1.${name}`, 'A', dice.ipv4()),
    record(`ns1.${name}`, 'AAAA', dice.ipv6()),
    record(`ns2.${name}`, 'AAAA', dice.ipv6()),
  ],
  (name, dice) => [record(name, 'NS', name), record(name, 'A', dice.ipv4())],
  (name) => [record(name, 'NS', 'shared'), record(name, 'NS', 'ns.example.org.')],
  (name, dice) => [
    record(name, 'NS', 'ns1.example.net.'),
    record(name, 'DS', `${dice.below(65536)} 13 2 ${dice.hex(32)}`),
    ...(dice.chance(0.3) ? [record(name, 'DS', `${dice.below(65536)} 8 4 ${dice.hex(48)}`)] : []),
  ],
  (name, dice) => [
    record(name, 'NS', `ns.other-${name}`),
    record(`other-${name}`, 'NS', `ns.other-${name}`),
    record(`ns.other-${name}`, 'A', dice.ipv4()),
  ],
];

/** A zone as registries have it: cuts with and without glue, signed ones, glue below siblings. */
export function delegating(dice: Dice): Draft {
  const origin = dice.pick(['example', 'co.example', 'org.example.net']);
  const names = dice.some(['alpha', 'beta', 'gamma', 'delta', 'b-1', 'x.y', '9', 'zeta'], dice.between(2, 6));
  const entries = [
    ...apexOf(origin, dice),
    ...addresses('shared', dice),
    ...names.flatMap((name) => dice.pick(cuts)(name, dice)),
    ...(dice.chance(0.4) ? [record('here', 'DNAME', 'there.example.net.')] : []),
    ...(dice.chance(0.4) ? [record('in.between', 'TXT', '"below an empty non-terminal"')] : []),
  ];
  return { kind: 'delegating', origin, includes: new Map(), entries };
}
