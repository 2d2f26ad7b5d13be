import { describe, expect, test } from 'vitest';
import { nsec3Example, rrsig, signedExample } from '../../../../src/catalog/signed-example.ts';
import { type CheckZoneOptions, checkZone } from '../../../../src/engine/check-zone.ts';
import { foundIn } from '../../../helpers/in-zone.ts';
import { type Hashing, nsec3Chain, nsec3Hash } from '../../../helpers/nsec3-chain.ts';

const found = (zone: string, options: CheckZoneOptions = {}): string[] =>
  checkZone(zone, options).findings.map(({ code, severity, owner, type }) =>
    [severity, code, owner?.replace(/\.?example\.com\.$/, '') || '@', type].join(' '),
  );

/** What the example has but for its chain. */
const head = nsec3Example.replaceAll(/^[0-9A-V]{32} .*\n/gm, '');
const apex = 'NS SOA RRSIG DNSKEY NSEC3PARAM';
const A = 'A 192.0.2.1';
const signed = (owner: string, data: string, labels = 3): string =>
  `${owner} ${data}\n${owner} ${rrsig(data.slice(0, data.indexOf(' ')), labels)}\n`;
const param = ({ iterations = 0, salt = '-' }: Hashing): string => `1 0 ${iterations} ${salt}`;
const salted: Hashing = { salt: 'ABCD', iterations: 2 };

describe('several chains of NSEC3', () => {
  const names = { '@': apex, www: 'A RRSIG' };
  const zone = head + signed('www', A);
  const both = zone + nsec3Chain(names) + nsec3Chain(names, salted);
  const broken = nsec3Chain({ '@': apex });

  test('are right where one is stated, whether the other one is whole or not', () => {
    expect(found(both)).toEqual([]);
    expect(found(zone + nsec3Chain(names) + nsec3Chain({ www: 'A RRSIG' }, salted))).toEqual([]);
    expect(found(zone + nsec3Chain(names) + nsec3Chain({ '@': 'NS', gone: 'MX' }, salted))).toEqual([]);
  });

  test('are both judged where both are stated', () => {
    const second = `@ NSEC3PARAM ${param(salted)}\n`;
    expect(found(both + second)).toEqual([]);
    expect(found(`${zone}${nsec3Chain(names)}${nsec3Chain({ '@': apex }, salted)}${second}`)).toEqual([
      'error zone/nsec3-missing www A',
    ]);
  });

  test('do not hide what is wrong with the one that is stated', () => {
    expect(found(zone + broken + nsec3Chain(names, salted))).toEqual(['error zone/nsec3-missing www A']);
    const lost = new RegExp(`^${nsec3Hash('www.example.com')} .*\\n`, 'gm');
    expect(found(both.replaceAll(lost, ''))).toEqual([
      `error zone/nsec3-chain ${nsec3Hash('example.com').toLowerCase()} NSEC3`,
    ]);
  });

  test('are none of them stated by an NSEC3PARAM with flags', () => {
    const { findings } = checkZone(both.replace('NSEC3PARAM 1 0', 'NSEC3PARAM 1 1'));
    expect(findings.map(({ severity, code, type }) => `${severity} ${code} ${type}`)).toEqual([
      'warning record/nsec3param-flags NSEC3PARAM',
      'error zone/nsec3param-missing NSEC3',
    ]);
    expect(findings[1]!.related).toEqual([expect.objectContaining({ line: findings[0]!.line })]);
  });

  test('are told once where none is stated at all', () => {
    const none = both.replaceAll(/^@ (RRSIG )?NSEC3PARAM .*\n/gm, '');
    expect(found(none)).toEqual([
      expect.stringMatching(/^error zone\/nsec3param-missing [0-9a-v]{32} NSEC3$/),
    ]);
  });
});

describe('NSEC3 records of an unknown hash', () => {
  test('are passed over beside others', () => {
    const other = `${'0'.repeat(32)} NSEC3 2 0 0 - ${'0'.repeat(32)} A\n${'0'.repeat(32)} ${rrsig('NSEC3', 3)}\n`;
    expect(found(nsec3Example + other)).toEqual([`warning record/nsec3-hash ${'0'.repeat(32)} NSEC3`]);
  });

  test('prove nothing where there are no others', () => {
    const zone = nsec3Example
      .replace('NSEC3 1 0', 'NSEC3 2 0')
      .replaceAll(/^@ (RRSIG )?NSEC3PARAM .*\n/gm, '');
    expect(found(zone)).toEqual([
      'error zone/nsec-missing @ SOA',
      `warning record/nsec3-hash ${nsec3Hash('example.com').toLowerCase()} NSEC3`,
    ]);
  });

  test('may stand at any name', () => {
    expect(foundIn('a.b NSEC3 7 0 0 AB 0P9MHAVE A')).toEqual(['1: record/nsec3-hash']);
    expect(foundIn('a.b NSEC3 1 0 0 AB 0P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM A')).toEqual([
      '1: record/nsec3-owner',
    ]);
  });
});

