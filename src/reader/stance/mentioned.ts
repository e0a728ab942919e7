import type { Status } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Language, MentionRow } from '../language.ts';
import { ancestors, isPassive, isVerb, kidBy, kidsBy, type Word } from '../trees/words.ts';

/** So far above a happening stands the preposition that names it: "talks about ending the siege". */
const WITHIN = 2;

/**
 * "Voted against bombing the port", "shields against air strikes", "talks about ending the siege", "expected at a rally": what
 * is decided on, guarded against or talked about is a deed by its name. Null where nothing of the kind stands before a happening.
 */
export function mentionedBy(doc: Document, trigger: Word): { readonly word: Word; readonly status: Status } | null {
  for (const up of [trigger, ...[...ancestors(trigger)].slice(0, WITHIN)]) {
    const mark = up.kids.findLast(({ deprel, at }) => ['case', 'mark'].includes(deprel) && at < up.at);
    if (mark) {
      const found = governorOf(doc, up, mark);
      if (!found || (!found.row.given && isGiven(up))) return null;
      // "pleaded not guilty to killing him"
      const denied = found.row.status === 'reported' && isDenied(doc, found.word);
      return { word: found.word, status: denied ? 'denied' : found.row.status };
    }
    const faced = facedBy(doc, up);
    if (faced) return faced;
    if (isVerb(up) && up !== trigger) return null;
  }
  return null;
}

const isDenied = ({ language }: Document, { at, tree }: Word): boolean =>
  language.negations.has(tree.words[at - 1]?.norm ?? '');

/** "Deserters face execution": in the present, what awaits somebody. */
function facedBy(
  { language }: Document,
  { deprel, parent }: Word,
): { readonly word: Word; readonly status: Status } | null {
  if (deprel !== 'obj' || !parent || !['VBP', 'VBZ'].includes(parent.xpos)) return null;
  const row = language.mentions.find(({ words, marks }) => marks.has('obj') && words.has(parent.lemma));
  return row ? { word: parent, status: row.status } : null;
}

/** The word of deciding, guarding or talking to which a preposition belongs: the one before it, the one above, or whose subject is. */
function governorOf(
  { language }: Document,
  named: Word,
  mark: Word,
): { readonly row: MentionRow; readonly word: Word } | null {
  const before = mark.tree.words[mark.at - 1];
  const subject = kidBy(named, 'nsubj');
  const about = mark.norm === 'of' ? spreadBy(language, named.parent) : null;
  if (about) return about;
  for (const word of [before, named.parent, before?.lemma === 'be' ? subject : null]) {
    const lemma = word?.lemma.toLowerCase() ?? '';
    const row = language.mentions.find(
      ({ words, marks, gerund }) =>
        words.has(lemma) && marks.has(mark.norm.split(' ').at(-1)!) && (!gerund || isGerund(named)),
    );
    if (word && row) return { row, word };
  }
  return null;
}

/** "Fears grow of an assault", "reports emerged of a massacre": what the subject of the verb before "of" is. */
function spreadBy(language: Language, verb: Word | null): { readonly row: MentionRow; readonly word: Word } | null {
  const word = verb && isVerb(verb) ? kidBy(verb, 'nsubj') : null;
  const row = word?.upos === 'NOUN' ? language.nounStanceOf(word.lemma.toLowerCase()) : null;
  return word && row ? { word, row: { words: NONE, marks: NONE, status: row.status } } : null;
}

const NONE: ReadonlySet<string> = new Set();

// "being kidnapped"
const isGerund = (word: Word): boolean =>
  (/ing$/.test(word.norm) || kidsBy(word, 'aux').some(({ norm }) => norm === 'being')) && !kidBy(word, 'det');

/** "Spoke against the bombing", "against last week's strike": one that is known. */
const isGiven = (word: Word): boolean =>
  kidsBy(word, 'det').some(({ norm }) => !LOOSE.has(norm)) || kidBy(word, 'nmod:poss') !== null;

const LOOSE: ReadonlySet<string> = new Set(['a', 'an', 'any', 'another', 'no']);

/** In words: no clause goes on for so long. */
const AHEAD = 60;

/** "A deal that would see fighters leave and the army take control": whatever is to be seen is to come. Null where nothing is. */
export function foreseenBy(
  { language }: Document,
  trigger: Word,
): { readonly word: Word; readonly status: Status } | null {
  const { words } = trigger.tree;
  for (let at = trigger.at - 1; at >= Math.max(0, trigger.at - AHEAD); at--) {
    const word = words[at]!;
    // "smoke could be seen as explosions shook the town": what is seen is there
    if (language.foreseeing.has(word.lemma) && !isPassive(word)) {
      const modal = word.kids.find(({ norm }) => language.modals.has(norm));
      return modal ? { word: modal, status: language.modals.get(modal.norm)! } : null;
    }
    if (/^[;,]$/.test(word.text)) return null;
  }
  return null;
}

/** "Another theory is that two men threw it": what a noun of guesses or plans is said to be. Null where nothing is. */
export function amountsTo(
  { language }: Document,
  trigger: Word,
): { readonly word: Word; readonly status: Status } | null {
  for (const up of [trigger, ...[...ancestors(trigger)].slice(0, WITHIN)]) {
    const noun = up.kids.find(({ deprel }) => deprel === 'nsubj:outer');
    const row = noun ? language.nounStanceOf(noun.lemma.toLowerCase()) : null;
    if (noun && row) return { word: noun, status: row.status };
  }
  return null;
}
