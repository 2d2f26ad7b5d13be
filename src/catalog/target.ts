import { bestPractice, type Entry } from './entry.ts';

/** So many aliases in a row, the last to a name that has an address. */
const aliases = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    index + 1 < count ? `a${index} CNAME a${index + 1}\n` : `a${index} CNAME ns1\n`,
  ).join('');

/** What names are used for: owners and targets that cannot do what their record is for. */
export const targetEntries = {
  'name/not-hostname': {
    status: 400,
    severity: 'warning',
    message: 'The owner is no host name',
    detail:
      '{owner} has a record of type {type}, so it is a host, and the labels of a host name are letters, digits and hyphens between them: another character makes it unusable for many programs.',
    rfc: 'RFC 1123 2.1',
    explanation:
      'DNS itself takes any character in a name, but names of hosts are narrower: letters, digits, and hyphens that neither start nor end a label. Browsers, mail servers and certificate authorities refuse other names. Rename the host, most often by writing a hyphen for an underscore.',
    example: { kind: 'zone', wrong: 'web_1 A 192.0.2.2\n', right: 'web-1 A 192.0.2.2\n' },
  },
  'name/target-not-hostname': {
    status: 400,
    severity: 'warning',
    message: '{type} target is no host name',
    detail:
      'The {type} record at {owner} points to {target}, which should be a host: the labels of a host name are letters, digits and hyphens between them.',
    rfc: 'RFC 1123 2.1',
    explanation:
      'The record names a host, and names of hosts hold nothing but letters, digits, and hyphens that neither start nor end a label. Programs that connect to it may refuse another name. Check its spelling, or rename the host.',
    example: { kind: 'zone', wrong: '@ MX 10 mail_1.example.net.\n', right: '@ MX 10 mail-1.example.net.\n' },
  },
  'name/target-is-address': {
    status: 400,
    severity: 'error',
    message: '{type} target is an address',
    detail:
      'A record of type {type} holds a name, and {text} is an address: give the address an A or AAAA record of its own, and point to the name of that record.',
    inPlatform: 'target/address',
    rfc: 'RFC 1035 3.3',
    explanation:
      'This kind of record points to a name, never to an address. What looks like an address is read as a name of digits, which does not exist, so the record never works. Make an A or AAAA record for the address and put its name here.',
    example: { kind: 'zone', wrong: '@ MX 10 192.0.2.5\n', right: '@ MX 10 mail\nmail A 192.0.2.5\n' },
  },
  'name/target-is-url': {
    status: 400,
    severity: { rfc: 'warning', platform: 'error', strict: 'warning' },
    message: '{type} target is a URL',
    detail:
      'A record of type {type} holds a name, and {text} looks like a URL: write the name of the host alone, without the scheme before it and the path behind it.',
    inPlatform: 'target/url',
    rfc: 'RFC 1035 3.3',
    explanation:
      'DNS points to names of hosts, and knows nothing of schemes such as https:// or of paths. What is written here is read as a name with slashes in it, which does not exist. Write the host name alone; redirects to another URL are made by a web server.',
    example: { kind: 'zone', wrong: 'shop CNAME https://example.net/\n', right: 'shop CNAME example.net.\n' },
  },
  'name/target-is-list': {
    status: 400,
    severity: 'error',
    message: '{type} target is a list of names',
    detail:
      'A record of type {type} holds one name, and {text} has a comma in it: write a record of its own for each name.',
    inPlatform: 'target/list',
    rfc: 'RFC 1123 2.1',
    explanation:
      'A record points to one host, and commas separate nothing in DNS: what is written here is read as one name with a comma in it, which no host has. Write as many records as there are hosts, one under the other, with the same name and type.',
    example: {
      kind: 'zone',
      wrong: '@ NS a.example.net,b.example.net.\n',
      right: '@ NS a.example.net.\n@ NS b.example.net.\n',
    },
  },
  'name/target-is-wildcard': {
    status: 400,
    severity: { rfc: 'warning', platform: 'error', strict: 'warning' },
    message: '{type} target is a wildcard',
    detail:
      'The {type} record at {owner} points to {target}, and a * stands for other names only where a record is looked for, never in what one points to: write the name that is meant.',
    rfc: 'RFC 4592 2.2, RFC 4592 4.1',
    explanation:
      'A wildcard is an owner: its records are the answer for names that do not exist. A record that points to a name with a * in it points to that very name, which no host has, and not to all the names that the wildcard stands for. Write the name of the host, or one record for each.',
    example: {
      kind: 'zone',
      wrong: 'www CNAME *.web.example.net.\n',
      right: 'www CNAME www.web.example.net.\n',
    },
  },
  'name/target-odd-character': {
    status: 400,
    severity: 'warning',
    message: '{type} target holds more than a name',
    detail:
      'A record of type {type} holds a name, and {text} has {sign} in it: write the name of the host alone, without a path, a port or what else stands around it.',
    rfc: 'RFC 1123 2.1, RFC 3986 3.2',
    explanation:
      'DNS points to names, and knows nothing of paths, of ports, of mail addresses or of what else stands around a host name in an address bar. What is written here is read as one name with these characters in it, which nobody has. Write the host name alone; a web server sends on to a path, and SRV or HTTPS records name ports.',
    example: {
      kind: 'zone',
      wrong: 'shop CNAME example.net/shop.\n',
      right: 'shop CNAME example.net.\n',
    },
  },
  'name/service-owner': {
    status: 400,
    severity: 'warning',
    message: 'The owner of {type} records names no service',
    detail:
      'Records of type {type} are asked for under names such as {example}, so the one at {owner} is never found: {advice}.',
    rfc: 'RFC 8552 1.1',
    explanation:
      'Records of this type are asked for under names that start with the service, each label with an underscore: _sip._tcp.example.com. A record without those labels, or with the protocol first, is never looked at. Write the service, then the protocol, then the name of the host or domain.',
    example: {
      kind: 'zone',
      wrong: 'sip SRV 0 5 5060 ns1\n',
      right: '_sip._tcp SRV 0 5 5060 ns1\n',
    },
  },
  'name/service-label': {
    status: 400,
    severity: 'warning',
    message: 'A label below which no program looks for the record',
    detail: 'Nobody looks for a {type} record at {owner}, unless an alias leads there: {advice}.',
    rfc: 'RFC 8552 1.1',
    explanation:
      'Policies about mail, keys and answers to certificate challenges stand below labels of their own that start with an underscore, such as _dmarc, selector._domainkey and _acme-challenge. Programs ask for these very names. At a name that is nearly the same the record is never found: correct the label.',
    example: {
      kind: 'zone',
      wrong: '_dmark TXT "v=DMARC1; p=reject"\n',
      right: '_dmarc TXT "v=DMARC1; p=reject"\n',
    },
  },
  'name/inner-wildcard': {
    status: 400,
    severity: 'warning',
    message: 'A * behind the first label is no wildcard',
    detail:
      'In {owner} the * is not the first label, so it stands for itself and for no other name: put it first, or write the name that is meant.',
    rfc: 'RFC 4592 2.1.1',
    explanation:
      'A * makes a wildcard only as the whole first label of a name. Further to the right it is an ordinary character, and the record answers only for the name with the * in it, which nobody asks for. Move the * to the front, or write each name.',
    example: { kind: 'zone', wrong: 'www.*.shop A 192.0.2.2\n', right: '*.shop A 192.0.2.2\n' },
  },
  'name/target-is-owner': {
    status: 400,
    severity: 'warning',
    message: '{type} target is its own owner',
    detail:
      'The record of type {type} at {owner} points to {owner} itself, where the locators it is about cannot stand: name another.',
    rfc: 'RFC 6742 2.4',
    explanation:
      'A record of this type says under which other name the data are found. One that points to its own owner sends the reader in a circle. Put the data under a name of their own, and point to that.',
    example: { kind: 'zone', wrong: 'host LP 10 host\n', right: 'host LP 10 net\nnet L64 10 2001:db8:0:0\n' },
  },
  'zone/wildcard-ns': {
    status: 400,
    severity: 'error',
    message: 'A wildcard cannot be delegated',
    detail:
      '{owner} is a wildcard, and NS records there delegate nothing that servers agree upon: write the names that are to be delegated.',
    rfc: 'RFC 4592 4.2',
    explanation:
      'A wildcard answers for names that do not exist, while NS records hand an existing name to other servers. What the two mean together was left open, and servers differ or refuse the zone. Write NS records for each name.',
    example: { kind: 'zone', wrong: '*.sub NS ns1.example.net.\n', right: 'a.sub NS ns1.example.net.\n' },
  },
  'zone/wildcard-dname': {
    status: 400,
    severity: 'warning',
    message: 'A DNAME at a wildcard does not do what it seems to',
    detail:
      '{owner} is a wildcard, and a DNAME there redirects what lies below the name with the * in it, not below the names it stands for: write the names.',
    rfc: 'RFC 4592 4.4',
    explanation:
      'A DNAME redirects all names below its owner, and a wildcard answers for names that do not exist. Servers do not agree on what the two do together, and the RFC advises against it. Write a DNAME for each name.',
    example: { kind: 'zone', wrong: '*.old DNAME new.example.net.\n', right: 'old DNAME new.example.net.\n' },
  },
  'zone/alias-loop': {
    status: 400,
    severity: 'error',
    message: 'An alias leads back to itself',
    detail:
      '{owner} points to {target}, from where the aliases of this zone lead back to {owner}: one of them must end at a name with records of its own.',
    rfc: 'RFC 1034 3.6.2',
    explanation:
      'Each CNAME or DNAME sends the reader on to another name, and here the last one sends back to the first. There is never an answer, only an error. Let one of the aliases point to the name that has the data.',
    example: { kind: 'zone', wrong: 'a CNAME b\nb CNAME a\n', right: 'a CNAME b\nb CNAME ns1\n' },
  },
  'zone/dangling-alias': {
    status: 400,
    severity: 'warning',
    message: 'An alias points to a name that does not exist',
    detail:
      '{owner} is an alias of {target}, which lies in this zone, where there is no such name and no wildcard for it: correct the name, or add its records.',
    rfc: 'RFC 1912 2.4',
    explanation:
      'Who follows the alias finds nothing. Most often the other name was removed or is misspelt, or it lies elsewhere and lacks its final dot; in a reverse zone the NS records of the part of the network may be missing (RFC 2317). Correct it, add the missing records, or remove the alias.',
    example: { kind: 'zone', wrong: 'www CNAME web\n', right: 'www CNAME web\nweb A 192.0.2.2\n' },
  },
  'zone/dangling-target': {
    status: 400,
    severity: 'warning',
    message: '{type} target does not exist',
    detail:
      'The {type} record at {owner} points to {target}, which lies in this zone, where there is no such name and no wildcard for it: correct the name, or add its records.',
    rfc: 'RFC 1034 4.3.2, RFC 1912 2.4',
    explanation:
      'Who follows the record finds nothing. Most often the other name was removed or is misspelt, or it lies elsewhere and lacks its final dot. Correct it, add the missing records, or remove this one.',
    example: {
      kind: 'zone',
      wrong: 'host LP 10 net\n',
      right: 'host LP 10 net\nnet L64 10 2001:db8:0:0\n',
    },
  },
  'zone/alias-chain-long': {
    status: 400,
    severity: 'warning',
    message: 'More aliases in a row than resolvers follow',
    detail:
      'From {owner} on {aliases} aliases follow each other, and resolvers give up behind {most} to 16 of them: let {owner} point to where the last one leads.',
    rfc: 'RFC 1034 3.6.2, RFC 1034 5.2.2',
    explanation:
      'An alias may lead to another alias, but not without end: resolvers count them and answer with an error when there are too many, lest they go round in a circle. The widespread ones stop behind 11 to 16. Point to the name that has the data.',
    example: {
      kind: 'zone',
      wrong: aliases(12),
      right: aliases(11),
    },
  },
  'zone/alias-chain': {
    status: 400,
    severity: bestPractice.notice,
    message: 'An alias points to another alias',
    detail:
      '{owner} is an alias of {target}, which is an alias itself: let it point to where the second one leads.',
    rfc: 'RFC 1034 3.6.2',
    explanation:
      'Each alias costs the reader a further look-up, and the more there are the more can fail. A name should be an alias of the name that has the data. Point to that one if you need not keep the names apart.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'www CNAME web\nweb CNAME ns1\n',
      right: 'www CNAME ns1\nweb CNAME ns1\n',
    },
  },
  'record/caa-unknown-tag': {
    status: 400,
    severity: 'warning',
    message: 'Unknown CAA tag',
    detail: '{tag} is no tag that certificate authorities know ({known}), so {effect}{hint}.',
    rfc: 'RFC 8659 4.1',
    explanation:
      'A CAA record says by its tag what it is about: issue and issuewild name who may issue certificates. Authorities pass over a record whose tag they do not know, so a misspelt one protects nothing; with the flags 128 they issue no certificate at all. Correct the tag.',
    example: {
      kind: 'zone',
      wrong: '@ CAA 0 isue "ca.example.net"\n',
      right: '@ CAA 0 issue "ca.example.net"\n',
    },
  },
  'record/caa-flags': {
    status: 400,
    severity: 'warning',
    message: 'CAA flags have a reserved bit set',
    detail:
      'The flags of a CAA record are 0, or 128 where an authority must know the tag; {flags} sets bits that mean nothing.',
    rfc: 'RFC 8659 4.1',
    explanation:
      'Only the highest bit of the flags has a meaning: with 128 an authority that does not know the tag must not issue. A 1 is a common slip for it and does nothing. Write 0 or 128.',
    example: {
      kind: 'zone',
      wrong: '@ CAA 1 issue "ca.example.net"\n',
      right: '@ CAA 128 issue "ca.example.net"\n',
    },
  },
  'record/caa-value': {
    status: 400,
    severity: 'warning',
    message: 'CAA value is malformed',
    rfc: 'RFC 8659 4.2, RFC 8659 4.4',
    explanation:
      'The value names an authority by its domain, then parameters after semicolons, or for iodef a mailto or https address. A value of another form names nobody, which means that nobody may issue, or that reports go nowhere. Correct it.',
    example: {
      kind: 'zone',
      wrong: '@ CAA 0 issue "ca.example.net; validationmethods"\n',
      right: '@ CAA 0 issue "ca.example.net; validationmethods=dns-01"\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
