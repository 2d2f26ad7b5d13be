import type { QueryTemplates } from '../message/query-templates.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { Families } from './families.ts';
import type { SocketPlaces } from './gate.ts';
import type { GuardedNetwork } from './guarded-network.ts';
import type { Limiter } from './limiter.ts';
import type { Servers } from './servers.ts';

/** What all checks of a resolver share. */
export interface Means {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly templates: QueryTemplates;
  readonly network: GuardedNetwork;
  readonly servers: Servers;
  readonly families: Families;
  readonly sockets: SocketPlaces;
  readonly limiter: Limiter | undefined;
  /** Milliseconds. */
  readonly timeouts: Readonly<Record<'udp' | 'tcp', number>>;
}
