import { expect, test } from 'vitest';
import { run } from './run.ts';

const token = ['--token', '1f2e3d4c5b6a79880796a5b4c3d2e1f0'];

test.each([
  { args: ['verify'], said: 'give the domain' },
  { args: ['verify', 'a.example', 'b.example', ...token], said: 'one domain, but there is b.example too' },
  { args: ['verify', 'a.example'], said: 'it needs the token of the challenge: --token HEX' },
  { args: ['verify', 'a.example', '--token', 'scaidns-verify=00'], said: '--token is what stands behind' },
  { args: ['verify', 'a.example', '--token', '123'], said: '--token is what stands behind' },
  { args: ['verify', 'a.example', '--token', 'A'.repeat(32)], said: '32 to 64 small hexadecimal digits' },
  { args: ['verify', 'a.example', '--token', 'a'.repeat(66)], said: '32 to 64 small hexadecimal digits' },
  {
    args: ['verify', 'a.example', ...token, '--label', 'a..b'],
    said: '--label is one such as _scaidns-verify',
  },
  { args: ['challenge', 'a.example', '--prefix', 'a b'], said: '--prefix is at most 191 visible' },
  { args: ['verify', 'a.example', ...token, '--unshared'], said: '--unshared is of name servers' },
  {
    args: ['challenge', 'a.example', '--method', 'nameservers', '--nameservers', 'a.test', '--label', '_a'],
    said: '--label and --prefix are of the TXT record',
  },
  {
    args: ['verify', 'a.example', ...token, '--timeout', '240.001'],
    said: '--timeout is a number of seconds',
  },
  {
    args: [
      'verify',
      'a.example',
      ...token,
      '--timeout',
      '240',
      '--discovery',
      'recursive',
      '--resolvers',
      '::1',
    ],
    said: '--discovery recursive needs two resolvers',
  },
  {
    args: ['verify', 'a.example', ...token, '--nameservers', 'a.test', '--discovery', 'recursive'],
    said: '--discovery recursive cannot tell which servers have a record',
  },
  { args: ['verify', 'a.example', ...token, '--method', 'dns'], said: '--method is one of txt, nameservers' },
  { args: ['verify', 'a.example', '--method', 'nameservers'], said: 'needs to know them: --nameservers A,B' },
  {
    args: ['verify', 'a.example', '--method', 'nameservers', '--nameservers', '192.0.2.1'],
    said: "--nameservers are names such as ns1.example.net, not '192.0.2.1'",
  },
  { args: ['verify', 'a.example', ...token, '--discovery', 'itertive'], said: 'did you mean iterative?' },
  {
    args: ['verify', 'a.example', ...token, '--resolvers', 'dns.example'],
    said: '--resolvers are IP addresses',
  },
  { args: ['verify', 'a.example', ...token, '--resolvers', 'fe80::1%lo'], said: "not 'fe80::1%lo'" },
  {
    args: ['verify', 'a.example', ...token, '--resolvers', '::1,0::1'],
    said: '--resolvers names 0::1 twice',
  },
  {
    args: [
      'verify',
      'a.example',
      '--method',
      'nameservers',
      '--nameservers',
      'a.test',
      '--discovery',
      'recursive',
    ],
    said: 'asks the zone above the domain, which --discovery recursive never does',
  },
  { args: ['verify', 'a.example', ...token, '--nameservers', 'fe80::1%lo'], said: "not 'fe80::1%lo'" },
  { args: ['verify', 'a.example', ...token, '--resolvers', ','], said: '--resolvers names no address' },
  { args: ['verify', 'a.example', ...token, '--root-hints', '/nowhere'], said: '/nowhere cannot be read' },
  { args: ['verify', 'a.example', ...token, '--timeout', '0'], said: '--timeout is a number of seconds' },
  { args: ['verify', 'a.example', ...token, '--timeout', '1m'], said: '--timeout is a number of seconds' },
  { args: ['verify', 'a.example', ...token, '--expires', 'tomorrow'], said: '--expires is a time such as' },
  { args: ['verify', 'a.example', ...token, '--changed-since', '1'], said: '--changed-since is a time' },
  { args: ['verify', 'a.example', ...token, '--format', 'jsonl'], said: '--format is one of pretty, json' },
  { args: ['verify', 'a.example', ...token, '--allow-address', '::1'], said: 'there is no option' },
  { args: ['challenge'], said: 'give the domain' },
  { args: ['challenge', 'a.example', 'b.example'], said: 'one domain, but there is b.example too' },
  { args: ['challenge', 'a.example', '--method', 'nameservers'], said: '--nameservers A,B' },
])('$args is refused: $said', async ({ args, said }) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(err).toContain('usage: zonevet');
});

test.each([
  { domain: '192.0.2.1', why: 'an address' },
  { domain: '[::1]', why: 'an address' },
  { domain: '0x7f.1', why: 'an address in disguise' },
  { domain: 'co.uk', why: 'a public suffix' },
  { domain: 'a..example', why: 'no name' },
  { domain: `${'a'.repeat(64)}.example`, why: 'no name' },
])('R39 $domain is refused by verify and challenge: $why', async ({ domain }) => {
  for (const args of [
    ['verify', domain, ...token],
    ['challenge', domain],
  ]) {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(domain);
    expect(err).toContain('usage: zonevet');
  }
});
