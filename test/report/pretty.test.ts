import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../src/engine/text/utf8.ts';
import { ZoneChecker } from '../../src/engine/zone-checker.ts';
import { pretty } from '../../src/report/pretty.ts';
import { findingAt, report } from './show.ts';

function shown(text: string, colors = false): string {
  const written: string[] = [];
  const zone = new ZoneChecker({}).check(encodeUtf8(text), { file: 'example.zone', origin: 'example.com' });
  const open = pretty.open({ write: (piece) => void written.push(piece), note() {} });
  const describe = pretty.describer({ colors, width: 70 });
  for (const finding of zone.findings()) open.findings(describe(finding, zone.line));
  const { error, warning, notice } = zone.counts;
  open.end({ zones: 1, records: zone.records, errors: error, warnings: warning, notices: notice });
  return written.join('');
}

const head = '$TTL 1h\r\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\r\n@ NS ns1\r\nns1 A 192.0.2.1\r\n';

test('findings are told with their lines, help and sections, and the sums last', () => {
  expect(
    shown(`${head}www A 192.0.2.256\r\n\r\ncn A 192.0.2.1\r\n\r\ncn CNAME www\r\n`),
  ).toMatchInlineSnapshot(`
    "error[record/invalid-content]: Invalid record content
      --> example.zone:5:7
       |
     5 | www A 192.0.2.256
       |       ^^^^^^^^^^^
       = help: Each number of an IPv4 address is at most 255; 192.0.2.256
               is above it.
       = see: RFC 1035 3.4.1

    error[record/cname-not-alone]: Cannot create CNAME record: other records exist at cn.example.com.
      --> example.zone:9:4
       |
     7 | cn A 192.0.2.1
       | -------------- the A record
    ...
     9 | cn CNAME www
       |    ^^^^^
       = help: cn.example.com. already has a record of type A, and a CNAME
               stands alone: remove the other records, or give the CNAME
               another name.
       = see: RFC 1034 3.6.2, RFC 2181 10.1

    Checked 1 zone with 5 records: 2 errors, no warnings, no notices.
    "
  `);
});

test('no octet of a zone reaches the terminal raw', () => {
  const all = Array.from({ length: 256 }, (_, octet) => String.fromCharCode(octet));
  const odd = [...all.filter((char) => char !== '\n'), '\u202e', '\u2028', '\u200b', '\ufeff', '\u{e0001}'];
  const text =
    head + odd.map((char) => `a${char} A ${char}\nb TXT "${char}"\n$INCLUDE ${char}\n$X${char}\n`).join('');
  expect(shown(text).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

test('colours change nothing but colours', () => {
  const text = `${head}www A 192.0.2.256\r\nx CNAME www.example.net\r\n`;
  const colored = shown(text, true);
  expect(colored).toContain('\u001b[1;31merror[record/invalid-content]\u001b[0m');
  expect(colored).toContain('\u001b[1;33mwarning[name/missing-final-dot]\u001b[0m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
  expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(shown(text));
});

test('a finding without a line has its place and no frame', () => {
  expect(report(pretty, [findingAt()]).written).toMatchInlineSnapshot(`
    "error[record/invalid-content]: Invalid record content
     --> x.zone
      = help: The detail.
      = see: RFC 1035 5.1

    Checked no zones: no errors, no warnings, no notices.
    "
  `);
});

test('a related place in another file has a frame of its own', () => {
  const related = [{ why: 'the A record', file: 'b.inc', line: 12, column: 1, endLine: 12, endColumn: 2 }];
  const place = { file: 'a.zone', line: 1, column: 1, endLine: 1, endColumn: 4, related };
  const lines = { 'a.zone': 'www CNAME x', 'b.inc': `${'\n'.repeat(11)}www A 192.0.2.1` };
  expect(report(pretty, [findingAt(place)], lines).written).toMatchInlineSnapshot(`
    "error[record/invalid-content]: Invalid record content
       --> a.zone:1:1
        |
      1 | www CNAME x
        | ^^^
       ::: b.inc:12:1
        |
     12 | www A 192.0.2.1
        | - the A record
        = help: The detail.
        = see: RFC 1035 5.1

    Checked no zones: no errors, no warnings, no notices.
    "
  `);
});

test('help is wrapped at blanks, and left out where the message says it all', () => {
  const detail = `${'word '.repeat(30)}${'x'.repeat(80)} end`;
  expect(report(pretty, [findingAt({ detail })]).written).toMatchInlineSnapshot(`
    "error[record/invalid-content]: Invalid record content
     --> x.zone
      = help: word word word word word word word word word word
              word word word word word word word word word word
              word word word word word word word word word word
              xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
              end
      = see: RFC 1035 5.1

    Checked no zones: no errors, no warnings, no notices.
    "
  `);
  expect(report(pretty, [findingAt({ detail: 'Invalid record content' })]).written).not.toContain('help');
});
