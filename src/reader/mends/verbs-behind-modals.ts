import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { indexOf } from '../rows.ts';
import { withArcs } from './arcs.ts';

/** "The ships will patrol the coast": behind a modal stands a verb, whatever the tagger took it for. */
export function mendVerbsBehindModals(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ upos, norm }, at) =>
      upos === 'NOUN' &&
      indexOf(language).verbs.has(norm) &&
      tokens[at - 1]?.xpos === 'MD' &&
      language.modals.has(tokens[at - 1]!.norm),
  );
  if (verb < 1) return sentence;
  const modal = verb - 1;
  const above = tokens[verb]!.head;
  const subject = above >= 0 && above < modal && isNominal(tokens[above]!) ? above : -1;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === modal) return { ...token, upos: 'AUX', head: verb, deprel: 'aux' };
      if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
      if (at !== verb) return token;
      const place = subject < 0 ? token : tokens[subject]!;
      return { ...token, upos: 'VERB', xpos: 'VB', lemma: token.norm, head: place.head, deprel: place.deprel };
    }),
  );
}

const isNominal = ({ upos }: Token): boolean => ['NOUN', 'PROPN', 'PRON'].includes(upos);
