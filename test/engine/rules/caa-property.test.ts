import { testRule } from '../../helpers/test-rule.ts';

const caa = (content: string): string => `@ CAA ${content}`;

testRule('caa-property', {
  accept: [
    '0 issue "ca.example.net"',
    '0 ISSUE "CA.Example.NET"',
    '128 issuewild ";"',
    '0 issue ""',
    '0 issue "ca.example.net; validationmethods=dns-01;accounturi=https://ca.example.net/acct/1"',
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
      ['0 issue "ca.example.net; validationmethods"', 'record/caa-value'],
      ['0 issue "ca_1.example.net"', 'record/caa-value'],
      ['0 issue "ca.example.net."', 'record/caa-value'],
      ['0 issue "-ca.example.net"', 'record/caa-value'],
      ['0 issue "https://ca.example.net"', 'record/caa-value'],
      ['0 issuewild "ca.example.net; a b=c"', 'record/caa-value'],
      ['0 iodef "ftp://example.net"', 'record/caa-value'],
      ['0 iodef "security@example.com"', 'record/caa-value'],
    ] as const
  ).map(([content, code]) => ({ why: content, zone: caa(content), found: [`1: ${code}`] })),
});
