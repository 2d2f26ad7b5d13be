import { parse } from 'tldts';

const privateToo = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;
const options = { allowPrivateDomains: false, extractHostname: false, validateHostname: false } as const;

/** Whether a name without its final dot is one that is registered below a public suffix, and no further name below such a one. */
export const isRegistrable = (name: string): boolean => name !== '' && parse(name, options).domain === name;

/** Whether a name without its final dot is a public suffix that ICANN delegates, such as `com` and `co.uk`. */
export function isPublicSuffix(name: string): boolean {
  const { isIcann, domain } = parse(name, options);
  return isIcann === true && domain === null;
}

/** Whether a name without its final dot is a suffix below which a company lets others register names, such as `github.io`. */
export function isPrivateSuffix(name: string): boolean {
  const { isPrivate, domain } = parse(name, privateToo);
  return isPrivate === true && domain === null;
}

/**
 * The domain that was registered at a registry for a name without its final dot: one label more than a public suffix of
 * ICANN's. A name that is such a suffix counts as registered itself.
 */
export const registryDomain = (name: string): string => parse(name, options).domain ?? name;

/**
 * The domain that was registered for a name without its final dot: one label more than a public suffix, be it one of
 * ICANN's or of a company. A name that is such a suffix counts as registered itself; below a top-level domain that no
 * list knows it has two labels.
 */
export function registeredDomain(name: string): string {
  return parse(name, privateToo).domain ?? parse(name, options).domain ?? name;
}
