import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict' } as const;
const mx = '@ MX 10 mx.example.net.';
const spf = '@ TXT "v=spf1 mx -all"';
const dmarc = '_dmarc TXT "v=DMARC1; p=none"';
const top = (lines: string): string =>
  `$ORIGIN test.\n$TTL 3600\n@ SOA ns1 h.example.net. 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 A 192.0.2.2\n${lines}\n`;
const lines = (...all: readonly string[]): string => all.join('\n');

testRule('mail-domain', {
  accept: [
    { why: 'a domain that says all', zone: lines(mx, spf, dmarc), options: strict },
    { why: 'a domain without mail or host', zone: 'www A 192.0.2.2', options: strict },
    {
      why: 'a domain that neither takes nor sends mail',
      zone: '@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
      options: strict,
    },
    {
      why: 'a domain that sends none',
      zone: '@ TXT "V=SPF1  -ALL "\n_dmarc TXT "v=DMARC1; p=reject"',
      options: strict,
    },
    {
      why: 'an SPF record with a slip, told by itself',
      zone: lines(mx, '@ TXT "v=spf1" "mx" "-all"', dmarc),
      options: { ...strict, severities: { 'mail/spf-syntax': 'off' } },
    },
    {
      why: 'the same of a domain without mail',
      zone: lines('@ MX 0 .', '@ TXT "v=spf -all"', '_dmarc TXT "v=DMARC1; p=reject"'),
      options: { ...strict, severities: { 'mail/spf-syntax': 'off' } },
    },
    { why: 'policies elsewhere', zone: lines(mx, spf, '_dmarc CNAME d.example.net.'), options: strict },
    {
      why: 'policies of a wildcard',
      zone: lines(mx, spf, '* TXT "v=DMARC1; p=none"'),
      options: {
        ...strict,
        severities: {
          'mail/policy-owner': 'off',
          'zone/wildcard-shadowed': 'off',
          'zone/wildcard-text-leak': 'off',
        },
      },
    },
    {
      why: 'a delegation of _dmarc',
      zone: lines(mx, spf, '_dmarc NS a.example.net.', '_dmarc NS b.example.net.'),
      options: strict,
    },
    { why: 'anything, but for the strict', zone: '@ MX 0 .\na MX 10 mx.example.net.\n@ A 192.0.2.2' },
  ],
  reject: [
    {
      why: 'no policies',
      zone: lines(mx),
      options: strict,
      found: ['1: mail/spf-missing', '1: mail/dmarc-missing'],
    },
    {
      why: 'no SPF record of a name below',
      zone: 'a MX 10 mx.example.net.\na TXT "x"',
      options: strict,
      found: ['1: mail/spf-missing'],
    },
    { why: 'no DMARC record', zone: lines(mx, spf), options: strict, found: ['1: mail/dmarc-missing'] },
    {
      why: 'a sender that takes no mail',
      zone: lines(spf, dmarc),
      options: strict,
      found: ['1: mail/mx-missing'],
    },
    {
      why: 'a sender without DMARC',
      zone: lines(spf, '@ MX 0 .'),
      options: strict,
      found: ['2: mail/no-mail-spf', '2: mail/dmarc-missing'],
    },
    {
      why: 'a domain that sends none, without DMARC',
      zone: '@ TXT "v=spf1 -all"',
      options: strict,
      found: ['1: mail/dmarc-missing'],
    },
    {
      why: 'a domain that sends none, and no refusal',
      zone: lines('@ TXT "v=spf1 -all"', dmarc),
      options: strict,
      found: ['2: mail/no-mail-dmarc'],
    },
    {
      why: 'a domain that sends none, and a host to which mail is taken',
      zone: '@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"\n@ A 192.0.2.2\n@ CAA 0 issue ";"',
      options: strict,
      found: ['3: mail/mx-missing'],
    },
    { why: 'no mail, and any sender', zone: 'a MX 0 .', options: strict, found: ['1: mail/no-mail-spf'] },
    {
      why: 'no mail, and some senders',
      zone: 'a MX 0 .\na TXT "v=spf1 mx -all"',
      options: strict,
      found: ['1: mail/no-mail-spf'],
    },
    {
      why: 'no mail, and no refusal',
      zone: '@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p = quarantine"',
      options: strict,
      found: ['3: mail/no-mail-dmarc'],
    },
  ],
});

