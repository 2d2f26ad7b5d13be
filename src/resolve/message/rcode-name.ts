import { Rcode } from './message.ts';

/** Mnemonics of RCODEs (IANA, DNS RCODEs). */
const names: readonly (string | undefined)[] = [
  'NOERROR',
  'FORMERR',
  'SERVFAIL',
  'NXDOMAIN',
  'NOTIMP',
  'REFUSED',
  'YXDOMAIN',
  'YXRRSET',
  'NXRRSET',
  'NOTAUTH',
  'NOTZONE',
  'DSOTYPENI',
  undefined,
  undefined,
  undefined,
  undefined,
  'BADVERS',
];

export const rcodeName = (rcode: number): string => names[rcode] ?? `RCODE${rcode}`;

const ofNames: ReadonlySet<number> = new Set([Rcode.NoError, Rcode.NxDomain, Rcode.YxDomain]);

/** Whether an RCODE tells something about the name (RFC 2308 2.1, RFC 6672 2.2). Any other is about the server. */
export const isAboutName = (rcode: number): boolean => ofNames.has(rcode);
