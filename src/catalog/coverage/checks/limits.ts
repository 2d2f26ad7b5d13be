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
  left('metadata-dup', 'P', "An operator's: data about zones beside their records."),
  left('provider-limits', 'O D', "An operator's: what a certain provider takes."),
  left('zone-dup', 'P D', "An operator's: which other zones there are."),
];
