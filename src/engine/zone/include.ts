import type { Text } from '../text/text-window.ts';

/** What an `$INCLUDE` brings: the text, at hand or elsewhere, under the name that findings call it by, or why there is none. */
export type Included =
  | { readonly file: string; readonly bytes: Text }
  | { readonly fault: 'unreadable' | 'outside'; readonly file: string; readonly why: string };

/** Gives the file that `path` names, as it is written in the text of `from`. */
export type Include = (path: string, from: string | undefined) => Included;

/** Files that one zone may include. */
export const MAX_INCLUDES = 10_000;
