import type { Alias } from './alias-chain.ts';
import type { HostAnswer } from './ask-host.ts';
import type { Walk } from './walk.ts';

/** Names that a check goes on to: letters, digits, hyphens and underscores. */
const lookedUp = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.$/;

/**
 * The same answer, unless its aliases are not to be followed: then it says that there is nothing. `trail` are the names
 * asked for so far.
 */
export function limitAliases(walk: Walk, answer: HostAnswer, trail: readonly string[]): HostAnswer {
  const { reading } = answer;
  if (!('aliases' in reading) || reading.aliases.length === 0) return answer;
  const { aliases } = reading;
  const why = objection(walk, aliases, trail);
  return why === null ? answer : { ...answer, reading: { kind: 'broken-alias', aliases, why } };
}

function objection(walk: Walk, aliases: readonly Alias[], trail: readonly string[]): string | null {
  if (!walk.settings.followCname) return 'aliases are not followed';
  if (aliases.some(({ target }) => trail.includes(target)))
    return 'the aliases lead back to where they came from';
  if (!aliases.every(({ target }) => lookedUp.test(target))) return 'an alias leads to what is no host name';
  return aliases.every((alias) => pay(walk, alias)) ? null : 'there are too many aliases';
}

/** Takes an alias from the budget, once however many servers tell of it. */
function pay({ memory, budget }: Walk, { owner, target }: Alias): boolean {
  const key = `${owner} ${target}`;
  if (memory.aliases.has(key)) return true;
  if (!budget.take('aliases')) return false;
  memory.aliases.add(key);
  return true;
}
