import { Hono } from 'hono';
import {
  type ChangeInput,
  checkChanges,
  type DomainState,
  decideDomainAction,
  namesToLoad,
  ownerName,
  type RecordInput,
  readChanges,
  renderChanges,
  renderError,
} from '../../src/index.ts';

export interface Queries {
  query<Row>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** What PGlite has, and a few lines give to `pg`. */
export interface Database {
  transaction<Result>(run: (queries: Queries) => Promise<Result>): Promise<Result>;
}

export const tables = `
  create table zones (name text primary key, state text not null default 'active');
  create table records (
    id text primary key default gen_random_uuid(), zone text not null references zones, name text not null,
    type text not null, content text not null, ttl integer, disabled boolean not null default false);
  create index on records (zone, name);
  create unique index one_cname on records (zone, name) where type = 'CNAME' and not disabled;`;

// Who comes second waits here until the first has written, and then reads what was written.
export const lockZone = 'select state from zones where name = $1 for update';

/** All that a verdict needs of a zone, in one query: what `namesToLoad` asks for. */
export const load = `
  with recursive owners(name) as (
    select name from records where zone = $1 and id = any($4)
    union select substr(name, strpos(name, '.') + 1) from owners where name <> $1),
  above(name) as (
    select unnest($3::text[]) union select name from records where zone = $1 and id = any($4) and type = 'DNAME'),
  under(id) as (
    select r.id from above, lateral (
      select id from records where zone = $1 and not disabled and right(name, length(above.name) + 1) = '.' || above.name
      limit $5) r)
  select id, name, type, content, ttl, disabled from records
  where zone = $1 and (name = any($2) or name in (table owners) or id in (table under))`;

const write = {
  create: `insert into records (zone, name, type, content, ttl, disabled)
    select $1, name, type, content, ttl, coalesce(disabled, false)
    from jsonb_to_recordset($2) as new(name text, type text, content text, ttl integer, disabled boolean)`,
  update: `update records set content = coalesce(new.content, records.content), ttl = coalesce(new.ttl, records.ttl),
    disabled = coalesce(new.disabled, records.disabled)
    from jsonb_to_recordset($2) as new(id text, content text, ttl integer, disabled boolean)
    where zone = $1 and records.id = new.id`,
  delete: `delete from records using jsonb_to_recordset($2) as gone(id text) where zone = $1 and records.id = gone.id`,
};

// PostgreSQL has no texts with a zero octet, so that no record has such an id.
const isText = (text: string): boolean => !text.includes('\0');

export function zoneApi(database: Database, lock = lockZone): Hono {
  const api = new Hono();
  api.onError((error, { req }) => renderError(error, { request: req.raw }));
  api.post('/zones/:zone/changes', async ({ req }) => {
    const request = req.raw;
    const asked = await readChanges(request);
    if (asked.refused !== undefined) return renderError(asked.refused, { request });
    const { changes, continueOnError } = asked;
    return database.transaction(async (sql) => {
      const origin = req.param('zone');
      const [zone] = (await sql.query<{ state: DomainState }>(lock, [origin])).rows;
      const allowed = decideDomainAction({ action: 'edit-records', state: zone?.state ?? 'deleted' });
      if (!allowed.allowed) return renderError(allowed.denial, { request });
      const { names, below, ids } = namesToLoad(changes, origin);
      const wanted = [origin, names, below, ids.map(String).filter(isText), changes.length + 1];
      const existing = (await sql.query<RecordInput>(load, wanted)).rows;
      const verdict = checkChanges({ origin, existing, changes, continueOnError });
      const isStored = verdict.ok || continueOnError;
      for (const action of ['delete', 'update', 'create'] as const) {
        const good = changes.filter(
          (change, at) => isStored && change.action === action && verdict.results[at]?.ok,
        );
        if (good.length > 0) await sql.query(write[action], [origin, JSON.stringify(good.map(rowOf))]);
      }
      return renderChanges(verdict, changes, { request, continueOnError });

      // What is meant by its name, type and content is what a change could be made of that way.
      function isMeantBy({ match }: ChangeInput & { action: 'update' | 'delete' }) {
        const change = { action: 'update', match: match!, record: {} } as const;
        return (record: RecordInput) => checkChanges({ origin, existing: [record], changes: [change] }).ok;
      }
      function rowOf(change: ChangeInput): object {
        if (change.action === 'create')
          return { ...change.record, name: ownerName(change.record.name, origin) };
        return {
          ...(change.action === 'update' && change.record),
          id: change.id ?? existing.find(isMeantBy(change))?.id,
        };
      }
    });
  });
  return api;
}
