import type { Pool } from 'pg';
import type { Database } from './zone-api.ts';

/** A database behind a pool of `pg`. */
export const pgDatabase = (pool: Pool): Database => ({
  async transaction(run) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const result = await run({ query: (sql, values) => client.query(sql, values) as never });
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      // The connection is closed, and with it goes the transaction.
      client.release(true);
      throw error;
    }
  },
});
