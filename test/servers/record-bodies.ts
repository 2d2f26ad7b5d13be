/** A record as both sides get it: the owner in full, in lower case, with its final dot. */
export interface BodyRecord {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly ttl: unknown;
}

/** Records that are to be added to a zone in one request, of which one at most is at fault. */
export interface Body {
  readonly title: string;
  /** What is in the zone before, besides its apex. */
  readonly before: readonly BodyRecord[];
  readonly records: readonly BodyRecord[];
  /** The record that was made wrong; undefined when none was. */
  readonly fault?: number;
}

export const ZONE = 'example.com.';

const sha1 = '0123456789abcdef0123456789abcdef01234567';
const sha256 = '0123456789abcdef'.repeat(4);

/** Contents of every type of the platform that nobody has a doubt about. */
export const contents: Readonly<Record<string, readonly string[]>> = {
  A: ['192.0.2.1'],
  AAAA: ['2001:db8::1'],
  MX: ['10 mail.example.net.', '0 .'],
  CNAME: ['www.example.net.'],
  TXT: ['"hello"', '"v=spf1 -all"', '"a" "b"'],
  NS: ['ns1.example.net.'],
  SRV: ['0 5 5060 sip.example.net.'],
  PTR: ['host.example.net.'],
  SOA: ['ns1.example.net. hostmaster.example.net. 2026010101 7200 3600 1209600 3600'],
  CAA: ['0 issue "ca.example.net"', '128 iodef "mailto:a@example.net"'],
  SSHFP: [`1 1 ${sha1}`, `4 2 ${sha256}`],
  TLSA: [`3 1 1 ${sha256}`],
  DNAME: ['other.example.net.'],
  NAPTR: ['100 10 "S" "SIP+D2U" "" _sip._udp.example.net.'],
  DS: [`12345 13 2 ${sha256}`],
  ALIAS: ['www.example.net.'],
};

const label63 = 'a'.repeat(63);

/** What can go wrong with one token, by what it is. */
const faultsOf: readonly (readonly [RegExp, readonly ((token: string) => string)[]])[] = [
  [
    /^\d+$/,
    [() => '65536', () => '4294967296', () => '-1', () => '1.5', () => 'ten', (token) => `"${token}"`],
  ],
  [
    /^\d+\.\d+\.\d+\.\d+$/,
    [
      () => '192.0.2.256',
      () => '192.0.2',
      () => '192.0.2.1.1',
      () => '192.0.2.01',
      () => '192.0.2.0/24',
      () => '::1',
    ],
  ],
  [
    /^[0-9a-f]*::/,
    [
      () => '2001:db8::1::2',
      () => '2001:db8::g',
      () => '1:2:3:4:5:6:7:8:9',
      () => '192.0.2.1',
      () => '2001:db8::1/64',
      () => 'fe80::1%eth0',
      () => '2001:DB8::1',
      () => '2001:0db8::1',
      () => '2001:db8:0:0:0:0:0:1',
    ],
  ],
  [
    /^[a-z_][\w.]*\.$/,
    [
      (token) => token.slice(0, -1),
      (token) => `a..${token}`,
      (token) => `.${token}`,
      (token) => `${label63}a.${token}`,
      (token) => `${`${label63}.`.repeat(4)}${token}`,
      (token) => `a\\999.${token}`,
      (token) => token.toUpperCase(),
      (token) => `http://${token}`,
      (token) => `"${token}"`,
      (token) => `a_b.${token}`,
      () => '192.0.2.1',
    ],
  ],
  [
    /^[0-9a-f]{40,}$/,
    [
      (token) => token.slice(1),
      (token) => token.slice(2),
      (token) => `${token}00`,
      (token) => `${token.slice(0, -1)}g`,
      (token) => token.toUpperCase(),
      (token) => `${token.slice(0, 20)} ${token.slice(20)}`,
    ],
  ],
  [
    /^"/,
    [
      (token) => token.slice(0, -1),
      (token) => token.slice(1),
      (token) => token.slice(1, -1),
      () => '"\\999"',
      () => `"${'a'.repeat(256)}"`,
      () => '"é"',
      () => '"a"b',
      () => '""',
    ],
  ],
];

const tokensOf = (content: string): string[] => content.match(/"[^"]*"|[^" ]+/g) ?? [];

/** Contents with one fault. */
export function mutationsOf(content: string): string[] {
  const tokens = tokensOf(content);
  const wrong = new Set<string>(['', `${content} more`, `${content} ; comment`, tokens.slice(1).join(' ')]);
  wrong.add(tokens.slice(0, -1).join(' '));
  tokens.forEach((token, at) => {
    for (const [pattern, faults] of faultsOf)
      if (pattern.test(token)) for (const fault of faults) wrong.add(tokens.with(at, fault(token)).join(' '));
  });
  wrong.delete(content);
  return [...wrong];
}
