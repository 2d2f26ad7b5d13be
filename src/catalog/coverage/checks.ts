import { contentChecks } from './checks/content.ts';
import { dnssecChecks } from './checks/dnssec.ts';
import { limitChecks } from './checks/limits.ts';
import { mailChecks } from './checks/mail.ts';
import { nameChecks } from './checks/names.ts';
import { serverChecks } from './checks/servers.ts';
import { soaChecks } from './checks/soa.ts';
import { syntaxChecks } from './checks/syntax.ts';
import { targetChecks } from './checks/targets.ts';
import type { PeerCheck } from './peer-check.ts';

/** Every check that one of the other checkers was seen to make, in 2026. */
export const peerChecks: readonly PeerCheck[] = [
  ...syntaxChecks,
  ...nameChecks,
  ...soaChecks,
  ...serverChecks,
  ...targetChecks,
  ...mailChecks,
  ...contentChecks,
  ...dnssecChecks,
  ...limitChecks,
];
