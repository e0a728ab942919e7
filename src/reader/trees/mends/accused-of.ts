import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { PEOPLE } from '../../nouns/people.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

/** "Accused troops of gang rape": what somebody is accused of belongs to the accusing, and says nothing of who the troops are. */
export function mendAccusedOf(given: Sentence, language: Language): Sentence {
  const sentence = withGerunds(withBareAccused(given, language), language);
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

/** "Soldiers accused of rape", "Ruritania blamed for a raid": a headline's past without an object, and they are who is accused. */
function withBareAccused(sentence: Sentence, { accusing }: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ upos, lemma, norm }, at) =>
      upos === 'VERB' &&
      norm.endsWith('ed') &&
      accusing.has(lemma) &&
      ['of', 'for'].includes(tokens[at + 1]?.norm ?? ''),
  );
  if (verb < 1 || tokens[verb - 1]!.text === ',' || isQuality(tokens, verb)) return sentence;
  const kids = kidsOf(tokens, verb);
  const subject = kids.find((kid) => tokens[kid]!.deprel === 'nsubj') ?? -1;
  if (subject < 0 || kids.some((kid) => /^(?:obj|aux|ccomp)/.test(tokens[kid]!.deprel))) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBN' };
      return at === subject ? { ...token, deprel: 'nsubj:pass' } : token;
    }),
  };
}

/** "Soldiers accused of rape were jailed": what follows tells of them, and nothing stands between that opens a clause. */
function isQuality(tokens: readonly Token[], verb: number): boolean {
  const finite = tokens.findIndex(
    ({ upos, xpos }, at) => at > verb && (upos === 'AUX' || /^(?:VB[DPZ]|MD)$/.test(xpos)),
  );
  return finite > 0 && !tokens.slice(verb + 2, finite).some(({ upos, xpos }) => upos === 'SCONJ' || /^W/.test(xpos));
}

/** "Accused of raping women": right behind the preposition a form in -ing is what was done, and no quality of the women. */
function withGerunds(sentence: Sentence, { accusing, verbForms, knownLemmas }: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ upos, norm, deprel, head }, i) =>
      upos === 'ADJ' &&
      deprel === 'amod' &&
      head > i &&
      norm.endsWith('ing') &&
      verbForms.has(knownLemmas.get(norm) ?? '') &&
      tokens[i - 1]?.norm === 'of' &&
      tokens[i - 1]!.head === head &&
      accusing.has(tokens[tokens[head]!.head]?.lemma ?? ''),
  );
  if (at < 0) return sentence;
  const object = tokens[at]!.head;
  const verb = tokens[object]!.head;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at)
        return {
          ...token,
          upos: 'VERB',
          xpos: 'VBG',
          lemma: knownLemmas.get(token.norm)!,
          head: verb,
          deprel: 'advcl',
        };
      if (i === object) return { ...token, head: at, deprel: 'obj' };
      if (i > object && token.head === verb && token.deprel === 'obl') return { ...token, head: at };
      return i === at - 1 ? { ...token, head: at, deprel: 'mark' } : token;
    }),
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
const CHARGES: ReadonlySet<string> = new Set([
  'murder',
  'killing',
  'massacre',
  'crime',
  'assassination',
  'atrocity',
  'bombardment',
  'shelling',
  'bombing',
]);

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
