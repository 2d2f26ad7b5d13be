import type { ApexRule, NodeRule, RecordRule, ZoneRule } from './define.ts';
import { policySingle } from './mail/policy-single.ts';
import { serviceText } from './mail/service-text.ts';
import { spfRecord } from './mail/spf-record.ts';
import { aliasAddresses } from './node/alias-addresses.ts';
import { apexComplete } from './node/apex-complete.ts';
import { cnameAlone } from './node/cname-alone.ts';
import { dnameAlone } from './node/dname-alone.ts';
import { dsAtCut } from './node/ds-at-cut.ts';
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
import { mandatoryKeys } from './record/mandatory-keys.ts';
import { ownerForm } from './record/owner-form.ts';
import { serviceOwner } from './record/service-owner.ts';
import { soaHosts } from './record/soa-hosts.ts';
import { soaTimers } from './record/soa-timers.ts';
import { targetForm } from './record/target-form.ts';
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
];

/** All rules, whatever they look at. */
export const rules = [...recordRules, ...nodeRules, ...apexRules, ...zoneRules] as const;

/** What is told of a record by itself. */
export const aboutOneRecord = rules.filter(({ reads }) => reads === 'record');
