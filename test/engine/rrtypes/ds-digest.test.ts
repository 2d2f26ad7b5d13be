import { describe, expect, test } from 'vitest';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { dsDigest } from '../../../src/engine/rrtypes/ds-digest.ts';
import { keyTag } from '../../../src/engine/rrtypes/key-tag.ts';
import { fromHex, toHex } from '../../helpers/hex.ts';
import { wireOf } from '../../helpers/wire-of.ts';

/** The keys that the RFCs print, with the DS records that they print for them. */
const printed = [
  {
    source: 'RFC 4034 5.4',
    owner: 'dskey.example.com',
    key: '256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
    keyTag: 60485,
    digestType: 1,
    digest: '2BB183AF5F22588179A53B0A98631FAD1A292118',
  },
  {
    source: 'RFC 4509 2.3',
    owner: 'DSKEY.Example.com',
    key: '256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
    keyTag: 60485,
    digestType: 2,
    digest: 'D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
  },
  {
    source: 'RFC 6605 6.1',
    owner: 'example.net',
    key: '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==',
    keyTag: 55648,
    digestType: 2,
    digest: 'b4c8c1fe2e7477127b27115656ad6256f424625bf5c1e2770ce6d6e37df61d17',
  },
  {
    source: 'RFC 6605 6.2',
    owner: 'example.net',
    key: '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
    keyTag: 10771,
    digestType: 4,
    digest:
      '72d7b62976ce06438e9c0bf319013cf801f09ecc84b8d7e9495f27e305c6a9b0563a9b5f4d288405c3008a946df983d6',
  },
] as const;

describe.each(printed)('the key of $source', ({ owner, key, digestType, digest, ...expected }) => {
  const rdata = fromHex(wireOf('DNSKEY', key));

  test('has the key tag that stands there', () => {
    expect(keyTag(rdata)).toBe(expected.keyTag);
  });

  test('has it wherever it lies', () => {
    for (const offset of [1, 2, 7]) {
      const around = new Uint8Array(rdata.length + offset + 3).fill(0xee);
      around.set(rdata, offset);
      expect(keyTag(around, offset, offset + rdata.length)).toBe(expected.keyTag);
    }
  });

  test('has the digest that stands there', () => {
    expect(toHex(dsDigest(parseName(owner)!, rdata, digestType)!)).toBe(digest.toLowerCase());
  });
});

test('the key tag of an RSA/MD5 key is taken from its modulus (RFC 4034 B.1)', () => {
  expect(keyTag(fromHex('0100 03 01 01 03 a1b2c3d4e5'))).toBe(0xc3d4);
  expect(keyTag(fromHex('0100 03 01'))).toBe(0);
});

test.each([0, 3, 5, 6, 255, 256 + 1, Number.NaN])('there is no digest of type %d', (digestType) => {
  expect(dsDigest(Uint8Array.of(0), fromHex('0101030d00'), digestType)).toBeUndefined();
});
