import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

const AFTER = new Set(['after', 'before', 'since']);

/** "A day after the group claimed an attack": the day is when, the group is who. */
export function mendTimeClauses(given: Sentence, language: Language): Sentence {
  const sentence = withClauseOfTime(given, language);
  const { tokens } = sentence;
  for (let mark = 1; mark < tokens.length; mark++) {
    const when = mark - 1;
    const { norm, deprel, head: who } = tokens[mark]!;
    if (!AFTER.has(norm) || deprel !== 'case' || !language.timeNouns.has(tokens[when]!.lemma)) continue;
    const verb = tokens[when]!.head;
    const clause = tokens[verb];
    const hangs = who > mark && who < verb && tokens[who]!.head === when && /^(?:nmod|obl)/.test(tokens[who]!.deprel);
    if (hangs && clause?.upos === 'VERB' && tokens[when]!.deprel.startsWith('nsubj'))
      return { ...sentence, tokens: tokens.map((token, at) => mended(token, at, { when, mark, who, verb })) };
  }
  return sentence;
}

// "Was freed a week after being kidnapped": the clause says when somebody was freed, not what the week was
function withClauseOfTime(sentence: Sentence, { timeNouns }: Language): Sentence {
  const { tokens } = sentence;
  const clause = tokens.findIndex(
    ({ deprel, head }, at) =>
      deprel === 'acl' &&
      head >= 0 &&
      tokens[head]!.deprel === 'obl:unmarked' &&
      timeNouns.has(tokens[head]!.lemma) &&
      tokens.some((kid) => kid.head === at && kid.deprel === 'mark' && AFTER.has(kid.norm)),
  );
  if (clause < 0) return sentence;
  const above = tokens[tokens[clause]!.head]!.head;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (at === clause ? { ...token, head: above, deprel: 'advcl' } : token)),
  };
}

interface Places {
  readonly when: number;
  readonly mark: number;
  readonly who: number;
  readonly verb: number;
}

function mended(token: Token, at: number, { when, mark, who, verb }: Places): Token {
  if (at === when) return { ...token, deprel: 'obl:unmarked' };
  if (at === mark) return { ...token, upos: 'SCONJ', head: verb, deprel: 'mark' };
  if (at === who) return { ...token, head: verb, deprel: 'nsubj' };
  return token;
}
