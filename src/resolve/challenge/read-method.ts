import type { Method } from '../verification.ts';

/** By the names that methods are given; the platform's own pages speak of `txt_record`. */
const methods: ReadonlyMap<unknown, Method> = new Map<unknown, Method>([
  ['txt', 'txt'],
  ['txt_record', 'txt'],
  ['nameservers', 'nameservers'],
]);

/** What proves a claim; a `TypeError` for what proves none. */
export function readMethod(name: unknown): Method {
  const method = methods.get(name);
  if (method === undefined) throw new TypeError(`method is txt or nameservers, not ${String(name)}`);
  return method;
}
