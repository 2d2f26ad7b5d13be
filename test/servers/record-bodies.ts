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
  /** The record that is at fault, if anything is. */
  readonly fault: number;
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

const TTL = 300;
let owners = 0;

/** A new owner below the apex for each body, so that none is in the way of another. */
const ownerFor = (type: string): string => {
  const name = `o${owners++}.${ZONE}`;
  return type === 'SOA' ? ZONE : ['SRV', 'TLSA'].includes(type) ? `_25._tcp.${name}` : name;
};

function recordOf(name: string, type: string, content: string, ttl: unknown = TTL): BodyRecord {
  return { name, type, content, ttl };
}

/** What a type needs beside it: a DS stands at a delegation. */
const beside: Readonly<Record<string, (name: string) => readonly BodyRecord[]>> = {
  DS: (name) => [recordOf(name, 'NS', 'ns1.example.net.')],
};

function contentBody(type: string, content: string): Body {
  const name = ownerFor(type);
  const before = beside[type]?.(name) ?? [];
  return { title: `${type} ${content}`, before, records: [recordOf(name, type, content)], fault: 0 };
}

/** Each content, and each with one fault. */
export const contentBodies: readonly Body[] = Object.entries(contents).flatMap(([type, right]) =>
  right.flatMap((content) => [content, ...mutationsOf(content)].map((one) => contentBody(type, one))),
);

const first = (type: string): string => contents[type]![0]!;

/** `before | added`: types at one owner; `below:` before a type puts it one label below. */
function besideBody(text: string): Body {
  const name = ownerFor('');
  const [before, records] = text.split('|').map((side) =>
    side
      .trim()
      .split(' ')
      .filter((word) => word !== '')
      .map((word, at) => {
        const [, below, type, other] = /^(below:)?([A-Z]+)(2)?$/.exec(word)!;
        const content =
          other === undefined
            ? first(type!)
            : first(type!).replace(/example\.net|192\.0\.2/, (found) =>
                found === '192.0.2' ? '198.51.100' : 'example.org',
              );
        return recordOf(`${below === undefined ? '' : `a${at}.`}${name}`, type!, content);
      }),
  );
  return { title: text, before: before!, records: records!, fault: records!.length - 1 };
}

/** Records beside each other; where something is wrong, it is the last one that is too many. */
export const besideBodies: readonly Body[] = [
  '| A AAAA MX TXT',
  '| A A2',
  '| A A',
  '| TXT TXT',
  '| MX MX',
  'CNAME | A',
  'CNAME | TXT',
  'A | CNAME',
  'MX | CNAME',
  '| A CNAME',
  '| CNAME A',
  '| CNAME CNAME2',
  '| CNAME CNAME',
  'CNAME | below:A',
  'DNAME | A',
  'A | DNAME',
  'DNAME | CNAME',
  'CNAME | DNAME',
  '| DNAME DNAME2',
  'DNAME | below:A',
  'below:A | DNAME',
  '| DNAME NS',
  'NS | DNAME',
  'NS | DS',
  '| NS DS',
  '| DS',
  'A | DS',
  'ALIAS | A',
  'A | ALIAS',
  'ALIAS | MX TXT',
  'ALIAS | CNAME',
  '| ALIAS ALIAS2',
  'NS | CNAME',
  'CNAME | NS',
  'NS | NS2',
  '| SOA',
].map(besideBody);

function single(title: string, record: Partial<BodyRecord>): Body {
  const whole = { ...recordOf(ownerFor(''), 'A', first('A')), ...record };
  return { title, before: [], records: [whole], fault: 0 };
}

/** What can be wrong with a record besides its content. */
export const memberBodies: readonly Body[] = [
  ...[1, 300, 2 ** 31 - 1, 0, -1, 2 ** 31, 2 ** 32, 1.5, '300', null, true].map((ttl) =>
    single(`TTL ${JSON.stringify(ttl)}`, { ttl }),
  ),
  ...['A', 'a', 'AAAAA', '', 'TYPE1', 'TYPE65280', 'HTTPS', 'SPF', 'MD', 'ANY', 'AXFR', 'OPT', 'RRSIG'].map(
    (type) => single(`type ${type}`, { type }),
  ),
  ...[
    `*.w.${ZONE}`,
    `_a.${ZONE}`,
    `a_b.${ZONE}`,
    `A.B.${ZONE}`,
    `a.*.w.${ZONE}`,
    `${label63}.${ZONE}`,
    `${label63}a.${ZONE}`,
    `${`${label63}.`.repeat(4)}${ZONE}`,
    `a..b.${ZONE}`,
    `.${ZONE}`,
    `a b.${ZONE}`,
    `a\\032b.${ZONE}`,
    `a\\999b.${ZONE}`,
    `xn--mnchen-3ya.${ZONE}`,
    `m\u00fcnchen.${ZONE}`,
    'www',
    'www.example.com',
    'www.example.org.',
    'wwwexample.com.',
    'com.',
    '.',
    '@',
    '',
  ].map((name) => single(`name ${name.replace(label63, 'a{63}')}`, { name })),
  single('type HTTPS with its content', { type: 'HTTPS', content: '1 .' }),
  single('CNAME at the apex', { name: ZONE, type: 'CNAME', content: first('CNAME') }),
  single('DNAME at the apex', { name: ZONE, type: 'DNAME', content: first('DNAME') }),
  single('DS at the apex', { name: ZONE, type: 'DS', content: first('DS') }),
  single('ALIAS at the apex', { name: ZONE, type: 'ALIAS', content: first('ALIAS') }),
];
