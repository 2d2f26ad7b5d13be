import { bestPractice, type Entry } from './entry.ts';

/** An NSEC3 record that leaves out the names between it and the next. */
const nsec3 = (flags: number): string =>
  `0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 1 ${flags} 0 - 2t7b4g4vsa5smi47k61mv5bv1a22bojr A\n`;

/** What is seldom meant when a wildcard is written. */
export const wildcardEntries = {
  'name/partial-wildcard': {
    status: 400,
    severity: 'warning',
    message: 'A * that is a part of a label is no wildcard',
    detail:
      'In {owner} the * stands beside other characters of its label, so that it means itself: a wildcard is a label of its own.',
    rfc: 'RFC 4592 2.1.1',
    explanation:
      'A * makes a wildcard only as the whole first label of a name. There is no pattern such as web*, and a record at that name answers only for the name with the * in it. Write each name, or put the * in a label of its own.',
    example: { kind: 'zone', wrong: 'web* A 192.0.2.2\n', right: '*.web A 192.0.2.2\n' },
  },
  'zone/wildcard-shadowed': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A wildcard does not answer for a name that exists',
    detail:
      'A wildcard answers only for names that do not exist, so {otherOwner}{more} has no {type} records though {owner} has: add them there if they are meant for it too.',
    rfc: 'RFC 4592 2.2, RFC 4592 3.3.1',
    explanation:
      'A wildcard stands in for names that are not in the zone, and never for one that has a record of any type. A name with an address alone gets no mail settings from the wildcard beside it, for example. Repeat the records at the name if it should have them.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '*.lab MX 10 mx.example.net.\na.lab TXT "v=spf1 mx -all"\n',
      right: '*.lab MX 10 mx.example.net.\na.lab TXT "v=spf1 mx -all"\na.lab MX 10 mx.example.net.\n',
    },
  },
  'zone/wildcard-blocked': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A wildcard does not answer for a name between others',
    detail:
      '{empty}{more} exists because there are names below it, so {owner} does not answer for it nor for what is below it: give it records of its own.',
    rfc: 'RFC 4592 2.2.2',
    explanation:
      'A name exists as soon as a longer name that ends in it has a record, even if it has none itself. A wildcard does not answer for it any more, and that is easy to miss when a record such as _443._tcp.www is added. Give the name the records that it had from the wildcard.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '*.lab A 192.0.2.2\nkey.a.lab TXT "hello"\n',
      right: '*.lab A 192.0.2.2\nkey.a.lab TXT "hello"\na.lab A 192.0.2.2\n',
    },
  },
  'zone/wildcard-text-leak': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A wildcard text also answers for the names of services',
    detail:
      'The text of {owner} is the answer for {services} as well, where programs look for something else: write the names that it is meant for.',
    rfc: 'RFC 4592 4.3, RFC 8552 1',
    explanation:
      'Mail and certificate programs look for texts under names that start with an underscore, and a wildcard answers for those that do not exist. They then find a text that is not for them. Write the text at each name that needs it, or give the names of the services their own.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '* TXT "hello"\nns1 TXT "hello"\n',
      right: 'www TXT "hello"\nns1 TXT "hello"\n',
    },
  },
  'zone/wildcard-alias-leak': {
    status: 400,
    severity: bestPractice.warning,
    message: 'A wildcard alias lets others prove that they own the domain',
    detail:
      '{owner} makes {challenge} an alias too, so that whoever runs {target} can get certificates for {domain} and all names below it: give {challenge} a record of its own, or write the names.',
    rfc: 'RFC 4592 4.3, RFC 8555 8.4',
    explanation:
      'Certificate authorities accept a text under _acme-challenge as proof that somebody runs a domain. A wildcard alias answers for that name as well, so the proof can be placed by those to whom the alias points. Any record at _acme-challenge ends this.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '* CNAME apps.example.net.\n',
      right: '* CNAME apps.example.net.\n_acme-challenge TXT "gfj9Xq7RdKkXn1zOA5C2rMSJfmF4oSTqXdq1rPNxPDs"\n',
    },
  },
  'zone/wildcard-opt-out': {
    status: 400,
    severity: bestPractice.notice,
    message: 'Answers of a wildcard cannot be proved in a zone with opt-out',
    detail:
      '{owner} is a wildcard in a zone whose NSEC3 records leave names out (opt-out), so that its answers count as unsigned: sign the zone without opt-out.',
    rfc: 'RFC 5155 12.2',
    explanation:
      'With opt-out the signatures of a zone do not prove which names do not exist, which saves room where most names are handed on unsigned. But a wildcard answers just for names that do not exist, so nobody can be sure of it. Only zones with many delegations need opt-out.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `${nsec3(1)}*.lab A 192.0.2.2\n`,
      right: `${nsec3(0)}*.lab A 192.0.2.2\n`,
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
