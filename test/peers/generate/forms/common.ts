import fc from 'fast-check';
import { ipv4, ipv6 } from '../addresses.ts';
import { choice, one, oneOf, only } from '../field.ts';
import { host, mailbox, name, word } from '../names.ts';
import { interval, ttlSeconds, uint8, uint16, uint32 } from '../numbers.ts';
import { characterStrings } from '../texts.ts';
import type { TypeForm } from '../type-form.ts';

/** Types that every zone has. */
export const commonForms: readonly TypeForm[] = [
  { type: 'A', fields: [ipv4('address')] },
  { type: 'NS', fields: [host('name server')] },
  { type: 'CNAME', fields: [name('target')] },
  {
    type: 'SOA',
    owner: '@',
    fields: [
      host('primary'),
      mailbox('mail address'),
      uint32('serial'),
      interval('refresh'),
      interval('retry'),
      interval('expire'),
      ttlSeconds('minimum'),
    ],
  },
  { type: 'PTR', fields: [name('host')] },
  { type: 'MX', fields: [uint16('preference'), host('exchange')] },
  { type: 'TXT', fields: [characterStrings('text')], openEnded: true },
  { type: 'AAAA', fields: [ipv6('address')] },
  {
    type: 'SRV',
    owner: '_sip._tcp.%',
    fields: [uint16('priority'), uint16('weight'), uint16('port'), host('target')],
  },
  {
    type: 'DNAME',
    fields: [
      {
        ...name('target'),
        valid: oneOf(
          one('example.net.', 'sub.example.net.', 'else', 'EXAMPLE.org.'),
          word.map((text) => `${text}.example.net.`),
          word.map((text) => `${text}.Example.ORG.`),
        ),
      },
    ],
  },
  {
    type: 'CAA',
    fields: [
      only(uint8('flags'), '0', '128'),
      choice('tag', ['issue', 'issuewild', 'iodef', 'ISSUE', 'contactemail', 'tbs1'], {
        'hyphen or underscore': ['is-sue', 'is_sue'],
        'no letter': ['is.sue', '!'],
        'in quotes and empty': ['""'],
      }),
      {
        label: 'value',
        valid: oneOf(
          one('";"', '"a\\"b"'),
          word.map((text) => `"${text}.example.net"`),
          word.map((text) => `${text}.example.net`),
          fc.tuple(word, word, word).map(([ca, tag, value]) => `"${ca}.example.net; ${tag}=${value}"`),
        ),
        faults: {
          'escape above 255': word.map((text) => `"${text}\\300"`),
          'escape of two digits': word.map((text) => `"${text}\\12"`),
          'quote not closed': word.map((text) => `"${text}.example.net`),
        },
      },
    ],
    faults: { 'reserved tag of 256 octets': one(`0 ${'a'.repeat(256)} "x"`) },
  },
];