describe('names between others in a zone that opts out', () => {
  const out = { flags: 1 };
  const delegation = 'one.mid NS ns.example.net.\n';
  const ds = `one.mid DS 1 13 2 ${'ab'.repeat(32)}\none.mid ${rrsig('DS', 4)}\n`;
  const mid = (zone: string, names: Record<string, string>): string[] =>
    found(`${head}${zone}${nsec3Chain({ '@': apex, ...names }, out)}`);

  test.each([
    ['nothing', delegation, {}],
    ['the name between', delegation, { mid: '' }],
    ['both', delegation, { mid: '', 'one.mid': 'NS' }],
    ['both, and keys', delegation + ds, { mid: '', 'one.mid': 'NS DS RRSIG' }],
    ['both, and data', signed('one.mid', A, 4), { mid: '', 'one.mid': 'A RRSIG' }],
  ])('need no more than %s', (_why, zone, names) => {
    expect(mid(zone, names)).toEqual([]);
  });

  test.each([
    ['a delegation with keys', delegation + ds, { 'one.mid': 'NS DS RRSIG' }],
    ['a delegation that has one though it need not', delegation, { 'one.mid': 'NS' }],
    ['data', signed('one.mid', A, 4), { 'one.mid': 'A RRSIG' }],
    ['one of two delegations', `${delegation}two.mid NS ns.example.net.\n`, { 'one.mid': 'NS' }],
  ])('have an NSEC3 above %s', (_why, zone, names) => {
    expect(mid(zone, names)).toEqual([
      expect.stringMatching(/^error zone\/nsec3-missing [0-9a-v]{32} NSEC3$/),
    ]);
  });

  test('have one each, however deep they are', () => {
    expect(mid(signed('a.b.c.d', A, 6), { 'a.b.c.d': 'A RRSIG', 'c.d': '' })).toHaveLength(2);
  });
});

describe('signatures without what they are of', () => {
  const lone = (covered: string): string => `lone ${rrsig(covered, 3)}\n`;

  test.each(['A', 'NSEC', 'DS', 'NSEC3', 'TYPE65280'])('%s at a name with nothing else', (covered) => {
    expect(found(signedExample + lone(covered))).toEqual(['error zone/rrsig-alone lone RRSIG']);
    expect(found(nsec3Example + lone(covered))).toEqual(['error zone/rrsig-alone lone RRSIG']);
  });

  test('are told once a name', () => {
    expect(found(signedExample + lone('A') + lone('MX') + lone('NSEC'))).toEqual([
      'error zone/rrsig-alone lone RRSIG',
    ]);
  });

  test('are told of the chain where that leads to them', () => {
    const zone = signedExample.replace('NSEC www', 'NSEC lone').replace(/^www(?=.*\n)/gm, 'lone');
    expect(found(zone)).toEqual([]);
    expect(found(zone.replaceAll(/^lone (A|NSEC|RRSIG A) .*\n/gm, ''))).toEqual([
      'error zone/nsec-chain @ NSEC',
    ]);
    const hashed = head + nsec3Chain({ '@': apex, www: 'A RRSIG' }) + signed('www', A);
    const lost = new RegExp(`^${nsec3Hash('www.example.com')} NSEC3 .*\\n`, 'gm');
    expect(found(hashed.replaceAll(lost, ''))).toEqual([
      `error zone/nsec3-chain ${nsec3Hash('example.com').toLowerCase()} NSEC3`,
    ]);
  });

  test('whose records a list of types still promises', () => {
    expect(found(signedExample.replace(`www ${A}\n`, ''))).toEqual([
      'error zone/signed-records-missing www RRSIG',
    ]);
    const hashed = head + nsec3Chain({ '@': apex, www: 'A TXT RRSIG' }) + signed('www', A);
    expect(found(`${hashed}www ${rrsig('TXT', 3)}\n`)).toEqual([
      'error zone/signed-records-missing www RRSIG',
    ]);
  });

  test('whose records nothing promises do no harm', () => {
    expect(found(`${signedExample}www ${rrsig('TXT', 3)}\n`)).toEqual([
      'warning zone/rrsig-covers-nothing www RRSIG',
    ]);
    const hashed = head + nsec3Chain({ '@': apex, www: 'A RRSIG' }) + signed('www', A);
    expect(found(`${hashed}www ${rrsig('TXT', 3)}\n`)).toEqual([
      'warning zone/rrsig-covers-nothing www RRSIG',
    ]);
  });

  test('whose records only the name before promises', () => {
    const hashed = head + nsec3Chain({ '@': apex }) + signed('www', A);
    expect(found(`${hashed}www ${rrsig('NS', 3)}\n`)).toEqual([
      'error zone/nsec3-missing www A',
      'warning zone/rrsig-covers-nothing www RRSIG',
    ]);
  });

  test('are told once a type, however many keys sign', () => {
    const two = `www ${rrsig('TXT', 3)}\nwww ${rrsig('TXT', 3).replace(' @ A', ' @ B')}\n`;
    expect(found(signedExample + two)).toEqual(['warning zone/rrsig-covers-nothing www RRSIG']);
  });
});

