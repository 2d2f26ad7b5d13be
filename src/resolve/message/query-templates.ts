import type { Question } from './message.ts';
import { encodeQuery, type QueryForm } from './query.ts';

/** Templates that are kept; of more, those made first are dropped. */
const MOST = 512;

/**
 * Queries as they are encoded, without what each attempt makes anew. A check asks the same of several servers, and all
 * checks ask for the servers of the same few zones above.
 */
export class QueryTemplates {
  readonly #known = new Map<string, Uint8Array>();

  /** The name must be askable. */
  of(question: Question, form: QueryForm): Uint8Array {
    const flags = (form.recursion ? 1 : 0) | (form.checkingDisabled ? 2 : 0);
    // No askable name has a blank.
    const key = `${question.name} ${question.type} ${form.opt} ${flags}`;
    let template = this.#known.get(key);
    if (template === undefined) {
      template = encodeQuery(question, form);
      if (this.#known.size >= MOST) this.#known.delete(this.#known.keys().next().value!);
      this.#known.set(key, template);
    }
    return template;
  }
}
