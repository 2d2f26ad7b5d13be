import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../bench/find-program.ts';
import { MAIN, type ZoneFiles } from '../peers/whole/draft.ts';
import { NOW } from '../peers/whole/sign.ts';

/** Servers, by the letter that stands for them, and the program that loads a zone as they do. */
export const servers = { B: 'named-checkzone', K: 'kzonecheck', N: 'nsd-checkzone' } as const;

export type Server = keyof typeof servers;

export const serverLetters = Object.keys(servers) as readonly Server[];

/**
 * `loads`: the server answers from the zone. `complains`: it does too, though its checker ends with an error. `refuses`:
 * it does not. `crash`: it says nothing.
 */
export type Loading = 'loads' | 'complains' | 'refuses' | 'crash';

export interface Answer {
  readonly loading: Loading;
  readonly output: string;
}

export type Answers = Readonly<Record<Server, Answer>>;

const clock = Date.parse(NOW) / 1000;

/**
 * `named` refuses bad names in primary zones (`check-names`), which named-checkzone does only when it is told to; it warns of
 * the rest as named-checkzone does, and looks nothing up. For a signed zone Knot validates.
 */
const commands: Readonly<Record<Server, (origin: string, isSigned: boolean) => string>> = {
  B: (origin) => `-i local -k fail '${origin}' ${MAIN}`,
  K: (origin, isSigned) => `-d ${isSigned ? 'on' : 'off'} -t ${clock} -o '${origin}' ${MAIN}`,
  N: (origin) => `'${origin}' ${MAIN}`,
};

/** What Knot finds when it validates, and what keeps a zone with signatures from being loaded then. */
const validation = /NSEC|DNSKEY|CDS|CDNSKEY|signature|in DS$/m;

function loadingFrom(server: Server, exitCode: number, output: string): Loading {
  if (exitCode === 0) return 'loads';
  if (exitCode !== 1) return 'crash';
  if (server !== 'K') return 'refuses';
  // knotd loads a zone with such errors; the others are told by these words (knot.conf(5), semantic-checks).
  const isFatal = /^Serious semantic error|^error: /m.test(output);
  return isFatal || !/^Error summary:/m.test(output) || validation.test(output) ? 'refuses' : 'complains';
}

const TIMEOUT_MS = 120_000;
const MARK = '@@zonevet';

/** Asks all servers about zones, one process after the other. */
export async function askServers(zones: readonly ZoneFiles[]): Promise<readonly Answers[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zonevet-load-'));
  try {
    const runs = zones.flatMap(({ origin, files }, at) => {
      const isSigned = /\sRRSIG[ \t]+[A-Z]\S*[ \t]+\d/.test(files.get(MAIN) ?? '');
      const here = path.join(folder, `z${at}`);
      mkdirSync(here);
      for (const [name, text] of files) writeFileSync(path.join(here, name), text, 'latin1');
      return [
        `cd ${here}`,
        ...serverLetters.flatMap((server) => [
          `${findProgram(servers[server])} ${commands[server](origin, isSigned)} 2>&1`,
          `code=$?; echo; echo "${MARK} $code"`,
        ]),
      ];
    });
    // Files that include each other go as deep as there are descriptors.
    const output = await run(['ulimit -n 64', 'ulimit -t 10', ...runs].join('\n'));
    const answers = output.split(new RegExp(`\\n${MARK} (\\d+)\\n`));
    if (answers.length !== zones.length * serverLetters.length * 2 + 1)
      throw new Error(`no answers: ${output}`);
    return zones.map((_, zone) => {
      const said = serverLetters.map((server, at) => {
        const place = (zone * serverLetters.length + at) * 2;
        const text = answers[place]!;
        return [server, { loading: loadingFrom(server, Number(answers[place + 1]), text), output: text }];
      });
      return Object.fromEntries(said) as unknown as Answers;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-s'], { stdio: ['pipe', 'pipe', 'ignore'], timeout: TIMEOUT_MS });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    child.stdin.end(script);
  });
}
