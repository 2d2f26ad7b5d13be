import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/catalog/finding.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict' } as const;
const ed25519 = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
const short =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAOogEixLrMP5t/li59fPnjwjEA+WTmVifZupIC93ZInN7cp2gWPn35SWH2kP5o245QLKbIhDWiXM2HYy7hnXvjsCAwEAAQ==';
const digest = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';
const many = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"a:h${index}.example.net "`).join(' ');

testRule('spf-record', {
  accept: [
    {
      why: 'a policy, at any owner',
      zone: '@ TXT "v=spf1 mx -all"\na.b TXT "v=spf1 -all"\n* TXT "V=SPF1 ~ALL"\n',
    },
    { why: 'a policy in several strings', zone: '@ TXT "v=spf" "1 m" "x -all"\n' },
    {
      why: 'a policy in a string of its own for each octet',
      zone: `@ TXT ${[...'v=spf1 mx'].map((char) => `"${char}"`).join(' ')}\n`,
    },
    {
      why: 'other texts',
      zone: 'a TXT "spf1"\na TXT "in all"\na TXT "a -all or nothing"\na TXT "spf2.0/pra -all"\n@ TXT "v=verify me" "" x\n@ TXT ""\n@ TXT "v" "w"\n@ TXT "v=sp"\n@ TXT "spf2.0/pra"\n',
      options: strict,
    },
    { why: 'ten lookups', zone: `@ TXT "v=spf1 " ${many(10)} -all\n` },
    {
      why: 'ptr and what is behind all, but for the strict',
      zone: '@ TXT "v=spf1 ptr -all mx redirect=example.net"\n',
    },
    {
      why: 'a policy that another one ends, or whose end does not count',
      zone: 'a TXT "v=spf1 redirect=example.net"\n_spf TXT "v=spf1 mx"\n_spf.a TXT "v=spf1 ?all"\n',
      options: strict,
    },
    { why: 'a policy that refuses nobody, but for the strict', zone: '@ TXT "v=spf1 +all"\n' },
  ],
  reject: [
    {
      why: 'an invalid policy, at any owner',
      zone: '@ TXT "v=spf1 moo"\na TXT ok\na TXT "v=spf1x"\n* TXT " v=spf1"\n',
      found: ['1: mail/spf-syntax', '3: mail/spf-syntax', '4: mail/spf-syntax'],
    },
    {
      why: 'each fault of a policy',
      zone: '@ TXT "v=spf1 moo" " include: a/99 -all"\n',
      found: ['1: mail/spf-syntax', '1: mail/spf-syntax', '1: mail/spf-syntax'],
    },
    ...[
      'spf1 include:spf.example.net -all',
      'v= spf1 include:spf.example.net -all',
      'v =spf1 include:spf.example.net -all',
      'V-SPF1 mx -all',
      'vspf1 mx -all',
      'SPF: v=spf1 mx -all',
      'include:spf.example.net -all',
      'ip4:192.0.2.1 ~all',
      'mx -all',
      'exists:%{i}.example.net -all',
      'a mx -all',
      ' include:spf.example.net -all',
    ].map((policy) => ({
      why: `${policy}, which nobody takes for a policy`,
      zone: `a TXT "${policy}"
