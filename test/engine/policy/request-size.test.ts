import { expect, test } from 'vitest';
import { decideSize, type RequestSize } from '../../../src/index.ts';

const MEBIBYTE = 2 ** 20;

test.each<[RequestSize, RequestSize | undefined, string | undefined]>([
  [{}, undefined, undefined],
  [{ changes: 1000, bytes: 16 * MEBIBYTE }, undefined, undefined],
  [{ changes: 1001 }, undefined, '1000 changes'],
  [{ bytes: 16 * MEBIBYTE + 1 }, undefined, '16 MiB'],
  [{ bytes: 16 * MEBIBYTE + 1, changes: 1001 }, undefined, '16 MiB'],
  [{ changes: 11 }, { changes: 10 }, '10 changes'],
  [{ changes: 1001 }, { bytes: 10 }, '1000 changes'],
  [{ changes: 1001 }, { changes: 5000 }, undefined],
  [{ bytes: 11 }, { bytes: 10 }, '10 bytes'],
  [{ changes: Number.NaN }, undefined, '1000 changes'],
  [{ changes: -1 }, undefined, '1000 changes'],
  [{ changes: Number.POSITIVE_INFINITY }, undefined, '1000 changes'],
  [{ bytes: '5' as unknown as number }, undefined, '16 MiB'],
  [{ changes: 1001 }, { changes: Number.NaN }, '1000 changes'],
  [{ changes: 1001 }, { changes: '9999' as unknown as number }, '1000 changes'],
])('%j with limits %j', (size, limits, limit) => {
  const decision = decideSize(size, limits);
  if (limit === undefined) expect(decision).toEqual({ allowed: true });
  else
    expect(decision).toMatchObject({
      denial: {
        code: 'request/too-large',
        status: 413,
        detail: `The body of a request is limited to ${limit} here: send it in several smaller requests.`,
      },
    });
});
