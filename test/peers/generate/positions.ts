import fc from 'fast-check';
import { type FieldForm, one, oneOf, type Texts } from './field.ts';

const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const fraction: Texts = oneOf(
  one('', '.5', '.999'),
  upTo(999).map((value) => `.${String(value).padStart(3, '0')}`),
);

/** Degrees, then minutes and seconds that may be left out, and the hemisphere. */
const angle = (most: number, hemispheres: string): Texts =>
  fc
    .tuple(upTo(most - 1), upTo(59), upTo(59), fraction, upTo(2), fc.constantFrom(...hemispheres))
    .map(([degrees, minutes, seconds, thousandths, parts, hemisphere]) =>
      [degrees, minutes, `${seconds}${thousandths}`]
        .slice(0, parts + 1)
        .concat(hemisphere)
        .join(' '),
    );

const latitude = angle(90, 'NS');
const longitude = angle(180, 'EW');
/** Metres in hundredths, with the unit or without. */
const metres = (min: number, max: number): Texts =>
  fc
    .tuple(fc.integer({ min, max }), upTo(99), upTo(2), fc.constantFrom('m', ''))
    .map(([whole, hundredths, digits, unit]) =>
      digits === 0
        ? `${whole}${unit}`
        : `${whole}.${String(hundredths).padStart(2, '0').slice(0, digits)}${unit}`,
    );
const altitude = metres(-99_999, 42_849_671);
/** One digit and zeros, in centimetres, as the wire form has it (RFC 1876 2). */
const size: Texts = fc.tuple(upTo(9), upTo(7)).map(([digit, zeros]) => `${digit}${'0'.repeat(zeros)}m`);
const sizes: Texts = fc.array(size, { maxLength: 3 }).map((texts) => texts.join(' '));

const place = (...parts: readonly Texts[]): Texts =>
  fc.tuple(...parts).map((texts) => texts.join(' ').trimEnd());

/** RFC 1876 3: latitude, longitude, altitude and three sizes of which the last may be left out. */
export const location: FieldForm = {
  label: 'location',
  valid: oneOf(
    one(
      '52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m',
      '52 N 4 E 0m',
      '90 S 180 W -100000.00m 90000000.00m',
      '0 0 0.001 N 0 0 59.999 E 42849672.95m 1m 2m 3m',
    ),
    place(latitude, longitude, altitude),
    place(latitude, longitude, altitude, sizes),
    place(latitude, longitude, altitude, sizes),
  ),
  faults: {
    'latitude above 90': oneOf(
      one('90 0 0.001 N 4 E 0m', '90 1 N 4 E 0m'),
      place(
        fc.integer({ min: 91, max: 999 }).map((degrees) => `${degrees} N`),
        longitude,
        altitude,
      ),
    ),
    'longitude above 180': oneOf(
      one('52 N 180 0 1 W 0m'),
      place(
        latitude,
        fc.integer({ min: 181, max: 999 }).map((degrees) => `${degrees} E`),
        altitude,
      ),
    ),
    'minutes above 59': place(
      fc.integer({ min: 60, max: 99 }).map((minutes) => `52 ${minutes} N`),
      longitude,
      altitude,
    ),
    'seconds above 59.999': place(
      latitude,
      fc.integer({ min: 60, max: 99 }).map((seconds) => `4 53 ${seconds}.000 E`),
      altitude,
    ),
    'hemisphere of the other kind': place(longitude, latitude, altitude),
    'no hemisphere': place(
      upTo(89).map(String),
      upTo(179).map(String),
      upTo(99).map((value) => `${value}m`),
    ),
    'no altitude': place(latitude, longitude),
    'altitude out of range': place(
      latitude,
      longitude,
      oneOf(metres(-199_999, -100_001), metres(42_849_673, 99_999_999)),
    ),
    'size above the range': place(latitude, longitude, altitude, one('90000001m', '100000000m')),
    'negative size': place(
      latitude,
      longitude,
      altitude,
      fc.integer({ min: 1, max: 99 }).map((value) => `-${value}m`),
    ),
    'negative degrees': place(
      upTo(88).map((degrees) => `-${degrees + 1} N`),
      longitude,
      altitude,
    ),
    'altitude no number': place(latitude, longitude, one('xm', '1km', 'm', '1mm')),
  },
};

const degrees = (most: number): Texts =>
  fc.tuple(fc.integer({ min: -most + 1, max: most - 1 }), fraction).map(([whole, part]) => `${whole}${part}`);

/** RFC 1712 3: three real numbers as strings. */
export const position: FieldForm = {
  label: 'position',
  valid: oneOf(one('-32.6882 116.8652 10.0', '0 0 0'), place(degrees(90), degrees(180), degrees(9000))),
  faults: {
    'latitude above 90': place(fc.integer({ min: 91, max: 999 }).map(String), degrees(180), degrees(9000)),
    'longitude above 180': place(degrees(90), fc.integer({ min: 181, max: 999 }).map(String), degrees(9000)),
    'no number': place(degrees(90), degrees(180), one('x', 'high', '1e', '--1', '1.2.3')),
  },
};
