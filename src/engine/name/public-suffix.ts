import { parse } from 'tldts';

const options = { allowPrivateDomains: false, extractHostname: false, validateHostname: false } as const;

/** Whether a name without its final dot ends in a public suffix that ICANN delegates, with a label before it. */
export function isBelowPublicSuffix(name: string): boolean {
  const { isIcann, domain } = parse(name, options);
  return isIcann === true && domain !== null;
}

/** Whether a name without its final dot is one that is registered below a public suffix, and no further name below such a one. */
export const isRegistrable = (name: string): boolean => name !== '' && parse(name, options).domain === name;

/** Whether a name without its final dot is a public suffix that ICANN delegates, such as `com` and `co.uk`. */
export function isPublicSuffix(name: string): boolean {
  const { isIcann, domain } = parse(name, options);
  return isIcann === true && domain === null;
}
