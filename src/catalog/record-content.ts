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
} as const satisfies Readonly<Record<string, Entry>>;
