import type { Entry } from './entry.ts';

const head = '$ORIGIN example.com.\n$TTL 3600\n';
const soa = '@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n';
const laterSoa = '@ SOA ns1 hostmaster 2 7200 3600 1209600 3600\n';
const ns = '@ NS ns1\n';
const address = 'ns1 A 192.0.2.1\n';

/** The content of a DS record; the digest of SHA-256 is 32 octets long. */
const ds = `DS 12345 13 2 ${'0123456789abcdef'.repeat(4)}`;

/** What can be wrong between the records of a zone. */
export const zoneEntries = {
  'zone/soa-missing': {
    status: 400,
    severity: 'error',
    message: 'The zone has no SOA record',
    detail: 'A zone has exactly one SOA record, at its own name, and {origin} has none.',
    rfc: 'RFC 1035 5.2',
    explanation:
      'The SOA record is the head of a zone: it names the main server, the person in charge and the version of the data. Without it no name server loads the zone. Add one line with the owner @ and the type SOA.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${head}${ns}${address}`,
      right: `${head}${soa}${ns}${address}`,
    },
  },
  'zone/soa-multiple': {
    status: 409,
    severity: 'error',
    message: 'The zone has more than one SOA record',
    detail:
      'A zone has exactly one SOA record, and {owner} has one already: keep the one that is up to date.',
    rfc: 'RFC 1035 5.2',
    explanation:
      'The SOA record is the head of a zone and states its version. With two of them servers cannot tell which version they have, so they refuse the zone or pick one without telling. Remove the one that is out of date.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${head}${soa}${laterSoa}${ns}${address}`,
      right: `${head}${laterSoa}${ns}${address}`,
    },
  },
  'zone/soa-not-apex': {
    status: 400,
    severity: 'error',
    message: 'An SOA record stands below the zone',
    detail: 'The SOA record at {owner} belongs at the name of the zone, {origin}, and nowhere else.',
    rfc: 'RFC 1035 5.2',
    explanation:
      'An SOA record marks the name at which a zone starts. Below that name it would start another zone, which needs a file of its own. In this zone a part that is handed to another zone is marked with NS records.',
    example: {
      kind: 'zone',
      wrong: 'sub SOA ns1 hostmaster 1 7200 3600 1209600 3600\n',
      right: 'sub NS ns1\n',
    },
  },
  'zone/origin-mismatch': {
    status: 400,
    severity: 'error',
    message: 'The text is of another zone',
    detail:
      'The SOA record is of {soaOwner}, and the zone asked for is {origin}: correct the name that the zone was asked for by, or the $ORIGIN above the SOA record.',
    rfc: 'RFC 1035 5.2',
    explanation:
      'The SOA record stands at the name of its zone, and here that is another name than the one the text was to be read for. Then no record is where it should be, and no name server loads the zone. Ask for the zone by the name of its SOA record, or correct the $ORIGIN line above it, which may be misspelt.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${head}$ORIGIN example.org.\n${soa}${ns}${address}`,
      right: `${head}${soa}${ns}${address}`,
    },
  },
  'zone/ns-missing': {
    status: 400,
    severity: 'error',
    message: 'The zone has no NS record',
    detail:
      'A zone has NS records at its own name, which name its servers, and this one has none: add one for each server, with the owner @.',
    rfc: 'RFC 1034 4.2.1, RFC 2181 6.1',
    explanation:
      'The NS records of a zone say which servers answer for it. Without them resolvers cannot check what the zone above says, and most name servers refuse to load the zone. Add a line with the owner @, the type NS and the name of each server.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${head}${soa}${address}`,
      right: `${head}${soa}${ns}${address}`,
    },
  },
  'zone/ttl-mismatch': {
    status: 400,
    severity: 'warning',
    message: 'TTLs differ within an RRset',
    detail:
      '{type} at {owner} has TTL {ttl} here and {otherTtl} before: the records of an RRset (same name, same type) share one TTL.',
    rfc: 'RFC 2181 5.2',
    explanation:
      'All records of one name and type travel and are kept together, so they have one TTL, the number of seconds for which a copy may be kept. If they differ, each server chooses in its own way. Give all of them the same TTL.',
    example: {
      kind: 'zone',
      wrong: 'www 300 A 192.0.2.2\nwww 600 A 192.0.2.3\n',
      right: 'www 300 A 192.0.2.2\nwww 300 A 192.0.2.3\n',
    },
  },
  'zone/target-is-alias': {
    status: 400,
    severity: { rfc: 'warning', platform: 'error', strict: 'warning' },
    must: 'RFC 2782',
    message: '{type} target is an alias',
    detail:
      'The {type} record at {owner} points to {target}, which is an alias: let it point to a name that has addresses itself.',
    rfc: 'RFC 2181 10.3, RFC 2782',
    explanation:
      'Servers for mail, names and other services must be named by a name that has an address of its own, not by one that only refers to another name. Some programs do not follow such a detour, so mail or queries get lost without a word. Name the host itself, or give the name an address in place of the alias.',
    example: {
      kind: 'zone',
      wrong: '@ MX 10 mail\nmail CNAME ns1\n',
      right: '@ MX 10 mail\nmail A 192.0.2.2\n',
    },
  },
  'zone/ns-without-address': {
    status: 400,
    severity: 'error',
    message: 'A name server has no address',
    detail:
      '{owner} has {target} as a name server, a name of this zone, which holds no A or AAAA record for it: add one, or name another server.',
    rfc: 'RFC 1034 4.2.1, RFC 2181 10.3',
    explanation:
      'Whoever wants to ask this server needs its address first, and since its name lies in this zone, only this zone can give it. A server without an address can never be reached, and name servers refuse to load the zone. Add its address, correct its name, or remove the NS record.',
    example: { kind: 'zone', wrong: '@ NS ns2\n', right: '@ NS ns2\nns2 A 192.0.2.2\n' },
  },
  'zone/target-without-address': {
    status: 400,
    severity: 'warning',
    message: '{type} target has no address',
    detail:
      'The {type} record at {owner} points to {target}, which lies in this zone and has no A or AAAA record: add one, or correct the name.',
    rfc: 'RFC 2181 10.3, RFC 2782',
    explanation:
      'The record names a host, and to reach it one needs its address, which only this zone could give. Mail or connections to it fail. Add the address of the host, or check whether its name is misspelt or lacks its final dot.',
    example: { kind: 'zone', wrong: '@ MX 10 mail\n', right: '@ MX 10 mail\nmail A 192.0.2.2\n' },
  },
  'zone/glue-missing': {
    status: 400,
    severity: 'error',
    message: 'A delegation lacks the address of its name server',
    detail:
      '{owner} is handed to the server {target}, whose name lies at or below {owner}, so its A or AAAA record must stand in this zone too.',
    rfc: 'RFC 1034 4.2.1, RFC 9471 2.1',
    explanation:
      'To find the address of this server one would have to ask the very zone that it serves, which is only possible once the address is known. The zone above breaks the circle with a copy of the address, called glue. Without it the part of the zone can never be reached; add the address record here.',
    example: { kind: 'zone', wrong: 'sub NS ns1.sub\n', right: 'sub NS ns1.sub\nns1.sub A 192.0.2.2\n' },
  },
  'zone/sibling-glue-missing': {
    status: 400,
    severity: 'warning',
    message: 'A delegation lacks the address of a name server in a sibling zone',
    detail:
      '{owner} is handed to the server {target}, whose name lies in another part that this zone hands on: add its A or AAAA record here too.',
    rfc: 'RFC 9471 2.2',
    explanation:
      'The server that is named here lies in another zone below this one, and its address can be found by asking there. That takes longer, and if two such zones depend on each other neither can be reached. A copy of the address in this zone, called glue, avoids both.',
    example: {
      kind: 'zone',
      wrong: 'blue NS ns1.red\nred NS ns1.example.net.\n',
      right: 'blue NS ns1.red\nred NS ns1.example.net.\nns1.red A 192.0.2.2\n',
    },
  },
  'zone/occluded': {
    status: 400,
    severity: 'warning',
    message: 'A record is hidden by a delegation',
    detail:
      'NS records hand {cut} to other servers, so nobody is ever given the {type} record at {owner} from this zone: move it to their zone.',
    rfc: 'RFC 1034 4.2.1, RFC 2136 7.18',
    explanation:
      'NS records below the name of the zone say that other servers answer for that name and for all names below it. Records that stand there in this zone are never served, except the addresses of those servers. Put the record in the other zone, or remove the NS records if the part is not handed on.',
    example: {
      kind: 'zone',
      wrong: 'sub NS ns1.example.net.\nwww.sub TXT "hello"\n',
      right: 'sub NS ns1.example.net.\nwww TXT "hello"\n',
    },
  },
  'zone/glue-unused': {
    status: 400,
    severity: { rfc: 'off', platform: 'off', strict: 'notice' },
    message: 'An address that a delegation hides belongs to none of its servers',
    detail:
      'NS records hand {cut} to other servers, and no NS record names {owner}, so nobody is ever given its address from this zone: remove it, or name the server.',
    rfc: 'RFC 1034 4.2.1, RFC 2136 7.18',
    explanation:
      'At and below a name that is handed to other servers, this zone only gives out the addresses of those servers, as glue. Any other address there has no effect, and most often stays behind when servers change. Remove it, or add the NS record that it was meant for.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: 'sub NS ns1.example.net.\nsub NS ns2.example.net.\nold.sub A 192.0.2.2\n',
      right: 'sub NS ns1.example.net.\nsub NS old.sub\nold.sub A 192.0.2.2\n',
    },
  },
  'zone/ds-without-ns': {
    status: 400,
    severity: 'error',
    message: 'A DS record stands where nothing is delegated',
    detail:
      '{owner} has a DS record but no NS record: a DS record only has a meaning beside the NS records of a delegation.',
    rfc: 'RFC 4035 2.4',
    explanation:
      'A DS record vouches for the key of a zone below this one, which NS records at the same name hand to other servers. Without them there is no such zone and the record proves nothing. Add the NS records, or remove the DS record.',
    example: { kind: 'zone', wrong: `sub ${ds}\n`, right: `sub ${ds}\nsub NS ns1.example.net.\n` },
  },
  'zone/ds-at-apex': {
    status: 400,
    severity: 'error',
    message: 'A DS record stands at the name of the zone itself',
    detail:
      'The DS record of {owner} belongs in the zone above, not in the zone itself: hand it to your registrar.',
    rfc: 'RFC 4035 2.4',
    explanation:
      'A DS record vouches for the key of a zone, so it stands in the zone above; a zone cannot vouch for itself. Resolvers never look for it here. Give it to your registrar or to whoever runs the zone above, and remove it here.',
    example: {
      kind: 'zone',
      wrong: `sub NS ns1.example.net.\n@ ${ds}\n`,
      right: `sub NS ns1.example.net.\nsub ${ds}\n`,
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
