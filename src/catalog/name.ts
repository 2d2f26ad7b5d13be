import type { Entry } from './entry.ts';

const label63 = 'a'.repeat(63);
/** Three labels of 63 octets: 192 octets in wire form, so that 50 are left beside `example.com`. */
const threeLabels = `${label63}.${label63}.${label63}`;

/** What can be wrong with the name that a record stands at, or with a name as it is written. */
export const nameEntries = {
  'name/empty-label': {
    status: 400,
    severity: 'error',
    message: 'A name has an empty label',
    detail:
      'A name has at least one character before each of its dots, and {text} has none somewhere; the name of the zone itself is written @.',
    rfc: 'RFC 1035 3.1',
    explanation:
      'A domain name is made of labels with dots between them, as www, example and com are in www.example.com. A label cannot be empty, so such a name cannot exist. Remove the extra dot.',
    example: { kind: 'zone', wrong: 'www..shop A 192.0.2.2\n', right: 'www.shop A 192.0.2.2\n' },
  },
  'name/label-too-long': {
    status: 400,
    severity: 'error',
    message: 'A label of a name is too long',
    detail:
      'A label (the part of a name between two dots) has at most 63 octets, and one of {text} has more.',
    rfc: 'RFC 1035 2.3.4',
    explanation:
      'The protocol has room for 63 octets (bytes) in each part of a name, so a longer one cannot be sent or asked for. Shorten it, or split it in two with a dot.',
    example: { kind: 'zone', wrong: `${label63}a A 192.0.2.2\n`, right: `${label63} A 192.0.2.2\n` },
  },
  'name/too-long': {
    status: 400,
    severity: 'error',
    message: 'A name is too long',
    detail:
      '{text} is too long: a name has at most 255 octets, counted with the zone, one for each label and one for the end.',
    rfc: 'RFC 1035 2.3.4',
    explanation:
      'The protocol has room for 255 octets (bytes) in a whole name, which is at most 253 characters as it is written. A longer name cannot be sent or asked for. Remember that the name of the zone counts too when a name has no final dot.',
    example: {
      kind: 'zone',
      wrong: `${threeLabels}.${'a'.repeat(50)} A 192.0.2.2\n`,
      right: `${threeLabels}.${'a'.repeat(49)} A 192.0.2.2\n`,
    },
  },
  'name/bad-escape': {
    status: 400,
    severity: 'error',
    message: 'A name holds a malformed escape',
    detail:
      'In {text} a backslash is followed by neither three digits up to 255 (\\046) nor a single character (\\.).',
    rfc: 'RFC 1035 5.1, RFC 4343 2.1',
    explanation:
      'In a zone file a backslash starts an escape: three decimal digits give the value of an octet, any other character stands for itself. Here it is neither, and programs would read different names. Write all three digits, as in \\046 for a dot that is part of a label.',
    example: { kind: 'zone', wrong: 'john\\46doe TXT "hello"\n', right: 'john\\046doe TXT "hello"\n' },
  },
  'name/quoted': {
    status: 400,
    severity: 'error',
    message: 'A name stands in quotes',
    detail: '{text} is a domain name, which stands without quotes.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Quotes in a zone file are for texts, not for domain names. Some name servers would take the quotes for a part of the name, others refuse the file. Remove the quotes.',
    example: { kind: 'zone', wrong: '"www" A 192.0.2.2\n', right: 'www A 192.0.2.2\n' },
  },
  'name/out-of-zone': {
    status: 400,
    severity: 'error',
    message: 'A record lies outside the zone',
    detail: '{owner} is neither {origin} nor a name that ends in it, so its records belong in another zone.',
    rfc: 'RFC 1035 5.2',
    explanation:
      'A zone can only hold records of its own name and of names below it. Nobody would ever ask this zone for the record, so name servers ignore it or refuse the file. Put it in the zone that it belongs to, or correct the name.',
    example: {
      kind: 'zone',
      wrong: 'www.example.net. A 192.0.2.2\n',
      right: 'www.example.com. A 192.0.2.2\n',
    },
  },
  'name/more-than-name': {
    status: 400,
    severity: { rfc: 'off', platform: 'error', strict: 'off' },
    message: 'A name holds more than a name',
    rfc: 'RFC 1123 2.1, RFC 2181 11',
    explanation:
      'What is typed into a browser has more in it than a name: a scheme before it, a port or a path behind it, sometimes a blank at an end. DNS would store all of that as a part of the name, and nobody would ever ask for it. Write the name alone.',
    example: {
      kind: 'zone',
      profile: 'platform',
      wrong: 'www:8080 A 192.0.2.2\n',
      right: 'www A 192.0.2.2\n',
    },
  },
  'name/u-label': {
    status: 400,
    severity: { rfc: 'warning', platform: 'notice', strict: 'warning' },
    message: 'A name has letters beyond ASCII',
    detail:
      '{text} stands in DNS as {suggestion}: letters beyond ASCII are encoded in names, and programs ask for the encoded name.',
    rfc: 'RFC 5890 2.3.2.1, RFC 5891 5.5',
    explanation:
      'Names of hosts are made of the letters a to z, digits and hyphens. Other letters are encoded: each label that has some starts with xn-- then, and it is this form that browsers and mail programs ask for. A record at the name as it is typed is never found, so write the encoded form; the platform does so by itself.',
    example: { kind: 'zone', wrong: 'bücher A 192.0.2.2\n', right: 'xn--bcher-kva A 192.0.2.2\n' },
  },
  'name/beyond-ascii': {
    status: 400,
    severity: { rfc: 'warning', platform: 'error', strict: 'warning' },
    message: 'A name holds a character that no host name has',
    rfc: 'RFC 5890 2.3.2.1, RFC 5892 2.1',
    explanation:
      'Names of hosts are made of the letters a to z, digits and hyphens, and letters of other scripts are encoded with them. A dash or a quotation mark that a word processor has made of a plain one, a space that is none, or a picture is no letter, so that nobody can ask for the name. Type it again, or write the encoded form with xn--.',
    example: { kind: 'zone', wrong: 'my–host A 192.0.2.2\n', right: 'my-host A 192.0.2.2\n' },
  },
  'name/repeats-zone': {
    status: 400,
    severity: { rfc: 'warning', platform: 'error', strict: 'warning' },
    message: 'A name ends in the name of the zone twice',
    detail: '{owner} has the name of the zone twice at its end, where it stands once: leave one out.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'The name of the zone was added to a name that had it already, so that the record stands where nobody looks for it: www.example.com.example.com in place of www.example.com. Where names are put together by a program, one that is given in full gets no second ending.',
    example: {
      kind: 'zone',
      wrong: 'www.example.com.example.com. A 192.0.2.2\n',
      right: 'www.example.com. A 192.0.2.2\n',
    },
  },
  'name/missing-final-dot': {
    status: 400,
    severity: 'warning',
    message: 'A name seems to lack its final dot',
    detail:
      '{text} has no final dot, so the name of the zone is added to it; {suggestion} is probably what is meant.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'In a zone file a name without a dot at its end is short for a name inside the zone: ns1.example.com in the zone example.com means ns1.example.com.example.com. This is a common slip, and the record then points to a name that does not exist. Add the dot, or shorten the name.',
    example: { kind: 'zone', wrong: 'www CNAME ns1.example.com\n', right: 'www CNAME ns1.example.com.\n' },
  },
} as const satisfies Readonly<Record<string, Entry>>;
