import type { Summary } from './reporter.ts';

/** The sums of a check in plain words. */
export function summaryText({ zones, records, errors, warnings, notices }: Summary): string {
  const findings = `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(notices, 'notice')}`;
  const read = zones === 0 ? '' : ` with ${count(records, 'record')}`;
  return `Checked ${count(zones, 'zone')}${read}: ${findings}.`;
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
