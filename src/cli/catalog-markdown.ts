import { type Code, codeNames } from '../catalog/catalog.ts';
import { peerChecks } from '../catalog/coverage/checks.ts';
import { octodnsValidators } from '../catalog/coverage/octodns.ts';
import { ownCodes } from '../catalog/coverage/own-codes.ts';
import { peers } from '../catalog/coverage/peers.ts';
import { typeReaders, typesRead } from '../catalog/coverage/types.ts';
import { rrTypes } from '../engine/rrtypes/registry.ts';
import { rules } from '../engine/rules/table.ts';
import { codeFacts, profileNames, severityText } from './code-facts.ts';

type Row = readonly string[];

export const codeHeads: Row = [
  'code',
  'status',
  `severity (or ${profileNames.join('/')})`,
  'MUST of',
  'message',
];

/** What a table says of a code. */
export function codeRow(code: Code): Row {
  const { status, severity, must = '', message } = codeFacts(code);
  return [code, String(status), severityText(severity, (profile) => severity[profile], '/'), must, message];
}

/** Every table of the catalog as Markdown, made of the codes, the rules, the registry of types and what is known of other checkers. */
export function catalogMarkdown(): string {
  const made = peerChecks.filter(({ codes }) => codes.length > 0);
  const left = peerChecks.filter(({ codes }) => codes.length === 0);
  const own = ownCodes();
  // ALIAS is no type of the registry.
  const types = rrTypes.filter(({ platformOnly }) => !platformOnly);
  return [
    section(`Codes: ${codeNames.length}`, 'Everything that can be said.', [
      codeHeads,
      ...codeNames.map(codeRow),
    ]),
    section(
      `Rules: ${rules.length}`,
      'What judges records that can be read, what it looks at, and what it may say.',
      [
        ['rule', 'scope', 'reads', 'codes'],
        ...rules.map(({ name, scope, reads, codes }) => [name, scope, reads, codes.join(', ')]),
      ],
    ),
    section(
      `Types: ${types.length} of ${typesRead.size}`,
      'Who reads a type that holds data by its mnemonic. Y: yes; s: in newer source than the program that was tried; o: where it was compiled in.',
      [
        ['number', 'type', 'RFC', 'zonevet', ...typeReaders],
        ...types.map(({ code, mnemonic, spec }) => [
          String(code),
          mnemonic,
          spec.join(', '),
          'Y',
          ...(typesRead.get(mnemonic) ?? ''),
        ]),
      ],
    ),
    section(`Checks that others make and zonevet too: ${made.length} of ${peerChecks.length}`, peerKey(), [
      ['check', 'who', 'here'],
      ...made.map(({ name, by, codes }) => [name, by, codes.join(', ')]),
    ]),
    section(`Checks that are left to others: ${left.length}`, 'And why.', [
      ['check', 'who', 'why not here'],
      ...left.map(({ name, by, why }) => [name, by, why]),
    ]),
    section(`Codes that stand for no check of the others: ${own.length}`, 'What only zonevet says.', [
      codeHeads,
      ...own.map(codeRow),
    ]),
    section(
      `Validators of octoDNS: ${octodnsValidators.length}`,
      'What says the same here, or why nothing does.',
      [
        ['validator', 'here'],
        ...octodnsValidators.map(({ id, codes, why }) => [id, codes.length > 0 ? codes.join(', ') : why]),
      ],
    ),
  ].join('\n');
}

const peerKey = (): string =>
  `${Object.entries(peers)
    .map(([letter, name]) => `${letter}: ${name}`)
    .join('; ')}.`;

function section(title: string, text: string, [heads = [], ...rows]: readonly Row[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows].map(markdownRow);
  return `## ${title}\n\n${text}\n\n${lines.join('')}`;
}

function markdownRow(cells: Row): string {
  return `| ${cells.map((cell) => cell.replaceAll('<', '&lt;').replaceAll('|', '\\|')).join(' | ')} |\n`;
}
