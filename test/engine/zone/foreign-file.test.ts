import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { zoneLimits } from '../../../src/engine/zone/zone-limits.ts';
import { ZoneChecker } from '../../../src/engine/zone-checker.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { stored } from '../../helpers/stored-text.ts';

const zone = '$TTL 60\n@ SOA a.example.net. b.example.net. 1 7200 3600 1209600 60\n@ NS a.example.net.\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const octets = (...start: number[]): Uint8Array =>
  Uint8Array.from({ length: 200 }, (_, at) => start[at] ?? 0xaa);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

/** Numbers that look like no pattern. */
const noise = Uint8Array.from({ length: 4000 }, (_, at) => ((at * 2_654_435_761) >>> 13) & 0xff);

const files: readonly (readonly [what: string, bytes: Uint8Array, reason: string, phrase: string])[] = [
  ['gzip', octets(0x1f, 0x8b, 8), 'file/compressed', '(gzip)'],
  ['bzip2', octets(0x42, 0x5a, 0x68, 0x39), 'file/compressed', '(bzip2)'],
  ['xz', octets(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), 'file/compressed', '(xz)'],
  ['zstd', octets(0x28, 0xb5, 0x2f, 0xfd), 'file/compressed', '(zstd)'],
  ['ZIP', octets(0x50, 0x4b, 3, 4), 'file/compressed', '(ZIP)'],
  ['7-Zip', octets(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'file/compressed', '(7-Zip)'],
  ['UTF-16, with a mark', utf16(`\ufeff${zone}`, true), 'file/encoding', 'in UTF-16'],
  ['UTF-16 of the other order, with a mark', utf16(`\ufeff${zone}`, false), 'file/encoding', 'in UTF-16'],
  ['UTF-16', utf16(zone, true), 'file/encoding', 'in UTF-16'],
  ['UTF-16 of the other order', utf16(zone, false), 'file/encoding', 'in UTF-16'],
  ['UTF-32', octets(0xff, 0xfe, 0, 0), 'file/encoding', 'in UTF-32'],
  ['raw format', octets(0, 0, 0, 2, 0, 0, 0, 1), 'file/raw', 'named-compilezone -f raw'],
  ['map format', octets(0, 0, 0, 3, 0, 0, 0, 1), 'file/raw', 'named-compilezone -f map'],
  ['a journal', utf8(';BIND LOG V9\n\0\0\0\0'), 'file/journal', 'check the zone file beside it'],
  ['SQLite', utf8('SQLite format 3\0\0\0\0'), 'file/format', 'an SQLite database'],
  ['noise', noise, 'file/format', 'binary data'],
  ['JSON', utf8('{\n  "zone": "example.com",\n  "records": []\n}\n'), 'file/format', 'JSON'],
  ['JSON, an array', utf8('[{"name":"www","type":"A","content":"192.0.2.1"}]\n'), 'file/format', 'JSON'],
  ['JSON, lines', utf8('{"name":"a","type":"A"}\n{"name":"b","type":"A"}\n'), 'file/format', 'JSON'],
  ['YAML', utf8("---\n'':\n  type: A\n  value: 192.0.2.1\n"), 'file/format', 'YAML'],
  [
    'YAML without a mark',
    utf8('www:\n  type: A\n  values:\n    - 192.0.2.1\n    - 192.0.2.2\n'),
    'file/format',
    'YAML',
  ],
  ['CSV', utf8('name,type,ttl,content\nwww,A,300,192.0.2.1\nweb,A,300,192.0.2.2\n'), 'file/format', 'CSV'],
  ['CSV in quotes', utf8('"name";"type";"content"\n"www";"A";"192.0.2.1"\n'), 'file/format', 'CSV'],
  [
    'named.conf',
    utf8('options {\n  directory "/var";\n};\nzone "a" {\n  file "b";\n};\n'),
    'file/format',
    'a configuration',
  ],
  [
    'nsd.conf',
    utf8('server:\n  ip-address: 192.0.2.1\nzone:\n  name: example.com\n'),
    'file/format',
    'a configuration',
  ],
  ['HTML', utf8('<!DOCTYPE html>\n<html><body>Not found</body></html>\n'), 'file/format', 'an HTML or XML'],
  ['XML', utf8('<?xml version="1.0"?>\n<zone/>\n'), 'file/format', 'an HTML or XML'],
  [
    'a hosts file',
    utf8('127.0.0.1 localhost\n192.0.2.1 www.example.com www\n'),
    'file/format',
    'a hosts file',
  ],
  ['keys', utf8('-----BEGIN PRIVATE KEY-----\nMIIB\n'), 'file/format', 'a PEM file'],
  [
    'tinydns',
    utf8('.example.com:192.0.2.1:a:259200\n+www.example.com:192.0.2.2:60\n'),
    'file/format',
    'tinydns',
  ],
  [
    'nsupdate',
    utf8('server 192.0.2.1\nupdate add www.example.com 60 A 192.0.2.1\nsend\n'),
    'file/format',
    'nsupdate',
  ],
  ['a dump', utf8("BEGIN TRANSACTION;\nINSERT INTO records VALUES(1,'www');\n"), 'file/format', 'SQL'],
  ['TOML', utf8('[zone]\nname = "example.com"\nttl = 300\n'), 'file/format', 'TOML'],
  [
    'hints',
    utf8(
      '; formerly\n.  3600000  NS  A.ROOT-SERVERS.NET.\nA.ROOT-SERVERS.NET. 3600000 A 198.51.100.4\nA.ROOT-SERVERS.NET. 3600000 AAAA 2001:db8::4\n',
    ),
    'file/format',
    'the list of root name servers',
  ],
  ['a script', utf8('#!/bin/sh\necho zone\n'), 'file/format', 'a script'],
];

describe('a file that is no zone file is told in one finding', () => {
  test.each(files)('%s', (_what, bytes, reason, phrase) => {
    for (const origin of ['example.com', undefined]) {
      const { findings, records } = checkZone(bytes, { origin });
      expect(findings.map((one) => [one.code, one.reason, one.line, one.column])).toEqual([
        ['syntax/not-a-zone-file', reason, 1, 1],
      ]);
      expect(findings[0]).toMatchObject({ severity: 'error' });
      expect(findings[0]!.detail).toContain(phrase);
      expect(records).toBe(0);
    }
  });

  test.each(files)('%s, however little is read at once', (_what, bytes, reason) => {
    const checker = new ZoneChecker({}, zoneLimits, { read: 16, view: 16 });
    const found = [...checker.check(stored(bytes), { origin: 'example.com' }).findings()];
    expect(found.map((one) => one.reason)).toEqual([reason]);
  });

  test('also where it is included', () => {
    const include = (file: string) => ({ file, bytes: octets(0x1f, 0x8b, 8) });
    const found = findingsIn('www A 192.0.2.2\n$INCLUDE hosts.zone.gz\nweb A 192.0.2.256\n', { include });
    expect(found.map(({ code, line, reason }) => `${line} ${code} ${reason}`)).toEqual([
      '7 syntax/not-a-zone-file file/compressed',
      '8 record/invalid-content ipv4/octet-range',
    ]);
  });

  test('the next file is read as it is', () => {
    const checker = new ZoneChecker({});
    checker.check(octets(0x1f, 0x8b, 8), { origin: 'example.com' });
    expect([...checker.check(utf8(zone), { origin: 'example.com' }).findings()]).toEqual([]);
  });
});

describe('what is a zone file, however wrong, is none of them', () => {
  test.each([
    ['one record that is right', `${zone}{ "a": 1 }\n`],
    ['raw octets in a text', `${zone}www TXT "\u0001\u0002\u0003é"\n`],
    ['nothing', ''],
    ['comments alone', '; nothing\n'],
    ['words', 'hello world\nthis is a text\n'],
    ['indented records', ' www A 192.0.2.1\n web A 192.0.2.2\n'],
    ['records of a zone that nobody names', 'www A 192.0.2.1\nweb A 192.0.2.2\n'],
    ['a root zone without its SOA', '. NS ns.example.com.\nexample. NS a.example.\ncom. NS b.example.\n'],
    ['records without types', 'www 192.0.2.1\nweb 192.0.2.2\n'],
  ])('%s', (_what, text) => {
    for (const origin of ['example.com', undefined]) {
      const { findings } = checkZone(text, { origin });
      expect(findings.filter(({ code }) => code === 'syntax/not-a-zone-file')).toEqual([]);
    }
  });
});
