/** Rows that go into one statement: SQLite takes 32,766 values in one. */
const AT_ONCE = 500;

/** Values in portions that fit one statement. */
export const portions = <T>(list: readonly T[], size = AT_ONCE): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
