import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasCase, kidsOf, withArcs } from './arcs.ts';

/**
 * "The state is massing troops near the border": right behind "is" and right before a bare plural, a form in "-ing" of a verb
 * that the reader knows is the verb, and the plural its object.
 */
export function mendAdjectivalProgressives(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex((_, at) => isProgressive(tokens, at, language));
  if (verb < 0) return sentence;
  const object = tokens[verb]!.head;
  const { head, deprel } = tokens[object]!;
  const mended = tokens.map((token, at): Token => {
    if (at === verb)
      return { ...token, upos: 'VERB', xpos: 'VBG', lemma: language.knownLemmas.get(token.norm)!, head, deprel };
    if (at === object) return { ...token, head: verb, deprel: 'obj' };
    if (token.head !== object) return token;
    if (token.deprel === 'cop') return { ...token, head: verb, deprel: 'aux' };
    if (at < verb || /^(?:punct|advcl|parataxis|obl|conj)/.test(token.deprel)) return { ...token, head: verb };
    return token.deprel === 'nmod' && hasCase(tokens, at) ? { ...token, head: verb, deprel: 'obl' } : token;
  });
  return withArcs(sentence, mended);
}

function isProgressive(tokens: readonly Token[], at: number, language: Language): boolean {
  const { norm, deprel, head, upos } = tokens[at]!;
  if (!norm.endsWith('ing') || deprel !== 'amod' || upos !== 'ADJ' || head !== at + 1) return false;
  const before = tokens[at - 1];
  const kids = kidsOf(tokens, head);
  return (
    tokens[head]!.xpos === 'NNS' &&
    before?.deprel === 'cop' &&
    before.head === head &&
    language.knownLemmas.has(norm) &&
    kids.some((kid) => tokens[kid]!.deprel === 'nsubj' && tokens[kid]!.upos !== 'PRON')
  );
}
