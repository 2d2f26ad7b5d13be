import { TokenFlag } from '../../text/tokens.ts';
import type { Content } from '../content.ts';
import type { WireReader } from '../wire-reader.ts';
import type { Field } from './field.ts';

/**
 * The fields of a place on the earth (RFC 1876 2, 3). They are written in another order than they are sent, so each has its
 * place in the sixteen octets of the wire form: the first field makes room for all, the last moves on.
 */
const OCTETS = 16;
const VERSION_AT = 0;

const DOT = 0x2e;
const MINUS = 0x2d;
const PLUS = 0x2b;
const METERS = 0x6d;

/** The equator and the prime meridian, in thousandths of a second of arc. */
const MERIDIAN = 2 ** 31;
const DEGREE = 3_600_000;
const MINUTE = 60_000;
/** Altitudes are sent in centimeters above a point 100,000 meters below the sphere. */
const BELOW = 10_000_000;
const MAX_ALTITUDE = 2 ** 32 - 1;
/** Nine times ten to the ninth centimeters. */
const MAX_SIZE = 9e9;

/** `degrees [minutes [seconds]] N|S`, up to 90 degrees; the field that the record starts with. */
export const latitude = (label: string): Field => {
  const field = angle(label, 4, 90, 0x4e, 0x53);
  return {
    ...field,
    width: OCTETS,
    read(content, index) {
      content.out[content.at + VERSION_AT] = 0;
      content.at += OCTETS;
      return field.read(content, index);
    },
    copy(wire, content) {
      if (wire.left < OCTETS || wire.bytes[wire.at + VERSION_AT] !== 0) return false;
      for (let octet = 0; octet < OCTETS; octet++) content.out[content.at++] = wire.bytes[wire.at + octet]!;
      return field.copy(wire, content);
    },
  };
};

/** `degrees [minutes [seconds]] E|W`, up to 180 degrees. */
export const longitude = (label: string): Field => angle(label, 8, 180, 0x45, 0x57);

function angle(label: string, offset: number, most: number, positive: number, negative: number): Field {
  const hemispheres = { positive: String.fromCharCode(positive), negative: String.fromCharCode(negative) };
  return {
    label,
    endOfFault: (content, index) => behindLetter(content, index, positive, negative),
    read(content, index) {
      let value = 0;
      let unit = DEGREE;
      for (let token = index; token < content.count; token++) {
        const start = content.start[token]!;
        const stop = content.stop[token]!;
        const letter = stop - start === 1 && content.flags[token] === 0 ? content.bytes[start]! : 0;
        if (letter === positive || letter === negative) {
          if (token === index) return content.failToken('location/angle', token, { ...hemispheres, most });
          if (value > most * DEGREE)
            return content.fail('location/angle-range', content.start[index]!, stop, { most });
          writeAt(content, offset, letter === positive ? MERIDIAN + value : MERIDIAN - value);
          return token + 1;
        }
        // Degrees and minutes are whole; seconds have up to three decimals.
        const parts =
          unit === 1_000 ? readDecimal(content, token, 3, stop) : readDecimal(content, token, 0, stop);
        if (parts < 0 || unit === 1)
          return content.failToken('location/angle', token, { ...hemispheres, most });
        const part = unit === 1_000 ? parts : parts * unit;
        const limit = unit === DEGREE ? most * DEGREE : unit === MINUTE ? DEGREE - 1 : MINUTE - 1;
        if (part > limit)
          return content.failToken(unit === DEGREE ? 'location/angle-range' : 'location/sixty', token, {
            most,
          });
        value += part;
        unit = unit === DEGREE ? MINUTE : unit === MINUTE ? 1_000 : 1;
      }
      return content.failMissing();
    },
    copy(wire) {
      return Math.abs(uintAt(wire, offset) - MERIDIAN) <= most * DEGREE;
    },
    print(wire) {
      const value = uintAt(wire, offset) - MERIDIAN;
      const size = Math.abs(value);
      const seconds = `${Math.floor(size / 1_000) % 60}.${String(size % 1_000).padStart(3, '0')}`;
      return `${Math.floor(size / DEGREE)} ${Math.floor(size / MINUTE) % 60} ${seconds} ${value < 0 ? hemispheres.negative : hemispheres.positive}`;
    },
  };
}

