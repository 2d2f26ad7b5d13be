import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict' } as const;
const digest = 'ab'.repeat(32);
const hash = 'ab'.repeat(28);

testRule('service-name', {
  accept: [
    {
      why: 'names of registered form, at any place',
      zone: '_sip._tcp SRV 0 5 5060 ns1\n_kerberos-master._udp.sub SRV 0 0 88 ns1\nA\\ b._http._tcp SRV 0 0 80 ns1\n*._tcp SRV 0 0 1 ns1\n_a1._tcp SRV 0 0 1 ns1',
      options: strict,
    },
    {
      why: 'the one name of 16 letters that is in use everywhere',
      zone: '_sipfederationtls._tcp SRV 100 1 5061 sipfed.example.net.',
      options: strict,
    },
    { why: 'any names, but for the strict', zone: '_a_b._tcp SRV 0 5 5060 ns1\n_sip._tpc SRV 0 5 5060 ns1' },
    {
      why: 'protocols, and what a few services have in their place',
      zone: '_sip._tls SRV 0 0 1 ns1\n_a._sctp SRV 0 0 1 ns1\n_a._DCCP SRV 0 0 1 ns1\n_im._xmpp SRV 0 0 1 ns1\n_a._sub._http._tcp SRV 0 0 1 ns1\n_ldap._tcp.dc._msdcs SRV 0 0 1 ns1\n_a.b SRV 0 0 1 .\n_tcp._sip SRV 0 0 1 .',
      options: { ...strict, severities: { 'name/service-owner': 'off', 'record/srv-unused-numbers': 'off' } },
    },
    {
      why: 'schemes of service bindings, and keys that aliases lead to',
      zone: `_8443._https HTTPS 1 ns1\n_dns SVCB 1 ns1 alpn=dot\n_dane.ns1 TLSA 3 1 1 ${hash}0123abcd\n*._tcp.ns1 TLSA 3 1 1 ${hash}0123abcd\n_sip._pstn URI 1 1 "sip:a"`,
      options: { ...strict, severities: { 'zone/dane-unsigned': 'off' } },
    },
    {
      why: 'services of telephone numbers, of any length',
      zone: `_tel._pstn URI 1 1 "tel:+1"\n_h323 URI 1 1 "h323:a"\n_${'a'.repeat(32)} URI 1 1 "a:b"\n_1 URI 1 1 "a:b"`,
      options: strict,
    },
  ],
  reject: [
    ...[
      '_a_b._tcp',
      '_123._tcp',
      '_abcdefghijklmnop._tcp',
      '_a--b._tcp',
      '_-a._tcp',
      '_a-._tcp',
      '_sip._t_p',
      '_._tcp',
    ].map((owner) => ({
      why: owner,
      zone: `${owner} SRV 0 5 5060 ns1`,
      options: strict,
      found: ['1: name/service-name'],
    })),
    ...['_a_b._tcp', '_http._t_p', `_${'a'.repeat(33)}._tcp`, '_a!'].map((owner) => ({
      why: `${owner} of a URI`,
      zone: `${owner} URI 1 1 "https://example.net/"`,
      options: strict,
      found: ['1: name/service-name'],
    })),
    ...[
      '_sip._tpc',
      '_sip._udb',
      '_sip._stcp',
      '_sip._smtp',
      'inst._http._tcpp',
      '_sip._tcq.sub',
      '_sip._t-p',
    ].map((owner) => ({
      why: `${owner}, which is no protocol`,
      zone: `${owner} SRV 0 5 5060 ns1`,
      options: strict,
      found: ['1: name/service-protocol'],
    })),
    {
      why: 'slips of protocols at the owners of other types',
      zone: `_443._tpc.ns1 TLSA 3 1 1 ${hash}0123abcd\n*._foo.ns1 TLSA 3 1 1 ${hash}0123abcd\n_http._ucp URI 1 1 "https://example.net/"\n_8443._tpc HTTPS 1 ns1\n_dns._udb SVCB 1 ns1 alpn=dot`,
      options: { ...strict, severities: { 'zone/dane-unsigned': 'off' } },
      found: [1, 2, 3, 4, 5].map((line) => `${line}: name/service-protocol`),
    },
    {
      why: 'an owner once',
      zone: '_a_b._tcp SRV 0 5 1 ns1\n_a_b._tcp SRV 0 5 2 ns1',
      options: strict,
      found: ['1: name/service-name'],
    },
  ],
});

testRule('srv-numbers', {
  accept: [
    {
      why: 'a port, or no service at all',
      zone: '_a._tcp SRV 0 0 1 ns1\n_b._tcp SRV 0 0 65280 ns1\n_c._tcp SRV 0 0 0 .\n_d._tcp SRV 5 5 256 ns1',
      options: strict,
    },
    { why: 'a name of a service that is kept free', zone: 'x._printer._tcp SRV 0 0 0 ns1', options: strict },
    { why: 'port 0, but for the strict', zone: '_a._tcp SRV 0 0 0 ns1\n_b._tcp SRV 1 2 3 .' },
  ],
  reject: [
    { why: 'port 0', zone: '_a._tcp SRV 0 0 0 ns1', options: strict, found: ['1: record/srv-port-zero'] },
    ...['1 0 0', '256 0 0', '0 1 0', '0 0 5060'].map((numbers) => ({
      why: `${numbers} without a service`,
      zone: `_a._tcp SRV ${numbers} .`,
      options: strict,
      found: ['1: record/srv-unused-numbers'],
    })),
  ],
});

