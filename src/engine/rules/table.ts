import type { ApexRule, DnssecRule, NodeRule, RecordRule, ZoneRule } from './define.ts';
import { algorithmComplete } from './dnssec/algorithm-complete.ts';
import { cds } from './dnssec/cds.ts';
import { daneUnsigned } from './dnssec/dane-unsigned.ts';
import { keySet } from './dnssec/key-set.ts';
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
import { policySingle } from './mail/policy-single.ts';
import { serviceText } from './mail/service-text.ts';
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
import { notOccluded } from './node/not-occluded.ts';
import { sameButForCase } from './node/same-but-for-case.ts';
import { sameText } from './node/same-text.ts';
import { soaAtApex } from './node/soa-at-apex.ts';
import { soaSingle } from './node/soa-single.ts';
import { ttlUniform } from './node/ttl-uniform.ts';
import { aliasModeParameters } from './record/alias-mode-parameters.ts';
import { caaProperty } from './record/caa-property.ts';
import { dsDigestType } from './record/ds-digest-type.ts';
import { dsDigestWeak } from './record/ds-digest-weak.ts';
import { mandatoryKeys } from './record/mandatory-keys.ts';
import { nsec3Owner } from './record/nsec3-owner.ts';
import { nsec3Flags, nsec3Hashing } from './record/nsec3-parameters.ts';
import { ownerForm } from './record/owner-form.ts';
import { rrsigFields } from './record/rrsig-fields.ts';
import { rsaKey } from './record/rsa-key.ts';
import { serviceOwner } from './record/service-owner.ts';
import { dsAlgorithm, hostKeyAlgorithm, keyAlgorithm } from './record/signing-algorithm.ts';
import { soaHosts } from './record/soa-hosts.ts';
import { soaTimers } from './record/soa-timers.ts';
import { targetForm } from './record/target-form.ts';
import { zoneKey } from './record/zone-key.ts';
import { aliasGraph } from './zone/alias-graph.ts';
import { delegationToSelf } from './zone/delegation-to-self.ts';
import { finalDot } from './zone/final-dot.ts';
import { glueUsed } from './zone/glue-used.ts';
import { nameServerAddresses } from './zone/name-server-addresses.ts';
import { nameServerCount } from './zone/name-server-count.ts';
import { referralSize } from './zone/referral-size.ts';
import { rrsetFitsDatagram } from './zone/rrset-fits-datagram.ts';
import { rrsetFitsMessage } from './zone/rrset-fits-message.ts';
import { soaFinalDot } from './zone/soa-final-dot.ts';
import { soaNames } from './zone/soa-names.ts';
import { targetsResolve } from './zone/targets-resolve.ts';
import { ttlLimit } from './zone/ttl-limit.ts';
import { wildcardOptOut } from './zone/wildcard-opt-out.ts';
import { wildcardReach } from './zone/wildcard-reach.ts';

/** Rules about one record of some types. Severity by profile is the catalog's, by code. */
export const recordRules: readonly RecordRule[] = [
  caaProperty,
  dsDigestWeak,
  dsAlgorithm,
  keyAlgorithm,
  hostKeyAlgorithm,
  zoneKey,
  rsaKey,
  nsec3Hashing,
  nsec3Flags,
  nsec3Owner,
  rrsigFields,
  aliasModeParameters,
  mandatoryKeys,
  dsDigestType,
  soaHosts,
  soaTimers,
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
  dsSha256,
  apexOnly,
  ttlUniform,
  noDuplicates,
  loneRecord,
  sameText,
  sameButForCase,
  notOccluded,
  spfRecord,
  serviceText,
  policySingle,
];

/** Rules about what the apex must have. */
export const apexRules: readonly ApexRule[] = [apexComplete];

/** Rules that look at other names of the zone. */
export const zoneRules: readonly ZoneRule[] = [
  targetsResolve,
  aliasGraph,
  finalDot,
  glueUsed,
  soaFinalDot,
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
  signedWhole,
  keySet,
  cds,
  zonemd,
  daneUnsigned,
];

/** Rules that look at a zone that is signed. */
export const dnssecRules: readonly DnssecRule[] = [
  rrsetSigned,
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

/** What is told of a record by itself. */
export const aboutOneRecord = rules.filter(({ reads }) => reads === 'record');
