import { expect, test } from 'vitest';
import { showVerification } from '../../src/cli/show-verification.ts';
import type { ServerReport, Verification } from '../../src/resolve/verification.ts';

const server: ServerReport = {
  name: 'ns1.shop.example.',
  address: '192.0.2.53',
  transport: 'udp',
  rcode: 'NOERROR',
  aa: true,
  tc: false,
  values: ['scaidns-verify=00ff'],
  time: 3.2,
  ede: [],
  outcome: 'match',
  note: null,
};

const valid: Verification = {
  is_valid: true,
  code: null,
  message: 'Domain verified',
  domain: 'shop.example',
  challenge: {
    name: '_scaidns-verify.shop.example',
    type: 'TXT',
    value: 'scaidns-verify=00ff',
    expires_at: '2026-01-04T00:00:00.000Z',
  },
  publish: {
    record: '_scaidns-verify.shop.example. TXT "scaidns-verify=00ff"',
    host: '_scaidns-verify',
  },
  status: 'validated',
  retry_at: null,
  servers: [server, { ...server, name: 'ns2.shop.example.', address: '2001:db8:1:2:3:4:5:53' }],
  queries: 9,
  hint: null,
  details: {},
};

const refused: Verification = {
  ...valid,
  is_valid: false,
  code: 'ownership/record-not-found',
  message: 'No DNS record found for _scaidns-verify.shop.example',
  status: 'failed',
  retry_at: 1_000_000,
  servers: [
    server,
    { ...server, name: 'ns2.shop.example.', rcode: 'NXDOMAIN', values: [], outcome: 'no-such-name' },
    {
      ...server,
      name: 'ns3.shop.example.',
      transport: 'tcp',
      aa: false,
      values: ['v=spf1 -all\\000'],
      outcome: 'lame',
      note: 'not authoritative',
      ede: [{ code: 20, text: 'Not \u001b[31mAuthoritative' }],
    },
    {
      name: 'ns4.shop.example.',
      address: null,
      transport: null,
      rcode: null,
      aa: null,
      tc: null,
      values: [],
      time: null,
      ede: [],
      outcome: 'no-address',
      note: null,
    },
  ],
  hint: {
    kind: 'partial',
    text: 'Some name servers have the record and others do not yet: wait until all of them have the new zone, then try again.',
  },
};

const shown = (verification: Verification, columns = 80, env = {}) =>
  showVerification(verification, { env, terminal: { columns }, date: () => 990_000 });

test('what is verified is said in few words', () => {
  expect(shown(valid, 80, { NO_COLOR: '1' })).toMatchInlineSnapshot(`
    "shop.example is verified.

    Name servers:
      NAME               FOUND           ADDRESS                ANSWER   OVER  TIME
      ns1.shop.example.  has the record  192.0.2.53             NOERROR  UDP   3 ms
      ns2.shop.example.  has the record  2001:db8:1:2:3:4:5:53  NOERROR  UDP   3 ms

    9 queries were sent.
    "
  `);
});

test('what is not verified is said with the record to publish, the servers, what to do and when', () => {
  expect(shown(refused, 80, { NO_COLOR: '1' })).toMatchInlineSnapshot(`
    "error[ownership/record-not-found]: No DNS record found for
    _scaidns-verify.shop.example

    The record to publish:
      Name:   _scaidns-verify.shop.example.
      Type:   TXT
      Value:  scaidns-verify=00ff
      Where the zone's name is added by itself, enter _scaidns-verify.

    Name servers:
      NAME               FOUND           ADDRESS     ANSWER    OVER  TIME
      ns1.shop.example.  has the record  192.0.2.53  NOERROR   UDP   3 ms
      ns2.shop.example.  no such name    192.0.2.53  NXDOMAIN  UDP   3 ms
      ns3.shop.example.  not its server  192.0.2.53  NOERROR   TCP   3 ms
          it has "v=spf1 -all\\000"
          not authoritative
          not authoritative: Not \\027[31mAuthoritative
      ns4.shop.example.  no address      -           -         -     -

      hint: Some name servers have the record and others do not yet: wait until all
            of them have the new zone, then try again.
      try again: in 10 seconds (1970-01-01T00:16:40.000Z)

    9 queries were sent.
    "
  `);
});

