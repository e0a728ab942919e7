import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

type Tokens = readonly Token[];
type Arcs = ReadonlyMap<number, Partial<Token>>;

/** "The toll reached 210 overnight": a figure counts no time of day, but is what the verb reached. */
function beforeTime(tokens: Tokens, at: number, { timeWords }: Language): Arcs | null {
  const [figure, time] = [tokens[at]!, tokens[at + 1]];
  if (figure.upos !== 'NUM' || figure.deprel !== 'nummod' || figure.head !== at + 1 || !time) return null;
  if (time.upos !== 'ADV' && !timeWords.has(time.norm)) return null;
  const verb = time.head;
  if (tokens[verb]?.upos !== 'VERB' || verb > at || hasKid(tokens, verb, 'obj')) return null;
  return new Map([[at, { head: verb, deprel: 'obj' }]]);
}

/** "Killed a confirmed 25 militants", "an estimated 40 people": the participle between article and figure qualifies it. */
function behindParticiple(tokens: Tokens, at: number): Arcs | null {
  const [article, said, figure] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (
    !['a', 'an', 'the'].includes(article?.norm ?? '') ||
    !['VERB', 'ADJ'].includes(said.upos) ||
    figure?.upos !== 'NUM'
  )
    return null;
  const noun = Math.max(figure.head, at + 1);
  const qualifies: [number, Partial<Token>][] = [
    [at - 1, { head: noun, deprel: 'det' }],
    [at, { upos: 'ADJ', xpos: 'JJ', head: noun, deprel: 'amod' }],
  ];
  if (tokens[noun]!.head !== at) return new Map(qualifies);
  const verb = tokens[said.head];
  const isObject =
    verb?.upos === 'VERB' && said.head < at && ['conj', 'xcomp', 'ccomp', 'advcl', 'obj'].includes(said.deprel);
  return new Map([
    ...qualifies,
    [noun, isObject ? { head: said.head, deprel: 'obj' } : { head: said.head, deprel: said.deprel }],
  ]);
}

/** "A total of 24 Falcon fighters were killed": the figure counts the name right behind it, which is no other name of the total. */
function ofTotal(tokens: Tokens, at: number): Arcs | null {
  const [of, figure, name] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  const total = figure.head;
  if (of?.norm !== 'of' || of.head !== at || figure.upos !== 'NUM' || total !== at - 2) return null;
  if (!name || !['NOUN', 'PROPN'].includes(name.upos) || name.head !== total || name.deprel !== 'appos') return null;
  return new Map([
    [at - 1, { head: at + 1 }],
    [at, { head: at + 1, deprel: 'nummod' }],
    [at + 1, { deprel: 'nmod' }],
  ]);
}

/** "Troops kill 13 Daesh militants": of two objects side by side the figure counts the name. */
function beforeObject(tokens: Tokens, at: number): Arcs | null {
  const [figure, name] = [tokens[at]!, tokens[at + 1]];
  if (figure.upos !== 'NUM' || figure.deprel !== 'obj' || name?.deprel !== 'obj' || name.head !== figure.head)
    return null;
  if (!['NOUN', 'PROPN'].includes(name.upos) || figure.head > at || hasKid(tokens, at, 'nmod')) return null;
  return new Map([[at, { head: at + 1, deprel: 'nummod' }]]);
}

/** Figures that the tree has taken from what they count, or given to what they do not. */
export function mendFiguresApart(sentence: Sentence, language: Language): Sentence {
  let current = sentence;
  for (let at = 1; at < sentence.tokens.length - 1; at++) {
    const { tokens } = current;
    const arcs =
      beforeTime(tokens, at, language) ??
      behindParticiple(tokens, at) ??
      ofTotal(tokens, at) ??
      beforeObject(tokens, at);
    if (arcs)
      current = withArcs(
        current,
        tokens.map((token, i) => ({ ...token, ...arcs.get(i) })),
      );
  }
  return current;
}
