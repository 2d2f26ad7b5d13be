/** What is to be done about our own resolvers, by the code that says what is wrong with them. */
export const upstreamTexts: Readonly<Record<string, (resolvers: string) => string>> = {
  'upstream/unreachable': (resolvers) =>
    `None of the recursive resolvers answers (${resolvers}), which is no fault of the domain: see that this machine may send DNS queries to them, or configure others.`,
  'upstream/unavailable': (resolvers) =>
    `The recursive resolvers refuse to answer (${resolvers}), which is no fault of the domain: see that they serve this machine, or configure others.`,
};
