import { describe, expect, test } from 'vitest';
import { keyOctets, nsec3Example, rrsig, signedExample } from '../../../../src/catalog/signed-example.ts';
import { type CheckZoneOptions, checkZone } from '../../../../src/engine/check-zone.ts';
import { KeyDigests } from '../../../../src/engine/rules/dnssec/child-keys.ts';
import { Nsec3Hasher } from '../../../../src/engine/rules/dnssec/nsec3-hasher.ts';
import { encodeUtf8 } from '../../../../src/engine/text/utf8.ts';
import { ZoneChecker } from '../../../../src/engine/zone-checker.ts';
import { type Hashing, nsec3Chain, nsec3Hash } from '../../../helpers/nsec3-chain.ts';

const found = (zone: string, options: CheckZoneOptions = {}): string[] =>
  checkZone(zone, options).findings.map(({ code, owner, type, line }) => `${line}: ${code} ${owner} ${type}`);
const lineOf = (zone: string, start: string): number =>
  zone.split('\n').findIndex((line) => line.startsWith(start)) + 1;

const A = `www ${rrsig('A', 3)}\n`;
const www = `www A 192.0.2.1\n${A}www NSEC @ A RRSIG NSEC\nwww ${rrsig('NSEC', 3)}\n`;
const key15 = `@ DNSKEY 256 3 15 ${'A'.repeat(43)}=\n`;
const mail = www.replaceAll('www', 'mail').replace('NSEC @', 'NSEC www');
/** The example with a second name. */
const two = signedExample.replace('NSEC www', 'NSEC mail').replace(www, mail + www);

test('the example with a second name has no fault', () => {
  expect(found(two)).toEqual([]);
});

test('signatures with another TTL are told at each name', () => {
  const zone = two.replaceAll(/^(www|mail) RRSIG A /gm, '$1 60 RRSIG A ');
  expect(found(zone)).toEqual([
    `${lineOf(zone, 'mail 60')}: zone/rrsig-ttl mail.example.com. RRSIG`,
    `${lineOf(zone, 'www 60')}: zone/rrsig-ttl www.example.com. RRSIG`,
  ]);
});

test('an unknown key is told where nothing else signs, though it signs elsewhere before', () => {
  const other = (text: string): string => text.replaceAll(' 1038 ', ' 7 ');
  const beside = two.replace(`mail ${rrsig('A', 3)}\n`, (line) => line + other(line));
  expect(found(beside)).toEqual([]);
  const zone = beside.replace(A, other(A));
  expect(found(zone)).toEqual([
    `${lineOf(zone, 'www RRSIG A')}: zone/rrsig-unknown-key www.example.com. RRSIG`,
  ]);
  expect(checkZone(zone).findings[0]!.detail).toContain('signatures by it: 2');
});

describe('an algorithm that does not sign', () => {
  const both = (zone: string): string =>
    zone
      .replace('@ DNSKEY', `${key15}@ DNSKEY`)
      .replaceAll(
        /^(\S+) RRSIG (\S+) 13 .*$/gm,
        (line) => `${line}\n${line.replace(' 13 ', ' 15 ').replace(' 1038 ', ' 1039 ')}`,
      );

  test('is not told where all sign with both', () => {
    expect(found(both(signedExample), { profile: 'strict' })).toEqual(
      found(signedExample, { profile: 'strict' }),
    );
  });

  test('is told once where a signature by it is lost', () => {
    const zone = both(two).replaceAll(/^(www|mail) RRSIG A 15 .*\n/gm, '');
    expect(found(zone)).toEqual([`${lineOf(zone, 'mail A')}: zone/algorithm-incomplete mail.example.com. A`]);
  });

  test('is not told where the only signature left is by an unknown key', () => {
    const zone = both(signedExample)
      .replace(/^www RRSIG A 15 .*\n/m, '')
      .replace(/^www RRSIG A .*$/m, (line) => line.replace(' 1038 ', ' 7 '));
    expect(found(zone)).toEqual([
      `${lineOf(zone, 'www RRSIG A')}: zone/rrsig-unknown-key www.example.com. RRSIG`,
    ]);
  });

  test('is told beside a signature by an unknown key of a third one', () => {
    const zone = both(signedExample).replace(/^www RRSIG A 15 .*$/m, (line) => line.replace(' 15 ', ' 17 '));
    expect(found(zone)).toEqual([`${lineOf(zone, 'www A')}: zone/algorithm-incomplete www.example.com. A`]);
  });
});

