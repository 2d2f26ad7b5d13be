/** Why a text about mail or certificates is not what those who look for it want. */
export const mailReasons = {
  'spf/version': 'An SPF record starts with v=spf1 and a space behind it; this one starts with {text}.',
  'spf/cut-into-words':
    'The strings of a text are put together with nothing between them, so no space stands behind v=spf1 here: put the whole SPF record between one pair of double quotes.',
  'spf/joined-strings':
    'The strings of a text are put together with nothing between them, which makes one word of {text}: write a space before the closing quotation mark of each string.',
  'spf/leading':
    'A blank or a quotation mark stands before v=spf1, so that nobody takes this for an SPF record: remove it.',
  'spf/no-version':
    'These are parts of an SPF record, and nobody takes the text for one without v=spf1 and a space at its start.',
  'spf/version-inside':
    '{text} stands within the record: two records were put together; keep one v=spf1 at the start.',
  'spf/other-record':
    'With {text} something else than SPF begins: two texts were put into one; give each a TXT record of its own.',
  'spf/character':
    '{text} may not stand in an SPF record: it is written in printable ASCII, with spaces between its parts.',
  'spf/dash':
    '{text} is a dash of a word processor, which means nothing here: write a hyphen (-), as in -all.',
  'spf/odd-space':
    '{text} is a space of a word processor, which separates nothing here: write an ordinary space.',
  'spf/separator':
    'Only spaces separate the parts of an SPF record, and {text} has a {sign} in it: write {suggestion}.',
  'spf/space-inside': 'A space stands in the middle of {text}: write {suggestion}.',
  'spf/qualifiers': 'One of the signs +, -, ? and ~ stands before a mechanism; {text} has more than one.',
  'spf/lone-qualifier':
    'Behind the sign {text} stands a mechanism without a space between them, such as -all.',
  'spf/unknown-mechanism':
    '{text} is no part of SPF: there are all, include, a, mx, ptr, ip4, ip6 and exists, with a colon before what belongs to them.',
  'spf/modifier-colon': 'Behind redirect and exp stands an =, and {text} has a colon in its place.',
  'spf/bare-address': '{text} stands by itself: write {mechanism}:{text}.',
  'spf/bare-name':
    '{text} stands by itself: a domain name follows a mechanism and a colon, such as include:{text} or a:{text}.',
  'spf/lost-sign': 'Write {suggestion} in place of {text}: the sign between the two parts is missing.',
  'spf/unexpected-argument': 'Nothing stands behind {mechanism}, but here is {text}.',
  'spf/missing-domain': '{text} lacks the domain name that belongs to it, such as include:example.com.',
  'spf/missing-network': '{text} lacks its address, which stands behind a colon, such as ip4:192.0.2.0/24.',
  'spf/single-label': '{text} is no full domain name such as mail.example.com: it is one word.',
  'spf/top-label':
    'A domain name ends in letters, digits and hyphens behind its last dot, not in digits alone; {text} does not.',
  'spf/address-as-domain': '{text} is an address and no domain name: write {mechanism}:{text}.',
  'spf/empty-label': 'In {text} two dots follow each other, or one comes first: between dots stands a label.',
  'spf/name-length':
    '{text} is too long for a name that can be looked up: 63 characters between two dots, 253 in all.',
  'spf/url':
    '{text} is a URL, where the name of a domain stands alone: remove the scheme, and what follows the name.',
  'spf/mail-address': '{text} is a mail address, where a domain name stands: write what stands behind the @.',
  'spf/port': 'A domain name stands here without a port: remove {text}.',
  'spf/name-character':
    '{text} may not stand in the name of a domain, which is letters, digits and hyphens with dots between them.',
  'spf/unexpected-prefix': 'A prefix length stands behind a, mx, ip4 and ip6 only: remove {text}.',
  'spf/bad-prefix-length':
    'A prefix length such as {example} is a number from 0 to {limit} without leading zeros; {text} is none.',
  'spf/bad-ip4':
    '{text} is no IPv4 address: four numbers up to 255 with dots between them, such as 192.0.2.1.',
  'spf/bad-ip6': '{text} is no IPv6 address, such as 2001:db8::1.',
  'spf/ip4-is-ip6': '{text} is an IPv6 address: write ip6 in place of ip4.',
  'spf/ip6-is-ip4': '{text} is an IPv4 address: write ip4 in place of ip6.',
  'spf/percent-sign':
    'A percent sign starts a macro, a letter in braces; {text} is none, and the sign itself is written %%.',
  'spf/macro-open': 'The macro {text} has no closing brace before the next space.',
  'spf/macro-letter': 'The letter of the macro {text} is none of s, l, o, d, i, p, h and v.',
  'spf/macro-explanation':
    'The letters c, r and t have a meaning only in the text of an explanation, so {text} may not stand here.',
  'spf/macro-zero': 'The macro {text} keeps 0 labels of a name: the number is at least 1.',
  'spf/macro-form':
    'In a macro stand a letter, perhaps a number, perhaps r, and then delimiters (.-+,/_=); {text} is different.',
  'spf/modifier-name': 'The name before the = starts with a letter; {text} does not.',
  'spf/qualified-modifier':
    'The signs +, -, ? and ~ stand before mechanisms only, not before a setting such as {text}.',
  'spf/duplicate-modifier': 'redirect and exp stand once in a record; {text} is a second one.',
  'spf/equals-sign':
    '{text} has an = where a : belongs, so receivers ignore it as a setting that they do not know.',
  'spf/after-all': 'all matches every sender, so what stands behind it is never looked at: {text}.',
  'spf/redirect-beside-all':
    'all matches every sender, so the redirect is never followed: remove one of them.',
  'spf/open-all':
    '{text} lets every server send mail in the name of the domain, or says nothing against it: write -all, or ~all while you try it.',
  'spf/no-all':
    'The record says nothing of servers that it does not list, as if it were not there: end it in -all, or ~all while you try it.',

  'tag/version':
    'A {record} record starts with {version}, in this very spelling; this one starts with {text}.',
  'tag/no-version': 'A {record} record starts with {version}, and here is nothing of the kind.',
  'tag/version-blank':
    'Nobody takes a record for one of this kind that does not start with {version}; at once: remove the blank before the semicolon.',
  'tag/host-name':
    '{text} is the name of a host and no text of this kind: most likely a CNAME record is meant, which leads there.',
  'tag/other-record':
    'With {text} another record begins: two texts were put into one; give each a TXT record of its own.',
  'tag/empty-part': 'Something stands on either side of a {separator}, and here is nothing.',
  'tag/empty': 'Nothing stands before this semicolon: remove it.',
  'tag/equals': '{text} is no setting: each is a name, an = and a value, with semicolons between settings.',
  'tag/name': 'The name of a setting starts with a letter and holds no blanks and no signs; {text} is none.',
  'tag/near':
    '{text} is no setting of a {record} record, and is passed over: {suggestion} is probably meant.',
  'tag/character': '{text} may not stand in the value of a setting.',
  'tag/no-value': '{text} has no value.',
  'tag/duplicate': 'A setting stands once in a record; {text} is its second one.',
  'tag/several':
    'Another {record} record stands at this name, and where there are two none of them counts: keep one.',

  'policy-uri/mailto': 'A mail address is written with mailto: before it: mailto:{text}.',
  'policy-uri/scheme':
    '{text} is no address to which something can be sent, such as mailto:reports@example.com.',
  'policy-uri/unsupported': 'An address starts with {known} here; {text} is not supported.',
  'policy-uri/mail-address': '{text} is no mail address: behind mailto: stand a name, an @ and a domain.',
  'policy-uri/host': '{text} names no host: behind https: stand two slashes and a name.',
  'policy-uri/character':
    '{text} may not stand in an address: write a % and its two hexadecimal digits in its place.',
  'policy-uri/percent': 'Behind a % in an address stand two hexadecimal digits; {text} has none.',
  'policy-uri/size':
    'A size behind an address is an !, a number and perhaps k, m, g or t, such as !10m; {text} is none.',

  'dmarc/policy-missing':
    'The record has no policy, so receivers do nothing with it: add p=none, p=quarantine or p=reject.',
  'dmarc/policy-value': 'The policy {tag} is none, quarantine or reject; there is no {text}.',
  'dmarc/value': 'The setting {tag} is {known}; there is no {text}.',
  'dmarc/number': 'The setting {tag} is a whole number from 0 to {limit}; {text} is none.',
  'dmarc/failure-option':
    'The setting fo is 0, 1, d or s, or several of them with colons between; {text} is none.',
  'dmarc/format': 'The setting rf names report formats such as afrf, with colons between; {text} is no name.',

  'dkim/version':
    'The version of a DKIM key, where it is stated, is v=DKIM1 in this very spelling, not {text}.',
  'dkim/version-first': '{text} stands before all other settings or is left out.',
  'dkim/key-missing':
    'The record has no setting p, which holds the public key: nobody can check a signature.',
  'dkim/key-type': 'The type of a key is rsa or ed25519; receivers know no {text} and ignore the record.',
  'dkim/list': 'The setting {tag} is a word, or several with colons between them; {text} is none.',
  'dkim/stand-in':
    '{text} is no key, but stands for one: write the public key that the mail software shows, in base64.',
  'dkim/key-cut':
    'The key is {announced} octets long by its own account, but {length} stand here: a part was lost.',
  'dkim/not-rsa':
    'This is no RSA public key: it is what openssl writes between BEGIN PUBLIC KEY and END PUBLIC KEY.',
  'dkim/ed25519-length':
    'An Ed25519 key is 32 octets long, 44 characters of base64 without any header; this one has {length} octets.',

  'mta-sts/id-missing': 'The record has no setting id, by which senders see that the policy has changed.',
  'mta-sts/id': 'The setting id is 1 to 32 letters and digits, such as 20260101; {text} is different.',
  'tls-rpt/rua-missing': 'The record has no setting rua, which says where reports go.',
  'bimi/location-missing':
    'The record has no setting l, which says where the logo is; l= declines to show one.',
  'persist/issuer':
    'The text begins with the domain of the authority that may issue, such as ca.example.net; here it begins with no name.',
  'persist/account-missing':
    'The text has no accounturi, which says for which account the authority may issue: write accounturi= and its URI behind a semicolon.',
  'persist/time':
    'The value of persistUntil is a whole number of seconds since 1970, such as 1798761600; {text} is none.',
  'acme/swapped':
    'The text is {text}, which is what the owner should be, and the owner is the answer: they stand the other way round.',
  'acme/length': 'The value is 43 characters long, the digest that the client shows; this one has {length}.',
  'acme/character': 'The value is made of letters, digits, hyphens and underscores; {text} is none of them.',
} as const;
