import { bestPractice, type Entry } from './entry.ts';

/** Addresses that no host can be reached at, or not by everybody. */
export const addressEntries = {
  'record/unusable-address': {
    status: 400,
    severity: 'warning',
    message: 'No host can be reached at this address',
    detail:
      '{address} lies in {network}, which is reserved or means something on one link or machine only, so nobody can reach {owner} there: write the address of the host.',
    rfc: 'RFC 6890 2.2, RFC 4291 2.5',
    explanation:
      'Some blocks of addresses are set apart: the first one stands for no address at all, those that start with 169.254 or fe80 are made up by each machine for its own link, and the last sixteenth was never given out. A name with such an address leads nowhere. Write the address at which the host is reached, or remove the record.',
    example: { kind: 'zone', wrong: 'www AAAA fe80::1\n', right: 'www AAAA 2001:db8::1\n' },
  },
  'record/special-address': {
    status: 400,
    severity: bestPractice.warning,
    message: 'An address for a special purpose',
    detail:
      '{address} lies in {network}, which is set apart for the machine itself, for groups, tests or the like: whoever looks up {owner} reaches no host of yours.',
    rfc: 'RFC 6890 2.2, RFC 4291 2.5, RFC 4291 2.7',
    explanation:
      'An address such as ::1 leads each visitor to their own machine, which also lets web pages of others talk to programs there. Addresses of groups, tests and old protocols are no use in a public name either. Write the address of the host; the name localhost and lists of addresses may keep theirs.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'www AAAA ::1\n',
      right: 'localhost AAAA ::1\n',
    },
  },
  'record/private-address': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A private address',
    detail:
      '{address} lies in {network}, which everybody may use inside their own network, so {owner} can be reached from yours only.',
    rfc: 'RFC 1918 5, RFC 6598 4, RFC 4193 4.4',
    explanation:
      'Private addresses are used again in every home and company, and lead nowhere or to another machine when they are looked up from elsewhere. In public DNS they also tell strangers what your network looks like. Keep such names in a zone that only your network can see.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'printer AAAA fd12:3456:789a::1\n',
      right: 'printer AAAA 2001:db8::1\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
