import { type Server, servers } from '../../helpers/peers-load.ts';
import { peersFor } from '../../helpers/peers-types.ts';
import { changed, signedZone, without } from '../../helpers/signed-zones.ts';
import { absolute, type ViewedRecord, type ZoneView } from './view.ts';
import type { ZoneException } from './zone-exception.ts';

const some =
  (test: (record: ViewedRecord, zone: ZoneView) => boolean) =>
  (zone: ZoneView): boolean =>
    zone.records.some((record) => test(record, zone));

const inText =
  (pattern: RegExp) =>
  ({ text }: ZoneView): boolean =>
    pattern.test(text);

const isOf = ({ type }: ViewedRecord, ...types: readonly string[]): boolean => types.includes(type);

/** Where the name is among the words of types that lead to a host. */
const hostAt: Readonly<Record<string, number>> = { NS: 0, MX: 1, SRV: 3, SOA: 0 };

/** The name that a record leads to, if that is one of a host, as it is written. */
const hostOf = ({ type, words }: ViewedRecord): string | undefined => words[hostAt[type] ?? -1];

const isHostname = (name: string): boolean =>
  /^(\*\.)?(?!-)[a-z0-9-]+(?<!-)(\.(?!-)[a-z0-9-]+(?<!-))*\.$|^\.$/i.test(name);

const isAddress = (name: string): boolean =>
  /^\d+\.\d+\.\d+\.\d+\.?$|^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*$/i.test(name);

