import { createRequire } from 'node:module';

interface Tr46 {
  toASCII(name: string, options: object): string | null;
  toUnicode(name: string, options: object): { readonly domain: string };
}

let tr46: Tr46 | undefined;

const loaded = (): Tr46 => {
  tr46 ??= createRequire(import.meta.url)('./tr46.cjs') as Tr46;
  return tr46;
};

/** These stand for `tr46` in the command, where its tables lie in a file of their own: few zones need them. */
export const toASCII: Tr46['toASCII'] = (name, options) => loaded().toASCII(name, options);
export const toUnicode: Tr46['toUnicode'] = (name, options) => loaded().toUnicode(name, options);
