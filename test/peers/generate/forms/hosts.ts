import fc from 'fast-check';
import { ipv4 } from '../addresses.ts';
import { choice, type FieldForm, inOrder, one, oneOf, only, type Texts } from '../field.ts';
import { host, mailbox, name } from '../names.ts';
import { uint8, uint16 } from '../numbers.ts';
import { base64, characterString, characterStrings, hex, hexOf } from '../texts.ts';
import type { TypeForm } from '../type-form.ts';

/** RFC 1876 3: latitude, longitude, altitude and three sizes of which the last may be left out. */
const location: FieldForm = {
  label: 'location',
  valid: one(
    '52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m',
    '52 22 23 N 4 53 32 E -2m',
    '52 N 4 E 0m',
    '52 22 N 4 53 W 10.5m 1m',
    '90 S 180 W -100000.00m 90000000.00m',
    '0 0 0.001 N 0 0 59.999 E 42849672.95m 1m 2m 3m',
    '42 21 54 N 71 06 18 W -24 30',
  ),
  faults: {
    'latitude above 90': one('91 N 4 E 0m', '90 0 0.001 N 4 E 0m', '90 1 N 4 E 0m'),
    'longitude above 180': one('52 N 181 E 0m', '52 N 180 0 1 W 0m'),
    'minutes above 59': one('52 60 N 4 E 0m', '52 N 4 60 E 0m'),
    'seconds above 59.999': one('52 22 60 N 4 E 0m', '52 N 4 53 60.000 E 0m'),
    'hemisphere of the other kind': one('52 E 4 N 0m'),
    'no hemisphere': one('52 4 0m', '52 22 23 4 53 32 0m'),
    'no altitude': one('52 N 4 E'),
    'altitude out of range': one('52 N 4 E -100001m', '52 N 4 E 42849673m'),
    'size above the range': one('52 N 4 E 0m 90000001m'),
    'negative size': one('52 N 4 E 0m -1m'),
    'negative degrees': one('-52 N 4 E 0m'),
    'altitude no number': one('52 N 4 E xm', '52 N 4 E 1km'),
  },
};

const fourGroups: FieldForm = {
  label: 'identifier',
  valid: one('0014:4fff:ff20:ee64', '1:2:3:4', 'FFFF:0:0:1'),
  faults: {
    'three groups': one('0014:4fff:ff20'),
    'five groups': one('1:2:3:4:5'),
    'group of five digits': one('00014:4fff:ff20:ee64'),
    'no digit': one('0014:4fff:ff20:eg64'),
    'double colon': one('1::4'),
  },
};

const pairs = (count: number): FieldForm => {
  const right: Texts = hexOf(count).map((text) => (text.match(/../g) ?? []).join('-'));
  return {
    label: 'address',
    valid: right,
    faults: {
      'one pair short': right.map((text) => text.slice(3)),
      'one pair long': right.map((text) => `${text}-00`),
      'no digit': right.map((text) => `g${text.slice(1)}`),
      'colons between': right.map((text) => text.replaceAll('-', ':')),
      'nothing between': right.map((text) => text.replaceAll('-', '')),
      'single digits': one(Array.from({ length: count }, () => '1').join('-')),
    },
  };
};

const prefixes: FieldForm = {
  label: 'prefixes',
  valid: one(
    '1:192.168.32.0/21',
    '!1:192.168.38.0/28',
    '1:192.0.2.0/24 2:2001:db8::/32',
    '1:0.0.0.0/0',
    '2:::/0',
  ),
  faults: {
    'IPv4 prefix above 32': one('1:192.168.32.0/33'),
    'IPv6 prefix above 128': one('2:2001:db8::/129'),
    'no prefix': one('1:192.168.32.0'),
    'no family': one('192.168.32.0/21'),
    'family of the other address': one('1:2001:db8::/32', '2:192.0.2.0/24'),
    'prefix no number': one('1:192.168.32.0/x'),
  },
};

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
  {
    type: 'WKS',
    fields: [
      only(ipv4('address'), '192.0.2.1'),
      choice('services', ['6 25', 'TCP 25 80', '17 53'], {
        'unknown protocol': ['nosuchprotocol 25'],
        'port above the range': ['6 65536'],
      }),
    ],
    openEnded: true,
  },
  {
    type: 'ISDN',
    fields: [only(characterString('address'), '150862028003217', '"1234" "5"')],
    openEnded: true,
  },
  {
    type: 'NSAP',
    fields: [
      only(hex('address', 20), `0x${'47'.repeat(20)}`, '0x47.0005.80.005a00.0000.0001.e133.ffffff000161.00'),
    ],
  },
  { type: 'NSAP-PTR', fields: [name('host')] },
  { type: 'PX', fields: [uint16('preference'), name('map822'), name('mapx400')] },
  {
    type: 'GPOS',
    fields: [
      choice('position', ['-32.6882 116.8652 10.0', '0 0 0'], {
        'latitude above 90': ['91 0 0'],
        'no number': ['x y z'],
      }),
    ],
  },
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
  {
    type: 'ATMA',
    fields: [only(hex('address', 20), `39${'46'.repeat(19)}`, '+358400000000')],
    openEnded: true,
  },
  { type: 'HHIT', fields: [base64('identity', 30)], openEnded: true },
  { type: 'BRID', fields: [base64('identity', 30)], openEnded: true },
  { type: 'NINFO', fields: [characterStrings('text')], openEnded: true },
  { type: 'NID', fields: [uint16('preference'), fourGroups] },
  { type: 'L64', fields: [uint16('preference'), fourGroups] },
  { type: 'L32', fields: [uint16('preference'), only(ipv4('locator'), '10.1.2.3', '192.0.2.1')] },
  { type: 'LP', fields: [uint16('preference'), name('target')] },
  { type: 'EUI48', fields: [pairs(6)] },
  { type: 'EUI64', fields: [pairs(8)] },
  {
    type: 'SINK',
    fields: [
      only(uint8('meaning'), '1'),
      only(uint8('coding'), '2'),
      only(uint8('subcoding'), '3'),
      base64('data', 30),
    ],
    openEnded: true,
    lastOptional: true,
  },
  {
    type: 'A6',
    fields: [
      choice(
        'prefix, suffix and name',
        ['0 2001:db8::1', '64 ::1 net.example.net.', '128 net.example.net.'],
        {
          'prefix above 128': ['129 net.example.net.'],
          'no address': ['0 host'],
        },
      ),
    ],
  },
  {
    type: 'NULL',
    fields: [{ label: 'octets', valid: oneOf(inOrder('\\# 3', hexOf(3)), one('\\# 0')), faults: {} }],
    openEnded: true,
  },
];
