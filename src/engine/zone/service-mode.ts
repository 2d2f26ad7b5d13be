import type { ZoneStore } from './zone-store.ts';

/** Whether a record of a service is an alias for those who ask for its type: its priority is 0 (RFC 9460 2.4.1). */
export function isAliasMode({ rdata, rdataAt }: ZoneStore, record: number): boolean {
  const at = rdataAt[record]!;
  return rdata[at] === 0 && rdata[at + 1] === 0;
}
