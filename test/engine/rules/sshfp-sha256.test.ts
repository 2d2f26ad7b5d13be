import { testRule } from '../../helpers/test-rule.ts';

const strict = { profile: 'strict' } as const;
const sha1 = 'ab'.repeat(20);
const other = 'cd'.repeat(20);
const sha256 = 'ab'.repeat(32);

testRule('sshfp-sha256', {
  accept: [
    `a SSHFP 4 1 ${sha1}\na SSHFP 4 2 ${sha256}`,
    `a SSHFP 4 2 ${sha256}\na SSHFP 4 1 ${sha1}\na SSHFP 4 1 ${other}`,
    `a SSHFP 4 2 ${sha256}\na SSHFP 1 2 ${sha256}`,
  ].map((zone) => ({ why: zone, zone, options: strict })),
  reject: (
    [
      [`a SSHFP 4 1 ${sha1}`, ['1']],
      [`a SSHFP 4 1 ${sha1}\na SSHFP 4 1 ${other}`, ['1']],
      [`a SSHFP 4 1 ${sha1}\na SSHFP 1 2 ${sha256}\nb SSHFP 4 2 ${sha256}`, ['1']],
      [`a SSHFP 4 1 ${sha1}\na SSHFP 1 1 ${sha1}`, ['1', '2']],
    ] as const
  ).map(([zone, lines]) => ({
    why: zone,
    zone,
    options: strict,
    found: lines.map((line) => `${line}: record/sshfp-without-sha256`),
  })),
});
