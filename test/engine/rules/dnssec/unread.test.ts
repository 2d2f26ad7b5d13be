import { describe, expect, test } from 'vitest';
import { keyOctets, nsec3Example, rrsig, signedExample } from '../../../../src/catalog/signed-example.ts';
import { type CheckZoneOptions, checkZone } from '../../../../src/engine/check-zone.ts';
import { nsec3Chain, nsec3Hash } from '../../../helpers/nsec3-chain.ts';

/** All but what the records that cannot be read show themselves. */
const found = (zone: string, options: CheckZoneOptions = {}): string[] =>
  checkZone(zone, options)
    .findings.filter(({ code }) => code !== 'record/invalid-content')
    .map(({ code, owner, type }) => `${code} ${owner} ${type}`);

const www = 'www.example.com.';
const A = `www ${rrsig('A', 3)}\n`;
const nsec = 'www NSEC @ A RRSIG NSEC\n';
const brokenA = 'www A 192.0.2\n';
const brokenRrsig = (covered: string, owner = 'www'): string =>
  `${owner} ${rrsig(covered, 3).replace('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==', '?')}\n`;
const edit = (from: string, to: string, zone = signedExample): string => {
  if (!zone.includes(from)) throw new Error(`no ${from}`);
  return zone.replace(from, to);
};
const key15 = `${'A'.repeat(43)}=`;
const other = (signature: string): string => signature.replace(' 1038 ', ' 4711 ');

/** [why, zone, what is found beside the record that cannot be read] */
type Row = readonly [why: string, zone: string, found: readonly string[]];

describe('one record that cannot be read takes back what it could be itself', () => {
  const rows: readonly Row[] = [
    ['a signature', edit(A, brokenRrsig('A')), []],
    ['a signature of a type that cannot be read either', edit(A, `www RRSIG ? 13 3\n`), []],
    ['a key that signs', edit('DNSKEY 257 3 13', 'DNSKEY 257 4 13'), []],
    [
      'a key whose algorithm is known',
      `${edit(`DNSKEY 257 3 13 ${keyOctets}`, 'DNSKEY 257 3 13 AwEAAb')}`,
      [],
    ],
    ['records that are signed', edit('www A 192.0.2.1\n', brokenA), []],
    ['records in a list of types', `${edit('www NSEC @ A ', 'www NSEC @ A MX ')}www MX x ns1\n`, []],
    ['an NSEC', edit(nsec, 'www NSEC @ A RRSIG NSE\n'), []],
    [
      'all of a name that is led to',
      edit(`www A 192.0.2.1\n${A}${nsec}www ${rrsig('NSEC', 3)}\n`, `${brokenA}www NSEC @ A ?\n`),
      [],
    ],
    [
      'NS records, below which nothing is signed',
      `${edit('NSEC www', 'NSEC sub')}sub NS a..b\nsub NSEC www NS RRSIG NSEC\nsub ${rrsig('NSEC', 3)}\nns.sub A 192.0.2.2\nsub AAAA ::1\n`,
      [],
    ],
    [
      'NS records, below which an NSEC leads nowhere either',
      `${edit('NSEC www', 'NSEC sub')}sub NS a..b\nsub NSEC www NS RRSIG NSEC\nsub ${rrsig('NSEC', 3)}\nns.sub A 192.0.2.2\nns.sub NSEC ?\n`,
      [],
    ],
    ['an NSEC3PARAM', edit('@ NSEC3PARAM 1', '@ NSEC3PARAM 2', nsec3Example), []],
    ['an NSEC3', edit('NS SOA RRSIG', 'NS SOA RRSI', nsec3Example), []],
  ];
  test.each(rows)('%s', (_why, zone, expected) => {
    expect(found(zone)).toEqual(expected);
  });
});

