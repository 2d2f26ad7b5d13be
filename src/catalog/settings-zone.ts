import type { Entry } from './entry.ts';

const ofSettings = { rfc: 'warning', platform: 'error', strict: 'warning' } as const;

/** What a zone of response policies starts with. */
const policies =
  '$ORIGIN rpz.example.\n$TTL 300\n@ SOA localhost. root.localhost. 1 3600 600 86400 300\n@ NS localhost.\n';
/** What a catalog of zones starts with. */
const catalog =
  '$ORIGIN catalog.example.\n$TTL 0\n@ SOA invalid. invalid. 1 3600 600 2419200 300\n@ NS invalid.\n';

/** Zones whose records are settings of name servers: nobody resolves their names. */
export const settingsZoneEntries = {
  'zone/policy-trigger': {
    status: 400,
    severity: ofSettings,
    message: 'A trigger of a response policy zone that resolvers cannot read',
    detail: '{owner} is no trigger, so resolvers pass over it: {fault}.',
    rfc: 'draft-vixie-dnsop-dns-rpz 4',
    explanation:
      'In a response policy zone (RPZ) an owner says what a resolver looks for. Addresses are written as the length of a prefix and then the parts of the address, the last first, before rpz-ip, rpz-client-ip or rpz-nsip. What is written in another way is never found, and the policy has a hole there.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${policies}zz.db8.2001.rpz-ip CNAME .\n`,
      right: `${policies}32.zz.db8.2001.rpz-ip CNAME .\n`,
    },
  },
  'zone/policy-action': {
    status: 400,
    severity: ofSettings,
    message: 'No such action of a response policy zone',
    detail:
      'There is no action {target}: those with a name are rpz-passthru, rpz-drop and rpz-tcp-only, each with its final dot, and the others are the root and a * alone.',
    rfc: 'draft-vixie-dnsop-dns-rpz 3',
    explanation:
      'In a response policy zone (RPZ) the target of a CNAME record says what a resolver does: nothing exists (.), the name has no records (*.), or one of a few names that start with rpz-. All other names of that form are kept free, and a resolver that does not know one passes over the record. Correct the name.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${policies}good.example.net CNAME rpz-pasthru.\n`,
      right: `${policies}good.example.net CNAME rpz-passthru.\n`,
    },
  },
  'zone/catalog-version': {
    status: 400,
    severity: ofSettings,
    must: 'RFC 9432 4.2.1',
    message: 'A catalog of zones without its version',
    detail: 'Servers process no zone of this catalog: {fault}.',
    rfc: 'RFC 9432 4.2.1',
    explanation:
      'A catalog zone lists zones for secondary servers, and a TXT record at the label version says how it is to be read. Servers process nothing of a catalog whose version they do not know, or that has none or several. Write one record with the text 2.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${catalog}version TXT "3"\na.zones PTR example.com.\n`,
      right: `${catalog}version TXT "2"\na.zones PTR example.com.\n`,
    },
  },
  'zone/catalog-member': {
    status: 409,
    severity: ofSettings,
    must: 'RFC 9432 4.1',
    message: 'A member of a catalog of zones that stands there twice',
    detail: '{target} makes servers take the whole catalog for broken: {fault}.',
    rfc: 'RFC 9432 4.1',
    explanation:
      'A catalog zone names each zone that a server is to have in a PTR record with an owner of its own. Where an owner has two of them, or a zone is named twice, servers take the catalog for broken and change nothing any more. Remove one of the records, or give it a name of its own.',
    example: {
      kind: 'zone',
      whole: true,
      wrong: `${catalog}version TXT "2"\na.zones PTR example.com.\nb.zones PTR example.com.\n`,
      right: `${catalog}version TXT "2"\na.zones PTR example.com.\nb.zones PTR example.net.\n`,
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
