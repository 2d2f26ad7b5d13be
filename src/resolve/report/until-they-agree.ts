import { shownName } from './escape.ts';

/** What to do where servers of a zone above differ. */
export const untilTheyAgree = (zone: string): string =>
  `They do so for some minutes after a change: check again later, and if they still do, tell whoever runs ${shownName(zone)}.`;
