import { testRule } from '../../helpers/test-rule.ts';

testRule('final-dot', {
  accept: [
    { why: 'an owner in full', zone: 'www.example.com. A 192.0.2.2' },
    { why: 'an owner that holds the zone name elsewhere', zone: 'example.com.www A 192.0.2.2' },
    {
      why: 'a target that lies in the zone, whatever it looks like',
      zone: 'a CNAME www.dev\nwww.dev A 192.0.2.2',
    },
    { why: 'a target that a wildcard answers for', zone: 'a CNAME b.dev\n*.dev A 192.0.2.2' },
  ],
  reject: [
    {
      why: 'an owner that repeats the zone',
      zone: 'www.example.com A 192.0.2.2',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'a target that repeats the zone',
      zone: '@ MX 10 ns1.example.com',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'a target below a public suffix',
      zone: 'a CNAME www.example.co.uk',
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'a name server, and says no more of it',
      zone: 's NS ns1.example.net',
      found: ['1: name/missing-final-dot'],
    },
  ],
});
