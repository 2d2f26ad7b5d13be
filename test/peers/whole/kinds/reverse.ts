import type { Dice } from '../dice.ts';
import { type Draft, type Entry, line, record } from '../draft.ts';
import { apexOf } from './apex.ts';

const hostName = (dice: Dice): string =>
  `${dice.pick(['host', 'srv', 'gw'])}-${dice.below(100)}.example.net.`;

/** Delegations of parts of a /24, the aliases written out or generated (RFC 2317 4). */
function classless(dice: Dice): Entry[] {
  const [range, first, last] = dice.pick([
    ['0/26', 1, 4],
    ['64-127', 65, 68],
    ['128/25', 129, 132],
  ] as const);
  const servers = [record(range, 'NS', 'ns.customer.example.'), record(range, 'NS', 'ns2.customer.example.')];
  if (dice.chance(0.3)) return [...servers, line(`$GENERATE ${first}-${last} $ CNAME $.${range}`)];
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return [...servers, ...numbers.map((number) => record(`${number}`, 'CNAME', `${number}.${range}`))];
}

/** A reverse zone: pointers of a /24 or a /16, or of a /64 of IPv6. */
export function reverse(dice: Dice): Draft {
  const shape = dice.below(4);
  const origin = ['2.0.192.in-addr.arpa', '2.0.192.in-addr.arpa', '168.192.in-addr.arpa'][shape] ?? ipv6Zone;
  const numbers = dice.some(
    Array.from({ length: 50 }, (_, at) => at + 200),
    dice.between(3, 8),
  );
  const pointers = numbers.map((number) => {
    const owner = shape === 2 ? `${number}.${number - 199}` : `${number}`;
    const nibbles = number.toString(16).padStart(16, '0').split('').reverse().join('.');
    return record(shape === 3 ? nibbles : owner, 'PTR', hostName(dice));
  });
  const entries = [...apexOf(origin, dice, 'other'), ...pointers, ...(shape < 2 ? classless(dice) : [])];
  return { kind: 'reverse', origin, includes: new Map(), entries };
}

const ipv6Zone = '0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa';
