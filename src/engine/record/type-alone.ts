import type { Profile } from '../../catalog/entry.ts';
import { isTaken, type RrType, Trait } from '../rrtypes/define.ts';
import type { TextReader } from '../rrtypes/fields/field.ts';
import { typeByCode, typeByMnemonic, typeNumber } from '../rrtypes/lookup.ts';
import { type OwnForm, RulesAlone } from './rules-alone.ts';

/** What a type means for a record that comes by itself, in one profile. */
export interface TypeAlone extends OwnForm {
  /** As the record has it: a mnemonic, or `TYPEnnn`. */
  readonly mnemonic: string;
  readonly profile: Profile;
  /** 0 for what is no type. */
  readonly code: number;
  readonly type: RrType | undefined;
  /** Whether the profile takes it. */
  readonly taken: boolean;
  readonly obsolete: boolean;
  /** How plain content is read straight from text, where a record of the type may be right; else what reads none. */
  readonly textReader: TextReader;
  readonly rules: RulesAlone;
}

/** Their owners are hosts, or may be. */
const HOSTS = Trait.HostOwner | Trait.Alias;
const readsNothing: TextReader = () => -1;

function make(mnemonic: string, profile: Profile): TypeAlone {
  const known = typeByMnemonic(mnemonic);
  const code = known === undefined ? typeNumber(mnemonic) : known.code;
  const type = known ?? typeByCode(code);
  const taken = code !== 0 && isTaken(type, profile, undefined);
  const obsolete = type?.obsolete ?? false;
  return {
    mnemonic,
    profile,
    code,
    type,
    taken,
    obsolete,
    textReader: (taken && !obsolete ? type?.textReader : undefined) ?? readsNothing,
    hasTarget: type !== undefined && type.targetField >= 0,
    isHost: type === undefined || (type.traits & HOSTS) !== 0,
    isService: type !== undefined && (type.traits & Trait.ServiceOwner) !== 0,
    targetLast: type !== undefined && type.targetField === type.fields.length - 1,
    rules: rulesOf(type, profile),
  };
}

const rules: Readonly<Record<Profile, Map<RrType | undefined, RulesAlone>>> = {
  rfc: new Map(),
  platform: new Map(),
  strict: new Map(),
};

function rulesOf(type: RrType | undefined, profile: Profile): RulesAlone {
  let found = rules[profile].get(type);
  if (found === undefined) {
    found = new RulesAlone(type, profile);
    rules[profile].set(type, found);
  }
  return found;
}

/** By profile and mnemonic. */
const known: Readonly<Record<Profile, Map<string, TypeAlone>>> = {
  rfc: new Map(),
  platform: new Map(),
  strict: new Map(),
};

/** The types of the registry are kept; others are made anew each time, as there is no end of texts that are no type. */
export function typeAlone(mnemonic: string, profile: Profile): TypeAlone {
  const found = known[profile].get(mnemonic);
  if (found !== undefined) return found;
  const made = make(mnemonic, profile);
  if (made.type?.mnemonic === mnemonic) known[profile].set(mnemonic, made);
  return made;
}
