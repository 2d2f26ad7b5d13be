import type { Reason } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';

/** What is told of a line of another program. */
interface ForeignLine {
  readonly reason: Reason;
  readonly args: FaultArgs;
}

const NAME = String.raw`[a-z\d*_](?:[a-z\d_*-]*\.)+[a-z\d-]+\.?`;

/** How the first two words of a line look in files of other programs. */
const programs: readonly (readonly [program: string, start: RegExp])[] = [
  ['tinydns', new RegExp(`^(?:[+=&@.^']${NAME}:|[CZ]${NAME}:[^ ]*:)`, 'i')],
  [
    'dnsmasq',
    /^(?:address|host-record|cname|mx-host|txt-record|srv-host|ptr-record|server|local|domain|interface-name)=/,
  ],
  ['unbound', /^local-(?:data|zone|data-ptr):/],
  ['nsupdate', /^update (?:add|delete|del)\b/],
  ['named.conf', /^(?:zone|include|options|acl|view|key|logging) (?:[\w."-]+ )?(?:IN )?\{?/],
];
/** What follows in named.conf: a name in quotes or a brace. */
const CONFIGURED = /^\w+ (?:".*"|\{)/;

/** The program in whose files a line starts with these words, of which those in quotes have theirs; undefined for none. */
export function foreignLine(words: string): ForeignLine | undefined {
  const program = programs.find(([, start]) => start.test(words))?.[0];
  if (program === undefined || (program === 'named.conf' && !CONFIGURED.test(words))) return undefined;
  return { reason: 'entry/of-program', args: { program } };
}

const UNIT = /^(\d+)(sec(?:ond)?s?|min(?:ute)?s?|hrs?|hours?|days?|wks?|weeks?)$/i;

/** A time with its unit written out, as a TTL; undefined for other words. */
export function shortTime(word: string): string | undefined {
  const [, number, unit = ''] = UNIT.exec(word) ?? [];
  return number && number + unit.charAt(0).toLowerCase();
}
