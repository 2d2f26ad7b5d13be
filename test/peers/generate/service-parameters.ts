import fc from 'fast-check';
import { ipv4Text, ipv6Text } from './addresses.ts';
import { type FieldForm, one, oneOf, type Texts } from './field.ts';
import { word } from './names.ts';

const port: Texts = fc.integer({ min: 0, max: 65_535 }).map(String);
const listOf = (of: Texts, min = 1): Texts =>
  fc.uniqueArray(of, { minLength: min, maxLength: 4 }).map((texts) => texts.join(','));
const protocols = listOf(oneOf(one('h2', 'h3', 'http/1.1', 'dot', 'doq'), word));
/** Above those that have a meaning to any peer, below those for private use. */
const unknownKey = fc.integer({ min: 1000, max: 65_000 }).map((key) => `key${key}`);

/** Each parameter by its key; all of them may stand beside each other. */
const values: Readonly<Record<string, Texts>> = {
  alpn: oneOf(
    protocols.map((list) => `alpn=${list}`),
    protocols.map((list) => `alpn="${list}"`),
    one('alpn=f\\\\\\\\oo', 'alpn=h2'),
  ),
  port: oneOf(
    port.map((text) => `port=${text}`),
    port.map((text) => `port="${text}"`),
  ),
  ipv4hint: listOf(ipv4Text).map((list) => `ipv4hint=${list}`),
  ipv6hint: listOf(ipv6Text).map((list) => `ipv6hint=${list}`),
  ech: one('ech=AEj+DQBE', 'ech="AEj+DQBE"'),
  unknown: oneOf(
    unknownKey,
    fc.tuple(unknownKey, word).map(([key, text]) => `${key}=${text}`),
    fc.tuple(unknownKey, word).map(([key, text]) => `${key}="${text}\\"b\\000c"`),
  ),
};

/** Some of them, in any order (RFC 9460 2.1). */
const some: Texts = fc
  .subarray(Object.keys(values), { minLength: 1 })
  .chain((keys) => fc.tuple(...keys.map((key) => values[key]!)))
  .chain((texts) => fc.shuffledSubarray(texts, { minLength: texts.length, maxLength: texts.length }))
  .map((texts) => texts.join(' '));

const behind = (texts: Texts, parameter: string): Texts => texts.map((text) => `${parameter} ${text}`);
const alpn = values['alpn']!;

/** RFC 9460 2.1, 7, 8; keys in any order. */
export const parameters: FieldForm = {
  label: 'parameters',
  valid: oneOf(
    some,
    some,
    behind(alpn, 'no-default-alpn'),
    behind(alpn, 'mandatory=alpn'),
    fc.tuple(alpn, ipv4Text).map(([text, address]) => `mandatory=ipv4hint,alpn ${text} ipv4hint=${address}`),
  ),
  faults: {
    'key twice': oneOf(
      fc.tuple(alpn, alpn).map((twice) => twice.join(' ')),
      fc.tuple(port, port).map(([first, second]) => `port=${first} port=${second}`),
      fc.tuple(unknownKey, word, word).map(([key, first, second]) => `${key}=${first} ${key}=${second}`),
    ),
    'port above the range': fc.integer({ min: 65_536, max: 999_999 }).map((value) => `port=${value}`),
    'port without a value': behind(alpn, 'port').chain((text) => one(text, text.replace('port', 'port='))),
    'port no number': word.map((text) => `port=${text}`),
    'no protocol': port.chain((text) => one(`alpn port=${text}`, `alpn= port=${text}`)),
    'empty protocol': fc.tuple(word, word).chain(([a, b]) => one(`alpn=${a},,${b}`, `alpn=,${a}`)),
    'hint no address': oneOf(
      fc.tuple(ipv4Text).map(([text]) => `ipv4hint=${text.replace(/\.\d+$/, '')}`),
      ipv6Text.map((text) => `ipv6hint=${text}:g`),
    ),
    'hint of the other family': oneOf(
      ipv6Text.map((text) => `ipv4hint=${text}`),
      ipv4Text.map((text) => `ipv6hint=${text}`),
    ),
    'hint without a value': behind(alpn, 'ipv4hint').chain((text) =>
      one(text, text.replace('4hint', '4hint='), text.replace('4hint', '6hint')),
    ),
    'mandatory key missing': fc
      .tuple(alpn, one('port', 'alpn,ipv4hint', 'ipv6hint', 'key4000'))
      .map(([text, keys]) => `mandatory=${keys} ${text}`),
    'mandatory itself': behind(alpn, 'mandatory=mandatory,alpn'),
    'mandatory key twice': behind(alpn, 'mandatory=alpn,alpn'),
    'mandatory without a value': alpn.chain((text) => one(`mandatory ${text}`, `mandatory= ${text}`)),
    'no-default-alpn alone': oneOf(
      one('no-default-alpn'),
      port.map((text) => `port=${text} no-default-alpn`),
    ),
    'no-default-alpn with a value': fc
      .tuple(alpn, word)
      .map(([text, value]) => `${text} no-default-alpn=${value}`),
    'unknown key': word.map((text) => `no${text}=1`),
    'reserved key': word.map((text) => `key65535=${text}`),
    'key above the range': fc.integer({ min: 65_536, max: 99_999 }).map((key) => `key${key}=abc`),
    'key with a leading zero': fc.integer({ min: 1, max: 9999 }).map((key) => `key0${key}=abc`),
    'ech no base64': word.map((text) => `ech=${text}!!`),
    'ech without a value': oneOf(
      one('ech', 'ech='),
      alpn.chain((text) => one(`${text} ech`, `${text} ech=`)),
    ),
    'wrong value by number': oneOf(
      word.map((text) => `key3=${text[0]}`),
      word.map((text) => `key4=${text.slice(0, 3)}`),
    ),
  },
};
