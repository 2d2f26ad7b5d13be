import { bestPractice, type Entry } from './entry.ts';

/** A key as it is written, without meaning. */
const key = 'mDMEZQAAABYJKwYBBAHaRw8BAQdA';
/** 56 hexadecimal digits. */
const localPart = '2bd806c97f0e00af1a1fc3328fa763a9269723c8db8fac4f93af71db';

/** Names of a form that those who look them up do not expect. */
export const ownerEntries = {
  'name/target-numeric-tld': {
    status: 400,
    severity: 'warning',
    message: '{type} target ends in a number',
    detail:
      'The {type} record at {owner} points to {target}, and no top-level domain is a number: correct the name, or give an address a record of its own.',
    rfc: 'RFC 3696 2',
    explanation:
      'The last part of a full domain name is a top-level domain such as com, and none of them consists of digits, so that names and addresses cannot be confused. This name can never exist. Most often a part of an address or a final dot too many was written.',
    example: {
      kind: 'zone',
      wrong: '@ MX 10 mail.example.123.\n',
      right: '@ MX 10 mail.example.net.\n',
    },
  },
  'name/reserved-label': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A label that is kept for encodings',
    detail:
      'The label {label} has two hyphens in its third and fourth place, which is kept for encodings such as xn--: programs may refuse it, so choose another name.',
    rfc: 'RFC 5890 2.3.1, RFC 5891 4.2.3.1',
    explanation:
      'Names in other scripts are written with labels that start with xn--. Other labels with two hyphens in these places are kept free for encodings to come, and some browsers and registries refuse them. Choose another name for the host.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'db--1 A 192.0.2.2\n',
      right: 'db-1 A 192.0.2.2\n',
    },
  },
  'name/invalid-a-label': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A label that starts with xn-- and stands for no other',
    detail:
      'The label {label} starts with xn--, as names in other scripts are written, and cannot be read as one: write it anew from the name that is meant.',
    rfc: 'RFC 5890 2.3.2.1, RFC 5891 5.4',
    explanation:
      'Names with other letters than a to z are written in DNS as labels that start with xn--, and programs turn them back to show them. This one cannot be turned back, so that browsers show or refuse it as it stands, and nobody can register it. Most often a character was lost or mistyped; convert the name again.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'xn--bcher-kv A 192.0.2.2\n',
      right: 'xn--bcher-kva A 192.0.2.2\n',
    },
  },
  'name/zone-not-hostname': {
    status: 400,
    severity: bestPractice.warning,
    message: 'The name of the zone is no host name',
    detail:
      'The zone {origin} has a label with something else in it than letters, digits and hyphens between them, so no name in it can be used for a host.',
    rfc: 'RFC 1123 2.1',
    explanation:
      'DNS itself takes any character in a name, but names of hosts are narrower: letters, digits, and hyphens that neither start nor end a label. As every name in a zone ends in the zone’s own, no host can have a usable name here. Choose another name for the zone.',
    example: {
      kind: 'zone',
      profile: 'strict',
      whole: true,
      wrong:
        '$ORIGIN my_shop.example.com.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n',
      right:
        '$ORIGIN my-shop.example.com.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n',
    },
  },
  'name/mailbox-domain': {
    status: 400,
    severity: 'warning',
    message: 'A mail address whose domain is no host name',
    detail:
      '{mailbox} stands for a mail address, of which the first label is what stands before the @; the rest is no host name, so no mail can be sent there.',
    rfc: 'RFC 1035 8, RFC 1183 2.2',
    explanation:
      'In DNS a mail address is written as a name, with a dot for its @. What follows the first label is the domain that takes the mail, and such a domain is made of letters, digits and hyphens. Correct it; a dot before the @ is written as \\.',
    example: {
      kind: 'zone',
      wrong: 'ns1 RP admin.mail_1.example.net. .\n',
      right: 'ns1 RP admin.mail-1.example.net. .\n',
    },
  },
  'name/service-name': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A service with a name of another form',
    detail:
      'The label {label} is no name of a service or protocol: behind the underscore of an owner of type {type} stand {expected}.',
    rfc: 'RFC 2782, RFC 6335 5.1, RFC 7553 4.1',
    explanation:
      'SRV and URI records are asked for under the registered name of a service and of its protocol, such as _sip and _tcp. Registered names have a few letters, digits and inner hyphens, so a name of another form is in no registry. Check its spelling.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '_my_service._tcp SRV 0 5 5060 ns1\n',
      right: '_my-service._tcp SRV 0 5 5060 ns1\n',
    },
  },
  'name/service-protocol': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A service over a protocol that does not exist',
    detail:
      'In {owner} the label {label} stands where the protocol does, and no program asks for a service over that: write {meant}.',
    rfc: 'RFC 2782, RFC 6698 3, RFC 8552 4.1.2',
    explanation:
      'Records of services are asked for under the name of the service or the number of its port, then the protocol: _sip._tcp or _443._tcp. There are few protocols, and a label that is none of them is most often a slip of the hand. Correct it, or the record is never found.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '_sip._tpc SRV 0 5 5060 ns1\n',
      right: '_sip._tcp SRV 0 5 5060 ns1\n',
    },
  },
  'name/mail-key-owner': {
    status: 400,
    severity: 'warning',
    message: 'A key of a mail address at a name where nobody looks',
    detail:
      'A record of type {type} is asked for at the digest of the part before the @, 56 hexadecimal digits, below {service}; at {owner} nobody finds it.',
    rfc: 'RFC 7929 3, RFC 8162 3',
    explanation:
      'The key or certificate of a mail address stands at a name that is made of the address: the first 28 octets of the SHA-256 digest of what stands before the @, in hexadecimal, then _openpgpkey or _smimecert, then the domain. Mail programs look nowhere else. Most programs that export such records write the name too.',
    example: {
      kind: 'zone',
      wrong: `hugh OPENPGPKEY ${key}\n`,
      right: `${localPart}._openpgpkey OPENPGPKEY ${key}\n`,
    },
  },
  'name/header-as-owner': {
    status: 400,
    severity: 'warning',
    message: 'A class or a TTL stands where the name does',
    detail:
      '{text} stands at the start of the line, so that the record is at {owner}: begin the line with a blank, a name or @.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'A record starts with its name at the very start of the line, or with a blank, and then it has the name of the record before it. Where a class or a TTL stands there, it is taken for the name, and the record ends up at a name that nobody asks for. Put a blank, the name or @ before it.',
    example: { kind: 'zone', wrong: 'IN TXT "hello"\n', right: ' IN TXT "hello"\n' },
  },
  'name/owner-read-as-ttl': {
    status: 400,
    severity: 'warning',
    message: 'The number of an address was read as a TTL',
    detail:
      'A blank stands before {number}, so it is the TTL of a record at {owner} itself: most likely it was meant as the name, which starts in the first column.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'A line that begins with a blank goes on with the name of the line before, and a number behind the blank is the time that the record may be kept. In a zone of addresses the number was most likely meant as the name, the last part of an address. Remove the blanks before it.',
    example: {
      kind: 'zone',
      whole: true,
      wrong:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n 10 PTR www.example.com.\n',
      right:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n10 PTR www.example.com.\n',
    },
  },
  'name/reverse-name': {
    status: 400,
    severity: 'warning',
    message: 'An alias leads to a name that no address has',
    detail:
      'The {type} record at {owner} leads to {target}, in which the label {label} stands for a part of an address or of a network, which is {expected}.',
    rfc: 'RFC 2317 4',
    explanation:
      'Where a part of an IPv4 network has a zone of its own, the names of its addresses are aliases of names in that zone, which is called by its first address and its number of bits, such as 64/26. A label with numbers that fit no address or no network is a slip of the keys: the alias leads nowhere. Correct the number.',
    example: {
      kind: 'zone',
      whole: true,
      wrong:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n65 CNAME 65.65/26\n64/26 NS ns.example.com.\n',
      right:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n65 CNAME 65.64/26\n64/26 NS ns.example.com.\n',
    },
  },
  'record/address-in-reverse': {
    status: 400,
    severity: bestPractice.warning,
    message: 'An address record in a reverse zone',
    detail:
      'The {type} record stands at {owner}, the name of an address, where a PTR record with the name of the host belongs.',
    rfc: 'RFC 1035 3.5',
    explanation:
      'A reverse zone leads from addresses to names: whoever looks an address up asks for a PTR record at its name. An A or AAAA record there is never asked for. Write a PTR record with the name of the host, whose address stands in the zone of that name.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n@ NS ns2.example.org.\n5 A 192.0.2.5\n',
      right:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns1.example.net.\n@ NS ns2.example.org.\n5 PTR www.example.com.\n',
    },
  },
  'name/reverse-owner': {
    status: 400,
    severity: 'warning',
    message: 'No address has this name in a reverse zone',
    detail:
      'In {owner} the label {label} stands for a part of an address, which is {expected}: nobody ever asks for this name.',
    rfc: 'RFC 1035 3.5, RFC 3596 2.5',
    explanation:
      'The name of an IPv4 address in a reverse zone is made of its four numbers from the last to the first, that of an IPv6 address of its 32 hexadecimal digits, one a label. A name of another form belongs to no address, so it is never looked up. Correct the name.',
    example: {
      kind: 'zone',
      whole: true,
      wrong:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n300 PTR www.example.com.\n',
      right:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n30 PTR www.example.com.\n',
    },
  },
  'name/reverse-target': {
    status: 400,
    severity: 'warning',
    message: 'A PTR record points to the name of an address',
    detail:
      'The record at {owner} points to {target}, a name for addresses and not for hosts; most likely a final dot is missing behind the name of the host.',
    rfc: 'RFC 1035 3.5, RFC 1912 2.1',
    explanation:
      'A PTR record stands at the name of an address and points to the host that has it, such as www.example.com. In a reverse zone most often a final dot is missing, so that the name of that zone was added: write the name in full. In another zone the record is the wrong way round and belongs into the reverse zone.',
    example: {
      kind: 'zone',
      whole: true,
      wrong:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n30 PTR www.example.com\n',
      right:
        '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns1.example.net.\n30 PTR www.example.com.\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