testRule('none-alone', {
  accept: [
    { why: 'a null MX alone', zone: '@ MX 0 .\n@ TXT x\n@ A 192.0.2.2' },
    { why: 'a service that is denied', zone: '_a._tcp SRV 0 0 0 .\n_a._tcp TXT x' },
    { why: 'several servers', zone: '@ MX 0 ns1\n@ MX 10 ns1\n_a._tcp SRV 0 0 1 ns1\n_a._tcp SRV 0 0 2 ns1' },
    { why: 'a null MX beside other types with a dot', zone: 'a MX 0 .\na PTR .\na PTR b.' },
  ],
  reject: [
    { why: 'a null MX behind a server', zone: '@ MX 10 ns1\n@ MX 0 .', found: ['2: mail/null-mx-not-alone'] },
    { why: 'a null MX before a server', zone: '@ MX 0 .\n@ MX 10 ns1', found: ['2: mail/null-mx-not-alone'] },
    {
      why: 'a null MX among several servers, once',
      zone: '@ MX 10 ns1\n@ MX 0 .\n@ MX 20 ns1',
      found: ['2: mail/null-mx-not-alone'],
    },
    {
      why: 'two of the same as a duplicate',
      zone: '@ MX 0 .\n@ MX 0 .',
      found: ['2: record/already-exists'],
    },
    {
      why: 'two that differ',
      zone: '@ MX 0 .\n@ MX 5 .',
      found: ['2: mail/null-mx-preference', '2: mail/null-mx-not-alone'],
    },
    {
      why: 'a service that is offered and denied',
      zone: '_a._tcp SRV 0 0 0 .\n_a._tcp SRV 0 0 1 ns1',
      found: ['2: record/srv-none-not-alone'],
    },
  ],
});

testRule('null-mx-preference', {
  accept: [{ why: 'preference 0', zone: '@ MX 0 .\na MX 1 ns1' }],
  reject: ['1', '256', '65535'].map((preference) => ({
    why: `preference ${preference}`,
    zone: `@ MX ${preference} .`,
    found: ['1: mail/null-mx-preference'],
  })),
});

testRule('mail-key-owner', {
  accept: [
    {
      why: 'digests, a wildcard, and any case',
      zone: `${hash}._openpgpkey OPENPGPKEY AAAA\n${hash.toUpperCase()}._OpenPGPKey.sub OPENPGPKEY AAAA\n*._smimecert SMIMEA 3 1 1 ${digest}`,
    },
    {
      why: 'a zone below the label',
      zone: `$ORIGIN _smimecert.example.com.\n$TTL 60\n@ SOA a.example. h.example. 1 1 1 1 1\n@ NS a.example.\n${hash} SMIMEA 3 1 1 ${digest}`,
      whole: true,
    },
  ],
  reject: [
    ...[
      'bob',
      '@',
      `${hash}`,
      `${hash}._smimecert`,
      `${hash}a._openpgpkey`,
      `${hash.slice(1)}g._openpgpkey`,
      '_openpgpkey',
    ].map((owner) => ({ why: owner, zone: `${owner} OPENPGPKEY AAAA`, found: ['1: name/mail-key-owner'] })),
    {
      why: 'each type once',
      zone: `a OPENPGPKEY AAAA\na OPENPGPKEY BBBB\na SMIMEA 3 1 1 ${digest}\na SMIMEA 3 0 1 ${digest}`,
      found: ['1: name/mail-key-owner', '3: name/mail-key-owner'],
    },
  ],
});

testRule('uri-form', {
  accept: [
    'https://example.com/a?b#c',
    'mailto:a@example.com',
    'tel:+1-201-555-0123',
    'urn:x:y',
    'a:',
    'x:%20',
  ].map((uri) => ({
    why: uri,
    zone: `_a._tcp URI 1 1 "${uri}"`,
  })),
  reject: [
    'example.com',
    '/path',
    '//example.com/',
    '1a:x',
    'a b:c',
    'x:a b',
    'x:%2',
    'x:%zz',
    'x:<a>',
    ':x',
  ].map((uri) => ({
    why: uri,
    zone: `_a._tcp URI 1 1 "${uri}"`,
    found: ['1: record/uri-form'],
  })),
});

testRule('naptr-exclusive', {
  accept: [
    {
      why: 'one of the two, or none',
      zone: 'a NAPTR 1 1 "u" "x" "!a!b!" .\na NAPTR 1 2 "s" "x" "" _sip._udp.example.net.\na NAPTR 1 3 "" "" "" .',
    },
  ],
  reject: [{ why: 'both', zone: 'a NAPTR 1 1 "u" "x" "!a!b!" ns1', found: ['1: record/naptr-exclusive'] }],
});

testRule('naptr-flag', {
  accept: [
    {
      why: 'the flags of applications, or none',
      zone: ['s', 'A', 'u', 'P', '']
        .map((flag, order) =>
          flag === 'u'
            ? `a NAPTR ${order} 1 "u" "x" "!^.*$!sip:a@example.net!" .`
            : `a NAPTR ${order} 1 "${flag}" "x" "" ns1`,
        )
        .join('\n'),
      options: strict,
    },
    { why: 'others, but for the strict', zone: 'a NAPTR 1 1 "x9" "x" "" ns1' },
  ],
  reject: ['x', '1', 'su', 'ss'].map((flag) => ({
    why: `"${flag}"`,
    zone: `a NAPTR 1 1 "${flag}" "x" "" ns1`,
    options: strict,
    found: ['1: record/naptr-flag'],
  })),
});