describe('signatures of signatures', () => {
  test.each([
    ['at a name with data', `${signedExample}www ${rrsig('RRSIG', 3)}\n`],
    ['at the apex', `${signedExample}@ ${rrsig('TYPE46')}\n`],
    ['with another fault', `${signedExample}www ${rrsig('RRSIG', 7)}\n`],
    ['at a name with nothing else', `${signedExample}lone ${rrsig('RRSIG', 3)}\n`],
  ])('are an error %s, and the only one', (_where, zone) => {
    expect(found(zone)).toEqual([expect.stringMatching(/^error record\/rrsig-over-rrsig .* RRSIG$/)]);
  });

  test('are an error in a zone without keys', () => {
    expect(foundIn(`ns1 ${rrsig('RRSIG', 3)}`)).toEqual([
      '1: record/rrsig-over-rrsig',
      '1: zone/dnskey-missing',
    ]);
  });
});

describe('what all servers load', () => {
  test('a denial with the minimum of the SOA as its TTL, with NSEC and with NSEC3', () => {
    for (const zone of [signedExample, nsec3Example]) {
      const older = zone
        .replace('@ SOA', '@ 300 SOA')
        .replace(' 2 3600 2036', ' 2 300 2036')
        .replace('@ RRSIG', '@ 300 RRSIG');
      expect(found(older)).toEqual([expect.stringMatching(/^warning zone\/nsec-ttl /)]);
    }
  });

  test.each(['DNSKEY 257 3 15', 'CDNSKEY 257 3 15'])('%s below the apex', (start) => {
    const zone = `$ORIGIN x.\n@ 1 SOA a.b. c.d. 1 7200 3600 1209600 3600\n@ 1 NS a.b.\nsub 1 ${start} ${'A'.repeat(43)}=\n`;
    expect(found(zone)).toEqual([expect.stringMatching(/^warning zone\/not-at-apex /)]);
    expect(found(zone, { profile: 'strict' })).toContainEqual(
      expect.stringMatching(/^error zone\/not-at-apex /),
    );
  });

  test('a signature with another TTL', () => {
    const zone = signedExample.replace(`www ${rrsig('A', 3)}`, `www 60 ${rrsig('A', 3)}`);
    expect(found(zone)).toEqual(['warning zone/rrsig-ttl www RRSIG']);
    expect(found(zone, { profile: 'strict' })).toContain('error zone/rrsig-ttl www RRSIG');
  });
});

test('a DS without NS is an error in every profile', () => {
  const ds = `x DS 1 13 2 ${'ab'.repeat(32)}`;
  for (const profile of ['rfc', 'strict', 'platform'] as const) {
    const { findings } = checkZone(
      `$ORIGIN y.\n@ 1 SOA a.b. c.d. 1 7200 3600 1209600 3600\n@ 1 NS a.b.\n${ds}\n`,
      {
        profile,
        types: ['DS', 'SOA'],
      },
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'zone/ds-without-ns', severity: 'error' }),
    );
  }
});

