/**
 * Names that no name server of the Internet delegates to anybody, or whose addresses anybody may have: the registry of
 * Special-Use Domain Names (RFC 6761), by the RFC that reserves each.
 */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'RFC 6761': [
    ...['test', 'localhost', 'invalid', 'example', 'example.com', 'example.net', 'example.org'],
    ...['10.in-addr.arpa', '168.192.in-addr.arpa'],
    ...Array.from({ length: 16 }, (_, at) => `${16 + at}.172.in-addr.arpa`),
  ],
  'RFC 6762': [
    'local',
    '254.169.in-addr.arpa',
    ...['8', '9', 'a', 'b'].map((nibble) => `${nibble}.e.f.ip6.arpa`),
  ],
  'RFC 7686': ['onion'],
  'RFC 8375': ['home.arpa'],
  'RFC 8880': ['ipv4only.arpa', '170.0.0.192.in-addr.arpa', '171.0.0.192.in-addr.arpa'],
  'RFC 9031': ['6tisch.arpa'],
  'RFC 9140': ['eap-noob.arpa'],
  'RFC 9462': ['resolver.arpa'],
  'RFC 9476': ['alt'],
  'RFC 9665': ['service.arpa'],
};

const rfcOf: ReadonlyMap<string, string> = new Map(
  Object.entries(reserved).flatMap(([rfc, names]) => names.map((name) => [name, rfc])),
);

export interface SpecialUse {
  /** The reserved name that it is, or lies below. */
  readonly name: string;
  readonly rfc: string;
}

/** The reserved name that a folded name without final dot is, or lies below; undefined when there is none. */
export function specialUseOf(name: string): SpecialUse | undefined {
  for (let at = 0; at >= 0; at = name.indexOf('.', at) + 1 || -1) {
    const above = name.slice(at);
    const rfc = rfcOf.get(above);
    if (rfc !== undefined) return { name: above, rfc };
  }
  return undefined;
}
