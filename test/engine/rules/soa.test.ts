import { expect, test } from 'vitest';
import { findingsIn, prelude } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const soa = (serial: number, rest = ''): string =>
  `SOA ns1 hostmaster ${serial} 7200 3600 1209600 3600${rest}`;
const head = '$ORIGIN example.com.\n$TTL 3600\n';
const ns = '@ NS ns1\nns1 A 192.0.2.1\n';

testRule('soa-at-apex', {
  accept: [
    { why: 'an SOA at the apex', zone: '' },
    {
      why: 'an SOA at the apex, its owner written in full',
      zone: prelude.replace('@ SOA', 'EXAMPLE.com. SOA'),
      whole: true,
    },
    { why: 'an SOA behind other records', zone: `${head}${ns}@ ${soa(1)}`, whole: true },
  ],
  reject: [
    { why: 'an SOA below the apex', zone: `sub ${soa(1)}`, found: ['1: zone/soa-not-apex'] },
    {
      why: 'several at one name, once',
      zone: `sub ${soa(1)}\nsub ${soa(2)}`,
      found: ['1: zone/soa-not-apex'],
    },
    {
      why: 'one at each of two names',
      zone: `a ${soa(1)}\nb ${soa(1)}`,
      found: ['1: zone/soa-not-apex', '2: zone/soa-not-apex'],
    },
    { why: 'one above the zone as outside of it', zone: `com. ${soa(1)}`, found: ['1: name/out-of-zone'] },
  ],
});

testRule('soa-single', {
  accept: [{ why: 'one SOA', zone: '' }],
  reject: [
    { why: 'a second SOA', zone: `@ ${soa(2)}`, found: ['1: zone/soa-multiple'] },
    {
      why: 'each further SOA',
      zone: `@ ${soa(2)}\n@ ${soa(3)}`,
      found: ['1: zone/soa-multiple', '2: zone/soa-multiple'],
    },
    { why: 'the same SOA as a duplicate only', zone: `@ ${soa(1)}`, found: ['1: record/already-exists'] },
    {
      why: 'the same SOA, written otherwise, as a duplicate only',
      zone: '@ SOA NS1.example.com. ( HOSTmaster\n 0001 2h 60m 2w 3600s )',
      found: ['1: record/already-exists'],
    },
  ],
});

testRule('apex-complete', {
  accept: [
    { why: 'SOA and NS', zone: '' },
    {
      why: 'an SOA that could not be read: it is told as such and not as missing',
      zone: `${head}@ TXT x\n${ns}@ ${soa(1)}`,
      whole: true,
    },
  ],
  reject: [
    { why: 'a zone without SOA', zone: `${head}${ns}`, whole: true, found: ['1: zone/soa-missing'] },
    { why: 'a zone without NS', zone: `${head}@ ${soa(1)}\n`, whole: true, found: ['3: zone/ns-missing'] },
    {
      why: 'a text of the zone below',
      zone: `${head}sub ${soa(1)}\n`,
      whole: true,
      found: ['3: zone/origin-mismatch'],
    },
    {
      why: 'an empty text whose origin is known',
      zone: '',
      whole: true,
      options: { origin: 'example.com' },
      found: ['1: zone/soa-missing', '1: zone/ns-missing'],
    },
    {
      why: 'an SOA that could not be read as such, and not as missing',
      zone: `${head}@ ${soa(1, ' 0')}\n${ns}`,
      whole: true,
      found: ['3: record/invalid-content'],
    },
    {
      why: 'an NS that could not be read as such, and not as missing',
      zone: `${head}@ ${soa(1)}\n@ NS ns1 ns2\n`,
      whole: true,
      found: ['4: record/invalid-content'],
    },
  ],
});

test('an SOA below the apex is told where it belongs', () => {
  const [finding] = findingsIn(`sub ${soa(1)}\n`);
  expect(finding!.detail).toContain(
    'The SOA record at sub.example.com. belongs at the name of the zone, example.com.,',
  );
});
