import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/catalog/entry.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { findingsIn } from '../../helpers/in-zone.ts';

const origin = 'example.com';
const told = (record: object, profile: Profile = 'platform', zone = origin): string[] =>
  checkRecord(record as RecordInput, { origin: zone, profile }).map(
    ({ severity, code, reason }) => `${severity} ${code}${reason ? ` (${reason})` : ''}`,
  );
const host = (name: string) => ({ name, type: 'A', content: '192.0.2.1', ttl: 300 });

describe('an owner that is more than a name is refused, and says why', () => {
  test.each([
    ['my host', 'owner/blank'],
    [' www', 'owner/blank'],
    ['www\\009', 'owner/blank'],
    ['http://www', 'owner/scheme'],
    ['https://www.example.com/x', 'owner/scheme'],
    ['www/index', 'owner/slash'],
    ['www:8080', 'owner/port'],
  ])('%j: %s', (name, reason) => {
    expect(told(host(name))).toEqual([`error name/more-than-name (${reason})`]);
    expect(told({ ...host(name), type: 'TXT', content: 'x' })).toEqual([
      `error name/more-than-name (${reason})`,
    ]);
    expect(told(host(name), 'rfc')).toEqual(['warning name/not-hostname']);
  });

  test('but not where it is a name', () => {
    expect(told({ name: 'My Printer._ipp._tcp', type: 'SRV', content: '0 0 631 www', ttl: 300 })).toEqual([]);
    const alias = { name: '0/25', type: 'NS', content: 'ns.example.net.', ttl: 300 };
    expect(told(alias, 'platform', '2.0.192.in-addr.arpa')).toEqual([]);
    expect(told(host('a_b'))).toEqual(['warning name/not-hostname']);
  });
});

describe('what no target is keeps the code of the platform, with field and reason', () => {
  test.each([
    ['10 https://mail.example.net/', 'target/url'],
    ['10 192.0.2.1', 'target/address'],
    ['10 2001:db8::1', 'target/address'],
    ['10 a.example.net.,b.example.net.', 'target/list'],
  ])('%s: %s', (content, reason) => {
    const record = { name: '@', type: 'MX', content, ttl: 300 };
    expect(checkRecord(record, { origin })).toMatchObject([
      {
        code: 'record/invalid-content',
        message: 'Invalid record content',
        status: 400,
        severity: 'error',
        field: 'exchange',
        reason,
        path: ['content'],
      },
    ]);
    const [change] = checkChanges({ origin, existing: [], changes: [{ action: 'create', record }] }).results;
    expect(change!.findings).toMatchObject([{ code: 'record/invalid-content', reason }]);
    expect(findingsIn(`@ MX ${content}\n`, { profile: 'platform' })).toMatchObject([
      { code: 'record/invalid-content', field: 'exchange', reason },
    ]);
    expect(checkRecord(record, { origin, profile: 'rfc' })[0]!.code).toMatch(/^name\/target-is-/);
  });

  test('and is silent where its own code is off', () => {
    const record = { name: '@', type: 'MX', content: '10 192.0.2.1', ttl: 300 };
    expect(checkRecord(record, { origin, severities: { 'name/target-is-address': 'off' } })).toEqual([]);
  });
});

test('a comma that is escaped is meant, one that is not makes a list', () => {
  const server = (content: string) => ({ name: 's', type: 'NS', content, ttl: 300 });
  for (const profile of ['platform', 'rfc'] as const)
    expect(told(server('a\\,b.example.net.'), profile)).toEqual(['warning name/target-not-hostname']);
  expect(told(server('a,b.example.net.'), 'rfc')).toEqual(['error name/target-is-list']);
  expect(findingsIn('s NS a\\,b.example.net.\nt NS a,b.example.net.\n').map(({ code }) => code)).toEqual([
    'name/target-not-hostname',
    'name/target-is-list',
  ]);
});

describe('a type that is known by its number', () => {
  test('is that type, under its name', () => {
    expect(checkRecord({ ...host('www'), type: 'TYPE1', content: '1' }, { origin })).toMatchObject([
      { code: 'record/invalid-content', type: 'A' },
    ]);
    expect(told({ ...host('www'), type: 'TYPE1' })).toEqual([]);
  });

  test('alone is not supported', () => {
    expect(told({ ...host('www'), type: 'TYPE65280', content: '\\# 0' })[0]).toMatch(
      /^error record\/unsupported-type/,
    );
  });
});

describe('a member that is nearly a known one', () => {
  const { ttl: _, ...lasting } = host('www');
  const mx = { name: '@', type: 'MX', content: '10 mail.example.net.', ttl: 300 };
  test.each<readonly [object, readonly string[]]>([
    [{ ...lasting, tll: 300 }, ['warning request/near-member (member/near)']],
    [{ ...lasting, TTL: 300 }, ['warning request/near-member (member/near)']],
    [{ ...lasting, disable: true }, ['warning request/near-member (member/near)']],
    [{ ...mx, priority: 10 }, ['warning request/near-member (member/in-content)']],
    [{ ...lasting, priority: 10 }, []],
    [{ ...lasting, note: 'x', created_at: 1, zone: 'y' }, []],
    [{ ...lasting, id: 'x', disabled: false }, []],
    [
      { Name: 'www', type: 'A', contents: '192.0.2.1' },
      [
        'error request/invalid (shape/missing)',
        'error request/invalid (shape/missing)',
        'warning request/near-member (member/near)',
        'warning request/near-member (member/near)',
      ],
    ],
    [
      { name: 'www', type: 'A', value: '192.0.2.1', ttl: 300 },
      ['error request/invalid (shape/missing)', 'warning request/near-member (member/near)'],
    ],
    [
      { ...host('www'), content: '1', data: '192.0.2.1' },
      ['error record/invalid-content (ipv4/octet-count)', 'warning request/near-member (member/near)'],
    ],
  ])('%j', (record, found) => {
    expect(told(record)).toEqual(found);
    expect(told(record, 'rfc')).toEqual(found.filter((one) => !one.includes('near-member')));
  });

  test('is told where it stands, and passed over in records that are there', () => {
    expect(checkRecord({ ...lasting, tll: 300 } as RecordInput, { origin })).toMatchObject([
      { path: ['tll'], field: 'tll', detail: expect.stringContaining(': ttl is probably meant') },
    ]);
    const existing: readonly object[] = [{ ...lasting, tll: 300 }];
    const changes = [{ action: 'create', record: host('x') }] as const;
    expect(
      checkChanges({ origin, existing: existing as readonly RecordInput[], changes }).results[0]!.findings,
    ).toEqual([]);
  });
});
