import { nameByTheBook } from './name-by-the-book.ts';
import type { ScannedToken } from './scan-by-the-book.ts';
import { ttlByTheBook } from './ttl-by-the-book.ts';

/** The types that the book reads. */
export const typeNumbers: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  MX: 15,
  TXT: 16,
};

/** Content in wire form, a character for each octet, and the name that it points to. */
export interface BookContent {
  readonly wire: string;
  readonly target?: string;
}

type Reader = (token: ScannedToken, origin: string) => string | undefined;

const name: Reader = (token, origin) => {
  const read = nameByTheBook(token, origin, true);
  return read.fault === undefined ? read.wire : undefined;
};

const octetsOf = (value: number, count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, at) => (value / 256 ** (count - 1 - at)) & 255));

const number =
  (octets: number): Reader =>
  ({ text, quoted }) =>
    quoted || !/^\d+$/.test(text) || Number(text) >= 256 ** octets
      ? undefined
      : octetsOf(Number(text), octets);

const seconds =
  (limit: number): Reader =>
  ({ text, quoted }) => {
    const value = quoted ? undefined : ttlByTheBook(text, limit);
    return value === undefined ? undefined : octetsOf(value, 4);
  };
const interval = seconds(2 ** 32 - 1);

const address: Reader = ({ text, quoted, escaped }) => {
  const parts = text.split('.');
  const isAddress =
    parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return quoted || escaped || !isAddress ? undefined : String.fromCharCode(...parts.map(Number));
};

const string: Reader = ({ text }) => {
  const parts = text.match(/\\\d\d\d|\\[^0-9]|[^\\]|\\/gs) ?? [];
  if (parts.some((part) => part === '\\' || Number(part.slice(1)) > 255) || parts.length > 255)
    return undefined;
  const octets = parts.map((part) =>
    part.length === 4 ? String.fromCharCode(Number(part.slice(1))) : part.at(-1)!,
  );
  return String.fromCharCode(octets.length) + octets.join('');
};

const fields: Readonly<Record<string, readonly Reader[]>> = {
  A: [address],
  NS: [name],
  CNAME: [name],
  SOA: [name, name, number(4), interval, interval, interval, seconds(2 ** 31 - 1)],
  MX: [number(2), name],
};
/** The field that is the target. */
const targets: Readonly<Record<string, number>> = { NS: 0, CNAME: 0, MX: 1 };

/** Whether a string in quotes stands right behind a word, or a word behind such a string: where the one ends is anybody's guess. */
function isJoined({ start, quoted }: ScannedToken, index: number, all: readonly ScannedToken[]): boolean {
  const before = all[index - 1];
  return before !== undefined && before.quoted !== quoted && start === before.start + before.text.length + 1;
}

/** Reads the tokens as content of a type (RFC 1035 3.3, 3.4); undefined where they are none. */
export function rdataByTheBook(
  type: string,
  tokens: readonly ScannedToken[],
  origin: string,
): BookContent | undefined {
  const readers = fields[type] ?? tokens.map(() => string);
  if (tokens.length !== readers.length || tokens.length === 0) return undefined;
  const parts = tokens.map((token, index) => readers[index]!(token, origin));
  if (parts.includes(undefined) || (!(type in fields) && tokens.some(isJoined))) return undefined;
  const target = type in targets ? parts[targets[type]!] : undefined;
  return { wire: parts.join(''), ...(target !== undefined && { target }) };
}

/**
 * Where the line ends that a semicolon right behind the last word, which has no quotes, made a comment of, as in `v=DMARC1; p=none`;
 * undefined where it did not.
 */
export function settingsCutOff(
  { start, text: word, quoted }: ScannedToken,
  text: string,
): number | undefined {
  const behind = text.slice(start + word.length);
  const comment = /^;[ \t]*[A-Za-z0-9_-]+[ \t]*=[^\r\n]*/.exec(behind);
  return quoted || comment === null ? undefined : start + word.length + comment[0].length;
}
