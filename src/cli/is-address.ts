import { parseAddress } from '../resolve/transport/address.ts';

/** Whether a text is an IP address, that of IPv6 with a zone behind it or not (RFC 4007 11): `node:net` knows too, but takes its time to load. */
export const isAddress = (text: string): boolean =>
  parseAddress(text.includes(':') ? text.replace(/%[^%]+$/, '') : text) !== undefined;
