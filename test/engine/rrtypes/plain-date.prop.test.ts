import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainDate } from '../../../src/engine/rrtypes/fields/plain-date.ts';
import { latin1 } from '../../helpers/hex.ts';

function read(text: string): number {
  const bytes = latin1(`${text}\nxyz`);
  return readPlainDate(new DataView(bytes.buffer, bytes.byteOffset), 0);
}

const digits = (moment: Date): string => moment.toISOString().replace(/\D/g, '').slice(0, 14);

test('for all moments, whatever was read before, the seconds are those of the platform', () => {
  const moment = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      expect(read(digits(date))).toBe(Math.floor(date.getTime() / 1000) % 2 ** 32);
    }),
    { numRuns: 5000 },
  );
});

test('for all fourteen digits, only moments are read', () => {
  const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'));
  const parts = [fc.constantFrom('19', '20'), two(99), two(13), two(32), two(25), two(61), two(61)] as const;
  fc.assert(
    fc.property(fc.tuple(...parts), (written) => {
      const text = written.join('');
      const [year, month, day, hour, minute, second] = [written[0] + written[1], ...written.slice(2)].map(
        Number,
      ) as [number, number, number, number, number, number];
      const moment = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
      const isMoment = digits(moment) === text && year >= 1970;
      expect(read(text)).toBe(isMoment ? moment.getTime() / 1000 : -1);
    }),
    { numRuns: 5000 },
  );
});

test.each(['2026122000000', '2026122000000x', '202612x0000000', 'x0261220000000', '2026122000006', ''])(
  '%j is no date',
  (text) => {
    expect(read(text)).toBe(-1);
  },
);
