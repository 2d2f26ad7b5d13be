import { type Code, codeNames } from '../../catalog/catalog.ts';
import { membersOf } from '../zone/catalog-zone.ts';
import { isPolicyZone } from '../zone/policy-zone.ts';
import type { ZoneStore } from '../zone/zone-store.ts';

/** What matters of a zone only where somebody resolves its names: its servers, and how long its SOA is good for. */
const ofServers: readonly Code[] = [
  'zone/single-name-server',
  'zone/soa-primary-unnamed',
  'zone/soa-mail-not-hostname',
  'zone/soa-mail-undeliverable',
  'zone/soa-minimum-low',
  'zone/soa-expire-low',
  'zone/soa-refresh-low',
];

/** What matters of owners that are names of the zone, and of addresses of hosts: in a policy zone both are those of others, or made up. */
const ofNames: readonly Code[] = [
  'name/not-hostname',
  'record/unusable-address',
  'record/special-address',
  'record/private-address',
  'zone/caa-missing',
  'zone/caa-lifted',
];
const prefixes = ['mail/', 'zone/wildcard-'];

/** The names of a machine itself, and of no machine, which each server answers from a zone of its own (RFC 6303 4, RFC 6761 6.3). */
const ownZones: readonly string[] = [
  'localhost.',
  ...['127', '0', '255'].map((octet) => `${octet}.in-addr.arpa.`),
  ...['1', '0'].map((nibble) => `${nibble}.${'0.'.repeat(31)}ip6.arpa.`),
];

/** What says that something is missing, as it may stand in a text that could not be included. */
const ofAbsence: ReadonlySet<Code> = new Set<Code>([
  ...([
    'zone/soa-missing',
    'zone/ns-missing',
    'zone/single-name-server',
    'zone/soa-primary-unnamed',
  ] as const),
  ...(['zone/soa-primary-without-address', 'zone/soa-mail-undeliverable', 'zone/caa-missing'] as const),
  ...(['zone/ns-without-address', 'zone/target-without-address', 'zone/glue-missing'] as const),
  ...([
    'zone/sibling-glue-missing',
    'zone/ds-without-ns',
    'zone/dangling-alias',
    'zone/dangling-target',
  ] as const),
  ...(['zone/svcb-alias-dangling', 'zone/tlsa-without-host', 'zone/rp-text-missing'] as const),
  ...(['zone/name-servers-without-a', 'zone/name-servers-without-aaaa', 'zone/ds-without-sha256'] as const),
  ...(['mail/mx-missing', 'mail/mx-single', 'mail/spf-missing', 'mail/dmarc-missing'] as const),
  ...(['mail/spf-include-missing', 'record/sshfp-without-sha256', 'zone/cds-without-dnskey'] as const),
  ...([
    'zone/dnskey-missing',
    'zone/rrsig-missing',
    'zone/name-unsigned',
    'zone/signed-records-missing',
  ] as const),
  ...([
    'zone/rrsig-alone',
    'zone/revoked-key-unsigned',
    'zone/nsec-missing',
    'zone/nsec3param-missing',
  ] as const),
  ...(['zone/nsec3-chain-missing', 'zone/nsec3-missing', 'zone/zonemd-missing'] as const),
  ...(['zone/nsec-superfluous', 'zone/partly-signed', 'zone/dane-unsigned'] as const),
]);

const inCatalogs: ReadonlySet<Code> = new Set(ofServers);
const inOwnZones: ReadonlySet<Code> = new Set([...ofServers, 'zone/soa-minimum-high']);
const inPolicies: ReadonlySet<Code> = new Set([
  ...ofServers,
  ...ofNames,
  ...codeNames.filter((code) => prefixes.some((prefix) => code.startsWith(prefix))),
]);

/**
 * Silences what does not matter in zones that hold settings for servers: those of response policies, and catalogs (RFC 9432); and in those of
 * a server's own. Of a zone of which a text is missing nobody knows what it lacks.
 */
export class UnaskedZones {
  private zone: ZoneStore | undefined = undefined;
  private silent: ReadonlySet<Code> | undefined = undefined;

  open(zone: ZoneStore): void {
    this.zone = zone;
    this.silent = undefined;
  }

  /** Whether a code says nothing of the zone. What kind of zone it is, is looked at when it matters first. */
  isSilent(code: Code): boolean {
    if (this.zone?.lacksText === true && ofAbsence.has(code)) return true;
    if (this.zone === undefined || !(inPolicies.has(code) || inOwnZones.has(code))) return false;
    this.silent ??= silentIn(this.zone);
    return this.silent.has(code);
  }
}

const NOTHING: ReadonlySet<Code> = new Set();

function silentIn(zone: ZoneStore): ReadonlySet<Code> {
  if (isPolicyZone(zone)) return inPolicies;
  if (isOwnZone(zone.origin)) return inOwnZones;
  return membersOf(zone).length > 0 ? inCatalogs : NOTHING;
}

const isOwnZone = (origin: string): boolean =>
  ownZones.some((name) => origin === name || origin.endsWith(`.${name}`));