/** Names as they are written: owners, and words that are neither texts nor numbers. */
const names = (zone: ZoneView): readonly string[] =>
  zone.records.flatMap(({ owner, type, words }) => [
    owner,
    ...(/^(CNAME|NS|PTR|MX|SRV|DNAME|SOA|RP|HTTPS|SVCB|NAPTR)$/.test(type)
      ? words.filter((word) => /^[^"=]+$/.test(word))
      : []),
  ]);

/** What stands right before and right behind each string in quotes. */
const stringsIn = (text: string): readonly { readonly before: string; readonly after: string }[] =>
  Array.from(text.matchAll(/\\.|;.*|"(?:[^"\\\n]|\\.)*"/g)).flatMap(({ 0: token, index }) =>
    token.startsWith('"')
      ? [{ before: text.charAt(index - 1), after: text.charAt(index + token.length) }]
      : [],
  );

const serviceKeys = ['mandatory', 'alpn', 'no-default-alpn', 'port', 'ipv4hint', 'ech', 'ipv6hint'];
const newerKeys: Readonly<Record<Server, readonly string[]>> = { B: ['dohpath'], K: [], N: ['dohpath'] };

const knowsKey = (server: Server, word: string): boolean => {
  const key = word.replace(/=.*/, '').toLowerCase();
  return /^key\d+$/.test(key) || serviceKeys.includes(key) || newerKeys[server].includes(key);
};

/** Where a server refuses a zone and we have no error, and mean to. */
const refusals: readonly ZoneException[] = [
  {
    about: 'a $GENERATE line',
    refused: 'KN',
    has: inText(/^\$GENERATE\s/im),
    why: 'an extension of BIND’s that zones have; Knot and NSD do not know it; in `platform` an error',
    rfc: 'RFC 1035 5.1',
    example: '$GENERATE 1-3 h$ A 192.0.2.$',
  },
  {
    about: 'lines that end in CR LF',
    refused: 'K',
    has: inText(/\r\n/),
    why: 'editors of Windows write them, and six of seven programs take them',
    rfc: 'RFC 1035 5.1',
    example: 'a A 192.0.2.1\r\nb A 192.0.2.1\r',
  },
  {
    about: 'strings without a blank between them',
    refused: 'KN',
    has: ({ text }) =>
      stringsIn(text).some(({ before, after }) => /[^\s(]/.test(before) || /[^\s);]/.test(after)),
    why: 'the quotes alone tell the strings apart, and six of seven programs read them so',
    rfc: 'RFC 1035 5.1',
    example: 'a TXT "a""b"',
  },
  {
    about: 'octets that are no printable ASCII',
    refused: 'K',
    has: inText(/[^\t\n\r -~]/),
    why: 'an octet is an octet, and most programs read it; what is told gives the form that all read',
    rfc: 'RFC 1035 5.1, RFC 2181 11',
    example: 'a TXT "\xc3\xa9"',
  },
  {
    about: 'an $ORIGIN relative to the one before',
    refused: 'KN',
    has: inText(/^\$ORIGIN[ \t]+\S*[^.\s](\s|$)/im),
    why: 'names without a final dot are relative everywhere in a file',
    rfc: 'RFC 1035 5.1',
    example: '$ORIGIN sub\na A 192.0.2.1',
  },
  {
    about: 'a type that a release does not know',
    refused: 'BKN',
    has: (zone, server) =>
      zone.records.some(
        ({ type }) => /^[A-Z]/.test(type) && peersFor([type], [servers[server!]]).length === 0,
      ),
    why: 'it is in the registry: obsolete ones, those that are newer than the release',
    rfc: 'RFC 6895 3.1',
    example: 'a WALLET "BTC" "x"',
  },
  {
    about: 'a SvcParamKey that a release does not know',
    refused: 'BKN',
    has: (zone, server) =>
      zone.records.some(
        ({ type, words }) =>
          /^(SVCB|HTTPS)$/.test(type) && words.slice(2).some((word) => !knowsKey(server!, word)),
      ),
    why: 'it is in the registry, and newer than the release',
    rfc: 'RFC 9460 14.3',
    example: 'a HTTPS 1 . alpn=h2 ohttp',
  },
  {
    about: 'an owner or a target that is no host name where a host is meant',
    refused: 'B',
    has: some((record, zone) => {
      const target = hostOf(record);
      return (
        (isOf(record, 'A', 'AAAA', 'MX') && !isHostname(record.owner)) ||
        (target !== undefined && !isHostname(absolute(target, zone.origin))) ||
        (isOf(record, 'PTR') &&
          /\.arpa\.$/.test(record.owner) &&
          !isHostname(absolute(record.words[0] ?? '', zone.origin)))
      );
    }),
    why: 'the DNS takes any octet in a name; a warning says that programs may not (`check-names` of named)',
    rfc: 'RFC 2181 11, RFC 1123 2.1',
    example: 'a_b A 192.0.2.1',
  },
  {
    about: 'punctuation in a name without a backslash',
    refused: 'KN',
    // NSD takes an @ in front of a name for the origin.
    has: (zone, server) =>
      names(zone).some((name) =>
        server === 'N'
          ? /^@./.test(name)
          : name !== '@' && /[^a-z0-9\-_*/.]/i.test(name.replaceAll(/\\\d{3}|\\./g, '')),
      ),
    why: 'only blanks, quotes, parentheses, semicolons and backslashes have a meaning of their own there',
    rfc: 'RFC 1035 5.1, RFC 2181 11',
    example: 'a&b TXT x',
  },
  {
    about: 'a last line without a line end',
    refused: 'BN',
    has: ({ files }) => files.some((text) => /[^\n]$/.test(text)),
    why: 'the end of the file ends the line; BIND wants more behind a directive, NSD behind a parenthesis',
    rfc: 'RFC 1035 5.1',
    example: '$INCLUDE other sub.example.com.',
    isCut: true,
    other: 'a A 192.0.2.1\n',
  },
  {
    about: 'an included file that begins without an owner',
    refused: 'K',
    has: ({ files }) => files.slice(1).some((text) => /^(\s*(;.*)?\n)*[ \t]+[^\s;]/.test(text)),
    why: 'the owner is the last one that was stated, and nothing says in which file; BIND and NSD take it so',
    rfc: 'RFC 1035 5.1',
    example: 'a A 192.0.2.1\n$INCLUDE other',
    other: ' TXT x\n',
  },
  {
    about: 'a CAA tag in capitals',
    refused: 'N',
    has: some((record) => isOf(record, 'CAA') && /[A-Z]/.test(record.words[1] ?? '')),
    why: 'tags are matched whatever the case of their letters',
    rfc: 'RFC 8659 4.1',
    example: 'a CAA 0 ISSUE "ca.example.net"',
  },
  {
    about: 'the same SOA twice',
    refused: 'N',
    has: ({ records }) => records.filter((record) => isOf(record, 'SOA')).length > 1,
    why: 'a record twice is one record; BIND and Knot load it',
    rfc: 'RFC 2181 5',
    example: '@ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 300',
  },
  {
    about: 'a time after 2225',
    refused: 'K',
    has: some(({ words }) => words.some((word) => /^\d{14}$/.test(word) && word >= '2226')),
    why: 'times are serial numbers of 32 bits: the date is one of them, whatever its century',
    rfc: 'RFC 4034 3.1.5, RFC 1982',
    example: changed(
      signedZone('nsec'),
      'mail.example.com. 3600 IN RRSIG A',
      '20361101000000 20200101000000',
      '22260101000000 20250101000000',
    ),
    isWhole: true,
  },
  {
    about: 'two TTLs in a set that is signed',
    refused: 'K',
    has: ({ records }) =>
      records.some(
        ({ owner, type, ttl }) =>
          records.some((other) => other.owner === owner && other.type === type && other.ttl !== ttl) &&
          records.some((other) => other.owner === owner && other.type === 'RRSIG' && other.words[0] === type),
      ),
    why: 'a warning in every profile: resolvers take the TTL that was signed; Knot compares when it validates',
    rfc: 'RFC 2181 5.2, RFC 4035 5.3.3',
    example: changed(signedZone('nsec'), 'example.com. 3600 IN NS', '3600', '3601').replace(
      'example.com. 3601 IN NS',
      'example.com. 3600 IN NS',
    ),
    isWhole: true,
  },
  {
    about: 'an NSEC3PARAM record with flags, or two of them',
    refused: 'K',
    has: ({ records }) => {
      const all = records.filter((record) => isOf(record, 'NSEC3PARAM'));
      return all.length > 1 || all.some(({ words }) => words[1] !== '0');
    },
    why: 'servers ignore flags and choose among chains, as while one takes the place of another; Knot loads a zone with one',
    rfc: 'RFC 5155 4.1.2, 7.3 and 10.4',
    example: `${signedZone('optout')}example.com. 0 IN NSEC3PARAM 1 1 0 abcd\n`,
    isWhole: true,
  },
  {
    about: 'a DS record whose digest type is assigned to no method',
    refused: 'K',
    has: some((record) => isOf(record, 'DS') && !/^[1246]$/.test(record.words[2] ?? '')),
    why: 'resolvers pass over it; kzonecheck says so, and knotd loads the zone',
    rfc: 'RFC 4035 5.2, RFC 6840 5.2',
    example: `a NS ns.example.net.\na DS 1 13 99 ${'ab'.repeat(32)}`,
  },
];

/** Where all servers load a zone and we have an error, since what is there can never work. */
const errors: readonly ZoneException[] = [
  {
    about: 'a delegation to a name of this zone that has no address',
    errors: [
      'zone/glue-missing',
      'zone/ns-without-address',
      'zone/target-is-alias',
      'name/missing-final-dot',
    ],
    has: some((record, { origin }) => isOf(record, 'NS') && record.owner !== origin),
    why: 'the server is never found; kzonecheck ends with an error, named-checkzone prints one',
    rfc: 'RFC 1034 4.2.1, RFC 9471 2.1, RFC 2181 10.3',
    example: 'a NS ns.a',
  },
  {
    about: 'an address, or a list of names, where one name belongs',
    errors: ['name/target-is-address', 'name/target-is-list'],
    has: some(({ words }) => words.some((word) => isAddress(word) || /[^\\],./.test(word))),
    why: 'no name ends in a number or has a comma within it, so that nothing is ever found there',
    rfc: 'RFC 1035 3.3, RFC 5321 5.1, RFC 1123 2.1',
    example: '@ MX 10 192.0.2.1',
  },
  {
    about: 'aliases that lead back to where they start',
    errors: ['zone/alias-loop'],
    has: some((record) => isOf(record, 'CNAME', 'DNAME')),
    why: 'servers follow no aliases when they load; no resolver ever finds an answer there',
    rfc: 'RFC 1034 3.6.2, RFC 1034 5.2.2',
    example: 'a CNAME b\nb CNAME a',
  },
  {
    about: 'a TTL above 31 bits',
    errors: ['record/invalid-ttl ttl/too-large', 'record/invalid-content time/too-large'],
    has: inText(/\b(\d{10,}|\d{5,}d|\d{4,}w)\b/i),
    why: 'BIND stores 0, NSD its default, Knot what no resolver takes',
    rfc: 'RFC 2181 8, RFC 2308 4',
    example: 'a 2147483648 A 192.0.2.1',
  },
  {
    about: 'a unit twice in a TTL',
    errors: ['record/invalid-ttl ttl/not-a-ttl', 'record/invalid-content time/not-a-time'],
    has: inText(/\b\d+([wdhms])(\d+[wdhms])*\d+\1\b/i),
    why: 'units are an extension, taken once each in any order: what is written twice may be meant once',
    rfc: 'RFC 1035 5.1 (a decimal integer)',
    example: 'a 1h1h A 192.0.2.1',
  },
  {
    about: 'a number or a length with which no client can use the record',
    errors: [
      'record/invalid-content number/unregistered',
      'record/invalid-content cert/reserved-type',
      'record/invalid-content tlsa/data-length',
      'record/invalid-content dnskey/protocol',
      'record/invalid-content dnskey/key-length',
    ],
    has: some((record) => isOf(record, 'TLSA', 'SMIMEA', 'CERT', 'DNSKEY', 'CDNSKEY')),
    why: 'servers hand any octets out; who checks a certificate or a signature passes over these',
    rfc: 'RFC 6698 2.1, RFC 4398 2.1, RFC 4034 2.1.2',
    example: `_443._tcp.a TLSA 4 1 1 ${'ab'.repeat(32)}`,
  },
  {
    about: 'the SvcParamKey that is never to be used',
    errors: ['record/invalid-content svcb/key-number'],
    has: some(({ words }) => words.some((word) => /^key65535\b/i.test(word))),
    why: 'only NSD from 4.11 on refuses it; clients treat the record as malformed',
    rfc: 'RFC 9460 14.3.2',
    example: 'a HTTPS 1 . key65535=abc',
  },
  {
    about: 'a DS record where no zone is handed on',
    errors: ['zone/ds-without-ns'],
    has: some((record) => isOf(record, 'DS')),
    why: 'it is of a delegation, and there is none; newer named refuses it',
    rfc: 'RFC 4035 2.4',
    example: `a DS 1 13 2 ${'ab'.repeat(32)}`,
  },
  {
    about: 'a CDS or CDNSKEY record of a key that is not there',
    errors: ['zone/cds-breaks-chain'],
    has: some((record) => isOf(record, 'CDS', 'CDNSKEY')),
    why: 'the parent that does as it says cuts the zone off; Knot refuses it when it validates',
    rfc: 'RFC 7344 4.1',
    example: `@ DNSKEY 257 3 15 ${'A'.repeat(43)}=\n@ CDS 1 15 2 ${'ab'.repeat(32)}`,
  },
  {
    about: 'a ZONEMD record of another state of the zone',
    errors: ['zone/zonemd-serial', 'zone/zonemd-digest'],
    has: some((record) => isOf(record, 'ZONEMD')),
    why: 'whoever verifies it refuses the zone; Knot does when it is told to (`zonemd-verify`)',
    rfc: 'RFC 8976 4',
    example: `@ ZONEMD 2 1 1 ${'ab'.repeat(48)}`,
  },
  {
    about: 'a signature that is of no use, beside another of the same records',
    errors: ['record/rrsig-labels', 'zone/rrsig-original-ttl', 'record/rrsig-period'],
    has: ({ records }) => {
      const covered = records
        .filter((record) => isOf(record, 'RRSIG'))
        .map(({ owner, words }) => `${owner} ${words[0]}`);
      return new Set(covered).size < covered.length;
    },
    why: 'no resolver can take it for right, whatever else signs the records; Knot looks for one that is',
    rfc: 'RFC 4035 5.3.1, RFC 4034 3.1.3 and 3.1.4',
    example: changed(
      signedZone('optout'),
      'example.com. 3600 IN RRSIG DNSKEY 8 2 3600 20361101000000 20200101000000 49786',
      ' 2 3600 ',
      ' 2 17 ',
    ),
    isWhole: true,
  },
  {
    about: 'an NSEC3 record of no name or with unknown flags, a signature of what is not there or not signed',
    errors: [
      'zone/nsec-superfluous',
      'zone/rrsig-alone',
      'zone/rrsig-not-authoritative',
      'record/rrsig-period',
      'record/nsec3-flags',
    ],
    has: some((record) => isOf(record, 'NSEC', 'NSEC3', 'RRSIG')),
    why: 'what the name has not can then not be proved; Knot follows the chain and looks no further',
    rfc: 'RFC 5155 7.1, RFC 5155 8.2, RFC 4035 2.2',
    example: without(signedZone('optout'), 'host.deep.empty.example.com.'),
    isWhole: true,
  },
];

/** Where we and a server do not say the same of a zone, for a property of the zone, and why we are right to. */
export const exceptions: readonly ZoneException[] = [...refusals, ...errors];
