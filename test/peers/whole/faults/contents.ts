import fc from 'fast-check';
import { formOf } from '../../generate/forms.ts';
import { withLabel } from '../../generate/labels.ts';
import { seedOf } from '../../generate/seeds.ts';
import { faultsOf } from '../../generate/type-form.ts';
import type { Dice } from '../dice.ts';
import { type Fault, freshLabel, insert, line, lines, oneOf } from './fault.ts';

const hash = (octets: number): string => 'ab'.repeat(octets);

const POOL = 300;
const pools = new Map<string, readonly string[]>();

/** Contents of a type with one fault each, of every kind in turn. */
function wrongContents(type: string): readonly string[] {
  let pool = pools.get(type);
  if (pool === undefined) {
    const kinds = faultsOf(formOf(type)!);
    const each = Math.ceil(POOL / kinds.length);
    pool = kinds.flatMap(({ name, texts }) =>
      fc.sample(texts, { seed: seedOf(`${type} ${name}`, 1), numRuns: each }),
    );
    pools.set(type, pool);
  }
  return pool;
}

function wrongRecord(type: string, dice: Dice): string {
  const { owner = '%' } = formOf(type)!;
  const label = freshLabel(dice);
  return withLabel(`${owner} ${type} ${dice.pick(wrongContents(type))}`, label).trimEnd();
}

const ofForms =
  (...types: readonly string[]): Fault['plant'] =>
  (draft, dice) =>
    insert(draft, dice, line(wrongRecord(dice.pick(types), dice)));

