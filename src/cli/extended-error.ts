/** What servers say in numbers beside an RCODE (RFC 8914 4), by code. */
const purposes = [
  'other error',
  'unsupported DNSKEY algorithm',
  'unsupported DS digest type',
  'stale answer',
  'forged answer',
  'DNSSEC indeterminate',
  'DNSSEC bogus',
  'signature expired',
  'signature not yet valid',
  'DNSKEY missing',
  'RRSIGs missing',
  'no zone key bit set',
  'NSEC missing',
  'cached error',
  'not ready',
  'blocked',
  'censored',
  'filtered',
  'prohibited',
  'stale NXDOMAIN answer',
  'not authoritative',
  'not supported',
  'no reachable authority',
  'network error',
  'invalid data',
];

export interface ExtendedError {
  readonly code: number;
  readonly text: string;
}

/** An extended error in words, with what the server adds to it. */
export function extendedErrorText({ code, text }: ExtendedError): string {
  const purpose = purposes[code] ?? `extended error ${code}`;
  return text === '' ? purpose : `${purpose}: ${text}`;
}
