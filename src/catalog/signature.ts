import { type Entry, ignoredAnyway } from './entry.ts';
import { changed, keyOctets, keyTag, rrsig, signedExample } from './signed-example.ts';

const strictWarning = { rfc: 'off', platform: 'off', strict: 'warning' } as const;
const strictNotice = { rfc: 'off', platform: 'off', strict: 'notice' } as const;
const otherOctets = `${'A'.repeat(85)}Q==`;
/** The example with a key for the records, which has the tag before that of the key with other flags, and one for the zone above. */
const twoKeys = changed(
  signedExample,
  `257 3 13 ${keyOctets}`,
  `256 3 13 ${keyOctets}\n@ DNSKEY 257 3 13 ${otherOctets}`,
).replaceAll(` ${keyTag} `, ` ${keyTag - 1} `);
const kskSignature = `@ ${rrsig('DNSKEY').replace(` ${keyTag} `, ` ${keyTag + 1} `)}\n`;
const wwwSignature = `www ${rrsig('A', 3)}\n`;

/** What can be wrong with the signatures of a zone, without a look at what they were computed from. */
export const signatureEntries = {
  'zone/dnskey-missing': {
    status: 400,
    severity: 'error',
    message: 'The zone has signatures but no key',
    detail:
      '{origin} has RRSIG records but no DNSKEY record to check them with: sign the zone, or remove the signatures.',
    rfc: 'RFC 4035 2.1, RFC 4035 5.3.1',
    explanation:
      'A signature can only be checked with the public key that belongs to it, which stands in a DNSKEY record at the name of the zone. Without a key the signatures prove nothing, and if the zone above vouches for a key, no resolver accepts an answer. Sign the zone anew, or take the left-over signatures out.',
    example: {
      kind: 'zone',
      wrong: `www A 192.0.2.2\n${wwwSignature}`,
      right: 'www A 192.0.2.2\n',
    },
  },
  'zone/partly-signed': {
    status: 400,
    severity: 'error',
    message: 'Most of the zone is not signed',
    detail:
      'Most names of {origin} have no signatures at all, though some have, from here on: sign the whole zone, or remove what is left over.',
    rfc: 'RFC 4035 2.2',
    explanation:
      'In a signed zone every answer has a signature; one without it is taken for forged. Here only a few records have one, perhaps left over from an earlier version of the file. Sign the whole zone, or take the signatures out.',
    example: {
      kind: 'zone',
      wrong: `@ DNSKEY 257 3 13 ${keyOctets}\nmail A 192.0.2.2\nwww A 192.0.2.2\n${wwwSignature}`,
      right: `@ DNSKEY 257 3 13 ${keyOctets}\nmail A 192.0.2.2\nwww A 192.0.2.2\n`,
    },
  },
  'zone/rrsig-missing': {
    status: 400,
    severity: 'error',
    message: 'A record set has no signature',
    detail: '{type} at {owner} has no RRSIG record, unlike others there: sign the zone anew.',
    rfc: 'RFC 4035 2.2',
    explanation:
      'In a signed zone each set of records of one name and type has a signature. Resolvers take an answer without it for forged and do not pass it on. The records were probably added after the zone was signed, or the signature was lost; sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, wwwSignature, ''),
      right: signedExample,
    },
  },
  'zone/name-unsigned': {
    status: 400,
    severity: 'error',
    message: 'A name has no signatures',
    detail: 'Nothing at {owner} has an RRSIG record, though the zone is signed: sign the zone anew.',
    rfc: 'RFC 4035 2.2',
    explanation:
      'In a signed zone each set of records has a signature. Resolvers take an answer without it for forged and do not pass it on. The name was probably added after the zone was signed; sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${signedExample}mail A 192.0.2.2\n`,
      right: signedExample,
    },
  },
  'zone/rrsig-covers-nothing': {
    status: 400,
    severity: 'warning',
    message: 'A signature covers records that do not exist',
    detail:
      'A signature at {owner} is of {covered} records, and there are none to be signed: sign the zone anew, or remove it.',
    rfc: 'RFC 4035 2.2',
    explanation:
      'The signature is of records that are not in the zone, or that are never signed. It does no harm, but the zone was changed after it was signed, and the list of types at this name may still promise what is gone. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, wwwSignature, `${wwwSignature}www ${rrsig('TXT', 3)}\n`),
      right: signedExample,
    },
  },
  'zone/signed-records-missing': {
    status: 400,
    severity: 'error',
    message: 'Records that are signed and listed are gone',
    detail:
      '{covered} records at {owner} are signed and in the list of types there, but there are none: put them back, or sign the zone anew.',
    rfc: 'RFC 4035 2.3, RFC 4034 4.1.2, RFC 5155 7.1',
    explanation:
      'The NSEC or NSEC3 record of the name says that it has records of this type, and their signature is still there, but the records are not. They were taken out after the zone was signed, so resolvers get an answer that contradicts the list. Put them back, or sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, 'www A 192.0.2.1\n', ''),
      right: signedExample,
    },
  },
  'zone/rrsig-alone': {
    status: 400,
    severity: 'error',
    message: 'A name has nothing but signatures',
    detail:
      '{owner} has signatures and no records that they could be of: remove them, or sign the zone anew.',
    rfc: 'RFC 4035 2.2, RFC 4035 2.3',
    explanation:
      'Signatures stand beside the records that they are of, and a name that has none of its own has no signatures either. Here the records were taken out and the signatures stayed, so the name seems to exist and nothing proves what it has. Remove them, or sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${signedExample}mail ${rrsig('A', 3)}\n`,
      right: signedExample,
    },
  },
  'zone/rrsig-not-authoritative': {
    status: 400,
    severity: 'error',
    message: 'A signature is of records that belong to another zone',
    detail:
      'The signature of {covered} at {owner} must not be there: NS records hand the name to another zone, and only its DS and NSEC are signed here.',
    rfc: 'RFC 4035 2.2',
    explanation:
      'At and below a name that NS records hand to other servers, the other zone answers. The NS records and addresses that stand here are only directions, which must not be signed. Remove the signature, or the NS records if the name is not handed on.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${changed(signedExample, 'NSEC www', 'NSEC sub')}${delegation()}sub ${rrsig('NS', 3)}\n`,
      right: `${changed(signedExample, 'NSEC www', 'NSEC sub')}${delegation()}`,
    },
  },
  'zone/rrsig-ttl': {
    status: 400,
    severity: ignoredAnyway,
    must: 'RFC 4034 3',
    message: 'A signature has another TTL than what it covers',
    detail:
      'The signature at {owner} has TTL {ttl} and the {otherType} records that it covers have {rrsetTtl}: both have the same.',
    rfc: 'RFC 4034 3, RFC 4035 2.2',
    explanation:
      'Records and their signature travel together, so both may be kept for the same time. If one of them is forgotten earlier, resolvers are left with the other, and answers fail until it is gone too. Give the signature the TTL of its records.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, wwwSignature, wwwSignature.replace('www', 'www 300')),
      right: signedExample,
    },
  },
  'zone/rrsig-original-ttl': {
    status: 400,
    severity: 'error',
    message: 'Records have another TTL than when they were signed',
    detail:
      'The {otherType} records at {owner} were signed with TTL {original} and now have {rrsetTtl}: sign the zone anew after a change.',
    rfc: 'RFC 4034 3.1.4, RFC 4035 2.2',
    explanation:
      'The TTL is part of what is signed, and the signature states it. Here the records have another one than the signature says, so one of them was changed afterwards. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(
        signedExample,
        wwwSignature,
        `www ${rrsig('A', 3, 300).replace('RRSIG', '3600 RRSIG')}\n`,
      ),
      right: signedExample,
    },
  },
  'zone/rrsig-unknown-key': {
    status: 400,
    severity: 'error',
    message: 'Signatures are by a key that the zone does not have',
    detail:
      'The {type} record at {owner} is by the key with tag {keyTag} and algorithm {algorithm}, which is not in the zone (signatures by it: {count}): add its DNSKEY record, or sign the zone anew.',
    rfc: 'RFC 4035 5.3.1',
    explanation:
      'A signature names the key that made it by a number, the key tag. No key of the zone has this one, and nothing else signs these records, or it is the one that the zone above vouches for, so that no resolver accepts them. The key was probably removed too early; put it back, or sign the zone with the keys that it has.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, wwwSignature, wwwSignature.replace(` ${keyTag} `, ' 4711 ')),
      right: signedExample,
    },
  },
  'zone/rrsig-key-not-published': {
    status: 400,
    severity: strictNotice,
    message: 'Signatures are by a key that is not published',
    detail:
      'The {type} record at {owner} is by the key with tag {keyTag} and algorithm {algorithm}, which is not in the zone; others beside it count (signatures by it: {count}).',
    rfc: 'RFC 4035 5.3.1, RFC 6781 4.1.4',
    explanation:
      'The records have another signature that can be checked, so nothing is broken. While keys are changed this may be meant. If no change is going on, the signature is left over from a key that is gone, and makes answers longer for nothing.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: changed(
        signedExample,
        wwwSignature,
        `${wwwSignature}${wwwSignature.replace(` ${keyTag} `, ' 4711 ')}`,
      ),
      right: signedExample,
    },
  },
  'zone/ksk-signs-no-keys': {
    status: 400,
    severity: 'error',
    message: 'The key for the zone above does not sign the keys',
    detail:
      'The key of {owner} with tag {keyTag} is marked for the zone above (257), but neither it nor another such key signs the DNSKEY records: sign the zone with it.',
    rfc: 'RFC 4035 5.2, RFC 4034 2.1.1',
    explanation:
      'The zone above vouches with a DS record for one key, the one with the flags 257, and that key vouches for all others by signing the DNSKEY records. Here only keys do so that nobody vouches for, so a DS record made from the marked key leads nowhere. Sign the zone anew with both keys.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: twoKeys,
      right: twoKeys + kskSignature,
    },
  },
  'zone/revoked-key-unsigned': {
    status: 400,
    severity: 'warning',
    message: 'A revoked key does not sign the keys',
    detail:
      'The key of {owner} with tag {keyTag} is marked as revoked, which counts only if it signs the DNSKEY records itself: sign them with it once more.',
    rfc: 'RFC 5011 2.1',
    explanation:
      'Resolvers that follow changes of keys by themselves believe that a key is revoked only if the key says so with its own signature. Without it they keep on trusting it. Sign the zone with the revoked key too, and remove it after a month.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, '@ DNSKEY', `@ DNSKEY 385 3 13 ${otherOctets}\n@ DNSKEY`),
      right: signedExample,
    },
  },
  'zone/algorithm-incomplete': {
    status: 400,
    severity: 'error',
    message: 'Records are not signed with each algorithm of the zone',
    detail:
      'The zone has a key of algorithm {algorithm}, and the {type} records at {owner} have no signature by it (record sets without one: {count}): sign with it too, or remove the key.',
    rfc: 'RFC 4035 2.2, RFC 6840 5.11',
    explanation:
      'If a zone has keys of several algorithms, each record set has a signature of each, so that nobody can make a resolver fall back to the weaker one by leaving signatures out. Some resolvers refuse answers that lack one. Sign everything with that algorithm too, or remove its key.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, '@ DNSKEY', `@ DNSKEY 256 3 15 ${'A'.repeat(43)}=\n@ DNSKEY`),
      right: changed(signedExample, '@ DNSKEY', `@ DNSKEY 256 3 13 ${keyOctets}\n@ DNSKEY`),
    },
  },
  'zone/rrsig-expired': {
    status: 400,
    severity: 'error',
    message: 'Signatures have expired',
    detail:
      'The signature at {owner} held until {time} (signatures out of date: {count}): sign the zone anew, and see to it that the signer runs.',
    rfc: 'RFC 4034 3.1.5, RFC 4035 5.3.1',
    explanation:
      'A signature holds for a limited time and is then made anew. When it has expired, resolvers refuse the answer, and the zone is gone for all who check signatures. Most likely the signer has stopped; sign the zone now and have that done regularly.',
    example: {
      kind: 'zone',
      whole: true,
      now: '2035-12-15T00:00:00Z',
      wrong: changed(
        signedExample,
        wwwSignature,
        wwwSignature.replace('20360101000000 20351201000000', '20351201000000 20351101000000'),
      ),
      right: signedExample,
    },
  },
  'zone/rrsig-not-yet-valid': {
    status: 400,
    severity: 'error',
    message: 'Signatures do not hold yet',
    detail:
      'The signature at {owner} holds from {time} on (signatures not valid yet: {count}): check the clock of the signer.',
    rfc: 'RFC 4034 3.1.5, RFC 4035 5.3.1',
    explanation:
      'A signature states from when on it holds, and before that resolvers refuse the answer. Mostly the clock of the machine that signs is wrong. Set it right and sign the zone anew; signers usually let signatures start an hour in the past.',
    example: {
      kind: 'zone',
      whole: true,
      now: '2035-12-15T00:00:00Z',
      wrong: changed(
        signedExample,
        wwwSignature,
        wwwSignature.replace('20360101000000 20351201000000', '20360101000000 20351220000000'),
      ),
      right: signedExample,
    },
  },
  'zone/rrsig-expires-soon': {
    status: 400,
    severity: strictWarning,
    message: 'Signatures expire within hours',
    detail:
      'The signature at {owner} holds until {time} (signatures that expire within 12 hours: {count}): sign the zone anew.',
    rfc: 'RFC 6781 4.4.2',
    explanation:
      'Signatures are made anew some days before they expire, so that there is time to notice when that does not happen. These have only hours left, after which the zone is gone for all who check signatures. See whether the signer still runs.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      now: '2035-12-15T00:00:00Z',
      wrong: changed(signedExample, wwwSignature, wwwSignature.replace('20360101000000', '20351215060000')),
      right: signedExample,
    },
  },
  'zone/rrsig-long-lived': {
    status: 400,
    severity: strictNotice,
    message: 'Signatures hold for more than half a year',
    detail:
      'The signature at {owner} holds for {days} days (signatures that hold for more than 180: {count}): sign for weeks, and more often.',
    rfc: 'RFC 6781 4.4.2',
    explanation:
      'As long as a signature holds, an attacker can answer with the old record, whatever the zone says by then. Signatures that hold for some weeks, and are made anew every few days, keep that time short.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: changed(signedExample, wwwSignature, wwwSignature.replace('20360101000000', '20371201000000')),
      right: signedExample,
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** A delegation without DS, with its NSEC and the signature of that. */
function delegation(): string {
  return `sub NS ns1.example.net.\nsub NSEC www NS RRSIG NSEC\nsub ${rrsig('NSEC', 3)}\n`;
}
