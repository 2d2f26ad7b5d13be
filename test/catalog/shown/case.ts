import type { CheckZoneOptions } from '../../../src/engine/check-zone.ts';

/** Texts for a check, of which each shows one of the check's codes at least, and all of them together every one. */
export interface Shown {
  readonly texts: readonly string[];
  readonly options?: CheckZoneOptions;
}

/** By the name of a check, records to put behind a zone without a fault; or a whole zone, which starts with $ORIGIN. */
export type Cases = Readonly<Record<string, readonly string[] | Shown>>;

export const sha256 = '0123456789abcdef'.repeat(4);
export const sha1 = sha256.slice(0, 40);

/** A whole zone with this SOA record. */
export const soa = (content: string, rest = ''): string =>
  `$ORIGIN example.com.\n$TTL 3600\n@ SOA ${content}\n@ NS ns1\n@ NS ns2.example.net.\nns1 A 192.0.2.1\n${rest}`;

/** A whole zone of this name, whose servers have names elsewhere. */
export const zoneNamed = (origin: string, rest: string): string =>
  `$ORIGIN ${origin}\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n${rest}`;
