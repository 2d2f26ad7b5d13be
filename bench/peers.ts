/** What a program is asked to check; paths are relative to the directory it runs in. */
export interface Subject {
  readonly target: string;
  readonly origin: string;
}

export interface Peer {
  readonly name: string;
  readonly binary: string;
  /** `file`: one zone in one file. `directory`: many zones, listed in the `named.conf` beside the directory. */
  readonly reads: 'file' | 'directory';
  args(subject: Subject): readonly string[];
  /** The command that tells the version, and where in what it prints. */
  readonly version: { readonly command: readonly [string, ...string[]]; readonly pattern: RegExp };
}

export const peers: readonly Peer[] = [
  {
    name: 'named-checkzone -i local',
    binary: 'named-checkzone',
    reads: 'file',
    // Without `-i local` it asks the network about every name outside the zone.
    args: ({ target, origin }) => ['-i', 'local', origin, target],
    version: { command: ['named-checkzone', '-v'], pattern: /^(\S+)/ },
  },
  {
    name: 'kzonecheck',
    binary: 'kzonecheck',
    reads: 'file',
    args: ({ target, origin }) => ['-o', origin, target],
    version: { command: ['kzonecheck', '-V'], pattern: /version (\S+)/ },
  },
  {
    name: 'nsd-checkzone',
    binary: 'nsd-checkzone',
    reads: 'file',
    args: ({ target, origin }) => [origin, target],
    version: { command: ['nsd-checkzone', '-h'], pattern: /Version (\d+(?:\.\d+)*)/ },
  },
  {
    name: 'ldns-read-zone',
    binary: 'ldns-read-zone',
    reads: 'file',
    args: ({ target }) => [target],
    version: { command: ['ldns-read-zone', '-v'], pattern: /read zone version (\S+)/ },
  },
  {
    name: 'validns',
    binary: 'validns',
    reads: 'file',
    args: ({ target, origin }) => ['-z', origin, target],
    // It does not print one itself.
    version: { command: ['dpkg-query', '-W', 'validns'], pattern: /\t(\S+)/ },
  },
  {
    name: 'named-checkconf -z',
    binary: 'named-checkconf',
    reads: 'directory',
    args: () => ['-z', 'named.conf'],
    version: { command: ['named-checkconf', '-v'], pattern: /^(\S+)/ },
  },
];
