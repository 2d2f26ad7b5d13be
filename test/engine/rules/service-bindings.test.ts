import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict' } as const;
const A = 'A 192.0.2.9';

testRule('svcb-modes', {
  accept: [
    { why: 'servers', zone: 'a HTTPS 1 .\na HTTPS 1 b.example.net.\na HTTPS 256 c.example.net.' },
    { why: 'one alias', zone: 'a HTTPS 0 b.example.net.' },
    { why: 'an alias of each type', zone: 'a HTTPS 0 b.example.net.\na SVCB 0 b.example.net.\na MX 0 ns1' },
    { why: 'an alias of one type beside servers of the other', zone: 'a HTTPS 0 b.example.net.\na SVCB 1 .' },
  ],
  reject: [
    {
      why: 'an alias behind a server',
      zone: 'a HTTPS 1 .\na HTTPS 0 b.example.net.',
      found: ['2: record/svcb-mixed-modes'],
    },
    {
      why: 'an alias before servers',
      zone: 'a SVCB 0 b.\na SVCB 1 .\na SVCB 2 .',
      found: ['2: record/svcb-mixed-modes'],
    },
    {
      why: 'several aliases',
      zone: 'a SVCB 0 b.\na SVCB 0 c.\na SVCB 0 d.',
      found: ['2: record/svcb-several-aliases'],
    },
    { why: 'a copy as a duplicate', zone: 'a SVCB 0 b.\na SVCB 0 b.', found: ['2: record/already-exists'] },
  ],
});

testRule('svcb-target', {
  accept: [
    {
      why: 'hosts, dots, and aliases of services',
      zone: 'a HTTPS 1 b.example.net.\nb HTTPS 1 .\nc HTTPS 0 .\nd SVCB 0 _x._y.example.net.\n_z.e SVCB 1 e\ne A 192.0.2.9',
    },
    { why: 'a name below or above the owner', zone: `a.b HTTPS 0 b\nb ${A}\nc HTTPS 0 d.c\nd.c ${A}` },
    { why: 'the own name, but for the strict', zone: 'a HTTPS 1 a\na A 192.0.2.9' },
  ],
  reject: [
    {
      why: 'an alias of itself, in any case',
      zone: 'a HTTPS 0 A.Example.COM.',
      found: ['1: record/svcb-self-alias'],
    },
    { why: 'an alias of the apex to itself', zone: '@ HTTPS 0 @', found: ['1: record/svcb-self-alias'] },
    {
      why: 'the own name',
      zone: 'a HTTPS 1 a\na A 192.0.2.9',
      options: strict,
      found: ['1: record/svcb-own-name'],
    },
    {
      why: 'a server that is no host name',
      zone: 'a HTTPS 1 b_c.example.net.',
      found: ['1: name/target-not-hostname'],
    },
    { why: 'a URL, once', zone: 'a HTTPS 1 https://example.net/', found: ['1: name/target-is-url'] },
  ],
});

testRule('svcb-dns', {
  accept: [
    {
      why: 'servers that say what they speak, aliases, and other services',
      zone: '_dns.ns1 SVCB 1 ns1 alpn=dot\n_853._dns.ns1 SVCB 1 ns1 alpn=h2,doq dohpath=/q{?dns}\n_dns.a SVCB 0 b.example.net.\n_x.a SVCB 1 ns1\n_dns HTTPS 1 ns1 alpn=h2\ndns SVCB 1 ns1',
    },
  ],
  reject: [
    { why: 'no protocol', zone: '_dns.ns1 SVCB 1 ns1 port=853', found: ['1: record/svcb-dns-alpn'] },
    { why: 'no parameter at all', zone: '_853._dns SVCB 1 ns1', found: ['1: record/svcb-dns-alpn'] },
    ...['h2', 'dot,h3', 'http/1.1'].map((alpn) => ({
      why: `${alpn} without a path`,
      zone: `_dns SVCB 1 ns1 alpn=${alpn} port=443`,
      found: ['1: record/svcb-dns-path'],
    })),
  ],
});

testRule('svcb-aliases', {
  accept: [
    { why: 'an alias of a host', zone: `@ HTTPS 0 web\nweb ${A}` },
    {
      why: 'an alias of an alias or of servers',
      zone: '@ HTTPS 0 web\nweb CNAME a.example.net.\na HTTPS 0 b\nb HTTPS 1 c.example.net.',
    },
    { why: 'a wildcard', zone: `@ HTTPS 0 x.w\n*.w ${A}` },
    {
      why: 'names that others answer for',
      zone: 'a HTTPS 0 x.sub\nsub NS a.example.net.\nb HTTPS 0 x.d\nd DNAME a.example.net.',
    },
    {
      why: 'an alias of the other type',
      zone: `@ SVCB 0 web\nweb HTTPS 0 a.example.net.\nweb ${A}`,
      options: { ...strict, severities: { 'mail/mx-missing': 'off' } },
    },
  ],
  reject: [
    {
      why: 'a loop, by another rule',
      zone: 'a HTTPS 0 b\nb HTTPS 0 a\nc HTTPS 0 a',
      options: strict,
      found: ['1: zone/alias-loop'],
    },
    { why: 'a name that is not there', zone: '@ HTTPS 0 web', found: ['1: zone/svcb-alias-dangling'] },
    {
      why: 'a name between names',
      zone: `@ HTTPS 0 web\na.web ${A}`,
      found: ['1: zone/svcb-alias-dangling'],
    },
    { why: 'a name with a text', zone: '@ HTTPS 0 web\nweb TXT x', found: ['1: zone/svcb-alias-dangling'] },
    {
      why: 'a chain',
      zone: '@ HTTPS 0 web\nweb HTTPS 0 a.example.net.',
      options: strict,
      found: ['1: zone/svcb-alias-chain'],
    },
  ],
});

testRule('svcb-hints', {
  accept: [
    {
      why: 'addresses of the owner',
      zone: 'a HTTPS 1 . ipv4hint=192.0.2.9 ipv6hint=2001:db8::9\na A 192.0.2.9\na A 192.0.2.8\na AAAA 2001:db8::9',
      options: strict,
    },
    { why: 'addresses of the target', zone: `a HTTPS 1 B ipv4hint=192.0.2.9\nb ${A}`, options: strict },
    {
      why: 'no address to differ from',
      zone: 'a HTTPS 1 b ipv4hint=192.0.2.9\nb AAAA 2001:db8::9\nc HTTPS 1 c.example.net. ipv4hint=192.0.2.1',
      options: strict,
    },
    { why: 'other addresses, but for the strict', zone: `a HTTPS 1 . ipv4hint=192.0.2.1\na ${A}` },
  ],
  reject: [
    {
      why: 'an address that the owner does not have',
      zone: `a HTTPS 1 . ipv4hint=192.0.2.9,192.0.2.1\na ${A}`,
      options: strict,
      found: ['1: zone/svcb-hint-differs'],
    },
    {
      why: 'each kind once',
      zone: `a HTTPS 1 b ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:db8::1\nb ${A}\nb AAAA 2001:db8::9`,
      options: strict,
      found: ['1: zone/svcb-hint-differs', '1: zone/svcb-hint-differs'],
    },
  ],
});