`,
      found: ['1: mail/spf-syntax'],
    })),
    {
      why: 'names that nobody can look up',
      zone: 'a TXT "v=spf1 include:spf..example.net mx:a.example.net,b.example.net -all"\nb TXT "v=spf1 include:https://a.b a:c@d.e redirect=a;b.c"\n',
      found: [1, 1, 2, 2, 2].map((line) => `${line}: mail/spf-syntax`),
    },
    {
      why: 'two policies in one text once',
      zone: 'a TXT "v=spf1 mx -all v=spf1 include:spf.example.net a -all"\n',
      options: strict,
      found: ['1: mail/spf-syntax'],
    },
    {
      why: 'a policy without quotes once, whatever else its words would be',
      zone: '@ TXT v=spf1 include:example.net ip4:192.0.2.300 -al\n',
      found: ['1: mail/spf-syntax'],
    },
    {
      why: 'an invalid policy cut anywhere',
      zone: '@ TXT "v" "=sp" "f1 moo"\n',
      found: ['1: mail/spf-syntax'],
    },
    {
      why: 'eleven lookups',
      zone: `@ TXT "v=spf1 " ${many(11)} -all\n`,
      found: ['1: mail/spf-too-many-lookups'],
    },
    {
      why: 'what is behind all',
      zone: 'a TXT "v=spf1 -all mx redirect=example.net"\n',
      options: strict,
      found: ['1: mail/spf-after-all', '1: mail/spf-after-all'],
    },
    { why: 'ptr', zone: 'a TXT "v=spf1 ptr -all"\n', options: strict, found: ['1: mail/spf-ptr'] },
    ...['v=spf1 +all', 'v=spf1 mx all', 'v=spf1 ?all', 'v=spf1', 'v=spf1 exp=a.example.net'].map(
      (policy) => ({
        why: `${policy}, which refuses nobody`,
        zone: `a TXT "${policy}"\n`,
        options: strict,
        found: ['1: mail/spf-open'],
      }),
    ),
    {
      why: 'the former type, once',
      zone: '@ SPF "v=spf1 moo"\n',
      found: ['1: mail/spf-type'],
    },
  ],
});

testRule('service-text', {
  accept: [
    {
      why: 'what each service looks for',
      zone: `_dmarc TXT "v=DMARC1; p=none"\ns._domainkey TXT "k=ed25519; p=${ed25519}"\n_mta-sts TXT "v=STSv1; id=1"\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com"\ns._bimi TXT "v=BIMI1; l="\n_acme-challenge TXT ${digest}\n`,
    },
    {
      why: 'the same below other names',
      zone: `_dmarc.a TXT "v=DMARC1; p=none"\na.b._domainkey.c TXT "p="\n_acme-challenge.a.b TXT ${digest}\n`,
    },
    {
      why: 'several answers to challenges',
      zone: `_acme-challenge TXT ${digest}\n_acme-challenge TXT ${digest.toLowerCase()}\n`,
    },
    {
      why: 'anything elsewhere',
      zone: 'dmarc TXT x\n_domainkey TXT "o=~"\n_adsp._domainkey TXT "dkim=all"\n_tls TXT x\n_smtp TXT x\n_smtp._tcp._tls TXT x\n_bimi TXT x\na._dmarc TXT x\nexample.net._report._dmarc TXT "v=DMARC1"\n_dmarcx TXT x\n_x._domainkey TXT x\na._mta-sts TXT x\n',
    },
    { why: 'other types there', zone: '_acme-challenge CNAME a.example.net.\n_dmarc CNAME a.example.net.\n' },
  ],
  reject: [
    {
      why: 'an invalid DMARC record',
      zone: '_DMARC TXT "v=DMARC1; p=x"\n_dmarc.a TXT x\n',
      found: ['1: mail/dmarc-syntax', '2: mail/dmarc-syntax'],
    },
    {
      why: 'an invalid DKIM key',
      zone: 's._domainkey TXT "p=x"\na.b._DomainKey.c TXT ""\n*._domainkey TXT "k=x; p="\n',
      found: ['1: mail/dkim-syntax', '2: mail/dkim-syntax', '3: mail/dkim-syntax'],
    },
    { why: 'a short DKIM key', zone: `s._domainkey TXT "p=${short}"\n`, found: ['1: mail/dkim-weak-key'] },
    { why: 'an invalid MTA-STS record', zone: '_mta-sts TXT "v=STSv1"\n', found: ['1: mail/mta-sts-syntax'] },
    {
      why: 'an invalid TLSRPT record',
      zone: '_smtp._tls TXT "v=TLSRPTv1"\n_smtp._tls.a TXT x\n',
      found: ['1: mail/tls-rpt-syntax', '2: mail/tls-rpt-syntax'],
    },
    {
      why: 'an invalid BIMI record',
      zone: 'default._bimi TXT "v=BIMI1"\ns._bimi.a TXT x\n',
      found: ['1: mail/bimi-syntax', '2: mail/bimi-syntax'],
    },
    {
      why: 'no answer to a challenge',
      zone: `_acme-challenge TXT "\\"${digest}\\""\n_acme-challenge.a TXT x\n`,
      found: ['1: record/quotes-in-text', '2: mail/acme-challenge'],
    },
  ],
});