test('what could not be checked is not laid at the door of the claimant', () => {
  const unasked = { ...server, transport: null, rcode: null, values: [], time: null } as const;
  const busy: Verification = {
    ...refused,
    code: 'ownership/busy',
    message: 'Too many checks at the moment',
    status: 'pending',
    retry_at: 993_500,
    servers: [
      server,
      {
        ...{ ...unasked, name: 'ns2.shop.example.', outcome: 'busy' },
        note: 'as many of our queries as it may be sent waited for it already',
      },
    ],
    hint: null,
    details: { limit: 'server' },
    queries: 5,
  };
  expect(shown(busy, 80, { NO_COLOR: '1' })).toMatchInlineSnapshot(`
    "error[ownership/busy]: Too many checks at the moment

    Name servers:
      NAME               FOUND           ADDRESS     ANSWER   OVER  TIME
      ns1.shop.example.  has the record  192.0.2.53  NOERROR  UDP   3 ms
      ns2.shop.example.  not asked yet   192.0.2.53  -        -     -
          as many of our queries as it may be sent waited for it already

      hint: More checks are running than may send queries at once, so that not all
            servers were asked: nothing is known to be wrong with the domain, and
            the check is to be made again in a moment.
      try again: in 4 seconds (1970-01-01T00:16:33.500Z)

    5 queries were sent.
    "
  `);
});

test('names of servers stand above their rows where there is little room', () => {
  expect(shown(refused, 60, { NO_COLOR: '1' })).toMatchInlineSnapshot(`
    "error[ownership/record-not-found]: No DNS record found for
    _scaidns-verify.shop.example

    The record to publish:
      Name:   _scaidns-verify.shop.example.
      Type:   TXT
      Value:  scaidns-verify=00ff
      Where the zone's name is added by itself, enter
      _scaidns-verify.

    Name servers:
      ns1.shop.example.  has the record
          192.0.2.53  NOERROR   UDP  3 ms
      ns2.shop.example.  no such name
          192.0.2.53  NXDOMAIN  UDP  3 ms
      ns3.shop.example.  not its server
          192.0.2.53  NOERROR   TCP  3 ms
          it has "v=spf1 -all\\000"
          not authoritative
          not authoritative: Not \\027[31mAuthoritative
      ns4.shop.example.  no address
          -           -         -    -

      hint: Some name servers have the record and others do not
            yet: wait until all of them have the new zone, then
            try again.
      try again: in 10 seconds (1970-01-01T00:16:40.000Z)

    9 queries were sent.
    "
  `);
});

test('no line but the message is longer than the terminal is wide, and no control character gets there', () => {
  for (const columns of [60, 70, 80, 120]) {
    const [, ...lines] = shown(refused, columns, { NO_COLOR: '1' }).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  }
});

test('colours are for terminals', () => {
  expect(shown(refused)).toContain('\u001b[1;31merror[ownership/record-not-found]\u001b[0m');
});

test('what the platform’s own servers say is told by what was looked for', () => {
  const details = { reason: 'self-hosted' };
  const io = { env: {}, terminal: undefined, date: () => 0 };
  const record: Verification = { ...refused, code: 'ownership/no-nameservers', details };
  const delegation: Verification = {
    ...record,
    code: 'ownership/nameservers-mismatch',
    challenge: { ...record.challenge, name: 'dev.shop.example', type: 'NS', value: 'ns1.platform.example' },
  };
  expect(showVerification(record, io)).toContain("Only the platform's own servers have the record");
  expect(showVerification(delegation, io)).toContain('hand the domain on in the zone above');
});
