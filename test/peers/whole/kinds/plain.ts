import type { Dice } from '../dice.ts';
import { type Draft, type Entry, record } from '../draft.ts';
import { addresses, apexOf } from './apex.ts';

const hosts = ['www', 'ftp', 'db1', 'vpn', 'x-1', 'a.b.c', '10', 'xn--bcher-kva', 'dev.intern', 'api'];

/** A small zone: hosts, mail, an alias or two. */
export function plain(dice: Dice): Draft {
  const origin = dice.pick(['example.com', 'a.example', 'example.co.uk', 'xn--bcher-kva.example', 'x']);
  const used = dice.some(hosts, dice.between(2, 6));
  const entries = [
    ...apexOf(origin, dice),
    ...used.flatMap((name) => addresses(name, dice)),
    ...mailOf(dice),
    record('alias', 'CNAME', dice.pick([used[0]!, '@', 'www.example.net.', `${used[0]}.${origin}.`])),
    ...(dice.chance(0.5) ? [record('@', 'TXT', '"v=spf1 mx -all"')] : []),
    ...(dice.chance(0.3)
      ? [record('note', 'TXT', dice.pick(['plain', '"a b" "c"', '"semi;colon"', 'a\\;b']))]
      : []),
    ...(dice.chance(0.3) ? [record('*.wild', 'A', dice.ipv4())] : []),
  ];
  return { kind: 'plain', origin, includes: new Map(), entries };
}

export function mailOf(dice: Dice): Entry[] {
  switch (dice.below(4)) {
    case 0:
      return [record('@', 'MX', '10 mail.example.net.')];
    case 1:
      return [record('@', 'MX', '0 .')];
    case 2:
      return [];
    default:
      return [
        record('@', 'MX', '10 mail'),
        record('@', 'MX', '20 mail2'),
        record('mail', 'A', dice.ipv4()),
        record('mail2', 'AAAA', dice.ipv6()),
      ];
  }
}
