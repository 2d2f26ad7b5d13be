/** As far from 1970 as a `Date` reaches, in milliseconds. */
const FARTHEST = 8.64e15;

/** Whether a value is a moment in milliseconds since 1970, of which there is a date. */
export const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= FARTHEST;
