import type { Entry } from './entry.ts';

/** What can be wrong with `$ORIGIN`, `$TTL`, `$INCLUDE` and `$GENERATE`. */
export const directiveEntries = {
  'syntax/unknown-directive': {
    status: 400,
    severity: 'error',
    message: 'Unknown directive',
    detail: '{text} is no directive of a zone file; there are $ORIGIN, $TTL, $INCLUDE and $GENERATE.',
    rfc: 'RFC 1035 5.1, RFC 2308 4',
    explanation:
      'A line that starts with a dollar sign is an instruction to the program that reads the file. This one is not known, so the line is skipped and what follows it may mean something else than you intended. Check the spelling.',
    example: { kind: 'zone', wrong: '$ORGIN example.com.\n', right: '$ORIGIN example.com.\n' },
  },
  'syntax/indented-directive': {
    status: 400,
    severity: 'error',
    message: 'A blank stands before a directive',
    detail: 'A directive starts at the beginning of its line: remove the blank before {text}.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'A line that starts with a blank is a record of the name before it, so servers take the directive for a record type that they do not know and refuse the file. Remove the blank.',
    example: { kind: 'zone', wrong: '  $TTL 300\n', right: '$TTL 300\n' },
  },
  'syntax/relative-origin': {
    status: 400,
    severity: 'warning',
    message: 'A relative $ORIGIN goes on from the one before',
    detail:
      '{text} has no final dot, so it is added to the origin that holds here and makes {origin}; write {suggestion}, if that is what is meant.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'An $ORIGIN without a final dot is short for a name below the origin before it, not below the zone. Where one such line follows another, or repeats the start of the origin, names end up deeper than they look. Write the origin in full, with its final dot.',
    example: {
      kind: 'zone',
      wrong: '$ORIGIN east\nwww A 192.0.2.2\n$ORIGIN west\nwww A 192.0.2.3\n',
      right: '$ORIGIN east\nwww A 192.0.2.2\n$ORIGIN west.example.com.\nwww A 192.0.2.3\n',
    },
  },
  'syntax/directive-arguments': {
    status: 400,
    severity: 'error',
    message: 'A directive has wrong arguments',
    detail: '{directive} {why}.',
    rfc: 'RFC 1035 5.1, RFC 2308 4',
    explanation:
      'Each directive takes its own arguments: $ORIGIN a domain name, $TTL a time, $INCLUDE a file and perhaps a domain name. With a wrong or missing one the directive has no effect, so the lines below it may be read differently than you intended.',
    example: { kind: 'zone', wrong: '$TTL\n', right: '$TTL 300\n' },
  },
  'syntax/include-unreadable': {
    status: 400,
    severity: 'error',
    message: 'An included file cannot be read',
    detail: '{file} cannot be read ({why}): check that the path is right and that the file may be read.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'The zone file asks for the text of another file, and that file could not be read. Its records are missing from the zone, so later findings may be due to that. Correct the path, or remove the line.',
    example: { kind: 'zone', wrong: '$INCLUDE missing.zone\n', right: '$INCLUDE sub.zone\n' },
  },
  'syntax/include-outside': {
    status: 400,
    severity: 'error',
    message: 'An included file lies outside the allowed directory',
    detail:
      '{file} lies outside the directory that files may be included from: move it there, or allow a directory that holds both.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'A zone file may come from somebody else, so it may only include files from one directory and from those below it. Otherwise it could show you, or send on, any file of the machine. Move the file, or name a directory that holds both.',
    example: {
      kind: 'decision',
      wrong: '$INCLUDE ../private/keys.zone in the file /zones/example.com.zone',
      right: '$INCLUDE keys.zone, and the file is /zones/keys.zone',
    },
  },
  'syntax/include-loop': {
    status: 400,
    severity: 'error',
    message: 'A file includes itself',
    detail:
      '{file} is being read already, so including it here would never end: remove one of the $INCLUDE lines.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'The file is included by itself, or by a file that it includes. Reading it again would go on for ever, so the line is skipped. Find out which of the files should include the other, and remove the other line.',
    example: {
      kind: 'decision',
      wrong: 'example.com.zone includes hosts.zone, and hosts.zone includes example.com.zone',
      right: 'example.com.zone includes hosts.zone, and hosts.zone includes nothing',
    },
  },
  'syntax/include-limit': {
    status: 400,
    severity: 'error',
    message: 'Too much is included',
    detail:
      'A zone may include at most {limit} files and be 4 GiB long in all; what is included here is left out.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'The number of included files and the length of all texts together are limited, so that no zone file can use up the machine. What lies beyond the limit was not checked. Put the records into fewer files, or split the zone.',
    example: {
      kind: 'decision',
      wrong: 'a zone file with a million $INCLUDE lines',
      right: 'a zone file with one $INCLUDE line; the included file holds the records of all of them',
    },
  },
  'syntax/zone-limit': {
    status: 413,
    severity: 'error',
    message: 'Zone too large',
    detail:
      'The texts of a zone, its names and the data of its records may have 4 GiB each, and what comes through a pipe 1 GiB; what stands from here on is left out, and the zone is not judged as a whole.',
    rfc: 'RFC 1035 5',
    explanation:
      'A zone is kept in the memory while it is checked, where relative names take more room than in the file, because each is written in full. What lies beyond the limit was not checked. Split the zone.',
    example: {
      kind: 'decision',
      wrong: 'a zone file of 5 GiB',
      right: 'a zone of 3 GiB, and one of 2 GiB below it that it delegates',
    },
  },
  'syntax/include-unavailable': {
    status: 400,
    severity: 'error',
    message: 'No file can be included here',
    detail:
      '{text} is not read, because the zone is checked without access to files: put its records in place of this line.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'The zone was handed over as text, without a way to read other files, as in a browser or an API call. The records of the included file are missing from the check. Paste them in place of the line, or check the zone where its files are.',
    example: {
      kind: 'decision',
      wrong: 'a zone with the line $INCLUDE hosts.zone, pasted into a web form',
      right: 'the same zone with the records of hosts.zone in place of that line',
    },
  },
  'syntax/generate-invalid': {
    status: 400,
    severity: 'error',
    message: 'A $GENERATE line is malformed',
    detail: '$GENERATE {why}.',
    rfc: 'RFC 1035 5.1',
    explanation:
      '$GENERATE makes many similar records from one line: a range such as 1-10, a name, a type and the content, with a dollar sign where the number goes. The line does not follow this form, so it makes no records. It is an extension that not every name server knows; writing out the records always works.',
    example: {
      kind: 'zone',
      wrong: '$GENERATE 3-1 host$ A 192.0.2.$\n',
      right: '$GENERATE 1-3 host$ A 192.0.2.$\n',
    },
  },
  'syntax/generate-limit': {
    status: 400,
    severity: 'error',
    message: 'A $GENERATE line makes too many records',
    detail: 'A $GENERATE line may make at most {limit} records: use a smaller range, or a wildcard record.',
    rfc: 'RFC 1035 5.1',
    explanation:
      'One short line could ask for billions of records and use up the memory of the machine, so its range is limited. The line was skipped. If all names should answer the same, one record with the name * does it.',
    example: {
      kind: 'zone',
      wrong: '$GENERATE 1-70000 h$ A 192.0.2.1\n',
      right: '$GENERATE 1-70 h$ A 192.0.2.1\n',
    },
  },
  'syntax/generate-not-allowed': {
    status: 400,
    severity: { rfc: 'off', platform: 'error', strict: 'off' },
    message: '$GENERATE is not allowed',
    detail: 'This platform does not take $GENERATE: write out the records that the line stands for.',
    rfc: 'RFC 1035 5.1',
    explanation:
      '$GENERATE is an extension of some name servers that makes many records from one line. The platform stores single records, so it does not take such lines. Write out each record.',
    example: {
      kind: 'zone',
      profile: 'platform',
      wrong: '$GENERATE 1-2 h$ A 192.0.2.$\n',
      right: 'h1 A 192.0.2.1\nh2 A 192.0.2.2\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
