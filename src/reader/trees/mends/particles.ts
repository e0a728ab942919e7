import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, NOMINAL, withArcs } from './arcs.ts';

/** Particles that before a noun are prepositions as well. */
const AS_CASE: ReadonlySet<string> = new Set(['down', 'up', 'off', 'away']);
/** Those that are particles where another preposition follows. */
const LOOSE: ReadonlySet<string> = new Set(['in', 'on', 'ahead']);
const SENT: ReadonlySet<string> = new Set(['force', 'fighters']);
const OVER: ReadonlySet<string> = new Set(['hand', 'take', 'turn']);

/**
 * "Arsonists burned down the station", "bandits whisked away 15 passengers": the word right behind the verb is its particle,
 * and what follows its object, where the tree makes a preposition or an adverb of the noun out of it.
 */
export function mendParticles(given: Sentence, language: Language): Sentence {
  const sentence = noParticles(given, language);
  const { tokens } = sentence;
  const at = tokens.findIndex((_, index) => isLostParticle(tokens, index, language));
  if (at < 0) return sentence;
  const verb = at - 1;
  const noun = tokens[at]!.head;
  // "the council handed over its camp": no passive without its auxiliary
  const active = !hasKid(tokens, verb, 'aux:pass');
  const loses = tokens.filter(({ head, deprel }) => head === noun && deprel === 'case').length < 2;
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === at) return { ...token, upos: 'ADP', xpos: 'RP', head: verb, deprel: 'compound:prt' };
      if (index === verb && active && token.xpos === 'VBN' && hasKid(tokens, verb, 'nsubj:pass'))
        return { ...token, xpos: 'VBD' };
      if (active && token.head === verb && token.deprel === 'nsubj:pass') return { ...token, deprel: 'nsubj' };
      if (index === noun && loses && /^(?:obl|nmod)/.test(token.deprel)) return { ...token, head: verb, deprel: 'obj' };
      return token;
    }),
  );
}

/** "Missiles intercepted over Marq": a verb that has no such particle was done above the place. */
function noParticles(sentence: Sentence, { particles }: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, deprel, head }, i) =>
      norm === 'over' &&
      deprel === 'compound:prt' &&
      head === i - 1 &&
      tokens[i + 1]?.upos === 'PROPN' &&
      tokens[i + 1]!.head === head &&
      tokens[i + 1]!.deprel === 'obj' &&
      !OVER.has(tokens[head]!.lemma) &&
      !particles.get(tokens[head]!.lemma)?.has('over'),
  );
  if (at < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at) return { ...token, xpos: 'IN', head: at + 1, deprel: 'case' };
      return i === at + 1 ? { ...token, deprel: 'obl' } : token;
    }),
  );
}

function isLostParticle(tokens: readonly Token[], at: number, language: Language): boolean {
  const { norm, deprel, head } = tokens[at]!;
  const verb = tokens[at - 1];
  if (verb?.upos !== 'VERB' || !language.particles.get(verb.lemma)?.has(norm)) return false;
  if (head <= at || !NOMINAL.has(tokens[head]!.upos) || hasKid(tokens, at - 1, 'obj')) {
    return head > at && deprel === 'advmod' && tokens[head]!.head === at - 1 && tokens[head]!.deprel === 'obj';
  }
  const isCase = deprel === 'case' && tokens[head]!.head === at - 1;
  const isParticle =
    AS_CASE.has(norm) ||
    (norm === 'over' && OVER.has(verb.lemma)) ||
    // "sent in the army"
    (norm === 'in' && verb.lemma === 'send' && SENT.has(language.nouns.get(tokens[head]!.lemma) ?? ''));
  // "caved in during mass", "pressed on toward the town"
  return (isCase && (isParticle || (LOOSE.has(norm) && tokens[at + 1]?.upos === 'ADP'))) || deprel === 'advmod';
}