describe('it takes back nothing else', () => {
  const rows: readonly Row[] = [
    ['a signature of another type', `${edit(A, brokenRrsig('TXT'))}`, [`zone/rrsig-missing ${www} A`]],
    [
      'a record beside one without signature',
      `${edit(A, '')}www MX x ns1\n`,
      [`zone/rrsig-missing ${www} A`],
    ],
    [
      'a record beside a signature of nothing',
      `${signedExample}www ${rrsig('TXT', 3)}\nwww MX x ns1\n`,
      [`zone/rrsig-covers-nothing ${www} RRSIG`],
    ],
    [
      'a record beside a promise',
      `${edit('www A 192.0.2.1\n', '')}www MX x ns1\n`,
      [`zone/signed-records-missing ${www} RRSIG`],
    ],
    [
      'a record at a name whose list of types is wrong',
      edit('www NSEC @ A ', 'www NSEC @ A MX ') + 'www TXT "\n'.replace('"', '\\# 2 00'),
      [`zone/nsec-bitmap ${www} NSEC`],
    ],
    [
      'a record at a name whose list lacks one that stands there',
      `${edit('www NSEC @ A ', 'www NSEC @ ')}www MX x ns1\n`,
      [`zone/nsec-bitmap ${www} NSEC`],
    ],
    [
      'an NSEC that is not led to',
      edit('NSEC www NS', 'NSEC mail NS').replace(nsec, 'www NSEC @ A ?\n'),
      ['zone/nsec-chain example.com. NSEC'],
    ],
    [
      'a key of another algorithm than that of signatures by an unknown one',
      `${edit(A, other(A))}@ DNSKEY 257 3 8 AwEAAb\n`,
      [`zone/rrsig-unknown-key ${www} RRSIG`],
    ],
    [
      'a key beside another algorithm that does not sign',
      `${edit('@ DNSKEY', `@ DNSKEY 256 3 15 ${key15}\n@ DNSKEY`)}@ DNSKEY 256 4 13 ${keyOctets}\n`,
      ['zone/algorithm-incomplete example.com. NS'],
    ],
    [
      'a key whose signatures are all there are',
      `${edit(`DNSKEY 257 3 13 ${keyOctets}`, 'DNSKEY 257 3 13 AwEAAb')}@ DNSKEY 256 3 15 ${key15}\n`,
      ['zone/algorithm-incomplete example.com. NS'],
    ],
    [
      'records whose signature has expired',
      edit('www A 192.0.2.1\n', brokenA).replace(
        A,
        A.replace('20360101000000 20351201000000', '20350101000000 20341201000000'),
      ),
      [`zone/rrsig-expired ${www} RRSIG`],
    ],
    [
      'records whose signature is by an unknown key',
      edit('www A 192.0.2.1\n', brokenA).replace(A, other(A)),
      [`zone/rrsig-unknown-key ${www} RRSIG`],
    ],
    [
      'a key of the zone beside an NSEC3 without its parameters',
      `${nsec3Example.replaceAll(/^@ (RRSIG )?NSEC3PARAM .*\n/gm, '')}@ DNSKEY 256 4 13 ${keyOctets}\n`,
      [`zone/nsec3param-missing ${nsec3Hash('example.com').toLowerCase()}.example.com. NSEC3`],
    ],
  ];
  test.each(rows)('%s', (_why, zone, expected) => {
    expect(found(zone, { now: '2035-12-15T00:00:00Z' })).toEqual(expected);
  });

  test('a few NSEC3 are no chain where there are more of another', () => {
    const names = { '@': 'NS SOA RRSIG DNSKEY NSEC3PARAM', www: 'A RRSIG' };
    const start = nsec3Example.replaceAll(/^[0-9A-V]{32} .*\n/gm, '');
    const hash = nsec3Hash('lost.example.com');
    const zone = `${start}@ NSEC3PARAM 1 0 0 AB\nwww A 192.0.2.1\n${A}${nsec3Chain(names)}`;
    expect(found(`${zone}${hash} NSEC3 1 0 0 AB ? A\n`)).toEqual([
      'zone/nsec3-chain-missing example.com. NSEC3PARAM',
    ]);
    expect(found(`${start}@ NSEC3PARAM 1 0 0 AB\n${hash} NSEC3 1 0 0 AB ? A\n`)).toEqual([]);
  });
});

describe('NSEC3 of names that cannot be read', () => {
  const start = nsec3Example.replaceAll(/^[0-9A-V]{32} .*\n/gm, '');
  const names = { '@': 'NS SOA RRSIG DNSKEY NSEC3PARAM', 'a.b': 'A RRSIG', b: '' };

  test.each([
    ['are right where the record is lost', 'a.b A 192.0.2\n'],
    ['are right where its signature is left', `a.b A 192.0.2\na.b ${rrsig('A', 4)}\n`],
    ['are right where the owner is lost', `a..b A 192.0.2.1\n`],
    ['are right where a directive is lost', '$INCLUDE b.zone\n'],
  ])('%s', (_why, lines) => {
    const codes = checkZone(start + lines + nsec3Chain(names)).findings.map(({ code }) => code);
    expect(codes).toEqual([expect.stringMatching(/^(record|name|syntax)\//)]);
  });

  test('are right where two in a row are lost', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, 'A RRSIG']));
    const data = Object.keys(many).map((name) => `${name} A 192.0.2.1\n${name} ${rrsig('A', 3)}\n`);
    const chain = nsec3Chain({ '@': 'NS SOA RRSIG DNSKEY NSEC3PARAM', ...many }).split('\n');
    // Each has two lines; the two in the middle of the chain.
    const lost = chain.map((line, index) =>
      index === 4 || index === 6 ? line.replace('NSEC3 1', 'NSEC3 x') : line,
    );
    expect(found(start + data.join('') + lost.join('\n'))).toEqual([]);
  });

  test('keep the others from nothing', () => {
    const chain = nsec3Chain({ ...names, www: 'MX RRSIG', gone: 'A RRSIG' });
    expect(found(`${start}a.b A 192.0.2\nwww A 192.0.2.1\n${A}${chain}`).sort()).toEqual([
      `zone/nsec-bitmap ${nsec3Hash('www.example.com').toLowerCase()}.example.com. NSEC3`,
      `zone/nsec-superfluous ${nsec3Hash('gone.example.com').toLowerCase()}.example.com. NSEC3`,
    ]);
  });
});

