import { contentFaults } from './faults/contents.ts';
import { directiveFaults } from './faults/directives.ts';
import { dnssecFaults } from './faults/dnssec.ts';
import type { Fault } from './faults/fault.ts';
import { ownerFaults, ttlFaults } from './faults/headers.ts';
import { apexFaults, coexistenceFaults, delegationFaults, dotFaults } from './faults/relations.ts';
import { syntaxFaults } from './faults/syntax.ts';

/** All that is done to zones. */
export const faults: readonly Fault[] = [
  ...syntaxFaults,
  ...ttlFaults,
  ...ownerFaults,
  ...contentFaults,
  ...coexistenceFaults,
  ...delegationFaults,
  ...dotFaults,
  ...apexFaults,
  ...directiveFaults,
  ...dnssecFaults,
];
