import { bestPractice, type Entry, ignoredAnyway } from './entry.ts';
import { changed, keyOctets, signatureOctets, signedExample } from './signed-example.ts';

/** A key, so that the zone counts as one that is signed when it is loaded. */
const zoneKey = `@ DNSKEY 257 3 13 ${keyOctets}\n`;

/** A zone that was signed, and has lost a part of a signature. */
const cutSignature = changed(signedExample, `@ ${signatureOctets}`, '@ AAAA');

/** A list of one configuration: a key of 32 octets, one cipher, the public name a.example. */
const echList = 'ADz+DQA4AAAgACAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHwAEAAEAAUAJYS5leGFtcGxlAAA=';

/** Content that can be read, and is not what an RFC allows or anybody means. */
export const recordContentEntries = {
  'record/mailbox-at-sign': {
    status: 400,
    severity: ignoredAnyway,
    message: 'A mail address with an @ where a domain name belongs',
    detail:
      'The {field} {text} is a domain name, in which a dot stands in place of the @ of a mail address (hostmaster.example.com.): as it is, the @ is a letter of its first label.',
    rfc: 'RFC 1035 8, RFC 1035 3.3.13',
    explanation:
      'Mail addresses in the DNS are written as domain names: the first dot stands for the @. With the @ itself the record is loaded, but nobody finds the address in it. Write hostmaster.example.com in place of hostmaster@example.com, with a dot at the end.',
    example: {
      kind: 'zone',
      wrong: 'ns1 RP admin@example.net. .\n',
      right: 'ns1 RP admin.example.net. .\n',
    },
  },
  'record/stray-word': {
    status: 400,
    severity: 'warning',
    message: 'A word beside a text in quotes is part of it',
    detail: '{text} stands without quotes beside a text in quotes, and is part of it: remove it.',
    rfc: 'RFC 1035 5.1, RFC 1035 3.3.14',
    explanation:
      'A TXT record may have several strings, with or without quotes, so whatever stands beside the quotes becomes part of its text. A comment that starts with another sign than a semicolon, a class or a TTL behind the type is sent to everybody who asks. Remove the word, or put it where it belongs.',
    example: {
      kind: 'zone',
      wrong: 'www TXT "hello" # for the office\n',
      right: 'www TXT "hello" ; for the office\n',
    },
  },
  'record/unassigned-kind': {
    status: 400,
    severity: ignoredAnyway,
    message: 'Content of a kind that is not assigned',
    detail:
      'The {called} {number} is not assigned, so nobody can read what follows it: there are {known}; correct the number.',
    rfc: 'RFC 3597 5, RFC 8777 4.2.3, RFC 3123 4',
    explanation:
      'A number in this record says of what kind the rest is, an address or a name for instance. With a number that no registry knows the record can be loaded and sent, but nobody understands it. Most likely octets were cut or swapped.',
    example: {
      kind: 'zone',
      wrong: 'ns1 APL \\# 5 0009080101\n',
      right: 'ns1 APL \\# 5 0001080101\n',
    },
  },
  'record/zonemd-private': {
    status: 400,
    severity: 'warning',
    message: 'A digest of the zone in a form that only some agree on',
    detail:
      'Scheme {scheme} is for private use, so the digest may have {length} octets, but some servers refuse one of hash algorithm {algorithm} that has not {expected}.',
    rfc: 'RFC 8976 2.2.2, RFC 8976 A.3',
    explanation:
      'The numbers from 240 to 254 are left to those who agree on a way to make a digest among themselves, whatever its length. Some servers look at the hash algorithm alone and refuse a digest of another length. Use scheme 1, or a hash algorithm for private use too.',
    example: {
      kind: 'zone',
      wrong: `@ ZONEMD 1 240 1 ${'ab'.repeat(20)}\n`,
      right: `@ ZONEMD 1 240 240 ${'ab'.repeat(20)}\n`,
    },
  },
  'record/digest-of-nothing': {
    status: 400,
    severity: 'warning',
    message: 'A digest of nothing at all',
    detail:
      'The {field} is the {hash} digest of no octets, so nothing was read when it was made: make the record again from the key or the certificate.',
    rfc: 'RFC 6698 2.1.3, RFC 4255 3.1.3, RFC 4034 5.1.4',
    explanation:
      'The record holds a digest of a key, a certificate or a zone. This very digest comes out when a program was given nothing to read, for instance because a file was missing. Make it again and see that the program finds its input.',
    example: {
      kind: 'zone',
      wrong: 'ns1 SSHFP 4 2 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n',
      right: `ns1 SSHFP 4 2 ${'0123456789abcdef'.repeat(4)}\n`,
    },
  },
  'record/signature-length': {
    status: 400,
    severity: 'error',
    message: 'A signature is too short or too long for its algorithm',
    detail:
      'A signature of algorithm {algorithm} has {expected} octets and the one in {type} at {owner} has {length}, so that no key can have made it: sign the zone anew.',
    rfc: 'RFC 3110 3, RFC 6605 4, RFC 8080 4',
    explanation:
      'How long a signature is follows from the way in which it was made. One of another length can never be verified, so resolvers refuse what it signs. Most likely a part was lost when the record was copied; sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: cutSignature,
      right: signedExample,
    },
  },
  'record/naptr-result': {
    status: 400,
    severity: 'warning',
    message: 'A NAPTR record leads nowhere',
    rfc: 'RFC 3403 4.1, RFC 3404 4.3',
    explanation:
      'The flag of a NAPTR record says what its result is: u a URI, s a service, a the name of a host. A URI comes out of the regexp, a name out of the replacement or the regexp. Without them programs find nothing; write what is missing, or correct the flag.',
    example: {
      kind: 'zone',
      wrong: '@ NAPTR 100 10 "u" "E2U+sip" "" .\n',
      right: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .\n',
    },
  },
  'record/naptr-service': {
    status: 400,
    severity: 'warning',
    message: 'A service of a telephone number that nobody knows',
    detail:
      'The services {services} are not of the form E2U+type, such as E2U+sip or E2U+pstn:tel, by which programs look for what belongs to a telephone number: write them so.',
    rfc: 'RFC 6116 3.4.3',
    explanation:
      'In ENUM a NAPTR record says by which services a telephone number is reached. Each of them is a plus and a type behind E2U, and perhaps a colon and a subtype. Programs pass over any other text.',
    example: {
      kind: 'zone',
      wrong: '@ NAPTR 100 10 "u" "E2U" "!^.*$!sip:info@example.com!" .\n',
      right: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .\n',
    },
  },
  'record/dane-mail-usage': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A TLSA record that mail servers do not use',
    detail:
      'The usage {usage} relies on public authorities, and other mail servers may ignore such a record on port 25: use {suggestion}.',
    rfc: 'RFC 7672 3.1.3',
    explanation:
      'Usages 0 and 1 of a TLSA record ask clients to check a certificate against the list of public authorities, too. Mail servers that deliver to port 25 have no such list in common and treat the record as unusable. Publish usage 2 for an authority of your own, or 3 for the server itself.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `${zoneKey}_25._tcp.ns1 TLSA 1 1 1 ${'0123456789abcdef'.repeat(4)}\n`,
      right: `${zoneKey}_25._tcp.ns1 TLSA 3 1 1 ${'0123456789abcdef'.repeat(4)}\n`,
    },
  },
  'record/svcb-ech': {
    status: 400,
    severity: 'warning',
    message: 'The keys for encrypted greetings cannot be read',
    detail:
      'The value of ech is a list of configurations behind its length (ECHConfigList) in base64, and this is none, so that clients pass over the record: copy it anew from the server.',
    rfc: 'RFC 9848 3, RFC 9849 4',
    explanation:
      'The parameter ech holds the keys with which a browser encrypts the name of the site it wants. A list that is cut, or a single configuration without the length before it, cannot be read, and clients may refuse the whole record.',
    example: {
      kind: 'zone',
      wrong: 'www HTTPS 1 ns1 ech=AAEC\n',
      right: `www HTTPS 1 ns1 ech=${echList}\n`,
    },
  },
  'record/texts-joined': {
    status: 400,
    severity: 'warning',
    message: 'Two texts in one record',
    detail:
      'With {text} another text begins, and the strings of one record are put together with nothing between them: give each text a record of its own.',
    rfc: 'RFC 1035 3.3.14, RFC 7208 3.3',
    explanation:
      'The strings of a TXT record are parts of one text, which is cut only because a string has at most 255 octets. Policies and proofs of control each need a record of their own at the name. Joined to another text none of them is found.',
    example: {
      kind: 'zone',
      wrong: 'www TXT "site-verification=1" "ms=ms12345"\n',
      right: 'www TXT "site-verification=1"\nwww TXT "ms=ms12345"\n',
    },
  },
  'record/quotes-in-text': {
    status: 400,
    severity: 'warning',
    message: 'Quotation marks are part of a text',
    detail: 'The quotation marks at both ends of {text} are part of the text: remove them.',
    rfc: 'RFC 1035 5.1, RFC 1035 3.3.14',
    explanation:
      'In a zone file a text stands between double quotes, which are no part of it. A second pair inside them, or single quotes in their place, is sent to everybody who asks, so that a policy or a key which starts with one is not found. Leave one pair of double quotes.',
    example: {
      kind: 'zone',
      wrong: 'www TXT "\\"hello\\""\n',
      right: 'www TXT "hello"\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
