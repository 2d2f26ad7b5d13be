import { parse } from 'tldts';

const options = { allowPrivateDomains: false, extractHostname: false, validateHostname: false } as const;

/** Whether a name without its final dot ends in a public suffix that ICANN delegates, with a label before it. */
export function isBelowPublicSuffix(name: string): boolean {
  const { isIcann, domain } = parse(name, options);
  return isIcann === true && domain !== null;
}

/** Whether a name without its final dot is one that is registered below a public suffix, and no further name below such a one. */
export const isRegistrable = (name: string): boolean => name !== '' && parse(name, options).domain === name;
