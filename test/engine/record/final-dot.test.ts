import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/catalog/entry.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { namesToLoad } from '../../../src/engine/record/names-to-load.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { createZoneIndex } from '../../../src/engine/record/zone-index.ts';

const origin = 'example.com';
const record = (name: string, type: string, content: string): RecordInput => ({
  name,
  type,
  content,
  ttl: 300,
});
const told = (one: RecordInput, profile: Profile = 'rfc', zone = origin): string[] =>
  checkRecord(one, { origin: zone, profile, types: ['HTTPS'] }).map(
    ({ severity, code, field }) => `${severity} ${code} ${field ?? ''}`,
  );

describe('a name in content without its final dot is told of a record alone', () => {
  const rows: readonly (readonly [
    type: string,
    content: string,
    fields: readonly string[],
    name?: string,
  ])[] = [
    ['CNAME', 'www.example.com', ['canonical name']],
    ['CNAME', 'mail.google.com', ['canonical name']],
    ['CNAME', 'web.dev', ['canonical name']],
    ['MX', '10 Mail.Google.com', ['exchange']],
    ['NS', 'ns1.example.net', ['name server'], 'sub'],
    ['SRV', '0 0 5060 sip.example.net', ['target'], '_sip._tcp'],
    ['PTR', 'host.example.net', ['name']],
    ['DNAME', 'example.net', ['target']],
    ['AFSDB', '1 afs.example.net', ['host']],
    ['KX', '1 kx.example.net', ['exchanger']],
    ['NAPTR', '1 1 "s" "SIP+D2U" "" _sip._udp.example.net', ['replacement']],
    ['HTTPS', '1 svc.example.net alpn=h2', ['target']],
    ['SVCB', '0 svc.example.net', ['target']],
    ['RP', 'joe.example.net info.example.net', ['mailbox', 'text name']],
    ['MINFO', 'joe.example.net err.example.net.', ['responsible mailbox']],
    ['IPSECKEY', '10 3 2 gw.example.net AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==', ['gateway']],
    [
      'SOA',
      'ns1.example.net hostmaster.example.net 1 7200 3600 1209600 300',
      ['primary name server', 'mail address'],
      '@',
    ],
    ['SOA', 'ns1.example.net. hostmaster.dev 1 7200 3600 1209600 300', [], '@'],
    ['CNAME', 'mail', []],
    ['CNAME', 'app.internal', []],
    ['CNAME', 'mail.google.com.', []],
    ['TXT', 'mail.google.com', []],
    ['RRSIG', `A 8 3 300 20360101000000 20351201000000 1 example.com ${'A'.repeat(86)}==`, ['signer']],
  ];
  test.each(rows.map(([type, content, fields, name = 'www']) => ({ type, content, fields, name })))(
    '$type $content',
    ({ type, content, fields, name }) => {
      const code = type === 'RRSIG' ? 'error record/rrsig-signer' : 'warning name/missing-final-dot';
      expect(told(record(name, type, content))).toEqual(fields.map((field) => `${code} ${field}`));
    },
  );

  test.each<Profile>(['platform', 'rfc', 'strict'])('as a warning in %s', (profile) => {
    expect(told(record('www', 'ALIAS', 'x.example.net'), 'platform')).toEqual([
      'warning name/missing-final-dot target',
    ]);
    expect(told(record('www', 'CNAME', 'x.example.net'), profile)).toEqual([
      'warning name/missing-final-dot canonical name',
    ]);
  });

  test('with what stands there, and what was meant', () => {
    expect(checkRecord(record('@', 'MX', '10 Mail.Google.com'), { origin })).toMatchObject([
      {
        path: ['content'],
        detail: expect.stringMatching(/^Mail\.Google\.com has no final dot.*; mail\.google\.com\. is/),
      },
    ]);
  });

  test('but not of what is no name, nor where nothing is added', () => {
    expect(told(record('@', 'MX', '10 https://mail.example.com'))).toHaveLength(1);
    expect(told(record('@', 'MX', '10 a.example.net,b.example.net'))).toHaveLength(1);
    expect(told(record('x', 'CNAME', 'mail.example.net'), 'rfc', '.')).toEqual([]);
    expect(told(record('7', 'PTR', 'host.example.net'), 'rfc', '2.0.192.in-addr.arpa')).toEqual([
      'warning name/reverse-target name',
    ]);
  });
});

