import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';

const soa = 'SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 300';
const body = '@ NS ns1.example.net.\nwww A 192.0.2.1\nmail A 192.0.2.2\n@ MX 10 mail\n';

const seen = (text: string, origin = 'example.com') =>
  checkZone(`$TTL 300\n${text}`, { origin }).findings.map(
    ({ line, code, severity, count }) =>
      `${line}: ${severity} ${code}${count === undefined ? '' : ` x${count}`}`,
  );

describe('a text of another zone than the one asked for has one finding', () => {
  test.each([
    ['beside it', 'example.org.', 'error zone/origin-mismatch x4'],
    ['above it', 'com.', 'error zone/origin-mismatch x4'],
    ['below it', 'sub.example.com.', 'error zone/origin-mismatch'],
  ])('%s', (_why, origin, found) => {
    const written = body.replaceAll('@ MX', 'x MX');
    expect(seen(`$ORIGIN ${origin}\n@ ${soa}\n${written.replace('@ NS', 'y NS')}`)).toEqual([
      `3: ${origin === 'sub.example.com.' ? found : found.replace('x4', 'x5')}`,
    ]);
  });

  test('whose places are those of its records', () => {
    const { findings } = checkZone(`$ORIGIN example.org.\n@ 300 ${soa}\n${body}`, { origin: 'example.com' });
    expect(findings.map(({ places }) => places?.map(({ line }) => line))).toEqual([[2, 3, 4, 5, 6]]);
    expect(findings[0]?.detail).toContain('is of example.org., and the zone asked for is example.com.');
  });

  test('not where a second zone stands behind the one asked for', () => {
    const found = seen(`@ ${soa}\n${body}$ORIGIN example.org.\n@ ${soa}\n@ NS ns1.example.net.\n`);
    expect(found).toEqual(['8: error name/out-of-zone', '9: error name/out-of-zone']);
  });

  test('not where one SOA stands below the name of a zone that has other records', () => {
    expect(seen(`x ${soa}\n${body}`)).toEqual(['2: error zone/soa-not-apex']);
  });
});

describe('an $ORIGIN without its final dot', () => {
  test('is an error where the SOA stands at it, and the only one', () => {
    expect(seen(`$ORIGIN example.com\n@ ${soa}\n${body}`)).toEqual(['2: error name/missing-final-dot']);
    expect(seen(`$ORIGIN example.com\n@ 300 IN ${soa}\n${body}`)).toEqual([
      '2: error name/missing-final-dot',
    ]);
  });

  test('leaves what is wrong below it to be found', () => {
    expect(seen(`$ORIGIN example.com\n@ ${soa}\n${body}www CNAME x.example.\n`)).toEqual([
      '2: error name/missing-final-dot',
      '8: error record/cname-not-alone',
    ]);
  });

  test('is read as it stands below the SOA, as servers do, and a warning', () => {
    const below = '$ORIGIN sub.example.com\na A 192.0.2.1\nb CNAME a\n';
    expect(seen(`@ ${soa}\n${body}${below}`)).toEqual(['7: warning name/missing-final-dot']);
    const conflict = '$ORIGIN example.com.\na.sub CNAME x.example.\n';
    expect(seen(`@ ${soa}\n${body}${below}${conflict}`)).toEqual(['7: warning name/missing-final-dot']);
  });

  test('is no cause where its code is switched off', () => {
    const severities = { 'name/missing-final-dot': 'off' } as const;
    const text = `$TTL 300\n$ORIGIN example.com\n@ ${soa}\n${body}`;
    const { findings } = checkZone(text, { origin: 'example.com', severities });
    expect(findings.map(({ code }) => code)).toEqual(['zone/origin-mismatch']);
  });
});
