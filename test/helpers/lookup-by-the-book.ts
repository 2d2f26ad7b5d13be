/** What stands at the names of a zone: each name as its labels joined by dots, '' for the apex, with the types there. */
export type Nodes = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What a server of the zone finds at a name, read off RFC 1034 4.3.2 with RFC 4592 3.3.1 and RFC 6672 3.2: slow, on text. The
 * answer is the outcome and, where another name decided it, that name.
 */
export function lookUpByTheBook(nodes: Nodes, name: string): string {
  const labels = name === '' ? [] : name.split('.');
  // From the apex down, label by label (4.3.2 step 3).
  for (let depth = 0; depth <= labels.length; depth++) {
    const at = labels.slice(labels.length - depth).join('.');
    const types = nodes.get(at);
    if (at !== '' && types?.has('NS')) return `Delegated ${at}`;
    if (at !== name && types?.has('DNAME')) return `Redirected ${at}`;
  }
  if (nodes.has(name)) return `Exact ${name}`;
  if (exists(nodes, name)) return 'Empty';
  // The closest encloser is the longest ancestor that exists; the wildcard right below it is the source of synthesis.
  let encloser = parentOf(name);
  while (!exists(nodes, encloser)) encloser = parentOf(encloser);
  const wildcard = encloser === '' ? '*' : `*.${encloser}`;
  return nodes.has(wildcard) ? `Wildcard ${wildcard}` : 'Missing';
}

/** A name exists when it has records, or a name below it has (RFC 4592 2.2.2); the apex always does. */
function exists(nodes: Nodes, name: string): boolean {
  return name === '' || nodes.has(name) || [...nodes.keys()].some((other) => other.endsWith(`.${name}`));
}

const parentOf = (name: string): string => name.split('.').slice(1).join('.');
