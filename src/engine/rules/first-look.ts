import type { RrType } from '../rrtypes/define.ts';
import { typeByMnemonic } from '../rrtypes/lookup.ts';
import { rrTypes } from '../rrtypes/registry.ts';
import { Ask, RecordGlances, type TypeGlances } from '../zone/record-glances.ts';
import { type NodeRule, type Occasion, type Picks, type RecordRule, Sign, type ZoneRule } from './define.ts';
import { glancesOf, isAlways } from './glance.ts';

/** What is looked at in each record of a zone so that the rules which wait for a glance are asked about few. */
export function firstLook(
  recordRules: readonly RecordRule[],
  nodeRules: readonly NodeRule[],
  zoneRules: readonly ZoneRule[],
): RecordGlances {
  const types = new Map<number, TypeGlances>();
  for (const { types: mnemonics, occasion } of recordRules)
    for (const mnemonic of mnemonics) note(types, typeByMnemonic(mnemonic)!, occasion, Ask.Record);
  for (const rule of nodeRules)
    if (rule.occasion?.glances !== undefined)
      for (const type of rrTypes)
        if (isAbout(rule, type)) note(types, type, { glances: rule.occasion.glances }, Ask.Node);
  for (const { picks } of zoneRules)
    if (picks !== undefined) note(types, typeByMnemonic(picks.type)!, occasionOf(picks), Ask.Node);
  return new RecordGlances([...types.values()]);
}

function note(
  types: Map<number, TypeGlances>,
  { code, mnemonic }: RrType,
  occasion: Occasion | undefined,
  who: number,
): void {
  const row = types.get(code) ?? { code, always: 0, places: [] };
  types.set(code, row);
  // Of the signs only the apex is known when records are judged.
  const signs = occasion?.signs ?? 0;
  if (isAlways(occasion, mnemonic) || (signs & ~Sign.Apex) !== 0) row.always |= who;
  for (const { at, values } of glancesOf(occasion, mnemonic)) {
    let place = row.places.find((known) => known.at === at);
    if (place === undefined) {
      place = { at, values: new Uint8Array(values.length) };
      row.places.push(place);
    }
    for (let value = 0; value < values.length; value++) if (values[value] !== 0) place.values[value]! |= who;
  }
}

const occasionOf = ({ type, glances }: Picks): Occasion | undefined =>
  glances === undefined ? undefined : { glances: { [type]: glances } };

const isAbout = ({ when, types }: NodeRule, { traits, mnemonic }: RrType): boolean =>
  (when & traits) !== 0 && (types === undefined || types.includes(mnemonic));
