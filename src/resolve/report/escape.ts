/** Longer texts are cut. */
const LONGEST = 100;
const CUT = '...';
const PLAIN = /^[ !#-[\]-~]*$/;

const escaped = (character: string): string => {
  if (character === '"' || character === '\\') return `\\${character}`;
  return character >= ' ' && character <= '~'
    ? character
    : `\\${String(character.charCodeAt(0)).padStart(3, '0')}`;
};

/** A text of octets, a character each, as a zone file has it between quotes (RFC 1035 5.1), and at most 100 characters. */
export function escapeOctets(text: string): string {
  if (text.length <= LONGEST && PLAIN.test(text)) return text;
  let shown = '';
  for (const character of text) {
    const next = shown + escaped(character);
    if (next.length > LONGEST) return cutShort(text);
    shown = next;
  }
  return shown;
}

function cutShort(text: string): string {
  let shown = '';
  for (const character of text) {
    const next = shown + escaped(character);
    if (next.length + CUT.length > LONGEST) break;
    shown = next;
  }
  return shown + CUT;
}

/** The first of some texts, each escaped. */
export const someValues = (texts: readonly string[]): readonly string[] =>
  texts.slice(0, 5).map(escapeOctets);

/** A name of the form of `printName` without its final dot; the root as it is. */
export const shownName = (name: string): string =>
  name.length > 1 && name.endsWith('.') ? name.slice(0, -1) : name;
