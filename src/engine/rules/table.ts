import type { NodeRule, RecordRule, ZoneRule } from './define.ts';
import { mailDomain } from './mail/mail-domain.ts';
import { policyOwner } from './mail/policy-owner.ts';
import { policySingle } from './mail/policy-single.ts';
import { serviceText } from './mail/service-text.ts';
import { spfIncludes } from './mail/spf-includes.ts';
import { spfRecord } from './mail/spf-record.ts';
import { aliasAddresses } from './node/alias-addresses.ts';
import { cnameAlone } from './node/cname-alone.ts';
import { dnameAlone } from './node/dname-alone.ts';
import { dsAtCut } from './node/ds-at-cut.ts';
import { noDuplicates } from './node/no-duplicates.ts';
import { noneAlone } from './node/none-alone.ts';
import { notOccluded } from './node/not-occluded.ts';
import { reservedLabel } from './node/reserved-label.ts';
import { soaAtApex } from './node/soa-at-apex.ts';
import { soaSingle } from './node/soa-single.ts';
import { svcbModes } from './node/svcb-modes.ts';
import { ttlUniform } from './node/ttl-uniform.ts';
import { assignedNumbers } from './record/assigned-numbers.ts';
import { caaProperty } from './record/caa-property.ts';
import { dsyncNotify } from './record/dsync-notify.ts';
import { mailKeyOwner } from './record/mail-key-owner.ts';
import { mailboxDomain } from './record/mailbox-domain.ts';
import { mxAtTop } from './record/mx-at-top.ts';
import { naptrExclusive } from './record/naptr-exclusive.ts';
import { naptrFlag } from './record/naptr-flag.ts';
import { nullMxPreference } from './record/null-mx-preference.ts';
import { ownerForm } from './record/owner-form.ts';
import { privateAddress } from './record/private-address.ts';
import { reverseOwner } from './record/reverse-owner.ts';
import { reverseTarget } from './record/reverse-target.ts';
import { serviceName } from './record/service-name.ts';
import { serviceOwner } from './record/service-owner.ts';
import { specialAddress } from './record/special-address.ts';
import { srvNumbers } from './record/srv-numbers.ts';
import { svcbDns } from './record/svcb-dns.ts';
import { svcbTarget } from './record/svcb-target.ts';
import { targetForm } from './record/target-form.ts';
import { tlsaFull } from './record/tlsa-full.ts';
import { unusableAddress } from './record/unusable-address.ts';
import { uriForm } from './record/uri-form.ts';
import { aliasGraph } from './zone/alias-graph.ts';
import { apexComplete } from './zone/apex-complete.ts';
import { caaCoverage } from './zone/caa-coverage.ts';
import { finalDot } from './zone/final-dot.ts';
import { mxSingle } from './zone/mx-single.ts';
import { rpText } from './zone/rp-text.ts';
import { svcbAliases } from './zone/svcb-aliases.ts';
import { svcbHints } from './zone/svcb-hints.ts';
import { targetsResolve } from './zone/targets-resolve.ts';
import { tlsaHost } from './zone/tlsa-host.ts';
import { zoneName } from './zone/zone-name.ts';

/** Rules about one record of some types. Severity by profile is the catalog's, by code. */
export const recordRules: readonly RecordRule[] = [
  assignedNumbers,
  caaProperty,
  dsyncNotify,
  mailKeyOwner,
  mailboxDomain,
  mxAtTop,
  naptrExclusive,
  naptrFlag,
  nullMxPreference,
  privateAddress,
  reverseOwner,
  reverseTarget,
  serviceName,
  specialAddress,
  srvNumbers,
  svcbDns,
  svcbTarget,
  tlsaFull,
  unusableAddress,
  uriForm,
];

/** Rules about the records of one owner. */
export const nodeRules: readonly NodeRule[] = [
  ownerForm,
  targetForm,
  serviceOwner,
  cnameAlone,
  dnameAlone,
  aliasAddresses,
  soaAtApex,
  soaSingle,
  dsAtCut,
  ttlUniform,
  noDuplicates,
  notOccluded,
  noneAlone,
  svcbModes,
  reservedLabel,
  spfRecord,
  serviceText,
  policySingle,
  policyOwner,
];

/** Rules that look at other names of the zone. */
export const zoneRules: readonly ZoneRule[] = [
  apexComplete,
  zoneName,
  targetsResolve,
  aliasGraph,
  finalDot,
  rpText,
  tlsaHost,
  svcbAliases,
  svcbHints,
  mxSingle,
  caaCoverage,
  spfIncludes,
  mailDomain,
];

/** All rules, whatever they look at. */
export const rules = [...recordRules, ...nodeRules, ...zoneRules] as const;

/** What is told of a record by itself. */
export const aboutOneRecord = rules.filter(({ reads }) => reads === 'record');
