import type { BoilerplateKind } from '../../model/reading.ts';
import { wordCount } from '../passages.ts';
import { FEATURES, type Feature } from './features.ts';
import { reportingIn } from './reporting.ts';

/** What a passage is found to be. */
export interface Verdict {
  readonly kind: BoilerplateKind;
  /** Above 0 the passage is boilerplate. */
  readonly margin: number;
}

const LINE_LENGTH = 240;
const SHORTEST = 3;
const QUOTED = /[“"«][^“”"«»]{12,2000}[”"»]/gu;
// What a longer passage must have more, a word: a long paragraph holds some of these words by chance.
const FREE_WORDS = 30;
const PER_WORD = 0.012;
const THRESHOLD = 1;
const ADDRESS = /https?:\/\/|\bwww\.\p{L}/gu;

const withoutSpeech = (text: string): string => text.replace(QUOTED, ' ');

const fits = (feature: Feature, text: string, plain: string): boolean => {
  if (feature.of === 'line') return text.length <= LINE_LENGTH && feature.pattern.test(text);
  return feature.pattern.test(feature.of === 'plain' ? plain : text);
};

const addressWeight = (text: string): number => Math.min(0.6, (text.match(ADDRESS)?.length ?? 0) * 0.3);

const secondPerson = (plain: string): number =>
  Math.min(0.4, (plain.match(/\b(?:you|your|please)\b/giu)?.length ?? 0) * 0.2);

// What looks at the edges of a text may fit a part of it though not the whole.
const AT_EDGES = new Set(
  FEATURES.filter(({ of, pattern }) => of === 'line' || /(?<!\[)\^|\$|\(\?</.test(pattern.source)),
);

/** The features that a passage, or a sentence of it, can have at all: most have none of the words, and are looked for once. */
export const possibleIn = (text: string): readonly Feature[] =>
  FEATURES.filter((feature) => AT_EDGES.has(feature) || feature.pattern.test(text));

/**
 * Weighs what a passage has of boilerplate against what it has of reporting. Null where nothing speaks for boilerplate.
 * A passage of one sentence needs one strong feature or some weak ones; a long one needs more. `most`
 * bounds the weight of one feature.
 */
export const judge = (
  text: string,
  most = Number.POSITIVE_INFINITY,
  features: readonly Feature[] = FEATURES,
): Verdict | null => {
  if (text.length < SHORTEST) return null;
  const plain = withoutSpeech(text);
  const sums = new Map<BoilerplateKind, number>();
  for (const feature of features) {
    if (fits(feature, text, plain))
      sums.set(feature.kind, (sums.get(feature.kind) ?? 0) + Math.min(most, feature.weight));
  }
  if (sums.size === 0) return null;
  const ranked = [...sums].sort((a, b) => b[1] - a[1]);
  const total = ranked.reduce((sum, [, weight]) => sum + weight, 0) + addressWeight(text) + secondPerson(plain);
  const needed = THRESHOLD + Math.max(0, wordCount(text) - FREE_WORDS) * PER_WORD + reportingIn(text);
  return { kind: ranked[0]![0], margin: Math.round((total - needed) * 1000) / 1000 + 0.0005 };
};
