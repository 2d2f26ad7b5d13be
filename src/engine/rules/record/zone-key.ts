import { defineRecordRule } from '../define.ts';

const ZONE_KEY = 0x0100;
/** Zone key, revoked, secure entry point (RFC 4034 2.1.1, RFC 5011 7). */
const KNOWN_FLAGS = 0x0181;
const ALGORITHM_AT = 3;

/** A key of a zone says that it is one, and has no flags that nobody has defined (RFC 4034 2.1.1). */
export const zoneKey = defineRecordRule({
  name: 'zone-key',
  scope: 'record',
  reads: 'record',
  types: ['DNSKEY', 'CDNSKEY'],
  codes: ['record/dnskey-flags', 'record/dnskey-not-zone-key'],
  check(node, record, report) {
    const { rdata } = node;
    const at = node.rdataStart(record);
    const flags = rdata[at]! * 256 + rdata[at + 1]!;
    if ((flags & ~KNOWN_FLAGS) !== 0) report('record/dnskey-flags', record, 'field 0', undefined, { flags });
    // With algorithm 0 it is no key but the wish to have none (RFC 8078 4).
    else if ((flags & ZONE_KEY) === 0 && rdata[at + ALGORITHM_AT] !== 0)
      report('record/dnskey-not-zone-key', record, 'field 0', undefined, { flags });
  },
});