testRule('mx-at-top', {
  accept: [
    {
      why: 'a name below a top-level domain',
      zone: top('a MX 10 mx.example.net.\na TXT "v=spf1 mx -all"\n@ MX 0 .\n@ TXT "v=spf1 -all"'),
      whole: true,
      options: strict,
    },
    { why: 'a top-level domain, but for the strict', zone: top('@ MX 10 mx.example.net.'), whole: true },
  ],
  reject: [
    {
      why: 'a top-level domain, once',
      zone: top('@ MX 10 mx.example.net.\n@ MX 20 mx.example.net.\n@ TXT "v=spf1 mx -all"'),
      whole: true,
      options: strict,
      found: ['8: mail/mx-at-top'],
    },
  ],
});

testRule('mx-single', {
  accept: [
    {
      why: 'two servers',
      zone: 'a MX 10 m\na MX 20 m2\na TXT "v=spf1 mx -all"\nm A 192.0.2.2\nm2 A 192.0.2.3',
      options: strict,
    },
    {
      why: 'two addresses',
      zone: 'a MX 10 m\na TXT "v=spf1 mx -all"\nm A 192.0.2.2\nm A 192.0.2.3\nm AAAA 2001:db8::1',
      options: strict,
    },
    {
      why: 'a server elsewhere, of a wildcard, or none',
      zone: 'a MX 10 mx.example.net.\nb MX 10 x.w\n*.w A 192.0.2.2\nc MX 0 .\na TXT "v=spf1 -all"\nb TXT "v=spf1 -all"\nc TXT "v=spf1 -all"',
      options: strict,
    },
    { why: 'one, but for the strict', zone: 'a MX 10 ns1' },
  ],
  reject: [
    {
      why: 'one address of each kind',
      zone: 'a MX 10 m\na TXT "v=spf1 mx -all"\nm A 192.0.2.2\nm AAAA 2001:db8::1',
      options: strict,
      found: ['1: mail/mx-single'],
    },
  ],
});

const answer = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';

testRule('policy-owner', {
  accept: [
    {
      why: 'policies where they are looked for',
      zone: '_dmarc.a TXT "v=DMARC1; p=none"\nexample.net._report._dmarc TXT "v=DMARC1"\nx.s._domainkey TXT "v=DKIM1; p="\n_mta-sts TXT "v=STSv1; id=1"\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@b.example"\ns._bimi TXT "v=BIMI1; l="\n@ TXT "v=verify"',
      options: strict,
    },
    { why: 'policies elsewhere, but for the strict', zone: '@ TXT "v=DMARC1; p=none"' },
    {
      why: 'labels that only look alike, and other texts at those that are nearly right',
      zone: `_domainconnect CNAME a.example.net.\n_dmarcx CNAME a.example.net.\n_dmark TXT x\n_acme_challenge TXT x\ndmarc A 192.0.2.2\nd-marc CNAME a.example.net.\na._dmarc TXT "v=DMARC1; p=none"\n_domainkey TXT "o=~"\n_dmarc.a._dmarc TXT "v=DMARC1; p=none"\nanswers TXT ${answer}\n${answer} TXT "_dmarc.example.com"\na TXT "_acme-challenge.example.com"`,
    },
  ],
  reject: [
    ...[
      ['_dmark', 'v=DMARC1; p=none'],
      ['_dmacr.a', 'v=DMARC1; p=none'],
      ['dmarc', 'v=DMARC1; p=none'],
      ['_d-marc', 'v=DMARC1; p=none'],
      ['_dmarc._dmarc', 'v=DMARC1; p=none'],
      ['s._domainkeys', 'p='],
      ['s.domainkey', 'v=DKIM1; p='],
      ['s._domian_key', 'k=rsa; p='],
      ['_domainkey', 'v=DKIM1; p='],
      ['_domainkey.s', 'p='],
      ['_acme_challenge', answer],
      ['acme-challenge.a', answer],
      ['_acme-challange', answer],
      ['_mta_sts', 'v=STSv1; id=1'],
      ['mtasts', 'v=STSv1; id=1'],
      ['s.bimi', 'v=BIMI1; l='],
    ].map(([owner, text]) => ({
      why: `${text} at ${owner}`,
      zone: `${owner} TXT "${text}"`,
      options: strict,
      found: ['1: name/service-label'],
    })),
    ...['_dmark', '_domainkeys', '_acme_challenge.a', '_mta-st'].map((owner) => ({
      why: `an alias at ${owner}`,
      zone: `${owner} CNAME a.example.net.`,
      found: ['1: name/service-label'],
    })),
    {
      why: 'an answer to a challenge as the owner',
      zone: `${answer} TXT "_acme-challenge.a.example.com"\n${answer}.b TXT _acme-challenge`,
      found: ['1: mail/acme-challenge', '2: mail/acme-challenge'],
    },
    ...[
      'v=DMARC1; p=none',
      'V=DMARC1;p=reject',
      'v=DKIM1; p=',
      'v=STSv1; id=1',
      'v=TLSRPTv1; rua=mailto:a@b.example',
      'v=BIMI1; l=',
    ].map((text) => ({
      why: text,
      zone: `a TXT "${text}"`,
      options: strict,
      found: ['1: mail/policy-owner'],
    })),
  ],
});

