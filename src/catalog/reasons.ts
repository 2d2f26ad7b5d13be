import { contentReasons } from './content-reasons.ts';
import { entryReasons } from './entry-reasons.ts';
import { mailReasons } from './mail-reasons.ts';

/**
 * Why a record's content, a name or a TTL is refused: the machine-readable `reason` of a finding and the
 * sentence that becomes its `detail`. `{field}` is the field's name, `{text}` what stands there; other holes
 * are given by who reports.
 */
export const reasons = {
  ...entryReasons,

  'shape/missing': 'The {field} is missing: {why}.',

  ...contentReasons,

  'number/not-a-number': 'The {field} is a decimal number from 0 to {limit}; {text} is none.',
  'number/too-large': 'The {field} is at most {limit}; {text} is above it.',
  'time/not-a-time':
    'The {field} is a number of seconds or a time such as 1h30m (each of w, d, h, m, s at most once); {text} is none.',
  'time/too-large': 'The {field} is at most {limit} seconds; {text} is above it.',

  'ipv4/octet-count':
    'An IPv4 address is four numbers with dots between them, such as 192.0.2.1; {text} is not.',
  'ipv4/dots':
    'Write {suggestion} in place of {text}: between the numbers of an IPv4 address stand dots alone.',
  'ipv4/letters': 'Write {suggestion} in place of {text}, which has letters that look like digits.',
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
  'target/address':
    'The {field} is a name, and {text} is an address: give the address an A or AAAA record of its own, and write the name of that record.',
  'target/url':
    'The {field} is a name, and {text} looks like a URL: write the name of the host alone, without the scheme before it and the path behind it.',
  'target/list':
    'The {field} is one name, and {text} has a comma in it: write a record of its own for each name.',

  'member/near': '{text} is no member of a record and is passed over: {suggestion} is probably meant.',
  'member/in-content':
    '{text} is no member of a record and is passed over: the number stands in the content, before the name.',

  'owner/blank': 'The name {text} has a blank or a control character in it: leave it out.',
  'owner/scheme':
    'The name {text} has the scheme of a URL in it: write the name of the host alone, without what stands before and behind it.',
  'owner/slash': 'The name {text} has a slash in it: a record stands at a name, which has no path.',
  'owner/port': 'The name {text} has a colon in it: a record stands at a name, which has no port.',

  'name/write-a-label':
    '{text} has letters or other characters beyond ASCII: write the name in its encoded form, whose labels start with xn--.',
  'name/other-form':
    '{text} has letters or digits in another form, such as full width: write {suggestion} in plain ones.',
  'name/odd-dash':
    '{char} in {text} is a dash of a word processor and no hyphen: write a plain - in its place.',
  'name/odd-quote':
    '{char} in {text} is a quotation mark of a word processor, which no name has: leave it out.',
  'name/odd-space':
    '{text} has a space or an invisible character ({char}) in it, which no name has: leave it out.',
  'reverse/swapped':
    'The record at {owner} points to {target}, which is the name of an address: a PTR record stands at that name, in the zone of the addresses, and points to the host.',
  'name/missing-final-dot':
    '{text} has no final dot, so the name of the zone is added to it; write {suggestion}, or @ for the name of the zone.',

  'text/string-too-long':
    'A string holds at most 255 octets and this one has {length}: split it in two, each in its own quotes.',
  'text/lines':
    'The string goes on in the next line, but ends with its own: close it there, and put each further line in quotes and all of them in parentheses.',
  'content/lines': 'The content goes on in the next line: write ( here and ) behind its last line.',
  'text/inner-quotes':
    'A quotation mark inside {text} ends the string, or starts another: write \\" where it is part of the text, and a blank between two strings.',
  'text/quotes-doubled': 'Write {suggestion}: one quotation mark at each end is enough.',
  'text/quoted-twice':
    'The quotation marks at both ends of {text} are part of the text: remove the inner ones.',
  'text/other-quotes':
    'Only double quotation marks enclose a text, so the others at both ends of this one are part of it, and blanks between them cut it in pieces: write one double quotation mark at each end in their place.',
  'text/curly-quotes':
    'The quotation marks in {text} are curly, so they count as letters of the value: write straight ones (") in their place.',
  'text/bad-escape':
    'In the {field} a backslash is followed by neither three digits up to 255 (\\034) nor a single character.',

  'hex/invalid-digit':
    'The {field} is written in hexadecimal digits (0-9, a-f); {text} holds something else.',
  'hex/signs':
    'Write {suggestion}: hexadecimal digits stand without signs between them, and without 0x before them.',
  'hex/odd-length':
    'The {field} has an odd number of hexadecimal digits ({length}): a digit is missing or too many.',
  'base64/invalid-character':
    'The {field} is written in base64 (A-Z, a-z, 0-9, +, /, =); {text} is none of them.',
  'base64/length': 'The {field} is cut off: base64 comes in groups of four characters, padded with =.',

  'generic/length':
    'The content after \\# is {length} octets long, but the number before it says {announced}.',
  'generic/number': 'After \\# stands the number of octets, 0 to 65535; {text} is none.',
  'generic/malformed':
    'The octets after \\# are no {type} content: they end too early, go on too long or hold a bad name.',
  'generic/required':
    'A type without a text form is written as \\#, the number of octets, and the octets in hexadecimal.',

  'cname/apex':
    'A CNAME can never stand at {owner}, the name of the zone, which always has SOA and NS records: use A and AAAA records there, an HTTPS record, or the ALIAS of a provider that has one.',

  'mnemonic/unknown': 'The {field} is a number or one of {known}; {text} is neither.',
  'caa/tag': 'The tag of a CAA record is one or more ASCII letters and digits, such as issue; {text} is not.',
  'caa/domain':
    'The value of {tag} begins with the domain of an authority, such as ca.example.net, without a final dot; {text} is none.',
  'caa/url':
    'The value of {tag} begins with the domain of an authority, such as ca.example.net, and {text} is a URL.',
  'caa/list': 'A record names one authority: write one for each of {text}.',
  'caa/quotes':
    'The quotation marks around {text} are part of the value, as it stands in two pairs of them: remove the inner ones.',
  'caa/semicolon':
    'A semicolon stands before each parameter and nowhere else: remove this one, which has no parameter behind it.',
  'caa/parameter':
    'A parameter is written as name=value, such as accounturi=https://ca.example.net/acct/1; {text} is not.',
  'caa/parameter-name':
    'The name of a parameter is letters and digits, with hyphens between them; {text} is not.',
  'caa/parameter-value':
    'The value of a parameter holds neither blanks nor characters beyond ASCII; {text} does.',
  'caa/parameter-twice':
    'The parameter {name} stands here for the second time, with which the record lets nobody issue: write a record for each.',
  'caa/account':
    'The value of accounturi is the URI of an account, such as https://ca.example.net/acct/1; {text} is none, so that the record lets nobody issue.',
  'caa/method':
    'The value of validationmethods is methods with commas between, such as dns-01, of letters, digits and hyphens; {text} is none.',
  'caa/report-address':
    'The value of iodef is an address that starts with mailto:, https:// or http://; {text} does not.',
  'ds/swapped':
    'Algorithm and digest type have changed places: the algorithm stands before the digest type, so write {suggestion}.',
  'ds/digest-length': 'A digest of type {digestType} is {expected} octets long; this one has {length}.',
  'ds/digest-empty': 'The digest is missing.',

  'ttl/not-a-ttl':
    'A TTL is a number of seconds or a time such as 1h30m (each of w, d, h, m, s at most once); {text} is none.',
  'ttl/unit':
    'Write {suggestion} here: the units of a TTL are w, d, h, m and s, one letter right behind the number.',
  'ttl/twice': 'The TTL stands once before the type of a record, and {text} is a second one.',
  'ttl/too-large': 'A TTL is at most 2147483647 seconds; {text} is above it.',
  'ttl/too-small': 'A TTL is at least 1 second here; {text} is below it.',
  'ttl/in-quotes': 'The TTL is a number and no text: write {suggestion} in place of {text}.',
  'ttl/not-an-integer': 'The TTL is a whole number from {least} to 2147483647; {text} is none.',

  ...mailReasons,

  'base64/padding':
    'The padding of base64, = or ==, fills the last group of four characters and ends the {field}; {text} stands wrong.',
  'base64/trailing-bits':
    'The last character before the padding, {text}, has bits that mean nothing: a character was lost or changed.',
  'base32/invalid-character': 'The {field} is written in base32hex (0-9, A-V); {text} is none of them.',
  'number/unregistered': 'The {field} is one of {known}; {text} is none of them.',
  'type/unknown': '{text} is no RR type: types are known by name (MX) or by number (TYPE65280).',
  'type/meta': '{text} is a type of questions or messages, of which no records exist.',
  'timestamp/form':
    'The {field} is written as YYYYMMDDHHmmSS, or as seconds since 1970, up to 4294967295; {text} is neither.',
  'timestamp/no-such-time':
    '{text} is no moment since 1970: read as YYYYMMDDHHmmSS, a part of it is not in the calendar or on the clock.',
  'tlsa/data-length':
    'A digest of matching type {matchingType} is {expected} octets long; the association data has {length}.',
  'sshfp/fingerprint-length':
    'A fingerprint of type {fingerprintType} is {expected} octets long; this one has {length}.',
  'sshfp/other-form':
    '{text} is of a key or a fingerprint as ssh shows it, and a record holds numbers and hexadecimal digits: ssh-keygen -r prints it.',
  'zonemd/digest-length':
    'A digest of hash algorithm {algorithm} is {expected} octets long; this one has {length}.',
  'zonemd/digest-short': 'The digest of a zone is at least 12 octets long; this one has {length}.',
  'dnskey/protocol': 'The protocol of a key is always 3; {text} makes validators ignore it.',
  'dnskey/swapped':
    'Protocol and algorithm have changed places: the protocol, which is always 3, comes first, so write {suggestion}.',
  'dnskey/key-length':
    'A public key of algorithm {algorithm} is {expected} octets long; this one has {length}.',
  'dnskey/rsa-form':
    'An RSA key is the length of its exponent, the exponent and the modulus, none of them empty or 0; these octets are not.',
  'private/name':
    'Algorithm 253 is for private use, so the {field} begins with a domain name in wire form, which says which algorithm it is; here it does not.',
  'private/oid':
    'Algorithm 254 is for private use, so the {field} begins with a length and an object identifier (06, its length, its octets), which says which algorithm it is; here it does not.',
  'cdnskey/delete':
    'With algorithm 0 a CDNSKEY record asks for the removal of all DS records, and then it is 0 3 0 AA== exactly.',
  'cds/delete':
    'With algorithm 0 a CDS record asks for the removal of all DS records, and then it is 0 0 0 00 exactly.',
  'nsec3/salt-too-long': 'A salt has at most 255 octets, 510 hexadecimal digits.',
  'nsec3/hash-algorithm': 'The hash algorithm of NSEC3 is 1 (SHA-1), the only one there is.',
  'nsec3/hash-length': 'A hashed name is 32 characters of base32hex; this one has {length}.',
  'nsec3/hash-form':
    'A hash is 1 to 39 whole octets in base32hex; {length} characters such as these do not stand for any.',
  'cert/reserved-type':
    'The certificate types 0, 255 and 65535 are reserved: no certificate has one of them.',
  'uri/target-unquoted': 'The {field} of a URI record stands between double quotes.',
  'uri/target-empty': 'The {field} of a URI record is a URI, and here is nothing.',
  'location/angle':
    'The {field} is degrees, perhaps minutes and seconds, and then {positive} or {negative}; {text} does not fit.',
  'location/angle-range': 'The {field} is at most {most} degrees; {text} is above it.',
  'location/sixty': 'Minutes and seconds are below 60; {text} is not.',
  'location/meters': 'The {field} is in meters with up to two decimals, such as 10.50m; {text} is not.',
  'location/altitude-range': 'The {field} is from -100000.00m to 42849672.95m; {text} is not.',
  'location/size-range': 'The {field} is at most 90000000.00m; {text} is above it.',
  'naptr/flags': 'The {field} are letters and digits, such as u; {text} holds something else.',
  'naptr/single-backslash':
    'A reference such as {text} has its backslash twice in a text, as a single one starts an escape: write \\\\{number}.',
  'naptr/no-uri':
    'The flag u says that the result is a URI, which only a regexp can give, and that is empty: write one such as "!^.*$!sip:info@example.com!".',
  'naptr/no-name':
    'The flags say that the result is the name of a service or a host, and there is neither a replacement nor a regexp that gives one: write the name in place of the dot.',
  'naptr/regexp-delimiter':
    'The first character of {text} marks off the parts of the rewriting; digits, i and the backslash cannot.',
  'naptr/regexp-parts':
    'A rewriting is !expression!replacement! with any delimiter in place of the !, three times; {text} has more or fewer.',
  'naptr/regexp-flags':
    'Behind the last delimiter of a rewriting stands i or nothing; {text} has something else.',
  'naptr/regexp-empty': 'The expression of a rewriting matches something; in {text} it is empty.',
  'naptr/regexp-parenthesis': 'The parentheses in the expression of {text} do not pair up.',
  'naptr/regexp-bracket': 'A bracket in the expression of {text} is not closed.',
  'naptr/regexp-reference':
    'The replacement in {text} refers to a group that the expression does not have: groups are in parentheses, from \\1 on.',
  'svcb/key':
    '{text} is no parameter: it is one of {known}, in lower case, or key and its number, such as key65280.',
  'svcb/key-number': 'The number of a parameter is 0 to 65534, without leading zeros; {text} has another.',
  'svcb/blank': 'Write {suggestion}: beside the = of a parameter stands no blank.',
  'svcb/quoted-key': 'Only the value of a parameter stands in quotes, right behind the =: key="value".',
  'svcb/no-blank': 'Between two parameters stands a blank; {text} follows a quote directly.',
  'svcb/twice': 'A parameter stands once in a record; this is {key} for the second time.',
  'svcb/value-missing': 'The parameter {key} needs a value.',
  'svcb/nothing-behind':
    'Nothing stands behind the = of {key}: write the value there, or {key} alone if it has none.',
  'svcb/no-value': 'The parameter {key} has no value: its being there says all.',
  'svcb/item-length': 'Between the commas of the list stand 1 to 255 octets; {text} has fewer or more.',
  'svcb/list-escape':
    'In a list a backslash stands before a comma or another backslash, and is itself escaped: \\\\, for a comma.',
  'svcb/alpn': 'The value of alpn is a list of protocols, such as h2,h3.',
  'svcb/no-alpn': 'no-default-alpn leaves no protocol at all where no alpn names others.',
  'svcb/port': 'The value of port is a number from 0 to 65535, two octets; {text} is none.',
  'svcb/ipv4hint': 'The value of ipv4hint is IPv4 addresses with commas between; {text} is none.',
  'svcb/ipv6hint': 'The value of ipv6hint is IPv6 addresses with commas between; {text} is none.',
  'svcb/dohpath':
    'The value of dohpath is a path with the variable dns, such as /dns-query{?dns}; {text} is none.',
  'svcb/dohpath-fragment':
    'A path of a DNS server has no fragment, which would never be sent: leave out the # in {text}.',
  'svcb/dohpath-escape':
    'Behind a % in a path stand two hexadecimal digits; one of {text} has something else.',
  'svcb/dohpath-expression':
    'Between { and } stand names of variables with commas between, each alone or with * or a length from :1 to :9999 behind it; {text} has something else.',
  'svcb/dohpath-character':
    'A blank, a quote, <, >, \\, ^, ` and | stand in a path as % and two hexadecimal digits; {text} has one as it is.',
  'svcb/oots':
    'The value of oots is protocols with a percentage each and commas between, such as do53:100,dot:10; {text} is none.',
  'svcb/oots-percent': 'A percentage in oots is 0 to 100; {text} is above it.',
  'svcb/oots-twice': 'A protocol stands once in oots.',
  'svcb/docpath': 'The value of docpath is the parts of a path with commas between, such as dns,query.',
  'svcb/tls-supported-groups':
    'The value of tls-supported-groups is numbers from 0 to 65535 with commas between, such as 29,23; {text} is none.',
  'svcb/tls-supported-groups-twice': 'A group stands once in tls-supported-groups.',
  'svcb/mandatory':
    'The value of mandatory is keys of parameters, in ascending order of their numbers in wire form.',
  'svcb/mandatory-itself': 'mandatory does not list itself: it is always mandatory.',
  'svcb/mandatory-twice': 'mandatory lists a key once; {text} has one twice.',
  'svcb/mandatory-missing':
    'mandatory lists {key}, which the record does not have, so that clients ignore the record.',
  'eui/form':
    'The {field} is {octets} pairs of hexadecimal digits with hyphens between, such as {example}; {text} is not.',
  'ilnp/form':
    'The {field} is four groups of one to four hexadecimal digits with colons between, such as 14:4fff:ff20:ee64; {text} is not.',
  'nsap/form': 'An NSAP address is 0x and hexadecimal digits, perhaps with dots between; {text} is not.',
  'atma/form':
    'An ATM address is hexadecimal digits, or a + and the digits of a telephone number, perhaps with single dots between; {text} is not.',
  'x25/digits': 'An X.25 address is four or more decimal digits; {text} is not.',
  'gpos/number': 'The {field} is a decimal number such as -32.6882; {text} is not.',
  'gpos/range': 'The {field} is from -{most} to {most}; {text} is not.',
  'nxt/type-range': 'An NXT record can name the types 1 to 127 only; {text} is another.',
  'wks/service': 'No service of that name is known here: write the number of its port in place of {text}.',
  'ipn/halves':
    'The {field} is one number, or two from 0 to {limit} with a dot between, such as 977000.12; {text} is neither.',
  'apl/form':
    'A prefix is written as family:address/length, such as 1:192.0.2.0/24, a ! before it for all but it; {text} is not.',
  'apl/family': 'The family of an address prefix is 1 for IPv4 or 2 for IPv6; {text} is neither.',
  'apl/ipv4': 'Behind 1: stands an IPv4 address such as 192.0.2.0; {text} is none.',
  'apl/ipv6': 'Behind 2: stands an IPv6 address such as 2001:db8::; {text} is none.',
  'apl/prefix-length': 'The length of a prefix is a number from 0 to {limit} here; {text} is not.',
  'gateway/none': 'Type 0 says that there is no {field}, and then a dot stands in its place; {text} is none.',
  'ipseckey/no-key': 'Algorithm 0 says that the record has no key, so {text} has no place here.',
  'key/no-key': 'The flags say that the record has no key, so {text} has no place here.',
  'rkey/flags': 'The flags of an RKEY record are 0: none has a meaning yet.',
  'hip/tag-length': 'A host identity tag has at most 255 octets, 510 hexadecimal digits.',
  'dhcid/short': 'A DHCP identifier has at least 3 octets; this one has {length}.',
  'dhcid/length':
    'A DHCP identifier with a digest of type 1 is {expected} octets long; this one has {length}.',

  'domain-name/empty': 'A domain has a name, and here is none: write one such as {example}.',
  'domain-name/empty-label':
    '{text} starts with a dot or has two in a row: between dots stands a label, as in {example}.',
  'domain-name/label-too-long':
    'A label (the part between two dots) has at most 63 octets; one of {text} has more.',
  'domain-name/too-long':
    'A name has at most 253 characters in ASCII, dots counted; {text} has more: shorten it.',
  'domain-name/no-room-for-proof':
    'The record that proves a domain stands at a name that is {extra} characters longer, and a name has at most 253: {text} has more than {longest}.',
  'domain-name/character':
    'The labels of a domain are made of letters, digits and hyphens; {text} holds something else.',
  'domain-name/hyphen': 'A label neither starts nor ends with a hyphen, as one of {text} does.',
  'domain-name/underscore':
    'An underscore stands only at the start of a label, and not of the last one: {text} has one elsewhere.',
  'domain-name/numeric':
    'The last label of {text} is a number, so that programs take it for an address: end it in a top-level domain.',
  'domain-name/idna':
    '{text} has a label that is no international name (IDNA 2008, UTS 46): a letter that is not allowed there, or an xn-- that stands for nothing.',
  'domain-name/address':
    '{text} is an address, not a name: for its reverse zone use the type reverse_ipv4 or reverse_ipv6.',
  'domain-name/public-suffix':
    '{text} is a suffix below which domains are registered, so it is nobody’s own: name a domain below it.',
  'domain-name/special-use':
    '{name} and all names below it are reserved ({rfc}), so that {text} is nobody’s on the Internet: claim a domain that is registered.',
  'domain-claim/other-tenant':
    '{text} lies in {zone}, which is a zone of somebody else: whoever has that zone hands on names in it, or gives access to them.',
  'domain-name/not-reverse':
    'A domain of the type {type} lies below {suffix}, as {example} does; {text} does not.',
  'domain-name/reverse-label':
    'Before {suffix} stand the parts of an address, the last first, as in {example}; {text} has something else there.',

  'network/malformed':
    '{text} is no network: write an address, a slash and the number of leading bits, such as 192.0.2.0/24.',
  'network/family': 'A domain of the type {type} has a network of IPv{family}; {text} is one of IPv{other}.',
  'network/host-bits': '{text} is an address inside a network of {bits} bits: the network is {suggestion}.',
  'network/everything':
    '{text} is every address there is, which is nobody’s own: write the part that is yours.',
  'network/boundary':
    'A label of the zone stands for {labelBits} bits, so {text} takes {zones} zones: make one for each of its networks of {longer} bits.',
  'network/not-reverse':
    'Only domains of the types reverse_ipv4 and reverse_ipv6 are made from a network; one of the type {type} has a name.',

  'ds-match/malformed':
    'A DS record has a key tag, an algorithm, a digest type and a digest as long as its type says, in hexadecimal digits; this one has not.',
  'ds-match/digest-type':
    'The digest type {digestType} cannot be compared: use a DS record with digest type 2 (SHA-256), or 1 or 4.',
  'ds-match/key':
    'The DS record has key tag {keyTag} and algorithm {algorithm}; the zone’s key-signing keys have: {keys}.',
  'ds-match/digest':
    'The DS record names the key {keyTag}, but its digest is not that key’s: copy the zone’s own DS record whole.',
} as const;

export type Reason = keyof typeof reasons;

/** Reasons by number, so that the engine can hand one along as a negative number. */
export const reasonNames = Object.keys(reasons) as readonly Reason[];

const numbers = new Map(reasonNames.map((name, index) => [name, index]));

/** The number of a reason, above 0. */
export function reasonNumber(reason: Reason): number {
  return numbers.get(reason)! + 1;
}
