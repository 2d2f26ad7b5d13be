import { testRule } from '../../helpers/test-rule.ts';

const cut = 's NS a.example.net.\ns NS b.example.net.\n';
const ds = (digestType: number, octets: number): string =>
  `s DS 12345 13 ${digestType} ${'5a'.repeat(octets)}`;
const strict = { profile: 'strict' } as const;

testRule('ds-sha256', {
  accept: [
    { why: 'SHA-256', zone: cut + ds(2, 32), options: strict },
    { why: 'SHA-256 beside another', zone: `${cut}${ds(4, 48)}\n${ds(2, 32)}`, options: strict },
    {
      why: 'SHA-1 alone, which is told as taken back',
      zone: cut + ds(1, 20),
      options: { ...strict, severities: { 'record/ds-digest-weak': 'off' } },
    },
    { why: 'SHA-384 alone, but for the strict', zone: cut + ds(4, 48) },
  ],
  reject: [
    { why: 'SHA-384 alone', zone: cut + ds(4, 48), options: strict, found: ['3: zone/ds-without-sha256'] },
    {
      why: 'SHA-384 beside SHA-1',
      zone: `${cut}${ds(1, 20)}\n${ds(4, 48)}`,
      options: strict,
      found: ['3: record/ds-digest-weak', '4: zone/ds-without-sha256'],
    },
  ],
});
