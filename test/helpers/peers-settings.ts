import process from 'node:process';

export const number = (name: string, otherwise: number): number => {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new TypeError(`${name} is a whole number, not ${process.env[name]}`);
  return value;
};

/** The zone that everybody is asked about. */
export const ORIGIN = 'example.com';

/** Of what all draws follow; `PEER_SEED=n` looks elsewhere. */
export const seed = number('PEER_SEED', 20_251_122);

/** Records of each type that all peers judge; `npm run fuzz:peers` takes a thousand. */
export const records = number('PEER_RECORDS', 8);

/** The types that are looked at, all when there are none; `PEER_TYPES=MX,SRV` for some. */
export const onlyTypes: readonly string[] = process.env['PEER_TYPES']?.split(',') ?? [];

/** Whether what everybody says is printed. */
export const wantsTable = process.env['PEER_TABLE'] === '1';

/** Zones with a fault that all peers judge, and as many records that are right; `PEER_RUNS=n` for more. */
export const runs = number('PEER_RUNS', 300);
