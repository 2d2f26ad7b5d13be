import { characterString } from './character-strings.ts';
import type { Field } from './field.ts';

/** One character-string, or nothing where the content ends. */
export function optionalString(label: string): Field {
  const string = characterString(label);
  return {
    ...string,
    read: (content, index) => (index >= content.count ? index : string.read(content, index)),
    copy: (wire, content) => wire.left === 0 || string.copy(wire, content),
    print: (wire) => (wire.left === 0 ? '' : string.print(wire)),
  };
}
