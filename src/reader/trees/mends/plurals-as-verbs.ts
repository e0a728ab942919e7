import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** "Jets pounded PKK shelters in the hills", "stopped two passenger trains": the plural behind a name or a counted noun is what was hit, and no verb of what was said. */
export function mendPluralsAsVerbs(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const plural = tokens.findIndex((_, at) => isPlural(tokens, at, language));
  if (plural < 0) return sentence;
  const owner = plural - 1;
  const lemma = tokens[plural]!.norm.replace(/s$/, '');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === plural) return { ...token, upos: 'NOUN', xpos: 'NNS', lemma, deprel: 'obj' };
      if (at === owner) return { ...token, deprel: 'compound' };
      if (token.head === owner && token.deprel === 'nummod') return { ...token, head: plural };
      return token.head === plural && at > plural ? { ...token, head: tokens[plural]!.head } : token;
    }),
  );
}

/** Classes of things that verbs of this field hit. */
const HIT: ReadonlySet<string> = new Set(['site', 'materiel', 'platform', 'area', 'goods']);

// a form in "-s" right behind a name, below a verb of this field that says nothing and has no object
function isPlural(tokens: readonly Token[], at: number, { nouns, verbForms, stanceOf }: Language): boolean {
  const { xpos, deprel, head, norm } = tokens[at]!;
  const [before, verb] = [tokens[at - 1], tokens[head]];
  return (
    xpos === 'VBZ' &&
    ['ccomp', 'xcomp', 'parataxis', 'advcl'].includes(deprel) &&
    HIT.has(nouns.get(norm.replace(/s$/, '')) ?? '') &&
    before?.head === at &&
    before.deprel.startsWith('nsubj') &&
    (before.upos === 'PROPN' || (before.xpos === 'NN' && hasKid(tokens, at - 1, 'nummod'))) &&
    verb?.upos === 'VERB' &&
    head < at &&
    verbForms.has(verb.lemma) &&
    !stanceOf(verb.lemma)?.speaker &&
    !hasKid(tokens, head, 'obj') &&
    !kidsOf(tokens, at).some((kid) => ['obj', 'mark', 'ccomp'].includes(tokens[kid]!.deprel))
  );
}
