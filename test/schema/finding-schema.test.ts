import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/catalog/entry.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import { checkZone } from '../../src/engine/check-zone.ts';
import { checkChanges } from '../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../src/engine/record/check-record.ts';
import { schemaDocuments } from '../../src/schema/documents.ts';
import { run } from '../cli/run.ts';
import { readZoneFile, zoneFiles } from '../helpers/zone-files.ts';
import { faultsIn, validatorOf, writtenDocuments } from './validators.ts';

const profiles: readonly Profile[] = ['rfc', 'platform', 'strict'];

test('what the build has written is what the source says', () => {
  expect(writtenDocuments).toEqual(JSON.parse(JSON.stringify(schemaDocuments)));
  for (const name of Object.keys(writtenDocuments))
    expect(validatorOf(name.replace('.schema.json', ''))).toBeTypeOf('function');
});

describe('findings', () => {
  test('of every zone of this suite are valid', () => {
    const seen = new Set<string>();
    for (const file of zoneFiles) {
      const { bytes, options } = readZoneFile(file);
      for (const profile of profiles)
        for (const finding of checkZone(bytes, { ...options, profile, file }).findings) {
          expect(faultsIn('finding', finding), JSON.stringify(finding)).toEqual([]);
          seen.add(finding.code);
        }
    }
    expect(seen.size).toBeGreaterThan(60);
  });

  test('of records of any shape are valid', () => {
    const values = [undefined, null, 0, '', 'www', [], {}, '192.0.2.1', '\0', 'a'.repeat(300), '*', -1, true];
    let count = 0;
    for (const name of values)
      for (const type of ['A', 'MX', 'TXT', 'A6', ...values])
        for (const content of values) {
          const record = { name, type, content, ttl: content, disabled: name, id: type };
          const findings = checkRecord(record as never, { origin: 'example.com' });
          for (const finding of findings)
            expect(faultsIn('finding', finding), JSON.stringify(finding)).toEqual([]);
          count += findings.length;
        }
    expect(count).toBeGreaterThan(1000);
  });

  test('of changes are valid, with all that they tell of the other record', () => {
    const existing = [{ id: 7, name: 'www', type: 'CNAME', content: 'a' }];
    const record = { name: 'www', type: 'A', content: '192.0.2.1' };
    const changes = [
      { action: 'create', record },
      { action: 'create', record: { ...record, name: 'b' } },
      { action: 'create', record: { ...record, name: 'b', type: 'CNAME', content: 'a' } },
      { action: 'delete', id: 'nobody' },
      { action: 'delete' } as never,
    ] as const;
    const found = checkChanges({ origin: 'example.com', existing, changes }).results.flatMap(
      ({ findings }) => findings,
    );
    for (const finding of found) expect(faultsIn('finding', finding), JSON.stringify(finding)).toEqual([]);
    const told = new Set(found.flatMap(({ related = [] }) => related.flatMap((other) => Object.keys(other))));
    expect([...told].sort()).toEqual(['content', 'id', 'owner', 'path', 'type', 'why']);
  });

  const valid = checkZone('$ORIGIN example.com.\nwww CNAME a\nwww A 192.0.2.256\nwww A 192.0.2.1\n').findings;
  const whole: Finding = {
    ...valid.find(({ related }) => related !== undefined)!,
    file: 'x.zone',
    field: 'address',
    reason: 'ipv4/octet-range',
    path: ['records', 0, 'content'],
  };

  test('with all their members are valid', () => {
    expect(faultsIn('finding', whole)).toEqual([]);
  });

  test.each(['code', 'severity', 'status', 'message', 'detail', 'rfc'])('without %s are not', (member) => {
    expect(faultsIn('finding', { ...whole, [member]: undefined })).not.toEqual([]);
  });

  test.each(Object.keys(whole))('whose %s is null or of another kind are not', (member) => {
    for (const wrong of [null, {}, -1, [null], true])
      expect(faultsIn('finding', { ...whole, [member]: wrong })).not.toEqual([]);
  });

  test.each([
    { code: 'record/nonsense' },
    { code: 'Record/Invalid-TTL' },
    { severity: 'off' },
    { status: 418 },
    { status: '400' },
    { line: 0 },
    { line: 1.5 },
    { reason: 'ipv4/nonsense' },
    { path: [1.5] },
    { path: [-1] },
    { related: [] },
    { related: [{ owner: 'www.example.com.' }] },
    { related: [{ why: 'x', name: 'www' }] },
    { hint: 'x' },
  ])('with %o are not', (wrong) => {
    expect(faultsIn('finding', { ...whole, ...wrong })).not.toEqual([]);
  });
});

describe('the catalog', () => {
  test('that the command prints is valid', async () => {
    const { out } = await run(['catalog', '--format', 'json']);
    expect(faultsIn('catalog', JSON.parse(out))).toEqual([]);
  });

  test.each([{ status: 418 }, { severity: 'error' }, { code: 'x' }, { more: 1 }, { rfc: null }])(
    'with %o in an entry is not',
    async (wrong) => {
      const [entry, ...others] = JSON.parse((await run(['catalog', '--format', 'json'])).out) as object[];
      expect(faultsIn('catalog', [{ ...entry, ...wrong }, ...others])).not.toEqual([]);
    },
  );
});
