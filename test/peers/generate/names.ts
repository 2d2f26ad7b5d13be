import fc from 'fast-check';
import { type FieldForm, one, oneOf, type Texts } from './field.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export const word: Texts = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 10 });

const label: Texts = oneOf(
  word,
  word.map((text) => text.toUpperCase()),
  word.map((text) => `${text}-1`),
  word.map((text) => `_${text}`),
  one('xn--bcher-kva', '0', '192', 'a'.repeat(63)),
);

/** A letter as the escape of its octet, in front of a label (RFC 1035 5.1). */
const escaped: Texts = fc
  .tuple(fc.constantFrom(...LETTERS), word)
  .map(([letter, rest]) => `\\${String(letter.charCodeAt(0)).padStart(3, '0')}${rest}`);

const relative: Texts = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));
const elsewhere: Texts = fc
  .tuple(relative, fc.constantFrom('example.net.', 'example.org.', 'Example.NET.'))
  .map(([front, zone]) => `${front}.${zone}`);

/** A name of 253 octets as text, which is 255 in wire form: as long as a name may be. */
const longest = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}.`;

const wrongNames: Readonly<Record<string, Texts>> = {
  'empty label': word.map((text) => `${text}..example.net.`),
  'empty first label': word.map((text) => `.${text}.example.net.`),
  'label of 64 octets': one(`${'a'.repeat(64)}.example.net.`, 'b'.repeat(64)),
  'name of 256 octets': one(longest.replace('d', 'dd')),
  'name too long with the origin': one(longest.slice(0, -1)),
  'escape above 255': word.map((text) => `${text}\\300.example.net.`),
  'escape of two digits': word.map((text) => `${text}\\12.example.net.`),
  'in quotes': word.map((text) => `"${text}.example.net."`),
};

/** Any domain name, relative to the origin or not. */
export const name = (label_: string): FieldForm => ({
  label: label_,
  valid: oneOf(
    relative,
    elsewhere,
    one('@', '.', longest),
    escaped,
    escaped.map((text) => `${text}.example.net.`),
    word.map((text) => `${text}\\.b.example.net.`),
    word.map((text) => `a.\\${text[0]?.toUpperCase()}${text}`),
  ),
  faults: wrongNames,
});

/** A name that a host could have, so that nobody looks for an address in the zone: of another one, or one with it. */
export const host = (label_: string): FieldForm => ({
  label: label_,
  valid: oneOf(
    one('ns1', 'ns1.example.com.', 'NS1.EXAMPLE.com.', 'n\\1151', '\\110s1.example.com.'),
    word.map((text) => `${text}.example.net.`),
    word.map((text) => `${text.toUpperCase()}.sub.example.net.`),
  ),
  faults: wrongNames,
});

/** A mail address as a name, its first dot standing for the `@` (RFC 1035 3.3.13). */
export const mailbox = (label_: string): FieldForm => ({
  label: label_,
  valid: one('hostmaster', 'hostmaster.example.net.', 'john\\.doe.example.net.', '.', 'John\\046Doe'),
  faults: wrongNames,
});
