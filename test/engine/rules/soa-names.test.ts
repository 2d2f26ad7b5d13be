import { notOfMail } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const head = '$ORIGIN example.com.\n$TTL 3600\n';
const zone = (primary: string, mailbox: string, lines = ''): string =>
  `${head}@ SOA ${primary} ${mailbox} 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns2.example.net.\nns1 A 192.0.2.1\n${lines && `${lines}\n`}`;
const elsewhere = 'hostmaster.example.net.';
const strict = { whole: true, options: { profile: 'strict', severities: notOfMail } } as const;
const rfc = { whole: true } as const;

testRule('soa-names', {
  accept: [
    // The main server.
    { why: 'a server of the zone', zone: zone('ns1', elsewhere), ...strict },
    { why: 'a server elsewhere', zone: zone('ns.example.net.', elsewhere), ...strict },
    { why: 'a hidden server with an address', zone: zone('main', elsewhere, 'main A 192.0.2.9'), ...strict },
    { why: 'one that a wildcard answers for', zone: zone('a.w', elsewhere, '*.w A 192.0.2.9'), ...strict },
    {
      why: 'one that others answer for',
      zone: zone('main.sub', elsewhere, 'sub NS a.example.net.\nsub NS b.example.net.'),
      ...strict,
    },
    { why: 'one that only best practice asks about', zone: zone('main', elsewhere), ...rfc },
    {
      why: 'a name that repeats the zone and exists',
      zone: zone('x.example.com', elsewhere, 'x.example.com.example.com. A 192.0.2.9'),
      whole: true,
      options: { profile: 'strict', severities: { ...notOfMail, 'name/repeats-zone': 'off' } },
    },

    // The person in charge.
    { why: 'a mailbox with an MX', zone: zone('ns1', 'me', '@ MX 10 mail.example.net.'), ...strict },
    { why: 'a mailbox at a host', zone: zone('ns1', 'me.ns1'), ...strict },
    { why: 'a mailbox with an escaped dot', zone: zone('ns1', 'john\\.doe.ns1'), ...strict },
    { why: 'a mailbox at an alias', zone: zone('ns1', 'me.w', 'w CNAME a.example.net.'), ...strict },
    { why: 'a mailbox where a wildcard takes mail', zone: zone('ns1', 'me.a.w', '*.w MX 1 ns1'), ...strict },
    {
      why: 'a mailbox in another zone',
      zone: zone('ns1', 'me.sub', 'sub NS a.example.net.\nsub NS b.example.net.'),
      ...strict,
    },
    {
      why: 'two names before the zone that end as a domain could',
      zone: zone('ns1', 'me.net', 'net MX 1 ns1'),
      ...strict,
    },
  ],
  reject: [
    { why: 'no main server', zone: zone('.', elsewhere), ...strict, found: ['3: zone/soa-primary-unnamed'] },
    {
      why: 'a main server that everybody has',
      zone: zone('localhost.', elsewhere),
      ...strict,
      found: ['3: zone/soa-primary-unnamed'],
    },
    {
      why: 'a main server without address',
      zone: zone('main', elsewhere),
      ...strict,
      found: ['3: zone/soa-primary-without-address'],
    },
    {
      why: 'a main server with other records',
      zone: zone('main', elsewhere, 'main TXT x'),
      ...strict,
      found: ['3: zone/soa-primary-without-address'],
    },
    {
      why: 'a main server that is an alias',
      zone: zone('main', elsewhere, 'main CNAME ns1'),
      ...strict,
      found: ['3: zone/soa-primary-is-alias'],
    },
    {
      why: 'a main server that a DNAME sends elsewhere',
      zone: zone('main.d', elsewhere, 'd DNAME example.net.'),
      ...strict,
      found: ['3: zone/soa-primary-is-alias'],
    },
    {
      why: 'a main server whose missing address is told where it is a server of the zone',
      zone: zone('ns9', elsewhere, '@ NS ns9'),
      ...strict,
      found: ['7: zone/ns-without-address'],
    },
    {
      why: 'a main server without its final dot',
      zone: zone('ns1.example.com', elsewhere),
      ...rfc,
      found: ['3: name/missing-final-dot'],
    },
    {
      why: 'a main server elsewhere without its final dot',
      zone: zone('ns1.example.net', elsewhere),
      ...strict,
      found: ['3: name/missing-final-dot'],
    },
    {
      why: 'a mailbox without its final dot',
      zone: zone('ns1', 'me.example.com'),
      ...rfc,
      found: ['3: name/missing-final-dot'],
    },
    {
      why: 'a mailbox elsewhere without its final dot',
      zone: zone('ns1', 'me.example.net'),
      ...strict,
      found: ['3: name/missing-final-dot'],
    },
    {
      why: 'a mailbox where nothing takes mail',
      zone: zone('ns1', 'me', '@ TXT x'),
      ...strict,
      found: ['3: zone/soa-mail-undeliverable'],
    },
    {
      why: 'a mailbox at a name that takes no mail and says so',
      zone: zone('ns1', 'me', '@ MX 0 .\n@ A 192.0.2.9'),
      ...strict,
      found: ['3: zone/soa-mail-undeliverable'],
    },
    {
      why: 'a mailbox at a name that does not exist',
      zone: zone('ns1', 'me.nowhere'),
      ...strict,
      found: ['3: zone/soa-mail-undeliverable'],
    },
  ],
});

testRule('soa-hosts', {
  accept: [
    { why: 'hosts of the zone and elsewhere', zone: zone('ns1', 'me.example.net.'), ...rfc },
    { why: 'any character in the local part', zone: zone('ns1', 'a\\.b_c+d.example.net.'), ...rfc },
    { why: 'the root where none is known', zone: zone('.', 'me.'), ...rfc },
    {
      why: 'what only the name of the zone has',
      zone: zone('ns1', 'me').replaceAll('example.com', '_dmarc.example.com'),
      ...rfc,
    },
    { why: 'a number below a zone', zone: zone('ns1.8', 'me.9'), ...rfc },
  ],
  reject: [
    {
      why: 'an underscore',
      zone: zone('ns_1', 'me.x_y.example.net.'),
      ...rfc,
      found: ['3: zone/soa-primary-not-hostname', '3: zone/soa-mail-not-hostname'],
    },
    {
      why: 'a wildcard',
      zone: zone('*.example.net.', 'me.*.example.net.'),
      ...rfc,
      found: ['3: zone/soa-primary-not-hostname', '3: zone/soa-mail-not-hostname'],
    },
    {
      why: 'an address in place of a name',
      zone: zone('192.0.2.1.', 'me.192.0.2.1.'),
      ...rfc,
      found: ['3: zone/soa-primary-not-hostname', '3: zone/soa-mail-not-hostname'],
    },
    { why: 'no mail address', zone: zone('ns1', '.'), ...rfc, found: ['3: zone/soa-mail-not-hostname'] },
  ],
});
