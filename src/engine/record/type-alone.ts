import type { Levels } from '../../catalog/levels.ts';
import { isTaken, type RrType, Trait } from '../rrtypes/define.ts';
import type { TextReader } from '../rrtypes/fields/field.ts';
import { typeByCode, typeByMnemonic, typeNumber } from '../rrtypes/lookup.ts';
import { Sign } from '../rules/define.ts';
import { recordRules } from '../rules/table.ts';
import { type OwnForm, RulesAlone } from './rules-alone.ts';

/** What a type means for a record that comes by itself. */
export interface TypeAlone extends OwnForm {
  /** As the record has it: a mnemonic, or `TYPEnnn`. */
  readonly mnemonic: string;
  readonly levels: Levels;
  /** 0 for what is no type. */
  readonly code: number;
  readonly type: RrType | undefined;
  /** Whether the profile takes it. */
  readonly taken: boolean;
  /** How plain content is read straight from text, where a record of the type may be right; else what reads none. */
  readonly textReader: TextReader;
  readonly rules: RulesAlone;
}

/** Their owners are hosts, or may be. */
const HOSTS = Trait.HostOwner | Trait.Alias;
const readsNothing: TextReader = () => -1;

/** Types whose owners are those of services to some rule. */
const ofServices: ReadonlySet<string> = new Set(
  recordRules.flatMap(({ types, occasion }) => (((occasion?.signs ?? 0) & Sign.Service) === 0 ? [] : types)),
);

function make(mnemonic: string, levels: Levels): TypeAlone {
  const { profile } = levels;
  const known = typeByMnemonic(mnemonic);
  const code = known === undefined ? typeNumber(mnemonic) : known.code;
  const type = known ?? typeByCode(code);
  const taken = code !== 0 && isTaken(type, profile, undefined);
  return {
    mnemonic,
    levels,
    code,
    type,
    taken,
    textReader: (taken && type?.successor === undefined ? type?.textReader : undefined) ?? readsNothing,
    hasTarget: type !== undefined && (type.targetField >= 0 || (type.traits & Trait.Start) !== 0),
    isHost: type === undefined || (type.traits & HOSTS) !== 0,
    isService:
      type !== undefined && ((type.traits & Trait.ServiceOwner) !== 0 || ofServices.has(type.mnemonic)),
    targetLast: type !== undefined && type.targetField === type.fields.length - 1,
    rules: rulesOf(type, levels),
  };
}

/** What is known of the types, by what their records are judged by. */
interface Known {
  readonly types: Map<string, TypeAlone>;
  readonly rules: Map<RrType | undefined, RulesAlone>;
}

const known = new WeakMap<Levels, Known>();

function knownFor(levels: Levels): Known {
  let found = known.get(levels);
  if (found === undefined) {
    found = { types: new Map(), rules: new Map() };
    known.set(levels, found);
  }
  return found;
}

function rulesOf(type: RrType | undefined, levels: Levels): RulesAlone {
  const { rules } = knownFor(levels);
  let found = rules.get(type);
  if (found === undefined) {
    found = new RulesAlone(type, levels);
    rules.set(type, found);
  }
  return found;
}

/** The types of the registry are kept; others are made anew each time, as there is no end of texts that are no type. */
export function typeAlone(mnemonic: string, levels: Levels): TypeAlone {
  const { types } = knownFor(levels);
  const found = types.get(mnemonic);
  if (found !== undefined) return found;
  const made = make(mnemonic, levels);
  if (made.type?.mnemonic === mnemonic) types.set(mnemonic, made);
  return made;
}
