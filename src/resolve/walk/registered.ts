import { registeredDomain, registryDomain } from '../../engine/name/public-suffix.ts';
import { parentOf } from '../../engine/name/relation.ts';

/**
 * The domain that was registered for a name; both in the form of `printName`. Labels of services such as
 * `_scaidns-verify` (RFC 8552) are nothing that anybody registers, not even right below a public suffix.
 */
export function registeredOf(name: string): string {
  const registered = `${registeredDomain(name.slice(0, -1))}.`;
  const above = parentOf(registered);
  return registered.startsWith('_') && above !== '.' ? registeredOf(above) : registered;
}

/** The same for registries only: a suffix of a company is a domain that the company has. */
export const registeredAtRegistry = (name: string): string =>
  `${registryDomain(registeredOf(name).slice(0, -1))}.`;

/** The suffix below which a registry lets others register the domain: no name that anybody but a registry has. */
export const suffixOf = (name: string): string => parentOf(registeredAtRegistry(name));
