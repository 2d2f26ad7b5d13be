import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';
import { copyBits, printBits, setBit } from './flat-bitmap.ts';
import { WordTable } from './word-table.ts';

const LAST = 0xffff;
const OCTETS = 8_192;

/** Services of RFC 1010 and of later registries whose name stands for one port under any protocol. */
const ports = new WordTable({
  tcpmux: 1,
  rje: 5,
  echo: 7,
  discard: 9,
  users: 11,
  systat: 11,
  daytime: 13,
  netstat: 15,
  quote: 17,
  qotd: 17,
  chargen: 19,
  'ftp-data': 20,
  ftp: 21,
  ssh: 22,
  telnet: 23,
  smtp: 25,
  time: 37,
  rlp: 39,
  graphics: 41,
  nameserver: 42,
  nicname: 43,
  whois: 43,
  tacacs: 49,
  'la-maint': 51,
  domain: 53,
  mtp: 57,
  bootps: 67,
  bootpc: 68,
  tftp: 69,
  gopher: 70,
  finger: 79,
  http: 80,
  www: 80,
  'hosts2-ns': 81,
  link: 87,
  kerberos: 88,
  dcp: 93,
  supdup: 95,
  hostname: 101,
  hostnames: 101,
  'iso-tsap': 102,
  x400: 103,
  'x400-snd': 104,
  'csnet-ns': 105,
  rtelnet: 107,
  pop: 109,
  pop2: 109,
  'pop-2': 109,
  pop3: 110,
  'pop-3': 110,
  sunrpc: 111,
  auth: 113,
  sftp: 115,
  'uucp-path': 117,
  nntp: 119,
  ntp: 123,
  epmap: 135,
  'netbios-ns': 137,
  'netbios-dgm': 138,
  'netbios-ssn': 139,
  imap: 143,
  imap2: 143,
  snmp: 161,
  snmptrap: 162,
  'snmp-trap': 162,
  xdmcp: 177,
  bgp: 179,
  irc: 194,
  smux: 199,
  z3950: 210,
  ipx: 213,
  ldap: 389,
  svrloc: 427,
  https: 443,
  'microsoft-ds': 445,
  kpasswd: 464,
  submissions: 465,
  isakmp: 500,
  exec: 512,
  biff: 512,
  login: 513,
  who: 513,
  shell: 514,
  syslog: 514,
  printer: 515,
  talk: 517,
  ntalk: 518,
  route: 520,
  timed: 525,
  uucp: 540,
  rtsp: 554,
  nntps: 563,
  submission: 587,
  ipp: 631,
  ldaps: 636,
  rsync: 873,
  telnets: 992,
  imaps: 993,
  pop3s: 995,
});

/** The ports that answer, each as its number or the name of its service in any case; there may be none (RFC 1035 3.4.2). */
export const wksServices = (label: string): Field => ({
  label,
  rest: 'items',
  read(content, index) {
    let length = 0;
    for (let token = index; token < content.count; token++) {
      if ((content.flags[token]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', token);
      const start = content.start[token]!;
      const stop = content.stop[token]!;
      let port = decimal(content.bytes, start, stop, LAST);
      if (port === -2) return content.failToken('number/too-large', token, { limit: LAST });
      if (port < 0) port = ports.find(content.bytes, start, stop);
      if (port < 0) return content.failToken('wks/service', token);
      length = setBit(content, length, port);
    }
    content.at += length;
    return content.count;
  },
  copy: (wire, content) => copyBits(wire, content, OCTETS),
  print: (wire) => printBits(wire, String),
});
