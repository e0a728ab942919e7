import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { PEOPLE } from '../../nouns/people.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

/** "Accused troops of gang rape": what somebody is accused of belongs to the accusing, and says nothing of who the troops are. */
export function mendAccusedOf(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ upos, lemma }) => upos === 'VERB' && language.accusing.has(lemma));
  if (verb < 0) return sentence;
  const deed = tokens.findIndex((token, at) => at > verb && isDeed(tokens, token, at, verb));
  if (deed >= 0)
    return withArcs(
      sentence,
      tokens.map((token, at) => (at === deed ? { ...token, head: verb, deprel: 'advcl' } : token)),
    );
  const charge = tokens.findLastIndex((token, at) => at > verb && isCharge(tokens, token, at, verb, language));
  if (charge < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === charge ? { ...token, upos: 'NOUN', head: verb, deprel: 'obl' } : token)),
  );
}

// "accuses the state of massing troops", "accused the front, a local band, of shelling it": what the tree sets beside the accusing
const isDeed = (tokens: readonly Token[], { xpos, deprel, head }: Token, at: number, verb: number): boolean =>
  xpos === 'VBG' &&
  tokens[at - 1]?.norm === 'of' &&
  tokens[at - 1]!.head === at &&
  ((deprel === 'parataxis' && head === verb) ||
    // "accused by the army of bombing a shrine"
    (deprel === 'acl' && tokens[head]!.head === verb && tokens[head]!.deprel === 'obl:agent') ||
    (tokens[at - 2]?.text === ',' && head < verb && !hasVerb(tokens, verb, at)));

const hasVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).some(({ xpos }) => /^VB[DPZ]$/.test(xpos));

/** Deeds that nobody is the army of. */
const CHARGES: ReadonlySet<string> = new Set(['murder', 'killing', 'massacre', 'crime', 'assassination', 'atrocity']);

/** A common noun of no people behind "of", below whom the verb accuses. */
function isCharge(tokens: readonly Token[], token: Token, at: number, verb: number, { nouns }: Language): boolean {
  if (
    !['NOUN', 'VERB'].includes(token.upos) ||
    token.deprel !== 'nmod' ||
    (nouns.has(token.lemma) && !CHARGES.has(token.lemma)) ||
    caseAt(tokens, at) !== 'of'
  )
    return false;
  // "accused rebels of the attack" speaks of one that was told before; "of the raid that killed nine" tells of it
  const of = kidsOf(tokens, at);
  if (of.some((kid) => tokens[kid]!.norm === 'the') && !of.some((kid) => kid > at) && !CHARGES.has(token.lemma))
    return false;
  const whom = tokens[token.head];
  if (whom?.head !== verb || !/^(?:obj|nsubj:pass)$/.test(whom.deprel)) return false;
  // "condemned this kind of attack" accuses nobody
  return whom.upos === 'PROPN' || PEOPLE.has(nouns.get(whom.lemma.split(' ').at(-1)!) ?? '');
}
