import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/catalog/entry.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { findingsIn, prelude } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

testRule('apex-alias', {
  accept: [
    { why: 'an alias right below the apex', zone: 'www CNAME a.net.' },
    { why: 'an ALIAS at the apex', zone: '@ ALIAS a.net.', options: { profile: 'platform' } },
  ],
  reject: [
    { why: 'an alias at the apex', zone: '@ CNAME a.net.', found: ['1: record/cname-not-alone'] },
    {
      why: 'one before the SOA, and no other record for it',
      zone: prelude.replace('@ SOA', '@ CNAME a.net.\n@ SOA'),
      whole: true,
      found: ['3: record/cname-not-alone'],
    },
    {
      why: 'one among others, which are not at fault',
      zone: 'example.com. CNAME a.net.\n@ MX 10 mail.example.net.\n@ TXT x\n@ CNAME b.net.',
      found: ['1: record/cname-not-alone'],
    },
    {
      why: 'one that is known by its number',
      zone: '@ TYPE5 a.net.',
      options: { profile: 'platform' },
      found: ['1: record/cname-not-alone'],
    },
  ],
});

const origin = 'example.com';
const alias: RecordInput = { name: '@', type: 'CNAME', content: 'a.example.net.', ttl: 300 };
const start: RecordInput = {
  id: 7,
  name: '@',
  type: 'SOA',
  content: 'ns1.example.net. admin.example.net. 1 7200 3600 1209600 300',
};
const told = {
  code: 'record/cname-not-alone',
  severity: 'error',
  status: 409,
  reason: 'cname/apex',
};

test.each<Profile>(['platform', 'rfc', 'strict'])('in %s a record says so by itself', (profile) => {
  for (const name of ['@', 'example.com.', 'EXAMPLE.com.'])
    expect(checkRecord({ ...alias, name }, { origin, profile })).toMatchObject([{ ...told, path: ['type'] }]);
  expect(checkRecord({ ...alias, name: 'www' }, { origin, profile })).toEqual([]);
});

test('nobody is told to remove what every zone has', () => {
  const [finding] = findingsIn('@ CNAME a.net.\n');
  expect(finding!.detail).toMatch(/A and AAAA records there, an HTTPS record, or the ALIAS/);
  expect(finding!.detail).not.toMatch(/remove/);
});

describe('a change', () => {
  const verdict = (record: RecordInput, existing: readonly RecordInput[]) =>
    checkChanges({ origin, existing, changes: [{ action: 'create', record }] }).results[0]!.findings;

  test('adds no alias at the apex, be there an SOA among what is known or not', () => {
    expect(verdict(alias, [])).toMatchObject([
      { ...told, message: 'Cannot create CNAME record: other records exist at example.com.' },
    ]);
    expect(verdict(alias, [start])).toMatchObject([
      { ...told, path: ['changes', 0, 'record', 'type'], related: [{ id: 7, type: 'SOA' }] },
    ]);
  });

  test('is refused for an alias that is there already', () => {
    const address = { name: '@', type: 'A', content: '192.0.2.1', ttl: 300 };
    expect(verdict(address, [start, alias])).toMatchObject([{ code: 'record/cname-conflict' }]);
  });
});