describe('the NSEC3 of names', () => {
  const wrong = head + nsec3Chain({ '@': apex, www: 'MX RRSIG' }) + signed('www', A);

  test('are compared in small zones without being asked', () => {
    expect(found(wrong)).toEqual([expect.stringMatching(/^error zone\/nsec-bitmap /)]);
  });

  test('are compared in large ones only when asked', () => {
    const names = Array.from({ length: 9_000 }, (_, index) => `n${index}`);
    const chain = nsec3Chain({
      '@': apex,
      www: 'MX RRSIG',
      ...Object.fromEntries(names.map((name) => [name, 'A RRSIG'])),
    });
    const zone = `${head}${signed('www', A)}${names.map((name) => signed(name, A)).join('')}${chain}`;
    expect(found(zone)).toEqual([]);
    expect(found(zone, { verify: ['nsec3'] })).toEqual([expect.stringMatching(/^error zone\/nsec-bitmap /)]);
  });
});

describe('the key for the zone above', () => {
  const other = `${'A'.repeat(85)}Q==`;
  const zsk = signedExample.replace('DNSKEY 257', 'DNSKEY 256').replaceAll(' 1038 ', ' 1037 ');
  const ksk = `@ DNSKEY 257 3 13 ${other}\n`;
  const by = (tag: number): string => `@ ${rrsig('DNSKEY').replace(' 1038 ', ` ${tag} `)}\n`;
  const idle = 'error zone/ksk-signs-no-keys @ DNSKEY';

  test('signs the keys, or another one does', () => {
    expect(found(zsk + ksk)).toEqual([idle]);
    expect(found(zsk + ksk + by(1039))).toEqual([]);
    expect(found(signedExample + ksk)).toEqual([]);
  });

  test('need not be marked', () => {
    expect(found(zsk)).toEqual([]);
  });

  test('may be one that cannot be read, or that signs so', () => {
    const unread = (zone: string): string[] => found(zone).filter((one) => one === idle);
    expect(unread(`${zsk}${ksk}@ DNSKEY 257 3 13 AwEAAb\n`)).toEqual([]);
    expect(
      unread(
        `${zsk}${ksk}${by(1039).replace('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==', '?')}`,
      ),
    ).toEqual([]);
    expect(
      unread(
        `${zsk}${ksk}@ ${rrsig('MX').replace('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==', '?')}\n`,
      ),
    ).toEqual([idle]);
  });

  test('signs them once more when it is revoked', () => {
    const revoked = `@ DNSKEY 385 3 13 ${other}\n`;
    expect(found(signedExample + revoked)).toEqual(['warning zone/revoked-key-unsigned @ DNSKEY']);
    expect(found(signedExample + revoked + by(1167))).toEqual([]);
    expect(found(zsk + revoked + by(1167))).toEqual([]);
  });

  test('is told as gone where its signature of the keys is left', () => {
    expect(found(zsk + by(1039))).toEqual(['error zone/rrsig-unknown-key @ RRSIG']);
    expect(found(signedExample + by(1039))).toEqual([]);
  });

  test('is told as gone where no key of the zone signs the keys', () => {
    expect(found(signedExample.replace(rrsig('DNSKEY'), by(4711).slice(2, -1)))).toEqual([
      'error zone/rrsig-unknown-key @ RRSIG',
    ]);
  });
});

test('a delegation without keys has an NSEC too', () => {
  const zone = `${signedExample}sub NS ns.example.net.\nsub NS ns2.example.net.\n`;
  expect(found(zone)).toEqual(['error zone/nsec-missing sub NS']);
  expect(found(`${signedExample}a.b.sub NS ns.example.net.\n`)).toEqual([
    'error zone/nsec-missing a.b.sub NS',
  ]);
  expect(found(`${signedExample}mail A 192.0.2.2\n`)).toEqual(['error zone/name-unsigned mail A']);
});

describe('NSEC3 records with unknown flags', () => {
  test('are passed over, so that their names have none', () => {
    const names = { '@': apex, www: 'A RRSIG' };
    const zone = head + signed('www', A) + nsec3Chain(names);
    const hash = nsec3Hash('www.example.com');
    expect(found(zone.replace(`${hash} NSEC3 1 0`, `${hash} NSEC3 1 2`)).sort()).toEqual([
      `error zone/nsec3-chain ${nsec3Hash('example.com').toLowerCase()} NSEC3`,
      `warning record/nsec3-flags ${hash.toLowerCase()} NSEC3`,
    ]);
    const errors = found(zone.replaceAll('NSEC3 1 0', 'NSEC3 1 2')).filter((one) => one.startsWith('error'));
    expect(errors).toEqual(['error zone/nsec3-chain-missing @ NSEC3PARAM']);
  });
});
