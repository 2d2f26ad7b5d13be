/**
 * The library as it is installed, beside zod as it is installed. Bundled with the bench, its constants would be variables, and
 * a record would take a tenth more time.
 */
export const { checkChanges, checkRecord, createZoneIndex } = (await import(
  new URL('../index.js', import.meta.url).href
)) as typeof import('../src/index.ts');
