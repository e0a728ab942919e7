import { createLibrary, type Library, openGazetteer } from './knowledge/index.ts';
import { english } from './languages/en/index.ts';
import { type SlantId, slants } from './languages/en/loaded.ts';
import type { Theatre } from './model/index.ts';
import { createReader, type Reader } from './reader/index.ts';
import { loadSyntax, normalise, shareWeights, splitSentences, type Weights } from './syntax/index.ts';

export type { Library } from './knowledge/index.ts';
export type { SlantId } from './languages/en/loaded.ts';
export type { ExplainedSentence, Explanation, Reader, ReadOptions } from './reader/index.ts';
export { shareWeights, type Weights };

/** What a reader needs, as bytes and values: how they come here is the caller's matter. */
export interface ReaderData {
  /** The file models/en.syntax.bin of the package. */
  readonly weights: Uint8Array;
  /** The packs: the JSON files of dist/knowledge/ of the package, and any of one's own. */
  readonly packs: readonly Theatre[];
  /** The file dist/knowledge/gazetteer.bin of the package; null: no places but those of the packs. */
  readonly gazetteer: Uint8Array | null;
}

/** Loaded words of every form, lower case, with the neutral words for them: what no sentence of ours may have. */
export const loadedWords: ReadonlyMap<string, string> = english.loaded;

/** Puts a reader together of weights, as their file or shared, and of knowledge that is open already. */
export function assembleReader(weights: Uint8Array | Weights, library: Library): Reader {
  const model = loadSyntax(weights);
  return createReader({
    language: english,
    syntax: { splitSentences, normalise, parse: model.parse, skim: model.skim },
    knowledge: (theatre, date) => library.knowledge(theatre, date),
    detectTheatre: library.detectTheatre,
  });
}

/** Opens a reader from data alone: no Node API, no input or output, so it runs in a browser as well. */
export function openReader({ weights, packs, gazetteer }: ReaderData): Reader {
  return assembleReader(weights, createLibrary(packs, gazetteer && openGazetteer(gazetteer)));
}

/** What a loaded word does to whoever it names; null where it is one of a theatre's own, or none. */
export const slantOf = (term: string): SlantId | null => slants.get(term.toLowerCase().replace(/[’‘`]/g, "'")) ?? null;
