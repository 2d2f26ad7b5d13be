import type { Dice } from '../dice.ts';
import { type Draft, line, record } from '../draft.ts';
import { addresses, apexOf } from './apex.ts';

/** A zone in several files, one of which may include another, each with an origin of its own or that of the zone. */
export function included(dice: Dice): Draft {
  const origin = dice.pick(['example.com', 'inc.example']);
  const deeper = [...addresses('deep', dice), record('@', 'TXT', '"third file"')];
  const hosts = [
    ...addresses('www', dice),
    ...addresses('ftp', dice),
    ...(dice.chance(0.5) ? [line(`$INCLUDE deeper.inc deeper.${origin}.`)] : []),
  ];
  const sub = [
    ...(dice.chance(0.3) ? [line('$TTL 300')] : []),
    record('@', 'A', dice.ipv4()),
    record('mail', 'A', dice.ipv4()),
    record('@', 'MX', '10 mail'),
    ...(dice.chance(0.3)
      ? [line(`$ORIGIN other.${origin}.`), record('www', 'CNAME', '@'), ...addresses('@', dice)]
      : []),
  ];
  const entries = [
    ...apexOf(origin, dice),
    line('$INCLUDE hosts.inc'),
    line(`$INCLUDE sub.inc sub.${origin}.`),
    record('last', 'CNAME', 'www'),
  ];
  const includes = new Map([
    ['hosts.inc', hosts],
    ['sub.inc', sub],
    ['deeper.inc', deeper],
  ]);
  return { kind: 'included', origin, includes, entries };
}

/** A zone with records that are generated (an extension of BIND's). */
export function generated(dice: Dice): Draft {
  const origin = dice.pick(['example.com', 'dhcp.example']);
  const lines = [
    '$GENERATE 1-5 host-$ A 192.0.2.$',
    '$GENERATE 0-20/5 n${0,3,d} A 192.0.2.$',
    '$GENERATE 10-12 h${-10} 300 IN A 192.0.2.${90}',
    '$GENERATE 1-3 m$ MX "10 mail-$.example.net."',
    '$GENERATE 1-4 c$ CNAME target-$.example.net.',
    '$GENERATE 1-2 x${0,2,x} AAAA 2001:db8::${0,1,x}',
    '$generate 1-2 s$ NS ns$.example.net.',
    '$GENERATE 1-2 t$ TXT "text number $"',
    '$GENERATE 1-2 u$ 1h TXT text-$',
  ];
  const entries = [
    ...apexOf(origin, dice),
    ...addresses('www', dice),
    ...dice.some(lines, dice.between(1, 3)).map(line),
    record('last', 'CNAME', 'www'),
  ];
  return { kind: 'generated', origin, includes: new Map(), entries };
}