testRule('policy-single', {
  accept: [
    {
      why: 'one of each at a name',
      zone: '@ TXT "v=spf1 -all"\n@ TXT "v=DMARC1; p=none"\na TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=none"\n',
    },
  ],
  reject: [
    {
      why: 'a policy beside its former type, for the type alone',
      zone: '@ TXT "v=spf1 -all"\n@ SPF "v=spf1 mx -all"\n',
      found: ['2: mail/spf-type'],
    },
    {
      why: 'a second SPF record, and a third',
      zone: '@ TXT "v=spf1 -all"\n@ TXT x\n@ TXT "v=sp" "f1"\n@ TXT "V=SPF1 MX"\n',
      found: ['3: mail/spf-multiple', '4: mail/spf-multiple'],
    },
    {
      why: 'a copy of an SPF record as the duplicate that it is',
      zone: '@ TXT "v=spf1 -all"\n@ TXT "v=spf1 -all"\n',
      found: ['2: record/already-exists'],
    },
    {
      why: 'a second DMARC record',
      zone: '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "v=DMARC1; p=reject"\n',
      found: ['2: mail/dmarc-multiple'],
    },
    {
      why: 'a second key',
      zone: `s._domainkey TXT "p="\ns._domainkey TXT "k=ed25519; p=${ed25519}"\n`,
      found: ['2: mail/dkim-syntax'],
    },
    {
      why: 'a second MTA-STS record',
      zone: '_mta-sts TXT "v=STSv1; id=1"\n_mta-sts TXT "v=STSv1; id=2"\n',
      found: ['2: mail/mta-sts-syntax'],
    },
    {
      why: 'a second TLSRPT record',
      zone: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@b"\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:c@d"\n',
      found: ['2: mail/tls-rpt-syntax'],
    },
    {
      why: 'a second BIMI record',
      zone: 's._bimi TXT "v=BIMI1; l="\ns._bimi TXT "v=BIMI1; l=; a="\n',
      found: ['2: mail/bimi-syntax'],
    },
  ],
});

describe('the place of a finding', () => {
  /** The text that is marked, and what the detail shows of it. */
  const marked = (line: string, findings: readonly Finding[] = findingsIn(`${line}\n`)): string[] => {
    const lines = line.split('\n');
    return findings.map(({ line: row = 0, column = 0, endLine = 0, endColumn = 0 }) =>
      row === endLine
        ? lines[row - 6]!.slice(column - 1, endColumn - 1)
        : `${row - 5}:${column}-${endLine - 5}:${endColumn}`,
    );
  };

  test.each([
    ['@ TXT "v=spf1 moo -all"', ['moo']],
    ['@ TXT v=spf1x', ['v=spf1x']],
    ['@ TXT "v=spf1 " "moo" " -all"', ['moo']],
    ['@ TXT "v=spf1 mo" "o -all"', ['mo" "o']],
    ['@ TXT "v=spf1 \\109\\111o -all"', ['\\109\\111o']],
    ['@ TXT "v=spf1 \\"a\\" \\109oo"', ['\\"a\\"', '\\109oo']],
    ['@ TXT "v=spf1 \u00e4 moo"', ['\u00e4', 'moo']],
    ['@ TXT ( "v=spf1 "\n "moo" )', ['moo']],
    ['@ TXT ( "v=spf1 mo" ; comment\n "o" )', ['1:17-2:4']],
    ['  3600 IN TXT "v=spf1 moo"', ['moo']],
    ['_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@b,"', [',']],
    ['_dmarc TXT "v=DMARC1; p=none; rua=,mailto:a@b"', [',']],
    ['_dmarc TXT ""', ['']],
    ['@ TXT \\# 11 0a763d73706631206d6f6f', ['\\# 11 0a763d73706631206d6f6f']],
  ])('%s', (line, expected) => {
    expect(marked(line)).toEqual(expected);
  });

  test('of a generated record is its directive', () => {
    const line = '$GENERATE 1-2 h$ TXT "v=spf1 moo$"';
    expect(marked(line)).toEqual([line]);
    expect(findingsIn(line).map(({ count, places }) => [count, places])).toEqual([[2, undefined]]);
  });

  test('shows the text without its escapes and quotes', () => {
    expect(findingsIn('@ TXT "v=spf1 \\109o" "o"\n')[0]!.detail).toMatch(/^moo is no part of SPF/);
  });

  test('names the other record', () => {
    expect(findingsIn('@ TXT "v=spf1"\n@ TXT "v=spf1 -all"\n')[0]).toMatchObject({
      code: 'mail/spf-multiple',
      line: 7,
      related: [{ line: 6, type: 'TXT' }],
    });
    expect(findingsIn('s._bimi TXT "v=BIMI1; l="\ns._bimi TXT "v=BIMI1;l="\n')[0]).toMatchObject({
      reason: 'tag/several',
      detail: expect.stringContaining('BIMI'),
      related: [{ line: 6 }],
    });
  });
});

