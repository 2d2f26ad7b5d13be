import { expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

testRule('ttl-uniform', {
  accept: [
    { why: 'one TTL', zone: 'www 300 A 192.0.2.2\nwww 300 A 192.0.2.3' },
    { why: 'one TTL in two notations', zone: 'www 1h A 192.0.2.2\nwww 3600 A 192.0.2.3\nwww A 192.0.2.4' },
    { why: 'one TTL for each type', zone: 'www 300 A 192.0.2.2\nwww 600 AAAA 2001:db8::1\nwww 900 TXT x' },
    { why: 'one TTL for each name', zone: 'a 300 A 192.0.2.2\nb 600 A 192.0.2.2' },
    {
      why: 'a default that changes between RRsets',
      zone: 'a A 192.0.2.2\n$TTL 60\nb A 192.0.2.2\nb A 192.0.2.3',
    },
  ],
  reject: [
    { why: 'two TTLs', zone: 'www 300 A 192.0.2.2\nwww 600 A 192.0.2.3', found: ['2: zone/ttl-mismatch'] },
    {
      why: 'two TTLs of records that stand apart',
      zone: 'www 300 A 192.0.2.2\nwww TXT x\nweb A 192.0.2.2\nwww 600 A 192.0.2.3',
      found: ['4: zone/ttl-mismatch'],
    },
    {
      why: 'one that is stated beside the default',
      zone: 'www A 192.0.2.2\nwww 600 A 192.0.2.3',
      found: ['2: zone/ttl-mismatch'],
    },
    {
      why: 'a default that changes within an RRset',
      zone: 'www A 192.0.2.2\n$TTL 60\nwww A 192.0.2.3',
      found: ['3: zone/ttl-mismatch'],
    },
    {
      why: 'an RRset once',
      zone: 'www 300 A 192.0.2.2\nwww 300 A 192.0.2.3\nwww 600 A 192.0.2.4\nwww 900 A 192.0.2.5',
      found: ['3: zone/ttl-mismatch'],
    },
    {
      why: 'each RRset of a name',
      zone: 'www 300 A 192.0.2.2\nwww 600 A 192.0.2.3\nwww 300 TXT x\nwww 600 TXT y',
      found: ['2: zone/ttl-mismatch', '4: zone/ttl-mismatch'],
    },
    {
      why: 'a large RRset too',
      zone: Array.from(
        { length: 40 },
        (_, index) => `www ${index === 30 ? 60 : 300} A 192.0.2.${index}`,
      ).join('\n'),
      found: ['31: zone/ttl-mismatch'],
    },
    {
      why: 'it in every profile',
      zone: 'www 300 A 192.0.2.2\nwww 600 A 192.0.2.3',
      options: { profile: 'platform' },
      found: ['2: zone/ttl-mismatch'],
    },
  ],
});

test('says both TTLs, and marks the one that differs', () => {
  const [finding] = findingsIn('www 300 A 192.0.2.2\nwww 600 A 192.0.2.3\n');
  expect(finding).toMatchObject({
    severity: 'warning',
    line: 7,
    column: 5,
    endColumn: 8,
    related: [{ line: 6 }],
  });
  expect(finding!.detail).toContain('A at www.example.com. has TTL 600 here and 300 before');
});
