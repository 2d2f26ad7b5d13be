import { testRule } from '../../helpers/test-rule.ts';

testRule('target-form', {
  accept: [
    { why: 'a name that only starts like an address', zone: 'a CNAME 192.0.2.example.net.' },
    { why: 'a hexadecimal label', zone: 'a CNAME abc.example.net.' },
    { why: 'underscores where no host is meant', zone: 'a CNAME _b.example.net.\nc PTR a_b.example.net.' },
    { why: 'no host at all', zone: '@ MX 0 .' },
    { why: 'a comma where no host is meant', zone: 'a CNAME b,c.example.net.' },
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
