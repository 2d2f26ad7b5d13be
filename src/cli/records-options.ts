import type { CheckRecordOptions } from '../engine/record/check-record.ts';
import { typeByMnemonic } from '../engine/rrtypes/lookup.ts';
import { rrTypes } from '../engine/rrtypes/registry.ts';
import { didYouMean } from '../engine/text/closest.ts';
import {
  type FailOn,
  failOnOption,
  profileOption,
  readFailOn,
  readOrigin,
  readProfile,
  readSeverities,
  severityOption,
} from './check-options.ts';
import { type Given, type Option, UsageError } from './command.ts';

export interface RecordsOptions {
  readonly record: CheckRecordOptions;
  /** The path of the zone file with what is there already. */
  readonly zone: string | undefined;
  readonly failOn: FailOn;
}

export const recordsOptions: readonly Option[] = [
  { name: 'origin', value: 'NAME', help: 'The name of the zone that the records are for.' },
  { name: 'zone', value: 'FILE', help: 'A zone file with the records that are already there.' },
  profileOption('platform'),
  { name: 'types', value: 'A,B', help: 'Types that are taken beside those of the profile.' },
  severityOption,
  failOnOption,
];

export function readRecordsOptions(given: Given): RecordsOptions {
  const origin = readOrigin(given);
  if (origin === undefined) throw new UsageError('it needs the name of the zone: --origin NAME');
  const zone = given.one('zone');
  if (zone === '-') throw new UsageError('--zone is a file: standard input holds the records');
  return {
    record: {
      origin,
      profile: readProfile(given, 'platform'),
      types: readTypes(given.one('types')),
      severities: readSeverities(given),
    },
    zone,
    failOn: readFailOn(given),
  };
}

const mnemonics = rrTypes.map(({ mnemonic }) => mnemonic);

function readTypes(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  return text.split(',').map((word) => {
    const mnemonic = word.trim().toUpperCase();
    if (typeByMnemonic(mnemonic) !== undefined) return mnemonic;
    throw new UsageError(`--types: there is no type '${word}'${didYouMean(mnemonic, mnemonics)}`);
  });
}
