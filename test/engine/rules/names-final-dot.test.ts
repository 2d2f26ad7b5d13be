import { expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const A = 'A 192.0.2.2';

testRule('names-final-dot', {
  accept: [
    { why: 'names in full', zone: `@ RP joe.example.net. .\n@ MINFO joe.example.net. err.example.net.` },
    { why: 'names in short', zone: `@ RP joe.ns1 info\ninfo TXT x\n@ PX 1 a b` },
    { why: 'names that the zone has', zone: `@ PX 1 a.dev b.net\na.dev ${A}\nb.net ${A}` },
    { why: 'a name that a wildcard answers for', zone: `@ RP . a.dev\n*.dev TXT x` },
    { why: 'a mailbox with one label behind the person', zone: `@ RP joe.dev .` },
    {
      why: 'what a cut hides',
      zone: 's NS ns.example.net.\nx.s RP joe.example.net .\nns.s A 192.0.2.9',
      options: { severities: { 'zone/occluded': 'off', 'zone/glue-unused': 'off' } },
    },
  ],
  reject: [
    {
      why: 'each name of a record',
      zone: '@ RP joe.example.net info.example.net\n@ MINFO joe.example.com err.example.org',
      found: [
        '1: name/missing-final-dot',
        '1: name/missing-final-dot',
        '2: name/missing-final-dot',
        '2: name/missing-final-dot',
      ],
    },
    {
      why: 'names of types of which little is said',
      zone: '@ PX 1 a.example.net b.example.com\n@ TALINK a.example.net. b.example.net',
      found: ['1: name/missing-final-dot', '1: name/missing-final-dot', '2: name/missing-final-dot'],
    },
    {
      why: 'a name that only a `*` at the apex answers for',
      zone: `@ RP . info.example.net\n* TXT x`,
      found: ['1: name/missing-final-dot'],
    },
    {
      why: 'a name below an `$ORIGIN` of the zone',
      zone: '$ORIGIN sub.example.com.\n@ RP joe.example.net .',
      found: ['2: name/missing-final-dot'],
    },
    {
      why: 'an alias of a service, which is not told to lead nowhere',
      zone: '@ HTTPS 0 svc.example.net',
      found: ['1: name/missing-final-dot'],
    },
  ],
});

test('marks the name and suggests it with its dot', () => {
  const [, finding] = findingsIn('@ RP . .\n@ RP joe.example.net. Info.example.net\n', { profile: 'rfc' });
  expect(finding).toBeUndefined();
  expect(findingsIn('@ RP joe.example.net. Info.example.net\n')).toMatchObject([
    {
      code: 'name/missing-final-dot',
      field: 'text name',
      column: 23,
      endColumn: 39,
      detail: expect.stringMatching(/^Info\.example\.net has no final dot.*; info\.example\.net\. is/),
    },
  ]);
});
