import { type Entry, loadedAllTheSame } from './entry.ts';

/** Content that can be read, and is not what an RFC allows or anybody means. */
export const recordContentEntries = {
  'record/mailbox-at-sign': {
    status: 400,
    severity: loadedAllTheSame,
    message: 'A mail address with an @ where a domain name belongs',
    detail:
      'The {field} {text} is a domain name, in which a dot stands in place of the @ of a mail address (hostmaster.example.com.): as it is, the @ is a letter of its first label.',
    rfc: 'RFC 1035 8, RFC 1035 3.3.13',
    explanation:
      'Mail addresses in the DNS are written as domain names: the first dot stands for the @. With the @ itself the record is loaded, but nobody finds the address in it. Write hostmaster.example.com in place of hostmaster@example.com, with a dot at the end.',
    example: {
      kind: 'zone',
      wrong: 'ns1 RP admin@example.net. .\n',
      right: 'ns1 RP admin.example.net. .\n',
    },
  },
  'record/stray-word': {
    status: 400,
    severity: 'warning',
    message: 'A word beside a text in quotes is part of it',
    detail: '{text} stands without quotes beside a text in quotes, and is part of it: remove it.',
    rfc: 'RFC 1035 5.1, RFC 1035 3.3.14',
    explanation:
      'A TXT record may have several strings, with or without quotes, so whatever stands beside the quotes becomes part of its text. A comment that starts with another sign than a semicolon, a class or a TTL behind the type is sent to everybody who asks. Remove the word, or put it where it belongs.',
    example: {
      kind: 'zone',
      wrong: 'www TXT "hello" # for the office\n',
      right: 'www TXT "hello" ; for the office\n',
    },
  },
  'record/quotes-in-text': {
    status: 400,
    severity: 'warning',
    message: 'Quotation marks are part of a text',
    detail: 'The quotation marks at both ends of {text} are part of the text: remove them.',
    rfc: 'RFC 1035 5.1, RFC 1035 3.3.14',
    explanation:
      'In a zone file a text stands between double quotes, which are no part of it. A second pair inside them, or single quotes in their place, is sent to everybody who asks, so that a policy or a key which starts with one is not found. Leave one pair of double quotes.',
    example: {
      kind: 'zone',
      wrong: 'www TXT "\\"hello\\""\n',
      right: 'www TXT "hello"\n',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
