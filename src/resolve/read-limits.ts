import { defaultLimits, type Limits, LONGEST_CHECK } from './budget.ts';
import type { ResolverOptions } from './options.ts';

const times = ['timeout', 'udpTimeout', 'tcpTimeout'] as const;

/** What a check may spend by options; a `TypeError` for what would not limit anything. */
export function readLimits(options: ResolverOptions): Limits {
  for (const name of times) {
    const time = options[name];
    if (time !== undefined && !(Number.isFinite(time) && time > 0))
      throw new TypeError(`${name} is a number of milliseconds`);
  }
  if (options.timeout !== undefined && options.timeout > LONGEST_CHECK)
    throw new TypeError(`timeout is at most ${LONGEST_CHECK} milliseconds`);
  const given = Object.entries(options.limits ?? {}).filter(([, value]) => value !== undefined);
  for (const [name, value] of given)
    if (!(name in defaultLimits && Number.isFinite(value) && value >= 0))
      throw new TypeError(`limits: ${name} cannot be ${value}`);
  return { ...defaultLimits, ...Object.fromEntries(given) };
}
