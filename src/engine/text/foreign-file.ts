import type { Reason } from '../../catalog/reasons.ts';
import type { Text } from './text-window.ts';

/** What a file is that is no zone file. */
export interface ForeignFile {
  readonly reason: Reason;
  readonly args?: Readonly<Record<string, string>>;
}

/** Octets that are looked at of a file. */
const BINARY_START = 512;
const TEXT_START = 4_096;
/** Of shorter files nothing is concluded, and of short ones only where there are many control characters. */
const LEAST_OCTETS = 64;
const MANY_CONTROLS = 0.3;
const SOME_CONTROLS = 0.07;

const compressed = (format: string): ForeignFile => ({ reason: 'file/compressed', args: { format } });
const encoded = (format: string): ForeignFile => ({ reason: 'file/encoding', args: { format } });
const formatted = (format: string): ForeignFile => ({ reason: 'file/format', args: { format } });

/** The octets that files start with which are no text, in hexadecimal; those of UTF-32 before those of UTF-16. */
const signatures: readonly (readonly [string, ForeignFile])[] = [
  ['1f8b', compressed('gzip')],
  ['425a68', compressed('bzip2')],
  ['fd377a585a00', compressed('xz')],
  ['28b52ffd', compressed('zstd')],
  ['377abcaf271c', compressed('7-Zip')],
  ['504b0304', compressed('ZIP')],
  ['0000feff', encoded('UTF-32')],
  ['fffe0000', encoded('UTF-32')],
  ['fffe', encoded('UTF-16')],
  ['feff', encoded('UTF-16')],
  ['00000002000000', { reason: 'file/raw', args: { format: 'raw' } }],
  ['00000003000000', { reason: 'file/raw', args: { format: 'map' } }],
  // `;BIND LOG V9`
  ['3b42494e44204c4f47205639', { reason: 'file/journal' }],
  // `SQLite format 3`
  ['53514c69746520666f726d6174203300', formatted('an SQLite database')],
  ['25504446', formatted('a PDF document')],
  ['7f454c46', formatted('a program')],
];

/** What a file is whose first octets are no text; undefined where they may be one. */
export function binaryFile(text: Text): ForeignFile | undefined {
  const start = startOf(text, BINARY_START);
  const hex = Array.from(start.subarray(0, 16), (octet) => octet.toString(16).padStart(2, '0')).join('');
  const known = signatures.find(([signature]) => hex.startsWith(signature));
  if (known !== undefined) return known[1];
  if (start.length < LEAST_OCTETS) return undefined;
  const zeros = [0, 0];
  let controls = 0;
  for (let at = 0; at < start.length; at++) {
    if (start[at] === 0) zeros[at & 1]!++;
    if (isControl(start[at]!)) controls++;
  }
  const half = start.length / 2;
  // Of ASCII in UTF-16 each second octet is 0.
  if (Math.max(...zeros) > 0.8 * half && Math.min(...zeros) < 0.1 * half) return encoded('UTF-16');
  const most = start.length < BINARY_START ? MANY_CONTROLS : SOME_CONTROLS;
  return controls > most * start.length ? formatted('binary data') : undefined;
}

/** Control characters, but for tabs, line ends and the escape that colours text on terminals. */
const isControl = (octet: number): boolean =>
  octet < 0x09 || (octet > 0x0d && octet < 0x20 && octet !== 0x1b) || octet === 0x7f;

/** Line by line, what files of other formats start with; a line that is empty or a comment counts in none. */
const textFormats: readonly (readonly [format: string, isOf: (lines: readonly string[]) => boolean])[] = [
  [
    'JSON',
    ([first = '', second = '']) => /^\s*[[{]\s*(["{[\]}]|$)/.test(first) && /["{[\]}\d]/.test(first + second),
  ],
  // RFC 9609 4.
  [
    'the list of root name servers that a resolver starts with (its hints)',
    (lines) =>
      /^\.\s+(\d+\s+)?(IN\s+)?NS\s/i.test(lines[0] ?? '') &&
      isMost(lines, /^(\.|\S+\.root-servers\.net\.)\s+(\d+\s+)?(IN\s+)?(NS|A|AAAA)\s/i),
  ],
  ['an HTML or XML document', ([first = '']) => /^\s*<[!?a-z]/i.test(first)],
  ['a PEM file, with keys or certificates', ([first = '']) => first.startsWith('-----BEGIN ')],
  ['a script', ([first = '']) => first.startsWith('#!')],
  [
    'an SQL dump',
    (lines) =>
      lines.some((line) => /^(insert into|create table|begin transaction|set sql_mode)\b/i.test(line)),
  ],
  [
    'a configuration of a name server, which says where its zone files are',
    (lines) =>
      lines.some(
        (line) =>
          /^\s*(zone|options|acl|view|logging|controls|server|remote|pattern)\b[^;]*[:{]\s*$/.test(line) ||
          /^\s*zone\s+"[^"]*"/.test(line),
      ),
  ],
  [
    'a script for nsupdate',
    (lines) => lines.some((line) => /^\s*(update\s+)?(add|del|delete)\s+\S+\s+\d+\s/i.test(line)),
  ],
  ['a hosts file', (lines) => isMost(lines, /^\s*(\d{1,3}(\.\d{1,3}){3}|[\da-f]*:[\da-f:]+)\s+[a-z]/i)],
  ['a data file of tinydns', (lines) => isMost(lines, /^[.&=+@'^CZ:-][^\s:]*:[^\s]*$/)],
  [
    'YAML',
    (lines) =>
      /^(---|%YAML)/.test(lines[0] ?? '') ||
      isMost(lines, /^\s*(- |-$|(- )?("[^"]*"|'[^']*'|[\w.*@-]+):(\s|$))/),
  ],
  ['TOML or an INI file', (lines) => isMost(lines, /^\s*(\[+[^\]]+\]+|[\w.-]+\s*=\s*\S.*)$/)],
  ['CSV', isCsv],
];

/** What a text is that holds no record: one of the formats in which records, or whole zones, are kept elsewhere; undefined for none of them. */
export function foreignText(stored: Text): ForeignFile | undefined {
  const text = String.fromCharCode(...startOf(stored, TEXT_START)).replace(/^\xef\xbb\xbf/, '');
  const lines = text
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '' && !/^\s*(;|#(?!!)|\/\/)/.test(line))
    .slice(0, 40);
  const found = textFormats.find(([, isOf]) => lines.length > 0 && isOf(lines));
  return found && formatted(found[0]);
}

/** Whether nearly all lines are of a form; the last one may be cut. */
const isMost = (lines: readonly string[], form: RegExp): boolean =>
  lines.filter((line) => form.test(line)).length >= Math.max(1, 0.8 * lines.length);

/** The same number of commas, semicolons or tabs in each line, two at least. */
function isCsv(lines: readonly string[]): boolean {
  const whole = lines.length > 2 ? lines.slice(0, -1) : lines;
  return [',', ';', '|'].some((mark) => {
    const counts = whole.map((line) => line.split(mark).length - 1);
    return whole.length > 1 && counts[0]! > 1 && counts.every((count) => count === counts[0]);
  });
}

/** Up to `count` octets that a text starts with. */
function startOf(text: Text, count: number): Uint8Array {
  if (text instanceof Uint8Array) return text.subarray(0, count);
  const start = new Uint8Array(Math.min(count, text.length));
  let at = 0;
  for (let read = 1; read > 0 && at < start.length; at += read) read = text.read(start.subarray(at), at);
  return start.subarray(0, at);
}
