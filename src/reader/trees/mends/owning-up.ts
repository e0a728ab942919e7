import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** In words: "Claimed by the front.", "The front claimed." */
const LONGEST = 7;

/** True for a note's last words that say whose a deed was: such a sentence names nothing that any row asks for. */
export const isOwningUp = (norms: readonly string[]): boolean =>
  (norms.length <= LONGEST && norms.includes('claimed')) || norms.includes(ITS_OWN);

const ITS_OWN = 'responsible';

/** "Claimed by the front.", "The front claimed.": a note leaves out what was claimed, which is what it has just told. */
export function mendOwningUp(given: Sentence, language: Language): Sentence {
  const sentence = saidToBeItsOwn(onBehalf(given), language);
  const { tokens } = sentence;
  if (tokens.length > LONGEST) return sentence;
  const verb = tokens.findIndex(({ norm, head }) => norm === 'claimed' && head < 0);
  if (verb < 0) return sentence;
  const kids = tokens.flatMap(({ head }, at) => (head === verb ? [at] : []));
  const isBare = kids.every((at) => /^(?:nsubj|obl:agent|punct|aux:pass|nsubj:pass)$/.test(tokens[at]!.deprel));
  const agent = kids.find((at) => tokens[at]!.deprel === 'obl:agent');
  const subject = kids.find((at) => tokens[at]!.deprel === 'nsubj');
  if (!isBare || (agent === undefined && subject === undefined) || kids.some((at) => /:pass$/.test(tokens[at]!.deprel)))
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', lemma: 'own_up' };
      if (at === agent) return { ...token, deprel: 'nsubj' };
      return agent !== undefined && token.head === agent && token.norm === 'by'
        ? { ...token, head: verb, deprel: 'dep' }
        : token;
    }),
  );
}

const ITSELF: ReadonlySet<string> = new Set(['it', 'they', 'he', 'we']);

/** "The front said in a message that it was RESPONSIBLE": of nothing that the sentence names, and so of what was told before. */
function saidToBeItsOwn(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const own = tokens.findIndex(
    ({ norm, deprel, head }, at) =>
      norm === ITS_OWN &&
      deprel === 'ccomp' &&
      tokens[head]?.upos === 'VERB' &&
      language.stanceOf(tokens[head]!.lemma)?.status === 'reported' &&
      hasKid(tokens, at, 'cop') &&
      isBareOf(tokens, at),
  );
  if (own < 0) return sentence;
  const speech = tokens[own]!.head;
  if (hasKid(tokens, speech, 'obj') || !hasKid(tokens, speech, 'nsubj')) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (at === speech ? { ...token, lemma: 'own_up' } : token)),
  };
}

const isBareOf = (tokens: Sentence['tokens'], own: number): boolean =>
  kidsOf(tokens, own).every((kid) => {
    const { deprel, norm } = tokens[kid]!;
    return deprel === 'nsubj' ? ITSELF.has(norm) : /^(?:cop|mark|punct)$/.test(deprel);
  });

const CLAIMED: ReadonlySet<string> = new Set(['responsibility', 'credit']);
const SPEAKING: ReadonlySet<string> = new Set(['speak', 'represent', 'act', 'call']);
const BEHALF: ReadonlySet<string> = new Set(['behalf', 'name']);

/**
 * "A caller claiming to speak for the front claimed responsibility", "claimed responsibility on behalf of the front": it is the front
 * that owns up, and not its mouth.
 */
function onBehalf(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ upos }, at) =>
      upos === 'VERB' &&
      kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'obj' && CLAIMED.has(tokens[kid]!.lemma)),
  );
  if (verb < 0) return sentence;
  const mouth = kidsOf(tokens, verb).find((kid) => kid < verb && tokens[kid]!.deprel === 'nsubj');
  if (mouth === undefined || tokens[mouth]!.upos !== 'NOUN') return sentence;
  const body = tokens.findIndex(
    ({ upos, head }, at) =>
      upos === 'PROPN' &&
      head >= 0 &&
      ((at > mouth && at < verb && SPEAKING.has(tokens[head]!.lemma)) ||
        (at > verb && BEHALF.has(tokens[head]!.lemma))),
  );
  if (body < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === body) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === mouth) return { ...token, head: body, deprel: 'dep' };
      return token.head === body && token.deprel === 'case' ? { ...token, head: verb, deprel: 'dep' } : token;
    }),
  );
}
