import pg from 'pg';
import { serve } from './node-server.js';
import { pgDatabase } from './pg-database.ts';
import { zoneApi } from './zone-api.ts';

// A process of its own, so that it can be killed. Where PostgreSQL is stands in the environment, as libpq has it.
const pool = new pg.Pool();
serve({ fetch: zoneApi(pgDatabase(pool)).fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stderr.write(`listening on ${port}\n`);
});
