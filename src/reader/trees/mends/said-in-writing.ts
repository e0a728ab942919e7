import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasKid, withArcs } from './arcs.ts';

/** Prepositions before what something was said in: "in a statement", "on its channel". */
const IN_WRITING: ReadonlySet<string> = new Set(['in', 'on', 'through', 'via']);

/** "The brigade said in a statement that it had withdrawn": it is the brigade that says so, not the statement. */
export function mendSaidInWriting(given: Sentence, language: Language): Sentence {
  const sentence = withSentMessages(given, language);
  const { tokens } = sentence;
  const that = tokens.findIndex(
    ({ norm, deprel, head }, at) =>
      norm === 'that' && deprel === 'mark' && head > at && /^acl/.test(tokens[head]!.deprel),
  );
  const clause = tokens[that]?.head ?? -1;
  const noun = tokens[clause]?.head ?? -1;
  const speech = tokens[noun]?.head ?? -1;
  if (that < 0 || noun > that || speech < 0 || speech > noun || !tokens[noun]!.deprel.startsWith('obl'))
    return sentence;
  if (!IN_WRITING.has(caseAt(tokens, noun)) || hasKid(tokens, speech, 'ccomp') || hasKid(tokens, speech, 'obj'))
    return sentence;
  if (tokens[speech]!.upos !== 'VERB' || !language.stanceOf(tokens[speech]!.lemma)?.speaker) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === clause ? { ...token, head: speech, deprel: 'ccomp' } : token)),
  );
}

/** "Claimed the attack in a statement SENT to media": it is the statement that was sent. */
function withSentMessages(sentence: Sentence, { messages, publishing }: Language): Sentence {
  const { tokens } = sentence;
  const sent = tokens.findIndex(
    ({ deprel, xpos, lemma, head }, at) =>
      deprel === 'acl' &&
      /^VB[DN]$/.test(xpos) &&
      (lemma === 'send' || publishing.has(lemma)) &&
      head < at - 1 &&
      messages.has(tokens[at - 1]!.lemma) &&
      tokens[at - 1]!.upos === 'NOUN',
  );
  return sent < 0
    ? sentence
    : withArcs(
        sentence,
        tokens.map((token, at) => (at === sent ? { ...token, head: sent - 1 } : token)),
      );
}
