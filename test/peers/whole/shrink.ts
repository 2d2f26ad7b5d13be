import type { Finding } from '../../../src/catalog/finding.ts';
import { type Answers, askServers, serverLetters, servers } from '../../helpers/peers-load.ts';
import { type Disagreement, disagreements, exceptionFor, nameOf } from './disagreement.ts';
import { type Draft, filesOf, type ZoneFiles } from './draft.ts';
import { findingsIn } from './judge-zone.ts';
import { viewOf } from './view.ts';
import type { ZoneException } from './zone-exception.ts';

export interface JudgedZone {
  readonly zone: ZoneFiles;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  /** What servers and we do not agree on, with the exception that covers it. */
  readonly disagreements: readonly (readonly [Disagreement, ZoneException | undefined])[];
}

export async function judgeZones(
  zones: readonly ZoneFiles[],
  exceptions: readonly ZoneException[],
): Promise<readonly JudgedZone[]> {
  const all = await askServers(zones);
  return zones.map((zone, at) => {
    const answers = all[at]!;
    const findings = findingsIn(zone);
    const view = viewOf(zone);
    const differ = disagreements(answers, findings);
    return {
      zone,
      answers,
      findings,
      disagreements: differ.map((one) => [one, exceptionFor(one, view, exceptions)] as const),
    };
  });
}

/** Names of what no exception covers. */
export const openIn = ({ disagreements: differ }: JudgedZone): readonly string[] => [
  ...new Set(differ.filter(([, exception]) => exception === undefined).map(([one]) => nameOf(one))),
];

/** What Knot names: a signature that no longer fits because a record is taken out is another fault. */
const namedIn = ({ answers }: JudgedZone): string =>
  Array.from(answers.K.output.matchAll(/^\[.*/gm), ([text]) => text).join();

/** The zone with as few entries as it takes for the same disagreement. */
export async function shrunk(
  draft: Draft,
  open: string,
  exceptions: readonly ZoneException[],
): Promise<JudgedZone> {
  const judge = async (smaller: Draft): Promise<JudgedZone> =>
    (await judgeZones([filesOf(smaller)], exceptions))[0]!;
  let best = draft;
  let judged = await judge(draft);
  const kinds = namedIn(judged);
  for (let size = Math.max(1, draft.entries.length >> 1); size > 0; size >>= 1) {
    let at = 0;
    while (at < best.entries.length) {
      const smaller = { ...best, entries: best.entries.toSpliced(at, size) };
      const again = await judge(smaller);
      if (openIn(again).includes(open) && namedIn(again) === kinds) [best, judged] = [smaller, again];
      else at += size;
    }
  }
  return judged;
}

/** What a failing test shows: the zone, what each server says and what we find. */
export function explainZone(title: string, { zone, answers, findings }: JudgedZone): string {
  const said = serverLetters.map((server) => {
    const { loading, output } = answers[server];
    return `${servers[server]} ${loading}${loading === 'loads' ? '' : `: ${firstLines(output)}`}`;
  });
  const found = findings
    .filter(({ severity }) => severity !== 'notice')
    .map(
      ({ severity, file, line, code, reason, detail }) =>
        `${severity} ${file}:${line} ${code} ${reason ?? ''} ${detail}`,
    );
  const texts = Array.from(zone.files, ([name, text]) => [
    `  ${name} of ${zone.origin}`,
    ...linesOf(text).map((line) => `  | ${line}`),
  ]);
  return [title, ...said, ...found, ...texts.flat()].join('\n');
}

const firstLines = (output: string): string => output.trim().split('\n').slice(0, 3).join(' / ');

/** Octets that are no printable ASCII by their number. */
const linesOf = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.replaceAll(/[^\t -~]/g, (octet) => `<${octet.charCodeAt(0)}>`));
