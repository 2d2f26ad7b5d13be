import { type Entry, ignoredAnyway } from './entry.ts';
import { keyOctets, keyTag, rrsig, signedExample } from './signed-example.ts';

const strictWarning = { rfc: 'off', platform: 'off', strict: 'warning' } as const;
const strictNotice = { rfc: 'off', platform: 'off', strict: 'notice' } as const;
const key = `@ DNSKEY 257 3 13 ${keyOctets}\n`;
const cdnskey = `@ CDNSKEY 257 3 13 ${keyOctets}\n`;
/** The SHA-256 digest of the key. */
const sha256 = '825a7715a4ef798a3e2a079a7f6835530aff29085bfc8f3731605a35c2049c20';
const cds = `@ CDS ${keyTag} 13 2 ${sha256}\n`;
/** Another key, which is not in the zone. */
const otherOctets = `${'A'.repeat(85)}Q==`;
const otherSha256 = 'bd885e0f0c543970705f348f173fe7574bb8363dc7138e5d8c69f71e35c323be';
const other = `@ DNSKEY 257 3 13 ${otherOctets}\n`;
const otherCds = `@ CDNSKEY 257 3 13 ${otherOctets}\n@ CDS ${keyTag + 1} 13 2 ${otherSha256}\n`;
/** Keys with the same tag: the same octets in another order. */
const twins = ['AAEAAAAA', 'AAAAAQAA'].map((start) => key.replace('AAAAAAAA', start)) as [string, string];
const tlsa = `_25._tcp.ns1 TLSA 3 1 1 ${'0123456789abcdef'.repeat(4)}\n`;
const zonemd = (serial: number, digest: string): string => `@ ZONEMD ${serial} 1 1 ${digest}\n`;
/** That of the zone which stands above examples. */
const zoneDigest =
  'aa4f7499fc50de1a86f5b13086fe0781679d06045c81e8cfa982962048b51d7b50a837daa877bc76663707962b7adcdb';
const someDigest = 'ab'.repeat(48);

