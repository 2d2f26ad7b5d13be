import { expect, test } from 'vitest';
import { run } from './run.ts';

const date = Date.UTC(2026, 0, 1);

test('a challenge is shown with its record, its end and the command that looks for it', async () => {
  const { code, out } = await run(['challenge', 'Shop.Example.'], { date });
  expect(code).toBe(0);
  expect(out.replaceAll(/[0-9a-f]{32}/g, 'TOKEN')).toMatchInlineSnapshot(`
    "The record to publish before 2026-01-04T00:00:00.000Z:
      _scaidns-verify.shop.example. 300 IN TXT "scaidns-verify=TOKEN"

    Then:
      zonevet verify shop.example --token TOKEN --expires 2026-01-04T00:00:00.000Z
    "
  `);
});

test('each challenge has a token of its own, of 128 bits', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => run(['challenge', 'shop.example'])));
  const tokens = new Set(made.map(({ out }) => /--token ([0-9a-f]{32}) /.exec(out)?.[1]));
  expect(tokens.size).toBe(20);
  expect(tokens).not.toContain(undefined);
});

test('name servers are told to the registrar', async () => {
  const nameservers = ['--nameservers', 'NS2.example.net.,ns1.example.net'];
  const { out } = await run(['challenge', 'shop.example', '--method', 'nameservers', ...nameservers], {
    date,
  });
  expect(out).toMatchInlineSnapshot(`
    "What the registrar is to set before 2026-01-04T00:00:00.000Z:
      shop.example. 300 IN NS ns1.example.net.
      shop.example. 300 IN NS ns2.example.net.

    Then:
      zonevet verify shop.example --method nameservers --nameservers ns1.example.net,ns2.example.net --expires 2026-01-04T00:00:00.000Z

    Where other accounts have these name servers, too, they prove nothing: have a TXT record published
    instead. Where none has, add --unshared.
    "
  `);
});

test('name servers that no other account has prove something by themselves', async () => {
  const nameservers = ['--nameservers', 'ns1.example.net', '--unshared'];
  const { out } = await run(['challenge', 'shop.example', '--method', 'nameservers', ...nameservers], {
    date,
  });
  expect(out).toMatch(/--nameservers ns1\.example\.net --unshared --expires \S+\n$/);
});

test('a host has it published under its own name, and is told how to look for it', async () => {
  const own = ['--label', '_verify.host', '--prefix', "it's="];
  const { out } = await run(['challenge', 'shop.example', ...own], { date });
  expect(out.replaceAll(/[0-9a-f]{32}/g, 'TOKEN')).toMatchInlineSnapshot(`
    "The record to publish before 2026-01-04T00:00:00.000Z:
      _verify.host.shop.example. 300 IN TXT "it's=TOKEN"

    Then:
      zonevet verify shop.example --token TOKEN --label=_verify.host --prefix='it'\\''s=' --expires 2026-01-04T00:00:00.000Z
    "
  `);
  const json = await run(['challenge', '--format', 'json', 'shop.example', ...own], { date });
  const { value, token } = JSON.parse(json.out);
  expect(value).toBe(`it's=${token}`);
  expect(token).toMatch(/^[0-9a-f]{32}$/);
});

test('--format json gives one object', async () => {
  const { out } = await run(['challenge', '--format', 'json', 'bücher.example'], { date });
  const made = JSON.parse(out);
  expect(made).toEqual({
    domain: 'xn--bcher-kva.example',
    method: 'txt',
    name: '_scaidns-verify.xn--bcher-kva.example',
    type: 'TXT',
    value: `scaidns-verify=${made.token}`,
    token: expect.stringMatching(/^[0-9a-f]{32}$/),
    expires_at: '2026-01-04T00:00:00.000Z',
  });
});
