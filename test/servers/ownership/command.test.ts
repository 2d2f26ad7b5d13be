import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, recursors } from './addresses.ts';
import { LABEL, PROOF, TOKEN, VALUE } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { openSink, type Sink } from './sink.ts';
import { startWorld, type World } from './world.ts';

const bin = fileURLToPath(new URL('../../../dist/cli/bin.js', import.meta.url));

if (hasWorld()) describe('zonevet verify', commands);

function commands(): void {
  let world: World;
  let silence: Sink;

  beforeAll(async () => {
    world = await startWorld([
      { domain: 'match.test', zone: PROOF },
      { domain: 'stale.test', knot: PROOF },
      { domain: 'mute.test', above: `@ NS ns1\nns1 A ${at.silent}` },
      { domain: 'moved.test' },
      { domain: 'half.test', above: `@ NS ns1\n@ NS ns2\nns1 A ${at.knot}\nns2 A ${at.closed}`, zone: PROOF },
      { domain: 'blocked.test', above: '@ NS ns1\nns1 A 10.0.0.1', knot: null, named: null },
    ]);
    silence = await openSink([at.silent]);
  });
  afterAll(async () => {
    await silence?.close();
    await world?.stop();
  });

  /** Runs the command as it is installed; no terminal is there. */
  const zonevet = (...args: readonly string[]) => zonevetBy(recursors, ...args);

  function zonevetBy(resolvers: readonly string[], ...args: readonly string[]) {
    const all = [bin, ...args, '--resolvers', resolvers.join(','), '--root-hints', world.rootHints];
    return new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const child = execFile(process.execPath, all, (_, out, err) =>
        resolve({ code: child.exitCode ?? -1, out, err }),
      );
    });
  }

  test.each(['hybrid', 'iterative', 'recursive'])('finds a challenge: %s', async (discovery) => {
    const { code, out, err } = await zonevet(
      'verify',
      'match.test',
      '--token',
      TOKEN,
      '--discovery',
      discovery,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^match\.test is verified\.$/m);
  });

  test('gives one object with --format json', async () => {
    const { code, out } = await zonevet('verify', 'match.test', '--token', TOKEN, '--format', 'json');
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(Object.keys(found).slice(0, 9)).toEqual([
      'is_valid',
      'code',
      'message',
      'domain',
      'challenge',
      'servers',
      'queries',
      'hint',
      'details',
    ]);
    expect(found).toMatchObject({
      is_valid: true,
      code: null,
      domain: 'match.test',
      challenge: { name: `${LABEL}.match.test`, type: 'TXT', value: VALUE },
      servers: [{ outcome: 'match' }, { outcome: 'match' }],
    });
    expect(Object.keys(found.challenge)).toEqual(['name', 'type', 'value', 'expires_at']);
  });

  test('says what is published where, what is to be published, and when to try again', async () => {
    const { code, out } = await zonevet('verify', 'stale.test', '--token', TOKEN);
    expect(code).toBe(1);
    expect(out).toContain(
      'error[ownership/record-not-found]: No DNS record found for _scaidns-verify.stale.test',
    );
    expect(out).toMatch(/^ {2}Name: +_scaidns-verify\.stale\.test\.$/m);
    expect(out).toMatch(new RegExp(`^ {2}Value: +${VALUE}$`, 'm'));
    expect(out).toMatch(new RegExp(`ns1\\.stale\\.test\\.? +has the record +${at.knot} +NOERROR`));
    expect(out).toMatch(new RegExp(`ns2\\.stale\\.test\\.? +no such name +${at.named} +NXDOMAIN`));
    expect(out).toContain('hint: ');
    expect(out).toContain('try again: in ');
  });

  test('does not begin when the challenge is over', async () => {
    const { code, out } = await zonevet(
      ...['verify', 'match.test', '--token', TOKEN, '--expires', '2026-01-01T00:00:00Z'],
    );
    expect(code).toBe(1);
    expect(out).toContain('error[ownership/challenge-expired]: Challenge expired');
    expect(out).toContain('Nothing was sent.');
  });

  test.each([
    [
      'cannot be reached',
      [at.closed, at.silent],
      'upstream/unreachable',
      'Upstream unreachable',
      /^ {2}5\.5\.5\.10 +unreachable /m,
    ],
    [
      'refuse',
      [at.knot, at.named],
      'upstream/unavailable',
      'Service unavailable',
      /^ {2}5\.5\.5\.4 +cannot tell /m,
    ],
  ] as const)('ends with 3 when the resolvers %s', async (_, resolvers, code, message, row) => {
    const args = ['verify', 'match.test', '--token', TOKEN, '--timeout', '2'];
    const json = await zonevetBy(resolvers, ...args, '--format', 'json');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({
      is_valid: false,
      code,
      message,
      hint: { kind: 'resolvers' },
    });
    const { code: exit, out } = await zonevetBy(resolvers, ...args);
    expect(exit).toBe(3);
    expect(out).toContain(`error[${code}]: ${message}`);
    expect(out).not.toContain('The record to publish');
    expect(out).toMatch(row);
    expect(out).toMatch(/which is no fault of the\s+domain/);
  });

  test('says which server was not heard, and what is missing because of it', async () => {
    const args = ['verify', 'half.test', '--token', TOKEN];
    expect((await zonevet(...args)).code).toBe(0);
    const { code, out } = await zonevetBy([at.validator], ...args);
    expect(code).toBe(1);
    expect(out).toContain('error[ownership/timeout]: DNS query timed out');
    expect(out).toMatch(/^ {2}ns2\.half\.test +unreachable +5\.5\.5\.10 /m);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'hint: No usable answer came from ns2.half.test, so that two recursive resolvers must have the record, too, and only one is configured: configure a second.',
    );
  });

  test('says where the name servers are that nobody is sent to', async () => {
    const { code, out } = await zonevet('verify', 'blocked.test', '--token', TOKEN);
    expect(code).toBe(1);
    expect(out).toContain('error[ownership/no-nameservers]: No nameservers available for query');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'hint: These name servers are where nobody is reached over the Internet: ns1.blocked.test (10.0.0.1).',
    );
  });

  test('gives up after --timeout', async () => {
    const { code, out } = await zonevet('verify', 'mute.test', '--token', TOKEN, '--timeout', '1.2');
    expect(code).toBe(1);
    expect(out).toContain('error[ownership/timeout]: DNS query timed out');
  });

  test('compares the name servers of the domain with those of the platform', async () => {
    const own = ['--method', 'nameservers', '--nameservers', 'NS2.moved.test.,ns1.moved.test'];
    const shared = await zonevet('verify', 'moved.test', ...own, '--format', 'json');
    expect(shared.code).toBe(1);
    expect(JSON.parse(shared.out)).toMatchObject({ is_valid: false, details: { reason: 'shared' } });

    const since = new Date().toISOString();
    const changed = await zonevet('verify', 'moved.test', ...own, '--changed-since', since);
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/having them proves nothing: a TXT\s+record must prove the claim/);
    expect(changed.out).not.toContain('try again');

    const unshared = await zonevet('verify', 'moved.test', ...own, '--unshared');
    expect(unshared.code).toBe(0);

    const other = ['--method', 'nameservers', '--nameservers', 'ns1.moved.test,ns9.moved.test'];
    const { code, out } = await zonevet('verify', 'moved.test', ...other);
    expect(code).toBe(1);
    expect(out).toContain(
      "error[ownership/nameservers-mismatch]: Nameservers don't match. Expected: ns1.moved.test ns9.moved.test",
    );
  });
}
