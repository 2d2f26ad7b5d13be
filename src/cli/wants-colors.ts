import type { Io } from './io.ts';

/** Colours are for terminals that know them, unless `FORCE_COLOR` or `NO_COLOR` (no-color.org) says otherwise. */
export function wantsColors({ env, terminal }: Pick<Io, 'env' | 'terminal'>): boolean {
  const { FORCE_COLOR: force = '', NO_COLOR: no = '', TERM: kind } = env;
  if (force !== '') return force !== '0';
  return no === '' && terminal !== undefined && kind !== 'dumb';
}
