import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn } from '../../helpers/in-zone.ts';

const colons = Array.from({ length: 20 }, () => 'ab').join(':');

/** Both roads: what is told of a record in a zone and by itself. */
function told(line: string): readonly { reason: unknown; marked: string; detail: string }[] {
  const [name = '', type = '', ...words] = line.split(' ');
  const content = words.join(' ');
  const inZone = findingsIn(`${line}\n`).map(({ code, reason, column, endColumn, detail }) => {
    expect(code).toBe('record/invalid-content');
    return { reason, marked: line.slice(column! - 1, endColumn! - 1), detail };
  });
  const alone = checkRecord({ name, type, content }, { origin: 'example.com', profile: 'rfc' });
  expect(alone.map(({ code, reason, detail }) => ({ code, reason, detail }))).toEqual(
    inZone.map(({ reason, detail }) => ({ code: 'record/invalid-content', reason, detail })),
  );
  return inZone;
}

describe('content that cannot be read is told with what was meant by it', () => {
  test.each([
    ['www A IN 192.0.2.9', 'content/class', 'IN'],
    ['www A 192.0.2.9 IN', 'content/class', 'IN'],
    ['www NS in ns1.example.net.', 'content/class', 'in'],
    ['www AAAA IN 2001:db8::9', 'content/class', 'IN'],
    ['www A 300 192.0.2.9', 'content/ttl', '300'],
    ['www A 192.0.2.9 1h', 'content/ttl', '1h'],
    ['@ MX 300 10 ns1', 'content/ttl', '300'],
    ['www CNAME 300 ns1', 'content/ttl', '300'],
    ['www A 300 IN 192.0.2.9', 'content/ttl-and-class', '300 IN'],
    ['www A 192.0.2.9 IN 300', 'content/ttl-and-class', 'IN 300'],
    ['www A A 192.0.2.9', 'content/whole-entry', 'A'],
    ['www A www 300 IN A 192.0.2.9', 'content/whole-entry', 'www 300 IN A'],
    ['@ MX MX 10 ns1', 'content/whole-entry', 'MX'],
    ['@ MX 10,ns1.example.net.', 'content/comma', '10,ns1.example.net.'],
    ['@ MX 10, ns1.example.net.', 'content/comma', '10, ns1.example.net.'],
    ['_a._tcp SRV 0,5,5060,ns1', 'content/comma', '0,5,5060,ns1'],
    ['www A = 192.0.2.9', 'content/sign', '='],
    ['www A : 192.0.2.9', 'content/sign', ':'],
    ['www CNAME -> ns1', 'content/sign', '->'],
    ['@ MX [ 10 ns1 ]', 'content/sign', '['],
    ['@ SOA ns1 hostmaster [', 'content/sign', '['],
    ['@ MX 10ns1.example.net.', 'entry/lost-blank', '10ns1.example.net.'],
    ['_a._tcp SRV 0 5 5060ns1', 'entry/lost-blank', '5060ns1'],
    ['www A http://192.0.2.9/index.html', 'address/alone', 'http://192.0.2.9/index.html'],
    ['www A https://192.0.2.9:8443', 'address/alone', 'https://192.0.2.9:8443'],
    ['www A [192.0.2.9]', 'address/alone', '[192.0.2.9]'],
    ['www A 192.0.2.9.', 'address/alone', '192.0.2.9.'],
    ['www A 192.0.2.9,', 'address/alone', '192.0.2.9,'],
    ['www AAAA [2001:db8::9]', 'address/alone', '[2001:db8::9]'],
    ['www AAAA [2001:db8::9]:443', 'address/alone', '[2001:db8::9]:443'],
    ['www AAAA https://[2001:db8::9]:443/', 'address/alone', 'https://[2001:db8::9]:443/'],
    ['www A 192.0.2.8, 192.0.2.9', 'address/list', '192.0.2.8, 192.0.2.9'],
    ['www A 192.0.2.8,192.0.2.9', 'address/list', '192.0.2.8,192.0.2.9'],
    ['www A 192.0.2.8 192.0.2.9', 'address/list', '192.0.2.8 192.0.2.9'],
    ['www A ns1.example.net.', 'address/is-name', 'ns1.example.net.'],
    ['www AAAA ns1', 'address/is-name', 'ns1'],
    ['www A <192.0.2.9>', 'address/alone', '<192.0.2.9>'],
    ['www AAAA <2001:db8::9>', 'address/alone', '<2001:db8::9>'],
    ['www A ["192.0.2.9"]', 'address/alone', '["192.0.2.9"]'],
    ['www A ["192.0.2.8", "192.0.2.9"]', 'address/list', '["192.0.2.8", "192.0.2.9"]'],
    ['www A http://ns1.example.net/', 'address/is-url', 'http://ns1.example.net/'],
    ['www AAAA https://ns1:8443', 'address/is-url', 'https://ns1:8443'],
    ['www A ALIAS ns1.example.net.', 'type/alias', 'ALIAS'],
    ['www A Record 192.0.2.9', 'content/extra-field', 'Record'],
    ['www CNAME target: ns1.example.net.', 'content/extra-field', 'ns1.example.net.'],
    ['www A 192,0,2,9', 'ipv4/dots', '192,0,2,9'],
    ['www A 192. 0.2.9', 'ipv4/dots', '192. 0.2.9'],
    ['www A 192 0 2 9', 'ipv4/dots', '192 0 2 9'],
    ['www A 192.0.2,9', 'ipv4/dots', '192.0.2,9'],
    ['www A 192.O.2.9', 'ipv4/letters', '192.O.2.9'],
    ['www A l92.0.2.9', 'ipv4/letters', 'l92.0.2.9'],
    ['www A \u00a0192.0.2.9', 'content/odd-space', '\u00a0192.0.2.9'],
    ['www A 192.0.2.9\u200b', 'content/odd-space', '192.0.2.9\u200b'],
    ['@ MX 10\u00a0ns1.example.net.', 'content/odd-space', '10\u00a0ns1.example.net.'],
    ['@ CAA 0\u2003issue "ca.example.net"', 'content/odd-space', '0\u2003issue "ca.example.net"'],
    ['@ NS a.example.net. b.example.net.', 'content/several', 'a.example.net. b.example.net.'],
    ['@ MX 10 a.example.net. 20 b.example.net.', 'content/several', '10 a.example.net. 20 b.example.net.'],
    ['www A 192.0.2.8 web A 192.0.2.9', 'content/next-record', 'web A 192.0.2.9'],
    ['@ MX 10 a.b. @ MX 20 b.b.', 'content/next-record', '@ MX 20 b.b.'],
    ['@ MX 10:ns1.example.net.', 'entry/lost-blank', '10:ns1.example.net.'],
    ['_a._tcp SRV 0/5 5060 ns1', 'entry/lost-blank', '0/5'],
    ['www TXT ""hello world""', 'text/quotes-doubled', '""hello world""'],
    ['www HINFO ""a b"" c', 'text/quotes-doubled', '""a b""'],
    ['www TXT "a "b c" d"', 'text/inner-quotes', '"a "b c" d"'],
    ['www HTTPS 1 . alpn = h2', 'svcb/blank', '1 . alpn = h2'],
    ['www HTTPS 1 . alpn= "h2,h3" port =443', 'svcb/blank', '1 . alpn= "h2,h3" port =443'],
    ['www HTTPS 1 . alpn=h2, port=443', 'content/comma', '1 . alpn=h2, port=443'],
    ['www SSHFP ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', 'sshfp/other-form', 'ssh-ed25519'],
    ['www SSHFP 4 2 SHA256:47DEQpj8HBSa', 'sshfp/other-form', 'SHA256:47DEQpj8HBSa'],
    [`www SSHFP 4 1 0x${'ab'.repeat(20)}`, 'hex/signs', `4 1 0x${'ab'.repeat(20)}`],
    [`www SSHFP 4 1 ${colons}`, 'hex/signs', `4 1 ${colons}`],
  ])('%s', (line, reason, marked) => {
    const found = told(line);
    expect(found.map((one) => [one.reason, one.marked])).toEqual([[reason, marked]]);
    expect(found[0]!.detail).not.toMatch(/\{|\.\.$/);
  });

  test.each([
    ['@ MX 10,ns1.example.net.', 'Write 10 ns1.example.net.:'],
    ['@ MX 10ns1.example.net.', 'Write 10 ns1.example.net. in place of'],
    ['www AAAA https://[2001:db8::9]:443/', 'Write 2001:db8::9 in place of'],
    ['www A ["192.0.2.9"]', 'Write 192.0.2.9 in place of'],
    ['www A 192. 0.2.9', 'Write 192.0.2.9 in place of'],
    ['www A l92.O.2.9', 'Write 192.0.2.9 in place of'],
    ['@ MX 10\u00a0ns1.example.net.', 'Write 10 ns1.example.net.:'],
    ['@ MX 10:ns1.example.net.', 'Write 10 ns1.example.net. in place of'],
    ['www TXT ""hello world""', 'Write "hello world":'],
    ['www HTTPS 1 . alpn= "h2,h3" port =443', 'Write 1 . alpn=h2,h3 port=443:'],
    ['www HTTPS 1 . alpn=h2, port=443', 'Write 1 . alpn=h2 port=443:'],
    [`www SSHFP 4 1 ${colons}`, `Write 4 1 ${'ab'.repeat(20)}:`],
  ])('%s: %s', (line, start) => {
    expect(told(line)[0]!.detail.startsWith(start)).toBe(true);
  });
});

test('a comment of another format is told where a field stumbles over it, to the end of its line', () => {
  const lines = [
    '@ SOA ns1 hostmaster ( # the serial first',
    '  7 ; serial',
    '  7200 // refresh',
    '  3600 1209600 300 )',
  ];
  const found = findingsIn(`${lines.join('\n')}\n`).filter(({ code }) => code === 'record/invalid-content');
  expect(found.map(({ reason, column, endColumn }) => [reason, column, endColumn])).toEqual([
    ['content/not-a-comment', 24, 42],
  ]);
  expect(told('_a._tcp SRV 0 #weight 5060 ns1').map((one) => [one.reason, one.marked])).toEqual([
    ['content/not-a-comment', '#weight 5060 ns1'],
  ]);
  expect(told('www NSEC3PARAM 1 0 0 --').map((one) => one.reason)).toEqual(['hex/invalid-digit']);
  expect(told('@ MX 1x0 # a').map((one) => [one.reason, one.marked])).toEqual([
    ['number/not-a-number', '1x0'],
  ]);
});

describe('what a field finds is told where that says more', () => {
  test.each([
    ['www A 192.0.2.9:80', 'ipv4/prefix'],
    ['www A 192.0.2.0/24', 'ipv4/prefix'],
    ['www A "192.0.2.9"', 'content/quoted'],
    ['www A 2001:db8::9', 'ipv4/is-ipv6'],
    ['www AAAA 192.0.2.9', 'ipv6/is-ipv4'],
    ['www A 192.0.2.9 # web', 'content/not-a-comment'],
    ['@ MX 10 "ns1.example.net."', 'name/quoted'],
    ['@ MX ten ns1', 'number/not-a-number'],
    ['@ MX a b', 'number/not-a-number'],
    ['www CNAME a b', 'content/extra-field'],
    ['@ MX 10', 'content/missing-field'],
    ['www A 192.0.2', 'ipv4/octet-count'],
    ['www A 192 0 2', 'ipv4/octet-count'],
    ['www A 192,0,2,256', 'ipv4/octet-count'],
    ['www A oil.lol.oil.lol', 'address/is-name'],
    ['@ NS a b', 'content/extra-field'],
    ['www A 192.0.2.9 web', 'content/extra-field'],
    ['www A r\u00e9sum\u00e9', 'ipv4/octet-count'],
    ['www SSHFP 4 1 ab:xy', 'hex/invalid-digit'],
    ['www HTTPS 1 . alpn=""', 'svcb/value-missing'],
    ['www HTTPS 1 . alpn=h2,', 'svcb/item-length'],
    ['www HTTPS 1 . alp=h2', 'svcb/key'],
    ['www A \\# 3 c00002', 'generic/malformed'],
    ['www TXT \\#', 'generic/number'],
    ['www HINFO \\#', 'generic/number'],
    [`www A ${'x '.repeat(40)}y`, 'ipv4/octet-count'],
  ])('%s', (line, reason) => {
    expect(told(line).map((one) => one.reason)).toEqual([reason]);
  });
});
