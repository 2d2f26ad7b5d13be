import { expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const cut = 'sub NS ns.example.net.\n';
const options = { severities: { 'zone/glue-unused': 'notice' } } as const;

testRule('glue-used', {
  accept: [
    { why: 'glue of the cut', zone: 'sub NS ns.sub\nns.sub A 192.0.2.2\nns.sub AAAA 2001:db8::1' },
    { why: 'glue at the cut itself', zone: 'sub NS sub\nsub A 192.0.2.2' },
    { why: 'glue of a sibling', zone: `${cut}ns.sub A 192.0.2.2\nother NS ns.sub` },
    { why: 'a server of the zone below a cut', zone: `${cut}ns.sub A 192.0.2.2\n@ NS ns.sub` },
    { why: 'an address that no cut hides', zone: `${cut}www A 192.0.2.2` },
    { why: 'an address beside a DNAME', zone: 'd DNAME a.net.\nd A 192.0.2.2' },
    {
      why: 'one that nobody needs, in rfc',
      zone: `${cut}www.sub A 192.0.2.2`,
      options: { profile: 'rfc' as const },
    },
  ].map((row) => ({ options, ...row })),
  reject: [
    { why: 'a host below a cut', zone: `${cut}www.sub A 192.0.2.2`, found: ['2: zone/glue-unused'] },
    {
      why: 'its addresses once',
      zone: `${cut}www.sub AAAA ::1\nwww.sub A 192.0.2.2\nwww.sub A 192.0.2.3`,
      found: ['2: zone/glue-unused'],
    },
    { why: 'an address at the cut', zone: `sub A 192.0.2.2\n${cut}`, found: ['1: zone/glue-unused'] },
    { why: 'a wildcard below it', zone: `${cut}*.sub A 192.0.2.2`, found: ['2: zone/glue-unused'] },
    {
      why: 'a host below two cuts',
      zone: `${cut}a.sub NS ns.b.sub\nx.a.sub A 192.0.2.2`,
      found: ['2: zone/occluded', '3: zone/glue-unused'],
    },
    {
      why: 'what a DNAME hides is not told twice',
      zone: 'd DNAME a.net.\nx.d A 192.0.2.2',
      found: ['2: record/dname-conflict'],
    },
    {
      why: 'a target of mail, which is no server of the cut',
      zone: `${cut}m.sub A 192.0.2.2\n@ MX 10 m.sub`,
      found: ['2: zone/glue-unused'],
    },
  ].map((row) => ({ options, ...row })),
});

test('the cut is named, and the NS record that makes it', () => {
  const [finding] = findingsIn(`${cut}www.a.sub A 192.0.2.2\n`, options);
  expect(finding).toMatchObject({ severity: 'notice', line: 7, related: [{ line: 6, type: 'NS' }] });
  expect(finding!.detail).toContain(
    'hand sub.example.com. to other servers, and no NS record names www.a.sub.example.com., so',
  );
});
