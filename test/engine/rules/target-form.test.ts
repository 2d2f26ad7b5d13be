import { testRule } from '../../helpers/test-rule.ts';

testRule('target-form', {
  accept: [
    { why: 'a name that only starts like an address', zone: 'a CNAME 192.0.2.example.net.' },
    { why: 'a hexadecimal label', zone: 'a CNAME abc.example.net.' },
    { why: 'underscores where no host is meant', zone: 'a CNAME _b.example.net.\nc PTR a_b.example.net.' },
    { why: 'no host at all', zone: '@ MX 0 .' },
    { why: 'a comma where no host is meant', zone: 'a CNAME b,c.example.net.' },
    { why: 'a part of a reverse zone', zone: 'a CNAME 1.0/25.2.0.192.in-addr.arpa.' },
    { why: 'a slash in a name that the zone has', zone: 'a CNAME b/c\nb/c TXT x\nd DNAME b/c' },
    {
      why: 'a wildcard of the zone itself, and what policy zones say by a `*`',
      zone: 'a CNAME *.w\n*.w A 192.0.2.2\nb CNAME *.\nc CNAME a*.example.net.\nd CNAME x.*.example.net.',
    },
    { why: 'an instance of a service', zone: 'a PTR My\\ printer:1/2._ipp._tcp.example.net.' },
    { why: 'a host that X.25 leads to', zone: 'a RT 10 b-1.example.net.' },
  ],
  reject: [
    { why: 'an address, relative', zone: '@ MX 10 192.0.2.5', found: ['1: name/target-is-address'] },
    { why: 'an address with a final dot', zone: 'a CNAME 192.0.2.5.', found: ['1: name/target-is-address'] },
    { why: 'an address of a name server', zone: 's NS 192.0.2.5', found: ['1: name/target-is-address'] },
    { why: 'an IPv6 address', zone: '_x._tcp SRV 0 0 1 2001:DB8::1', found: ['1: name/target-is-address'] },
    { why: 'a URL', zone: 'a CNAME https://example.net/', found: ['1: name/target-is-url'] },
    {
      why: 'a URL with a port',
      zone: 'a CNAME http://example.net:8080/x.',
      found: ['1: name/target-is-url'],
    },
    {
      why: 'a mail server and a name server that are no host names',
      zone: '@ MX 10 m_x.example.net.\ns NS -ns.example.net.',
      found: ['1: name/target-not-hostname', '2: name/target-not-hostname'],
    },
    ...[
      'example.net/shop.',
      'example.net/shop',
      'example.net:8443',
      'a\\ b.example.net.',
      'a\\032b',
      'a\\009.',
    ].map((target) => ({
      why: `an alias to ${target}`,
      zone: `a CNAME ${target}`,
      found: ['1: name/target-odd-character'],
    })),
    {
      why: 'a redirection to a path',
      zone: 'a DNAME example.net/shop.',
      found: ['1: name/target-odd-character'],
    },
    ...[
      'a CNAME *.example.net.',
      'a CNAME *.w',
      'a DNAME *.example.net.',
      '@ MX 10 *.example.net.',
      '@ MX 10 *.',
      '@ NS *.example.net.',
      '_x._tcp SRV 0 0 1 *.example.net.',
      'a HTTPS 1 *.example.net.',
      'a HTTPS 0 *.example.net.',
      'a PTR *.example.net.',
    ].map((line) => ({ why: `a wildcard: ${line}`, zone: line, found: ['1: name/target-is-wildcard'] })),
    {
      why: 'a wildcard of the zone as a host',
      zone: '@ MX 10 *.w\n*.w A 192.0.2.2',
      found: ['1: name/target-is-wildcard'],
    },
    { why: 'an RT host', zone: 'a RT 10 b_c.example.net.', found: ['1: name/target-not-hostname'] },
    {
      why: 'an RT host with a colon',
      zone: 'a RT 10 b:1.example.net.',
      found: ['1: name/target-not-hostname'],
    },
    { why: 'two servers of the zone in one record', zone: '@ NS ns1,ns2', found: ['1: name/target-is-list'] },
    {
      why: 'two hosts elsewhere',
      zone: '@ MX 10 a.example.net,b.example.net.',
      found: ['1: name/target-is-list'],
    },
    {
      why: 'a comma in a name that the zone has',
      zone: '@ MX 10 a\\,b\na\\,b A 192.0.2.2',
      found: ['1: name/target-not-hostname', '2: name/not-hostname'],
    },
  ],
});
