import { bestPractice, type Entry } from './entry.ts';

/** What can be wrong with the records of one name and type, or with their size and time. */
export const rrsetEntries = {
  'record/second-of-type': {
    status: 409,
    severity: 'error',
    message: 'There is more than one {type} record',
    detail:
      '{owner} already has a record of type {type}, and there is only one of this type at a name: keep one.',
    rfc: 'RFC 9606 3',
    explanation:
      'A record of this type says what a resolver can do, and readers expect to find exactly one. With two of them they take neither. Put all that it says into one record.',
    example: {
      kind: 'zone',
      wrong: 'ns1 RESINFO qnamemin\nns1 RESINFO exterr=15\n',
      right: 'ns1 RESINFO qnamemin exterr=15\n',
    },
  },
  'record/same-text': {
    status: 409,
    severity: bestPractice.warning,
    message: 'Two texts differ only in where they are split',
    detail:
      '{owner} has a record of type {type} with the same text already, in other pieces, and most readers put the pieces together: keep one.',
    rfc: 'RFC 1035 3.3.14, RFC 7208 3.3',
    explanation:
      'A long text is written in several strings, and most programs join them before they read it. Two records that differ only in where they are split are then two copies of one text, which some programs refuse. Remove one of them.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'www TXT "hello" "world"\nwww TXT "helloworld"\n',
      right: 'www TXT "hello" "world"\n',
    },
  },
  'record/same-but-for-case': {
    status: 409,
    severity: bestPractice.warning,
    message: 'Two records differ only in the case of letters in a name',
    detail:
      '{owner} has a record of type {type} with the same content already, but for capital and small letters in a name, which mean the same: keep one.',
    rfc: 'RFC 4343 3, RFC 4034 6.2',
    explanation:
      'Names are looked up without regard to capital and small letters. Two records that differ in nothing else point to the same place, though signatures count them as two. Remove one of them.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'www HTTPS 1 ns1\nwww HTTPS 1 NS1\n',
      right: 'www HTTPS 1 ns1\n',
    },
  },
  'zone/rrset-too-large': {
    status: 400,
    severity: 'error',
    message: 'The records of one name and type do not fit into a message',
    detail:
      'The {type} records of {owner} take {octets} octets, and a message has room for 65535: remove some, or use several names.',
    rfc: 'RFC 1035 4.2.2',
    explanation:
      'All records of one name and type are sent in one answer, whose length is at most 65535 octets. These are more, so that they can never be sent, and servers refuse the zone. Spread them over several names.',
    example: {
      kind: 'zone',
      wrong: '$GENERATE 1-5000 list TXT $\n',
      right: '$GENERATE 1-500 list TXT $\n',
    },
  },
  'zone/rrset-over-udp': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The records of one name and type do not fit into a datagram',
    detail:
      'The {type} records of {owner} take {octets} octets, more than the 1232 that go through every network in one piece: readers have to ask again over TCP.',
    rfc: 'RFC 9715 3.1',
    explanation:
      'Most questions are answered in a single datagram, and servers keep it below 1232 octets or a little more so that no network breaks it up. A longer answer is cut off, and the reader asks again over TCP, which takes longer and fails where TCP is blocked. Fewer or shorter records avoid that.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '$GENERATE 1-100 list TXT $\n',
      right: '$GENERATE 1-50 list TXT $\n',
    },
  },
  'zone/ttl-high': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A TTL is longer than records are kept',
    detail:
      '{type} at {owner} has a TTL of {ttl} seconds{more}, and resolvers keep nothing longer than about {most}: a day is 86400.',
    rfc: 'RFC 8767 4',
    explanation:
      'The TTL says for how many seconds others may keep a copy of a record. Resolvers keep nothing longer than about a week, and until then nobody sees a change. A day is long enough for what hardly changes.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'www 31536000 A 192.0.2.2\n',
      right: 'www 86400 A 192.0.2.2\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
