/** Who is who, as fusion and control ask it of knowledge. All of a date (ISO, null: unknown). */
export interface Kinship {
  readonly sideOf: (id: string, on: string | null) => string | null;
  /** The actor itself and the bodies above it, nearest first. */
  readonly lineOf: (id: string, on: string | null) => readonly string[];
  /** Its name in our own words. */
  readonly nameOf: (id: string) => string | null;
  /** True where it stands for people of no side: "civilians", "the village". */
  readonly isGeneric: (id: string) => boolean;
}

/** Who is who in a theatre; null: in none. */
export type Kinships = (theatre: string | null) => Kinship;
