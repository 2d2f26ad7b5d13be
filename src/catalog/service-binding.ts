import { bestPractice, type Entry } from './entry.ts';

/** What can be wrong with SVCB and HTTPS records, beside others and with what they point to. */
export const serviceBindingEntries = {
  'record/svcb-mixed-modes': {
    status: 409,
    severity: 'warning',
    message: 'An alias of a service beside its servers',
    detail:
      '{owner} has a {type} record with priority 0, an alias, and one with a priority above 0, which clients ignore beside it: keep one kind.',
    rfc: 'RFC 9460 2.4.1',
    explanation:
      'With priority 0 such a record sends to another name, with any other it names a server of its own. Where both stand at a name only the alias counts, and the servers with their parameters are never used. Remove one kind.',
    example: {
      kind: 'zone',
      wrong: '@ HTTPS 0 web.example.net.\n@ HTTPS 1 . alpn=h2\n',
      right: '@ HTTPS 1 web.example.net.\n@ HTTPS 2 . alpn=h2\n',
    },
  },
  'record/svcb-several-aliases': {
    status: 409,
    severity: 'warning',
    message: 'A service has more than one alias',
    detail:
      '{owner} has another {type} record with priority 0, and of two aliases clients take either: keep one.',
    rfc: 'RFC 9460 2.4.2',
    explanation:
      'A record with priority 0 says that the service is to be looked up under another name. A second one makes clients pick one of the two by chance, so that some of them end up elsewhere. Keep one, or give each server a record with a priority above 0.',
    example: {
      kind: 'zone',
      wrong: '@ HTTPS 0 one.example.net.\n@ HTTPS 0 two.example.net.\n',
      right: '@ HTTPS 1 one.example.net.\n@ HTTPS 2 two.example.net.\n',
    },
  },
  'record/svcb-self-alias': {
    status: 400,
    severity: 'warning',
    message: 'The alias of a service leads to itself',
    detail:
      'The {type} record at {owner} has priority 0, an alias, and points to {owner} itself: name another, or write a dot if the service does not exist.',
    rfc: 'RFC 9460 2.4.2',
    explanation:
      'With priority 0 the record sends to another name, at which the service is looked up. One that sends to its own name leads clients in a circle. Write the name that is meant, or a priority above 0 for the server itself.',
    example: { kind: 'zone', wrong: 'www HTTPS 0 www\n', right: 'www HTTPS 0 web.example.net.\n' },
  },
  'record/svcb-own-name': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The name of the owner in place of a dot',
    detail:
      'The target of the {type} record is its own owner {owner}, for which a single dot stands: write that.',
    rfc: 'RFC 9460 2.5.2',
    explanation:
      'A target of a single dot stands for the name at which the record is. It makes answers shorter, and it stays right when the record is copied to another name. Write the dot in place of the name.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'www HTTPS 1 www alpn=h2\nwww A 192.0.2.2\n',
      right: 'www HTTPS 1 . alpn=h2\nwww A 192.0.2.2\n',
    },
  },
  'record/svcb-dns-alpn': {
    status: 400,
    severity: 'error',
    message: 'A DNS server does not say what it speaks',
    detail:
      'The record at {owner} is about a DNS server and has no alpn, so that clients cannot use it: write its protocols, such as alpn=dot.',
    rfc: 'RFC 9461 4.1',
    explanation:
      'Below _dns an SVCB record says how to reach a DNS server with encryption. There is no protocol that holds if none is named, so clients pass over a record without alpn. Write dot for TLS, doq for QUIC, h2 or h3 for HTTPS.',
    example: {
      kind: 'zone',
      wrong: '_dns.ns1 SVCB 1 ns1 port=853\n',
      right: '_dns.ns1 SVCB 1 ns1 alpn=dot port=853\n',
    },
  },
  'record/svcb-dns-path': {
    status: 400,
    severity: 'error',
    message: 'A DNS server over HTTPS without its path',
    detail:
      'The record at {owner} says that a DNS server speaks HTTP, and not under which path: write it, such as dohpath with /dns-query and the variable dns in braces.',
    rfc: 'RFC 9461 5',
    explanation:
      'Below _dns an SVCB record says how to reach a DNS server with encryption. Where HTTP is one of its protocols the path must be there too, as nothing else tells it. Add dohpath, or leave h2 and h3 out of alpn.',
    example: {
      kind: 'zone',
      wrong: '_dns.ns1 SVCB 1 ns1 alpn=h2\n',
      right: '_dns.ns1 SVCB 1 ns1 alpn=h2 dohpath=/dns-query{?dns}\n',
    },
  },
  'zone/svcb-alias-dangling': {
    status: 400,
    severity: 'warning',
    message: 'The alias of a service leads to nothing',
    detail:
      '{owner} sends to {target}, which lies in this zone and has neither addresses nor records of type {type}: correct the name, or add its records.',
    rfc: 'RFC 9460 2.4.2',
    explanation:
      'A record with priority 0 says that the service is found under another name. That name has nothing that a client could use, so the service cannot be reached. Correct the name, or add its addresses.',
    example: {
      kind: 'zone',
      wrong: '@ HTTPS 0 web\nweb TXT "soon"\n',
      right: '@ HTTPS 0 web\nweb A 192.0.2.2\n',
    },
  },
  'zone/svcb-alias-chain': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The alias of a service leads to another alias',
    detail:
      '{owner} sends to {target}, which sends on: each step costs clients a lookup, so name the last one.',
    rfc: 'RFC 9460 3',
    explanation:
      'A record with priority 0 says that the service is found under another name, and here that name is an alias too. Clients follow only so many steps, and every one of them takes time. Point to the name at the end.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ HTTPS 0 web\nweb HTTPS 0 web.example.net.\n',
      right: '@ HTTPS 0 web.example.net.\nweb HTTPS 0 web.example.net.\n',
    },
  },
  'zone/svcb-hint-differs': {
    status: 400,
    severity: bestPractice.warning,
    message: 'An address hint is not one of the host',
    detail:
      'The {hint} of the {type} record at {owner} holds an address that is none of the {addressType} records of {host}: change the one that is out of date, or leave the hint out.',
    rfc: 'RFC 9460 7.3',
    explanation:
      'Hints are addresses that a client may use until it has looked up the real ones. If the two differ, visitors reach now the one server and now the other. Hints are easily forgotten when an address changes, so it is best to leave them out.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'www HTTPS 1 . alpn=h2 ipv4hint=198.51.100.1\nwww A 192.0.2.9\n',
      right: 'www HTTPS 1 . alpn=h2 ipv4hint=192.0.2.9\nwww A 192.0.2.9\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
