import path from 'node:path';
import type { Finding } from '../../../src/catalog/finding.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { MAIN, type ZoneFiles } from './draft.ts';
import { NOW } from './sign.ts';

const octets = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** What we find in a zone. */
export function findingsIn({ origin, files }: ZoneFiles): readonly Finding[] {
  const { findings } = checkZone(octets(files.get(MAIN) ?? ''), {
    origin,
    file: MAIN,
    profile: 'rfc',
    now: NOW,
    verify: ['nsec3'],
    include: (name) => {
      const file = path.posix.normalize(name);
      const text = files.get(file);
      return text === undefined
        ? { fault: 'unreadable', file, why: 'there is no such file' }
        : { file, bytes: octets(text) };
    },
  });
  return findings;
}
