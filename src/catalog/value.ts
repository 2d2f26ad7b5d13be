import { bestPractice, type Entry, ignoredAnyway } from './entry.ts';
import { keyOctets } from './signed-example.ts';

/** A key, so that the zone counts as one that is signed when it is loaded. */
const key = `@ DNSKEY 257 3 13 ${keyOctets}\n`;

/** A digest as long as that of SHA-256. */
const digest = '0123456789abcdef'.repeat(4);

/** Content that can be read and does not do what its type is for. */
export const valueEntries = {
  'record/unassigned-number': {
    status: 400,
    severity: 'warning',
    message: 'A number that means nothing',
    detail: 'The {fieldName} {number} is not assigned, so nobody knows what it means; there are {known}.',
    rfc: 'RFC 4255 3.1, RFC 1183 1, RFC 4025 2.4',
    explanation:
      'A registry says what each number in such a field means, for instance which kind of key a fingerprint belongs to. Programs pass over a record with a number that is not in it. Correct the number; most often two fields were swapped.',
    example: { kind: 'zone', wrong: `ns1 SSHFP 5 2 ${digest}\n`, right: `ns1 SSHFP 4 2 ${digest}\n` },
  },
  'record/naptr-exclusive': {
    status: 400,
    severity: ignoredAnyway,
    message: 'A NAPTR record has both a rewriting and a replacement',
    detail:
      'The record at {owner} has a regexp and the replacement {target}, of which a record has one: write a dot for the replacement, or "" for the regexp.',
    rfc: 'RFC 3403 4.1',
    explanation:
      'A NAPTR record says how to go on, either by rewriting the name with an expression or by giving the next name outright. A record with both is in error, and programs ignore it or fail. Keep the one that is meant.',
    example: {
      kind: 'zone',
      wrong: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" ns1\n',
      right: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .\n',
    },
  },
  'record/naptr-flag': {
    status: 400,
    severity: bestPractice.warning,
    message: 'An unusual flag of a NAPTR record',
    detail:
      'The flags {flags} are none that applications know: one of S, A, U and P, or nothing where another NAPTR record follows.',
    rfc: 'RFC 3403 4.1, RFC 3404 4.3',
    explanation:
      'The flag of a NAPTR record says what its result is: S a service, A a host, U a URI, P something that the protocol knows. At most one of them stands there, and programs stop at flags that they do not know. Write the one that is meant.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ NAPTR 100 10 "x" "SIP+D2U" "" _sip._udp.example.net.\n',
      right: '@ NAPTR 100 10 "s" "SIP+D2U" "" _sip._udp.example.net.\n',
    },
  },
  'record/srv-port-zero': {
    status: 400,
    severity: bestPractice.warning,
    message: 'The port of a service is 0',
    detail: 'No service at {target} can be reached at port 0, which is reserved: write its port.',
    rfc: 'RFC 6335 6',
    explanation:
      'An SRV record says at which host and port a service is. Port 0 is reserved and nothing listens there. Write the port of the service, or a dot for the target if there is no such service.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '_sip._tcp SRV 0 5 0 ns1\n',
      right: '_sip._tcp SRV 0 5 5060 ns1\n',
    },
  },
  'record/srv-unused-numbers': {
    status: 400,
    severity: bestPractice.notice,
    message: 'Numbers of a service that does not exist',
    detail:
      'A dot for the target says that there is no such service at {owner}, so priority, weight and port mean nothing: write 0 for each.',
    rfc: 'RFC 2782',
    explanation:
      'An SRV record whose target is a single dot says that the service is not offered. Numbers before the dot mean nothing then, and make one think that a host name was forgotten. Write zeros, or the host.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '_imap._tcp SRV 10 5 143 .\n',
      right: '_imap._tcp SRV 0 0 0 .\n',
    },
  },
  'record/srv-none-not-alone': {
    status: 409,
    severity: 'warning',
    message: 'A service is offered and denied at once',
    detail:
      '{owner} has an SRV record with a dot for the target, which says that there is no such service, beside one that names a host: remove one of them.',
    rfc: 'RFC 2782',
    explanation:
      'An SRV record whose target is a single dot says that the service is not offered at this domain, and it only counts when it is alone. Beside others programs may take it for a host, or give up. Remove it, or all others.',
    example: {
      kind: 'zone',
      wrong: '_sip._tcp SRV 0 5 5060 ns1\n_sip._tcp SRV 0 0 0 .\n',
      right: '_sip._tcp SRV 0 5 5060 ns1\n_sips._tcp SRV 0 0 0 .\n',
    },
  },
  'record/dsync-type': {
    status: 400,
    severity: 'warning',
    message: 'Notice of a type for which there is none',
    detail:
      'With the scheme NOTIFY a DSYNC record is about CDS, which stands for CDNSKEY too, or about CSYNC; it is not about {dsyncType}.',
    rfc: 'RFC 9859 2',
    explanation:
      'A DSYNC record says where the operator of a child zone reports that its records for the parent have changed. Such reports exist for CDS and CSYNC records only, so nobody reads a DSYNC record for another type. Correct the type.',
    example: {
      kind: 'zone',
      wrong: '*._dsync DSYNC CDNSKEY NOTIFY 5359 ns1\n',
      right: '*._dsync DSYNC CDS NOTIFY 5359 ns1\n',
    },
  },
  'record/uri-form': {
    status: 400,
    severity: 'warning',
    message: 'The target of a URI record is no URI',
    detail:
      '{uri} is no URI: it starts with a scheme such as https: and holds neither blanks nor characters that a URI writes with a %.',
    rfc: 'RFC 7553 4.4, RFC 3986 3',
    explanation:
      'A URI record holds a complete address of a resource, such as https://www.example.com/path. A host name or a path alone is none, and programs cannot follow it. Write the scheme before it, and %20 for a blank.',
    example: {
      kind: 'zone',
      wrong: '_http._tcp URI 10 1 "www.example.com/path"\n',
      right: '_http._tcp URI 10 1 "https://www.example.com/path"\n',
    },
  },
  'record/tlsa-full': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A TLSA record holds a whole certificate or key',
    detail:
      'The record at {owner} has matching type 0 and so all of the certificate or key, which makes answers large: publish its SHA-256 digest, with matching type 1.',
    rfc: 'RFC 7671 10.1.2',
    explanation:
      'A TLSA record can hold a certificate or a digest of it. Whole certificates make answers so large that they get lost or cut, and nothing is gained by them in most cases. Publish the digest.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `${key}_25._tcp.ns1 TLSA 3 1 0 302a300506032b6570\n`,
      right: `${key}_25._tcp.ns1 TLSA 3 1 1 ${digest}\n`,
    },
  },
  'record/sshfp-without-sha256': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A fingerprint of SHA-1 alone',
    detail:
      '{owner} has a fingerprint of SHA-1 (type 1) for a key and none of SHA-256 (type 2): add that one, as SHA-1 is no longer trusted.',
    rfc: 'RFC 6594 4.1, RFC 6194',
    explanation:
      'An SSHFP record holds the fingerprint of the key of an SSH server. SHA-1, the older way to make one, is broken for signatures and being removed from systems, some of which pass over such records. Add the fingerprint of SHA-256, which ssh-keygen -r prints as well.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `ns1 SSHFP 4 1 ${digest.slice(24)}\n`,
      right: `ns1 SSHFP 4 1 ${digest.slice(24)}\nns1 SSHFP 4 2 ${digest}\n`,
    },
  },
  'name/tlsa-owner': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A TLSA record at a name where nobody looks for it',
    detail:
      'TLSA records are asked for under names such as _443._tcp.www.example.com., the port before the protocol, and no alias of this zone leads to {owner}: move the record there.',
    rfc: 'RFC 6698 3, RFC 6698 A.2.1',
    explanation:
      'A TLSA record tells which certificate a server has, and is looked for below the name of the server, behind labels for its port and its protocol: _25._tcp for mail, _443._tcp for the web. At any other name it is not found. Move the record; leave it if a CNAME record in another zone leads to it.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `${key}ns1 TLSA 3 1 1 ${digest}\n`,
      right: `${key}_443._tcp.ns1 TLSA 3 1 1 ${digest}\n`,
    },
  },
  'zone/tlsa-without-host': {
    status: 400,
    severity: 'warning',
    message: 'A TLSA record for a host that is not there',
    detail:
      '{owner} is about a server at {host}, which has no address here and no alias: correct the name, or add the address.',
    rfc: 'RFC 6698 3',
    explanation:
      'A TLSA record stands below the name of a server, behind its port and protocol, and tells which certificate that server has. Here the zone has no such server, so nobody will ever ask for the record. Most often the name is misspelt, or the host was removed.',
    example: {
      kind: 'zone',
      wrong: `_25._tcp.mail TLSA 3 1 1 ${digest}\n`,
      right: `_25._tcp.mail TLSA 3 1 1 ${digest}\nmail A 192.0.2.2\n`,
    },
  },
  'zone/rp-text-missing': {
    status: 400,
    severity: 'warning',
    message: 'The text about a responsible person is missing',
    detail:
      'The RP record at {owner} refers to a text at {textName}, where there is none: add a TXT record there, or write a dot in place of the name.',
    rfc: 'RFC 1183 2.2',
    explanation:
      'An RP record names the mail address of whoever is responsible for a host, and a name at which a TXT record tells more. Here that record does not exist. Add it, or write a single dot if there is nothing to tell.',
    example: {
      kind: 'zone',
      wrong: 'ns1 RP admin people\n',
      right: 'ns1 RP admin people\npeople TXT "Operations, day and night"\n',
    },
  },
  'zone/caa-lifted': {
    status: 400,
    severity: bestPractice.warning,
    message: 'CAA records that let every authority issue again',
    detail:
      'The CAA records of {owner} hold there in place of those of {otherOwner}, and none of them has the tag issue, so every authority may issue certificates for {owner}: repeat the issue records.',
    rfc: 'RFC 8659 3, RFC 8659 4.2',
    explanation:
      'Of CAA records only those of the closest name count: the ones further up are not added to them. A name with CAA records of its own that only say where to report, or what holds for wildcards, is open to all authorities although the domain above it names one. Repeat the issue records there, or remove the others.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ CAA 0 issue "ca.example.net"\nwww CAA 0 iodef "mailto:security@example.net"\n',
      right:
        '@ CAA 0 issue "ca.example.net"\nwww CAA 0 iodef "mailto:security@example.net"\nwww CAA 0 issue "ca.example.net"\n',
    },
  },
  'zone/caa-missing': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The domain does not say who may issue certificates',
    detail:
      '{owner} has a host and no CAA record with the tag issue, so every authority may issue certificates for it: name yours.',
    rfc: 'RFC 8659 3, RFC 8659 4.2',
    explanation:
      'A CAA record names the certificate authorities that may issue certificates for a domain and the names below it. Without one all of them may, and a mistake of any of them hurts you. Add a record for the authority that you use.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ A 192.0.2.2\n@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"\n',
      right:
        '@ A 192.0.2.2\n@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"\n@ CAA 0 issue "ca.example.net"\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
