import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type ChangeInput,
  type ChangesReport,
  checkChanges,
  namesToLoad,
  type RecordInput,
} from '../../src/index.ts';
import { pgDatabase } from './pg-database.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { hasPrograms } from './programs.ts';
import { apiProcesses, type RunningApi, runApi } from './running-api.ts';
import { type Database, load, lockZone, tables, zoneApi } from './zone-api.ts';

const ORIGIN = 'example.com.';
const soa = 'ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600';

/** Whoever inserts a name with `held` in it waits until nobody holds the advisory lock 1 any more. */
const barrier = `
  create function hold() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock_shared(1); return new; end $$;
  create trigger hold before insert on records for each row when (new.name like '%held%') execute function hold();`;

const create = (name: string, type: string, content: string) => ({
  action: 'create',
  record: { name, type, content },
});

const contents: Readonly<Record<string, string>> = {
  A: '192.0.2.1',
  TXT: '"x"',
  NS: 'ns1.example.net.',
  CNAME: 'www.example.net.',
  DNAME: 'www.example.net.',
  DS: `1 13 2 ${'00'.repeat(32)}`,
};
const owner = fc
  .array(fc.constantFrom('a', 'b', '*'), { maxLength: 3 })
  .map((labels) => [...labels, ORIGIN].join('.'));
const record = fc.record({
  name: owner,
  type: fc.constantFrom(...Object.keys(contents)),
  disabled: fc.boolean(),
});
const whole = record.map((given) => ({ ...given, content: contents[given.type]! }));
const zoneRecords = fc
  .array(whole, { maxLength: 30 })
  .map((records) => records.map((given, at) => ({ ...given, id: `r${at}` })));
const id = fc.nat(30).map((at) => `r${at}`);
const batch: fc.Arbitrary<ChangeInput[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: whole.map((given) => ({ action: 'create' as const, record: given })) },
    fc.record({ action: fc.constant('update' as const), id, record: fc.record({ disabled: fc.boolean() }) }),
    fc.record({ action: fc.constant('delete' as const), id }),
    whole.map((match) => ({ action: 'delete' as const, match })),
  ),
  { minLength: 1, maxLength: 6 },
);

const CONNECTIONS = 20;

/** What is said of each change, apart from the records that are named. */
const codesOf = ({ results }: ChangesReport) =>
  results.map(({ ok, findings }) => ({ ok, codes: findings.map(({ code }) => code) }));

