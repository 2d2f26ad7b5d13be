/**
 * Why a record's content, a name or a TTL is refused: the machine-readable `reason` of a finding and the
 * sentence that becomes its `detail`. `{field}` is the field's name, `{text}` what stands there; other holes
 * are given by who reports.
 */
export const reasons = {
  'content/missing-field': 'The {field} is missing: {type} content is {form}.',
  'content/extra-field': '{text} is one field too many: {type} content is {form}.',
  'content/too-long': 'The content of a record is at most 65535 octets long in wire form; this is longer.',
  'content/quoted': 'The {field} stands in quotes; write it without them.',
  'content/syntax': 'The content has a quote or a parenthesis without its partner, or ends in a backslash.',
  'content/line-end': 'The content of a record is one line; this one holds a line end.',
  'content/comment':
    'A semicolon outside quotes starts a comment, so what follows it would be lost: put the text in quotes.',

  'number/not-a-number': 'The {field} is a decimal number from 0 to {limit}; {text} is none.',
  'number/too-large': 'The {field} is at most {limit}; {text} is above it.',
  'time/not-a-time':
    'The {field} is a number of seconds or a time such as 1h30m (each of w, d, h, m, s at most once); {text} is none.',
  'time/too-large': 'The {field} is at most {limit} seconds; {text} is above it.',

  'ipv4/octet-count':
    'An IPv4 address is four numbers with dots between them, such as 192.0.2.1; {text} is not.',
  'ipv4/octet-range': 'Each number of an IPv4 address is at most 255; {text} is above it.',
  'ipv4/leading-zero':
    'The numbers of an IPv4 address have no leading zeros: write {suggestion}, not {text}.',
  'ipv4/prefix': 'An address stands alone: {text} has a prefix length or a port.',
  'ipv4/is-ipv6': '{text} is an IPv6 address: it belongs in an AAAA record.',

  'ipv6/is-ipv4': '{text} is an IPv4 address: it belongs in an A record.',
  'ipv6/character':
    'An IPv6 address is written in hexadecimal digits and colons; {text} holds something else.',
  'ipv6/prefix': 'An address stands alone: {text} has a prefix length.',
  'ipv6/zone': 'An address in DNS has no zone: leave out the % and what follows it in {text}.',
  'ipv6/group-too-long': 'A group of an IPv6 address has at most four hexadecimal digits; {text} has more.',
  'ipv6/too-many-groups': 'An IPv6 address has eight groups; {text} has more, or a :: that stands for none.',
  'ipv6/too-few-groups': 'An IPv6 address has eight groups, or a :: for the missing ones; {text} has fewer.',
  'ipv6/double-colon': 'The :: may stand once in an IPv6 address; {text} has it twice.',
  'ipv6/colon': 'A single colon neither starts nor ends an IPv6 address, as one does in {text}.',
  'ipv6/embedded-ipv4': 'The last 32 bits of {text} are no IPv4 address.',

  'name/empty-label':
    'The {field} {text} has two dots in a row, or starts with one: between dots stands a label.',
  'name/label-too-long': 'A label (the part between two dots) has at most 63 octets; one of {text} has more.',
  'name/too-long': 'The {field} is longer than 255 octets in wire form, counted with its zone.',
  'name/bad-escape':
    'In {text} a backslash is followed by neither three digits up to 255 (\\046) nor a single character (\\.).',
  'name/quoted': 'The {field} is a domain name, which stands without quotes.',
  'name/at-sign':
    'The {field} is a domain name: in place of the @ of a mail address stands a dot (hostmaster.example.com.).',

  'text/string-too-long':
    'A string holds at most 255 octets and this one has {length}: split it in two, each in its own quotes.',
  'text/bad-escape':
    'In the {field} a backslash is followed by neither three digits up to 255 (\\034) nor a single character.',

  'hex/invalid-digit':
    'The {field} is written in hexadecimal digits (0-9, a-f); {text} holds something else.',
  'hex/odd-length':
    'The {field} has an odd number of hexadecimal digits ({length}): a digit is missing or too many.',
  'base64/invalid-character':
    'The {field} is written in base64 (A-Z, a-z, 0-9, +, /, =); {text} holds something else.',
  'base64/length': 'The {field} is cut off: base64 comes in groups of four characters, padded with =.',

  'generic/length':
    'The content after \\# is {length} octets long, but the number before it says {announced}.',
  'generic/number': 'After \\# stands the number of octets, 0 to 65535; {text} is none.',
  'generic/malformed':
    'The octets after \\# are no {type} content: they end too early, go on too long or hold a bad name.',
  'generic/required':
    'A type without a text form is written as \\#, the number of octets, and the octets in hexadecimal.',

  'mnemonic/unknown': 'The {field} is a number or one of {known}; {text} is neither.',
  'caa/tag': 'The tag of a CAA record is one or more ASCII letters and digits, such as issue; {text} is not.',
  'ds/digest-length': 'A digest of type {digestType} is {expected} octets long; this one has {length}.',
  'ds/digest-empty': 'The digest is missing.',

  'ttl/not-a-ttl':
    'A TTL is a number of seconds or a time such as 1h30m (each of w, d, h, m, s at most once); {text} is none.',
  'ttl/too-large': 'A TTL is at most 2147483647 seconds; {text} is above it.',
  'ttl/too-small': 'A TTL is at least 1 second here; {text} is below it.',
  'ttl/not-an-integer': 'The TTL is a whole number from {least} to 2147483647; {text} is none.',
} as const;

export type Reason = keyof typeof reasons;

/** Reasons by number, so that the engine can hand one along as a negative number. */
export const reasonNames = Object.keys(reasons) as readonly Reason[];

const numbers = new Map(reasonNames.map((name, index) => [name, index]));

/** The number of a reason, above 0. */
export function reasonNumber(reason: Reason): number {
  return numbers.get(reason)! + 1;
}
