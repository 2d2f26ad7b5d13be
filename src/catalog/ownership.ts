import type { Entry } from './entry.ts';

/** How the proof that a domain belongs to its claimant can fail; the check itself answers 200. */
export const ownershipEntries = {
  'ownership/record-not-found': {
    status: 200,
    severity: 'error',
    message: 'No DNS record found for {name}',
    detail: 'The servers of the domain have no TXT record at {name}: publish the one of the challenge there.',
    rfc: 'RFC 2308 2.1, RFC 2308 2.2',
    explanation:
      'To show that the domain is yours you publish a TXT record with an agreed value at an agreed name. The servers of the domain say that there is none. Check that it stands at exactly this name (many control panels add the domain by themselves), wait a few minutes, and try again.',
    example: {
      kind: 'decision',
      wrong: 'verify example.com, whose servers have no TXT record at _scaidns-verify.example.com',
      right: 'verify example.com, whose servers have that TXT record with the value of the challenge',
    },
  },
  'ownership/value-mismatch': {
    status: 200,
    severity: 'error',
    message: "TXT record found but value doesn't match. Expected: {value}",
    detail: 'None of the TXT records at the name of the challenge is exactly {value}: correct the record.',
    rfc: 'RFC 1035 3.3.14',
    explanation:
      'There is a TXT record at the right name, but its text differs from what was agreed. Often it is the value of an older challenge, or quotes, blanks or a part of the text went wrong in copying. Replace it with the expected value, letter for letter.',
    example: {
      kind: 'decision',
      wrong: 'expected scaidns-verify=1f2e3d, published scaidns-verify=1f2e3',
      right: 'expected scaidns-verify=1f2e3d, published scaidns-verify=1f2e3d',
    },
  },
  'ownership/domain-not-found': {
    status: 200,
    severity: 'error',
    message: 'Domain {name} does not exist in DNS',
    detail:
      'DNS knows no domain {name}: check its spelling, and whether it is registered and handed to name servers.',
    rfc: 'RFC 2308 2.1, RFC 8020 2',
    explanation:
      'The servers of the zone above answer that no such domain exists. Either it is misspelt, not registered or expired, or it was registered so recently that it is not in DNS yet. Without the domain no proof can be published in it.',
    example: {
      kind: 'decision',
      wrong: 'verify shop.example.com, a name that example.com does not have',
      right: 'verify example.com, which is registered and has name servers',
    },
  },
  'ownership/no-nameservers': {
    status: 200,
    severity: 'error',
    message: 'No nameservers available for query',
    detail:
      'No name server of the domain could be found that has an address: check the name servers set at the registrar.',
    rfc: 'RFC 1034 5.3.3',
    explanation:
      'The proof is looked up directly at the name servers of the domain, so their names and addresses must be found first. Here none was: the domain has no name servers, or their names have no addresses. Correct them at the registrar.',
    example: {
      kind: 'decision',
      wrong: 'verify example.com, whose only name server ns1.example.net has no address',
      right: 'verify example.com, whose name server ns1.example.net has the address 192.0.2.1',
    },
  },
  'ownership/nameservers-mismatch': {
    status: 200,
    severity: 'error',
    message: "Nameservers don't match. Expected: {value}",
    detail:
      'The domain is not handed to exactly the name servers {value}: set these, and no others, at the registrar.',
    rfc: 'RFC 1034 4.2.2',
    explanation:
      'With this method you show that the domain is yours by handing it to the platform’s name servers. The zone above names other servers, or further ones. Change them at the registrar, wait until the change has been published, and try again.',
    example: {
      kind: 'decision',
      wrong: 'expected ns1.example.net and ns2.example.net, found ns1.example.net and ns9.example.org',
      right: 'expected ns1.example.net and ns2.example.net, found the same two',
    },
  },
  'ownership/timeout': {
    status: 200,
    severity: 'error',
    message: 'DNS query timed out',
    detail:
      'No name server of the domain answered in time: check that they run and can be reached, then try again.',
    rfc: 'RFC 1035 4.2.1',
    explanation:
      'Name servers of the domain did not answer, not even when asked again: they may be down, overloaded or behind a firewall that drops DNS queries. Where others have the record it does not count as long as nobody else confirms it: two resolvers must see it, and one that checks DNSSEC must be able to say something about it. This says nothing against the record itself.',
    example: {
      kind: 'decision',
      wrong: 'verify example.com, whose name server 192.0.2.1 is switched off',
      right: 'verify example.com, whose name server 192.0.2.1 answers',
    },
  },
  'ownership/busy': {
    status: 200,
    severity: 'error',
    message: 'Too many checks at the moment',
    detail:
      'More checks are running than may send queries at once, so that not all servers were asked: nothing is known to be wrong with the domain, and the check is to be made again in a moment.',
    rfc: 'RFC 1034 5.3.3',
    explanation:
      'No name server is sent more than so many queries a second, whoever has domains there, and no machine opens more than so many sockets. This check would have needed more than was left of that. It does not count as an attempt: leave the record as it is, and check again when the answer says so.',
    example: {
      kind: 'decision',
      wrong: 'verify 1,000 domains of one name server at once, which is sent 20 queries a second',
      right: 'verify them again, each at the time that its answer names',
    },
  },
  'ownership/challenge-expired': {
    status: 200,
    severity: 'error',
    message: 'Challenge expired',
    detail: 'The time for this challenge is over: ask for a new one and publish its value.',
    rfc: 'RFC 9110 15.3.1',
    explanation:
      'A challenge is good for three days, so that a value that was published long ago proves nothing about today. This one is older. Ask for a new challenge and replace the old value with the new one.',
    example: {
      kind: 'decision',
      wrong: 'verify on 5 May with a challenge that was made on 1 May',
      right: 'verify on 2 May with a challenge that was made on 1 May',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