/** Behind the hemisphere in which an angle ends. */
function behindLetter(content: Content, index: number, positive: number, negative: number): number {
  for (let token = index; token < content.count; token++) {
    const letter = content.bytes[content.start[token]!]! & ~0x20;
    const isOne = content.stop[token]! - content.start[token]! === 1;
    if (isOne && (letter === positive || letter === negative)) return token + 1;
  }
  return -1;
}

/** Meters with up to two decimals, from -100000.00 to 42849672.95. */
export const altitude = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const first = content.bytes[content.start[index]!]!;
    const value = readMeters(content, index, first === MINUS || first === PLUS ? 1 : 0);
    if (value < 0) return content.failToken('location/meters', index);
    const above = first === MINUS ? BELOW - value : BELOW + value;
    if (above < 0 || above > MAX_ALTITUDE) return content.failToken('location/altitude-range', index);
    writeAt(content, 12, above);
    return index + 1;
  },
  copy: () => true,
  print(wire) {
    const value = uintAt(wire, 12) - BELOW;
    return `${value < 0 ? '-' : ''}${metersOf(Math.abs(value))}`;
  },
});

/** Meters from 0 to 90000000.00, kept as one digit and a power of ten; `standard` when the content ends before. */
export const extent = (label: string, offset: number, standard: number, isLast = false): Field => ({
  label,
  read(content, index) {
    const begin = content.at - OCTETS;
    if (index >= content.count) {
      content.out[begin + offset] = standard;
      return index;
    }
    let value = readMeters(content, index, 0);
    if (value < 0) return content.failToken('location/meters', index);
    if (value > MAX_SIZE) return content.failToken('location/size-range', index);
    let exponent = 0;
    for (; value >= 10; value = Math.floor(value / 10)) exponent++;
    content.out[begin + offset] = (value << 4) | exponent;
    return index + 1;
  },
  copy(wire) {
    const octet = wire.bytes[wire.at + offset]!;
    if (isLast) wire.at += OCTETS;
    const digit = octet >> 4;
    const exponent = octet & 0x0f;
    // Zero has one form.
    return digit <= 9 && exponent <= 9 && (digit !== 0 || exponent === 0);
  },
  print(wire) {
    const octet = wire.bytes[wire.at + offset]!;
    if (isLast) wire.at += OCTETS;
    return metersOf((octet >> 4) * 10 ** (octet & 0x0f));
  },
});

const metersOf = (centimeters: number): string =>
  `${Math.floor(centimeters / 100)}.${String(centimeters % 100).padStart(2, '0')}m`;

/** The token `index` from its octet `skip` on as centimeters, -1 when it is none. */
function readMeters(content: Content, index: number, skip: number): number {
  const start = content.start[index]! + skip;
  const stop = content.stop[index]!;
  const end = stop > start && content.bytes[stop - 1] === METERS ? stop - 1 : stop;
  return readDecimal(content, index, 2, end, start);
}

/** The octets up to `stop` of a token, as a number times ten to the power of `decimals`; -1 when they are none. */
function readDecimal(
  content: Content,
  index: number,
  decimals: number,
  stop: number,
  start: number = content.start[index]!,
): number {
  if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return -1;
  let value = 0;
  let places = -1;
  for (let at = start; at < stop; at++) {
    const octet = content.bytes[at]!;
    if (octet === DOT && at > start && places < 0 && decimals > 0) {
      places = 0;
      continue;
    }
    const digit = octet - 0x30;
    if (digit < 0 || digit > 9 || places === decimals) return -1;
    // Larger numbers are all too large.
    if (value < 1e12) value = value * 10 + digit;
    if (places >= 0) places++;
  }
  if (start === stop) return -1;
  for (let place = Math.max(places, 0); place < decimals; place++) value *= 10;
  return value;
}

function writeAt(content: Content, offset: number, value: number): void {
  let at = content.at - OCTETS + offset;
  for (let shift = 24; shift >= 0; shift -= 8) content.out[at++] = value >>> shift;
}

function uintAt(wire: WireReader, offset: number): number {
  let value = 0;
  for (let at = wire.at + offset; at < wire.at + offset + 4; at++) value = value * 256 + wire.bytes[at]!;
  return value;
}
