import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn } from '../../helpers/in-zone.ts';

/** Everything that is told, with what is marked. */
const told = (line: string): string[] =>
  findingsIn(`${line}\n`).map(({ code, reason, line: row, endLine, column, endColumn, severity }) => {
    const marked = row === endLine ? line.split('\n')[row! - 6]!.slice(column! - 1, endColumn! - 1) : '';
    return `${severity} ${reason ?? code}: ${marked}`;
  });

describe('a text without quotes that a semicolon cuts off is told of once, and its rest is not missed', () => {
  test.each([
    ['_dmarc TXT v=DMARC1; p=none', 'v=DMARC1; p=none'],
    ['_dmarc TXT v=DMARC1;p=none', 'v=DMARC1;p=none'],
    ['_dmarc TXT v=DMARC1 ; p=none', undefined],
    ['k._domainkey TXT v=DKIM1; k=rsa; p=abc', 'v=DKIM1; k=rsa; p=abc'],
    ['k._domainkey TXT ( v=DKIM1; k = rsa\n )', 'v=DKIM1; k = rsa'],
    ['_mta-sts TXT v=STSv1; id=1', 'v=STSv1; id=1'],
    ['_smtp._tls 300 IN TXT v=TLSRPTv1; rua=mailto:a@example.com', 'v=TLSRPTv1; rua=mailto:a@example.com'],
    ['www TXT one two=2; three=3', 'two=2; three=3'],
    ['@ CAA 0 issue ca.example.net; validationmethods=dns-01', 'ca.example.net; validationmethods=dns-01'],
    ['_dmarc TXT "v=DMARC1; p=none"; rua=later', undefined],
    ['_dmarc TXT v=DMARC1\\; p=none; a comment', undefined],
    ['www TXT hello; a comment', undefined],
    ['www TXT hello;', undefined],
    ['www TXT hello ; key=value', undefined],
    ['www A 192.0.2.1; web=1', undefined],
    ['www TXT \\# 2 0161; web=1', undefined],
  ])('%s', (line, marked) => {
    const cut = told(line).filter((one) => one.startsWith('warning syntax/comment-in-text'));
    if (marked === undefined) expect(cut).toEqual([]);
    else expect(told(line)).toEqual([`warning syntax/comment-in-text: ${marked}`]);
  });

  test('the line that is told of counts as there', () => {
    expect(told('_dmarc TXT v=DMARC1; p=none\n_dmarc TXT "v=DMARC1; p=none"')).toHaveLength(1);
  });

  test.each(['@ CAA 0 issue ;', 'www TXT ; "a"', '@ CAA 0 issue ; nobody'])(
    '%s has no text at all',
    (line) => {
      expect(told(line)).toEqual(['error content/comment: ;']);
    },
  );

  test('a missing text without a comment is only missing', () => {
    expect(told('@ CAA 0 issue\n')).toEqual(['error content/missing-field: ']);
    expect(told('www A ; 192.0.2.1')).toEqual(['error content/missing-field: ']);
  });
});

describe('curly quotes are told of once, whatever stands between them', () => {
  test.each([
    ['@ TXT “v=spf1 -all”', 'warning', '“v=spf1 -all”'],
    ['@ TXT ‘v=spf1 -all’', 'warning', '‘v=spf1 -all’'],
    ['@ TXT "a" “b c”', 'warning', '“b c”'],
    ['_dmarc TXT “v=DMARC1; p=none”', 'warning', '“v=DMARC1'],
    ['@ CAA 0 issue “ca.example.net”', 'warning', '“ca.example.net”'],
    ['@ CAA 0 issue “ca.example.net; a=b”', 'warning', '“ca.example.net'],
    ['@ CAA 0 issue “a b”', 'error', '“a b”'],
    ['@ MX 10 “mail”', 'warning', '“mail”'],
    ['www A “192.0.2.1”', 'error', '“192.0.2.1”'],
    ['_a._b URI 1 1 “https://example.net”', 'error', '“https://example.net”'],
  ])('%s', (line, severity, marked) => {
    expect(told(line)).toEqual([`${severity} text/curly-quotes: ${marked}`]);
    const [name = '', type = '', ...content] = line.split(' ');
    const alone = checkRecord(
      { name, type, content: content.join(' ') },
      { origin: 'example.com', profile: 'rfc' },
    );
    // A semicolon without quotes leaves no content at all where there is no line to end.
    expect(alone.map((found) => found.reason)).toEqual(['text/curly-quotes']);
    expect(alone[0]!.severity).toBe(line.includes(';') ? 'error' : severity);
  });

  test.each(['www TXT it’s', 'www TXT "a “b” c"', 'www TXT é'])('%s has none in place of a quote', (line) =>
    expect(told(line)).toEqual([]),
  );
});