describe.runIf(hasPrograms('postgres', 'initdb'))('an API before PostgreSQL', () => {
  let server: Postgres;
  let pool: pg.Pool;
  let database: Database;
  let api: RunningApi;

  beforeAll(async () => {
    server = await startPostgres();
    pool = new pg.Pool({ ...server.connection, max: CONNECTIONS });
    database = pgDatabase(pool);
    await pool.query(tables + barrier);
    api = await runApi(zoneApi(database));
  });
  afterAll(async () => {
    await api?.stop();
    await pool?.end();
    await server?.stop();
  });
  beforeEach(async () => {
    await pool.query('truncate zones, records');
    await pool.query('insert into zones (name) values ($1)', [ORIGIN]);
    await pool.query(
      'insert into records (id, zone, name, type, content) values ($1, $4, $4, $2, $3), ($5, $4, $4, $6, $7)',
      ['soa', 'SOA', soa, ORIGIN, 'ns', 'NS', 'ns1.example.net.'],
    );
  });

  const stored = async (name = '%'): Promise<string[]> => {
    const sql =
      "select name, type, content from records where id not in ('soa', 'ns') and name like $1 order by 1, 2, 3";
    const { rows } = await pool.query<{ name: string; type: string; content: string }>(sql, [name]);
    return rows.map(({ name: owner, type, content }) => `${owner} ${type} ${content}`);
  };

  test('stores what is right, and says what is wrong in the words of the platform', async () => {
    const { status, body } = await api.send({
      changes: [create('WWW', 'A', '192.0.2.1'), create('@', 'MX', '10 mail')],
    });
    expect([status, body]).toEqual([200, { total_created: 2, total_errors: 0, errors: [] }]);
    expect(await stored()).toEqual(['example.com. MX 10 mail', 'www.example.com. A 192.0.2.1']);

    const refused = await api.send({
      changes: [create('ftp', 'A', '192.0.2.1'), create('www', 'CNAME', 'ftp')],
    });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      detail: {
        message: 'Cannot create CNAME record: other records exist at www.example.com.',
        conflicts: [{ id: expect.any(String), name: 'www.example.com.', type: 'A', content: '192.0.2.1' }],
      },
      total_created: 0,
      total_errors: 1,
      errors: [{ index: 1, code: 'record/cname-not-alone', status: 409 }],
    });
    expect((await stored()).length).toBe(2);
  });

  test('lets the good changes through where it is asked to', async () => {
    const changes = [
      create('a', 'A', '192.0.2.1'),
      create('b', 'A', '192.0.2.256'),
      { action: 'create', record: { type: 'A', content: '192.0.2.1' } },
      { action: 'delete', id: 'nobody' },
      create('a', 'AAAA', '2001:db8::1'),
    ];
    const { status, body } = await api.send({ changes, continue_on_error: true });
    expect([status, body]).toEqual([
      200,
      {
        total_created: 2,
        total_errors: 3,
        errors: [
          {
            index: 1,
            status: 400,
            code: 'record/invalid-content',
            detail: { message: 'Invalid record content', field: 'address' },
          },
          {
            index: 2,
            status: 422,
            code: 'request/invalid',
            detail: [expect.objectContaining({ loc: ['body', 'changes', 2, 'record', 'name'] })],
          },
          { index: 3, status: 404, code: 'resource/not-found', detail: 'Resource not found' },
        ],
      },
    ]);
    expect(await stored()).toEqual(['a.example.com. A 192.0.2.1', 'a.example.com. AAAA 2001:db8::1']);
  });

  test('changes and deletes by id and by what a record is', async () => {
    await api.send({
      changes: [
        create('a', 'AAAA', '2001:db8::1'),
        create('b', 'A', '192.0.2.1'),
        create('c', 'A', '192.0.2.1'),
      ],
    });
    const [{ id } = { id: '' }] = (
      await pool.query<{ id: string }>("select id from records where name = 'b.example.com.'")
    ).rows;
    const changes = [
      { action: 'delete', match: { name: 'A.example.com.', type: 'AAAA', content: '2001:DB8:0:0::1' } },
      { action: 'update', id, record: { content: '192.0.2.9', ttl: 60 } },
      { action: 'update', match: { name: 'c', type: 'A', content: '192.0.2.1' }, record: { disabled: true } },
    ];
    const { status, body } = await api.send({ changes });
    expect([status, body]).toEqual([
      200,
      { total_created: 0, total_updated: 2, total_deleted: 1, total_errors: 0, errors: [] },
    ]);
    const { rows } = await pool.query(
      "select name, content, ttl, disabled from records where id not in ('soa', 'ns') order by 1",
    );
    expect(rows).toEqual([
      { name: 'b.example.com.', content: '192.0.2.9', ttl: 60, disabled: false },
      { name: 'c.example.com.', content: '192.0.2.1', ttl: null, disabled: true },
    ]);
  });

  test('answers problem details where they are asked for', async () => {
    const { status, type, body } = await api.send(
      { changes: [create('a', 'A', 'x')] },
      { Accept: 'application/problem+json' },
    );
    expect([status, type]).toEqual([400, 'application/problem+json']);
    expect(body).toMatchObject({
      code: 'record/invalid-content',
      errors: [{ pointer: '#/changes/0/record/content' }],
    });
  });

  test.each([
    ['no list', {}, 422],
    ['a list of nothing that is a change', { changes: [null, 1, 'x', [], {}] }, 422],
    ['an id with a zero octet', { changes: [{ action: 'delete', id: 'a\0b' }] }, 404],
    ['an id that is a number', { changes: [{ action: 'delete', id: 7 }] }, 404],
    ['a name with a zero octet', { changes: [create('a\0b', 'A', '192.0.2.1')] }, 400],
    ['a name with a quote', { changes: [create("a'); drop table records; --", 'A', '192.0.2.1')] }, 400],
    ['half a surrogate pair', { changes: [create('a\ud800', 'A', '192.0.2.1')] }, 400],
    ['1,001 changes', { changes: new Array(1001).fill(create('a', 'A', '192.0.2.1')) }, 413],
  ])('is answered: %s', async (_what, body, status) => {
    expect((await api.send(body)).status).toBe(status);
  });

  test('a zone that is not the tenant’s to edit is not edited', async () => {
    await pool.query("update zones set state = 'pending_validation'");
    expect(await api.send({ changes: [create('a', 'A', '192.0.2.1')] })).toMatchObject({
      status: 403,
      body: { detail: 'Domain not validated' },
    });
    await pool.query('truncate zones, records');
    expect(await api.send({ changes: [create('a', 'A', '192.0.2.1')] })).toMatchObject({ status: 404 });
  });

  test('for every zone and batch, one query loads what the verdict needs', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(zoneRecords, batch, async (records, changes) => {
        await pool.query('delete from records');
        // Of two CNAMEs at a name the index takes one.
        const all = await pool.query<RecordInput>(
          `insert into records select id, $1, name, type, content, null, disabled from jsonb_to_recordset($2)
            as new(id text, name text, type text, content text, disabled boolean) on conflict do nothing
            returning id, name, type, content, disabled`,
          [ORIGIN, JSON.stringify(records)],
        );
        const { names, below, ids } = namesToLoad(changes, ORIGIN);
        const wanted = [ORIGIN, names, below, ids, changes.length + 1];
        const { rows } = await pool.query<RecordInput>(load, wanted);
        for (const continueOnError of [false, true]) {
          const options = { origin: ORIGIN, changes, continueOnError };
          const verdict = codesOf(checkChanges({ ...options, existing: rows }));
          expect(verdict).toEqual(codesOf(checkChanges({ ...options, existing: all.rows })));
          found += verdict.filter(({ ok }) => !ok).length;
        }
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(50);
  });

  describe('two clients that add a CNAME and an A at one name at once', () => {
    test('exactly one wins, 200 times out of 200', async () => {
      const wins: string[] = [];
      for (let at = 0; at < 200; at++) {
        const changes = [create(`n${at}`, 'A', '192.0.2.1'), create(`n${at}`, 'CNAME', 'www')];
        if (at % 2 === 1) changes.reverse();
        const answers = await Promise.all(changes.map((change) => api.send({ changes: [change] })));
        wins.push(
          answers
            .map(({ status }) => status)
            .sort()
            .join(),
        );
      }
      expect(wins).toEqual(new Array(200).fill('200,409'));
      expect((await stored()).length).toBe(200);
    });

    /** Sends both changes, lets them write only when both wait for something, and tells how they ended. */
    async function atOnce({ send }: RunningApi, changes: readonly object[]): Promise<number[]> {
      const open = await closeGate();
      const answers = changes.map((change) => send({ changes: [change] }));
      await until('select count(*) = $1 from pg_locks where not granted', [changes.length]);
      await open();
      return (await Promise.all(answers)).map(({ status }) => status).sort();
    }

    const address = create('held', 'A', '192.0.2.1');
    const alias = create('held', 'CNAME', 'www.example.net.');
    const otherAlias = create('held', 'CNAME', 'www.example.org.');

    test('one waits for the zone while the other is about to write', async () => {
      expect(await atOnce(api, [address, alias])).toEqual([200, 409]);
      expect((await stored()).length).toBe(1);
    });

    describe('without the lock', () => {
      let unlocked: RunningApi;
      beforeAll(async () => {
        unlocked = await runApi(zoneApi(database, lockZone.replace(' for update', '')));
      });
      afterAll(() => unlocked?.stop());

      test('both would win, so that the lock is what the test above shows', async () => {
        expect(await atOnce(unlocked, [address, alias])).toEqual([200, 200]);
        const name = 'held.example.com.';
        expect(await stored()).toEqual([`${name} A 192.0.2.1`, `${name} CNAME www.example.net.`]);
      });

      test('of two CNAMEs the index keeps one out, and nothing is told of it', async () => {
        expect(await atOnce(unlocked, [alias, otherAlias])).toEqual([200, 500]);
        expect((await stored()).length).toBe(1);
      });
    });
  });

  describe('a server that is killed while it writes a thousand records', () => {
    let processes: Awaited<ReturnType<typeof apiProcesses>>;
    beforeAll(async () => {
      const { host, user, database } = server.connection;
      processes = await apiProcesses({ PGHOST: host, PGUSER: user, PGDATABASE: database });
    });
    afterAll(() => processes?.stop());

    const thousand = (held: number) =>
      Array.from({ length: 1000 }, (_, at) => create(at === held ? 'held' : `k${at}`, 'A', '192.0.2.1'));

    test.each([0, 500, 999])('leaves nothing half-written, killed at record %d', async (held) => {
      const child = await processes.start();
      const open = await closeGate();
      const answer = child.send({ changes: thousand(held) }).then(
        () => 'answered',
        () => 'cut off',
      );
      await until("select count(*) = 1 from pg_locks where locktype = 'advisory' and not granted");
      await child.kill();
      await open();
      expect(await answer).toBe('cut off');
      await until(
        'select count(*) = 1 from pg_stat_activity where datname is not null and wait_event is null',
      );
      expect(await stored()).toEqual([]);
      expect((await api.send({ changes: thousand(-1) })).body).toMatchObject({ total_created: 1000 });
    });

    test('is told by a 500 when it is PostgreSQL that is killed, and goes on when that is back', async () => {
      const open = await closeGate();
      const answer = api.send({ changes: thousand(500) });
      const waiting = "select pid from pg_stat_activity where wait_event = 'advisory'";
      await until(`select count(*) = 1 from (${waiting}) as one`);
      const { rows } = await pool.query<{ pid: number }>(waiting);
      process.kill(rows[0]!.pid, 'SIGKILL');
      expect(await answer).toMatchObject({ status: 500, body: { detail: 'Internal server error' } });
      await open();
      // Each connection is used at once, so that those which died with the server are seen to be dead and leave the pool.
      await Promise.all(Array.from({ length: CONNECTIONS }, () => until('select true')));
      expect(await stored()).toEqual([]);
      expect((await api.send({ changes: thousand(-1) })).body).toMatchObject({ total_created: 1000 });
    });
  });

  /** Nobody writes what is held until the gate is opened. */
  async function closeGate(): Promise<() => Promise<void>> {
    const gate = new pg.Client(server.connection);
    gate.on('error', () => {});
    await gate.connect();
    await gate.query('select pg_advisory_lock(1)');
    return () => gate.end().catch(() => {});
  }

  /** Asks again until the answer is yes; what is waited for happens in other connections, which may be lost meanwhile. */
  async function until(sql: string, values: unknown[] = []): Promise<void> {
    for (;;) {
      const rows = await pool.query<Record<string, boolean>>(sql, values).then(
        (found) => found.rows,
        () => [],
      );
      if (Object.values(rows[0] ?? {})[0] === true) return;
    }
  }
});