describe('the NSEC3 before the first is the last', () => {
  const head = nsec3Example.replaceAll(/^[0-9A-V]{32} .*\n/gm, '');
  const apex = { '@': 'NS SOA RRSIG DNSKEY NSEC3PARAM' };
  // A delegation whose hash is the lowest of the three.
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].sort((left, right) =>
    nsec3Hash(`${left}.example.com`) < nsec3Hash(`${right}.example.com`) ? -1 : 1,
  );
  const [lowest, highest] = [names[0]!, names.at(-1)!];
  const zone = `${head}${lowest} NS ns.example.net.\n${highest} A 192.0.2.1\n${highest} ${rrsig('A', 3)}\n`;
  const chainWith = (flags: (last: boolean) => number): string => {
    const chain = nsec3Chain({ ...apex, [highest]: 'A RRSIG' });
    const owners = [...chain.matchAll(/^(\S{32}) NSEC3/gm)].map(([, owner]) => owner!);
    const last = owners.sort().at(-1)!;
    return chain.replaceAll(
      /^(\S{32}) NSEC3 1 0/gm,
      (_all, owner: string) => `${owner} NSEC3 1 ${flags(owner === last)}`,
    );
  };

  test('so that its opting out lets out a delegation that sorts before all', () => {
    expect(nsec3Hash(`${lowest}.example.com`) < nsec3Hash('example.com')).toBe(true);
    expect(found(zone + chainWith((isLast) => (isLast ? 1 : 0)))).toEqual([]);
  });

  test('and no other', () => {
    expect(found(zone + chainWith((isLast) => (isLast ? 0 : 1)))).toEqual([
      expect.stringContaining(`zone/nsec3-missing ${lowest}.example.com. NS`),
    ]);
  });
});

test('an NSEC whose TTL was changed after signing is told once, of its signature', () => {
  const zone = signedExample.replace('www NSEC @', 'www 60 NSEC @');
  expect(found(zone)).toEqual([
    `${lineOf(zone, 'www RRSIG NSEC')}: zone/rrsig-original-ttl www.example.com. RRSIG`,
  ]);
});

test('an NSEC without data is told once, whatever it lists', () => {
  const orphan = `lone NSEC www MX NSEC\nlone ${rrsig('NSEC', 3)}\n`;
  expect(found(signedExample.replace('NSEC www', 'NSEC lone') + orphan)).toEqual([
    expect.stringContaining('zone/nsec-superfluous lone.example.com. NSEC'),
  ]);
});

describe('signatures that expire soon', () => {
  const zone = signedExample.replaceAll('20360101000000', '20351215120000');
  const soon = (now: string): string[] =>
    found(zone, { profile: 'strict', now }).filter((one) => one.includes('rrsig-exp'));

  test.each([
    ['2035-12-15T00:00:00Z', []],
    ['2035-12-15T00:00:01Z', ['zone/rrsig-expires-soon']],
    ['2035-12-15T12:00:00Z', ['zone/rrsig-expires-soon']],
    ['2035-12-15T12:00:01Z', ['zone/rrsig-expired']],
  ])('%s', (now, expected) => {
    expect(soon(now)).toEqual(expected.map((code) => expect.stringContaining(code)));
  });
});

describe('signatures that hold for long', () => {
  const strict = (expiration: string): string[] =>
    found(signedExample.replace('20360101000000', expiration), { profile: 'strict' }).filter((one) =>
      one.includes('rrsig-long'),
    );
  test('hold for more than 180 days', () => {
    expect(strict('20360529000000')).toEqual([]);
    expect(strict('20360529000001')).toHaveLength(1);
  });
});

