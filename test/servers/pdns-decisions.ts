/** A difference between PowerDNS and this engine that is meant. */
export interface Decision {
  readonly refusedBy: 'PowerDNS' | 'zonevet';
  /** What the one that refuses says: PowerDNS’s message, or our codes with their reasons. */
  readonly says: RegExp;
  readonly why: string;
  readonly rfc: string;
}

/** Bodies that end PowerDNS 4.7.3, so that nobody can ask it about them: a CAA record with an empty value. */
export const endsPdns = /^CAA \d+ \w+ ""$/;

export const decisions: readonly Decision[] = [
  {
    refusedBy: 'PowerDNS',
    says: /Not in expected format \(parsed as /,
    why: 'It stores the text of a content and takes one spelling of each. Every spelling that a master file may have (names relative to the zone, digits in groups, words without quotes) is read here and compared in wire form.',
    rfc: 'RFC 1035 5.1',
  },
  {
    refusedBy: 'PowerDNS',
    says: /Data field in DNS should start with quote/,
    why: 'A character-string that is one word needs no quotes.',
    rfc: 'RFC 1035 5.1',
  },
  {
    refusedBy: 'PowerDNS',
    says: /non-hostname content/,
    why: 'Any octets make a label; that a host has an unusual name is worth a warning and no refusal.',
    rfc: 'RFC 2181 11',
  },
  {
    refusedBy: 'PowerDNS',
    says: /contains unsupported characters/,
    why: 'Any octets make a label, and an asterisk inside of a name is an ordinary one; warnings tell of both.',
    rfc: 'RFC 2181 11, RFC 4592 2.1.1',
  },
  {
    refusedBy: 'PowerDNS',
    says: /is not canonical/,
    why: 'Names relative to the zone, and @ for its apex, are what the platform offers.',
    rfc: 'RFC 1035 5.1',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/invalid-content target\/url$/,
    why: 'No host is called http://..., so the record cannot be what is meant.',
    rfc: 'RFC 1123 2.1',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/invalid-content content\/missing-field$/,
    why: 'A TXT record has one string at least, if an empty one.',
    rfc: 'RFC 1035 3.3.14',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/invalid-content text\/bad-escape$/,
    why: 'No octet has the number 999; PowerDNS stores another one in its place.',
    rfc: 'RFC 1035 5.1',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/invalid-content text\/string-too-long$/,
    why: 'A string of a NAPTR record has 255 octets at most; only TXT strings can be split without a change of meaning.',
    rfc: 'RFC 1035 3.3, RFC 3403 4.1',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/invalid-content naptr\/(?:flags|regexp-parts)$/,
    why: 'Flags are letters and digits, and a rewriting has its delimiter three times.',
    rfc: 'RFC 3403 4.1, RFC 3402 3.2',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/invalid-content (?:sshfp\/fingerprint-length|tlsa\/data-length|ds\/digest-length)$/,
    why: 'A digest that is not as long as its type says can match nothing.',
    rfc: 'RFC 4255 3.1.3, RFC 6698 2.1.3, RFC 4509 2.2',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/dname-conflict$/,
    why: 'Nothing below a DNAME is ever found, and on the platform it stands alone at its owner.',
    rfc: 'RFC 6672 2.4',
  },
  {
    refusedBy: 'zonevet',
    says: /^zone\/ds-without-ns$/,
    why: 'A DS record is of a delegation; without one nobody asks for it.',
    rfc: 'RFC 4035 2.4',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/alias-conflict$/,
    why: 'An ALIAS stands for the addresses of its owner, of which there are others then.',
    rfc: 'RFC 1034 3.6.2',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/invalid-ttl ttl\/(not-an-integer|in-quotes)$/,
    why: 'A TTL is a number of 31 bits, and from 1 on the platform; PowerDNS cuts, rounds or wraps what is none.',
    rfc: 'RFC 2181 8',
  },
  {
    refusedBy: 'zonevet',
    says: /^record\/unsupported-type type\/(lower-case|not-offered)$/,
    why: 'The platform offers 16 types, in capital letters.',
    rfc: 'RFC 1035 3.2.2',
  },
];
