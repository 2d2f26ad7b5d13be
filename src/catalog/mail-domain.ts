import { bestPractice, type Entry } from './entry.ts';

/** What a domain says as a whole about the mail that it takes and sends. */
export const mailDomainEntries = {
  'mail/null-mx-not-alone': {
    status: 409,
    severity: { rfc: 'warning', platform: 'error', strict: 'warning' },
    must: 'RFC 7505 3',
    message: 'A domain takes mail and takes none',
    detail:
      '{owner} has an MX record with a dot in place of a server, which says that it takes no mail, beside one that names a server: remove one of them.',
    rfc: 'RFC 7505 3',
    explanation:
      'An MX record with a single dot in place of the server says that the domain takes no mail, and it must be the only MX record. Beside others some senders refuse the mail and some deliver it. Remove the record with the dot, or all others.',
    example: { kind: 'zone', wrong: '@ MX 10 ns1\n@ MX 0 .\n', right: '@ MX 10 ns1\nwww MX 0 .\n' },
  },
  'mail/null-mx-preference': {
    status: 400,
    severity: 'warning',
    message: 'The preference of a null MX is not 0',
    detail:
      'An MX record with a dot in place of the server says that {owner} takes no mail, and then its preference is 0.',
    rfc: 'RFC 7505 3',
    explanation:
      'A domain that takes no mail has one MX record, with the preference 0 and a single dot. With another number some programs may take the dot for a host. Write 0, or the name of the server that was meant.',
    example: { kind: 'zone', wrong: '@ MX 10 .\n', right: '@ MX 0 .\n' },
  },
  'mail/mx-at-top': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A top-level domain that takes mail',
    detail:
      '{owner} is no name below a top-level domain, and mail programs take an address such as info@example for one that lacks its domain: remove the MX record.',
    rfc: 'RFC 5321 2.3.5',
    explanation:
      'Mail addresses end in full domain names, with at least one dot in them. Programs take a single word behind the @ for a short form and add their own domain, so mail to a top-level domain goes astray. Take mail at a name below it.',
    example: {
      kind: 'zone',
      profile: 'strict',
      whole: true,
      wrong:
        '$ORIGIN example.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ MX 10 mx.example.net.\n@ TXT "v=spf1 mx -all"\n',
      right:
        '$ORIGIN example.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n@ NS ns2.example.net.\nmail MX 10 mx.example.net.\nmail TXT "v=spf1 mx -all"\n',
    },
  },
  'mail/mx-single': {
    status: 400,
    severity: bestPractice.notice,
    message: 'One mail server with one address',
    detail:
      'The only MX record of {owner} names {target}, which has one address: while that does not answer no mail arrives, so add a second server.',
    rfc: 'RFC 5321 5.1',
    explanation:
      'Senders try the servers of a domain one after the other. Where there is only one with a single address, mail waits at the sender whenever it is down, and is given back after some days. Add a second MX record, or a second address for the server.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'lists MX 10 ns1\nlists TXT "v=spf1 mx -all"\n',
      right: 'lists MX 10 ns1\nlists MX 20 mx.example.net.\nlists TXT "v=spf1 mx -all"\n',
    },
  },
  'mail/mx-missing': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The domain does not say where its mail goes',
    detail:
      '{owner} has no MX record, so mail to it is taken to the host of that name, if there is one: name the mail server, or say with a null MX that there is none.',
    rfc: 'RFC 5321 5.1, RFC 7505 3',
    explanation:
      'Without an MX record senders try the address of the domain itself, which is most often a web server, for days. A domain that sends mail must also be able to take answers. Name the mail server, or publish a null MX, which has the preference 0 and a dot for the server.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong:
        '@ A 192.0.2.2\n@ CAA 0 issue "ca.example.net"\n@ TXT "v=spf1 a -all"\n_dmarc TXT "v=DMARC1; p=none"\n',
      right:
        '@ A 192.0.2.2\n@ CAA 0 issue "ca.example.net"\n@ TXT "v=spf1 a -all"\n_dmarc TXT "v=DMARC1; p=none"\n@ MX 10 mx.example.net.\n',
    },
  },
  'mail/spf-missing': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The domain does not say who may send its mail',
    detail: '{owner} takes mail and has no SPF record: list the servers that may send mail in its name.',
    rfc: 'RFC 7208 3',
    explanation:
      'An SPF record lists the servers that may send mail in the name of a domain. Without one receivers cannot tell forged mail from yours, and many treat all of it as suspicious. Add a TXT record such as "v=spf1 mx -all".',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'lists MX 10 mx.example.net.\n',
      right: 'lists MX 10 mx.example.net.\nlists TXT "v=spf1 mx -all"\n',
    },
  },
  'mail/dmarc-missing': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The domain has no DMARC policy',
    detail:
      '{owner} has a record of type {type} about its mail and nothing at the name _dmarc below it: say what receivers do with mail that falsely claims to come from it.',
    rfc: 'RFC 7489 6.1, RFC 7489 6.3',
    explanation:
      'A DMARC record says what receivers do with mail that claims to come from a domain and does not, and where they report it. Large receivers ask for one from everybody who sends much mail. Start with a TXT record at _dmarc such as "v=DMARC1; p=none".',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ MX 10 mx.example.net.\n@ TXT "v=spf1 mx -all"\n',
      right: '@ MX 10 mx.example.net.\n@ TXT "v=spf1 mx -all"\n_dmarc TXT "v=DMARC1; p=none"\n',
    },
  },
  'mail/no-mail-spf': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A domain without mail does not deny sending any',
    detail:
      '{owner} says with its MX record that it takes no mail, and not that it sends none: publish the SPF record "v=spf1 -all".',
    rfc: 'RFC 7505 3, RFC 7208 5.1',
    explanation:
      'A domain that takes no mail can hardly send any, as nobody could answer. As long as it does not say so, others may send mail in its name. Add a TXT record "v=spf1 -all", or a mail server if there is one.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'shop MX 0 .\n',
      right: 'shop MX 0 .\nshop TXT "v=spf1 -all"\n',
    },
  },
  'mail/no-mail-dmarc': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A domain without mail does not have forged mail refused',
    detail:
      'The zone says with its {otherType} record that it has no mail, and its DMARC policy does not refuse mail in its name: write p=reject.',
    rfc: 'RFC 7505 3, RFC 7489 6.3',
    explanation:
      'A domain that has no mail loses none when receivers refuse all that claims to come from it. Any weaker policy only helps those who forge it. Write p=reject.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=none"\n',
      right: '@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"\n',
    },
  },
  'mail/spf-open': {
    status: 400,
    severity: bestPractice.warning,
    message: 'The SPF record does not refuse any server',
    rfc: 'RFC 7208 4.7, RFC 7208 5.1',
    explanation:
      'An SPF record lists servers and ends by saying what holds for all others: -all has their mail refused, ~all makes it suspicious. Without that, or with +all or ?all, the record protects from nothing. End it in -all.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'lists TXT "v=spf1 mx ?all"\n',
      right: 'lists TXT "v=spf1 mx -all"\n',
    },
  },
  'mail/spf-include-missing': {
    status: 400,
    severity: 'warning',
    message: 'The SPF record refers to one that is not there',
    detail:
      '{text} refers to the SPF record of {domain}, and this zone has none there, so receivers stop with an error: correct the name, or add the record.',
    rfc: 'RFC 7208 5.2, RFC 7208 6.1',
    explanation:
      'With include and redirect an SPF record takes in the record of another name. If there is none, the whole record is in error for every receiver that comes to this part. Correct the name, add the missing record, or remove the part.',
    example: {
      kind: 'zone',
      wrong: '@ TXT "v=spf1 include:_spf.example.com -all"\n',
      right: '@ TXT "v=spf1 include:_spf.example.com -all"\n_spf TXT "v=spf1 ip4:192.0.2.0/24"\n',
    },
  },
  'mail/policy-owner': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A mail policy at a name where nobody looks for it',
    detail:
      'The text at {owner} is a {record} record, which is looked for at names such as {example}: move it there, unless an alias leads here.',
    rfc: 'RFC 8552 1.1',
    explanation:
      'Policies about mail stand at names of their own, below labels with an underscore, so that they do not get mixed up with other texts. At any other name they are not found. Move the record; leave it if a CNAME record at the right name leads to it.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ TXT "v=DMARC1; p=reject"\n',
      right: '_dmarc TXT "v=DMARC1; p=reject"\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
