import { expect, test } from 'vitest';
import { PUBLISHED, shop, verify } from './helpers/verify.ts';

test.each(['hybrid', 'iterative', 'recursive'] as const)(
  'a record that all servers have proves the claim: %s',
  async (discovery) => {
    const found = await verify({ zones: [shop(PUBLISHED)], resolver: { discovery } });
    expect(found).toMatchObject({ is_valid: true, code: null, status: 'validated', retry_at: null });
    expect(found.queries).toBeLessThanOrEqual(20);
  },
);
