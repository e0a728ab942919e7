import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasCase } from './arcs.ts';
import { isTree } from './keeps-tree.ts';

const BESIDE = /^(?:nmod(?::unmarked|:desc)?|appos|flat|compound|dep)$/;
const ROLES = /^(?:nsubj|obj|obl|nmod)/;

/**
 * "At least 35 Falcon fighters were killed": a figure right before a name that is one word counts it, where the tree makes of
 * the figure those who were killed; "at least ten Falcon fighters killed in the raid": nobody was killed by them.
 */
export function mendCountedNames(sentence: Sentence, language: Language): Sentence {
  let { tokens } = sentence;
  for (let at = 0; at < tokens.length - 1; at++) {
    const mended = beneathFigure(tokens, at) ?? besideVerb(tokens, at, language) ?? besideObject(tokens, at);
    if (mended && isTree(mended)) tokens = mended;
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

const isName = ({ upos, xpos }: Token): boolean => upos === 'PROPN' && xpos !== 'CD';

// the name hangs on the figure
function beneathFigure(tokens: readonly Token[], at: number): Token[] | null {
  const [figure, name] = [tokens[at]!, tokens[at + 1]!];
  if (figure.upos !== 'NUM' || !ROLES.test(figure.deprel) || !isName(name) || name.head !== at) return null;
  if (!BESIDE.test(name.deprel) || hasCase(tokens, at + 1) || !/\s.*s$/.test(name.text)) return null;
  return tokens.map((token, i) => {
    if (i === at) return { ...token, head: at + 1, deprel: 'nummod' };
    if (i === at + 1) return { ...token, head: figure.head, deprel: figure.deprel };
    return token.head === at && i > at ? { ...token, head: at + 1 } : token;
  });
}

// both hang on the participle: "ten Falcon fighters killed"
function besideVerb(tokens: readonly Token[], at: number, { countedParticiples }: Language): Token[] | null {
  const [figure, name] = [tokens[at]!, tokens[at + 1]!];
  const verb = figure.head;
  if (figure.upos !== 'NUM' || figure.deprel !== 'obj' || verb < at + 1 || name.head !== verb) return null;
  if (name.deprel !== 'nsubj' || !countedParticiples.has(tokens[verb]!.norm)) return null;
  if (tokens.some(({ head, deprel }) => head === verb && deprel.startsWith('aux'))) return null;
  return tokens.map((token, i) => {
    if (i === at) return { ...token, head: at + 1, deprel: 'nummod' };
    if (i === at + 1) return { ...token, deprel: 'nsubj:pass' };
    return i === verb ? { ...token, xpos: 'VBN' } : token;
  });
}

// figure and noun are both objects: "kills 28 Falcon fighters"
function besideObject(tokens: readonly Token[], at: number): Token[] | null {
  const { upos, deprel, head } = tokens[at]!;
  if (upos !== 'NUM' || deprel !== 'obj' || head > at) return null;
  let noun = at + 1;
  while (tokens[noun] && tokens[noun]!.head > noun && tokens[noun]!.deprel !== 'case') noun = tokens[noun]!.head;
  const object = tokens[noun];
  if (object?.upos !== 'NOUN' || object.deprel !== 'obj' || object.head !== head || noun - at > 4) return null;
  return tokens.map((token, i) => (i === at ? { ...token, head: noun, deprel: 'nummod' } : token));
}
