import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeNames } from '../../src/catalog/catalog.ts';
import { type ReferenceExample, referenceExamples } from './reference-examples.ts';

const reference = readFileSync(new URL('../fixtures/error-reference.txt', import.meta.url), 'utf8');

/** The rows of all tables of the page, and what it says about limited rates. */
const rows: readonly string[] = [
  ...reference.matchAll(/^(?:[245]\d\d [A-Z].*|Retry-After: 60|Value is seconds.*|X-RateLimit-Limit: .*)$/gm),
  ...reference
    .split('\n\n')
    .filter((block) => block.startsWith('Message Cause\n'))
    .flatMap((block) => [...block.matchAll(/(?<=\n).+/g)]),
].map(([row]) => row);

/** Whether a row starts with a message; the others start with a status, or tell of headers. */
const isMessage = (row: string): boolean =>
  !/^(?:[245]\d\d [A-Z]|Retry-After|Value is|X-RateLimit)/.test(row);

const problem = { request: { headers: new Headers({ Accept: 'application/problem+json' }) } };
const shown = [
  'retry-after',
  'www-authenticate',
  'location',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
];

interface Outcome {
  readonly code: string;
  readonly status: number;
  readonly body: string;
  readonly headers: readonly string[];
}

/** What an example answers: the code is told by problem details, or by the message of an ownership check. */
async function outcomeOf({ answer, code: known }: ReferenceExample): Promise<Outcome> {
  const response = await answer({});
  const body = await response.text();
  const { code = known ?? '' } = JSON.parse((await (await answer(problem)).text()) || '{}') as {
    code?: string;
  };
  const headers = shown.filter((name) => response.headers.has(name));
  return {
    code,
    status: response.status,
    body,
    headers: headers.map((name) => `${name}: ${response.headers.get(name)}`),
  };
}

const outcomes = await Promise.all(
  referenceExamples.map(async (example) => ({ ...example, ...(await outcomeOf(example)) })),
);

describe('the reference', () => {
  test('has an example for every row, and no other', () => {
    const without = rows.filter((row) => !referenceExamples.some((example) => row.startsWith(example.row)));
    expect(without).toEqual([]);
    const other = referenceExamples.filter((example) => !rows.some((row) => row.startsWith(example.row)));
    expect(other.map(({ row }) => row)).toEqual([]);
  });

  test.each(outcomes)('$row: $input', ({ row, status, code, body }) => {
    const told = rows.find((one) => one.startsWith(row))!;
    const stated = /^[245]\d\d(?= [A-Z])|(?<= )\d{3}(?= — )/.exec(told)?.[0];
    if (stated !== undefined) expect(String(status)).toBe(stated);
    if (status >= 400) expect(codeNames).toContain(code);
    if (!isMessage(told)) return;
    const { detail, message } = JSON.parse(body) as {
      detail?: string | { message: string };
      message?: string;
    };
    const said = message ?? (typeof detail === 'object' ? detail.message : detail);
    const pattern = row.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/<\w+>/g, '\\S+');
    expect(said).toMatch(new RegExp(`^${pattern}`));
    expect(codeNames).toContain(code);
  });

  test('is written down with what each row answers', async () => {
    const head = ['row', 'input', 'code', 'status', 'body', 'headers'];
    const cells = outcomes.map(({ row, input, code, status, body, headers }) => [
      row,
      input,
      code && `\`${code}\``,
      String(status),
      body && `\`${body}\``,
      headers.join('<br>'),
    ]);
    const lines = [head, head.map(() => '---'), ...cells].map(
      (line) =>
        `| ${line.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<name>', '&lt;name&gt;').replaceAll('<permission>', '&lt;permission&gt;')).join(' | ')} |`,
    );
    const text = `# Every row of the error reference, and what is answered\n\nWritten by \`reference.test.ts\`, which runs each input.\n\n${lines.join('\n')}\n`;
    await expect(text).toMatchFileSnapshot('error-reference.md');
  });
});
