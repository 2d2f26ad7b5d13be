import fc from 'fast-check';
import { ipv4 } from '../addresses.ts';
import { inOrder, one, oneOf, type Texts } from '../field.ts';
import { host, mailbox, name } from '../names.ts';
import { atmAddress, fourGroups, nsapAddress, pairs, prefixed, prefixes, services } from '../networks.ts';
import { uint8, uint16 } from '../numbers.ts';
import { location, position } from '../positions.ts';
import { base64, characterString, characterStrings, hex, hexOf } from '../texts.ts';
import type { TypeForm } from '../type-form.ts';

/** Digits as people dial them; the second string of ISDN is the subaddress (RFC 1183 3.2). */
const dialled: Texts = fc.bigInt({ min: 10n ** 4n, max: 10n ** 14n }).map(String);

/** Types about hosts, people and networks, many of them seldom seen. */
export const hostForms: readonly TypeForm[] = [
  { type: 'HINFO', fields: [characterString('CPU'), characterString('system')] },
  { type: 'RP', fields: [mailbox('mailbox'), name('text name')] },
  { type: 'MINFO', fields: [mailbox('responsible'), mailbox('errors')] },
  { type: 'MB', fields: [host('host')] },
  { type: 'MG', fields: [mailbox('member')] },
  { type: 'MR', fields: [mailbox('new name')] },
  { type: 'MD', fields: [host('host')] },
  { type: 'MF', fields: [host('host')] },
  { type: 'LOC', fields: [location] },
  { type: 'WKS', fields: [ipv4('address'), services], openEnded: true },
  {
    type: 'ISDN',
    fields: [
      {
        ...characterString('address'),
        valid: oneOf(
          dialled,
          fc.tuple(dialled, fc.integer({ min: 1, max: 9999 })).map(([number, sub]) => `"${number}" "${sub}"`),
        ),
      },
    ],
    openEnded: true,
  },
  {
    type: 'X25',
    fields: [
      {
        ...characterString('address'),
        valid: oneOf(
          dialled,
          dialled.map((text) => `"${text}"`),
        ),
      },
    ],
  },
  { type: 'NSAP', fields: [nsapAddress] },
  { type: 'NSAP-PTR', fields: [name('host')] },
  { type: 'PX', fields: [uint16('preference'), name('map822'), name('mapx400')] },
  { type: 'GPOS', fields: [position] },
  { type: 'EID', fields: [hex('identifier', 8)], openEnded: true },
  { type: 'NIMLOC', fields: [hex('locator', 8)], openEnded: true },
  { type: 'APL', fields: [prefixes], openEnded: true, lastOptional: true },
  {
    type: 'DHCID',
    fields: [
      {
        ...base64('digest', 35),
        valid: fc
          .uint8Array({ minLength: 32, maxLength: 32 })
          .map((octets) => Buffer.from([0, 1, 1, ...octets]).toString('base64')),
      },
    ],
    openEnded: true,
  },
  { type: 'ATMA', fields: [atmAddress], openEnded: true },
  { type: 'HHIT', fields: [base64('identity', 30)], openEnded: true },
  { type: 'BRID', fields: [base64('identity', 30)], openEnded: true },
  { type: 'NINFO', fields: [characterStrings('text')], openEnded: true },
  { type: 'NID', fields: [uint16('preference'), fourGroups] },
  { type: 'L64', fields: [uint16('preference'), fourGroups] },
  { type: 'L32', fields: [uint16('preference'), ipv4('locator')] },
  { type: 'LP', fields: [uint16('preference'), name('target')] },
  { type: 'EUI48', fields: [pairs(6)] },
  { type: 'EUI64', fields: [pairs(8)] },
  {
    type: 'SINK',
    fields: [uint8('meaning'), uint8('coding'), uint8('subcoding'), base64('data', 30)],
    openEnded: true,
    lastOptional: true,
  },
  { type: 'A6', fields: [prefixed] },
  {
    type: 'NULL',
    fields: [
      {
        label: 'octets',
        valid: oneOf(one('\\# 0'), ...[1, 3, 20].map((length) => inOrder(`\\# ${length}`, hexOf(length)))),
        faults: {
          'one octet more than said': inOrder('\\# 8', hexOf(9)),
          'one octet less than said': inOrder('\\# 8', hexOf(7)),
          'no digit': inOrder(
            '\\# 8',
            hexOf(8).map((hex) => `${hex.slice(1)}g`),
          ),
        },
      },
    ],
    openEnded: true,
  },
];
