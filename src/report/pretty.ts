import type { Finding, Place } from '../catalog/finding.ts';
import { colored, plain } from './colors.ts';
import { placeText } from './concise.ts';
import { type Drawing, frame, type Mark, type Style } from './frame.ts';
import { OctetFinder } from './octet-finder.ts';
import type { LineOf, Reporter, Screen } from './reporter.ts';
import { safe } from './safe.ts';
import { restText, statisticsText } from './statistics-text.ts';
import { summaryText } from './summary-text.ts';
import { wrap } from './wrap.ts';

const NARROWEST = 40;
/** Lines that are named of those where the same cause has struck. */
const SHOWN_PLACES = 5;

/** Findings for people: what is wrong, the lines where it stands, what would be right. */
export const pretty: Reporter = {
  name: 'pretty',
  mediaType: 'text/plain',
  document: false,
  separator: '',
  describer(screen) {
    const octets = new OctetFinder();
    return (finding, lineOf) => `${drawn(finding, screen, octets, lineOf)}\n`;
  },
  rest: (left, file) => `${safe(placeText({ file }))}: ${restText(left)}\n\n`,
  open: ({ write }) => ({
    findings: write,
    zones() {},
    end: (summary) => write(`${statisticsText(summary)}${summaryText(summary)}\n`),
  }),
};

function drawn(finding: Finding, screen: Screen, octets: OctetFinder, lineOf: LineOf | undefined): string {
  const { severity, code, message, detail, rfc } = finding;
  const paint = screen.colors ? colored : plain;
  const width = Math.max(screen.width, NARROWEST);
  const marks = marksOf(finding);
  const digits = Math.max(...marks.map(({ place }) => String(place.line ?? '').length));
  const style: Style = { paint, width, digits };
  const heading = `${paint(severity, `${severity}[${code}]`)}${paint('strong', `: ${safe(message)}`)}\n`;
  const help = detail === message ? '' : note('help', safe(detail), style);
  const hasLine = finding.line !== undefined && lineOf !== undefined;
  const frames = hasLine ? framesOf(marks, { ...style, lineOf, octets }) : '';
  const often = finding.count === undefined ? '' : note('often', oftenText(finding), style);
  return heading + location('-->', finding, style) + frames + help + often + note('see', rfc, style);
}

/** How often a cause has struck, and the first other lines where it has. */
function oftenText({ count, places = [] }: Finding): string {
  const lines = places.slice(1, 1 + SHOWN_PLACES).map(({ line }) => line);
  const more = count! - 1 - lines.length;
  if (lines.length === 0) return `${count} times here.`;
  return `${count} times; also in line ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function marksOf(finding: Finding): [Mark, ...Mark[]] {
  const related = (finding.related ?? []).filter(({ line }) => line !== undefined);
  return [
    { place: finding, sign: '^', look: finding.severity, label: '' },
    ...related.map((place) => ({ place, sign: '-', look: 'related', label: place.why }) as const),
  ];
}

/** A frame for each file; that of the finding itself comes first. */
function framesOf(marks: [Mark, ...Mark[]], drawing: Drawing): string {
  const mainFile = marks[0].place.file;
  const files = new Set(marks.map(({ place }) => place.file));
  return Array.from(files, (file) => {
    const here = marks.filter(({ place }) => place.file === file);
    return (file === mainFile ? '' : location(':::', here[0]!.place, drawing)) + frame(here, drawing);
  }).join('');
}

function location(arrow: string, place: Place, { paint, digits }: Style): string {
  return `${' '.repeat(digits + 1)}${paint('frame', arrow)} ${safe(placeText(place))}\n`;
}

function note(name: string, text: string, { paint, width, digits }: Style): string {
  const indent = ' '.repeat(digits + 2);
  const hanging = `\n${indent}${' '.repeat(name.length + 4)}`;
  const lines = wrap(text, width - hanging.length + 1);
  return `${indent}${paint('frame', '=')} ${paint('strong', `${name}:`)} ${lines.join(hanging)}\n`;
}
