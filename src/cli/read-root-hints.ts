import { parseAddress } from '../resolve/transport/address.ts';
import { UsageError } from './command.ts';

/** The addresses of root servers by their names, from a hints file as IANA publishes it: a record a line. */
export function readRootHints(text: string): Readonly<Record<string, readonly string[]>> {
  const hints: Record<string, string[]> = {};
  for (const line of text.split('\n')) {
    const [name = '', ...rest] = line.replace(/;.*/, '').trim().split(/\s+/);
    const [type = '', address = ''] = rest.filter((word) => !/^(?:\d+|IN)$/i.test(word));
    if (!/^(?:A|AAAA)$/i.test(type) || parseAddress(address) === undefined) continue;
    hints[name] = [...(hints[name] ?? []), address];
  }
  if (Object.keys(hints).length > 0) return hints;
  throw new UsageError('--root-hints: there is no address of a root server in it');
}
