import process from 'node:process';
import { number } from './peers-settings.ts';

/** With `FUZZ=full`, as CI has it, more is looked at. */
const isFull = process.env['FUZZ'] === 'full';

/** Whole zones that servers and we judge; `FUZZ_ZONES=20000` takes about a quarter of an hour. */
export const zoneCount = number('FUZZ_ZONES', isFull ? 3000 : 400);

/** Of what all zones follow; `FUZZ_SEED=n` looks elsewhere. */
export const zoneSeed = number('FUZZ_SEED', 1);
