import { Dice } from './dice.ts';
import { type Draft, filesOf, type ZoneFiles } from './draft.ts';
import { dress } from './dress.ts';
import { type Fault, isSigned } from './faults/fault.ts';
import { faults } from './faults.ts';
import { generated, included } from './kinds/composed.ts';
import { delegating } from './kinds/delegating.ts';
import { hosting } from './kinds/hosting.ts';
import { plain } from './kinds/plain.ts';
import { reverse } from './kinds/reverse.ts';
import { signed } from './sign.ts';

export interface DrawnZone extends ZoneFiles {
  readonly number: number;
  readonly kind: string;
  /** Titles of what was done to it. */
  readonly planted: readonly string[];
  readonly draft: Draft;
}

/** What is generated only named loads. */
const loaded = [plain, hosting, delegating, reverse, included];
const ordinary = [...loaded, ...loaded, generated];
const toSign = [plain, delegating, hosting];

/** Faults of each zone, `h` that most servers refuse and `m` that most take; some have none. */
const plans = [
  '',
  '',
  'm',
  'm',
  'm',
  'mm',
  'mm',
  'mmm',
  'mmm',
  'h',
  'h',
  'hm',
  'hmm',
  'hh',
  'hh',
  'hh',
  'hhm',
  'hhm',
  'hhm',
  'hhh',
];

/** Signing takes longer than all else, so that some zones are signed and each is taken many times. */
const perSigned = 40;
const fewestSigned = 12;

/** Zones of all kinds, the faults that came least planted next. */
export class ZoneDraws {
  readonly planted = new Map<Fault, number>(faults.map((fault) => [fault, 0]));
  private readonly seed: number;
  private readonly signedZones: readonly Draft[];
  private number = 0;

  constructor(seed: number, count: number) {
    this.seed = seed;
    const dice = new Dice(seed);
    const amount = Math.max(fewestSigned, Math.ceil(count / perSigned));
    this.signedZones = Array.from({ length: amount }, () => signed(dice.pick(toSign)(dice), dice));
  }

  next(): DrawnZone {
    const number = this.number++;
    const dice = new Dice(Math.imul(this.seed, 0x9e3779b1) + Math.imul(number, 0x85ebca6b));
    const plan = [...dice.pick(plans)].map((letter) =>
      faults.filter(({ mild }) => (mild === true) === (letter === 'm')),
    );
    const draft = this.base(plan[0] && this.least(plan[0], dice), dice);
    const planted: Fault[] = [];
    for (const some of plan) {
      const fits = some.filter((fault) => !planted.includes(fault) && isFor(fault, draft));
      const fault = this.plantOne(fits, draft, dice);
      if (fault !== undefined) planted.push(fault);
    }
    return { number, kind: draft.kind, planted: planted.map(({ title }) => title), draft, ...filesOf(draft) };
  }

  private base(fault: Fault | undefined, dice: Dice): Draft {
    if (fault === undefined ? dice.chance(0.2) : fault.only === 'signed') {
      const draft = dice.pick(this.signedZones);
      return { ...draft, entries: [...draft.entries] };
    }
    const draft =
      fault?.only === 'included' ? included(dice) : dice.pick(fault?.mild ? loaded : ordinary)(dice);
    const includes = [...draft.includes].map(([name, entries]) => [name, dress(entries, dice)] as const);
    return { ...draft, includes: new Map(includes), entries: dress(draft.entries, dice, draft.origin) };
  }

  /** Plants the one of these that came least, or the next where the zone has no place for it. */
  private plantOne(fits: readonly Fault[], draft: Draft, dice: Dice): Fault | undefined {
    const left = [...fits];
    while (left.length > 0) {
      const fault = this.least(left, dice);
      if (fault.plant(draft, dice)) {
        this.planted.set(fault, this.planted.get(fault)! + 1);
        return fault;
      }
      left.splice(left.indexOf(fault), 1);
    }
    return undefined;
  }

  private least(some: readonly Fault[], dice: Dice): Fault {
    const fewest = Math.min(...some.map((fault) => this.planted.get(fault)!));
    return dice.pick(some.filter((fault) => this.planted.get(fault) === fewest));
  }
}

function isFor({ only }: Fault, draft: Draft): boolean {
  if (isSigned(draft)) return only === 'signed';
  return only === undefined || only === draft.kind;
}
