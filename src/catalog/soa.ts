import { bestPractice, type Entry } from './entry.ts';

/** A zone whose SOA ends in these numbers, with two servers. */
const zone = (primary: string, times: string): string =>
  `$ORIGIN example.com.\n$TTL 3600\n@ SOA ${primary} hostmaster.example.net. 1 ${times}\n@ NS ns1\n@ NS ns2.example.net.\nns1 A 192.0.2.1\n`;
const right = zone('ns1', '14400 3600 1209600 3600');

/** What is unusual in an SOA record, and seldom meant. */
export const soaEntries = {
  'zone/soa-refresh-low': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The refresh time of the SOA record is short',
    detail:
      'Other servers of the zone ask for changes every {seconds} seconds, and {least} is short already: since they are told of changes at once (NOTIFY), a few hours are enough.',
    rfc: 'RFC 1912 2.2',
    explanation:
      'The refresh time says how often the other servers of a zone ask whether it has changed. Today the main server tells them as soon as it does, so that frequent questions only cost traffic. Between twenty minutes and twelve hours is usual.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: zone('ns1', '600 300 1209600 3600'),
      right: zone('ns1', '1200 300 1209600 3600'),
    },
  },
  'zone/soa-retry-above-refresh': {
    status: 400,
    severity: 'warning',
    message: 'The retry time of the SOA record is above its refresh time',
    detail:
      'Other servers of the zone would wait {seconds} seconds after a failure, longer than the {refresh} that they wait anyway: the two were probably swapped, so make the retry time a fraction of the refresh time.',
    rfc: 'RFC 1912 2.2',
    explanation:
      'The retry time says how soon the other servers of a zone ask again when the main one did not answer, and the refresh time how often they ask at all. Longer than that it makes a failure worse. Most often the two numbers were swapped, or one lacks its unit.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: zone('ns1', '3600 14400 1209600 3600'),
      right,
    },
  },
  'zone/soa-retry-not-below-refresh': {
    status: 400,
    severity: bestPractice.warning,
    message: 'The retry time of the SOA record is not below its refresh time',
    detail:
      'Other servers of the zone would wait {seconds} seconds after a failure, which is no less than the {refresh} that they wait anyway: make the retry time a fraction of the refresh time.',
    rfc: 'RFC 1912 2.2',
    explanation:
      'The retry time says how soon the other servers of a zone ask again when the main one did not answer. If it is not shorter than the time between two regular questions it has no use. Most often the two numbers were swapped.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: zone('ns1', '14400 14400 1209600 3600'),
      right,
    },
  },
  'zone/soa-expire-low': {
    status: 400,
    severity: bestPractice.warning,
    message: 'The expire time of the SOA record is short',
    detail:
      'When the main server is out of reach the others stop to answer after {seconds} seconds: two to four weeks are usual, and less than {least} seconds is risky.',
    rfc: 'RFC 1912 2.2',
    explanation:
      'The expire time says how long the other servers of a zone go on without the main one. Then they answer no more, and the whole domain is gone. It should be longer than any outage that you may not notice over a holiday.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: zone('ns1', '14400 3600 86400 3600'),
      right,
    },
  },
  'zone/soa-expire-below-refresh': {
    status: 400,
    severity: 'warning',
    message: 'The expire time of the SOA record is below its refresh time',
    detail:
      'Other servers of the zone drop it after {seconds} seconds, before they ask for a newer version, which they do every {refresh} seconds: make the expire time much longer, two to four weeks.',
    rfc: 'RFC 1912 2.2, RFC 1035 3.3.13',
    explanation:
      'The expire time says how long the other servers of a zone keep it without news, and the refresh time how often they ask for news. If the first is shorter, the zone disappears from them again and again. Most often a number stands in the wrong place or lacks its unit.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: zone('ns1', '14400 3600 3600 3600'),
      right,
    },
  },
  'zone/soa-expire-not-above-refresh': {
    status: 400,
    severity: bestPractice.warning,
    message: 'The expire time of the SOA record is not above its refresh time',
    detail:
      'Other servers of the zone drop it after {seconds} seconds, before they ask for a newer version, which they do every {refresh} seconds: make the expire time much longer.',
    rfc: 'RFC 1912 2.2',
    explanation:
      'The expire time says how long the other servers of a zone keep it without news, and the refresh time how often they ask for news. If the first is not longer, the zone disappears from them again and again. Most often a number stands in the wrong place.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: zone('ns1', '14400 3600 14400 3600'),
      right,
    },
  },
  'zone/soa-minimum-low': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The minimum of the SOA record is short',
    detail:
      'That a name does not exist is remembered for {seconds} seconds only, so that it is asked for again and again: one to three hours work well, and less than {least} seconds is seldom meant.',
    rfc: 'RFC 2308 5',
    explanation:
      'The last number of the SOA record says how long others may remember that a name or a record does not exist. With a very short time they ask the servers of the zone each time. An hour is a good choice.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: zone('ns1', '14400 3600 1209600 60'),
      right,
    },
  },
  'zone/soa-minimum-high': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The minimum of the SOA record is long',
    detail:
      'That a name does not exist is remembered for {seconds} seconds, so that a new one stays unseen as long: one to three hours work well, and more than {most} seconds has been found to be a problem.',
    rfc: 'RFC 2308 5',
    explanation:
      'The last number of the SOA record says how long others may remember that a name or a record does not exist. Whoever asked for a name shortly before you add it does not see it until that time is over. An hour is a good choice.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: zone('ns1', '14400 3600 1209600 172800'),
      right,
    },
  },
  'zone/soa-primary-not-hostname': {
    status: 400,
    severity: 'warning',
    message: 'The main server of the SOA record is no host name',
    detail:
      '{primary} should be the host that has the original data: the labels of a host name are letters, digits and hyphens between them, and the last is no number.',
    rfc: 'RFC 1035 3.3.13, RFC 1123 2.1',
    explanation:
      'The first name of the SOA record is the server that has the original data of the zone, and programs send updates to it. Names of hosts hold nothing but letters, digits and hyphens. Check its spelling.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: zone('ns_1.example.net.', '14400 3600 1209600 3600'),
      right: zone('ns-1.example.net.', '14400 3600 1209600 3600'),
    },
  },
  'zone/soa-mail-not-hostname': {
    status: 400,
    severity: 'warning',
    message: 'The SOA record names no mail address',
    detail:
      '{mailbox} should be a mail address with a dot in place of the @: behind the first dot follows a domain, of letters, digits and hyphens.',
    rfc: 'RFC 1035 3.3.13, RFC 1912 2.2',
    explanation:
      'The second name of the SOA record is the mail address of the person in charge, its @ written as a dot. A dot before the @ is written with a backslash. What follows the first plain dot has to be a domain that takes mail.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: right.replace('hostmaster.example.net.', 'dns.host_master.example.net.'),
      right,
    },
  },
  'zone/soa-primary-unnamed': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The SOA record names no main server',
    detail:
      'The main server of the zone is given as {primary}: write the name of the server that has the original data.',
    rfc: 'RFC 1035 3.3.13, RFC 1996 3.3',
    explanation:
      'The first name of the SOA record is the server that has the original data of the zone. Programs send updates to it, and others leave it out when they tell servers of changes. Write its real name.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: zone('localhost.', '14400 3600 1209600 3600'),
      right,
    },
  },
  'zone/soa-primary-is-alias': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The main server of the SOA record is an alias',
    detail:
      '{primary} is only another word for a second name: write the name of the server that has addresses itself.',
    rfc: 'RFC 1035 3.3.13, RFC 1912 2.4',
    explanation:
      'The first name of the SOA record is the server that has the original data of the zone. Programs compare it with the names of the name servers, which may not be aliases. Write the name of the host itself.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: `${zone('main', '14400 3600 1209600 3600')}main CNAME ns1\n`,
      right,
    },
  },
  'zone/soa-primary-without-address': {
    status: 400,
    severity: bestPractice.warning,
    message: 'The main server of the SOA record has no address',
    detail:
      '{primary} lies in this zone and has no A or AAAA record: add one, or correct the name of the main server.',
    rfc: 'RFC 1035 3.3.13, RFC 2136 4',
    explanation:
      'The first name of the SOA record is the server that has the original data of the zone. Programs that send updates to it cannot find it without an address. Check its spelling; a server that is hidden on purpose may stay without one.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: zone('main', '14400 3600 1209600 3600'),
      right,
    },
  },
  'zone/soa-mail-undeliverable': {
    status: 400,
    severity: bestPractice.notice,
    message: 'Mail to the person in charge of the zone cannot be delivered',
    detail:
      'The SOA record names a mailbox at {domain}, which lies in this zone and takes no mail: give it an MX record, or name a mailbox elsewhere.',
    rfc: 'RFC 1035 3.3.13, RFC 5321 5.1',
    explanation:
      'The second name of the SOA record is the mail address of the person in charge, with a dot in place of the @. People who see a fault in the zone write to it. Here its domain has neither an MX record nor an address, so that no mail arrives.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: right.replace('hostmaster.example.net.', 'hostmaster.lists'),
      right: `${right.replace('hostmaster.example.net.', 'hostmaster.lists')}lists A 192.0.2.9\n`,
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
