import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, NOMINAL, withArcs } from './arcs.ts';

/** "The front set free two soldiers": what the tree takes for a noun before an adjective is the verb, and "free" its particle. */
export function mendSetFree(given: Sentence): Sentence {
  const sentence = withWhomLetGo(given);
  const { tokens } = sentence;
  const state = tokens.findIndex(
    ({ norm, deprel, head }, at) =>
      deprel === 'xcomp' &&
      ((norm === 'free' && tokens[at - 1]?.lemma === 'set') ||
        // "the hostages were let go"
        (norm === 'go' && head >= 0 && tokens[head]!.lemma === 'let' && isLetGo(tokens, at))),
  );
  // "set free two soldiers", where the tree sees what they are set
  if (state > 0)
    return withArcs(
      sentence,
      tokens.map((token, at): Token => {
        if (at === state) return { ...token, upos: 'ADP', xpos: 'RP', deprel: 'compound:prt' };
        return token.head === state ? { ...token, head: tokens[state]!.head } : token;
      }),
    );
  const set = tokens.findIndex(
    ({ norm, head }, at) => norm === 'set' && tokens[at + 1]?.norm === 'free' && head === at + 1,
  );
  const free = set + 1;
  const object = kidsOf(tokens, free).find((kid) => kid > free && /^(?:obj|obl|nmod|dep)/.test(tokens[kid]!.deprel));
  if (set < 1 || object === undefined || kidsOf(tokens, object).some((kid) => tokens[kid]!.deprel === 'case'))
    return sentence;
  const subject = set - 1;
  if (!NOMINAL.has(tokens[subject]!.upos)) return sentence;
  const { head, deprel } = tokens[free]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === set) return { ...token, upos: 'VERB', xpos: 'VBD', lemma: 'set', head, deprel };
      if (at === free) return { ...token, upos: 'ADP', xpos: 'RP', head: set, deprel: 'compound:prt' };
      if (at === subject) return { ...token, head: set, deprel: 'nsubj' };
      if (at === object) return { ...token, head: set, deprel: 'obj' };
      if (token.head === free) return { ...token, head: set };
      return token.head === set && at < subject ? { ...token, head: subject } : token;
    }),
  );
}

/** "Let them go", "let 200 women go on Sunday": not "let them go to the market". */
const isLetGo = (tokens: readonly Token[], go: number): boolean =>
  !kidsOf(tokens, go).some(
    (kid) => kid > go && /^(?:obl|advcl|xcomp)$/.test(tokens[kid]!.deprel) && leadsOn(tokens, kid),
  );

const leadsOn = (tokens: readonly Token[], at: number): boolean =>
  kidsOf(tokens, at).some((kid) => ['to', 'into', 'through', 'for', 'with', 'by'].includes(tokens[kid]!.norm));

/** "Let some 200 women and children go": those before "go" are whom somebody let go. */
function withWhomLetGo(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const go = tokens.findIndex(
    ({ norm, deprel, head }, at) =>
      norm === 'go' && deprel === 'xcomp' && head >= 0 && head < at - 1 && tokens[head]!.lemma === 'let',
  );
  if (go < 0 || !isLetGo(tokens, go)) return sentence;
  const verb = tokens[go]!.head;
  const whom = kidsOf(tokens, go).findLast((kid) => kid > verb && kid < go && NOMINAL.has(tokens[kid]!.upos));
  if (whom === undefined) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === whom) return { ...token, head: verb, deprel: 'obj' };
      if (at === verb && token.xpos === 'VB') return { ...token, xpos: 'VBD' };
      return token.head === go && at > verb && at < go ? { ...token, head: whom } : token;
    }),
  );
}
