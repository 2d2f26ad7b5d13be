import type { Peer, Subject } from '../../bench/peers.ts';

const settingsOf = (target: string): string => target.replace(/\W/g, '-');

/** `pdnsutil check-zone`, which reads a zone's file through the BIND backend, and that one from its settings. */
export const pdnsutil = {
  args: ({ target, origin }: Subject): readonly string[] => [
    '--config-dir=.',
    `--config-name=${settingsOf(target)}`,
    'check-zone',
    origin,
  ],

  /** What has to stand beside the zone, by file. */
  files: ({ target, origin }: Subject): Readonly<Record<string, string>> => ({
    [`pdns-${settingsOf(target)}.conf`]: `launch=bind\nbind-config=${settingsOf(target)}.named\nsecurity-poll-suffix=\nloglevel=6\n`,
    [`${settingsOf(target)}.named`]: `zone "${origin}" { type master; file "${target}"; };\n`,
  }),

  /** It ends with the number of errors, of which the system keeps eight bits: 256 of them would be none. */
  verdict: (output: string): 'accept' | 'reject' =>
    /^Checked .*, 0 errors,/m.test(output) ? 'accept' : 'reject',

  // It does not print its own without settings.
  version: { command: ['dpkg-query', '-W', 'pdns-backend-bind'], pattern: /\t(\S+)/ },
} satisfies Pick<Peer, 'args' | 'version'> & Record<string, unknown>;
