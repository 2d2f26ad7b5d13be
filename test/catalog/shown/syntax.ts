import { type Cases, soa } from './case.ts';

const label = 'a'.repeat(64);
const good = 'ns1 hostmaster.example.net. 1 14400 3600 1209600 3600';

/** Checks of the text of a file, of TTLs, classes and the SOA record, of duplicates and limits. */
export const syntaxCases: Cases = {
  'paren-balance': ['t TXT ( "a"\n', 't TXT "a" )\n'],
  'paren-nested': ['t TXT ( ( "a" ) )\n'],
  'quote-unclosed': ['t TXT "a\n', 't TXT "a'],
  'quote-multiline': ['t TXT "a\nb"\n'],
  'eof-newline': ['t TXT "a"'],
  'line-ending': ['t TXT "a"\ru TXT "b"\n'],
  'char-repertoire': [
    `\ufeff${soa(good)}`,
    't TXT "é"\n',
    'é A 192.0.2.1\n',
    'a–b A 192.0.2.1\n',
    't TXT "a\0"\n',
  ],
  'directive-unknown': ['$DATE 2026\n'],
  'directive-args': ['$ORIGIN\n', '$TTL\n', '$TTL 300 600\n'],
  'include-resolves': {
    texts: ['$INCLUDE nothing.zone\n', '$INCLUDE self.zone\n'],
    options: {
      include: (wanted) =>
        wanted === 'self.zone'
          ? { file: wanted, bytes: new TextEncoder().encode('$INCLUDE self.zone\n') }
          : { fault: 'unreadable', file: wanted, why: 'there is no such file' },
    },
  },
  'generate-valid': [
    '$GENERATE 5-1 h$ A 192.0.2.$\n',
    '$GENERATE 1-9/0 h$ A 192.0.2.$\n',
    '$GENERATE 1-90000 h$ A 192.0.2.1\n',
  ],
  'owner-first-missing': [
    `$ORIGIN example.com.\n$TTL 3600\n TXT "a"\n@ SOA ${good}\n@ NS ns1\nns1 A 192.0.2.1\n`,
  ],
  'owner-inherited-after-origin': ['$ORIGIN a.example.com.\n  TXT "a"\n'],
  'type-unknown': ['a AAAAA 2001:db8::1\n'],
  'type-meta': ['a OPT \\# 0\n', 'a ANY \\# 0\n', 'a TYPE0 \\# 1 00\n', 'a AXFR \\# 0\n', 'a TYPE41 \\# 0\n'],
  'type-obsolete': ['a MD ns1\n', 'a MF ns1\n'],
  'rdata-generic': ['a A \\# 5 c0000201\n', 'a A \\# 3 c00002\n', 'a TYPE65280 \\# 3 abcd\n'],
  'rdata-token-count': ['a\n', '@ MX 10\n', '@ MX 10 ns1 ns1\n', 'a A\n'],
  'uint-range': [
    '@ MX 65536 ns1\n',
    '@ MX -1 ns1\n',
    '_s._tcp SRV 0 0 65536 ns1\n',
    '@ CAA 256 issue "a.net"\n',
    soa(good.replace(' 1 ', ' 4294967296 ')),
  ],
  'escape-valid': ['t TXT "\\300"\n', 't TXT "\\12"\n', 'a\\256b TXT "a"\n', 't TXT a\\\n'],
  'name-quoted': ['"q" A 192.0.2.1\n', 'c CNAME "ns1"\n'],
  'comment-char': ['# a comment\n', '// a comment\n'],
  'base64-hex': ['k OPENPGPKEY mQ!A\n', '_443._tcp TLSA 3 1 0 abc\n', '_443._tcp TLSA 3 1 0 xy\n'],
  'charstring-255': [`h HINFO "${'a'.repeat(256)}" "b"\n`, `x X25 "${'1'.repeat(256)}"\n`],
  'rdata-65535': [`k OPENPGPKEY ${'AAAA'.repeat(21_846)}\n`],
  'ip-literal': [
    'a A 192.0.02.1\n',
    'a A 192.0.2\n',
    'a A 192.0.2.1:80\n',
    'a AAAA 2001:00db8::1\n',
    'a AAAA fe80::1%eth0\n',
  ],
  'label-63': [`${label} A 192.0.2.2\n`, `c CNAME ${label}\n`],
  'name-255': [
    `${`${'a'.repeat(60)}.`.repeat(4)}b A 192.0.2.2\n`,
    `c CNAME ${`${'a'.repeat(60)}.`.repeat(4)}b\n`,
  ],
  'label-empty': ['a..b A 192.0.2.2\n', '.a A 192.0.2.2\n', 'c CNAME a..b\n'],
  'ttl-missing': [`$ORIGIN example.com.\n@ SOA ${good}\n@ NS ns1\nns1 A 192.0.2.1\n`],
  'ttl-inherited-1035': [`$ORIGIN example.com.\n@ 3600 SOA ${good}\n@ NS ns1\nns1 A 192.0.2.1\n`],
  'ttl-syntax': ['a -1 A 192.0.2.2\n', 'a 1y A 192.0.2.2\n', 'a 1h30 A 192.0.2.2\n', '$TTL soon\n'],
  'ttl-max': ['a 2147483648 A 192.0.2.2\n', 'a 4294967296 A 192.0.2.2\n'],
  'ttl-rrset': ['a 300 A 192.0.2.2\nb TXT "b"\na 400 A 192.0.2.3\n'],
  'ttl-policy': ['a 2147483647 A 192.0.2.2\n'],
  'class-match': ['a CH A 192.0.2.2\n', 'a HS TXT "a"\n'],
  'soa-missing': ['$ORIGIN example.com.\n$TTL 3600\n@ NS ns1\nns1 A 192.0.2.1\n'],
  'soa-multiple': [`@ SOA ${good.replace(' 1 ', ' 2 ')}\n`],
  'soa-not-apex': [`a SOA ${good}\n`],
  'soa-rname-at': [soa(good.replace('hostmaster.', 'hostmaster@'))],
  'soa-rname-mail': [
    soa(good.replace('hostmaster.example.net.', 'dns.my_shop.example.')),
    soa(good.replace('hostmaster.example.net.', 'dns.ns9')),
  ],
  'soa-mname-host': [soa(good.replace('ns1', 'my_server.example.net.'))],
  'soa-mname-role': [soa(good.replace('ns1', '.')), soa(good.replace('ns1', 'localhost.'))],
  'soa-mname-target': [
    soa(good.replace('ns1', 'a'), 'a CNAME ns1\n'),
    soa(good.replace('ns1', 'a'), 'a TXT "a"\n'),
  ],
  'soa-refresh': [soa('ns1 hostmaster.example.net. 1 60 30 1209600 3600')],
  'soa-retry': [
    soa('ns1 hostmaster.example.net. 1 7200 7200 1209600 3600'),
    soa('ns1 hostmaster.example.net. 1 7200 7201 1209600 3600'),
  ],
  'soa-expire': [
    soa('ns1 hostmaster.example.net. 1 7200 3600 90000 3600'),
    soa('ns1 hostmaster.example.net. 1 7200 3600 7200 3600'),
    soa('ns1 hostmaster.example.net. 1 7200 3600 7000 3600'),
  ],
  'soa-minimum': [
    soa('ns1 hostmaster.example.net. 1 7200 3600 1209600 10'),
    soa('ns1 hostmaster.example.net. 1 7200 3600 1209600 604800'),
  ],
  'soa-timer-range': [
    soa('ns1 hostmaster.example.net. 1 4294967296 3600 1209600 3600'),
    soa('ns1 hostmaster.example.net. 1 7200 3600 1209600 2147483648'),
  ],
  'soa-fields': [
    soa('ns1 hostmaster.example.net. 1 7200 3600 1209600'),
    soa('ns1 hostmaster.example.net. 1 0 0 0 0'),
  ],
  'dup-exact': ['a A 192.0.2.2\na A 192.0.2.2\n', 'c CNAME ns1\nc CNAME NS1\n'],
  'dup-semantic': ['k LP 10 ns1\nk LP 10 NS1\n', 'k IPSECKEY 10 3 2 NS1 YWJj\nk IPSECKEY 10 3 2 ns1 YWJj\n'],
  'rrset-64k': ['$GENERATE 1-4000 t TXT "number $"\n'],
  'singleton-type': [
    'r RESINFO qnamemin\nr RESINFO exterr=1\n',
    `@ SOA ${good.replace(' 1 ', ' 2 ')}\n`,
    'c CNAME ns1\nc CNAME a.example.net.\n',
    'd DNAME a.example.net.\nd DNAME b.example.net.\n',
  ],
};
