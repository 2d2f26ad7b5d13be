import { readAcmeChallenge } from '../../mail/acme.ts';
import { readAcmePersist } from '../../mail/acme-persist.ts';
import { isBimi, readBimi } from '../../mail/bimi.ts';
import { DkimRecord, readDkim } from '../../mail/dkim.ts';
import { isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { isMtaSts, readMtaSts } from '../../mail/mta-sts.ts';
import { ascii } from '../../mail/octets.ts';
import { PolicyText } from '../../mail/policy-text.ts';
import { TagList } from '../../mail/tag-list.ts';
import { isTlsRpt, readTlsRpt } from '../../mail/tls-rpt.ts';
import { NameTrait } from '../../name/name-traits.ts';
import type { ZoneNode } from '../define.ts';

export const syntaxCodes = [
  'mail/dmarc-syntax',
  'mail/dkim-syntax',
  'mail/mta-sts-syntax',
  'mail/tls-rpt-syntax',
  'mail/bimi-syntax',
  'mail/acme-challenge',
  'mail/acme-persist',
] as const;

export const severalCodes = [
  'mail/dmarc-multiple',
  'mail/dkim-syntax',
  'mail/mta-sts-syntax',
  'mail/tls-rpt-syntax',
  'mail/bimi-syntax',
] as const;

/** A service that looks for a text of its own form at an owner of its own form. */
export interface Service {
  /** What messages call the record. */
  readonly record: string;
  /** Labels of the owner, from the first that starts with an underscore. */
  readonly labels: readonly Uint8Array[];
  /** Whether a selector stands before them. */
  readonly selected: boolean;
  /** What is said of a text that is not of the form. */
  readonly syntax: (typeof syntaxCodes)[number];
  /** Reads a text; its faults are noted in what is answered. */
  readonly read: (bytes: Uint8Array, begin: number, end: number) => PolicyText;
  /** Which texts there may be only one of, and what is said of another; undefined where there may be several. */
  readonly single?: {
    readonly code: (typeof severalCodes)[number];
    readonly isRecord: (bytes: Uint8Array, begin: number, end: number) => boolean;
  };
}

const plain = new PolicyText();
const list = new TagList();
/** The key record that was read last. */
export const dkim: DkimRecord = new DkimRecord();

/** Reads into the one list. */
const intoList =
  (read: (list: TagList, bytes: Uint8Array, begin: number, end: number) => boolean): Service['read'] =>
  (bytes, begin, end) => {
    read(list, bytes, begin, end);
    return list;
  };

export const services: readonly Service[] = [
  {
    record: 'DMARC',
    labels: [ascii('_dmarc')],
    selected: false,
    syntax: 'mail/dmarc-syntax',
    read: intoList(readDmarc),
    single: { code: 'mail/dmarc-multiple', isRecord: isDmarc },
  },
  {
    record: 'DKIM',
    labels: [ascii('_domainkey')],
    selected: true,
    syntax: 'mail/dkim-syntax',
    read(bytes, begin, end) {
      readDkim(dkim, bytes, begin, end);
      return dkim;
    },
    // With two keys it is left open which one counts (RFC 6376 3.6.2.2).
    single: { code: 'mail/dkim-syntax', isRecord: (bytes, begin, end) => readDkim(dkim, bytes, begin, end) },
  },
  {
    record: 'MTA-STS',
    labels: [ascii('_mta-sts')],
    selected: false,
    syntax: 'mail/mta-sts-syntax',
    read: intoList(readMtaSts),
    single: { code: 'mail/mta-sts-syntax', isRecord: isMtaSts },
  },
  {
    record: 'TLSRPT',
    labels: [ascii('_smtp'), ascii('_tls')],
    selected: false,
    syntax: 'mail/tls-rpt-syntax',
    read: intoList(readTlsRpt),
    single: { code: 'mail/tls-rpt-syntax', isRecord: isTlsRpt },
  },
  {
    record: 'BIMI',
    labels: [ascii('_bimi')],
    selected: true,
    syntax: 'mail/bimi-syntax',
    read: intoList(readBimi),
    single: { code: 'mail/bimi-syntax', isRecord: isBimi },
  },
  {
    record: 'ACME',
    labels: [ascii('_acme-challenge')],
    selected: false,
    syntax: 'mail/acme-challenge',
    read(bytes, begin, end) {
      readAcmeChallenge(plain, bytes, begin, end);
      return plain;
    },
  },
  {
    record: 'ACME',
    labels: [ascii('_validation-persist')],
    selected: false,
    syntax: 'mail/acme-persist',
    read(bytes, begin, end) {
      readAcmePersist(plain, bytes, begin, end, { second: -1 });
      return plain;
    },
  },
];

const UNDERSCORE = 0x5f;
const name = new Uint8Array(512);
/** The zone that was asked about last, and whether its name has an underscore in it. */
const zone = { origin: '', isUnderscored: false };

/** The service that looks for a text at the owner of a node. */
export function serviceAt(node: ZoneNode): Service | undefined {
  // A zone may itself be the part below such a label: `_domainkey.example.com`.
  const { origin } = node;
  if (origin !== zone.origin) {
    zone.origin = origin;
    zone.isUnderscored = origin.includes('_');
  }
  if (zone.isUnderscored) {
    writeOwner(node);
    return serviceOf(name, 0);
  }
  if ((node.ownerTraits & NameTrait.Underscored) === 0) return undefined;
  return serviceOf(node.ownerLabels, node.ownerAt);
}

function serviceOf(owner: Uint8Array, start: number): Service | undefined {
  let at = start;
  while (owner[at] !== 0 && owner[at + 1] !== UNDERSCORE) at += owner[at]! + 1;
  if (owner[at] === 0) return undefined;
  for (let index = 0; index < services.length; index++) {
    const service = services[index]!;
    if (service.selected === at > start && hasLabels(owner, at, service.labels)) return service;
  }
  return undefined;
}

/** Writes the owner in full, folded, to `name`. */
function writeOwner({ ownerLabels, ownerAt, apex }: ZoneNode): void {
  let to = 0;
  for (let at = ownerAt; ownerLabels[at] !== 0; ) {
    const stop = at + ownerLabels[at]! + 1;
    while (at < stop) name[to++] = ownerLabels[at++]!;
  }
  name.set(apex, to);
}

function hasLabels(owner: Uint8Array, at: number, labels: readonly Uint8Array[]): boolean {
  let label = at;
  for (const wanted of labels) {
    if (owner[label] !== wanted.length) return false;
    for (let index = 0; index < wanted.length; index++)
      if (owner[label + 1 + index] !== wanted[index]) return false;
    label += wanted.length + 1;
  }
  return true;
}
