import { expect, test } from 'vitest';
import { checkRecord } from '../../../src/index.ts';
import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict' } as const;
const issue = (owner: string): string => `${owner} CAA 0 issue "ca.example.net"\n`;
const iodef = (owner: string): string => `${owner} CAA 0 iodef "mailto:security@example.net"\n`;

testRule('caa-lifted', {
  accept: [
    ['an own issue record', issue('@') + iodef('www') + issue('www')],
    ['nobody may issue', `${issue('@')}www CAA 0 issue ";"\n`],
    ['no records of its own', `${issue('@')}www A 192.0.2.2\n`],
    ['reports of the domain beside its authority', issue('@') + iodef('@')],
    ['nothing above to be lifted', iodef('www') + issue('a.www')],
    ['lifted already by a name above', issue('x') + iodef('a')],
  ].map(([why = '', zone = '']) => ({ why, zone, options: strict })),
  reject: [
    {
      why: 'only where to report',
      zone: issue('@') + iodef('www'),
      options: strict,
      found: ['2: zone/caa-lifted'],
    },
    {
      why: 'a tag that is unknown, but not that it lifts anything, as it is critical',
      zone: `${issue('@')}www CAA 128 tbs "x"\n`,
      options: strict,
      found: ['2: record/caa-unknown-tag'],
    },
    {
      why: 'only a tag that is unknown and passed over',
      zone: `${issue('@')}www CAA 0 tbs "x"\n`,
      options: strict,
      found: ['2: record/caa-unknown-tag', '2: zone/caa-lifted'],
    },
    {
      why: 'only wildcards',
      zone: `${issue('@')}www CAA 0 issuewild ";"\n`,
      options: strict,
      found: ['2: zone/caa-lifted'],
    },
    {
      why: 'below another name, that one alone',
      zone: issue('@') + issue('b') + iodef('b') + iodef('a.b') + iodef('x.a.b'),
      options: strict,
      found: ['4: zone/caa-lifted'],
    },
  ],
});

test.each([
  ['0 tbs "x"', 'this record allows and forbids nothing'],
  ['128 tbs "x"', 'no authority issues a certificate'],
])('what becomes of the unknown tag in %s is told', (content, told) => {
  const findings = checkRecord({ name: 'www', type: 'CAA', content }, { origin: 'example.com' });
  expect(findings.map(({ code, detail }) => [code, detail])).toEqual([
    ['record/caa-unknown-tag', expect.stringContaining(told)],
  ]);
});
