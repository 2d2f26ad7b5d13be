import { testRule } from '../../helpers/test-rule.ts';

testRule('owner-form', {
  accept: [
    { why: 'letters, digits and inner hyphens', zone: 'web-1 A 192.0.2.2\n1 AAAA 2001:db8::1' },
    { why: 'any character where no host is', zone: 'a!b TXT "x"\n_x-1_ TXT "x"\n-a CNAME ns1' },
    { why: 'a wildcard as a host', zone: '* A 192.0.2.2\n*.sub MX 10 ns1' },
    {
      why: 'a * in the names of notes and instances, which are free text',
      zone: 'a-*.w TXT "note"\n*Star*._http._tcp TXT ""\n*Star*._http._tcp SRV 0 0 80 ns1',
    },
    { why: 'an IDN as an A-label', zone: 'xn--bcher-kva A 192.0.2.2' },
  ],
  reject: [
    { why: 'an underscore in a host', zone: 'a_b A 192.0.2.2', found: ['1: name/not-hostname'] },
    {
      why: 'a hyphen at an edge',
      zone: '-a A 192.0.2.2\nb- A 192.0.2.2',
      found: ['1: name/not-hostname', '2: name/not-hostname'],
    },
    {
      why: 'a host once, whatever it has',
      zone: 'a!b TXT "x"\na!b MX 10 ns1\na!b A 192.0.2.2',
      found: ['2: name/not-hostname'],
    },
    { why: 'an inner wildcard', zone: 'a.*.w A 192.0.2.2', found: ['1: name/inner-wildcard'] },
    {
      why: 'a wildcard that is a part of a label',
      zone: 'web* A 192.0.2.2\n*web.w MX 1 ns1\nw*.w CNAME ns1\n** A 192.0.2.2',
      found: [1, 2, 3, 4].map((line) => `${line}: name/partial-wildcard`),
    },
    { why: 'a * between others as no host name', zone: 'a*b A 192.0.2.2', found: ['1: name/not-hostname'] },
    { why: 'a delegated wildcard', zone: '*.w NS ns1.example.net.', found: ['1: zone/wildcard-ns'] },
    { why: 'a redirected wildcard', zone: '*.w DNAME example.net.', found: ['1: zone/wildcard-dname'] },
  ],
});
