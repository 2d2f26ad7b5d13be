import { testRule } from '../../helpers/test-rule.ts';

const platform = { profile: 'platform' } as const;
/** A zone whose server lies elsewhere, so that nothing stands below its name. */
const apex =
  '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns.a.net. h.a.net. 1 7200 3600 1209600 3600\n@ NS ns.a.net.\n';

testRule('dname-alone', {
  accept: [
    { why: 'a DNAME on its own', zone: 'd DNAME a.net.' },
    { why: 'a DNAME beside addresses and texts', zone: 'd DNAME a.net.\nd A 192.0.2.2\nd TXT x\nd MX 0 .' },
    { why: 'a DNAME beside SOA and NS at the apex', zone: `${apex}@ DNAME a.net.`, whole: true },
    { why: 'a DNAME beside all else at the apex', zone: `${apex}@ DNAME a.net.\n@ A 192.0.2.2`, whole: true },
    { why: 'DNAMEs at different names', zone: 'd DNAME a.net.\ne DNAME b.net.' },
    { why: 'a DNAME on its own, in `platform`', zone: 'd DNAME a.net.', options: platform },
    {
      why: 'SOA and NS at the apex, in `platform`',
      zone: `${apex}@ DNAME a.net.`,
      whole: true,
      options: platform,
    },
  ],
  reject: [
    { why: 'a second DNAME', zone: 'd DNAME a.net.\nd DNAME b.net.', found: ['2: record/dname-conflict'] },
    {
      why: 'the same DNAME as a duplicate',
      zone: 'd DNAME a.net.\nd DNAME A.net.',
      found: ['2: record/already-exists'],
    },
    { why: 'an NS behind it', zone: 'd DNAME a.net.\nd NS ns1', found: ['2: record/dname-conflict'] },
    { why: 'an NS before it', zone: 'd NS ns1\nd DNAME a.net.', found: ['2: record/dname-conflict'] },
    {
      why: 'NS records behind it, once',
      zone: 'd DNAME a.net.\nd NS ns1\nd NS ns.a.net.',
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'an A behind it, in `platform`',
      zone: 'd DNAME a.net.\nd A 192.0.2.2',
      options: platform,
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'an A before it, in `platform`',
      zone: 'd A 192.0.2.2\nd DNAME a.net.',
      options: platform,
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'an A at the apex, in `platform`',
      zone: `${apex}@ DNAME a.net.\n@ A 192.0.2.2`,
      whole: true,
      options: platform,
      found: ['6: record/dname-conflict'],
    },
    {
      why: 'an ALIAS, in `platform`',
      zone: 'd DNAME a.net.\nd ALIAS b.net.',
      options: platform,
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'a record below its owner',
      zone: 'd DNAME a.net.\nx.d A 192.0.2.2',
      found: ['2: record/dname-conflict'],
    },
  ],
});
