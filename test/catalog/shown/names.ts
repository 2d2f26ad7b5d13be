import { apexHash, changed, nsec3Example, rrsig } from '../../../src/catalog/signed-example.ts';
import { type Cases, zoneNamed } from './case.ts';

const delegation = (to: string): string => `s NS ${to}\ns NS ns2.example.net.\n`;

/** Checks of owners and targets, of delegations, aliases and wildcards. */
export const nameCases: Cases = {
  'out-of-zone': ['a.example.net. A 192.0.2.2\n'],
  'owner-hostname': ['a_b A 192.0.2.2\n', 'a!b AAAA 2001:db8::1\n', 'a_b MX 10 ns1\n'],
  'rdata-hostname': [
    '@ NS a_b.example.net.\n',
    '@ MX 10 a_b.example.net.\n',
    '_s._tcp SRV 0 0 1 a_b.example.net.\n',
    'a AFSDB 1 a_b.example.net.\n',
    's HTTPS 1 a_b.example.net. alpn=h2\n',
    '$ORIGIN example.com.\n$TTL 3600\n@ SOA a_b.example.net. h.example.net. 1 7200 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.1\n',
  ],
  'rdata-mailbox': [
    'a RP h.a_b.example.net. .\n',
    'a MINFO h.a_b.example.net. h.example.net.\n',
    '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 h.a_b.example.net. 1 7200 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.1\n',
  ],
  'hyphen-edge': [
    '-a A 192.0.2.2\n',
    'a- A 192.0.2.2\n',
    '@ MX 10 -a.example.net.\n',
    zoneNamed('-a.example.com.', ''),
  ],
  'double-dash': ['ab--c A 192.0.2.2\n', '@ MX 10 ab--c.example.net.\n', '@ NS ab--c.example.net.\n'],
  'idna-alabel': ['xn--a A 192.0.2.2\n', '@ MX 10 xn--bcher-kv.example.net.\n'],
  'zone-name-ldh': [zoneNamed('a_b.example.com.', '')],
  'underscore-policy': ['my_host A 192.0.2.2\n', '_a AAAA 2001:db8::1\n'],
  'repeats-zone': ['www.example.com.example.com. A 192.0.2.2\n', 'www.example.com A 192.0.2.2\n'],
  'target-final-dot': ['www CNAME web.example.com\n', '@ MX 10 mail.example.net\n'],
  'target-charset': [
    'a CNAME https://example.net/\n',
    'a CNAME example.net/b.\n',
    'a CNAME example.net\\ b.\n',
    '@ NS a.example.net,b.example.net.\n',
    '@ MX 10 a:25.example.net.\n',
    '@ MX 10 mail_1.example.net.\n',
  ],
  'target-is-ip': [
    'c CNAME 192.0.2.2\n',
    '@ MX 10 192.0.2.2.\n',
    '_s._tcp SRV 0 0 1 192.0.2.2\n',
    'c CNAME 2001:db8::1\n',
  ],
  'numeric-tld': ['@ MX 10 mail.example.42.\n', '@ NS a.42.\n'],
  'owner-in-subzone': [
    `${delegation('ns1.example.net.')}a.s TXT "a"\n`,
    `${delegation('ns1.example.net.')}s TXT "a"\n`,
  ],
  'wildcard-internal': ['a.*.b A 192.0.2.2\n'],
  'wildcard-partial': ['a* A 192.0.2.2\n', '*a A 192.0.2.2\n'],
  'wildcard-nsec3': [`${nsec3Example}* NSEC3 1 0 0 - ${apexHash} A\n`],
  'wildcard-optout': [
    `${changed(nsec3Example, 'NSEC3 1 0', 'NSEC3 1 1')}*.w A 192.0.2.2\n*.w ${rrsig('A', 3)}\n`,
  ],
  'wildcard-tlsa-shadow': [`* A 192.0.2.2\n_443._tcp.x TLSA 3 1 1 ${'ab'.repeat(32)}\n`],
  'ptr-hostname': [
    zoneNamed('2.0.192.in-addr.arpa.', '1 PTR a_b.example.net.\n'),
    zoneNamed('8.b.d.0.1.0.0.2.ip6.arpa.', `${'1.'.repeat(23)}1 PTR a_b.example.net.\n`),
  ],
  'ptr-magic': [zoneNamed('2.0.192.in-addr.arpa.', '192.0.2.5 PTR a.example.net.\n')],
  'ns-apex-missing': [
    '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 h.example.net. 1 7200 3600 1209600 3600\nns1 A 192.0.2.1\n',
  ],
  'ns-single': ['s NS ns1.example.net.\n'],
  'ns-apex-no-address': ['@ NS ns9\n', '@ NS ns9\nns9 TXT "a"\n'],
  'ns-apex-cname': ['@ NS ns9\nns9 CNAME ns1\n'],
  'ns-below-dname': ['@ NS a.d\nd DNAME example.net.\n', `${delegation('a.d')}d DNAME example.net.\n`],
  'ns-wildcard': ['*.w NS ns1\n'],
  'ns-is-ip': ['@ NS 192.0.2.5\n', '@ NS 192.0.2.5.\n', '@ NS 2001:db8::1\n'],
  'glue-required': [delegation('ns1.s'), delegation('s')],
  'glue-sibling': [`${delegation('ns1.t')}t NS ns1.example.net.\n`],
  'glue-wildcard': [`${delegation('ns1.s')}*.s A 192.0.2.2\n`],
  'ns-inzone-no-address': [`${delegation('a')}a TXT "a"\n`],
  'ns-deleg-cname': [`${delegation('a')}a CNAME ns1\n`],
  'ns-family': [
    '$ORIGIN example.com.\n$TTL 3600\n@ SOA a h.example.net. 1 7200 3600 1209600 3600\n@ NS a\n@ NS b\na AAAA 2001:db8::1\nb AAAA 2001:db8::2\n',
    '$ORIGIN example.com.\n$TTL 3600\n@ SOA a h.example.net. 1 7200 3600 1209600 3600\n@ NS a\n@ NS b\na A 192.0.2.1\nb A 192.0.2.2\nw AAAA 2001:db8::3\n',
  ],
  'ns-same-ip': ['@ NS a\na A 192.0.2.1\n'],
  'ns-special-address': ['@ NS a\na A 10.0.0.1\n', '@ NS a\na A 127.0.0.1\n', '@ NS a\na AAAA fe80::1\n'],
  'referral-size': [
    Array.from({ length: 12 }, (_, index) => `s NS ${'a'.repeat(50)}.${index}.example.net.\n`).join(''),
  ],
  'cut-occluded': [
    `${delegation('ns1.example.net.')}a.s A 192.0.2.2\nb.s MX 10 ns1\n`,
    `${delegation('ns1.example.net.')}s MX 10 ns1\n`,
  ],
  'cname-other': ['c CNAME ns1\nc A 192.0.2.2\n', 'c A 192.0.2.2\nc CNAME ns1\n'],
  'cname-multiple': ['c CNAME ns1\nc CNAME a.example.net.\n'],
  'cname-apex': ['@ CNAME a.example.net.\n'],
  'cname-loop': ['a CNAME b\nb CNAME c\nc CNAME a\n', 'a CNAME a\n'],
  'cname-to-cname': ['a CNAME b\nb CNAME ns1\n'],
  'cname-dangling': ['a CNAME nothing\n'],
  'dname-multiple': ['d DNAME a.example.net.\nd DNAME b.example.net.\n'],
  'dname-children': ['d DNAME example.net.\na.d A 192.0.2.2\n', 'a.b.d TXT "a"\nd DNAME example.net.\n'],
  'dname-cname': [
    'd DNAME example.net.\nd CNAME example.org.\n',
    'd CNAME example.org.\nd DNAME example.net.\n',
  ],
  'dname-ns': [`d DNAME example.net.\nd NS ns1\n`],
  'alias-apex': { texts: ['@ ALIAS a.example.net.\n@ A 192.0.2.2\n'], options: { profile: 'platform' } },
};
