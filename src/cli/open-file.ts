import { closeSync, fstatSync, readSync, type Stats } from 'node:fs';
import type { OpenFile } from './io.ts';
import { codeOf, reasonOf } from './node-faults.ts';

/** A file that was opened, and what was known of it then. */
export interface Opened {
  readonly descriptor: number;
  readonly status: Stats;
}

/** Reads an open file of a size that is known from any place on. What cannot be read ends it, so that the engine need not know of faults. */
export function openFile({ descriptor, status }: Opened): OpenFile {
  let failed: string | undefined;

  function read(into: Uint8Array, position: number): number {
    try {
      return readSync(descriptor, into, 0, into.length, position);
    } catch (error) {
      if (codeOf(error) === '') throw error;
      failed ??= reasonOf(codeOf(error));
      return 0;
    }
  }

  return {
    length: status.size,
    read,
    fault() {
      const { size, mtimeMs } = fstatSync(descriptor);
      const isSame = size === status.size && mtimeMs === status.mtimeMs;
      return failed ?? (isSame ? undefined : 'it has changed while it was read');
    },
    close: () => closeSync(descriptor),
  };
}
