import type { ApexRule, DnssecRule, NodeRule, RecordRule, ZoneRule } from './define.ts';
import { algorithmComplete } from './dnssec/algorithm-complete.ts';
import { cds } from './dnssec/cds.ts';
import { daneUnsigned } from './dnssec/dane-unsigned.ts';
import { keySet } from './dnssec/key-set.ts';
import { keysSigned } from './dnssec/keys-signed.ts';
import { nsecBitmap } from './dnssec/nsec-bitmap.ts';
import { nsecChain } from './dnssec/nsec-chain.ts';
import { nsecTtl } from './dnssec/nsec-ttl.ts';
import { nsec3Chain } from './dnssec/nsec3-chain.ts';
import { nsec3Names } from './dnssec/nsec3-names.ts';
import { nsec3Parameters } from './dnssec/nsec3-parameters.ts';
import { rrsetSigned } from './dnssec/rrset-signed.ts';
import { rrsigKey } from './dnssec/rrsig-key.ts';
import { rrsigTime } from './dnssec/rrsig-time.ts';
import { rrsigTtl } from './dnssec/rrsig-ttl.ts';
import { signedWhole } from './dnssec/signed-whole.ts';
import { zonemd } from './dnssec/zonemd.ts';
import { mailDomain } from './mail/mail-domain.ts';
import { policyOwner } from './mail/policy-owner.ts';
import { policySingle } from './mail/policy-single.ts';
import { serviceText } from './mail/service-text.ts';
import { spfIncludes } from './mail/spf-includes.ts';
import { spfRecord } from './mail/spf-record.ts';
import { aliasAddresses } from './node/alias-addresses.ts';
import { apexComplete } from './node/apex-complete.ts';
import { apexOnly } from './node/apex-only.ts';
import { cnameAlone } from './node/cname-alone.ts';
import { dnameAlone } from './node/dname-alone.ts';
import { dsAtCut } from './node/ds-at-cut.ts';
import { dsSha256 } from './node/ds-sha256.ts';
import { loneRecord } from './node/lone-record.ts';
import { noDuplicates } from './node/no-duplicates.ts';
import { noneAlone } from './node/none-alone.ts';
import { notOccluded } from './node/not-occluded.ts';
import { reservedLabel } from './node/reserved-label.ts';
import { sameButForCase } from './node/same-but-for-case.ts';
import { sameText } from './node/same-text.ts';
import { soaAtApex } from './node/soa-at-apex.ts';
import { soaSingle } from './node/soa-single.ts';
import { svcbModes } from './node/svcb-modes.ts';
import { ttlUniform } from './node/ttl-uniform.ts';
import { aliasModeParameters } from './record/alias-mode-parameters.ts';
import { apexAlias } from './record/apex-alias.ts';
import { assignedNumbers } from './record/assigned-numbers.ts';
import { caaProperty } from './record/caa-property.ts';
import { daneMail } from './record/dane-mail.ts';
import { digestOfNothing } from './record/digest-of-nothing.ts';
import { dsDigestType } from './record/ds-digest-type.ts';
import { dsDigestWeak } from './record/ds-digest-weak.ts';
import { dsyncNotify } from './record/dsync-notify.ts';
import { mailKeyOwner } from './record/mail-key-owner.ts';
import { mailboxDomain } from './record/mailbox-domain.ts';
import { mandatoryKeys } from './record/mandatory-keys.ts';
import { mxAtTop } from './record/mx-at-top.ts';
import { naptrExclusive } from './record/naptr-exclusive.ts';
import { naptrResult, naptrService } from './record/naptr-fields.ts';
import { naptrFlag } from './record/naptr-flag.ts';
import { nsec3Owner } from './record/nsec3-owner.ts';
import { nsec3Flags, nsec3Hash, nsec3Hashing } from './record/nsec3-parameters.ts';
import { nullMxPreference } from './record/null-mx-preference.ts';
import { ownerForm } from './record/owner-form.ts';
import { privateAddress } from './record/private-address.ts';
import { quotesInText } from './record/quotes-in-text.ts';
import { reverseAddress } from './record/reverse-address.ts';
import { reverseAlias } from './record/reverse-alias.ts';
import { reverseDelegation } from './record/reverse-delegation.ts';
import { reverseOwner } from './record/reverse-owner.ts';
import { reverseTarget } from './record/reverse-target.ts';
import { reverseTtl } from './record/reverse-ttl.ts';
import { rrsigFields } from './record/rrsig-fields.ts';
import { rsaKey } from './record/rsa-key.ts';
import { serviceName } from './record/service-name.ts';
import { serviceOwner } from './record/service-owner.ts';
import { sigLength } from './record/signature-length.ts';
import { dsAlgorithm, hostKeyAlgorithm, keyAlgorithm } from './record/signing-algorithm.ts';
import { soaHosts } from './record/soa-hosts.ts';
import { soaTimers } from './record/soa-timers.ts';
import { specialAddress } from './record/special-address.ts';
import { srvNumbers } from './record/srv-numbers.ts';
import { svcbDns } from './record/svcb-dns.ts';
import { svcbEch } from './record/svcb-ech.ts';
import { svcbTarget } from './record/svcb-target.ts';
import { targetForm } from './record/target-form.ts';
import { tlsaFull } from './record/tlsa-full.ts';
import { unassignedKind } from './record/unassigned-kind.ts';
import { unusableAddress } from './record/unusable-address.ts';
import { uriForm } from './record/uri-form.ts';
import { zoneKey } from './record/zone-key.ts';
import { zonemdPrivate } from './record/zonemd-private.ts';
import { acmePersist } from './zone/acme-persist.ts';
import { aliasGraph } from './zone/alias-graph.ts';
import { caaCoverage } from './zone/caa-coverage.ts';
import { caaLifted } from './zone/caa-lifted.ts';
import { catalogZone } from './zone/catalog-zone.ts';
import { delegationToSelf } from './zone/delegation-to-self.ts';
import { finalDot } from './zone/final-dot.ts';
import { glueUsed } from './zone/glue-used.ts';
import { mxSingle } from './zone/mx-single.ts';
import { nameServerAddresses } from './zone/name-server-addresses.ts';
import { nameServerCount } from './zone/name-server-count.ts';
import { namesFinalDot } from './zone/names-final-dot.ts';
import { policyZone } from './zone/policy-zone.ts';
import { referralSize } from './zone/referral-size.ts';
import { rpText } from './zone/rp-text.ts';
import { rrsetFitsDatagram } from './zone/rrset-fits-datagram.ts';
import { rrsetFitsMessage } from './zone/rrset-fits-message.ts';
import { soaNames } from './zone/soa-names.ts';
import { sshfpSha256 } from './zone/sshfp-sha256.ts';
import { svcbAliases } from './zone/svcb-aliases.ts';
import { svcbHints } from './zone/svcb-hints.ts';
import { targetLetters } from './zone/target-letters.ts';
import { targetsResolve } from './zone/targets-resolve.ts';
import { tlsaHost } from './zone/tlsa-host.ts';
import { tlsaOwner } from './zone/tlsa-owner.ts';
import { ttlLimit } from './zone/ttl-limit.ts';
import { wildcardOptOut } from './zone/wildcard-opt-out.ts';
import { wildcardReach } from './zone/wildcard-reach.ts';
import { zoneName } from './zone/zone-name.ts';

