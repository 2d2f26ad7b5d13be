/** Checkers of zones whose checks are compared with ours, by the letters of the table of checks. */
export const peers = {
  B: 'BIND named-checkzone',
  K: 'Knot kzonecheck',
  N: 'NSD nsd-checkzone 4.6',
  S: 'simdzone (NSD from 4.11)',
  L: 'ldns-read-zone',
  LV: 'ldns-verify-zone',
  V: 'validns',
  P: 'PowerDNS pdnsutil check-zone',
  PA: 'PowerDNS API',
  Z: 'Zonemaster',
  O: 'octoDNS',
  D: 'dnscontrol',
  BV: 'BIND dnssec-verify',
} as const;

export type Peer = keyof typeof peers;
