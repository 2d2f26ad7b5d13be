import type { Draft, Entry } from '../draft.ts';
import { type Fault, line, lines, oneOf } from './fault.ts';

/** Puts lines at the end of one of the files that the zone includes. */
const inFile =
  (...texts: readonly string[]): Fault['plant'] =>
  ({ includes }: Draft, dice) => {
    const file = dice.pick([...includes.values()]);
    file.push(line(dice.pick(texts)));
    return true;
  };

const includeFaults: readonly Fault[] = [
  {
    title: 'included file that is not there',
    plant: oneOf(
      lines('$INCLUDE nowhere.inc', '$INCLUDE ./nowhere/zone', '$INCLUDE nowhere.inc sub.{zone}.'),
      lines('$INCLUDE .', '$INCLUDE'),
      lines('$INCLUDE zone a..b.', '$INCLUDE nowhere.inc a b c'),
    ),
  },
  {
    title: 'included file that is missing',
    only: 'included',
    plant: ({ includes }, dice) => includes.delete(dice.pick(['hosts.inc', 'sub.inc'])),
  },
  { title: 'file that includes itself', plant: lines('$INCLUDE zone') },
  {
    title: 'files that include each other',
    mild: true,
    only: 'included',
    plant: inFile('$INCLUDE hosts.inc', '$INCLUDE sub.inc', '$INCLUDE zone'),
  },
  {
    title: 'fault in an included file',
    only: 'included',
    plant: inFile('bad A 192.0.2.256', 'bad CNAME', 'bad TXT "x', 'bad TYPO x', 'bad MX x y'),
  },
  {
    title: 'included file of another zone',
    only: 'included',
    plant: inFile('out.example.test. A 192.0.2.1', '$ORIGIN example.test.\nout A 192.0.2.1'),
  },
  {
    title: 'included file without line end',
    mild: true,
    only: 'included',
    plant: ({ includes }, dice) => {
      const [name, entries] = dice.pick([...includes]);
      const last = entries.at(-1) as Entry;
      includes.set(name, [...entries.slice(0, -1), { ...last, text: last.text.replace(/\n$/, '') }]);
      return true;
    },
  },
  {
    title: 'included file that begins without an owner',
    only: 'included',
    plant: ({ includes }, dice) => {
      dice.pick([...includes.values()]).unshift(line(' TXT "whose?"'));
      return true;
    },
  },
  {
    title: 'record without its owner behind an included file',
    mild: true,
    only: 'included',
    plant: (draft) => {
      const at = draft.entries.findIndex(({ text }) => text.startsWith('$INCLUDE'));
      draft.entries.splice(at + 1, 0, line(' TXT "whose?"'));
      return true;
    },
  },
];

const generateFaults: readonly Fault[] = [
  {
    title: '$GENERATE that cannot be read',
    plant: oneOf(
      lines(
        '$GENERATE 5-1 a$ A 192.0.2.$',
        '$GENERATE 1- a$ A 192.0.2.$',
        '$GENERATE x-y a$ A 192.0.2.$',
        '$GENERATE 1-5/0 a$ A 192.0.2.$',
        '$GENERATE -1-5 a$ A 192.0.2.$',
      ),
      lines('$GENERATE 1-5 a$ A', '$GENERATE 1-5 a$', '$GENERATE 1-5', '$GENERATE'),
      lines(
        '$GENERATE 1-3 a${0,2,z} A 192.0.2.$',
        '$GENERATE 1-3 a${0 A 192.0.2.$',
        '$GENERATE 1-3 a${x} A 192.0.2.$',
        '$GENERATE 1-3 a${0,2,d,1} A 192.0.2.$',
      ),
    ),
  },
  {
    title: '$GENERATE beyond its numbers',
    plant: oneOf(
      lines('$GENERATE 1-3 a${2147483647} A 192.0.2.$', '$GENERATE 2147483646-2147483647 a$ A 192.0.2.1'),
      lines(
        '$GENERATE 1-3 a${-5} A 192.0.2.$',
        '$GENERATE 1-3 %a$ A 192.0.2.${-3}',
        '$GENERATE 5-6 %${-3} A 192.0.2.$',
      ),
    ),
  },
  {
    title: '$GENERATE of a wrong record',
    plant: oneOf(
      lines(
        '$GENERATE 250-260 %a$ A 192.0.2.$',
        '$GENERATE 1-3 %$ MX x y',
        '$GENERATE 1-3 a..%$ A 192.0.2.$',
      ),
      lines(
        '$GENERATE 1-3 %$ SOA a b 1 2 3 4 5',
        '$GENERATE 1-2 %$ TYPO x',
        '$GENERATE 1-2 %$ CH A 192.0.2.1',
      ),
      lines('$GENERATE 1-3 a$.example.test. A 192.0.2.$'),
    ),
  },
  {
    title: '$GENERATE of what may not stand together',
    plant: oneOf(
      lines('$GENERATE 1-3 %$ CNAME a.example.net.\n%1 A 192.0.2.1', '$GENERATE 1-2 % CNAME a$.example.net.'),
      lines(
        '$GENERATE 1-3 %$ TXT "a $"',
        '$GENERATE 1-3 %$ TXT "a" "$"',
        '$GENERATE 1-3 %$ MX 10 m$.example.net. ; comment',
        '$GENERATE 1-3 %\\$ A 192.0.2.$',
      ),
    ),
  },
];

/** What directives do and fail to do. */
export const directiveFaults: readonly Fault[] = [...includeFaults, ...generateFaults];