describe('keys that the zone above is asked to vouch for', () => {
  const head = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600
@ NS ns1.example.net.
@ NS ns2.example.net.
`;
  const digest = '0123456789abcdef'.repeat(4);
  const cds = `@ CDS 4711 13 2 ${digest}\n`;
  const own = `@ CDNSKEY 257 3 13 ${keyOctets}\n`;
  const key = `@ DNSKEY 257 3 13 ${keyOctets}\n`;
  const sha256 = '825a7715a4ef798a3e2a079a7f6835530aff29085bfc8f3731605a35c2049c20';
  const ownCds = `@ CDS 1038 13 2 ${sha256}\n`;

  test.each<Row>([
    [
      'keys',
      `@ DNSKEY 256 4 13 ${keyOctets}\n@ CDS 0 0 0 00\n${cds}`,
      ['zone/cds-delete-mixed example.com. CDS'],
    ],
    ['a removal whose digest is', `${key}@ CDS 0 0 0 zz\n${cds}`, ['zone/cds-delete-mixed example.com. CDS']],
    [
      'a key of another algorithm',
      `@ DNSKEY 256 3 8 AwEAAb\n${cds}`,
      ['zone/cds-breaks-chain example.com. CDS'],
    ],
    ['a key of its algorithm', `@ DNSKEY 256 3 13 AwEAAb\n${cds}`, []],
    ['a key of which nothing is known', `@ DNSKEY 25x 3 13 AwEAAb\n${cds}`, []],
    ['a CDNSKEY beside a digest', `${key}${own}${ownCds}${cds}@ CDNSKEY 257 3 13 AwEAAb\n`, []],
    [
      'a CDNSKEY of another algorithm beside a digest',
      `${key}${own}${ownCds}${cds}@ CDNSKEY 257 3 8 AwEAAb\n`,
      ['zone/cds-cdnskey-mismatch example.com. CDS'],
    ],
    ['the digest of a CDNSKEY', `${key}${own}@ CDS 1038 13 2 00\n`, []],
    [
      'the digest of another key beside a CDNSKEY',
      `${key}${own}@ CDS 12 13 2 00\n${ownCds.replace('1038', '1039')}`,
      ['zone/cds-cdnskey-mismatch example.com. CDS'],
    ],
    [
      'a digest beside a removal',
      `${key}@ CDS 0 0 0 00\n@ CDNSKEY 257 3 13 ${keyOctets}\n@ CDS 1 13 2 00\n`,
      ['zone/cds-cdnskey-mismatch example.com. CDS'],
    ],
  ])('one of which cannot be read: %s', (_why, lines, expected) => {
    expect(found(head + lines)).toEqual(expected);
  });

  test('only CDNSKEY that could not be read stand beside CDS', () => {
    const strict = (lines: string): string[] =>
      found(head + lines, { profile: 'strict' }).filter((one) => one.startsWith('zone/cds-'));
    expect(strict(`${key}${ownCds}@ CDNSKEY 257 4 13 ${keyOctets}\n`)).toEqual([]);
    expect(strict(`${key}${ownCds}@ DNSKEY 257 4 13 ${keyOctets}\n`)).toEqual([
      'zone/cds-unpaired example.com. CDS',
    ]);
  });

  test('a key that is marked for the zone above may be one that could not be read', () => {
    const strict = (lines: string): string[] =>
      found(head + lines, { profile: 'strict' }).filter((one) => one.startsWith('zone/no-sep'));
    const zsk = key.replace('257', '256');
    expect(strict(`${zsk}@ DNSKEY 257 3 13 AwEAAb\n`)).toEqual([]);
    expect(strict(`${zsk}@ DNSKEY 24 7 3 13 ?\n`)).toEqual(['zone/no-sep-key example.com. DNSKEY']);
    expect(strict(`${zsk}@ DNSKEY 256 3 13 AwEAAb\n`)).toEqual(['zone/no-sep-key example.com. DNSKEY']);
  });

  test('a digest of the zone may be one that could not be read', () => {
    const asked = (line: string): string[] => found(`${head}${line}\n`, { verify: ['zonemd'] });
    expect(asked('@ ZONEMD 1 1 1 00')).toEqual([]);
    expect(asked('@ CSYNC 1 9x A')).toEqual(['zone/zonemd-missing example.com. SOA']);
  });
});
