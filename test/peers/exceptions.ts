import type { Exception } from '../helpers/peers-vote.ts';

const decided =
  'the unit form is an extension of BIND’s; we take each unit once, and no number without one behind it';

/** Where we stand against most of the peers, who it is that says otherwise, and what says that we are right. */
export const exceptions: readonly Exception[] = [
  // Any field.
  {
    about: /above the range$/,
    ours: 'reject',
    against: 'NLVP',
    why: 'they take a number that does not fit and store another one (0, or what is left of it), and end with 0',
    rfc: 'RFC 1035 3.3.9 for MX; each type’s own gives the bits of the field',
  },
  {
    about: /: above 32 bits$/,
    ours: 'reject',
    against: 'NLVP',
    why: 'they take a time that does not fit and store another one, and end with 0',
    rfc: 'RFC 1035 3.3.13',
  },
  {
    about: /: negative$/,
    ours: 'reject',
    against: 'NLP',
    why: 'they store the remainder, such as 65535 for -1, and end with 0',
    rfc: 'RFC 1035 3.3.9 for MX (a 16 bit integer); none of them has a sign',
  },
  {
    about: /: in quotes$/,
    ours: 'reject',
    against: 'BNLP',
    why: 'quotes are for character-strings; they take them for a part of the name, or leave them out',
    rfc: 'RFC 1035 5.1',
  },
  {
    about: /: escape above 255$/,
    ours: 'reject',
    against: 'KNVP',
    why: 'they store what is left of the number, another octet than the one that is written',
    rfc: 'RFC 1035 5.1 (\\DDD is an octet)',
  },
  {
    about: /: escape of two digits$/,
    ours: 'reject',
    against: 'NLVP',
    why: 'they take the digits for themselves, as if each had a backslash of its own',
    rfc: 'RFC 1035 5.1 (\\DDD are three digits)',
  },
  {
    about: /: too few octets after \\#$/,
    ours: 'reject',
    against: 'NVP',
    why: 'they take the octets for strings, or count them anew',
    rfc: 'RFC 3597 5',
  },
  {
    about: /: padding inside$/,
    ours: 'reject',
    against: 'KVP',
    why: 'they read on behind the padding, which ends base64',
    rfc: 'RFC 4648 4',
  },
  {
    about: /: parenthesis not closed$/,
    ours: 'reject',
    against: 'NLP',
    why: 'NSD 4.6, ldns and PowerDNS end the record with the file, and end with 0',
    rfc: 'RFC 1035 5.1',
  },
  {
    about: /: name too long with the origin$/,
    ours: 'reject',
    against: 'LVP',
    why: 'they look at the name before the origin is behind it, or at no length at all',
    rfc: 'RFC 1035 2.3.4, RFC 1035 5.1',
  },

  // What stands before the content.
  {
    about: 'any record: TTL above 31 bits',
    ours: 'reject',
    against: 'BKNLV',
    why: 'BIND stores 0, NSD 4.6 the default, others what no resolver takes',
    rfc: 'RFC 2181 8',
  },
  {
    about: 'any record: TTL above 32 bits',
    ours: 'reject',
    against: 'NLV',
    why: 'NSD 4.6 and ldns store what is left of it',
    rfc: 'RFC 2181 8',
  },
  {
    about: 'any record: TTL whose last number has no unit',
    ours: 'reject',
    against: 'NLV',
    why: decided,
    rfc: 'RFC 1035 5.1 (a decimal integer)',
  },
  {
    about: 'any record: TTL with a unit twice',
    ours: 'reject',
    against: 'BKNLV',
    why: decided,
    rfc: 'RFC 1035 5.1 (a decimal integer)',
  },
  {
    about: 'any record: owner in quotes',
    ours: 'reject',
    against: 'BNL',
    why: 'quotes are for character-strings; NSD makes them part of the name',
    rfc: 'RFC 1035 5.1',
  },
  {
    about: 'any record: owner outside the zone',
    ours: 'reject',
    against: 'BKL',
    why: 'BIND and Knot warn and leave the record out, so that it is lost; ldns knows no zone',
    rfc: 'RFC 1035 5.2, RFC 1034 4.2.1',
  },

  // Types that every zone has.
  {
    about: 'SOA minimum: above 31 bits',
    ours: 'reject',
    against: 'BKNLP',
    why: 'it is the TTL of negative answers',
    rfc: 'RFC 2308 4, RFC 2181 8',
  },

  // Services.
  {
    about: /^NAPTR .*: regexp/,
    ours: 'reject',
    against: 'KNLVP',
    why: 'they do not look into the expression',
    rfc: 'RFC 3402 3.2',
  },
  {
    about: /^(TLSA|SMIMEA) association: SHA-/,
    ours: 'reject',
    against: 'BKNLP',
    why: 'they do not compare the length with the matching type',
    rfc: 'RFC 6698 2.1.3, RFC 8162 2',
  },
  {
    about: /^(TLSA|SMIMEA) (usage|selector): unassigned$/,
    ours: 'reject',
    against: 'BKNLP',
    why: 'they take any octet; a client can do nothing with it',
    rfc: 'RFC 6698 7.2, RFC 6698 7.3, RFC 8162 2',
  },
  {
    about: /^SSHFP fingerprint: SHA-/,
    ours: 'reject',
    against: 'KNLP',
    why: 'they do not compare the length with the type; NSD warns',
    rfc: 'RFC 4255 3.1.3, RFC 6594 4.1',
  },
  {
    about: /^(SVCB|HTTPS) parameters: key with a leading zero$/,
    ours: 'reject',
    against: 'KNLP',
    why: 'they read the number all the same',
    rfc: 'RFC 9460 2.1',
  },
  {
    about: /^(SVCB|HTTPS) parameters: no-default-alpn alone$/,
    ours: 'reject',
    against: 'KNLP',
    why: 'they do not look at the parameters together',
    rfc: 'RFC 9460 7.1.1',
  },
  {
    about: /^(SVCB|HTTPS) parameters: reserved key$/,
    ours: 'reject',
    against: 'BKNLP',
    why: 'only simdzone, in newer NSD, refuses the key that is never to be used',
    rfc: 'RFC 9460 14.3.2',
  },
  {
    about: /^(SVCB|HTTPS) parameters: ech without a value$/,
    ours: 'reject',
    against: 'BNL',
    why: 'they take a list of no configurations, or none at all',
    rfc: 'RFC 9848 3 (the value is an ECHConfigList), RFC 9460 9',
  },
  {
    about: 'WKS services: unknown protocol',
    ours: 'reject',
    against: 'NL',
    why: 'they store protocol 0',
    rfc: 'RFC 1035 3.4.2',
  },

  // Hosts.
  {
    about: /^LOC location: (latitude|longitude) above/,
    ours: 'reject',
    against: 'KNLVP',
    why: 'they look at the degrees alone, or not at all',
    rfc: 'RFC 1876 3',
  },
  {
    about: /^EUI(48|64) address: single digits$/,
    ours: 'reject',
    against: 'BNLP',
    why: 'they read any number between the hyphens',
    rfc: 'RFC 7043 3.2, RFC 7043 4.2',
  },
  {
    about: /^GPOS position: /,
    ours: 'reject',
    against: 'BL',
    why: 'they take any three strings',
    rfc: 'RFC 1712 3',
  },

  // DNSSEC.
  {
    about: /^C?DNSKEY protocol: not 3$/,
    ours: 'reject',
    against: 'BKNLP',
    why: 'they take any octet; a validator treats the key as none',
    rfc: 'RFC 4034 2.1.2, RFC 7344 3.2',
  },
  {
    about: /^DS digest: (one octet|of another type)/,
    ours: 'reject',
    against: 'NLP',
    why: 'they take any length; validns, which looks, has no say about keys that are younger than it',
    rfc: 'RFC 4034 5.1.4, RFC 4509 2.1, RFC 6605 2',
  },
  {
    about: /^(CDS|DLV|TA) digest: (one octet|of another type)/,
    ours: 'reject',
    against: 'KNLP',
    why: 'they check the length in DS alone',
    rfc: 'RFC 7344 3.1, RFC 4034 5.1.4',
  },
  {
    about: 'TA digest: type by a name',
    ours: 'reject',
    against: 'B',
    why: 'names for digest types are BIND’s own',
    rfc: 'RFC 4034 5.3 (an unsigned decimal integer)',
  },
  {
    about: 'NSEC: last field missing',
    ours: 'reject',
    against: 'KNL',
    why: 'the map has at least the bits of NSEC itself and of RRSIG',
    rfc: 'RFC 4034 4.1.2, RFC 4035 2.3',
  },
  {
    about: /^SIG[ :]/,
    ours: 'reject',
    against: 'NL',
    why: 'they read the fields of this old type loosely',
    rfc: 'RFC 2535 4.1, RFC 2535 7.2',
  },
  {
    about: /^ZONEMD digest: (SHA-|below)/,
    ours: 'reject',
    against: 'KNLP',
    why: 'they do not compare the length with the algorithm',
    rfc: 'RFC 8976 2.2.4',
  },
];
