import type { Profile } from '../../catalog/entry.ts';
import type { Content } from '../rrtypes/content.ts';
import { isTaken } from '../rrtypes/define.ts';
import { typeByMnemonic } from '../rrtypes/lookup.ts';
import { isContent, wordsOf } from '../rrtypes/trial.ts';
import { type TypeCause, typeCause } from '../rrtypes/type-cause.ts';
import type { ContentText } from './content-text.ts';
import type { RecordFault } from './describe-record.ts';
import type { RecordInput } from './record-input.ts';

/** Why the type of a record is not taken, and what was meant by it. `words` reads the content into `content`. */
export function typeFault(
  { type, content: text }: RecordInput,
  profile: Profile,
  types: readonly string[] | undefined,
  content: Content,
  words: ContentText,
): RecordFault {
  const cause =
    misspelt(type) ??
    typeCause(
      type,
      (one) => isTaken(one, profile, types),
      (one) =>
        words.read(text) === undefined && isContent(one, content.bytes, wordsOf(content, 0, content.count)),
    );
  return { code: 'record/unsupported-type', member: 'type', text: type, ...cause };
}

/** A mnemonic in small letters, or with blanks around it. */
function misspelt(type: string): TypeCause | undefined {
  const trimmed = type.trim();
  const suggestion = trimmed.toUpperCase();
  if (suggestion === type || typeByMnemonic(suggestion) === undefined) return undefined;
  return { reason: trimmed === suggestion ? 'type/blank' : 'type/lower-case', args: { suggestion } };
}
