import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const caa = (content: string): string => `@ CAA ${content}`;

testRule('caa-property', {
  accept: [
    '0 issue "ca.example.net"',
    '0 ISSUE "CA.Example.NET"',
    '128 issuewild ";"',
    '0 issue " ; "',
    '0 issue ""',
    '0 issue "ca.example.net;"',
    '0 issue "ca.example.net ; "',
    '0 issue "ca.example.net; validationmethods=dns-01;accounturi=https://ca.example.net/acct/1"',
    '0 issue "ca.example.net; account = 1"',
    '0 issue "ca.example.net; validationmethods =dns-01,http-01"',
    '0 issue "ca.example.net;\\009a\\009=\\0091 ;b= 2"',
    '0 issue "ca.example.net; validationmethods="',
    '0 issue "ca.example.net; a="',
    '0 issue "ca.example.net; a=1; a=2"',
    '0 issue "ca.example.net; a==x=y"',
    '0 issue "ca.example.net; accounturi=urn:acct:1"',
    '0 issue "; policy=ev"',
    '0 iodef "mailto:security@example.com"',
    '0 iodef "https://iodef.example.com/"',
    '0 contactemail "domains@example.com"',
    '0 issuemail "ca.example.net"',
    '0 issuevmc ca.example.net',
  ].map((content) => ({ why: content, zone: caa(content) })),
  reject: (
    [
      ['0 isue "ca.example.net"', 'record/caa-unknown-tag'],
      ['0 foo "ca.example.net"', 'record/caa-unknown-tag'],
      ['1 issue "ca.example.net"', 'record/caa-flags'],
    ] as const
  ).map(([content, code]) => ({ why: content, zone: caa(content), found: [`1: ${code}`] })),
});

describe('the part of a CAA value that is wrong is marked, and said why', () => {
  test.each([
    ['caa/domain', '0 issue "«ca_1.example.net»"'],
    ['caa/domain', '0 issue "«ca.example.net.»"'],
    ['caa/domain', '0 issue "«-ca.example.net»"'],
    ['caa/domain', '0 issue "  «ca..example»  ; a=1"'],
    ['caa/url', '0 issue "«https://ca.example.net»"'],
    ['caa/list', '0 issue "«ca.example.net, ca2.example.net»"'],
    ['caa/list', '0 issue "«ca.example.net ca2.example.net»; a=1"'],
    ['caa/quotes', '0 issue "«\\"ca.example.net\\"»"'],
    ['caa/quotes', '0 iodef "«\\"mailto:a@example.net\\"»"'],
    ['caa/semicolon', '0 issue "ca.example.net; a=1«;»"'],
    ['caa/semicolon', '0 issue "ca.example.net;«;» a=1"'],
    ['caa/semicolon', '0 issue ";«;»"'],
    ['caa/parameter', '0 issue "ca.example.net; «validationmethods»"'],
    ['caa/parameter', '0 issue "ca.example.net; a=1; «b c»"'],
    ['caa/parameter-name', '0 issuewild "ca.example.net; «a b»=c"'],
    ['caa/parameter-name', '0 issuewild "ca.example.net; «a_b»=c"'],
    ['caa/parameter-name', '0 issuewild "ca.example.net; «=»c"'],
    ['caa/parameter-value', '0 issue "ca.example.net; a=«b c»"'],
    ['caa/parameter-value', '0 issue "ca.example.net; a=«\\195\\188»"'],
    ['caa/account', '0 issue "ca.example.net; accounturi=«12345»"'],
    ['caa/account', '0 issuemail "ca.example.net; accounturi=«ca.example.net/acct/1»"'],
    ['caa/method', '0 issue "ca.example.net; validationmethods=dns-01,«http_01»"'],
    ['caa/method', '0 issue "ca.example.net; validationmethods=dns-01,«»,http-01"'],
    ['caa/parameter-twice', '0 issue "ca.example.net; accounturi=urn:a:1; accounturi=«urn:a:2»"'],
    ['caa/parameter-twice', '0 issue "ca.example.net; validationmethods=a; ValidationMethods=«b»"'],
    ['caa/report-address', '0 iodef "«ftp://example.net»"'],
    ['caa/report-address', '0 iodef "«security@example.com»"'],
  ])('%s: %s', (reason, marked) => {
    const content = marked.replace(/[«»]/g, '');
    const [finding, ...others] = findingsIn(`${caa(content)}\n`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'record/caa-value', severity: 'warning', reason, field: 'value' });
    expect(finding!.detail).not.toMatch(/[{}]/);
    const from = '@ CAA '.length + 1;
    expect([finding!.column, finding!.endColumn]).toEqual([
      from + marked.indexOf('«'),
      from + marked.indexOf('»') - 1,
    ]);
    const alone = checkRecord({ name: '@', type: 'CAA', content }, { origin: 'example.com', profile: 'rfc' });
    expect(alone).toMatchObject([
      { code: 'record/caa-value', reason, field: 'value', detail: finding!.detail },
    ]);
  });

  test('each fault is told, up to a bound', () => {
    const of = (value: string) => findingsIn(`${caa(`0 issue "${value}"`)}\n`).map(({ reason }) => reason);
    expect(of('ca_1.example.net; a b=1; accounturi=1; c;')).toEqual([
      'caa/domain',
      'caa/parameter-name',
      'caa/account',
      'caa/parameter',
      'caa/semicolon',
    ]);
    expect(of(`a; ${'b;'.repeat(30_000)}`).length).toBe(16);
  });
});
