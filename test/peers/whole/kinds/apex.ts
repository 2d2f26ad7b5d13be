import type { Dice } from '../dice.ts';
import { type Entry, line, record } from '../draft.ts';

const intervals = [
  '7200 3600 1209600 300',
  '3600 900 604800 86400',
  '2h 1h 2w 5m',
  '10800 1800 2419200 3600',
];

/** The start of a zone whose servers are its own, another's, or both. */
export function apexOf(origin: string, dice: Dice, servers = dice.pick(['own', 'other', 'both'])): Entry[] {
  const others = dice.some(['ns1.example.net.', 'ns2.example.net.', 'a.ns.example.info.'], 2);
  const own = servers === 'other' ? [] : dice.some(['ns1', 'ns2', 'ns3'], dice.between(1, 2));
  const names = [...own, ...(servers === 'own' ? [] : others)];
  const serial = dice.pick(['1', '2026060101', '4294967295', '20260601']);
  const mail = dice.pick(['hostmaster', 'hostmaster.example.net.', 'john\\.doe.example.net.']);
  return [
    ...(dice.chance(0.7) ? [line(`$ORIGIN ${origin}.`)] : []),
    line(dice.pick(['$TTL 3600', '$TTL 1h', '$TTL 86400 ; a day', '$TTL 1H30M'])),
    record('@', 'SOA', `${names[0]} ${mail} ${serial} ${dice.pick(intervals)}`),
    ...names.map((name) => record('@', 'NS', name)),
    ...own.flatMap((name) => addresses(name, dice)),
  ];
}

/** One to three addresses of a host. */
export function addresses(owner: string, dice: Dice): Entry[] {
  const ttl = dice.chance(0.2) ? dice.pick(['60', '300', '1d']) : '';
  const four = Array.from({ length: dice.between(1, 2) }, () => record(owner, 'A', dice.ipv4(), ttl));
  return dice.chance(0.4) ? [...four, record(owner, 'AAAA', dice.ipv6())] : four;
}
