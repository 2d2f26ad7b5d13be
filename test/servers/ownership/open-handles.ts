import { setImmediate } from 'node:timers/promises';

/** Turns of the event loop after which what was closed is gone, at the other side of a connection, too. */
const TURNS = 1000;

/** What keeps the process running. */
export const openHandles = (): readonly string[] => process.getActiveResourcesInfo();

/** What keeps the process running and did not before, and does not go away. */
export async function openedSince(before: readonly string[]): Promise<readonly string[]> {
  let more = beyond(before);
  for (let turn = 0; more.length > 0 && turn < TURNS; turn++) {
    await setImmediate();
    more = beyond(before);
  }
  return more;
}

function beyond(before: readonly string[]): readonly string[] {
  const known = [...before];
  return openHandles().filter((kind) => {
    const place = known.indexOf(kind);
    if (place >= 0) known.splice(place, 1);
    return place < 0 && kind !== 'Immediate';
  });
}
