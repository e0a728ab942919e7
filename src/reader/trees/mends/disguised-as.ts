import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/**
 * "Gunmen disguised as soldiers abducted a priest": the participle says how those who act look, and what they look like acts in
 * nothing.
 */
export function mendDisguisedAs(told: Sentence, language: Language): Sentence {
  const sentence = withoutSecondSubject(told, language);
  const { guises } = language;
  const { tokens } = sentence;
  const guise = tokens.findIndex(
    ({ lemma, xpos }, at) => guises.has(lemma) && /^VB[DNG]$/.test(xpos) && tokens[at + 1]?.norm === 'as',
  );
  if (guise < 0) return sentence;
  const kids = kidsOf(tokens, guise);
  const subject = kids.find((kid) => kid < guise && isSubject(tokens[kid]!));
  const deed = kids.find((kid) => kid > guise && tokens[kid]!.upos === 'VERB' && tokens[kid]!.xpos === 'VBD');
  if (subject === undefined || deed === undefined || kids.some((kid) => tokens[kid]!.deprel.startsWith('aux')))
    return sentence;
  const look = kidsOf(tokens, deed).find((kid) => kid < deed && isSubject(tokens[kid]!));
  if (look === undefined || tokens.slice(guise, deed).some(({ text }) => text === ',')) return sentence;
  const { head, deprel } = tokens[guise]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === deed) return { ...token, head, deprel };
      if (at === guise) return { ...token, head: subject, deprel: 'acl', xpos: 'VBN' };
      if (at === subject) return { ...token, head: deed, deprel: 'nsubj' };
      if (at === look) return { ...token, head: guise, deprel: 'obl' };
      if (at === guise + 1) return { ...token, head: look, deprel: 'case' };
      // what stands before the subject or behind the deed is of the whole
      return token.head === guise && (at < subject || at > deed) ? { ...token, head: deed } : token;
    }),
  );
}

/** "Militants posing as passengers hijacked a bus": the verb has the look for a second subject. */
function withoutSecondSubject(sentence: Sentence, { guises }: Language): Sentence {
  const { tokens } = sentence;
  const guise = tokens.findIndex(
    ({ lemma, deprel }, at) => guises.has(lemma) && deprel === 'acl' && tokens[at + 1]?.norm === 'as',
  );
  const { head: owner } = tokens[guise] ?? { head: -1 };
  const verb = tokens[owner]?.head ?? -1;
  const look =
    verb < 0 ? undefined : kidsOf(tokens, verb).find((kid) => kid > guise && kid < verb && isSubject(tokens[kid]!));
  if (look === undefined || !isSubject(tokens[owner]!)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === look) return { ...token, head: guise, deprel: 'obl' };
      return at === guise + 1 ? { ...token, head: look, deprel: 'case' } : token;
    }),
  );
}

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith('nsubj');
