import type { Entry } from './entry.ts';

/** In a policy only some read. */
const strictOnly = { rfc: 'off', platform: 'off', strict: 'warning' } as const;

const includes = Array.from({ length: 11 }, (_, index) => `include:s${index + 1}.example.net`);

/** An RSA key of 512 bits. */
const shortKey =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAOogEixLrMP5t/li59fPnjwjEA+WTmVifZupIC93ZInN7cp2gWPn35SWH2kP5o245QLKbIhDWiXM2HYy7hnXvjsCAwEAAQ==';
const ed25519Key = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

/** What can be wrong with the texts by which a domain speaks about its mail and its certificates. */
export const mailEntries = {
  'mail/spf-syntax': {
    status: 400,
    severity: 'warning',
    message: 'Invalid SPF record',
    rfc: 'RFC 7208 4.6.1, RFC 7208 12',
    explanation:
      'An SPF record lists the servers that may send mail for a domain. If any part of it cannot be understood, receivers disregard the whole record and often treat the mail as suspicious. Correct the part that is marked.',
    example: {
      kind: 'zone',
      wrong: '@ TXT "v=spf1 mx ipv4:192.0.2.0/24 -all"\n',
      right: '@ TXT "v=spf1 mx ip4:192.0.2.0/24 -all"\n',
    },
  },
  'mail/spf-multiple': {
    status: 409,
    severity: 'warning',
    must: 'RFC 7208 3.2',
    message: 'More than one SPF record at one name',
    detail:
      '{owner} has another SPF record already, and with two of them receivers use neither: put both lists into one record.',
    rfc: 'RFC 7208 4.5',
    explanation:
      'A domain has one SPF record with all servers that may send its mail. Receivers that find two cannot tell which one holds, so they report an error and use none. Write the parts of both behind one v=spf1 and keep one all at the end.',
    example: {
      kind: 'zone',
      wrong: '@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 include:example.net -all"\n',
      right: '@ TXT "v=spf1 mx include:example.net -all"\n',
    },
  },
  'mail/spf-too-many-lookups': {
    status: 400,
    severity: 'warning',
    message: 'The SPF record needs too many DNS lookups',
    detail:
      'Receivers stop after {limit} parts that need a DNS lookup, and this record has at least {lookups}: {text} is the first beyond the limit.',
    rfc: 'RFC 7208 4.6.4',
    explanation:
      'Each include, a, mx, ptr, exists and redirect makes the receiver of a mail ask the DNS, and those behind an include count too. After ten of them it gives up with an error, as if the record were invalid. Write addresses with ip4 and ip6 in place of names, or remove senders that are no longer used.',
    example: {
      kind: 'zone',
      wrong: `@ TXT "v=spf1 ${includes.slice(0, 6).join(' ')}" " ${includes.slice(6).join(' ')} -all"\n`,
      right: `@ TXT "v=spf1 ${includes.slice(0, 6).join(' ')}" " ${includes.slice(6, 10).join(' ')} -all"\n`,
    },
  },
  'mail/spf-after-all': {
    status: 400,
    severity: strictOnly,
    message: 'A part of the SPF record is never used',
    rfc: 'RFC 7208 5.1, RFC 7208 6.1',
    explanation:
      'An SPF record is read from the left until a part matches the sender, and all matches every sender. Servers that stand behind it are not allowed to send, against what was probably meant. Move all to the end of the record.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'lists TXT "v=spf1 -all mx"\n',
      right: 'lists TXT "v=spf1 mx -all"\n',
    },
  },
  'mail/spf-ptr': {
    status: 400,
    severity: strictOnly,
    message: 'The SPF record uses ptr',
    detail:
      '{text} makes receivers look up the name of every sender, and many of them do not: use ip4, ip6, a or mx.',
    rfc: 'RFC 7208 5.5',
    explanation:
      'The part ptr allows senders whose address leads to a name in the domain. Looking that up is slow and depends on the networks of others, so the standard advises against it and some large receivers ignore it. List the addresses or names of the servers in its place.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'lists TXT "v=spf1 ptr -all"\n',
      right: 'lists TXT "v=spf1 mx -all"\n',
    },
  },
  'mail/spf-type': {
    status: 400,
    severity: 'warning',
    must: 'RFC 7208 3.1',
    message: 'A record of the obsolete type SPF',
    detail: 'Nobody looks for type SPF (99) at {owner} any more: publish the text as a TXT record.',
    rfc: 'RFC 7208 3.1',
    explanation:
      'SPF once had a record type of its own, which was given up: receivers look for TXT records only. A record of type SPF has no effect, and it goes out of date beside the one that counts. Put its text into a TXT record, or remove it if there is one.',
    example: {
      kind: 'zone',
      wrong: 'lists TYPE99 \\# 12 0b763d73706631202d616c6c\n',
      right: 'lists TXT "v=spf1 -all"\n',
    },
  },
  'mail/dmarc-syntax': {
    status: 400,
    severity: 'warning',
    message: 'Invalid DMARC record',
    rfc: 'RFC 7489 6.3, RFC 9989 4.7',
    explanation:
      'A DMARC record tells receivers what to do with mail that falsely claims to come from a domain, and where to send reports. What they cannot read they ignore, and then the domain has no such protection. Correct the setting that is marked.',
    example: {
      kind: 'zone',
      wrong: '_dmarc TXT "v=DMARC1; p=nonsense"\n',
      right: '_dmarc TXT "v=DMARC1; p=reject"\n',
    },
  },
  'mail/dmarc-multiple': {
    status: 409,
    severity: 'warning',
    message: 'More than one DMARC record at one name',
    detail: '{owner} has another DMARC record already, and with two of them receivers use neither: keep one.',
    rfc: 'RFC 7489 6.6.3, RFC 9989 4.10',
    explanation:
      'A domain has one DMARC record, which says what to do with mail that falsely claims to come from it. Receivers that find two discard both, so that there is no protection. Remove the one that is out of date.',
    example: {
      kind: 'zone',
      wrong: '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "v=DMARC1; p=reject"\n',
      right: '_dmarc TXT "v=DMARC1; p=reject"\n',
    },
  },
  'mail/dkim-syntax': {
    status: 400,
    severity: 'warning',
    message: 'Invalid DKIM key record',
    rfc: 'RFC 6376 3.6.1, RFC 8463 4.2',
    explanation:
      'A DKIM record holds the public key with which receivers check the signature of a mail. If the record or its key is damaged, no signature of it can be checked and mail counts as unsigned. Copy the record once more from the mail system that signs.',
    example: {
      kind: 'zone',
      wrong: 'mail._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7T"\n',
      right: `mail._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519Key}"\n`,
    },
  },
  'mail/dkim-weak-key': {
    status: 400,
    severity: 'warning',
    must: 'RFC 8301 3.2',
    message: 'The DKIM key is too short',
    detail:
      'The RSA key has {bits} bits: receivers ignore signatures below {limit} bits, and 2048 are advised.',
    rfc: 'RFC 8301 3.2',
    explanation:
      'The shorter a key is, the sooner somebody can work out its secret half and sign mail in the name of the domain. Receivers therefore ignore signatures of RSA keys below 1024 bits. Make a new key of 2048 bits in the mail system that signs.',
    example: {
      kind: 'zone',
      wrong: `mail._domainkey TXT "v=DKIM1; k=rsa; p=${shortKey}"\n`,
      right: `mail._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519Key}"\n`,
    },
  },
  'mail/mta-sts-syntax': {
    status: 400,
    severity: 'warning',
    message: 'Invalid MTA-STS record',
    rfc: 'RFC 8461 3.1',
    explanation:
      'An MTA-STS record says that a domain has a policy which demands encryption for mail on its way there, and which version of it is current. Senders that cannot read the record act as if there were no policy. Correct the setting that is marked.',
    example: {
      kind: 'zone',
      wrong: '_mta-sts TXT "v=STSv1"\n',
      right: '_mta-sts TXT "v=STSv1; id=20260101T000000"\n',
    },
  },
  'mail/tls-rpt-syntax': {
    status: 400,
    severity: 'warning',
    message: 'Invalid TLS reporting record',
    rfc: 'RFC 8460 3',
    explanation:
      'A TLS reporting record says where senders report that they could not encrypt mail on its way to a domain. If they cannot read it nobody is told of such trouble. Correct the setting that is marked.',
    example: {
      kind: 'zone',
      wrong: '_smtp._tls TXT "v=TLSRPTv1; rua=reports@example.com"\n',
      right: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:reports@example.com"\n',
    },
  },
  'mail/bimi-syntax': {
    status: 400,
    severity: 'warning',
    message: 'Invalid BIMI record',
    rfc: 'RFC 6376 3.2',
    explanation:
      'A BIMI record says where the logo of a domain is, which mail programs show beside its mail. If they cannot read it there is no logo. The record is a list of settings with semicolons between them, and its addresses start with https.',
    example: {
      kind: 'zone',
      wrong: 'default._bimi TXT "v=BIMI1; l=http://example.com/logo.svg"\n',
      right: 'default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg"\n',
    },
  },
  'mail/acme-challenge': {
    status: 400,
    severity: 'warning',
    message: 'Not the answer to a certificate challenge',
    rfc: 'RFC 8555 8.4',
    explanation:
      'A certificate authority looks at _acme-challenge for a value of 43 characters, which proves that whoever asks for a certificate controls the domain. Anything else there can never match. Copy the value as the client shows it, without quotes or blanks around it.',
    example: {
      kind: 'zone',
      wrong: '_acme-challenge TXT "token"\n',
      right: '_acme-challenge TXT "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"\n',
    },
  },
  'mail/acme-persist': {
    status: 400,
    severity: 'warning',
    message: 'Not a standing permission to issue certificates',
    rfc: 'RFC 8659 4.2, RFC 8657 3',
    explanation:
      'A certificate authority looks at _validation-persist for its own domain and the account of whoever asks, and issues without any further proof. A text of another form permits nothing. Write the domain of the authority, then accounturi and the URI of your account behind a semicolon.',
    example: {
      kind: 'zone',
      wrong: '_validation-persist TXT "ca.example.net; accounturi=12345"\n',
      right: '_validation-persist TXT "ca.example.net; accounturi=https://ca.example.net/acct/12345"\n',
    },
  },
  'mail/acme-persist-over': {
    status: 400,
    severity: 'warning',
    message: 'A permission to issue certificates has ended',
    detail:
      'The text at {owner} holds until {until} (in UTC) by its persistUntil, and that is over: write a later time, or remove the record.',
    rfc: 'RFC 8659 4.2, RFC 8657 3',
    explanation:
      'A certificate authority takes the text at _validation-persist for a proof of control until the time that its persistUntil says. After that it issues no more, and certificates run out unseen. Write a later time, in seconds since 1970, or leave persistUntil out.',
    example: {
      kind: 'zone',
      now: '2026-01-31T12:00:00Z',
      wrong:
        '_validation-persist TXT "ca.example.net; accounturi=https://ca.example.net/acct/1; persistUntil=1767225600"\n',
      right:
        '_validation-persist TXT "ca.example.net; accounturi=https://ca.example.net/acct/1; persistUntil=1798761600"\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
