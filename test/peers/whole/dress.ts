import type { Dice } from './dice.ts';
import type { Entry, RecordFields } from './draft.ts';

/** What may stand between an owner and a type; TTLs come first or behind the class (RFC 1035 5.1). */
function headOf({ ttl }: RecordFields, dice: Dice): string {
  switch (dice.below(6)) {
    case 0:
      return `${ttl} IN`;
    case 1:
      return `IN ${ttl}`;
    default:
      return ttl;
  }
}

/** Content over several lines, with a comment that looks like data. */
function spread(content: string, dice: Dice): string {
  const fields = content.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
  return dice.chance(0.5)
    ? `( ${fields.join('\n\t')} )`
    : `${fields[0]} (\n\t${fields.slice(1).join(' ')} ; "last ( one\n\t)`;
}

/** Records as people write them: owners left out or in full below an origin, the class or not, blanks and tabs, parentheses, comments. */
export function dress(entries: readonly Entry[], dice: Dice, origin?: string): Entry[] {
  let before: string | undefined;
  return entries.flatMap((entry): Entry[] => {
    const { record: fields } = entry;
    if (fields === undefined) {
      if (/^\$(ORIGIN|INCLUDE|GENERATE)/i.test(entry.text)) before = undefined;
      return [entry];
    }
    const { type, content, owner } = fields;
    const isSame = owner === before;
    before = owner;
    const comments = dice.chance(0.05) ? [{ text: '\n; more of it\n' }] : [];
    if (dice.chance(0.5) && !isSame) return [...comments, entry];
    const isAbsolute = origin !== undefined && dice.chance(0.1) && !owner.endsWith('.') && owner !== '@';
    const written = isAbsolute ? `${owner}.${origin}.` : owner;
    const parts = [
      isSame && dice.chance(0.7) ? '' : written,
      headOf(fields, dice),
      dice.chance(0.1) ? type.toLowerCase() : type,
      dice.chance(0.08) && / /.test(content) ? spread(content, dice) : content,
    ];
    const blank = dice.pick([' ', '\t', '  ']);
    const [name = '', ...rest] = parts;
    const tail = dice.chance(0.05) ? '\t; as asked for' : '';
    const text = `${name}${blank}${rest.filter((part) => part !== '').join(blank)}${tail}\n`;
    return [...comments, { text, record: fields }];
  });
}
