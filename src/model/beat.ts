/**
 * The ground that an outlet covers: how large a share of what its earlier reports tell, from 0 to 1, lies in each country
 * ("SY") and in each first-level division ("SY.Idlib").
 */
export type Beat = Readonly<Record<string, number>>;

/** The ground that the last reports of an outlet before a day cover (`null`: its last of all); null where too few are known. */
export type BeatOf = (outlet: string, before: string | null) => Promise<Beat | null>;

/** The name of a division in a beat. */
export const divisionKey = (country: string, division: string): string => `${country}.${division}`;
