/** A number as the words say it: "over 30" is 31 and null, "up to 12" null and 12, "8" is 8 and 8. Both ends inclusive. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}
