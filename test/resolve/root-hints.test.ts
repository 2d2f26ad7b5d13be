import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rootHints } from '../../src/resolve/index.ts';

/** Debian's package dns-root-data. */
const HINTS = '/usr/share/dns/root.hints';

test('there are thirteen root servers, each with an address of either family', () => {
  expect(Object.keys(rootHints)).toEqual(
    Array.from('abcdefghijklm', (letter) => `${letter}.root-servers.net`),
  );
  expect(rootHints['b.root-servers.net']).toEqual(['170.247.170.2', '2801:1b8:10::b']);
});

test.skipIf(!existsSync(HINTS) && process.env['REQUIRE_PEERS'] !== '1')(
  'they are those that Debian ships',
  () => {
    const shipped: Record<string, string[]> = {};
    for (const [, owner = '', address = ''] of readFileSync(HINTS, 'latin1').matchAll(
      /^(\S+)\s+\d+\s+A(?:AAA)?\s+(\S+)/gm,
    )) {
      const host = owner.toLowerCase().replace(/\.$/, '');
      shipped[host] = [...(shipped[host] ?? []), address.toLowerCase()];
    }
    expect(rootHints).toEqual(shipped);
  },
);
