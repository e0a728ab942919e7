import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, hasKid, NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** In words: headlines are no longer. */
const LONGEST = 18;

/** What a headline leaves out: auxiliaries behind what was said and found, "and" between two states. */
export function mendHeadlineClauses(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  if (tokens.length > LONGEST) return sentence;
  return besides(found(saidOfHarmed(withHarmFirst(warnedOf(sentence), language), language)), language);
}

/** "Six killed in Aleppo as shelling resumes": what befell those counted is the headline, and what goes on behind "as" its setting. */
function withHarmFirst(sentence: Sentence, { countedParticiples }: Language): Sentence {
  const { tokens } = sentence;
  const harm = tokens.findIndex(({ norm }) => countedParticiples.has(norm));
  const root = tokens.findIndex(({ head }) => head < 0);
  const as = tokens.findIndex(({ norm }) => norm === 'as');
  if (harm < 1 || as < harm || root < as || tokens[root]!.upos !== 'VERB' || tokens[harm]!.head !== root)
    return sentence;
  const subject = harm - 1;
  const clause = tokens.findIndex(({ upos, head }, at) => at > as && at < root && NOMINAL.has(upos) && head === harm);
  if (tokens[subject]!.head !== harm || !NOMINAL.has(tokens[subject]!.upos) || clause < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === harm)
        return {
          ...token,
          upos: 'VERB',
          xpos: 'VBN',
          lemma: countedParticiples.get(token.norm)!,
          head: -1,
          deprel: 'root',
        };
      if (at === subject) return { ...token, deprel: 'nsubj:pass' };
      if (at === root) return { ...token, head: harm, deprel: 'advcl' };
      if (at === as) return { ...token, upos: 'SCONJ', head: root, deprel: 'mark' };
      return at === clause ? { ...token, head: root, deprel: 'nsubj' } : token;
    }),
  );
}

/** "Iran warns Israel of harsh response": of what somebody is warned is no quality of his. */
function warnedOf(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ deprel, head }, place) => {
    const object = tokens[head];
    return (
      deprel === 'nmod' &&
      object?.deprel === 'obj' &&
      tokens[object.head]?.lemma === 'warn' &&
      tokens[head + 1]?.norm === 'of' &&
      tokens[head + 1]!.head === place
    );
  });
  if (at < 0) return sentence;
  const verb = tokens[tokens[at]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => (i === at ? { ...token, head: verb, deprel: 'obl' } : token)),
  );
}

/** "Army says 40 rebels killed in raid": whom the verb of speech seems to say is whom the passive behind tells of. */
function saidOfHarmed(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isPassive = (at: number): boolean => {
    const { deprel, xpos, head } = tokens[at]!;
    if (deprel !== 'ccomp' || !/^VB[DN]$/.test(xpos) || head < 0 || head > at) return false;
    if (!language.stanceOf(tokens[head]!.lemma)?.speaker || objectBefore(tokens, at) < 0) return false;
    return !['nsubj', 'aux', 'mark', 'obj'].some((relation) => hasKid(tokens, at, relation));
  };
  const verb = tokens.findIndex((_, at) => isPassive(at));
  if (verb < 0) return sentence;
  const subject = objectBefore(tokens, verb);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBN' };
      return at === subject ? { ...token, head: verb, deprel: 'nsubj:pass' } : token;
    }),
  );
}

const objectBefore = (tokens: Tokens, verb: number): number => {
  const at = verb - 1;
  const { deprel, head, upos } = tokens[at] ?? { deprel: '', head: -1, upos: '' };
  return deprel === 'obj' && head === tokens[verb]!.head && NOMINAL.has(upos) && !hasCase(tokens, at) ? at : -1;
};

/** "Bodies of 12 miners found in the hills": the participle of a headline that has no other verb is its verb. */
function found(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root < 0 || tokens[root]!.xpos !== 'NNS' || /^[.!?]$/.test(tokens.at(-1)!.text)) return sentence;
  const verb = tokens.findIndex(({ lemma, xpos, deprel, head }) => {
    // "bodies of miners found": of which noun it hangs makes no difference
    return lemma === 'find' && xpos === 'VBN' && deprel === 'acl' && (head === root || tokens[head]!.head === root);
  });
  if (verb < root || tokens.some(({ upos }, at) => at !== verb && (upos === 'VERB' || upos === 'AUX'))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, head: -1, deprel: 'root' };
      if (at === root) return { ...token, head: verb, deprel: 'nsubj:pass' };
      return token.head === root && at > verb ? { ...token, head: verb } : token;
    }),
  );
}

/** In words: no name of a side is longer. */
const LONGEST_SIDE = 3;
const SIDE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

/** "US, UK launch strikes", "India, Pakistan troops exchange fire": two sides with a comma for "and" do together what is told. */
function besides(sentence: Sentence, { timeWords }: Language): Sentence {
  const { tokens } = sentence;
  const from = tokens[1]?.text === ':' ? 2 : 0;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const verb = tokens.findIndex(({ upos }) => upos === 'VERB');
  if (!isSide(tokens, from, comma) || !isSide(tokens, comma + 1, verb)) return sentence;
  if (!/^VB[PD]?$/.test(tokens[verb]!.xpos) || timeWords.has(tokens[comma - 1]!.norm)) return sentence;
  const [first, second] = [comma - 1, verb - 1];
  const root = tokens.findIndex(({ head }) => head < 0);
  const isBefore = (at: number): boolean => at >= 0 && at < verb;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === first) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === second) return { ...token, head: first, deprel: 'conj' };
      if (at === verb) return isBefore(root) ? { ...token, head: -1, deprel: 'root' } : token;
      if (at === comma) return { ...token, head: second, deprel: 'punct' };
      if (at >= from && at < verb) return { ...token, head: at < comma ? first : second, deprel: 'compound' };
      return isBefore(token.head) || (token.head === root && isBefore(root)) ? { ...token, head: verb } : token;
    }),
  );
}

/** A few nouns of which one has a capital. */
const isSide = (tokens: Tokens, from: number, past: number): boolean => {
  const side = tokens.slice(from, Math.max(from, past));
  return (
    side.length > 0 &&
    side.length <= LONGEST_SIDE &&
    side.every(({ upos }) => SIDE.has(upos)) &&
    side.some(({ upos, text }) => upos === 'PROPN' || (upos === 'ADJ' && /^\p{Lu}/u.test(text)))
  );
};
