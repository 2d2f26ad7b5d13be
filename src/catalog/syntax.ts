import { bestPractice, type Entry } from './entry.ts';

/** The smallest zone there is, for examples that are about its first lines. */
const records = `@ SOA ns1 hostmaster 1 7200 3600 1209600 3600
@ NS ns1
ns1 A 192.0.2.1
`;

/** One with a single TTL, and with all that is best practice. */
const timed = `@ 3600 SOA ns1 hostmaster.example.net. 1 14400 3600 1209600 3600
@ NS ns1
@ NS ns2.example.net.
ns1 A 192.0.2.1
`;

/** What can be wrong with the text of a zone file before its records are looked at. */
export const syntaxEntries = {
  'syntax/unreadable': {
    status: 400,
    severity: 'error',
    message: 'Input cannot be read',
    detail: '{file} cannot be read: {why}.',
    rfc: 'RFC 1035 5.2',
    explanation:
      'The file or stream that should hold the zone could not be opened or read, or it was changed meanwhile, so that nothing in it counts as checked. Check that the path is right, that you may read it and that nobody writes to it, then run the check again.',
    example: {
      kind: 'decision',
      wrong: 'zonevet check example.zone, and there is no file of that name',
      right: 'zonevet check example.com.zone',
    },
  },
  'syntax/not-a-zone-file': {
    status: 400,
    severity: 'error',
    message: 'The file is no zone file',
    detail: 'The file is something else than a zone file, so that no record can be read from it.',
    rfc: 'RFC 1035 5',
    explanation:
      'A zone file is a text with one record on each line, as name servers read it. This file is in another format, so nothing in it was checked. Convert it to a zone file, or give the right file.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: '{ "name": "www", "type": "A", "content": "192.0.2.1" }\n',
      right: `$ORIGIN example.com.\n$TTL 3600\n${records}`,
    },
  },
  'syntax/byte-order-mark': {
    status: 400,
    severity: 'error',
    message: 'The text starts with a byte order mark',
    detail:
      'Save the file as UTF-8 without a byte order mark (the octets EF BB BF); the rest is read as if it were not there.',
    rfc: 'RFC 1035 5.1, RFC 3629 6',
    explanation:
      'Some editors put three invisible octets at the start of a file to mark it as UTF-8. Most name servers take them for a part of the first line and refuse the file or misread it. Save the file without the mark; editors call this "UTF-8 without BOM".',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `\ufeff$ORIGIN example.com.\n$TTL 3600\n${records}`,
      right: `$ORIGIN example.com.\n$TTL 3600\n${records}`,
    },
  },
  'syntax/bare-carriage-return': {
    status: 400,
    severity: 'error',
    message: 'A line ends in a carriage return alone',
    detail:
      'A carriage return (octet 13) stands here without a line feed (octet 10) behind it: end every line with a line feed, or with both.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Lines in a zone file end with a line feed, with or without a carriage return before it. Many name servers do not see a lone carriage return as the end of a line, so they read two lines as one. Let your editor save the file with Unix or Windows line ends.',
    example: {
      kind: 'zone',
      wrong: 'www A 192.0.2.2\rmail A 192.0.2.3\n',
      right: 'www A 192.0.2.2\nmail A 192.0.2.3\n',
    },
  },
  'syntax/non-ascii': {
    status: 400,
    severity: 'warning',
    message: 'Octets outside printable ASCII',
    detail:
      '{text} holds octets that are no printable ASCII: write each as \\DDD ({escaped}), so that every program reads the same.',
    rfc: 'RFC 1035 5.1, RFC 4343 2.1',
    explanation:
      'A zone file has no stated character encoding, so letters with accents, symbols and control characters mean different octets to different programs. Write such an octet as a backslash and its value in three decimal digits. The value that DNS serves stays the same.',
    example: {
      kind: 'zone',
      wrong: 'www TXT "a\x07b"\n',
      right: 'www TXT "a\\007b"\n',
    },
  },
  'syntax/raw-octets': {
    status: 400,
    severity: bestPractice.notice,
    message: 'Octets beyond ASCII in a text',
    detail:
      '{text} holds octets beyond ASCII, which not every program reads: write each as \\DDD ({escaped}), or leave them as they are.',
    rfc: 'RFC 1035 5.1, RFC 4343 2.1',
    explanation:
      'A zone file has no stated character encoding. Most name servers take an octet (byte) beyond ASCII in a text as it is, which in a file of today is UTF-8, but some refuse it. Written as a backslash and its value in three decimal digits it means the same to all of them; the value that DNS serves stays the same.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'www TXT "café"\n',
      right: 'www TXT "caf\\195\\169"\n',
    },
  },
  'syntax/unclosed-quote': {
    status: 400,
    severity: 'error',
    message: 'A quote is not closed',
    detail:
      'The string that this quote opens has no closing quote before the end of its line: add one where the string ends.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'A string in quotes must end on the line on which it starts. Without the closing quote nobody can tell where the value ends, so the entry is left out. Add the quote; a quote that is part of the value itself is written \\".',
    example: { kind: 'zone', wrong: 'www TXT "hello\n', right: 'www TXT "hello"\n' },
  },
  'syntax/unclosed-parenthesis': {
    status: 400,
    severity: 'error',
    message: 'A parenthesis is not closed',
    detail: 'The parenthesis that opens here is never closed: put a ) where the entry ends.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Parentheses let one entry go on over several lines. Without the closing one the entry swallows the records that follow it, or the name server refuses the file. Put the closing parenthesis after the last field of the entry.',
    example: { kind: 'zone', wrong: 'www TXT ( "hello"\n', right: 'www TXT ( "hello" )\n' },
  },
  'syntax/unmatched-parenthesis': {
    status: 400,
    severity: 'error',
    message: 'A parenthesis closes that was never opened',
    detail: 'No ( stands before this ) in the entry: remove it, or open the group where it should start.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Parentheses let one entry go on over several lines, and they come in pairs. A closing one on its own often means that an opening one was deleted or stands in a comment. Name servers refuse a file with such a line.',
    example: { kind: 'zone', wrong: 'www TXT "hello" )\n', right: 'www TXT "hello"\n' },
  },
  'syntax/nested-parenthesis': {
    status: 400,
    severity: 'error',
    message: 'A parenthesis opens inside another',
    detail: 'A ( stands inside a group that is still open: one pair of parentheses is enough for an entry.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Parentheses only say that an entry goes on over the end of a line, so a pair inside a pair has no meaning. Some name servers accept it and others refuse the file. Keep the outer pair and remove the inner one.',
    example: { kind: 'zone', wrong: 'www TXT ( ( "hello" ) )\n', right: 'www TXT ( "hello" )\n' },
  },
  'syntax/trailing-backslash': {
    status: 400,
    severity: 'error',
    message: 'A backslash stands at the end of a line',
    detail:
      'The backslash has no character after it on its line: remove it, or use parentheses to go on over several lines.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'In a zone file a backslash takes away the special meaning of the character after it; it does not join two lines. At the end of a line it has nothing to act on, and programs disagree on what then follows. To spread an entry over lines, put it in parentheses.',
    example: { kind: 'zone', wrong: 'www TXT hello\\\n', right: 'www TXT hello\n' },
  },
  'syntax/not-a-comment': {
    status: 400,
    severity: 'error',
    message: 'A comment starts with a semicolon',
    detail: 'The line starts with {text}, which starts no comment in a zone file: write a ; in its place.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Other formats mark comments with #, //, /* or --, but in a zone file only a semicolon does. A name server reads such a line as a record and refuses it. Start the comment with a semicolon.',
    example: { kind: 'zone', wrong: '# the web server\n', right: '; the web server\n' },
  },
  'syntax/comment-in-text': {
    status: 400,
    severity: 'warning',
    message: 'A semicolon cuts off a text',
    detail:
      'Without quotes the semicolon in {text} starts a comment, and the text ends before it: put all of it in double quotes.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'In a zone file a semicolon starts a comment that goes on to the end of the line, except between double quotes. Settings that are separated by semicolons, as in the texts of DMARC, DKIM and CAA, are lost from the first semicolon on. Put the whole text in double quotes.',
    example: {
      kind: 'zone',
      wrong: '_dmarc TXT v=DMARC1; p=none\n',
      right: '_dmarc TXT "v=DMARC1; p=none"\n',
    },
  },
  'syntax/missing-owner': {
    status: 400,
    severity: 'error',
    message: 'A record has no name',
    detail:
      'The line starts with a blank, which repeats the name of the record before it, but there is none yet: start it with a name, or with @ for the zone itself.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'A record starts with its name at the very start of the line, or with a blank, and then it has the name of the record before it. Here the name is missing, or a blank stands before it, so nobody can tell whose record it is. Write the name, or @ for the zone itself, at the start of the line.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `$ORIGIN example.com.\n$TTL 3600\n  TXT "hello"\n${records}`,
      right: `$ORIGIN example.com.\n$TTL 3600\n@ TXT "hello"\n${records}`,
    },
  },
  'syntax/missing-type': {
    status: 400,
    severity: 'error',
    message: 'The record has no type',
    detail:
      'After {text} a record type such as A or MX and its content should follow, but the entry ends there.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Every record needs a type, which says what kind of information it holds, and content of that type. An entry that has only a name, a TTL or a class says nothing. Add the type and the content, or remove the line.',
    example: { kind: 'zone', wrong: 'www\n', right: 'www A 192.0.2.2\n' },
  },
  'syntax/entry-form': {
    status: 400,
    severity: 'error',
    message: 'An entry is put together wrongly',
    detail:
      '{text} does not belong there: an entry is a name, perhaps a TTL and the class IN, a type and its content, with blanks between them.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'An entry of a zone file is a name, perhaps a TTL and the class IN in either order, a type and its content, with blanks between them. A word that is none of these, or two that are written as one, makes the whole entry unreadable. Correct the word that the finding marks.',
    example: { kind: 'zone', wrong: 'www IN IN A 192.0.2.2\n', right: 'www IN A 192.0.2.2\n' },
  },
  'syntax/class-mismatch': {
    status: 400,
    severity: 'error',
    message: 'The class is not IN',
    detail:
      'The class {text} does not fit: all records of a zone have one class, and that is IN (or left out).',
    rfc: 'RFC 1035 5.2',
    explanation:
      'The class is a word from the early days of DNS; for the internet it is always IN. A record of another class does not belong in the zone, and most name servers refuse the file. Write IN, or leave the class out.',
    example: { kind: 'zone', wrong: 'www CH A 192.0.2.2\n', right: 'www IN A 192.0.2.2\n' },
  },
  'syntax/ttl-missing': {
    status: 400,
    severity: 'warning',
    message: 'No TTL is stated',
    detail:
      'Neither the record nor a $TTL line before it says how long it may be kept, so the last number of the SOA record is used ({seconds} seconds).',
    rfc: 'RFC 1035 5.1, RFC 2308 4',
    explanation:
      'The TTL says for how many seconds others may keep a copy of a record before they ask again. If none is stated, name servers differ: some take a number from the SOA record, some refuse the file. Put a line such as $TTL 3600 at the start of the file.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `$ORIGIN example.com.\n${records}`,
      right: `$ORIGIN example.com.\n$TTL 3600\n${records}`,
    },
  },
  'syntax/ttl-unknown': {
    status: 400,
    severity: 'error',
    message: 'A record comes before any TTL',
    detail:
      'Neither the record nor a line before it says how long it may be kept, and the SOA record, whose last number some servers take, comes later: put $TTL 3600 at the start of the file.',
    rfc: 'RFC 1035 5.1, RFC 2308 4',
    explanation:
      'The TTL says for how many seconds others may keep a copy of a record before they ask again. Where no line states one, some name servers take the last number of the SOA record, but only for records that stand below it, so they refuse this file. Put a line such as $TTL 3600 at the start.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `$ORIGIN example.com.\nwww A 192.0.2.1\n${records}`,
      right: `$ORIGIN example.com.\n$TTL 3600\nwww A 192.0.2.1\n${records}`,
    },
  },
  'syntax/inherited-ttl': {
    status: 400,
    severity: bestPractice.notice,
    message: 'A TTL is taken from the record before',
    detail:
      'Without a $TTL line the record has the TTL of the one before it: say once for all what is meant.',
    rfc: 'RFC 1035 5.1, RFC 2308 4',
    explanation:
      'A record that states no TTL takes the one of $TTL, and where there is no such line the one of the record before it. When lines are moved or removed it then changes without notice. Put a line such as $TTL 3600 at the start of the file.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: `$ORIGIN example.com.\n${timed}`,
      right: `$ORIGIN example.com.\n$TTL 3600\n${timed}`,
    },
  },
  'syntax/inherited-owner': {
    status: 400,
    severity: 'warning',
    message: 'A record after $ORIGIN belongs to the name before it',
    detail:
      'The line states no name, so the record belongs to {owner}, the last one before $ORIGIN: write the name that is meant.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'A line that starts with a blank belongs to the name of the line before, and $ORIGIN does not change that. Right after $ORIGIN this is hardly what was meant. Write the name at the start of the line, @ for the origin itself.',
    example: {
      kind: 'zone',
      wrong: '$ORIGIN sub.example.com.\n A 192.0.2.2\n',
      right: '$ORIGIN sub.example.com.\n@ A 192.0.2.2\n',
    },
  },
  'syntax/final-line-break': {
    status: 400,
    severity: bestPractice.notice,
    message: 'The text ends in the middle of a line',
    detail: 'The last line has no line break at its end: add one, and check that the text is complete.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Every line of a text ends in a line break, the last one too. Where it is missing the end of the file may have been lost, and programs that put files together join two lines. Add a line break at the end.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: `$ORIGIN example.com.\n$TTL 3600\n${timed.trimEnd()}`,
      right: `$ORIGIN example.com.\n$TTL 3600\n${timed}`,
    },
  },
  'syntax/origin-unknown': {
    status: 400,
    severity: 'error',
    message: 'The origin of the zone is unknown',
    detail:
      'Nothing says what the name of the zone is, so its names cannot be completed: put an $ORIGIN line first, or give --origin.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Names without a final dot are short for names inside the zone, and @ stands for the zone itself. To read them one has to know the name of the zone, and neither the file nor its caller says it. Start the file with a line such as $ORIGIN and the name of the zone with a final dot.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `$TTL 3600\n${records}`,
      right: `$ORIGIN example.com.\n$TTL 3600\n${records}`,
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