describe('a zone that is the part below a label of a service', () => {
  const codes = (origin: string, line: string): string[] => {
    const head = `$ORIGIN ${origin}\n$TTL 60\n@ SOA ns.example.net. h 1 1 1 1 1\n@ NS ns.example.net.\n`;
    return checkZone(head + line).findings.map(({ code }) => code);
  };

  test.each([
    ['_domainkey.example.com.', 's TXT x', 'mail/dkim-syntax'],
    ['s._domainkey.example.com.', '@ TXT x', 'mail/dkim-syntax'],
    ['_acme-challenge.example.com.', '@ TXT x', 'mail/acme-challenge'],
    ['_tls.example.com.', '_smtp TXT x', 'mail/tls-rpt-syntax'],
    ['_dmarc.example.com.', '@ TXT x', 'mail/dmarc-syntax'],
  ])('%s %s', (origin, line, code) => {
    expect(codes(origin, `${line}\n`)).toEqual([code]);
  });

  test('is known by its own name, not by that of the zone before', () => {
    expect(codes('_domainkey.example.com.', '@ TXT x\n')).toEqual([]);
    expect(codes('example.com.', 's TXT x\n')).toEqual([]);
  });
});

describe('a record by itself', () => {
  const check = (name: string, content: string, profile: 'platform' | 'strict' = 'platform') =>
    checkRecord({ name, type: 'TXT', content }, { origin: 'example.com', profile }).map(
      ({ code, reason, severity, detail }) => ({
        code,
        reason,
        severity,
        detail,
      }),
    );

  test('is told of what is wrong in its text', () => {
    expect(check('@', '"v=spf1 mo" "o -all"')).toEqual([
      {
        code: 'mail/spf-syntax',
        reason: 'spf/unknown-mechanism',
        severity: 'warning',
        detail: expect.stringMatching(/^moo is no part of SPF/),
      },
    ]);
    expect(check('@', 'v=spf1 include:example.net -al')).toMatchObject([
      { code: 'mail/spf-syntax', reason: 'spf/cut-into-words' },
    ]);
    expect(check('@', '"v=spf1x" -all')).toMatchObject([{ reason: 'spf/version' }]);
    expect(check('_dmarc', '"v=DMARC1; p=x"')).toMatchObject([
      { code: 'mail/dmarc-syntax', reason: 'dmarc/policy-value' },
    ]);
    expect(check('_dmarc.example.com.', 'x')).toMatchObject([{ code: 'mail/dmarc-syntax' }]);
    expect(check('s._domainkey', `"p=${short}"`)).toMatchObject([{ code: 'mail/dkim-weak-key' }]);
  });

  test.each([
    ['"v=spf1 mx" "-all"', 'mx-all'],
    ['"v=spf1 include:a.example.net" "-all"', 'include:a.example.net-all'],
    [
      '"v=spf1 include:a.example.net" "include:b.example.net -all"',
      'include:a.example.netinclude:b.example.net',
    ],
    ['"v=spf1 ip4:192.0.2.1" "ip4:192.0.2.2" "ip4:192.0.2.3" "-all"', 'ip4:192.0.2.1ip4:192.0.2.2'],
    ['"v=spf1 a" "mx" "-all"', 'amx-all'],
    ['"v=spf1 mx" "redirect=spf.example.net"', 'mxredirect=spf.example.net'],
  ])('is told once that the strings of %s make one word', (content, word) => {
    const found = check('@', content, 'strict');
    expect(found).toMatchObject([{ code: 'mail/spf-syntax', reason: 'spf/joined-strings' }]);
    expect(found[0]?.detail).toContain(`makes one word of ${word}`);
  });

  test.each([
    '"v=spf1 mx " "-all"',
    '"v=spf1 mx" " -all"',
    '"v=spf1 include:exampl" "e.net -all"',
    '"v=spf1 include:spf" "-all.example.net -all"',
    '"v=spf1 m" "x -all"',
    '"v=spf1 ip4:192.0.2." "1 -all"',
  ])('may have strings that are cut as in %s', (content) => {
    expect(check('@', content, 'strict')).toEqual([]);
  });

  test('is told of its other faults beside the strings', () => {
    expect(check('@', '"v=spf1 moo mx" "a -all"')).toMatchObject([
      { reason: 'spf/unknown-mechanism' },
      { reason: 'spf/joined-strings' },
    ]);
  });

  test('is told by the strict alone of bad habits', () => {
    expect(check('@', '"v=spf1 ptr -all"')).toEqual([]);
    expect(check('@', '"v=spf1 ptr -all"', 'strict')).toMatchObject([{ code: 'mail/spf-ptr' }]);
  });

  test('is told nothing of a correct text', () => {
    expect(check('@', '"v=spf1 mx -all"')).toEqual([]);
    expect(check('_dmarc', '"v=DMARC1; p=reject"')).toEqual([]);
  });
});

test('a mechanism that lost its colon is told with it', () => {
  const [finding, ...others] = findingsIn('@ TXT "v=spf1 a includespf.example.net ~all"\n');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'mail/spf-syntax', reason: 'spf/lost-sign', severity: 'warning' });
  expect(finding!.detail).toContain('Write include:spf.example.net in place of includespf.example.net');
});
