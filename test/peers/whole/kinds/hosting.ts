import type { Dice } from '../dice.ts';
import { type Draft, type Entry, record } from '../draft.ts';
import { addresses, apexOf } from './apex.ts';
import { mailOf } from './plain.ts';

/** What hosters offer, each by its own label or the apex. */
const offers: readonly ((dice: Dice) => readonly Entry[])[] = [
  () => [record('_dmarc', 'TXT', '"v=DMARC1; p=reject; rua=mailto:d@example.net"')],
  (dice) => [record('k1._domainkey', 'TXT', `"v=DKIM1; k=ed25519; p=${dice.base64(32)}"`)],
  () => [record('autodiscover', 'CNAME', 'autodiscover.example.net.')],
  () => [record('_imaps._tcp', 'SRV', '0 1 993 imap.example.net.'), record('_pop3s._tcp', 'SRV', '0 0 0 .')],
  () => [record('_sip._tcp', 'SRV', '10 60 5060 www'), record('_sip._udp', 'SRV', '10 60 5060 www')],
  () => [record('@', 'CAA', '0 issue "ca.example.net"'), record('@', 'CAA', '128 issuewild ";"')],
  (dice) => [record('_443._tcp.www', 'TLSA', `3 1 1 ${dice.hex(32)}`)],
  (dice) => [record('ssh', 'A', dice.ipv4()), record('ssh', 'SSHFP', `4 2 ${dice.hex(32)}`)],
  () => [record('@', 'HTTPS', '1 . alpn=h2,h3'), record('svc', 'HTTPS', '0 www')],
  () => [record('_dns', 'SVCB', '1 dot.example.net. alpn=dot port=853')],
  () => [record('shop', 'DNAME', 'shop.example.net.')],
  (dice) => [record('*', 'A', dice.ipv4()), record('*', 'MX', '10 mail.example.net.')],
  () => [record('*.apps', 'CNAME', 'ingress.example.net.')],
  () => [record('@', 'NAPTR', '100 10 "u" "E2U+sip" "!^.*$!sip:info@example.net!" .')],
  () => [record('lab', 'LOC', '52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m')],
  () => [record('host', 'HINFO', '"PC" "Linux"'), record('host', 'RP', 'admin.example.net. .')],
  () => [record('_http._tcp', 'URI', '10 1 "https://www.example.net/path"')],
  () => [record('_acme-challenge', 'TXT', 'LHDhK3oGRvkiefQnx7OOczTY5Tic_xZ6HcMOc_gmtoM')],
  (dice) => [record('@', 'TXT', `"google-site-verification=${dice.hex(16)}"`)],
  () => [record('long', 'TXT', `"${'a'.repeat(255)}" "${'b'.repeat(100)}"`)],
  () => [record('old', 'TYPE65280', '\\# 3 abcdef'), record('old', 'TYPE1', '\\# 4 C0000201')],
];

/** A zone as hosting customers have it: many types, texts and wildcards. */
export function hosting(dice: Dice): Draft {
  const origin = dice.pick(['example.com', 'example.org', 'shop.example.net', 'hosting.example']);
  const used = dice.some(offers, dice.between(6, 14)).flatMap((offer) => offer(dice));
  const entries = [
    ...apexOf(origin, dice),
    ...addresses('@', dice),
    ...addresses('www', dice),
    ...mailOf(dice),
    record('@', 'TXT', '"v=spf1 include:_spf.example.net ~all"'),
    ...used,
  ];
  return { kind: 'hosting', origin, includes: new Map(), entries };
}
