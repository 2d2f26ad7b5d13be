import { left, made, type PeerCheck } from '../peer-check.ts';

/** Duplicates and limits. */
export const limitChecks: readonly PeerCheck[] = [
  made('dup-exact', 'P PA O D', 'record/already-exists'),
  made('dup-semantic', 'B', 'record/same-but-for-case'),
  made('rrset-64k', 'B', 'zone/rrset-too-large'),
  made(
    'singleton-type',
    'B PA',
    'record/second-of-type',
    'zone/soa-multiple',
    'record/cname-conflict',
    'record/dname-conflict',
  ),
  left('metadata-dup', 'P', 'Only an operator knows: data about zones beside their records.'),
  left('provider-limits', 'O D', 'Only an operator knows: what a certain provider takes.'),
  left('zone-dup', 'P D', 'Only an operator knows: which other zones there are.'),
];
