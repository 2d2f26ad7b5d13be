/** Why the content of a record is refused as a whole, and what was probably meant by it. */
export const contentReasons = {
  'content/missing-field': 'The {field} is missing; {type} records hold: {form}.',
  'content/left-out': 'The {field} is missing: {text} stands in its place; {type} records hold: {form}.',
  'content/one-missing': 'A value is missing, one of {known}; {type} records hold: {form}.',
  'content/order':
    '{text} stands where the {field} belongs and would be the {other}; {type} records hold, in this order: {form}.',
  'content/in-quotes':
    'What stands here in one pair of quotes counts as one value: write {text} without them.',
  'content/extra-field': '{text} is too much; {type} records hold: {form}.',
  'content/not-a-comment':
    '{text} is too much: in a zone file only a semicolon starts a comment, and nothing does elsewhere.',
  'content/class': '{text} is the class, which stands before the type or nowhere at all: remove it here.',
  'content/ttl':
    'A TTL is no part of the content, so {text} has no place here: in a zone file it stands before the type.',
  'content/ttl-and-class': 'TTL and class stand before the type or nowhere at all: remove {text} here.',
  'content/whole-entry': 'The content begins behind the type: remove {text}.',
  'content/sign':
    '{text} has no place here: between the type and the fields stand blanks alone, and only ( and ) hold lines together.',
  'content/comma': 'Write {suggestion}: between the fields stand blanks, not commas.',
  'content/next-record': 'Another record begins with {text}: write it by itself.',
  'content/several': '{text} is the content of several records: write a record of its own for each.',
  'content/odd-space':
    'Write {suggestion}: what stands there holds a space of a word processor, or a character that nobody sees ({char}).',
  'address/alone': 'Write {suggestion} in place of {text}: an address stands alone.',
  'address/list': 'A record holds one address, so {text} takes several: write one for each.',
  'address/is-name':
    '{text} is a name and no address: write the address that it has, or make the record a CNAME.',
  'address/is-url':
    '{text} is a URL and no address: write the address of its host, or make the record a CNAME with the name of the host alone.',
  'content/too-long': 'The content of a record is at most 65535 octets long in wire form; this is longer.',
  'content/quoted': 'The {field} stands in quotes; write it without them.',
  'content/open-quote':
    'A quotation mark opens a string here that has no other one at its end: add it, or write \\" where it is part of the text.',
  'content/open-parenthesis':
    'A parenthesis opens here that is never closed: content that is one line needs none, so remove it.',
  'content/closing-parenthesis': 'A parenthesis closes here that was never opened: remove it.',
  'content/nested-parenthesis':
    'A parenthesis opens inside another one: content that is one line needs none, so remove them.',
  'content/last-backslash': 'The content ends in a backslash, which has no character behind it: remove it.',
  'content/syntax': 'The content has a quote or a parenthesis without its partner, or ends in a backslash.',
  'content/line-end': 'The content of a record is one line; this one holds a line end.',
  'content/comment':
    'A semicolon outside quotes starts a comment, so what follows it would be lost: put the text in quotes.',

  'content/semicolon':
    'A semicolon starts a comment, so what follows it would be lost: remove it, or write a record of its own for what stands behind it.',
} as const;
