import { testRule } from '../../helpers/test-rule.ts';

testRule('alias-graph', {
  accept: [
    { why: 'a chain of aliases that ends', zone: 'a CNAME b\nb CNAME c\nc A 192.0.2.2' },
    { why: 'an alias that leaves the zone', zone: 'a CNAME a.example.net.' },
    { why: 'a wildcard alias to a name of its own', zone: '*.l CNAME ns1' },
    { why: 'an alias through a DNAME that ends', zone: 'c CNAME x.d\nd DNAME e\nx.e CNAME ns1' },
    { why: 'DNAMEs one after the other', zone: 'd1 DNAME d2\nd2 DNAME example.net.' },
    { why: 'an alias to what lies behind a cut', zone: 'a CNAME b.sub\nsub NS ns1.example.net.' },
  ],
  reject: [
    { why: 'an alias of itself', zone: 'self CNAME self', found: ['1: zone/alias-loop'] },
    {
      why: 'two that point to each other, once',
      zone: 'a CNAME b\nb CNAME a',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'three, at the first in the file, and not what only leads to them',
      zone: 'in CNAME c\nc CNAME a\na CNAME b\nb CNAME c',
      found: ['2: zone/alias-loop'],
    },
    {
      why: 'a wildcard that answers for its own target',
      zone: '*.l CNAME a.l',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'a loop that runs through a DNAME',
      zone: 'c CNAME x.d\nd DNAME e\nx.e CNAME c',
      found: ['1: zone/alias-loop'],
    },
    {
      why: 'DNAMEs that send to each other',
      zone: 'd1 DNAME d2\nd2 DNAME d1',
      found: ['1: zone/alias-loop'],
    },
    { why: 'a DNAME that sends below itself', zone: 'd DNAME x.d', found: ['1: zone/alias-loop'] },
  ],
});
