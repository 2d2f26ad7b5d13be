import { describe, expect, test } from 'vitest';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { Outcome, ZoneLookup } from '../../../src/engine/zone/lookup.ts';
import { readText } from '../../helpers/records-of.ts';

const outcomeNames = new Map<number, string>(
  Object.entries(Outcome).map(([name, outcome]) => [outcome, name]),
);

/** Looks names up: the outcome, and the name that decided it. */
function lookUp(zone: string, origin: string, names: readonly string[]): string[] {
  const { store, codes } = readText(zone, origin);
  expect(codes).toEqual([]);
  const numbers = names.map((name) => {
    const wire = parseName(name)!;
    return store.names.intern(wire, 0, wire.length - store.apex.length);
  });
  store.group();
  const lookup = new ZoneLookup(store);
  return numbers.map((number) => {
    const outcome = outcomeNames.get(lookup.find(number))!;
    return ['Missing', 'Empty'].includes(outcome)
      ? outcome
      : `${outcome} ${store.nameText(lookup.decidedBy)}`;
  });
}

describe('the zone of RFC 4592 2.2.1', () => {
  const zone = `$ORIGIN example.
example.                 3600 SOA   ns.example.com. h.example.com. 1 2 3 4 5
                         3600 NS    ns.example.com.
                         3600 NS    ns.example.net.
*.example.               3600 TXT   "this is a wildcard"
*.example.               3600 MX    10 host1.example.
sub.*.example.           3600 TXT   "this is not a wildcard"
host1.example.           3600 A     192.0.2.1
_ssh._tcp.host1.example. 3600 SRV   0 0 22 host1.example.
_ssh._tcp.host2.example. 3600 SRV   0 0 22 host2.example.
subdel.example.          3600 NS    ns.example.com.
subdel.example.          3600 NS    ns.example.net.
`;

  test.each([
    // Answers that are made of a wildcard.
    ['host3.example.', 'Wildcard *.example.'],
    ['foo.bar.example.', 'Wildcard *.example.'],
    ['a.b.c.d.example.', 'Wildcard *.example.'],
    // Answers that are not.
    ['host1.example.', 'Exact host1.example.'],
    ['sub.*.example.', 'Exact sub.*.example.'],
    ['*.example.', 'Exact *.example.'],
    ['example.', 'Exact example.'],
    ['_telnet._tcp.host1.example.', 'Missing'],
    ['host.subdel.example.', 'Delegated subdel.example.'],
    ['subdel.example.', 'Delegated subdel.example.'],
    ['ghost.*.example.', 'Missing'],
    // Empty non-terminals (RFC 4592 2.2.2): names without records that stand between others.
    ['host2.example.', 'Empty'],
    ['_tcp.host1.example.', 'Empty'],
    ['_tcp.host2.example.', 'Empty'],
    ['x.host2.example.', 'Missing'],
    ['x._tcp.host2.example.', 'Missing'],
  ])('%s: %s', (name, outcome) => {
    expect(lookUp(zone, 'example', [name])).toEqual([outcome]);
  });

  test('answers the same when all are asked for together, which makes none of them exist', () => {
    const names = [
      'host3.example.',
      'x.host3.example.',
      'host2.example.',
      'ghost.*.example.',
      'y.x.host3.example.',
    ];
    expect(lookUp(zone, 'example', names)).toEqual([
      'Wildcard *.example.',
      'Wildcard *.example.',
      'Empty',
      'Missing',
      'Wildcard *.example.',
    ]);
  });
});

describe('cuts and redirections', () => {
  const zone = `$TTL 3600
@ SOA . . 1 2 3 4 5
* A 192.0.2.1
*.w A 192.0.2.1
a.b.w TXT x
cut NS ns.cut
ns.cut A 192.0.2.2
inner.cut NS ns.cut
d.cut DNAME x.
d DNAME e
d TXT x
s.d NS ns.cut
deep.e NS ns.cut
`;
  test.each([
    ['x', 'Wildcard *.example.com.'],
    ['x.w', 'Wildcard *.w.example.com.'],
    ['x.y.w', 'Wildcard *.w.example.com.'],
    ['w', 'Empty'],
    ['b.w', 'Empty'],
    ['c.b.w', 'Missing'],
    ['x.a.b.w', 'Missing'],
    ['*.w', 'Exact *.w.example.com.'],
    ['x.*.w', 'Missing'],
    ['cut', 'Delegated cut.example.com.'],
    ['ns.cut', 'Delegated cut.example.com.'],
    ['x.inner.cut', 'Delegated cut.example.com.'],
    ['x.d.cut', 'Delegated cut.example.com.'],
    ['d', 'Exact d.example.com.'],
    ['x.d', 'Redirected d.example.com.'],
    ['x.y.z.d', 'Redirected d.example.com.'],
    ['s.d', 'Redirected d.example.com.'],
    ['x.s.d', 'Redirected d.example.com.'],
    ['e', 'Empty'],
    ['x.deep.e', 'Delegated deep.e.example.com.'],
  ])('%s: %s', (name, outcome) => {
    expect(lookUp(zone, 'example.com', [`${name}.example.com.`])).toEqual([outcome]);
  });

  test('a DNAME at the apex redirects all but the apex', () => {
    const redirected = '$TTL 1\n@ SOA . . 1 2 3 4 5\n@ DNAME a.net.\nx NS a.net.\n';
    expect(lookUp(redirected, 'example.com', ['example.com.', 'x.example.com.', 'a.b.example.com.'])).toEqual(
      ['Exact example.com.', 'Redirected example.com.', 'Redirected example.com.'],
    );
  });

  test('an NS at the apex is no cut', () => {
    expect(
      lookUp('$TTL 1\n@ NS a.net.\nx A 192.0.2.1\n', 'example.com', [
        'example.com.',
        'x.example.com.',
        'y.example.com.',
      ]),
    ).toEqual(['Exact example.com.', 'Exact x.example.com.', 'Missing']);
  });
});
