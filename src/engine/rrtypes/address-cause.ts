import type { ContentFault } from './content.ts';
import { foreignType } from './foreign-types.ts';
import {
  faultOf,
  type Guess,
  isPlain,
  isQuoted,
  meant,
  reads,
  readsAs,
  span,
  textOf,
  type Unread,
  written,
} from './guess.ts';
import { typeByMnemonic } from './lookup.ts';
import { partsOf, type Word } from './trial.ts';

const isAddressType = ({ type }: Unread): boolean =>
  type === typeByMnemonic('A') || type === typeByMnemonic('AAAA');

const ofAddresses =
  (guess: Guess): Guess =>
  (unread) =>
    isAddressType(unread) ? guess(unread) : undefined;

/** An address behind a scheme, between brackets, before a port, a path or a mark. */
const ADDRESS =
  /^(?:[a-z][a-z\d+.-]*:\/*)?[[<({'`]*(\d+(?:\.\d+){3}|[\da-f]*:[\da-f:.]*[\da-f:])[>)}'`]*(?:\](?::\d+)?|:\d+)?(?:\.|;|\/.*)?$/i;
const BRACKETS = /^[[\]{}<>]+$/;

/** `http://192.0.2.1/`, `[2001:db8::1]:80`, `192.0.2.1,`, `<192.0.2.1>`, `["192.0.2.1"]` */
function addressNotAlone(unread: Unread): ContentFault | undefined {
  const { bytes, words } = unread;
  if (!words.every((word) => isPlain(word) || isQuoted(word))) return undefined;
  const all = words.flatMap((word) => (isPlain(word) ? partsOf(bytes, word) : [word]));
  const parts = all.filter((word) => !BRACKETS.test(textOf(bytes, word)));
  const alone = parts.map((word) => addressIn(unread, word)).filter((address) => address !== undefined);
  if (alone.length === 0 || alone.length < parts.length) return undefined;
  return alone.length > 1
    ? faultOf(words, 'address/list')
    : meant(unread, 'address/alone', textOf(bytes, alone[0]!));
}

function addressIn(unread: Unread, word: Word): Word | undefined {
  const text = textOf(unread.bytes, word);
  const address = ADDRESS.exec(text)?.[1];
  if (address === undefined) return undefined;
  const start = word.start + text.indexOf(address);
  const alone = { start, stop: start + address.length, flags: 0 };
  return reads(unread, [alone]) ? alone : undefined;
}

const FOUR_NUMBERS = /^\d+(?:[., _-]+\d+){3}$/;

/** `192,0,2,1`, `192 0 2 1`, `192. 0.2.1` */
function numbersApart(unread: Unread): ContentFault | undefined {
  const text = written(unread);
  if (!FOUR_NUMBERS.test(text)) return undefined;
  const address = text.match(/\d+/g)!.join('.');
  const { words } = unread;
  const one = { ...unread, words: words.slice(0, 1) };
  const fault = readsAs(one, () => address, 'ipv4/dots');
  return fault && { ...fault, ...span(words) };
}

const DIGITS_AND_LETTERS = /^(?=.*\d)[\doil]+(?:\.[\doil]+){3}$/i;

/** `192.O.2.l` */
function lettersForDigits(unread: Unread): ContentFault | undefined {
  const { words, bytes } = unread;
  if (words.length > 1 || !DIGITS_AND_LETTERS.test(textOf(bytes, words[0]!))) return undefined;
  return readsAs(unread, (text) => text.replace(/o/gi, '0').replace(/[il]/gi, '1'), 'ipv4/letters');
}

/** `www.example.com.` or `http://www.example.com/` as the content of an A record. */
function nameInPlaceOfAddress(unread: Unread): ContentFault | undefined {
  const { bytes, words, type } = unread;
  const [word, ...others] = words;
  if (others.length > 0 || !isPlain(word!)) return undefined;
  const text = textOf(bytes, word!);
  const { label: field } = type.fields[0]!;
  if (/^(?=.*[a-z])[a-z\d_-]+(\.[a-z\d_-]+)*\.?$/i.test(text))
    return { ...faultOf(words, 'address/is-name'), field };
  return /^[a-z][a-z\d+.-]*:\/\/\S*[a-z]/i.test(text)
    ? { ...faultOf(words, 'address/is-url'), field }
    : undefined;
}

/** `ALIAS www.example.com.` in place of an address, as some providers write it. */
function aliasInPlaceOfAddress({ bytes, words }: Unread): ContentFault | undefined {
  const [word] = words;
  if (words.length !== 2 || !isPlain(word!)) return undefined;
  const foreign = foreignType(textOf(bytes, word!).toUpperCase());
  return foreign?.reason === 'type/alias' ? faultOf([word!], foreign.reason) : undefined;
}

/** What was meant by the content of a record that holds an address. */
export const addressGuesses: readonly Guess[] = [
  addressNotAlone,
  numbersApart,
  lettersForDigits,
  nameInPlaceOfAddress,
  aliasInPlaceOfAddress,
].map(ofAddresses);