const many = (count: number, prefix: string): string =>
  Array.from({ length: count }, (_, index) => ` "a:${prefix}${index}.example.net "`).join('');

testRule('spf-includes', {
  accept: [
    {
      why: 'a policy of the zone',
      zone: '@ TXT "v=spf1 include:_spf.example.com -all"\n_spf TXT "v=spf1 ip4:192.0.2.1"',
    },
    {
      why: 'a policy in any case, with a final dot',
      zone: '@ TXT "v=spf1 INCLUDE:_SPF.Example.COM. -all"\n_spf TXT "V=SPF1"',
    },
    {
      why: 'policies elsewhere, and names that are made up',
      zone: '@ TXT "v=spf1 include:example.net include:%{i}.example.com a:nope.example.com -all"',
    },
    {
      why: 'what stands behind all',
      zone: '@ TXT "v=spf1 -all include:nope.example.com"\na TXT "v=spf1 redirect=nope.example.com -all"',
    },
    {
      why: 'a policy of a wildcard',
      zone: '@ TXT "v=spf1 include:x.w.example.com -all"\n*.w TXT "v=spf1 mx"',
    },
    {
      why: 'names that others answer for',
      zone: '@ TXT "v=spf1 include:x.sub.example.com include:x.d.example.com include:c.example.com -all"\nsub NS a.example.net.\nd DNAME a.example.net.\nc CNAME a.example.net.',
    },
    {
      why: 'ten lookups in all',
      zone: `@ TXT "v=spf1 include:a.example.com " "include:b.example.com -all"\na TXT "v=spf1 "${many(4, 'x')}\nb TXT "v=spf1 "${many(4, 'y')}`,
    },
    { why: 'policies below a cut', zone: 'sub NS a.example.net.' },
  ],
  reject: [
    {
      why: 'a policy that is not there',
      zone: '@ TXT "v=spf1 include:_spf.example.com -all"',
      found: ['1: mail/spf-include-missing'],
    },
    {
      why: 'a text that is none',
      zone: '@ TXT "v=spf1 ?include:a.example.com -all"\na TXT "x"',
      found: ['1: mail/spf-include-missing'],
    },
    {
      why: 'a redirect to nothing',
      zone: 'a TXT "v=spf1 mx redirect=b.example.com"',
      found: ['1: mail/spf-include-missing'],
    },
    {
      why: 'a name between names',
      zone: 'a TXT "v=spf1 include:b.example.com"\nc.b TXT x',
      found: ['1: mail/spf-include-missing'],
    },
    {
      why: 'eleven lookups in all',
      zone: `@ TXT "v=spf1 include:a.example.com " "include:b.example.com -all"\na TXT "v=spf1 "${many(4, 'x')}\nb TXT "v=spf1 "${many(5, 'y')}`,
      found: ['1: mail/spf-too-many-lookups'],
    },
    {
      why: 'a circle',
      zone: 'a TXT "v=spf1 include:b.example.com -all"\nb TXT "v=spf1 include:a.example.com -all"',
      found: ['1: mail/spf-too-many-lookups', '2: mail/spf-too-many-lookups'],
    },
    {
      why: 'a policy that takes too many by itself',
      zone: `@ TXT "v=spf1 include:a.example.com -all"\na TXT "v=spf1 "${many(11, 'x')}`,
      found: ['1: mail/spf-too-many-lookups', '2: mail/spf-too-many-lookups'],
    },
  ],
});

describe('the place of a finding', () => {
  test('is the term that refers to what is not there', () => {
    const [finding] = findingsIn('@ TXT "v=spf1 mx " "include:_spf.example.com -all"\n');
    expect(finding).toMatchObject({ line: 6, column: 21, endColumn: 45 });
    expect(finding!.detail).toMatch(
      /^include:_spf\.example\.com refers to the SPF record of _spf\.example\.com\.,/,
    );
  });
});
