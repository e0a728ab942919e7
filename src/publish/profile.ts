import type { ActorKind, QuotedSpan } from '../model/index.ts';
import type { RuleId } from './rules.ts';

/** What a name in a text stands for: a town or a spot, a wider area, a person whom the packs know, or something else. */
export interface KnownName {
  /** How many words it covers. */
  readonly length: number;
  readonly kind: 'spot' | 'area' | 'person' | 'other';
}

/** What publishing asks of knowledge; without it names are told by their form and by the words beside them alone. */
export interface Names {
  /** True for a given name of persons, in lower case. */
  readonly isGivenName: (word: string) => boolean;
  /** The longest name that the packs or the gazetteer know and that begins at a word. */
  readonly nameAt: (words: readonly string[], at: number) => KnownName | null;
  readonly kindOf: (actor: string) => ActorKind | null;
}

/** Names where no pack is at hand. */
export const NO_NAMES: Names = { isGivenName: () => false, nameAt: () => null, kindOf: () => null };

/** How much is shown: `publish` keeps back what may do harm, by the rules of `PUBLISH_RULES`; `full` shows all. */
export type ProfileId = 'publish' | 'full';

/** A profile with the knowledge that its rules ask. */
export interface Profile {
  readonly id: ProfileId;
  /** Names of a theatre; null: of none. */
  readonly names: (theatre: string | null) => Names;
}

/** The profile for viewers and exports, which is the default everywhere. */
export const publishProfile = (names: Profile['names'] = () => NO_NAMES): Profile => ({ id: 'publish', names });

/** Everything as it was read: for those who work on the ledger. */
export const FULL: Profile = { id: 'full', names: () => NO_NAMES };

/** What was kept back, and by which rule. */
export interface Withheld {
  readonly rule: RuleId;
  /** The field: "evidence", "place", "participants" … */
  readonly field: string;
}

/** A value as it may be shown, with what was kept back of it; empty: nothing. */
export type Published<T> = T & { readonly withheld: readonly Withheld[] };

/** A passage of a text that is kept back. */
export interface WithheldSpan extends QuotedSpan {
  readonly rule: RuleId;
}
