import { toALabels } from '../../engine/name/idna.ts';
import { parseName } from '../../engine/name/parse-name.ts';
import { printName } from '../../engine/name/print-name.ts';

/** A host name as it is compared: A-labels, folded, no final dot. Undefined when it is none. */
export function hostName(text: unknown): string | undefined {
  const wire = parseName(typeof text === 'string' ? (toALabels(text) ?? '') : '');
  return wire === undefined || wire.length === 1 ? undefined : printName(wire, 0).slice(0, -1);
}

/** A set of name servers as a challenge has it: each once, sorted, separated by blanks. A `TypeError` when it is none. */
export function nameserverSet(names: unknown): string {
  if (!Array.isArray(names) || names.length === 0)
    throw new TypeError('the method nameservers needs the nameservers of the platform');
  const hosts = names.map((text) => {
    const host = hostName(text);
    if (host === undefined) throw new TypeError(`nameservers: ${text} is no host name`);
    return host;
  });
  return [...new Set(hosts)].sort().join(' ');
}
