import { type Entry, ignoredAnyway } from './entry.ts';
import { apexHash, changed, keyOctets, nsec3Example, rrsig, signedExample } from './signed-example.ts';

const digest = '0123456789abcdef'.repeat(4);
const delegation = 'sub NS ns1.example.net.\nsub NS ns2.example.net.\n';
const strictWarning = { rfc: 'off', platform: 'off', strict: 'warning' } as const;
const strictNotice = { rfc: 'off', platform: 'off', strict: 'notice' } as const;

/** RSA keys with the exponent 65537 and a modulus of ones: 2048, 1024 and 512 bits; and one with the exponent 3. */
const rsa2048 = `AwEAAf//${'////'.repeat(84)}//8=`;
const rsa1024 = `AwEAAf//${'////'.repeat(42)}`;
const rsa512 = `AwEAAf//${'////'.repeat(20)}//8=`;
const rsaExponent3 = `AQP/${'////'.repeat(85)}`;

/** What can be wrong with a record of DNSSEC by itself. */
export const signingRecordEntries = {
  'record/ds-digest-weak': {
    status: 400,
    severity: strictWarning,
    must: 'RFC 9905 2',
    message: 'The digest is of a type that was taken back',
    detail: '{type} at {owner} has a digest made with {digest}, which is no longer safe: use 2 (SHA-256).',
    rfc: 'RFC 9905, RFC 9906, RFC 9904 4',
    explanation:
      'The way in which this digest was made can be attacked today, so signers must not use it any more and resolvers may ignore the record. Publish a record with digest type 2 (SHA-256) in its place.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `${delegation}sub DS 12345 13 2 ${digest}\nsub DS 12345 13 1 ${digest.slice(0, 40)}\n`,
      right: `${delegation}sub DS 12345 13 2 ${digest}\n`,
    },
  },
  'record/algorithm-unknown': {
    status: 400,
    severity: 'warning',
    message: 'The algorithm signs no zones',
    detail:
      '{type} at {owner} states algorithm {algorithm}, with which no zone is signed, so that resolvers ignore the record: use 13, or 8.',
    rfc: 'RFC 4034 A.1',
    explanation:
      'Each way of signing has a number. This one is not assigned, or belongs to something else than zones, so nobody can check a signature by such a key. Look up the algorithm of the key; most use 13 (ECDSA) or 8 (RSA).',
    example: {
      kind: 'zone',
      wrong: `${delegation}sub DS 12345 99 2 ${digest}\n`,
      right: `${delegation}sub DS 12345 13 2 ${digest}\n`,
    },
  },
  'record/algorithm-weak': {
    status: 400,
    severity: strictWarning,
    must: 'RFC 9905 2',
    message: 'The algorithm was taken back',
    detail:
      '{type} at {owner} states algorithm {algorithm}, which must not be used for signing any more: use 13, or 8.',
    rfc: 'RFC 9904 3, RFC 9905, RFC 9906',
    explanation:
      'This way of signing rests on a hash or a cipher that can be attacked, so resolvers treat such zones as not signed, or soon will. Roll over to a key of algorithm 13 (ECDSA P-256) or 8 (RSA with SHA-256).',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `${delegation}sub DS 12345 5 2 ${digest}\n`,
      right: `${delegation}sub DS 12345 8 2 ${digest}\n`,
    },
  },
  'record/algorithm-discouraged': {
    status: 400,
    severity: strictNotice,
    message: 'The algorithm is not recommended for new signatures',
    detail: '{type} at {owner} states algorithm {algorithm}, which is not recommended: prefer 13, or 8.',
    rfc: 'RFC 9904 3',
    explanation:
      'RSA with SHA-512 is safe, but it has no advantage over RSA with SHA-256 and fewer programs know it. For a new key take algorithm 13, or 8 if it has to be RSA.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `${delegation}sub DS 12345 10 2 ${digest}\n`,
      right: `${delegation}sub DS 12345 8 2 ${digest}\n`,
    },
  },
  'record/dnskey-flags': {
    status: 400,
    severity: ignoredAnyway,
    must: 'RFC 4034 2.1.1',
    message: 'A key has flags that are reserved',
    detail:
      '{type} at {owner} has the flags {flags}: a key of a zone has 256, or 257 if the zone above vouches for it, and no other bits.',
    rfc: 'RFC 4034 2.1.1, RFC 5011 7',
    explanation:
      'The flags of a key say what it is for. The bits that have no meaning must be zero, so most likely the number is misspelt. Use 257 for the key that the DS record is made from (KSK) and 256 for one that signs the records only (ZSK).',
    example: {
      kind: 'zone',
      wrong: `@ DNSKEY 265 3 13 ${keyOctets}\n@ DNSKEY 257 3 13 ${keyOctets}\n`,
      right: `@ DNSKEY 256 3 13 ${keyOctets}\n@ DNSKEY 257 3 13 ${keyOctets}\n`,
    },
  },
  'record/dnskey-not-zone-key': {
    status: 400,
    severity: 'warning',
    message: 'A key is not marked as a key of a zone',
    detail:
      '{type} at {owner} has the flags {flags} without 256, so no signature by it counts: use 256, or 257 if the zone above vouches for it.',
    rfc: 'RFC 4034 2.1.1',
    explanation:
      'Resolvers check signatures only with keys that are marked as keys of a zone, which the flag 256 does. Without it the key is of no use. Use 257 for the key that the DS record is made from (KSK) and 256 for one that signs the records only (ZSK).',
    example: {
      kind: 'zone',
      wrong: `@ DNSKEY 1 3 13 ${keyOctets}\n`,
      right: `@ DNSKEY 257 3 13 ${keyOctets}\n`,
    },
  },
  'record/rsa-key-size': {
    status: 400,
    severity: ignoredAnyway,
    message: 'An RSA key is too short or too long for its algorithm',
    detail:
      '{type} at {owner} holds an RSA key of {bits} bits, and one of algorithm {algorithm} has {least} to {most}: make a new one of 2048.',
    rfc: 'RFC 3110 2, RFC 5702 2',
    explanation:
      'Each algorithm says how long its RSA keys may be, and resolvers refuse others. A key of unexpected length is often one that was cut when it was copied. Make a new key of 2048 bits, or use algorithm 13, whose keys are short.',
    example: {
      kind: 'zone',
      wrong: `@ DNSKEY 257 3 10 ${rsa512}\n`,
      right: `@ DNSKEY 257 3 10 ${rsa2048}\n`,
    },
  },
  'record/rsa-leading-zero': {
    status: 400,
    severity: ignoredAnyway,
    message: 'A number of an RSA key has a zero in front',
    detail:
      'The exponent or the modulus of the RSA key in {type} at {owner} starts with the octet 0, which is forbidden: take the key from the program that made it.',
    rfc: 'RFC 3110 2',
    explanation:
      'An RSA key is two large numbers, which are written without leading zeros. Resolvers read the key all the same, but another program may refuse it or compute another key tag or digest. Most likely the key was put together by hand.',
    example: {
      kind: 'zone',
      wrong: `@ DNSKEY 257 3 8 BAABAAH/${rsa2048.slice(8)}\n`,
      right: `@ DNSKEY 257 3 8 ${rsa2048}\n`,
    },
  },
  'record/rsa-key-short': {
    status: 400,
    severity: strictWarning,
    message: 'An RSA key is shorter than 2048 bits',
    detail: '{type} at {owner} holds an RSA key of {bits} bits: use 2048, or algorithm 13.',
    rfc: 'RFC 6781 3.4.2',
    explanation:
      'The shorter an RSA key, the less it takes to compute its secret part. Less than 2048 bits are not considered safe any more. Roll over to a key of 2048 bits, or to algorithm 13, whose keys are short and strong.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `@ DNSKEY 257 3 8 ${rsa1024}\n`,
      right: `@ DNSKEY 257 3 8 ${rsa2048}\n`,
    },
  },
  'record/rsa-exponent-small': {
    status: 400,
    severity: strictWarning,
    message: 'An RSA key has a very small exponent',
    detail:
      '{type} at {owner} holds an RSA key with the exponent {exponent}, with which mistakes in software are easy to exploit: use 65537.',
    rfc: 'RFC 6781 3.4.2',
    explanation:
      'With the exponent 3 some programs accepted forged signatures in the past. Today all tools take 65537. Make a new key.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: `@ DNSKEY 257 3 8 ${rsaExponent3}\n`,
      right: `@ DNSKEY 257 3 8 ${rsa2048}\n`,
    },
  },
  'record/nsec3-hash': {
    status: 400,
    severity: ignoredAnyway,
    message: 'A name is hashed in a way that nobody knows',
    detail:
      '{type} at {owner} states hash algorithm {hash}, and there is none but 1 (SHA-1), so that resolvers ignore the record: use 1.',
    rfc: 'RFC 5155 8.1, RFC 5155 11',
    explanation:
      'The first number of an NSEC3 record says how names are hashed, and only one way was ever agreed on. A record with another number is treated as if it were not there. Most likely fields were swapped; sign the zone anew.',
    example: {
      kind: 'zone',
      wrong: `${apexHash} NSEC3 2 0 0 - ${apexHash} A\n`,
      right: `${apexHash} NSEC3 1 0 0 - ${apexHash} A\n`,
    },
  },
  'record/nsec3param-flags': {
    status: 400,
    severity: ignoredAnyway,
    message: 'The flags of an NSEC3PARAM record are reserved',
    detail: '{type} at {owner} has the flags {flags}, with which servers ignore it: use 0.',
    rfc: 'RFC 5155 4.1.2',
    explanation:
      'An NSEC3PARAM record tells servers how the names of the zone are hashed. It has no flags, for the NSEC3 records themselves say whether delegations are left out, and with any flag servers act as if the record were not there. Write 0.',
    example: {
      kind: 'zone',
      wrong: '@ NSEC3PARAM 1 1 0 -\n',
      right: '@ NSEC3PARAM 1 0 0 -\n',
    },
  },
  'record/nsec3-flags': {
    status: 400,
    severity: ignoredAnyway,
    message: 'The flags of a hashed denial are reserved',
    detail: '{type} at {owner} has the flags {flags}, with which resolvers ignore it: use 0 or 1.',
    rfc: 'RFC 5155 3.1.2, RFC 5155 8.2',
    explanation:
      'In an NSEC3 record the only flag is 1, which says that delegations without keys may be left out. A record with another flag is treated as if it were not there. Sign the zone anew.',
    example: {
      kind: 'zone',
      wrong: `${apexHash} NSEC3 1 2 0 - ${apexHash} A\n`,
      right: `${apexHash} NSEC3 1 1 0 - ${apexHash} A\n`,
    },
  },
  'record/nsec3-iterations-many': {
    status: 400,
    severity: 'warning',
    must: 'RFC 9276 3.1',
    message: 'Names are hashed so often that resolvers give up',
    detail:
      'Names are hashed with {iterations} further iterations here, and beyond {most} resolvers treat the zone as not signed: use 0.',
    rfc: 'RFC 9276 3.1, RFC 9276 3.2',
    explanation:
      'Each further round of hashing costs all servers and resolvers time and protects nothing. Resolvers therefore limit it: above 150 rounds, some even below, they take the zone for unsigned or do not answer at all. Sign the zone with 0 further iterations.',
    example: {
      kind: 'zone',
      wrong: '@ NSEC3PARAM 1 0 151 -\n',
      right: '@ NSEC3PARAM 1 0 0 -\n',
    },
  },
  'record/nsec3-iterations': {
    status: 400,
    severity: strictWarning,
    must: 'RFC 9276 3.1',
    message: 'Names are hashed more than once',
    detail:
      'The number of further iterations with which names are hashed is {iterations} here, which costs time and gains nothing: use 0.',
    rfc: 'RFC 9276 3.1',
    explanation:
      'Further rounds of hashing were meant to hide the names of a zone, but they do not stop anybody who wants to guess them, and they cost every server and resolver time. Resolvers may refuse any number but 0. Sign the zone with 0 further iterations.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ NSEC3PARAM 1 0 1 -\n',
      right: '@ NSEC3PARAM 1 0 0 -\n',
    },
  },
  'record/nsec3-salt': {
    status: 400,
    severity: strictNotice,
    message: 'Names are hashed with a salt',
    detail:
      'Names are hashed with a salt here, which protects nothing that the name of the zone does not: use -.',
    rfc: 'RFC 9276 3.1',
    explanation:
      'A salt was meant to make lists of hashes useless for other zones, but a full name is different in each zone anyway. It only makes records longer, and changing it means to sign everything again. Use no salt, which is written as a hyphen.',
    example: {
      kind: 'zone',
      profile: 'strict',
      wrong: '@ NSEC3PARAM 1 0 0 AABB\n',
      right: '@ NSEC3PARAM 1 0 0 -\n',
    },
  },
  'record/nsec3-no-room': {
    status: 400,
    severity: 'error',
    message: 'The name of the zone is too long for hashed names',
    detail:
      '{origin} has {octets} octets, and hashes below it only fit up to {most}: use NSEC, which hashes nothing.',
    rfc: 'RFC 5155 3, RFC 1035 2.3.4',
    explanation:
      'With NSEC3 each name gets a record whose own name is a hash of 32 characters below the name of the zone. No name may be longer than 255 octets, so below this one there is no room for it. Sign the zone with NSEC in place of NSEC3.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: longZone('@ NSEC3PARAM 1 0 0 -'),
      right: longZone('@ NSEC @ NS SOA NSEC'),
    },
  },
  'record/nsec3-owner': {
    status: 400,
    severity: 'error',
    message: 'An NSEC3 record does not stand at a hash',
    detail:
      'The NSEC3 record stands at {owner}, and belongs right below {origin} at a name of 32 characters of base32hex.',
    rfc: 'RFC 5155 3',
    explanation:
      'An NSEC3 record speaks of a name that is hidden behind its hash, so it stands at the hash, one label right below the name of the zone. At any other name it proves nothing. Sign the zone anew; such records are not written by hand.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(
        nsec3Example,
        `${apexHash} ${rrsig('NSEC3', 3)}\n`,
        `${apexHash} ${rrsig('NSEC3', 3)}\nwww NSEC3 1 0 0 - ${apexHash} A\nwww ${rrsig('NSEC3', 3)}\n`,
      ),
      right: nsec3Example,
    },
  },
  'record/rrsig-labels': {
    status: 400,
    severity: 'error',
    message: 'A signature is of a name with another number of labels',
    detail:
      'The signature at {owner} says that the signed name has {labels} labels, and it has {expected}: sign the zone anew.',
    rfc: 'RFC 4034 3.1.3',
    explanation:
      'A signature states how many labels (the parts between dots) the signed name has, so that answers from a wildcard can be recognised. With another number resolvers compute the signature of another name and take the answer for forged. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, `www ${rrsig('A', 3)}`, `www ${rrsig('A', 2)}`),
      right: signedExample,
    },
  },
  'record/rrsig-signer': {
    status: 400,
    severity: 'error',
    message: 'A signature is not by the zone',
    detail: 'The signature at {owner} is by {signer}, and only those by the zone itself, {origin}, count.',
    rfc: 'RFC 4034 3.1.7, RFC 4035 5.3.1',
    explanation:
      'A signature names the zone whose key made it, and that is the zone in which it stands. Resolvers ignore all others. Perhaps the record was copied from another zone; sign this one anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, `www ${rrsig('A', 3)}`, `www ${rrsig('A', 3).replace('@', 'www')}`),
      right: signedExample,
    },
  },
  'record/rrsig-over-rrsig': {
    status: 400,
    severity: 'error',
    message: 'A signature of signatures',
    detail: 'The signature at {owner} is of RRSIG records, which are never signed themselves: remove it.',
    rfc: 'RFC 4035 2.2',
    explanation:
      'Each set of records has a signature, but signatures have none: there would be no end to it. No signer makes such a record, so its type is misspelt or it was written by hand. Remove it, or sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, `www ${rrsig('A', 3)}`, `www ${rrsig('A', 3)}\nwww ${rrsig('RRSIG', 3)}`),
      right: signedExample,
    },
  },
  'record/rrsig-period': {
    status: 400,
    severity: 'error',
    message: 'A signature ends before it begins',
    detail:
      'The signature at {owner} expires before it becomes valid, or at the same time, so that it never holds: the expiration comes first, then the inception.',
    rfc: 'RFC 4034 3.1.5, RFC 4034 3.2',
    explanation:
      'A signature holds from its inception to its expiration, which stand in the record in reverse order, the end first. Here the end is not after the beginning. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(
        signedExample,
        `www ${rrsig('A', 3)}`,
        `www ${rrsig('A', 3).replace('20360101000000 20351201000000', '20351201000000 20360101000000')}`,
      ),
      right: signedExample,
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;

/** A zone whose name has 237 octets. */
function longZone(line: string): string {
  const name = `${`${'a'.repeat(55)}.`.repeat(4)}example.com.`;
  return `$ORIGIN ${name}\n$TTL 3600\n@ SOA ns.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600\n@ NS ns.example.net.\n${line}\n`;
}
