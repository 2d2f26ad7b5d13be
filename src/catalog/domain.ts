import type { Entry } from './entry.ts';

/** What can be wrong with a domain as the platform keeps it. */
export const domainEntries = {
  'domain/already-exists': {
    status: 409,
    severity: 'error',
    message: 'Domain already exists',
    detail: 'This tenant already has a domain of this name: use that one, or delete it first.',
    rfc: 'RFC 9110 15.5.10',
    explanation:
      'A tenant can have a domain only once, because there would be no telling which of two copies is served. Upper and lower case make no difference in names. Look for the domain in your list, or pick another name.',
    example: {
      kind: 'decision',
      wrong: 'create the domain Example.com in a tenant that already has example.com',
      right: 'create the domain example.net in a tenant that has only example.com',
    },
  },
  'domain/invalid-name': {
    status: 400,
    severity: 'error',
    message: 'Invalid domain name',
    detail:
      '{value} is no name that a domain can have: write labels of 1 to 63 octets with dots between them, such as example.com.',
    rfc: 'RFC 1035 2.3.1, RFC 1035 2.3.4, RFC 5891 4.2',
    explanation:
      'A domain name is made of labels with dots between them, each of 1 to 63 octets and all together of at most 255. The name breaks one of these limits, or is of a kind that nobody can own, such as an IP address. Check it for missing or doubled dots.',
    example: {
      kind: 'decision',
      wrong: 'create the domain example..com',
      right: 'create the domain example.com',
    },
  },
  'domain/invalid-cidr': {
    status: 400,
    severity: 'error',
    message: 'Invalid CIDR',
    detail:
      '{value} is no network: write an address, a slash and the number of leading bits, such as 192.0.2.0/24.',
    rfc: 'RFC 4632 3.1, RFC 4291 2.3, RFC 2317 4',
    explanation:
      'A reverse zone, which leads from addresses to names, can be made from a network in the form address/bits. The address is the first one of the network, and the number of bits at most 32 for IPv4 and 128 for IPv6. One network makes one zone, so it ends where a label of the zone does: at 8, 16 or 24 bits or inside the last number for IPv4, at each 4 bits for IPv6.',
    example: {
      kind: 'decision',
      wrong: 'create a reverse zone for 192.0.2.0/33',
      right: 'create a reverse zone for 192.0.2.0/24',
    },
  },
  'domain/unsupported-type': {
    status: 400,
    severity: 'error',
    message: 'Unsupported domain type',
    detail: '{value} is no domain type: it is one of primary, secondary, reverse_ipv4 and reverse_ipv6.',
    rfc: 'RFC 9110 15.5.1',
    explanation:
      'The domain type says how the platform treats the zone: as the original, as a copy of another server, or as a zone that leads from addresses to names. The value that was sent is none of these. For an ordinary domain it is primary.',
    example: {
      kind: 'decision',
      wrong: 'create example.com with the domain_type master',
      right: 'create example.com with the domain_type primary',
    },
  },
  'domain/not-validated': {
    status: 403,
    severity: 'error',
    message: 'Domain not validated',
    detail:
      'The domain waits for the proof that it is yours, and until then its records cannot be changed: prove it first.',
    rfc: 'RFC 9110 15.5.4',
    explanation:
      'A new domain stays closed until you have shown that it is yours, so that nobody can set up the domain of somebody else. Publish the TXT record of the challenge, or let the domain use the platform’s name servers, and start the check. Then the records can be edited.',
    example: {
      kind: 'decision',
      wrong: 'create a record in example.com while its state is pending_validation',
      right: 'create a record in example.com while its state is active',
    },
  },
  'domain/deleted': {
    status: 404,
    severity: 'error',
    message: 'Domain is deleted',
    detail:
      'The domain has been deleted and takes no requests: ask for it to be restored, or create it anew.',
    rfc: 'RFC 9110 15.5.5',
    explanation:
      'A deleted domain is kept for a while so that it can be brought back, but nobody can see or change it in the meantime. If it was deleted by mistake, have it restored before it is removed for good.',
    example: {
      kind: 'decision',
      wrong: 'list the records of example.com, whose state is deleted',
      right: 'list the records of example.com, whose state is active',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
