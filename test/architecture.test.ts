import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * Each layer, and what it may import besides itself: layers, single files, packages, `node:`. Read from the top, this is
 * the way of the data; a layer imports only what stands above it.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  catalog: [],
  'engine/text': ['catalog'],
  'engine/name': ['catalog', 'engine/text', 'tldts', 'tr46'],
  'engine/rrtypes': ['catalog', 'engine/text', 'engine/name', '@noble/hashes'],
  'engine/mail': ['catalog', 'engine/text', 'engine/name', 'engine/rrtypes'],
  'engine/zone': ['catalog', 'engine/text', 'engine/name', 'engine/rrtypes', 'engine/mail'],
  'engine/rules': ['catalog', 'engine/text', 'engine/name', 'engine/rrtypes', 'engine/mail', 'engine/zone'],
  'engine/record': ['catalog', 'engine'],
  'engine/policy': ['catalog', 'engine', 'ip-address'],
  engine: ['catalog'],
  // How large a request may be is decided in one place.
  http: ['catalog', 'engine/policy/request-size.ts'],
  schema: ['catalog', 'engine'],
  // Run by the build alone.
  'schema/write.ts': ['schema', 'node:'],
  auth: ['catalog', 'engine/name', 'jose', 'node:'],
  // What a domain may be called is decided in one place.
  resolve: ['catalog', 'engine', 'dns-packet', 'node:'],
  // What is shown must count columns as the engine does, and escape what it escapes.
  report: ['catalog', 'engine/text/excerpt.ts', 'engine/text/utf8.ts', 'engine/text/utf16-blocks.ts'],
  cli: ['catalog', 'engine', 'http', 'auth', 'resolve', 'report', 'node:'],
  '.': ['catalog', 'engine', 'http', 'schema'],
};

/** Types are gone at run time, so these may be imported as well. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = {
  auth: ['engine'],
  report: ['engine'],
  http: ['engine'],
};

const MAX_LINES = 400;

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

interface SourceFile {
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const root = fileURLToPath(new URL('../src', import.meta.url));
const files: readonly SourceFile[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(posix.join(root, path), 'utf8');
    return { path, layer: layerOf(path), text, imports: importsOf(text) };
  });

function layerOf(path: string): string {
  const layers = Object.keys(mayImport).filter((layer) => isBelow(path, layer));
  return layers.sort((left, right) => right.length - left.length)[0] ?? '.';
}

function isBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}

function importsOf(text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+([\w$*{},\s]+?\sfrom\s+)?'([^']+)'/gm);
  const dynamic = text.matchAll(/\bimport\(\s*['"`]([^'"`]*)/g);
  return [
    ...Array.from(statements, ([, names = '', from = '']) => ({ from, isType: /^type\s/.test(names) })),
    ...Array.from(dynamic, ([, from = '']) => ({ from, isType: false })),
  ];
}

/** What is imported: the path of a file below `src`, or the name of a package, or `node:`. */
function targetOf({ path }: SourceFile, { from }: Import): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from);
  if (from.startsWith('node:')) return 'node:';
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

function isAllowed(file: SourceFile, one: Import): boolean {
  const target = targetOf(file, one);
  const types = one.isType ? (mayImportTypes[file.layer] ?? []) : [];
  return [file.layer, ...mayImport[file.layer]!, ...types].some((allowed) => isBelow(target, allowed));
}

/** Code without comments and the contents of strings. */
function codeOf(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`/g,
    "''",
  );
}

describe('imports', () => {
  test('are found', () => {
    const count = files.reduce((sum, { imports }) => sum + imports.length, 0);
    expect(files.length).toBeGreaterThan(100);
    expect(count).toBeGreaterThan(300);
    expect(
      importsOf(
        "import a, {\n  type b,\n} from './x.ts';\nimport type { c } from 'y';\nimport 'z';\nexport { d } from 'w';\nawait import('v');",
      ),
    ).toEqual([
      { from: './x.ts', isType: false },
      { from: 'y', isType: true },
      { from: 'z', isType: false },
      { from: 'w', isType: false },
      { from: 'v', isType: false },
    ]);
  });

  test.each(Object.keys(mayImport))('of %s are allowed', (layer) => {
    const forbidden = files
      .filter((file) => file.layer === layer)
      .flatMap((file) =>
        file.imports.filter((one) => !isAllowed(file, one)).map((one) => `${file.path}: ${one.from}`),
      );
    expect(forbidden).toEqual([]);
  });

  test('go to the left only', () => {
    const layers = Object.keys(mayImport);
    for (const [place, layer] of layers.entries())
      for (const allowed of mayImport[layer]!.filter((one) => layers.includes(one) && one !== 'engine'))
        expect(layers.indexOf(allowed), `${layer} -> ${allowed}`).toBeLessThan(place);
  });

  test('of a package stand in one file', () => {
    const users = new Map<string, Set<string>>();
    for (const file of files)
      for (const one of file.imports.filter(({ from }) => !/^(?:\.|node:)/.test(from)))
        users.set(targetOf(file, one), (users.get(targetOf(file, one)) ?? new Set()).add(file.path));
    expect([...users].filter(([, paths]) => paths.size > 1)).toEqual([]);
  });
});

test('the engine and the catalog have no clock, no randomness, no process and no Node', () => {
  const impure = /\b(?:Date|Math\.random|process|Buffer|globalThis|performance|setTimeout|crypto|fetch)\b/;
  const found = files
    .filter(({ layer }) => layer === 'catalog' || isBelow(layer, 'engine'))
    .flatMap(({ path, text }) => {
      const lines = codeOf(text).split('\n');
      return lines.filter((line) => impure.test(line)).map((line) => `${path}: ${line.trim()}`);
    });
  expect(found).toEqual([]);
});

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const long = files.filter(({ text }) => text.split('\n').length > MAX_LINES + 1).map(({ path }) => path);
  expect(long).toEqual([]);
});
