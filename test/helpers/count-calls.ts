type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Calls `note` whenever one of the methods of a prototype is called, with the object, after the call; answers what makes an end
 * of it. A spy would keep the arguments of all of a million calls.
 */
export function countCalls<Instance extends object>(
  prototype: Instance,
  names: readonly (keyof Instance & string)[],
  note: (instance: Instance) => void,
): () => void {
  const originals = names.map((name) => [name, prototype[name] as Method] as const);
  const put = (name: string, value: Method): void => {
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  };
  for (const [name, original] of originals)
    put(name, function (this: unknown, ...args: unknown[]) {
      const answer = original.apply(this, args);
      note(this as Instance);
      return answer;
    });
  return () => {
    for (const [name, original] of originals) put(name, original);
  };
}
