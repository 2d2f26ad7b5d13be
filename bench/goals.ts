/** What was to be reached, and what was. */
export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly reached: string;
  readonly isReached: boolean;
}

/** A part of the report: its Markdown, and what it says of the goals. */
export interface Section {
  readonly text: string;
  readonly goals: readonly Goal[];
}

/** A ratio that is to be no more than `limit`; NaN where there was nothing to compare with. */
export const atMost = (what: string, limit: number, value: number): Goal => ({
  what,
  goal: `at most ${limit}x`,
  reached: shown(value),
  isReached: value <= limit,
});

/** A ratio that is to be no less than `limit`. */
export const atLeast = (what: string, limit: number, value: number): Goal => ({
  what,
  goal: `at least ${limit}x`,
  reached: shown(value),
  isReached: value >= limit,
});

const shown = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(2)}x` : 'not measured');

export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(
    ({ what, goal, reached, isReached }) =>
      `| ${what} | ${goal} | ${reached} | ${isReached ? 'yes' : 'no'} |`,
  );
  return ['| what | goal | reached | is it |', '| --- | --- | --: | --- |', ...rows].join('\n');
}