describe('an owner', () => {
  const owner = (name: string, profile: Profile): string[] => told(record(name, 'A', '192.0.2.1'), profile);

  test.each(['www.example.com', 'example.com', 'WWW.Example.com'])(
    'without its final dot is refused before it is stored: %s',
    (name) => {
      expect(owner(name, 'platform')).toEqual(['error name/missing-final-dot ']);
      expect(owner(name, 'rfc')).toEqual(['warning name/missing-final-dot ']);
      expect(owner(name, 'strict')).toEqual(['warning name/missing-final-dot ']);
    },
  );

  test('that has the name of the zone twice is refused, too', () => {
    expect(owner('www.example.com.example.com.', 'platform')).toEqual(['error name/repeats-zone ']);
    expect(owner('www.example.com.Example.com.', 'rfc')).toEqual(['warning name/repeats-zone ']);
  });

  test('that only looks like one goes through', () => {
    for (const name of ['www.example.com.', 'mail.google', 'web.dev', 'example', 'com', 'xexample.com.'])
      expect(owner(name.replace('xexample', 'x.example'), 'platform')).toEqual([]);
    expect(told(record('nic.com.com.', 'A', '192.0.2.1'), 'rfc', 'com')).toEqual([]);
  });

  test('hides nothing that is wrong with the content', () => {
    expect(told(record('www.example.com', 'CNAME', 'mail.google.com'), 'platform')).toEqual([
      'error name/missing-final-dot ',
      'warning name/missing-final-dot canonical name',
    ]);
  });
});

describe('with a zone, a name that is there is meant', () => {
  const alias = record('www', 'CNAME', 'web.dev');
  const warned = ['name/missing-final-dot'];
  const codes = (existing: readonly RecordInput[], ...more: readonly RecordInput[]): readonly string[] => {
    const changes = [alias, ...more].map((one) => ({ action: 'create' as const, record: one }));
    const { results } = checkChanges({
      origin,
      existing: createZoneIndex({ origin, records: existing }),
      changes,
    });
    // A store that loads no more than it is asked for sees the same.
    const { names, below } = namesToLoad(changes, origin);
    const isLoaded = ({ name }: RecordInput): boolean =>
      names.includes(`${name}.example.com.`) ||
      below.some((top) => `${name}.example.com.`.endsWith(`.${top}`));
    const part = checkChanges({ origin, existing: existing.filter(isLoaded), changes });
    expect(part.results).toEqual(results);
    return results[0]!.findings.map(({ code }) => code);
  };
  const host = (name: string): RecordInput => record(name, 'A', '192.0.2.1');

  test('as it is written, or above others', () => {
    expect(codes([])).toEqual(warned);
    expect(codes([host('web.dev')])).toEqual([]);
    expect(codes([host('x.web.dev')])).toEqual([]);
    expect(codes([host('dev'), host('x.dev')])).toEqual(warned);
  });

  test('or where something answers for it', () => {
    expect(codes([host('*.dev')])).toEqual([]);
    expect(codes([record('dev', 'NS', 'ns1.example.net.')])).toEqual([]);
    expect(codes([record('dev', 'DNAME', 'example.net.')])).toEqual([]);
    expect(codes([host('*')])).toEqual(warned);
  });

  test('or where the batch adds it', () => {
    expect(codes([], host('web.dev'))).toEqual([]);
    expect(codes([], host('web.dev.example.com.'))).toEqual([]);
    expect(codes([], host('dev'))).toEqual(warned);
  });

  test('in an update, too', () => {
    const existing = [{ ...record('www', 'CNAME', 'a.example.net.'), id: 1 }];
    const update = { action: 'update', id: 1, record: { content: 'web.dev' } } as const;
    const verdict = (records: readonly RecordInput[]) =>
      checkChanges({ origin, existing: records, changes: [update] }).results[0]!.findings.map(
        ({ code }) => code,
      );
    expect(verdict(existing)).toEqual(warned);
    expect(verdict([...existing, host('web.dev')])).toEqual([]);
  });
});
