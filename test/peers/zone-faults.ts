import type { Case } from '../helpers/peers-vote.ts';
import { contents, services, signed } from './content-faults.ts';
import type { ZoneFault } from './zone-fault.ts';

const soa = '@ IN SOA ns1 hostmaster 1 7200 3600 1209600 3600\n';
const servers = '@ NS ns1\nns1 A 192.0.2.1\n';
const head = '$ORIGIN example.com.\n$TTL 3600\n';
export const prelude = head + soa + servers;

const octets = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

const label64 = 'a'.repeat(64);
const long = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}`;

const files: readonly ZoneFault[] = [
  { title: 'every line ends in CR LF', zone: prelude.replaceAll('\n', '\r\n'), decision: 'accept' },
  {
    title: 'every line ends in CR',
    zone: prelude.replaceAll('\n', '\r'),
    decision: 'error',
    code: 'syntax/bare-carriage-return',
  },
  {
    title: 'byte order mark',
    zone: octets([0xef, 0xbb, 0xbf], prelude),
    decision: 'error',
    code: 'syntax/byte-order-mark',
  },
  {
    title: 'octets above 127 in a text',
    zone: octets(prelude, 't TXT "', [0xc3, 0xa9], '"\n'),
    decision: 'accept',
  },
  { title: 'no line end at the end', zone: prelude.trimEnd(), decision: 'accept' },
  { title: 'blank lines and comments alone', lines: '\n\n;\n; x\n \t\n\t; y\n', decision: 'accept' },
  {
    title: 'parenthesis open at the end of the file',
    lines: 'a TXT ( "x"\n',
    decision: 'error',
    code: 'syntax/unclosed-parenthesis',
  },
  {
    title: 'parenthesis never opened',
    lines: 'a TXT "x" )\n',
    decision: 'error',
    code: 'syntax/unmatched-parenthesis',
  },
  {
    title: 'parenthesis within a parenthesis',
    lines: 'a TXT ( ( "x" ) )\n',
    decision: 'error',
    code: 'syntax/nested-parenthesis',
  },
  {
    title: 'line end within quotes',
    lines: 't TXT "a\nb"\n',
    decision: 'error',
    code: 'syntax/unclosed-quote',
  },
  { title: 'quote never closed', lines: 't TXT "a\n', decision: 'error', code: 'syntax/unclosed-quote' },
  { title: 'two strings without a blank', lines: 't TXT "a""b"\n', decision: 'accept' },
  { title: '$GENERATE', lines: '$GENERATE 1-3 h$ A 192.0.2.$\n', decision: 'accept' },
  { title: '$ORIGIN relative to the current one', lines: '$ORIGIN sub\na A 192.0.2.1\n', decision: 'accept' },
  { title: '$ttl in lower case', lines: '$ttl 300\na A 192.0.2.1\n', decision: 'accept' },
  { title: '$TTL with a unit', lines: '$TTL 1h\na A 192.0.2.1\n', decision: 'accept' },
  {
    title: 'first record without an owner',
    zone: `${head} ${soa.slice(2)}${servers}`,
    decision: 'error',
    code: 'syntax/missing-owner',
  },
  { title: 'owner in quotes', lines: '"q" A 192.0.2.1\n', decision: 'error', code: 'name/quoted' },
  {
    title: 'comment behind a number sign',
    lines: '# text\n',
    decision: 'error',
    code: 'syntax/not-a-comment',
  },
  { title: 'comment behind slashes', lines: '// text\n', decision: 'error', code: 'syntax/not-a-comment' },
  {
    title: 'class CH in a zone of class IN',
    lines: 'a CH A 192.0.2.1\n',
    decision: 'error',
    code: 'syntax/class-mismatch',
  },
  { title: 'generic form of a known type', lines: 'a A \\# 4 c0000201\n', decision: 'accept' },
  {
    title: 'generic form shorter than it says',
    lines: 'a TYPE65280 \\# 3 abcd\n',
    decision: 'error',
    code: 'record/invalid-content',
  },
  { title: 'escape above 255', lines: 't TXT "\\300"\n', decision: 'error', code: 'record/invalid-content' },
  { title: 'unknown directive', lines: '$FOO bar\n', decision: 'error', code: 'syntax/unknown-directive' },
  { title: '$INCLUDE of a file that is not there', lines: '$INCLUDE nonexistent.zone\n', decision: 'error' },
];

const names: readonly ZoneFault[] = [
  {
    title: 'label of 64 octets',
    lines: `${label64} A 192.0.2.1\n`,
    decision: 'error',
    code: 'name/label-too-long',
  },
  { title: 'label of 63 octets', lines: `${'a'.repeat(63)} A 192.0.2.1\n`, decision: 'accept' },
  {
    title: 'name of 256 octets',
    lines: `${long}.${'d'.repeat(50)} A 192.0.2.1\n`,
    decision: 'error',
    code: 'name/too-long',
  },
  { title: 'name of 255 octets', lines: `${long}.${'d'.repeat(49)} A 192.0.2.1\n`, decision: 'accept' },
  { title: 'empty label', lines: 'a..b A 192.0.2.1\n', decision: 'error', code: 'name/empty-label' },
  {
    title: 'empty label in a target',
    lines: 'a CNAME b..c\n',
    decision: 'error',
    code: 'record/invalid-content',
  },
  { title: 'underscore in the name of a host', lines: 'a_b A 192.0.2.1\n', decision: 'warning' },
  { title: 'hyphen at the start of a host', lines: '-a A 192.0.2.1\n', decision: 'warning' },
  { title: 'exclamation mark in the name of a host', lines: 'a!b A 192.0.2.1\n', decision: 'warning' },
  { title: 'underscore in the name of a service', lines: '_a._tcp TXT "x"\n', decision: 'accept' },
  {
    title: 'mail address with its @ in the SOA',
    zone: prelude.replace('hostmaster', 'h@x.example.'),
    decision: 'warning',
    code: 'record/mailbox-at-sign',
  },
  { title: 'asterisk within a name', lines: 'a.*.w A 192.0.2.1\n', decision: 'warning' },
  { title: 'asterisk within a label', lines: 'a*b.w A 192.0.2.1\n', decision: 'warning' },
];

const times: readonly ZoneFault[] = [
  {
    title: 'TTL of 2^31',
    lines: 'a 2147483648 A 192.0.2.1\n',
    decision: 'error',
    code: 'record/invalid-ttl',
  },
  { title: 'TTL of 2^31-1', lines: 'a 2147483647 A 192.0.2.1\n', decision: 'accept' },
  { title: 'TTL of 0', lines: 'a 0 A 192.0.2.1\n', decision: 'accept' },
  {
    title: 'TTL of 2^32',
    lines: 'a 4294967296 A 192.0.2.1\n',
    decision: 'error',
    code: 'record/invalid-ttl',
  },
  { title: 'TTL with units from large to small', lines: 'a 1h30m A 192.0.2.1\n', decision: 'accept' },
  { title: 'TTL with units from small to large', lines: 'a 30m1h A 192.0.2.1\n', decision: 'accept' },
  {
    title: 'TTL whose last number has no unit',
    lines: 'a 1h30 A 192.0.2.1\n',
    decision: 'error',
    code: 'record/invalid-ttl',
  },
  { title: 'TTL in years', lines: 'a 1y A 192.0.2.1\n', decision: 'error', code: 'record/invalid-ttl' },
  {
    title: 'no TTL anywhere',
    zone: `$ORIGIN example.com.\n${soa}${servers}`,
    decision: 'warning',
    code: 'syntax/ttl-missing',
  },
  {
    title: 'two TTLs in an RRset',
    lines: 'a 300 A 192.0.2.1\na 400 A 192.0.2.2\n',
    decision: 'warning',
    code: 'zone/ttl-mismatch',
  },
  {
    title: 'name server before the SOA',
    zone: `${head}@ NS ns1\n${soa}ns1 A 192.0.2.1\n`,
    decision: 'accept',
  },
];

const types: readonly ZoneFault[] = [
  { title: 'unknown type', lines: 'a AAA 192.0.2.1\n', decision: 'error', code: 'record/unsupported-type' },
  {
    title: 'type of queries as data',
    lines: 'l TYPE41 \\# 0\n',
    decision: 'error',
    code: 'record/unsupported-type',
  },
  { title: 'type 0', lines: 'l TYPE0 \\# 1 00\n', decision: 'error', code: 'record/unsupported-type' },
];

const whole: readonly ZoneFault[] = [
  {
    title: 'owner outside the zone',
    lines: 'a.example.net. A 192.0.2.1\n',
    decision: 'error',
    code: 'name/out-of-zone',
  },
  { title: 'wildcard delegation', lines: '*.w NS ns1\n', decision: 'error' },
  { title: 'no SOA', zone: head + servers, decision: 'error', code: 'zone/soa-missing' },
  { title: 'nothing at all', zone: '', decision: 'error' },
  { title: 'the same SOA twice', lines: soa, decision: 'warning', code: 'record/already-exists' },
  { title: 'two SOA', lines: soa.replace(' 1 ', ' 2 '), decision: 'error', code: 'zone/soa-multiple' },
  { title: 'SOA below the apex', lines: soa.replace('@', 'x'), decision: 'error', code: 'zone/soa-not-apex' },
  {
    title: 'no name server',
    zone: `${head}${soa}a A 192.0.2.1\n`,
    decision: 'error',
    code: 'zone/ns-missing',
  },
  {
    title: 'name server of the zone without address',
    lines: '@ NS ns9\n',
    decision: 'error',
    code: 'zone/ns-without-address',
  },
  {
    title: 'name server of the zone that is an alias',
    lines: '@ NS ns9\nns9 CNAME ns1\n',
    decision: 'error',
    code: 'zone/target-is-alias',
  },
  { title: 'name server of another zone', lines: '@ NS ns.example.net.\n', decision: 'accept' },
  { title: 'address as name server', lines: 's NS 192.0.2.5\n', decision: 'error' },
  { title: 'delegation without glue', lines: 's NS ns.s\n', decision: 'error', code: 'zone/glue-missing' },
  { title: 'delegation with glue', lines: 's NS ns.s\nns.s A 192.0.2.5\n', decision: 'accept' },
  {
    title: 'delegation to a name that is not there',
    lines: 's NS nope\n',
    decision: 'error',
    code: 'zone/ns-without-address',
  },
  {
    title: 'delegation without glue below a sibling',
    lines: 'u NS ns.v\nv NS x.net.\n',
    decision: 'warning',
    code: 'zone/sibling-glue-missing',
  },
  {
    title: 'wildcard in place of glue',
    lines: 's NS ns.s\n*.s A 192.0.2.5\n',
    decision: 'error',
    code: 'zone/glue-missing',
  },
  {
    title: 'delegation to an alias',
    lines: 's NS c\nc CNAME ns1\n',
    decision: 'error',
    code: 'zone/target-is-alias',
  },
  {
    title: 'data below a delegation',
    lines: 's NS ns1\na.s TXT "x"\n',
    decision: 'warning',
    code: 'zone/occluded',
  },
  {
    title: 'CNAME beside another type',
    lines: 'c CNAME a.net.\nc A 192.0.2.1\n',
    decision: 'error',
    code: 'record/cname-conflict',
  },
  {
    title: 'another type beside a CNAME',
    lines: 'c A 192.0.2.1\nc CNAME a.net.\n',
    decision: 'error',
    code: 'record/cname-not-alone',
  },
  {
    title: 'CNAME at the apex',
    lines: '@ CNAME a.net.\n',
    decision: 'error',
    code: 'record/cname-not-alone',
  },
  {
    title: 'KEY beside a CNAME',
    lines: 'c CNAME a.net.\nc KEY 256 3 8 AwEAAcGT\n',
    decision: 'error',
    types: ['KEY'],
  },
  {
    title: 'NSEC beside a CNAME',
    lines: 'c CNAME a.net.\nc NSEC d CNAME NSEC\n',
    decision: 'accept',
    types: ['NSEC'],
  },
  {
    title: 'two CNAME',
    lines: 'c CNAME a.net.\nc CNAME b.net.\n',
    decision: 'error',
    code: 'record/cname-conflict',
  },
  {
    title: 'the same CNAME twice',
    lines: 'c CNAME a.net.\nc CNAME a.net.\n',
    decision: 'warning',
    code: 'record/already-exists',
  },
  { title: 'CNAME loop', lines: 'a CNAME b\nb CNAME a\n', decision: 'error' },
  { title: 'CNAME to itself', lines: 'a CNAME a\n', decision: 'error' },
  {
    // RFC 5782 2.1: reversed addresses are names.
    title: 'alias of a reversed address, as block lists have them',
    lines: '2.0.0.127 A 127.0.0.2\n3.0.0.127 CNAME 2.0.0.127\n',
    decision: 'accept',
  },
  {
    title: 'mail exchange that is an alias',
    lines: '@ MX 10 c\nc CNAME ns1\n',
    decision: 'warning',
    code: 'zone/target-is-alias',
  },
  {
    title: 'mail exchange that is not there',
    lines: '@ MX 10 nope\n',
    decision: 'warning',
    code: 'zone/target-without-address',
  },
  {
    title: 'data below a DNAME',
    lines: 'd DNAME x.\na.d A 192.0.2.1\n',
    decision: 'error',
    code: 'record/dname-conflict',
  },
  { title: 'DNAME beside an address', lines: 'd DNAME x.\nd A 192.0.2.1\n', decision: 'accept' },
  {
    title: 'DNAME beside a name server',
    lines: 'd DNAME x.\nd NS ns1\n',
    decision: 'error',
    code: 'record/dname-conflict',
  },
  {
    title: 'DNAME at the apex with nothing below',
    zone: `${head}${soa}@ NS ns.example.net.\n@ DNAME x.\n`,
    decision: 'accept',
  },
  { title: 'DNAME beside a CNAME', lines: 'd DNAME x.\nd CNAME y.\n', decision: 'error' },
  { title: 'two DNAME', lines: 'd DNAME x.\nd DNAME y.\n', decision: 'error', code: 'record/dname-conflict' },
  {
    title: 'the same record twice',
    lines: 'a A 192.0.2.1\na A 192.0.2.1\n',
    decision: 'warning',
    code: 'record/already-exists',
  },
  {
    title: 'DS at the apex',
    lines: `@ DS 1 8 2 ${'ab'.repeat(32)}\n`,
    decision: 'error',
    code: 'zone/ds-at-apex',
  },
  {
    title: 'DS without a delegation',
    lines: `x DS 1 8 2 ${'ab'.repeat(32)}\n`,
    decision: 'error',
    code: 'zone/ds-without-ns',
  },
];

/** Zones by what is the matter with them. */
export const zoneFaults: Readonly<Record<string, readonly ZoneFault[]>> = {
  'the file': files,
  names,
  'times and SOA': times,
  'types at a name': types,
  'what is in the zone': whole,
  contents,
  'service bindings': services,
  DNSSEC: signed,
};

/** Rows of these groups are about more than reading, which is all that ldns-read-zone does. */
const beyondReading: readonly (readonly ZoneFault[])[] = [whole];

export const caseOf = (row: ZoneFault): Case => {
  const { title, lines = '', zone = prelude + lines, types: more = [] } = row;
  return {
    title,
    types: ['A', ...more],
    text: lines === '' && typeof zone === 'string' ? zone : lines,
    zone,
    ...(beyondReading.some((rows) => rows.includes(row)) && { without: ['ldns-read-zone'] }),
  };
};
