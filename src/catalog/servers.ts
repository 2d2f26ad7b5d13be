import { bestPractice, type Entry } from './entry.ts';

const head = '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns1 hostmaster.example.net. 1 14400 3600 1209600 3600\n';
const ns1 = '@ NS ns1\nns1 A 192.0.2.1\n';

/** A delegation whose referral is `count` long names of servers. */
const longReferral = (count: number): string =>
  Array.from({ length: count }, (_, index) => `sub NS ${'abcdefgh'.repeat(6)}.${index}.example.net.\n`).join(
    '',
  );

/** What is unwise about the servers of a zone, or of a part that it hands on. */
export const serverEntries = {
  'zone/single-name-server': {
    status: 400,
    severity: bestPractice.warning,
    message: 'There is only one name server',
    detail:
      '{target} is the only server of {owner}, and when it fails the names there are gone: add a second one in another place.',
    rfc: 'RFC 1034 4.1, RFC 2182 5',
    explanation:
      'Every zone should be served by two servers or more, so that one of them may fail. With a single one each outage takes away all names, mail included. Most providers give you two or more names; write an NS record for each.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: `${head}${ns1}`,
      right: `${head}${ns1}@ NS ns2.example.net.\n`,
    },
  },
  'zone/name-servers-share-address': {
    status: 400,
    severity: bestPractice.warning,
    message: 'Two name servers have the same address',
    detail:
      '{target} has an address of {otherHost}, so that the two are one server: give each its own, in different networks.',
    rfc: 'RFC 2182 3.1',
    explanation:
      'Several name servers protect a zone only if they do not fail together. Two names for one address look like two servers and are one. Use a second machine in another network, or remove the second name.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: `${head}${ns1}@ NS ns2\nns2 A 192.0.2.1\n`,
      right: `${head}${ns1}@ NS ns2\nns2 A 198.51.100.1\n`,
    },
  },
  'zone/name-servers-without-a': {
    status: 400,
    severity: bestPractice.warning,
    message: 'No name server can be reached over IPv4',
    detail:
      'None of the servers of {owner} has an A record, so that those without IPv6 cannot ask them: add one to at least one of them.',
    rfc: 'RFC 3901 4',
    explanation:
      'Many networks still have no IPv6. Whoever asks from one of them gets no answer if all servers of a zone have IPv6 addresses alone. Give one of them an IPv4 address too.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: `${head}@ NS ns1\n@ NS ns2\nns1 AAAA 2001:db8::1\nns2 AAAA 2001:db8:1::1\n`,
      right: `${head}@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 AAAA 2001:db8:1::1\n`,
    },
  },
  'zone/name-servers-without-aaaa': {
    status: 400,
    severity: bestPractice.notice,
    message: 'No name server can be reached over IPv6',
    detail:
      'The zone gives IPv6 addresses, but none of the servers of {owner} has one: without IPv4 nobody can ask for them.',
    rfc: 'RFC 3901 2',
    explanation:
      'The zone has hosts with IPv6 addresses, for people whose network may have nothing else. They can only find these hosts if a name server can be reached over IPv6 as well. Give one of the servers an AAAA record.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: `${head}${ns1}@ NS ns2\nns2 A 198.51.100.1\nwww AAAA 2001:db8::5\n`,
      right: `${head}${ns1}@ NS ns2\nns2 AAAA 2001:db8:1::1\nwww AAAA 2001:db8::5\n`,
    },
  },
  'zone/referral-large': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The answer that hands a name on is long',
    detail:
      'The names of the servers of {owner} and their addresses take up to {octets} octets, more than the 512 that everybody takes in one datagram: use fewer servers, or names that end alike.',
    rfc: 'RFC 1035 4.2.1',
    explanation:
      'Whoever asks for a name of this part is given the names of its servers and their addresses. If they do not fit into one datagram of 512 octets, old programs have to ask a second time over TCP. Names of servers that end alike are sent in a short form and take less room.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: longReferral(4),
      right: longReferral(2),
    },
  },
  'zone/delegation-to-self': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A part of the zone is handed to the servers of the zone itself',
    detail:
      '{owner} has the same name servers as the zone, which is right only if they also hold a zone of the name {owner}: otherwise remove the NS records.',
    rfc: 'RFC 1034 4.2.1, RFC 1034 4.2.2',
    explanation:
      'NS records below the name of a zone say that the part is a zone of its own. If the servers that are named do not have such a zone they send the reader in a circle, and nothing in it is found. Make the zone there, or keep the records in this one without NS records.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'sub NS ns1\nsub NS ns2.example.net.\n',
      right: 'sub NS ns1.example.net.\nsub NS ns2.example.net.\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
