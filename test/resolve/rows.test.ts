import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The features of the proof of ownership that tests are named after; R33 and R47 are none. */
const rows = Array.from({ length: 48 }, (_, index) => `R${index + 1}`).filter(
  (row) => row !== 'R33' && row !== 'R47',
);

/** Names of tests, and of cases that tests are made of, that begin with the rows that they show. */
function rowsIn(text: string): string[] {
  const names = text.matchAll(/['"`]((?:R\d+(?:, | and )?)+)[ :]/g);
  return Array.from(names, ([, named = '']) => named.match(/R\d+/g)!).flat();
}

const root = fileURLToPath(new URL('..', import.meta.url));
const named = new Set(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !import.meta.url.endsWith(path))
    .flatMap((path) => rowsIn(readFileSync(join(root, path), 'utf8'))),
);

test('names are found', () => {
  expect(
    rowsIn("test('R1 one', x); it(`R2, R13: both`); { name: 'R4 and R5: more' }; 'R6'; 'xR7 y'"),
  ).toEqual(['R1', 'R2', 'R13', 'R4', 'R5']);
});

test.each(rows)('%s has a test that is named after it', (row) => {
  expect(named).toContain(row);
});