/** What can be wrong with the keys of a zone, and with what it says about itself as a whole. */
export const zoneKeyEntries = {
  'zone/not-at-apex': {
    status: 400,
    severity: ignoredAnyway,
    must: 'RFC 7344 4.1',
    message: 'A record about the zone does not stand at its name',
    detail:
      'The {type} record at {owner} speaks of a zone as a whole, and nobody looks for it but at {origin} itself: move it there.',
    rfc: 'RFC 4034 2.1.1, RFC 5155 4, RFC 7344 4.1, RFC 7477 2',
    explanation:
      'Keys of a zone, what it tells the zone above about them and how its names are hashed concern the zone as a whole. They stand at the name of the zone, where others look for them; below it they have no effect. Move the record to the owner @.',
    example: { kind: 'zone', wrong: cdnskey.replace('@', 'www') + key, right: key },
  },
  'zone/ds-without-sha256': {
    status: 400,
    severity: strictNotice,
    message: 'A delegation has no SHA-256 digest',
    detail:
      'No DS record of {owner} has digest type 2 (SHA-256), the only one that every resolver has to know: add one.',
    rfc: 'RFC 9904 4',
    explanation:
      'A resolver ignores a DS record whose digest it does not know, and if it knows none of them it takes the zone below for unsigned. All of them know SHA-256. Publish a DS record with digest type 2.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `sub NS ns1.example.net.\nsub NS ns2.example.net.\nsub DS 12345 13 4 ${'0123456789abcdef'.repeat(6)}\n`,
      right: `sub NS ns1.example.net.\nsub NS ns2.example.net.\nsub DS 12345 13 2 ${'0123456789abcdef'.repeat(4)}\n`,
    },
  },
  'zone/no-sep-key': {
    status: 400,
    severity: strictNotice,
    message: 'No key is marked for the zone above',
    detail:
      'No key of {owner} has the flag that marks the one which the zone above vouches for (257 in place of 256).',
    rfc: 'RFC 4034 2.1.1, RFC 6781 3.2.3',
    explanation:
      'The flag tells people and tools from which key to make the DS record for the zone above. Resolvers do not need it, but without it registrars and signers may choose a wrong key, or none.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: key.replace('257', '256'),
      right: key,
    },
  },
  'zone/key-tag-shared': {
    status: 400,
    severity: strictWarning,
    message: 'Two keys have the same tag',
    detail:
      'The keys here and before have the same tag, {keyTag}, so that resolvers must try both for each signature: make one of them anew.',
    rfc: 'RFC 4034 B, RFC 6781 3.4',
    explanation:
      'A signature names its key by a number of 16 bits, the key tag. If several keys share one, resolvers try one after the other, and to protect themselves they give up after a few attempts. Make a new key; another tag is almost certain.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: twins.join(''),
      right: twins[0],
    },
  },
  'zone/cds-delete-mixed': {
    status: 400,
    severity: 'error',
    message: 'The wish for no DS record stands beside others',
    detail:
      'A {type} record of {owner} asks for the removal of all DS records, and another names a key: it stands alone, or not at all.',
    rfc: 'RFC 8078 4',
    explanation:
      'With CDS and CDNSKEY records a zone tells the zone above which keys to vouch for; one of a special form asks it to vouch for none any more. Both wishes at once cannot be met, and are ignored. Remove one of them.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${signedExample}@ CDS 0 0 0 00\n${cds}@ ${rrsig('CDS')}\n`.replace(
        'NSEC DNSKEY',
        'NSEC DNSKEY CDS',
      ),
      right: `${signedExample}@ CDS 0 0 0 00\n@ ${rrsig('CDS')}\n`.replace('NSEC DNSKEY', 'NSEC DNSKEY CDS'),
    },
  },
  'zone/cds-cdnskey-mismatch': {
    status: 400,
    severity: 'error',
    message: 'CDS and CDNSKEY records do not name the same keys',
    detail:
      'The {type} record here has no counterpart: each CDS record is the digest of a CDNSKEY record, and each CDNSKEY record has one.',
    rfc: 'RFC 7344 4',
    explanation:
      'A zone can tell the zone above which keys to vouch for in two ways, by their digests (CDS) and by the keys themselves (CDNSKEY). Where it uses both they must agree, for nobody knows which of them the zone above reads. Publish both for the same keys.',
    example: {
      kind: 'zone',
      wrong: `${key}${cdnskey}@ CDS 4711 13 2 ${'0123456789abcdef'.repeat(4)}\n`,
      right: `${key}${cdnskey}${cds}`,
    },
  },
  'zone/cds-breaks-chain': {
    status: 400,
    severity: 'error',
    message: 'The zone asks to be vouched for by a key that it does not have',
    detail:
      'The {type} record here asks for a DS record that leads to no key of {origin} by which answers could be checked: publish the DNSKEY record first.',
    rfc: 'RFC 7344 4.1, RFC 6840 5.11',
    explanation:
      'With CDS and CDNSKEY records a zone tells the zone above which keys to vouch for. If that were done here, resolvers would find no key that fits, and refuse all answers of the zone. Ask only for keys whose DNSKEY records are in the zone.',
    example: {
      kind: 'zone',
      wrong: cds,
      right: `${cds}${key}`,
    },
  },
  'zone/cds-without-dnskey': {
    status: 400,
    severity: strictWarning,
    message: 'One of several CDS or CDNSKEY records is of a key that the zone does not have',
    detail:
      'The {type} record here is of a key whose DNSKEY record is not in the zone, unlike others: publish the key first, if it is not meant for later.',
    rfc: 'RFC 7344 4.1',
    explanation:
      'The other records lead to keys that exist, so the zone stays reachable. A record for a key that is not published yet can be meant, as when a zone moves to another operator. Otherwise it is left over or has a mistake.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `${key}${cdnskey}${cds}${otherCds}`,
      right: `${key}${other}${cdnskey}${cds}${otherCds}`,
    },
  },
  'zone/cds-unpaired': {
    status: 400,
    severity: strictNotice,
    message: 'CDS and CDNSKEY records do not stand together',
    detail:
      '{owner} has {type} records but no {other} records: publish both, since the zone above may read either.',
    rfc: 'RFC 7344 4',
    explanation:
      'A zone can tell the zone above which keys to vouch for by their digests (CDS) and by the keys themselves (CDNSKEY). Some registries read one and some the other, so both should be there.',
    example: { kind: 'zone', profile: 'strict', wrong: `${key}${cds}`, right: `${key}${cds}${cdnskey}` },
  },
  'zone/zonemd-not-at-apex': {
    status: 400,
    severity: 'warning',
    message: 'A digest below the name of the zone',
    detail:
      'The {type} record at {owner} means nothing there: the digest of the zone stands at {origin} itself.',
    rfc: 'RFC 8976 2.1',
    explanation:
      'A ZONEMD record holds a digest of all data of a zone, and stands at the name of the zone, where whoever has a copy looks for it. At other names it is allowed, but nobody verifies anything with it. Move the record to the owner @, or remove it.',
    example: {
      kind: 'zone',
      wrong: zonemd(1, someDigest).replace('@', 'www'),
      right: zonemd(1, someDigest),
    },
  },
  'zone/zonemd-serial': {
    status: 400,
    severity: 'error',
    message: 'A digest is of another version of the zone',
    detail:
      'The ZONEMD record here is of the zone with serial {stated}, and the SOA record says {serial}: make the digest anew.',
    rfc: 'RFC 8976 2.2.1, RFC 8976 4',
    explanation:
      'A ZONEMD record holds a digest of all data of a zone, so that whoever gets a copy can see whether it is whole. It names the version of the zone that it belongs to, and for another version it is not even compared. Compute it after each change.',
    example: { kind: 'zone', wrong: zonemd(2, someDigest), right: zonemd(1, someDigest) },
  },
  'zone/zonemd-duplicate': {
    status: 400,
    severity: 'error',
    message: 'Two digests of the same kind',
    detail:
      'Another ZONEMD record has the same scheme and hash algorithm as this one, and where there are two neither is looked at: keep one.',
    rfc: 'RFC 8976 2, RFC 8976 4',
    explanation:
      'A zone may have several digests as long as they are made in different ways. Of two that were made in the same way at most one can be right, so that both are ignored. Remove the one that is out of date.',
    example: {
      kind: 'zone',
      wrong: zonemd(1, someDigest) + zonemd(1, 'cd'.repeat(48)),
      right: zonemd(1, someDigest),
    },
  },
  'zone/zonemd-digest': {
    status: 400,
    severity: 'error',
    message: 'The digest is not that of the zone',
    detail: 'The digest of the ZONEMD record here is not that of the zone, which is {digest}.',
    rfc: 'RFC 8976 3, RFC 8976 4',
    explanation:
      'A ZONEMD record holds a digest of all data of a zone, so that whoever gets a copy can see whether it is whole. Here it does not fit: the data were changed after it was made, or a part was lost. Compare with the original, or compute the digest anew.',
    example: {
      kind: 'zone',
      verify: ['zonemd'],
      wrong: zonemd(1, someDigest),
      right: zonemd(1, zoneDigest),
    },
  },
  'zone/zonemd-missing': {
    status: 400,
    severity: 'warning',
    message: 'The zone has no digest',
    detail:
      '{origin} has no ZONEMD record, so that there is nothing to verify: add one, or do not ask for it.',
    rfc: 'RFC 8976 4',
    explanation:
      'It was asked for to verify the digest of the zone, which a ZONEMD record holds, and there is none. So nobody can tell from the data alone whether they are whole.',
    example: {
      kind: 'zone',
      verify: ['zonemd'],
      wrong: '\n',
      right: zonemd(1, zoneDigest),
    },
  },
  'zone/dane-unsigned': {
    status: 400,
    severity: strictNotice,
    message: 'Keys are published in a zone that is not signed',
    detail:
      'The {type} record at {owner} counts only if {origin} is signed, and it has no DNSKEY record: sign the zone, unless the server does so when it loads it.',
    rfc: 'RFC 6698 4.1, RFC 7929 5, RFC 8162 3',
    explanation:
      'TLSA, SMIMEA and OPENPGPKEY records say which certificate or key is the right one. Programs believe that only if a signature proves that nobody has changed it, and ignore the records in a zone without signatures. So mail or connections are not protected as they seem to be.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: tlsa,
      right: tlsa + key,
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