/** Contents of the types that zones have, spoilt in each field and as people mistype them. */
export const contentFaults: readonly Fault[] = [
  {
    title: 'content of A, AAAA',
    plant: oneOf(
      ofForms('A', 'AAAA'),
      lines(
        '% A 192.0.2.256',
        '% A 192.0.2',
        '% A 192.0.2.1.',
        '% A 192.0.2.1/24',
        '% A 192.0.2.01',
        '% A 2001:db8::1',
        '% A www.example.net.',
        '% A 0xc0.0.2.1',
        '% A 192.0.2.1:80',
        '% A 3221225985',
      ),
      lines(
        '% AAAA 192.0.2.1',
        '% AAAA 2001:db8:::1',
        '% AAAA 1:2:3:4:5:6:7:8:9',
        '% AAAA 2001:db8::g',
        '% AAAA [2001:db8::1]',
        '% AAAA fe80::1%eth0',
        '% AAAA 2001:db8::1/64',
        '% AAAA ::192.0.2.1',
        '% AAAA 2001:00db8::1',
      ),
    ),
  },
  { title: 'content of NS, PTR, CNAME, DNAME', plant: ofForms('NS', 'PTR', 'CNAME', 'DNAME') },
  {
    title: 'content of MX, SRV',
    plant: oneOf(
      ofForms('MX', 'SRV'),
      lines(
        '% MX mail.example.net. 10',
        '% MX mail.example.net.',
        '% MX 10',
        '% MX 65536 mail.example.net.',
        '% MX -1 mail.example.net.',
        '% MX 10 20 mail.example.net.',
      ),
      lines(
        '_x._tcp.% SRV 0 0 www.example.net. 80',
        '_x._tcp.% SRV 0 80 www.example.net.',
        '_x._tcp.% SRV 0 0 65536 www.example.net.',
        '% SRV 0 0 80 www.example.net.',
      ),
    ),
  },
  { title: 'content of TXT, HINFO', plant: ofForms('TXT', 'HINFO') },
  {
    title: 'content of CAA',
    plant: oneOf(
      ofForms('CAA'),
      lines(
        '% CAA issue "ca.example.net"',
        '% CAA 0 isue "ca.example.net"',
        '% CAA 0 issue',
        '% CAA 256 issue "x"',
        '% CAA 0 issue "ca..example"',
        '% CAA 0 iodef "admin@example.net"',
        '% CAA 0 ISSUE "ca.example.net"',
        '% CAA 0 issue "ca.example.net; a b"',
      ),
    ),
  },
  {
    title: 'content of NAPTR, URI',
    mild: true,
    plant: oneOf(
      ofForms('NAPTR', 'URI'),
      lines(
        '% NAPTR 100 10 "u" "E2U+sip" "!^(.*$!sip:\\\\1!" .',
        '% NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:a@b!" b.example.net.',
        '% NAPTR 100 10 "x" "" "" .',
        '% NAPTR 100 10 "" "" "" .',
        '% NAPTR 100 "u" "E2U+sip" "" .',
        '% NAPTR 100 10 "u" "E2U+sip" "!^(.*)$!sip:\\1!" .',
      ),
    ),
  },
  {
    title: 'content of TLSA, SMIMEA, SSHFP, OPENPGPKEY',
    plant: oneOf(
      ofForms('TLSA', 'SMIMEA', 'SSHFP', 'OPENPGPKEY'),
      lines(
        `_1._tcp.% TLSA 3 1 1 ${hash(31)}`,
        `_1._tcp.% TLSA 3 1 2 ${hash(32)}`,
        `% SSHFP 4 2 ${hash(20)}`,
        `% SSHFP 1 1 ${hash(32)}`,
        `% NS a.example.net.\n% DS 1 13 2 ${hash(20)}`,
        `% NS a.example.net.\n% DS 1 13 4 ${hash(32)}`,
      ),
      lines(
        '_1._tcp.% TLSA 3 1 1 abc',
        '% SSHFP 4 2 abc',
        '% NS a.example.net.\n% DS 1 13 2 abc',
        '% OPENPGPKEY abc',
      ),
    ),
  },
  { title: 'content of CERT, EUI48, IPSECKEY, APL', plant: ofForms('CERT', 'EUI48', 'IPSECKEY', 'APL') },
  {
    title: 'content of HTTPS, SVCB',
    plant: oneOf(
      ofForms('HTTPS', 'SVCB'),
      lines(
        '% HTTPS 1 . alpn=',
        '% HTTPS 1 . alpn=h2 alpn=h3',
        '% HTTPS 1 . port=65536',
        '% HTTPS 1 . key01=abc',
        '% HTTPS 1 . key65535=abc',
        '% HTTPS 1 . alpn=h2 key65535',
        '% SVCB 1 . key65535',
        '% HTTPS 1 . no-default-alpn',
        '% HTTPS 1 . mandatory=port',
        '% HTTPS 1 . mandatory=port alpn=h2',
        '% HTTPS 1 . ipv4hint=2001:db8::1',
        '% HTTPS 1',
        '% HTTPS . alpn=h2',
        '% HTTPS 1 . alpn=h2 ech=',
      ),
    ),
  },
  { title: 'content of DS, CDS, DNSKEY', plant: ofForms('DS', 'CDS', 'DNSKEY') },
  {
    title: 'content of LOC, RP',
    plant: oneOf(
      ofForms('LOC', 'RP'),
      lines(
        '% LOC 91 0 0 N 4 0 0 E 0m',
        '% LOC 90 1 0 N 4 E 0m',
        '% LOC 52 N 181 E 0m',
        '% LOC 52 22 23.000 N 4 53 32.000 E',
        '% LOC 52 4 0m',
        '% LOC 52 60 0 N 4 E 0m',
      ),
    ),
  },
  {
    title: 'number that is not assigned',
    mild: true,
    plant: lines(
      `_1._tcp.% TLSA 4 1 1 ${hash(32)}`,
      `_1._tcp.% TLSA 3 2 1 ${hash(32)}`,
      `% SSHFP 9 2 ${hash(32)}`,
      `% NS a.example.net.\n% DS 1 99 2 ${hash(32)}`,
      `% NS a.example.net.\n% DS 1 13 99 ${hash(32)}`,
      '% CERT 0 1 8 YWJj',
      '% CERT 9 1 8 YWJj',
    ),
  },
  {
    title: 'service parameters that are new or odd',
    plant: lines(
      '% HTTPS 0 a.example.net. alpn=h2',
      '% HTTPS 1 . mandatory=port port=443',
      '% HTTPS 1 . alpn=h2 ohttp',
      '% HTTPS 1 . alpn=h2 tls-supported-groups=29',
      '% HTTPS 1 . docpath=/dns',
      '% SVCB 1 a.example.net. alpn=h2 dohpath=/dns-query{?dns}',
      '% SVCB 1 a.example.net. alpn=h2 dohpath=/dns-query',
      '% HTTPS 1 . alpn=h2 key65000=abc',
      '% HTTPS 1 . alpn="h\\,2"',
      '% HTTPS 1 . foo=bar',
    ),
  },
  {
    title: 'text of mail that is none',
    mild: true,
    plant: lines(
      '% TXT "v=spf1 include:"',
      '% TXT "v=spf1 a"\n% TXT "v=spf1 mx"',
      '% TXT "v=spf2 -all"',
      '_dmarc.% TXT "v=DMARC1; p=nonsense"',
      '_dmarc.% TXT "p=none"',
      'k._domainkey.% TXT "v=DKIM1; p=!!"',
      '% TXT v=spf1 -all',
    ),
  },
  {
    title: 'type that is old',
    plant: lines(
      '% MD a.example.net.',
      '% MF a.example.net.',
      '% MB a.example.net.',
      '% WKS 192.0.2.1 TCP 25',
      '% X25 "311061700956"',
      '% GPOS "1" "2" "3"',
      '% SPF "v=spf1 -all"',
      '% A6 0 2001:db8::1',
      '% NULL \\# 1 00',
      '% NSAP 0x47',
    ),
  },
  {
    title: 'type that is new',
    plant: lines(
      '% RESINFO qnamemin',
      '% WALLET "BTC" "x"',
      '% DSYNC CDS NOTIFY 5300 a.example.net.',
      '% AMTRELAY 10 0 1 192.0.2.1',
      '% TYPE65401 \\# 1 00',
      '% HIP ( 2 200100107B1A74DF365639CC39F1D578 AwEAAbdxyhNuSutc5EMzxTs9LBPCIkOFH8cIvM4p9+LrV4e19WzK00+CI6zBCQTdtWsuxKbWIy87UOoJTwkUs7lBu+Upr1gsNrut79ryra+bSRGQb1slImA8YVJyuIDsj7kwzG7jnERNqnWxZ48AWkskmdHaVDP4BcelrTI3rMXdXF5D )',
      '% DELEG \\# 0',
    ),
  },
  {
    title: 'type of questions as data',
    plant: lines('% TYPE41 \\# 0', '% TYPE255 \\# 0', '% TYPE252 \\# 0', '% ANY x', '% AXFR x', '% OPT x'),
  },
  {
    title: 'generic form of a type that is known',
    mild: true,
    plant: lines(
      '% A \\# 4 c0000201',
      '% TYPE1 \\# 4 c0000201',
      '% MX \\# 4 000a 00',
      '% TYPE15 \\# 3 000a00',
      '% TXT \\# 3 026162',
      '% TYPE16 \\# 2 05 61',
    ),
  },
  {
    title: 'set larger than a message',
    plant: (draft, dice) => {
      const label = freshLabel(dice);
      const texts = Array.from(
        { length: 260 },
        (_, at) => `${label} TXT "${String(at).padStart(250, 'x')}"\n`,
      );
      return insert(draft, dice, { text: texts.join('') });
    },
  },
];
