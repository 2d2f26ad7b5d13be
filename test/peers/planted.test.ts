import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { checkZone } from '../../src/engine/check-zone.ts';
import { judge, peerTest } from '../helpers/peers.ts';
import { ORIGIN } from '../helpers/peers-settings.ts';
import type { PeerName } from '../helpers/peers-types.ts';
import {
  head,
  isOf,
  lineOf,
  type Mention,
  mentionOf,
  planted,
  plantedTable,
  plantedZones,
  tablePeers,
} from './planted.ts';

const findingsIn = new Map(
  Object.entries(plantedZones).map(([file, lines]) => [
    file,
    checkZone(head + lines, { origin: ORIGIN, file }).findings,
  ]),
);

describe('each planted defect is found in one run over its zone, with its place', () => {
  const parts = planted.flatMap(({ title, parts: all }) => all.map((part) => ({ title, ...part })));

  test.each(parts)('$title: $code at line $line, column $column of $file', (part) => {
    const found = findingsIn.get(part.file) ?? [];
    const places = found.map(({ line, column, code, reason }) => `${line}:${column} ${code} ${reason ?? ''}`);
    expect(
      found.some((finding) => isOf(part, finding)),
      places.join('\n'),
    ).toBe(true);
  });

  test('an empty label, too, which the table leaves out because all report it', () => {
    expect(findingsIn.get('label.zone')).toEqual([
      expect.objectContaining({ line: 5, column: 1, code: 'name/empty-label' }),
    ]);
  });

  test('and nothing is an error that was not planted', () => {
    const errors = [...findingsIn].flatMap(([file, findings]) =>
      findings.filter(({ severity }) => severity === 'error').map(({ line }) => `${file}:${line}`),
    );
    const places = parts.map((part) => `${part.file}:${lineOf(part)}`);
    expect(errors.filter((place) => !places.includes(place) && place !== 'label.zone:5')).toEqual([]);
  });
});

peerTest('no peer reports them all, each asked about each defect alone', async () => {
  const said = new Map<PeerName, readonly (readonly Mention[])[]>();
  for (const [name, options] of Object.entries(tablePeers)) {
    const peer = name as PeerName;
    const mentions = planted.map(({ parts }) =>
      parts.map(async (part) => {
        const { output } = await judge(peer, head + part.lines, ORIGIN, options);
        return mentionOf(peer, part, output);
      }),
    );
    said.set(peer, await Promise.all(mentions.map((row) => Promise.all(row))));
  }
  const table = plantedTable([...findingsIn.values()].flat(), said);
  if (process.env['PEER_TABLE'] === '1') console.info(table);
  expect(table.split('\n')).toHaveLength(planted.length + 3);
  expect(table).toContain(`| **reported, of ${planted.length}** | **${planted.length}** |`);
  for (const rows of said.values())
    expect(rows.filter((row) => row.every((mention) => mention.endsWith('line'))).length).toBeLessThan(
      planted.length,
    );
});

test('there are the fifteen rows', () => {
  expect(planted).toHaveLength(15);
});
