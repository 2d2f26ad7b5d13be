import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { foundInWhole } from '../../helpers/in-zone.ts';

const soa = 'example.com.\t60\tIN\tSOA\tns1.example.net. h.example.net. 7 7200 3600 1209600 300\n';
const records = `example.com.\t60\tIN\tNS\tns1.example.net.
example.com.\t60\tIN\tNS\tns2.example.net.
www.example.com.\t60\tIN\tA\t192.0.2.1
`;
const head = '; <<>> DiG 9.18.49 <<>> axfr example.com @192.0.2.53\n;; global options: +cmd\n';
const foot = ';; Query time: 0 msec\n;; XFR size: 5 records (messages 1, bytes 200)\n\n';

describe('a zone as it is transferred', () => {
  test('ends in its SOA again, which is no second one', () => {
    const text = `${head}${soa}${records}${soa}${foot}`;
    expect(checkZone(text)).toMatchObject({ origin: 'example.com.', records: 4, findings: [] });
    expect(foundInWhole(text, { profile: 'platform' })).toEqual([]);
  });

  test('may be nothing but its SOA', () => {
    expect(foundInWhole(`${soa}${soa}`)).toEqual(['1: zone/ns-missing']);
  });
});

describe('another SOA stays one too many', () => {
  test.each([
    ['with another serial', `${soa}${records}${soa.replace(' 7 ', ' 8 ')}`, ['5: zone/soa-multiple']],
    [
      'with another TTL',
      `${soa}${records}${soa.replace('60', '61')}`,
      ['5: record/already-exists', '5: zone/ttl-mismatch'],
    ],
    ['written in short', `${soa}${records}${soa.replace('example.com.', '@')}`, ['5: record/already-exists']],
    ['in the middle', `${soa}${soa}${records}`, ['2: record/already-exists']],
    ['when the zone does not start with it', `${records}${soa}${soa}`, ['5: record/already-exists']],
    ['when it stands there three times', `${soa}${records}${soa}${soa}`, ['5: record/already-exists']],
  ])('%s', (_what, text, found) => {
    expect(foundInWhole(text).sort()).toEqual(found);
  });
});
