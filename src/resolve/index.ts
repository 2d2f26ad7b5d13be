export type { Limits } from './budget.ts';
export { type ChallengeStore, createMemoryStore, type MemoryStore } from './challenge/challenge-store.ts';
export { type CheckRate, type CheckRateDecision, checkLimits, decideCheck } from './challenge/check-rate.ts';
export { type ChallengeOptions, createChallenge } from './challenge/create-challenge.ts';
export { type AccountSet, nameserversFor } from './challenge/nameservers-for.ts';
export type { ProofFormOptions } from './challenge/proof-form.ts';
export { retryAt, retryDelay } from './challenge/retry-schedule.ts';
export { SealError, sealChallenge } from './challenge/seal.ts';
export { type Superseded, supersede } from './challenge/supersede.ts';
export { type ChallengeEvent, transition } from './challenge/transition.ts';
export { createResolver, type Resolver } from './create-resolver.ts';
export type { ResolverOptions, VerifyOptions } from './options.ts';
export type { Clock, Network, Ports, RandomBytes, Socket, SocketEvents, SocketFault } from './ports.ts';
export { rootHints } from './root-hints.ts';
export { createSocketPlaces, type SocketPlaces } from './transport/gate.ts';
export type { Limiter, PacketRequest } from './transport/limiter.ts';
export type {
  Challenge,
  ChallengeStatus,
  Hint,
  HintKind,
  Method,
  ServerOutcome,
  ServerReport,
  Verification,
} from './verification.ts';
export type { DiscoveryMode, Quorum } from './walk/settings.ts';
