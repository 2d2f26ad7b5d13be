import { defineRrType } from './define.ts';
import { altitude, extent, latitude, longitude } from './fields/location.ts';

/** Where on the earth something stands. What is left out is a size of 1 m, within 10 km across and 10 m up and down. */
export const loc = defineRrType({
  mnemonic: 'LOC',
  code: 29,
  spec: ['RFC 1876 2'],
  fields: [
    latitude('latitude'),
    longitude('longitude'),
    altitude('altitude'),
    extent('size', 1, 0x12),
    extent('horizontal precision', 2, 0x16),
    extent('vertical precision', 3, 0x13, true),
  ],
});
