import { describe, expect, test } from 'vitest';
import type { Verification } from '../../src/resolve/index.ts';
import { startFaultServer } from '../faults/server.ts';
import { type Verdict, verdicts } from './helpers/fault-verdicts.ts';
import { handClock, LOOPBACK_TURNS } from './helpers/hand-clock.ts';
import { VALUE } from './helpers/verify.ts';
import { verifyFaults } from './helpers/verify-faults.ts';

const checks = verdicts.filter(({ check }) => check !== undefined);

function expectVerdict(found: Verification, { check }: Verdict): void {
  expect(found.is_valid).toBe(check === 'valid');
  expect(found.code).toBe(check === 'valid' ? null : `ownership/${check}`);
  expect(found.queries).toBeLessThanOrEqual(20);
  // What nobody proved is nobody's address: glue of another's host is not believed.
  expect(found.servers.map(({ address }) => address)).not.toContain('6.6.6.6');
}

describe('a check without sockets', () => {
  test.each(checks)('$mode: $check', async (verdict) => {
    const clock = handClock();
    expectVerdict(await verifyFaults(verdict.mode, clock), verdict);
    expect(clock.pending).toBe(0);
    expect(clock.now()).toBeLessThanOrEqual(10_000);
  });
});

describe('a check over UDP and TCP', () => {
  test.each(checks)('$mode: $check', async (verdict) => {
    const clock = handClock(0, LOOPBACK_TURNS);
    const server = await startFaultServer({ clock, text: VALUE, tcp: verdict.mode !== 'tcp-refuse' });
    try {
      expectVerdict(await verifyFaults(verdict.mode, clock, server), verdict);
      expect(server.log.length).toBeGreaterThan(0);
    } finally {
      await server.close();
    }
  });
});
