import type { Entry } from './entry.ts';
import { apexHash, changed, keyOctets, nsec3Example, rrsig, signedExample } from './signed-example.ts';

const strictNotice = { rfc: 'off', platform: 'off', strict: 'notice' } as const;
const wwwNsec = 'www NSEC @ A RRSIG NSEC\n';
const apexNsec = '@ NSEC www NS SOA RRSIG NSEC DNSKEY\n';
/** A delegation without DS, whose server has glue. */
const withDelegation = `${changed(signedExample, 'NSEC www', 'NSEC sub')}sub NS ns1.sub
sub NSEC www NS RRSIG NSEC
sub ${rrsig('NSEC', 3)}
ns1.sub A 192.0.2.2
`;
const otherHash = 'V'.repeat(32);
/** A revoked key of 2048 bits, which signs the keys and nothing else. */
const oldKey = `@ DNSKEY 384 3 5 AwEAAf//${'////'.repeat(84)}//8=
@ RRSIG DNSKEY 5 2 3600 20360101000000 20351201000000 1927 @ ${'A'.repeat(342)}==
`;

/** What can be wrong with the records by which a signed zone proves what it does not have. */
export const denialEntries = {
  'zone/nsec-missing': {
    status: 400,
    severity: 'error',
    message: 'A name has no NSEC record',
    detail: '{owner} has no NSEC record, which each name of a signed zone has: sign the zone anew.',
    rfc: 'RFC 4035 2.3',
    explanation:
      'In a signed zone each name says in an NSEC record which types it has and which name comes next; so resolvers can be shown that something does not exist. Where it is missing, such answers cannot be proved and are refused. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, `${wwwNsec}www ${rrsig('NSEC', 3)}\n`, ''),
      right: signedExample,
    },
  },
  'zone/nsec-chain': {
    status: 400,
    severity: 'error',
    message: 'An NSEC record does not lead to the next name',
    detail:
      'The NSEC record at {owner} leads to {next}, and {expected} is the next name of the zone: sign the zone anew.',
    rfc: 'RFC 4034 4.1.1, RFC 4034 6.1',
    explanation:
      'The NSEC records lead from name to name through the zone and back to its start. One that leads to a wrong name denies names that exist, or proves too little. Sign the zone anew after each change.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, apexNsec, apexNsec.replace('www', 'mail')),
      right: signedExample,
    },
  },
  'zone/nsec-superfluous': {
    status: 400,
    severity: 'error',
    message: 'A record denies at a name where nothing is to be denied',
    detail:
      'The {type} record at {owner} has no place there: the zone has no data of its own at that name, or has such a record already.',
    rfc: 'RFC 4035 2.3, RFC 5155 7.1',
    explanation:
      'Only names at which the zone itself has data own an NSEC record, and only their hashes an NSEC3 record: not glue, not what lies below a delegation, not names that are gone. Such a record makes wrong proofs. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${withDelegation}ns1.sub NSEC www NSEC\n`,
      right: withDelegation,
    },
  },
  'zone/nsec-nsec3-mixed': {
    status: 400,
    severity: 'error',
    message: 'The zone has both NSEC and NSEC3 records',
    detail:
      'The {type} record at {owner} stands in a zone with NSEC3 records: sign the zone with one of the two.',
    rfc: 'RFC 5155 7.1, RFC 5155 10.4, RFC 5155 10.5',
    explanation:
      'There are two ways to prove what a zone does not have, by names (NSEC) and by hashes of names (NSEC3), and a server uses one of them for all answers. Records of both are left over from a change between the two. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${nsec3Example}@ NSEC @ NS SOA RRSIG NSEC DNSKEY NSEC3PARAM\n@ ${rrsig('NSEC')}\n`,
      right: nsec3Example,
    },
  },
  'zone/nsec-bitmap': {
    status: 400,
    severity: 'error',
    message: 'A list of types is not that of the name',
    detail: 'The {type} record at {owner} {fault}: sign the zone anew.',
    rfc: 'RFC 4034 4.1.2, RFC 4035 2.3, RFC 5155 7.1',
    explanation:
      'An NSEC or NSEC3 record lists the types that its name has. A type that is not listed is thereby denied, and a resolver that has seen the list does not ask for it any more. Sign the zone anew after each change.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(signedExample, wwwNsec, wwwNsec.replace(' A ', ' A TXT ')),
      right: signedExample,
    },
  },
  'zone/nsec-ttl': {
    status: 400,
    severity: 'warning',
    message: 'A denial is kept for another time than negative answers',
    detail:
      '{type} at {owner} has TTL {ttl}, and should have {expected}, the lesser of the TTL and the minimum of the SOA record (records with another: {count}).',
    rfc: 'RFC 9077 3.1, RFC 9077 3.3',
    explanation:
      'The SOA record says how long resolvers may remember that something does not exist. NSEC and NSEC3 records say the same thing with a signature, and resolvers may answer from them too, so they are kept for that time and no longer. Signers from before 2021 take the minimum of the SOA record alone, which may be longer; sign the zone with a current one.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(
        signedExample,
        `${wwwNsec}www ${rrsig('NSEC', 3)}`,
        `${wwwNsec.replace('www', 'www 7200')}www 7200 ${rrsig('NSEC', 3, 7200)}`,
      ),
      right: signedExample,
    },
  },
  'zone/nsec3-chain': {
    status: 400,
    severity: 'error',
    message: 'An NSEC3 record does not lead to the next hash',
    detail:
      'The NSEC3 record at {owner} leads to {next}, and the next hash in the zone is {expected}: sign the zone anew.',
    rfc: 'RFC 5155 3.1.7, RFC 5155 7.1',
    explanation:
      'The NSEC3 records lead from hash to hash in their order and back to the first. One that leads to a wrong hash denies names that exist, or proves too little. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(nsec3Example, `- ${apexHash} NS`, `- ${otherHash} NS`),
      right: nsec3Example,
    },
  },
  'zone/nsec3param-missing': {
    status: 400,
    severity: 'error',
    message: 'The zone does not say how its names are hashed',
    detail:
      '{origin} has NSEC3 records such as this one, but no NSEC3PARAM record with the same hash algorithm, iterations and salt: sign the zone anew.',
    rfc: 'RFC 5155 4, RFC 5155 7.1',
    explanation:
      'To find the NSEC3 record that proves an answer, a server must know how names were hashed, and the NSEC3PARAM record at the name of the zone tells it. Without it servers act as if there were no such records at all.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(nsec3Example, `@ NSEC3PARAM 1 0 0 -\n@ ${rrsig('NSEC3PARAM')}\n`, ''),
      right: nsec3Example,
    },
  },
  'zone/nsec3-chain-missing': {
    status: 400,
    severity: 'error',
    message: 'No names are hashed as the zone says',
    detail:
      'The NSEC3PARAM record at {owner} states a hash algorithm, iterations and salt for which there is no NSEC3 record: sign the zone anew, or remove it.',
    rfc: 'RFC 5155 4, RFC 5155 7.1',
    explanation:
      'An NSEC3PARAM record promises that there is an NSEC3 record for each name, hashed in this way. A server that trusts it finds none, and cannot prove that a name does not exist. Sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(nsec3Example, '@ NSEC3PARAM', '@ NSEC3PARAM 1 0 0 AABB\n@ NSEC3PARAM'),
      right: nsec3Example,
    },
  },
  'zone/nsec3-algorithm': {
    status: 400,
    severity: 'error',
    message: 'The key is of an algorithm that is older than NSEC3',
    detail:
      'The key of {owner} has algorithm {algorithm}, with which resolvers do not expect NSEC3 records: use 13, or 8.',
    rfc: 'RFC 5155 2',
    explanation:
      'When NSEC3 was new, the algorithms got new numbers, so that a resolver which knows the number knows NSEC3 too. A zone that uses an old number with NSEC3 may be refused. Roll over to a key of algorithm 13 or 8.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: changed(nsec3Example, '@ DNSKEY', `${oldKey}@ DNSKEY`),
      right: changed(nsec3Example, '@ DNSKEY', `@ DNSKEY 256 3 13 ${keyOctets}\n@ DNSKEY`),
    },
  },
  'zone/nsec3-opt-out': {
    status: 400,
    severity: strictNotice,
    message: 'Delegations without keys are left out of the proofs',
    detail:
      'The NSEC3 record at {owner} has the flag 1 (opt-out), so that delegations can be forged into the zone; it is meant for the large zones of registries: use 0.',
    rfc: 'RFC 9276 3.1, RFC 5155 6, RFC 5155 12.2',
    explanation:
      'With opt-out a zone saves the NSEC3 records of delegations that have no keys. In return nobody can prove that such a delegation does not exist, so an attacker can make one up. That pays where there are millions of delegations, and nowhere else.',
    example: {
      kind: 'zone',
      whole: true,
      profile: 'strict',
      wrong: changed(nsec3Example, 'NSEC3 1 0', 'NSEC3 1 1'),
      right: nsec3Example,
    },
  },
  'zone/nsec3-missing': {
    status: 400,
    severity: 'error',
    message: 'A name has no NSEC3 record',
    detail: '{missing} has no NSEC3 record, for nothing stands at its hash, {hash}: sign the zone anew.',
    rfc: 'RFC 5155 7.1',
    explanation:
      'In a signed zone with NSEC3 the hash of each name has a record, also that of a name which has no records but names below it. Only a delegation without keys needs none, where the record before says so. Where one is missing, existing names are denied; sign the zone anew.',
    example: {
      kind: 'zone',
      whole: true,
      verify: ['nsec3'],
      wrong: `${nsec3Example}www A 192.0.2.1\nwww ${rrsig('A', 3)}\n`,
      right: nsec3Example,
    },
  },
  'zone/nsec3-unverified': {
    status: 400,
    severity: 'warning',
    message: 'Not all names were hashed',
    detail:
      'The zone has more names, or hashes them more often, than is reasonable to check here, so that not every NSEC3 record was compared with its name.',
    rfc: 'RFC 5155 5',
    explanation:
      'To check the NSEC3 records every name has to be hashed as often as the zone says. There is a limit to what is done for one zone, so that nobody can keep this program busy with a file. The order of the records was checked all the same.',
    example: {
      kind: 'decision',
      wrong: 'verify the hashes of a zone with 400,000 names and 150 further iterations',
      right: 'verify the hashes of a zone with 400,000 names and none',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
