import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict' } as const;
const tlsa = `TLSA 3 1 1 ${'ab'.repeat(32)}`;
const A = 'A 192.0.2.9';

testRule('tlsa-host', {
  accept: [
    {
      why: 'a host',
      zone: `_25._tcp.ns1 ${tlsa}\n*._tcp.ns1 ${tlsa}\n_443._udp.a ${tlsa}\na AAAA 2001:db8::1`,
    },
    { why: 'the zone itself', zone: `_443._tcp ${tlsa}` },
    { why: 'an alias', zone: `_443._tcp.www ${tlsa}\nwww CNAME a.example.net.` },
    { why: 'a host of a delegation', zone: `sub NS a.example.net.\n_25._tcp.x.y CNAME a.example.net.` },
    {
      why: 'a name that an alias leads to',
      zone: `_25._tcp.a CNAME _dane\n_dane ${tlsa}\n_dane._tcp ${tlsa}\ndane ${tlsa}`,
    },
    { why: 'a wildcard that it hides, which is another matter', zone: `*.w ${A}\n_25._tcp.x.w ${tlsa}` },
    { why: 'an address that could not be read', zone: `_25._tcp.ns1 ${tlsa}` },
  ],
  reject: [
    { why: 'no host', zone: `_25._tcp.mail ${tlsa}`, found: ['1: zone/tlsa-without-host'] },
    { why: 'a text', zone: `_25._tcp.mail ${tlsa}\nmail TXT x`, found: ['1: zone/tlsa-without-host'] },
    {
      why: 'a name between names',
      zone: `_25._tcp.mail ${tlsa}\na.mail ${A}`,
      found: ['1: zone/tlsa-without-host'],
    },
    {
      why: 'an owner once',
      zone: `_25._tcp.m ${tlsa}\n_25._tcp.m TLSA 2 0 255 00`,
      found: ['1: zone/tlsa-without-host'],
    },
    {
      why: 'each port',
      zone: `_25._tcp.m ${tlsa}\n_465._tcp.m ${tlsa}`,
      found: ['1: zone/tlsa-without-host', '2: zone/tlsa-without-host'],
    },
  ],
});

testRule('rp-text', {
  accept: [
    { why: 'a text', zone: 'a RP b.example.net. c\nc TXT x' },
    { why: 'none promised', zone: 'a RP b.example.net. .' },
    { why: 'a text elsewhere', zone: 'a RP . c.example.net.' },
    {
      why: 'a text of a wildcard, or behind an alias',
      zone: 'a RP . x.w\n*.w TXT x\nb RP . c\nc CNAME c.example.net.',
    },
    {
      why: 'a text that others answer for',
      zone: 'a RP . x.sub\nsub NS a.example.net.\nb RP . x.d\nd DNAME a.example.net.',
    },
  ],
  reject: [
    { why: 'nothing', zone: 'a RP . c', found: ['1: zone/rp-text-missing'] },
    { why: 'another type', zone: 'a RP . ns1', found: ['1: zone/rp-text-missing'] },
    { why: 'a name between names', zone: 'a RP . c\nd.c TXT x', found: ['1: zone/rp-text-missing'] },
    {
      why: 'each record',
      zone: 'a RP . c\nb RP . c',
      found: ['1: zone/rp-text-missing', '2: zone/rp-text-missing'],
    },
  ],
});

testRule('caa-coverage', {
  accept: [
    {
      why: 'an authority',
      zone: `@ ${A}\n@ MX 10 mx.example.net.\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=none"\n@ CAA 0 iodef "mailto:a@example.com"\n@ CAA 0 ISSUE ";"`,
      options: strict,
    },
    { why: 'no host of the name', zone: `www ${A}`, options: strict },
    { why: 'a host, but for the strict', zone: `@ ${A}` },
    {
      why: 'a zone below a domain',
      zone: `$ORIGIN a.example.com.\n$TTL 3600\n@ SOA ns1 h.example.net. 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 A 192.0.2.2\n@ ${A}\n`,
      whole: true,
      options: strict,
    },
  ],
  reject: [
    {
      why: 'reports alone',
      zone: `@ ${A}\n@ MX 10 mx.example.net.\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=none"\n@ CAA 0 iodef "mailto:a@example.com"\nwww CAA 0 issue ";"`,
      options: strict,
      found: ['1: zone/caa-missing'],
    },
  ],
});
