import { type RrType, Trait } from '../rrtypes/define.ts';
import { typeByMnemonic } from '../rrtypes/lookup.ts';
import { rrTypes } from '../rrtypes/registry.ts';
import { bitsOf, RecordGlances, type TypeGlances } from '../zone/record-glances.ts';
import { type Glance, type NodeRule, type Occasion, type RecordRule, Sign, type ZoneRule } from './define.ts';
import { glancesOf, isAlways } from './glance.ts';

/** What is looked at in each record of a zone so that the rules which wait for a glance are asked about few. */
export function firstLook(
  recordRules: readonly RecordRule[],
  nodeRules: readonly NodeRule[],
  zoneRules: readonly ZoneRule[],
): RecordGlances {
  const types = new Map<number, TypeGlances>();
  const rowOf = ({ code }: RrType): TypeGlances => {
    const row = types.get(code) ?? { code, always: 0, places: [] };
    types.set(code, row);
    return row;
  };
  for (const { types, occasion } of recordRules)
    for (const mnemonic of types) {
      const row = rowOf(typeByMnemonic(mnemonic)!);
      // Of the signs only the apex is known when records are judged.
      if (isAlways(occasion, mnemonic) || ((occasion?.signs ?? 0) & ~Sign.Apex) !== 0)
        row.always |= Trait.Examined;
      note(row, glancesOf(occasion, mnemonic), Trait.Suspect);
    }
  const noteTrait = (type: RrType, { trait, glances }: Occasion): void => {
    if (trait === undefined || glances === undefined) return;
    const known = glances[type.mnemonic];
    if (known === undefined) rowOf(type).always |= trait;
    else note(rowOf(type), known, trait);
  };
  for (const rule of nodeRules)
    if (rule.occasion?.trait !== undefined)
      for (const type of rrTypes) if (isAbout(rule, type)) noteTrait(type, rule.occasion);
  for (const { picks } of zoneRules)
    if (picks?.occasion !== undefined) noteTrait(typeByMnemonic(picks.type)!, picks.occasion);
  return new RecordGlances([...types.values()]);
}

function note({ places }: TypeGlances, glances: readonly Glance[], trait: number): void {
  const bits = bitsOf(trait);
  for (const { at, values } of glances) {
    let place = places.find((known) => known.at === at);
    if (place === undefined) {
      place = { at, values: new Uint8Array(values.length) };
      places.push(place);
    }
    for (let value = 0; value < values.length; value++) if (values[value] !== 0) place.values[value]! |= bits;
  }
}

const isAbout = ({ when, types }: NodeRule, { traits, mnemonic }: RrType): boolean =>
  (when & traits) !== 0 && (types === undefined || types.includes(mnemonic));
