import type { Entry } from './entry.ts';

/** A digest of 32 octets. */
const digest = '0123456789abcdef'.repeat(4);

/** What can be wrong with a record, by itself or beside the others at its name. */
export const recordEntries = {
  'record/invalid-content': {
    status: 400,
    severity: 'error',
    message: 'Invalid record content',
    rfc: 'RFC 1035 5.1',
    explanation:
      'Each record type has its own form of content: an A record holds an IPv4 address, an MX record a number and a host name. What is written here does not follow the form, so no name server can serve it. The detail says which field is wrong and what it should look like.',
    example: {
      kind: 'record',
      wrong: { name: 'www', type: 'A', content: '192.0.2.300' },
      right: { name: 'www', type: 'A', content: '192.0.2.30' },
    },
  },
  'record/unsupported-type': {
    status: 400,
    severity: 'error',
    message: 'Record type not supported',
    detail:
      '{text} is no record type that is taken here: check its spelling, or whether another type does the same.',
    rfc: 'RFC 3597 5',
    explanation:
      'The record type says what kind of information a record holds, such as A, AAAA, MX or TXT. This one is unknown, obsolete or not offered, so the record cannot be stored. In a zone file a type that has no name yet can be written as TYPE and its number.',
    example: {
      kind: 'record',
      wrong: { name: 'www', type: 'AAAAA', content: '2001:db8::1' },
      right: { name: 'www', type: 'AAAA', content: '2001:db8::1' },
    },
  },
  'record/cname-conflict': {
    status: 409,
    severity: 'error',
    message: 'Cannot create {type} record: CNAME exists at {name}',
    detail:
      '{owner} already has a CNAME record, and a CNAME stands alone: remove it, or give the {type} record another name.',
    rfc: 'RFC 1034 3.6.2, RFC 2181 10.1',
    explanation:
      'A CNAME record says that its name is only another word for a second name, where everything is to be looked up. Other records beside it contradict that, and resolvers would answer sometimes with the one and sometimes with the other. Keep either the CNAME or the other records.',
    example: {
      kind: 'zone',
      wrong: 'www CNAME ns1\nwww A 192.0.2.2\n',
      right: 'www CNAME ns1\nweb A 192.0.2.2\n',
    },
  },
  'record/cname-not-alone': {
    status: 409,
    severity: 'error',
    message: 'Cannot create CNAME record: other records exist at {name}',
    detail:
      '{owner} already has a record of type {otherType}, and a CNAME stands alone: remove the other records, or give the CNAME another name.',
    rfc: 'RFC 1034 3.6.2, RFC 2181 10.1',
    explanation:
      'A CNAME record says that its name is only another word for a second name, where everything is to be looked up. It cannot stand beside other records, and so never at the name of the zone itself, which always has SOA and NS records. Keep either the CNAME or the other records.',
    example: {
      kind: 'zone',
      wrong: 'www A 192.0.2.2\nwww CNAME ns1\n',
      right: 'web A 192.0.2.2\nwww CNAME ns1\n',
    },
  },
  'record/dname-conflict': {
    status: 409,
    severity: 'error',
    message: 'DNAME cannot coexist with other records',
    detail:
      'The {type} record at {owner} cannot exist together with the {otherType} record at {otherOwner}, which came first: a DNAME has no second one beside it and nothing below it, so remove one of the two.',
    rfc: 'RFC 6672 2.3, RFC 6672 2.4',
    explanation:
      'A DNAME record sends every name below its own to another place, so records below it can never be found. A name has at most one DNAME, and neither a CNAME nor a delegation beside it; the platform allows nothing else beside it, except at the name of the zone itself. Move the records to where the DNAME points, or remove the DNAME.',
    example: {
      kind: 'zone',
      wrong: 'old DNAME example.net.\nwww.old A 192.0.2.2\n',
      right: 'old DNAME example.net.\nwww.new A 192.0.2.2\n',
    },
  },
  'record/alias-conflict': {
    status: 409,
    severity: 'error',
    message: 'ALIAS cannot coexist with addresses or another ALIAS',
    detail:
      '{owner} has a record of type {otherType} already, and an ALIAS stands for the addresses of its owner: keep one of the two.',
    rfc: 'RFC 1034 3.6.2',
    explanation:
      'An ALIAS is looked up when somebody asks for the addresses of its owner, and the addresses found there are the answer. Addresses of its own, or a second ALIAS, would contradict it. Remove the one that is not meant.',
    example: {
      kind: 'zone',
      profile: 'platform',
      wrong: 'shop ALIAS shop.example.net.\nshop A 192.0.2.2\n',
      right: 'shop ALIAS shop.example.net.\nshop TXT "hello"\n',
    },
  },
  'record/obsolete-type': {
    status: 400,
    severity: 'warning',
    message: 'Obsolete record type',
    detail: 'The type {type} was given up long ago and nobody asks for it: use {successor} in its place.',
    rfc: 'RFC 1035 3.3.4, RFC 973, RFC 6563',
    explanation:
      'Some types were tried and replaced by others: MD and MF by MX in 1986, A6 by AAAA in 2012. Some servers refuse a zone with one, and no program looks for it any more. Write a record of the type that took its place, or remove it.',
    example: { kind: 'zone', wrong: '@ MD ns1\n', right: '@ MX 10 ns1\n' },
  },
  'record/already-exists': {
    status: 409,
    severity: { rfc: 'warning', platform: 'error', strict: 'warning' },
    message: 'Record already exists',
    detail: '{owner} already has a record of type {type} with the same content: one of the two is enough.',
    rfc: 'RFC 2181 5',
    explanation:
      'Two records of one name with the same type and content are one record to DNS, and servers send it only once. The second has no effect. Remove it, or correct its content if it was meant to differ.',
    example: {
      kind: 'zone',
      wrong: 'www A 192.0.2.2\nwww A 192.0.2.2\n',
      right: 'www A 192.0.2.2\nwww A 192.0.2.3\n',
    },
  },
  'record/invalid-ttl': {
    status: 400,
    severity: 'error',
    message: 'Invalid TTL',
    rfc: 'RFC 2181 8',
    explanation:
      'The TTL says for how many seconds others may keep a copy of the record before they ask again. It is a whole number of at most 2147483647, and some servers turn anything else into 0 or into a value of their own. An hour is 3600, a day 86400.',
    example: {
      kind: 'record',
      wrong: { name: 'www', type: 'A', content: '192.0.2.2', ttl: -3600 },
      right: { name: 'www', type: 'A', content: '192.0.2.2', ttl: 3600 },
    },
  },
  'record/svcb-alias-parameters': {
    status: 400,
    severity: 'warning',
    message: 'An alias has service parameters',
    detail:
      'With priority 0 the {type} record at {owner} is an alias, whose parameters nobody looks at: remove them, or give the record a priority from 1 on.',
    rfc: 'RFC 9460 2.4.2',
    explanation:
      'An HTTPS or SVCB record of priority 0 only says under which other name the service is described. Parameters beside it, such as alpn, are ignored. Write them at the other name, or give this record a priority of 1 or more, which makes it describe the service itself.',
    example: {
      kind: 'zone',
      wrong: 'shop HTTPS 0 shop.example.net. alpn=h2\n',
      right: 'shop HTTPS 1 shop.example.net. alpn=h2\n',
    },
  },
  'record/svcb-mandatory-automatic': {
    status: 400,
    severity: 'warning',
    message: 'A service parameter is listed as mandatory that is so anyway',
    detail:
      'Whoever reads {type} records must know {key} in any case, and so it has no place in the value of mandatory: leave it out.',
    rfc: 'RFC 9460 8, RFC 9460 9',
    explanation:
      'The parameter mandatory lists what a client must understand to use the record. In an HTTPS record port and no-default-alpn always are such, without being listed. Take them out of the list, and the list itself where nothing else is in it.',
    example: {
      kind: 'zone',
      wrong: 'shop HTTPS 1 . mandatory=port port=8443\n',
      right: 'shop HTTPS 1 . port=8443\n',
    },
  },
  'record/ds-digest-type': {
    status: 400,
    severity: 'warning',
    message: 'Unknown digest type of a DS record',
    detail:
      'The digest type {digestType} is assigned to no method, so validators pass over the {type} record at {owner}: use 2 (SHA-256), which all of them know.',
    rfc: 'RFC 4034 5.1.3, RFC 6840 5.2',
    explanation:
      'A DS record holds a digest of a key, and its digest type says how it was made. A record whose type a validator does not know counts for nothing, and if no other one is left the zone below is treated as unsigned. Make the record again with SHA-256.',
    example: {
      kind: 'zone',
      wrong: `sub NS ns1.example.net.\nsub DS 12345 13 99 ${digest}\n`,
      right: `sub NS ns1.example.net.\nsub DS 12345 13 2 ${digest}\n`,
    },
  },
  'record/string-split': {
    status: 200,
    severity: { rfc: 'off', platform: 'notice', strict: 'off' },
    message: 'Long string was split',
    detail:
      'A string of more than 255 octets is stored as several strings of at most 255 octets each; readers join them again.',
    rfc: 'RFC 1035 3.3, RFC 1035 3.3.14',
    explanation:
      'A TXT record is made of strings of at most 255 octets each. The platform splits a longer one for you, and programs that read such records, for mail keys for instance, join the parts without a blank. There is nothing to do.',
    example: {
      kind: 'record',
      wrong: { name: 'key', type: 'TXT', content: `"${'a'.repeat(256)}"` },
      right: { name: 'key', type: 'TXT', content: `"${'a'.repeat(255)}"` },
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
