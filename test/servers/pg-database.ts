import type { Pool } from 'pg';
import type { Database, Queries } from './zone-api.ts';

/** A database behind a pool of `pg`. */
export function pgDatabase(pool: Pool): Database {
  // When a connection is lost, the query tells of it that waits for its answer, and one that nobody uses is not missed.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  return {
    async transaction(run) {
      const client = await pool.connect();
      const queries: Queries = { query: (sql, values) => client.query(sql, values) as never };
      try {
        await client.query('begin');
        const result = await run(queries);
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // The connection is closed, and with it goes the transaction.
        client.release(true);
        throw error;
      }
    },
  };
}
