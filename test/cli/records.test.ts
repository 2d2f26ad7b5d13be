import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCode } from '../../src/catalog/catalog.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import { MAX_LINE } from '../../src/cli/lines.ts';
import { directoryOf, head, run } from './run.ts';

const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));

interface Answer {
  readonly index: number;
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

const right = { name: 'www', type: 'A', content: '192.0.2.1', ttl: 300 };
const wrong = { ...right, content: '192.0.2.256' };
const warned = { name: 'a_b', type: 'A', content: '192.0.2.1' };
const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');
const records = (input: string | Uint8Array, ...args: string[]) =>
  run(['records', '--origin', 'example.com', ...args], { input });

function answersIn(out: string): readonly Answer[] {
  expect(out.endsWith('\n') || out === '').toBe(true);
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

/** The codes of each answer; their order and `ok` are checked on the way. */
async function codesFor(input: string | Uint8Array, ...args: string[]): Promise<readonly string[]> {
  const answers = answersIn((await records(input, ...args)).out);
  return answers.map(({ index, ok, findings, ...rest }, place) => {
    expect([index, rest]).toEqual([place, {}]);
    expect(ok).toBe(findings.every(({ severity }) => severity !== 'error'));
    return findings.map(({ code }) => code).join(' ');
  });
}

describe('one line is answered for each', () => {
  test('in the same order, with the findings of the library', async () => {
    const { code, out, err } = await records(lines(right, wrong, { ...right, type: 'AAAAA' }, right));
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')[0]).toBe('{"index":0,"ok":true,"findings":[]}');
    expect(answersIn(out).map(({ ok }) => ok)).toEqual([true, false, false, true]);
    expect(answersIn(out)[1]!.findings).toEqual([
      {
        code: 'record/invalid-content',
        severity: 'error',
        status: 400,
        message: 'Invalid record content',
        detail: 'Each number of an IPv4 address is at most 255; 192.0.2.256 is above it.',
        owner: 'www.example.com.',
        type: 'A',
        field: 'address',
        reason: 'ipv4/octet-range',
        path: ['content'],
        rfc: 'RFC 1035 3.4.1',
      },
    ]);
  });

  test('nothing is answered to nothing', async () => {
    expect(await records('')).toEqual({ code: 0, out: '', err: '' });
  });

  test.each([
    { why: 'without a line feed at the end', input: lines(right, right).trimEnd(), found: ['', ''] },
    { why: 'that end in CR LF', input: lines(right, right).replaceAll('\n', '\r\n'), found: ['', ''] },
    { why: 'behind a byte order mark', input: `\ufeff${lines(right)}`, found: [''] },
    { why: 'with blanks around them', input: lines(` \t${JSON.stringify(right)} `), found: [''] },
    {
      why: 'that are blank',
      input: lines('', ' \t', right, '\r'),
      found: ['request/invalid', 'request/invalid', '', 'request/invalid'],
    },
    {
      why: 'that hold only a CR between records',
      input: `${JSON.stringify(right)}\r${JSON.stringify(right)}\n`,
      found: ['request/invalid'],
    },
    {
      why: 'with a byte order mark in the middle',
      input: lines(right, `\ufeff${JSON.stringify(right)}`),
      found: ['', 'request/invalid'],
    },
    { why: 'that are a byte order mark', input: '\ufeff', found: ['request/invalid'] },
  ])('lines $why', async ({ input, found }) => {
    expect(await codesFor(input)).toEqual(found);
  });

  test('however the octets come in', async () => {
    const input = lines(right, { ...right, type: 'TXT', content: 'é€😀' }, '', wrong, '😀');
    const whole = await records(input);
    for (const chunk of [1, 2, 3, 7, 64]) {
      const pieces = await run(['records', '--origin', 'example.com'], { input, chunk });
      expect(pieces).toEqual(whole);
    }
  });
});

describe('a line that holds no record', () => {
  test.each([
    ['hello', "Unexpected token 'h'"],
    ['{', 'line is no JSON'],
    [`${JSON.stringify(right)}x`, 'line is no JSON'],
    [`${JSON.stringify(right)}${JSON.stringify(right)}`, 'line is no JSON'],
    ['{"name":"www","name"}', 'line is no JSON'],
    ['{"name":"a\u0000"}', 'line is no JSON'],
    ["{'name':'www'}", 'line is no JSON'],
    ['\0', 'line is no JSON'],
    ['', 'line is blank'],
    ['null', 'a record is an object'],
    ['[]', 'a record is an object'],
    [`[${JSON.stringify(right)}]`, 'a record is an object'],
    ['"www"', 'a record is an object'],
    ['1e999', 'a record is an object'],
    ['true', 'a record is an object'],
    ['{"type":"A","content":"x"}', 'name is a string'],
    ['{"name":1,"type":"A","content":"x"}', 'name is a string'],
    ['{"name":"www","content":"x"}', 'type is a string'],
    ['{"name":"www","type":["A"],"content":"x"}', 'type is a string'],
    ['{"name":"www","type":"A"}', 'content is a string'],
    ['{"name":"www","type":"A","content":null}', 'content is a string'],
    ['{"name":"www","type":"A","content":"192.0.2.1","disabled":1}', 'disabled is true or false'],
    ['{"name":"www","type":"A","content":"192.0.2.1","id":{}}', 'id is a string or a number'],
    ['{"__proto__":{"name":"www","type":"A","content":"192.0.2.1"}}', 'name is a string'],
    ['{"constructor":{"prototype":{"name":"www"}}}', 'name is a string'],
    [`{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'name is a string'],
    [`${'['.repeat(500_000)}${']'.repeat(500_000)}`, 'a record is an object'],
    ['['.repeat(1_000_000), 'line is no JSON'],
    ['{"a":'.repeat(200_000), 'line is no JSON'],
  ])('%.40s is told: %s', async (line, why) => {
    const { code, out } = await records(lines(right, line, right));
    const [before, { ok, findings }, after] = answersIn(out) as [Answer, Answer, Answer];
    expect([code, before.ok, ok, after.ok]).toEqual([1, true, false, true]);
    for (const finding of findings)
      expect(finding).toMatchObject({ code: 'request/invalid', severity: 'error', status: 422 });
    expect(findings[0]!.detail).toContain(why);
    expect(out.length).toBeLessThan(1000);
  });

  test('octets that are no UTF-8', async () => {
    const bad = Uint8Array.of(...new TextEncoder().encode('{"name":"'), 0xff, 0x22, 0x7d, 0x0a);
    const input = Uint8Array.of(...new TextEncoder().encode(lines(right)), ...bad);
    expect(answersIn((await records(input)).out)[1]!.findings[0]!.detail).toContain('not UTF-8');
  });

  test('members of the wrong kind are told where they are', async () => {
    const { out } = await records(lines({ ...right, content: 7 }, { ...right, ttl: '300' }));
    expect(
      answersIn(out).map(({ findings }) => findings.map(({ code, path, field }) => ({ code, path, field }))),
    ).toEqual([
      [{ code: 'request/invalid', path: ['content'], field: 'content' }],
      [{ code: 'record/invalid-ttl', path: ['ttl'], field: 'ttl' }],
    ]);
  });
});

describe('records with odd members', () => {
  test.each([
    ['{"name":"www","type":"A","content":"192.0.2.1","__proto__":{"type":"MX"}}', ''],
    ['{"name":"www","type":"A","content":"192.0.2.1","constructor":1,"toString":2,"more":[[]]}', ''],
    ['{"name":"__proto__","type":"TXT","content":"x"}', ''],
    ['{"name":"constructor","type":"__proto__","content":"x"}', 'record/unsupported-type'],
    ['{"name":"www","type":"constructor","content":"x"}', 'record/unsupported-type'],
    ['{"name":"www","type":"A","content":"192.0.2.1","ttl":1e400}', 'record/invalid-ttl'],
    ['{"name":"www","type":"A","content":"192.0.2.1","ttl":-0}', 'record/invalid-ttl'],
    ['{"name":"www","type":"A","content":"192.0.2.1","ttl":[[300]]}', 'record/invalid-ttl'],
    ['{"name":"www","type":"A","content":"192.0.2.1","ttl":300.0}', ''],
    ['{"name":"www","type":"A","content":"192.0.2.1","ttl":3e2,"id":1e400}', ''],
    ['{"name":"www","type":"A","content":"192.0.2.1","type":"AAAA"}', 'record/invalid-content'],
    ['{"name":"\\u0000","type":"TXT","content":"\\u0000"}', 'name/more-than-name'],
    ['{"name":"www","type":"A","content":"\\ud800"}', 'record/invalid-content'],
    ['{"name":"www","type":"A","content":"192.0.2.1\\n192.0.2.2"}', 'record/invalid-content'],
  ])('%s', async (line, found) => {
    expect(await codesFor(lines(line))).toEqual([found]);
  });
});

test('nothing that is answered can write to a terminal', async () => {
  const odd = '\u001b[2J\u009b\u202e\u2028';
  const { out } = await records(
    lines({ name: odd, type: odd, content: odd }, odd, { ...right, content: odd }),
  );
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

describe('a line that is too long', () => {
  const long = JSON.stringify({ ...right, content: 'x'.repeat(MAX_LINE) });

  test.each([
    { why: 'between others', input: lines(right, long, right), found: ['', 'request/too-large', ''] },
    { why: 'at the end', input: lines(right, long).trimEnd(), found: ['', 'request/too-large'] },
    {
      why: 'after another',
      input: lines(long, long, right),
      found: ['request/too-large', 'request/too-large', ''],
    },
    {
      why: 'of many chunks',
      input: lines('x'.repeat(5 * MAX_LINE), right),
      found: ['request/too-large', ''],
    },
    { why: 'by one octet', input: lines('x'.repeat(MAX_LINE + 1), right), found: ['request/too-large', ''] },
    { why: 'not by one octet', input: lines(JSON.stringify(right).padEnd(MAX_LINE), right), found: ['', ''] },
  ])('$why', async ({ input, found }) => {
    expect(await codesFor(input)).toEqual(found);
    const pieces = await run(['records', '--origin', 'example.com'], { input, chunk: 50_001 });
    expect(answersIn(pieces.out).map(({ findings }) => findings[0]?.code ?? '')).toEqual(found);
  });
});

describe('options', () => {
  test.each([
    { input: lines(right), args: [], code: 0 },
    { input: lines(wrong), args: [], code: 1 },
    { input: lines(wrong), args: ['--fail-on', 'never'], code: 0 },
    { input: lines(warned), args: [], code: 0 },
    { input: lines(warned), args: ['--fail-on', 'warning'], code: 1 },
    { input: lines(wrong, right), args: [], code: 1 },
    { input: '\n', args: [], code: 1 },
  ])('exit code $code for $input with $args', async ({ input, args, code }) => {
    expect((await records(input, ...args)).code).toBe(code);
  });

  test('--profile rfc takes TTL 0 and more types', async () => {
    const input = lines({ ...right, ttl: 0 }, { name: 'x', type: 'HINFO', content: 'a b' });
    expect(await codesFor(input)).toEqual(['record/invalid-ttl', 'record/unsupported-type']);
    expect(await codesFor(input, '--profile', 'rfc')).toEqual(['', '']);
  });

  test('--types widens the profile, in any letters', async () => {
    const input = lines(
      { name: 'x', type: 'HINFO', content: 'a b' },
      { name: 'x', type: 'LOC', content: 'x' },
    );
    expect(await codesFor(input, '--types', 'HINFO')).toEqual(['', 'record/unsupported-type']);
    expect(await codesFor(input, '--types', 'hinfo,loc')).toEqual(['', 'record/invalid-content']);
  });

  test('--severity levels codes and switches them off', async () => {
    expect((await records(lines(wrong), '--severity', 'record/invalid-content=warning')).code).toBe(0);
    expect((await records(lines(warned), '--severity', 'name/not-hostname=error')).code).toBe(1);
    expect(await codesFor(lines(warned, wrong), '--severity', 'name/not-hostname=off')).toEqual([
      '',
      'record/invalid-content',
    ]);
  });

  test.each([
    { args: ['records', '--origin', 'a', '--severity', 'zone/soa-mising=off'], said: 'did you mean' },
    { args: ['records'], said: 'it needs the name of the zone' },
    { args: ['records', '--origin', 'a..b'], said: '--origin is a domain name' },
    {
      args: ['records', '--origin', 'a', 'x.json'],
      said: 'records come from standard input, not from x.json',
    },
    { args: ['records', '--origin', 'a', '--zone', '-'], said: 'standard input holds the records' },
    { args: ['records', '--origin', 'a', '--types', 'A,HINF'], said: 'did you mean HINFO?' },
    { args: ['records', '--origin', 'a', '--types', ''], said: "there is no type ''" },
    { args: ['records', '--origin', 'a', '--types', '__proto__'], said: "there is no type '__proto__'" },
    { args: ['records', '--origin', 'a', '--profile', 'x'], said: '--profile is one of' },
  ])('$args is refused: $said', async ({ args, said }) => {
    const { code, out, err } = await run(args, { input: lines(right) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});

describe('--zone', () => {
  const zone = `${head}www CNAME ns1\nold DNAME example.net.\nsub NS ns.example.net.\n$INCLUDE more.inc\n`;

  function zoneFile(text = zone): string {
    const directory = directoryOf({ 'example.com.zone': text, 'more.inc': 'mail A 192.0.2.9\n' });
    return join(directory, 'example.com.zone');
  }

  test('judges records beside those that are there', async () => {
    const input = lines(
      right,
      { ...right, name: 'x.old' },
      { ...right, name: 'web' },
      { ...right, name: 'mail', content: '192.0.2.9' },
      { ...right, disabled: true },
    );
    const found = [
      'record/cname-conflict',
      'record/dname-conflict',
      '',
      'record/already-exists zone/ttl-mismatch',
      '',
    ];
    expect(await codesFor(input, '--zone', zoneFile())).toEqual(found);
    expect(await codesFor(input)).toEqual(['', '', '', '', '']);
  });

  test('says where the other record stands', async () => {
    const file = zoneFile();
    const [answer] = answersIn((await records(lines(right), '--zone', file)).out);
    expect(answer!.findings[0]!.related).toMatchObject([
      { owner: 'www.example.com.', type: 'CNAME', file, line: 6, column: 1 },
    ]);
  });

  test('records of the input do not see each other', async () => {
    expect(
      await codesFor(lines(right, { ...right, type: 'CNAME', content: 'x.' }), '--zone', zoneFile(head)),
    ).toEqual(['', '']);
  });

  test('takes what is there as it is: TTL 0, other types, $GENERATE', async () => {
    const text = `${head}z 0 A 192.0.2.1\nh HINFO a b\nal ALIAS x.\n$GENERATE 1-3 g$ TXT x\n`;
    const alias = (name: string) => ({ name, type: 'CNAME', content: 'x.' });
    const found = await codesFor(lines(...['z', 'h', 'al', 'g2', 'g4'].map(alias)), '--zone', zoneFile(text));
    expect(found).toEqual([...Array<string>(4).fill('record/cname-not-alone'), '']);
  });

  test('says when a part of it cannot be read', async () => {
    const file = zoneFile(`${head}a A 1\nb A 2\n`);
    const { code, err } = await records(lines(right), '--zone', file);
    expect([code, err]).toEqual([
      0,
      `zonevet records: what cannot be read in ${file} is left out (errors: 2); see zonevet check\n`,
    ]);
  });

  test('that cannot be read is told, and nothing is answered', async () => {
    const { code, out, err } = await records(lines(right), '--zone', '/nowhere/x.zone');
    expect([code, out, err]).toEqual([
      3,
      '',
      'zonevet records: /nowhere/x.zone cannot be read: there is no such file\n',
    ]);
  });
});

describe('progress', () => {
  /** What was shown: `<` for the start of the line, from where it is erased. */
  const shown = (err: string): string => err.replaceAll('\r', '<').replaceAll('\u001b[K', '');
  const progress = async (pace: number, env: Readonly<Record<string, string>> = {}) =>
    run(['records', '--origin', 'example.com'], {
      input: lines(...Array<unknown>(20).fill(right)),
      chunk: 100,
      env,
      pace,
    });

  test('is shown where work is long, and leaves nothing behind', async () => {
    const { out, err } = await progress(100);
    expect(answersIn(out).length).toBe(20);
    expect(shown(err)).toMatch(/^(?:<\d+ records)+<$/);
  });

  test('is not shown where the answers are', async () => {
    const input = lines(...Array<unknown>(20).fill(right));
    expect((await run(['records', '--origin', 'example.com'], { input, columns: 80, pace: 1000 })).err).toBe(
      '',
    );
  });

  test('is not shown where work is short', async () => {
    expect((await progress(1)).err).toBe('');
  });

  test.each([{ CI: 'true' }, { TERM: 'dumb' }])('is not shown with %o', async (env) => {
    expect((await progress(1000, env)).err).toBe('');
  });

  test('is not shown where standard error is no terminal', async () => {
    expect((await records(lines(right))).err).toBe('');
  });

  test('of check counts files', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${index}.zone`);
    const directory = directoryOf(Object.fromEntries(names.map((name) => [name, head])));
    const { code, err } = await run(['check', directory], { pace: 100 });
    expect(code).toBe(0);
    expect(shown(err)).toMatch(/^(?:<\d+ files)+<$/);
  });

  test('of check makes way for the report on the same terminal', async () => {
    const faults = Array.from({ length: 2000 }, (_, index) => `h${index} A 1\n`).join('');
    const names = Array.from({ length: 8 }, (_, index) => `${index}.zone`);
    const directory = directoryOf(Object.fromEntries(names.map((name) => [name, head + faults])));
    const options = { columns: 80, pace: 1000, env: { NO_COLOR: '1' } };
    const { err } = await run(['check', '--max', 'all', directory], options);
    expect(shown(err)).toBe('<0 files<<1 files<<2 files<<3 files<<4 files<<5 files<<6 files<<7 files<');
  });
});

test('for all octets, each line has one answer, whose findings have codes of the catalog', async () => {
  const text = fc.string({
    unit: fc.constantFrom(...'{}[]":,\\\n\r 0atrue\0é', '\ud800', '"name":"a"', '"type":"A"'),
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (input, chunk) => {
      const { code, out, err } = await run(['records', '--origin', 'example.com'], { input, chunk });
      const answers = answersIn(out);
      const parts = input.split('\n');
      expect(answers.length).toBe(parts.length - (parts.at(-1) === '' ? 1 : 0));
      expect([err, code]).toEqual(['', answers.some(({ ok }) => !ok) ? 1 : 0]);
      for (const { findings } of answers)
        expect(findings.every((finding) => isCode(finding.code))).toBe(true);
    }),
  );
});

describe('as a process', () => {
  const args = [bin, 'records', '--origin', 'example.com'];

  test('200,000 lines need no more memory than a few', async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=32', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    const peak = (async () => {
      let answers = 0;
      let last = '';
      for await (const piece of child.stdout.setEncoding('utf8')) {
        for (const char of piece as string) if (char === '\n') answers++;
        last = (last + piece).slice(-200);
      }
      return { answers, last };
    })();
    // Every tenth is wrong, so that findings are made too; some lines are longer than a chunk.
    const line = (index: number): string =>
      lines({
        ...(index % 10 === 0 ? wrong : right),
        name: `h${index}`,
        id: index % 5000 === 0 ? 'x'.repeat(200_000) : index,
      });
    for (let from = 0; from < 200_000; from += 1000) {
      const text = Array.from({ length: 1000 }, (_, index) => line(from + index)).join('');
      if (!child.stdin.write(text)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    expect(await closed).toEqual([1, null]);
    expect((await peak).answers).toBe(200_000);
    expect((await peak).last).toContain('{"index":199999,"ok":true,"findings":[]}\n');
  });

  test('who writes a line and waits gets its answer', async () => {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const closed = once(child, 'close');
    for (const record of [right, wrong]) {
      child.stdin.write(lines(record));
      const [piece] = (await once(child.stdout, 'data')) as [Buffer];
      expect(answersIn(piece.toString()).length).toBe(1);
    }
    child.stdin.end();
    expect(await closed).toEqual([1, null]);
  });

  test('a reader that goes away ends the run quietly', () => {
    const script = 'yes "$3" | "$0" "$1" records --origin example.com | head -1; echo "${PIPESTATUS[1]}"';
    const all = ['-c', script, process.execPath, bin, '-', JSON.stringify(right)];
    const { stdout, stderr } = spawnSync('bash', all, { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{"index":0,"ok":true,"findings":[]}\n0\n', '']);
  });

  test('standard input that cannot be read is told', () => {
    const script = '"$0" "$1" records --origin example.com < /';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, bin], {
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([
      3,
      '',
      'zonevet records: <stdin> cannot be read: it is a directory\n',
    ]);
  });
});
