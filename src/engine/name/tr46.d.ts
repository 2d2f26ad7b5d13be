/** What is used of tr46, which brings no declarations. */
declare module 'tr46' {
  interface Options {
    readonly checkBidi?: boolean;
    readonly checkJoiners?: boolean;
  }
  export function toASCII(name: string, options: Options): string | null;
  export function toUnicode(name: string, options: Options): { domain: string; error: boolean };
}
