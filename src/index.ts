export {
  type Code,
  codeNames,
  entries,
  entryOf,
  isCode,
  severityOf,
} from './catalog/catalog.ts';
export type { Entry, Example, Profile, RecordExample, Severity } from './catalog/entry.ts';
export type { Finding, Path, Place, Related } from './catalog/finding.ts';
export type { Severities } from './catalog/levels.ts';
export { type Reason, reasons } from './catalog/reasons.ts';
export { type CheckZoneOptions, checkZone, type ZoneReport } from './engine/check-zone.ts';
export { type AdminFacts, decideAdmin, decideResource, type ResourceFacts } from './engine/policy/admin.ts';
export { type ApiKeyFacts, decideApiKey, type StoredApiKey } from './engine/policy/api-key.ts';
export type { Decision, Denial, Denied } from './engine/policy/decision.ts';
export { type DelegationSigner, delegationSigner, type ZoneKey } from './engine/policy/delegation-signer.ts';
export {
  type DnssecAction,
  type DnssecFacts,
  type DnssecGranted,
  type DnssecState,
  decideDnssecAction,
} from './engine/policy/dnssec.ts';
export { type ClaimedZone, type DomainClaim, decideDomainClaim } from './engine/policy/domain-claim.ts';
export {
  type DomainCreation,
  type DomainType,
  decideDomainCreation,
  type ExistingDomain,
  type NewDomain,
} from './engine/policy/domain-creation.ts';
export type { DomainName } from './engine/policy/domain-name.ts';
export {
  type DomainAction,
  type DomainActionFacts,
  type DomainState,
  decideDomainAction,
} from './engine/policy/domain-state.ts';
export {
  type AccessGrant,
  type Caller,
  decidePermission,
  type PermissionFacts,
  type RoleAssignment,
} from './engine/policy/permission.ts';
export {
  decideRate,
  type RateAnswer,
  type RateDecision,
  type RateFacts,
  type RateLimit,
  type RateState,
} from './engine/policy/rate-limit.ts';
export { decideSize, type RequestSize } from './engine/policy/request-size.ts';
export type { RetryAfter } from './engine/policy/retry-after.ts';
export { decideRoleAssignment, type RoleAssignmentFacts } from './engine/policy/role-assignment.ts';
export {
  type RolloverAction,
  type RolloverBlock,
  type RolloverDelays,
  type RolloverEvents,
  type RolloverFacts,
  type RolloverMethod,
  type RolloverStep,
  rolloverStep,
} from './engine/policy/rollover.ts';
export { decideToken, type TokenClaims, type TokenFacts } from './engine/policy/token.ts';
export { decideWebhook, type WebhookFacts } from './engine/policy/webhook.ts';
export type {
  ChangeInput,
  RecordChoice,
  RecordId,
  RecordMatch,
  RecordUpdate,
} from './engine/record/change-input.ts';
export {
  type ChangeResult,
  type ChangesReport,
  type CheckChangesOptions,
  checkChanges,
} from './engine/record/check-changes.ts';
export { type CheckRecordOptions, checkRecord } from './engine/record/check-record.ts';
export { type NamesToLoad, namesToLoad } from './engine/record/names-to-load.ts';
export { ownerName } from './engine/record/owner-name.ts';
export type { RecordInput } from './engine/record/record-input.ts';
export { createZoneIndex, type ZoneIndex, type ZoneIndexInput } from './engine/record/zone-index.ts';
export type { Verification } from './engine/rules/zone-request.ts';
export type { StoredText } from './engine/text/text-window.ts';
export type { Include, Included } from './engine/zone/include.ts';
export type { UpstreamFailure } from './http/faults.ts';
export { readChanges } from './http/read-changes.ts';
export { type ChangesOptions, type ChangesVerdict, renderChanges } from './http/render-changes.ts';
export { type RenderOptions, renderError } from './http/render-error.ts';
export { type Action, renderSuccess, type SuccessOptions } from './http/render-success.ts';
export { renderVerification, type VerificationOutcome } from './http/render-verification.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './schema/standard-schema.ts';
export { changesSchema, recordSchema } from './schema/standard-schemas.ts';
