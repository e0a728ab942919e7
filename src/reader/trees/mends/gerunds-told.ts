import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

const GERUND = /(?:ing)$/;

/**
 * "Army denies bombing hospital", "Man admits killing judge": behind a verb of denying or telling, a gerund that headlines leave
 * without an article is a deed, and its noun whom it befell.
 */
export function mendGerundsTold(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const deed = tokens.findIndex((token, at) => isTold(tokens, token, at, language));
  if (deed < 0) return sentence;
  const [verb, noun] = [deed - 1, tokens[deed]!.head];
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === deed)
        return {
          ...token,
          upos: 'VERB',
          xpos: 'VBG',
          lemma: lemmaOf(token.norm, language)!,
          head: verb,
          deprel: 'xcomp',
        };
      return at === noun ? { ...token, head: deed, deprel: 'obj' } : token;
    }),
  );
}

function isTold(
  tokens: readonly Token[],
  { norm, upos, deprel, head }: Token,
  at: number,
  language: Language,
): boolean {
  const verb = tokens[at - 1];
  if (upos !== 'NOUN' || deprel !== 'compound' || !GERUND.test(norm) || verb?.upos !== 'VERB') return false;
  const noun = tokens[head];
  // "denied bombing raids" speaks of raids
  if (!noun || head < at || noun.head !== at - 1 || noun.deprel !== 'obj' || !language.nouns.has(noun.lemma))
    return false;
  const row = language.stanceOf(verb.lemma);
  return row?.speaker === true && lemmaOf(norm, language) !== null;
}

/** "Bombing" of "bomb", "striking" of "strike", "hitting" of "hit": the verb of a gerund, where the tables have it. */
function lemmaOf(norm: string, { verbForms }: Language): string | null {
  const stem = norm.replace(GERUND, '');
  return [stem, `${stem}e`, stem.slice(0, -1)].find((lemma) => verbForms.has(lemma)) ?? null;
}
