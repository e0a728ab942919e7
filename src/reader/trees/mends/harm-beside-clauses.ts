import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language, NounClass } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const HURT: ReadonlySet<string> = new Set(['kill', 'wound', 'injure', 'maim', 'hurt']);
const OPENS: ReadonlySet<string> = new Set(['as', 'when', 'while', 'where']);
/** Who stands about when a blow falls. */
const BYSTANDERS: ReadonlySet<NounClass> = new Set<NounClass>(['civilians', 'people', 'person']);

/** The verb that a clause of where or when is told beside; -1 where the clause is none, or tells of those who fight. */
function verbBeside(tokens: Tokens, clause: number, { nouns }: Language): number {
  const { deprel, head, upos } = tokens[clause]!;
  const kids = kidsOf(tokens, clause);
  if (upos !== 'VERB' || head < 0 || head > clause || !kids.some((kid) => OPENS.has(tokens[kid]!.norm) && kid < clause))
    return -1;
  const subject = kids.find((kid) => tokens[kid]!.deprel.startsWith('nsubj'));
  const who = subject === undefined ? '' : tokens[subject]!.lemma.toLowerCase();
  if (!BYSTANDERS.has(nouns.get(who) ?? 'site')) return -1;
  const above = deprel === 'acl:relcl' ? tokens[head]!.head : deprel === 'advcl' ? head : -1;
  return tokens[above]?.upos === 'VERB' && above < clause ? above : -1;
}

/**
 * "A bomb exploded as worshippers were leaving, killing five", "hit a tent where supporters had gathered and wounded 30": the blow has
 * hurt them, and not those who stood there.
 */
export function mendHarmBesideClauses(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const above = tokens.map(({ upos, lemma, deprel, head }, at) =>
    upos === 'VERB' && HURT.has(lemma) && head >= 0 && head < at && ['conj', 'advcl', 'xcomp'].includes(deprel)
      ? verbBeside(tokens, head, language)
      : -1,
  );
  if (above.every((verb) => verb < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (above[at]! < 0) return token;
      return { ...token, head: above[at]!, deprel: token.xpos === 'VBG' ? 'advcl' : 'conj' };
    }),
  );
}
