/** What a report says of its own making. */
export type Imprint = {
  /** Of the program. */
  readonly version: string;
  /** The day on which it was made: 2026-11-24. */
  readonly date: string;
};