/** Rules about one record of some types. Severity by profile is the catalog's, by code. */
export const recordRules: readonly RecordRule[] = [
  apexAlias,
  assignedNumbers,
  caaProperty,
  daneMail,
  digestOfNothing,
  dsyncNotify,
  mailKeyOwner,
  mailboxDomain,
  mxAtTop,
  naptrExclusive,
  naptrFlag,
  naptrResult,
  naptrService,
  nullMxPreference,
  privateAddress,
  reverseAddress,
  reverseOwner,
  reverseTarget,
  reverseTtl,
  serviceName,
  specialAddress,
  srvNumbers,
  svcbDns,
  svcbEch,
  svcbTarget,
  tlsaFull,
  unassignedKind,
  unusableAddress,
  uriForm,
  quotesInText,
  dsDigestWeak,
  dsAlgorithm,
  keyAlgorithm,
  hostKeyAlgorithm,
  zoneKey,
  rsaKey,
  nsec3Hash,
  nsec3Hashing,
  nsec3Flags,
  nsec3Owner,
  rrsigFields,
  sigLength,
  aliasModeParameters,
  mandatoryKeys,
  dsDigestType,
  soaHosts,
  soaTimers,
  zonemdPrivate,
];

/** Rules about the records of one owner. */
export const nodeRules: readonly NodeRule[] = [
  reverseAlias,
  reverseDelegation,
  ownerForm,
  targetForm,
  serviceOwner,
  cnameAlone,
  dnameAlone,
  aliasAddresses,
  soaAtApex,
  soaSingle,
  dsAtCut,
  dsSha256,
  apexOnly,
  ttlUniform,
  noDuplicates,
  loneRecord,
  sameText,
  sameButForCase,
  notOccluded,
  noneAlone,
  svcbModes,
  reservedLabel,
  spfRecord,
  serviceText,
  policySingle,
  policyOwner,
];

/** Rules about what the apex must have. */
export const apexRules: readonly ApexRule[] = [apexComplete];

/** Rules that look at other names of the zone. */
export const zoneRules: readonly ZoneRule[] = [
  targetLetters,
  policyZone,
  targetsResolve,
  aliasGraph,
  finalDot,
  glueUsed,
  namesFinalDot,
  soaNames,
  nameServerCount,
  nameServerAddresses,
  delegationToSelf,
  referralSize,
  rrsetFitsMessage,
  rrsetFitsDatagram,
  ttlLimit,
  wildcardReach,
  wildcardOptOut,
  zoneName,
  catalogZone,
  rpText,
  tlsaHost,
  tlsaOwner,
  sshfpSha256,
  svcbAliases,
  svcbHints,
  mxSingle,
  caaCoverage,
  caaLifted,
  acmePersist,
  spfIncludes,
  mailDomain,
  signedWhole,
  keySet,
  cds,
  zonemd,
  daneUnsigned,
];

/** Rules that look at a zone that is signed. */
export const dnssecRules: readonly DnssecRule[] = [
  rrsetSigned,
  keysSigned,
  rrsigKey,
  algorithmComplete,
  rrsigTtl,
  rrsigTime,
  nsecChain,
  nsecBitmap,
  nsecTtl,
  nsec3Parameters,
  nsec3Chain,
  nsec3Names,
];

/** All rules, whatever they look at. */
export const rules = [...recordRules, ...nodeRules, ...apexRules, ...zoneRules, ...dnssecRules] as const;