describe('a zone is signed', () => {
  const key = `@ DNSKEY 257 3 13 ${keyOctets}\n`;
  const head = `$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1.example.net. h.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n${key}`;
  const codes = (zone: string): string[] =>
    [...new Set(checkZone(zone).findings.map(({ code }) => code))].sort();

  test('where half of its names have signatures', () => {
    const names = `@ ${rrsig('SOA')}\na A 192.0.2.1\na ${rrsig('A', 3)}\nb A 192.0.2.1\nc A 192.0.2.1\n`;
    expect(codes(head + names)).toContain('zone/name-unsigned');
    expect(codes(head + names)).not.toContain('zone/partly-signed');
    expect(codes(`${head}${names}d A 192.0.2.1\n`)).toEqual(['zone/partly-signed']);
  });

  test('not by names that are handed on, nor by hashes', () => {
    const cut = `@ ${rrsig('SOA')}\na A 192.0.2.1\nb NS ns.b\nb NS ns.c\nc NS ns.c\nc NS ns.b\nns.b A 192.0.2.1\nns.c A 192.0.2.2\n`;
    expect(codes(head + cut)).not.toContain('zone/partly-signed');
    const hashed = nsec3Chain({ x: 'A', y: 'A', z: 'A' });
    expect(codes(`${head}${cut}d A 192.0.2.1\n${hashed}`)).toContain('zone/partly-signed');
  });
});

/** The store of a zone, and the place of the name `www` in its arena. */
function storeOf(zone: string) {
  const { store } = new ZoneChecker({}).read(encodeUtf8(zone), { origin: 'example.com' });
  store.group();
  return store;
}

describe('names are hashed', () => {
  const hashing = (iterations: number, salt = ''): { iterations: number; salt: Uint8Array } => ({
    iterations,
    salt: Uint8Array.from(Buffer.from(salt, 'hex')),
  });
  const store = storeOf(signedExample);
  const offset = store.names.offset[store.owner[store.count - 1]!]!;

  test.each<Hashing>([{}, { iterations: 1 }, { salt: 'AB' }, { salt: 'ab'.repeat(255), iterations: 3 }])(
    'as Node hashes them: %j',
    (how) => {
      const hasher = new Nsec3Hasher(store, 1_000);
      const parameters = hashing(how.iterations ?? 0, how.salt);
      expect(hasher.hash(offset, parameters)).toBe(nsec3Hash('www.example.com', how));
    },
  );

  test('as often as is allowed, to the block', () => {
    // The name takes one block, and each iteration another.
    const exact = new Nsec3Hasher(store, 2_000);
    expect(exact.hash(offset, hashing(1_999))).toBe(nsec3Hash('www.example.com', { iterations: 1_999 }));
    expect(exact.isExhausted).toBe(false);
    expect(exact.hash(offset, hashing(0))).toBeUndefined();
    expect(exact.isExhausted).toBe(true);
    expect(new Nsec3Hasher(store, 2_000).hash(offset, hashing(2_000))).toBeUndefined();
  });

  test('in blocks of 64 octets, nine of which SHA-1 takes itself', () => {
    // The name has 17 octets.
    const blocks = (salt: number, most: number): boolean =>
      new Nsec3Hasher(store, most).hash(offset, hashing(0, 'ab'.repeat(salt))) !== undefined;
    expect([blocks(38, 1), blocks(39, 1), blocks(39, 2), blocks(102, 2), blocks(103, 2)]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});

test('keys are digested once for each kind of digest, however many CDS are compared', () => {
  const cds = [1, 2, 4].flatMap((type) =>
    Array.from(
      { length: 20 },
      (_, tag) => `@ CDS ${tag} 13 ${type} ${'ab'.repeat([0, 20, 32, 0, 48][type]!)}\n`,
    ),
  );
  const store = storeOf(signedExample + cds.join(''));
  const records = Array.from({ length: store.count }, (_, record) => record);
  const typeIs = (code: number) => (record: number) => store.type[record] === code;
  const keys = records.filter(typeIs(48));
  let rounds = 0;
  const counted = Object.assign([...keys], {
    [Symbol.iterator]: () => {
      rounds++;
      return keys[Symbol.iterator]();
    },
  });
  const digests = new KeyDigests(store, counted);
  for (const record of records.filter(typeIs(59))) expect(digests.hasKeyOf(record)).toBe(false);
  expect(rounds).toBe(3);
});
