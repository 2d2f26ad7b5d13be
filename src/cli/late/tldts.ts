import { createRequire } from 'node:module';

interface Tldts {
  parse(name: string, options: object): { readonly isIcann: boolean | null; readonly domain: string | null };
}

let tldts: Tldts | undefined;

/** Stands for `tldts` in the command, where the table of suffixes lies in a file of its own: few zones need it. */
export const parse: Tldts['parse'] = (name, options) => {
  tldts ??= createRequire(import.meta.url)('./tldts.cjs') as Tldts;
  return tldts.parse(name, options);
};
