import type { Boilerplate, BoilerplateKind } from '../../model/reading.ts';
import { type Passage, wordCount } from '../passages.ts';
import { reportingIn } from './reporting.ts';

interface InlineRow {
  readonly kind: BoilerplateKind;
  readonly pattern: RegExp;
  readonly example: string;
}

const inline = (kind: BoilerplateKind, source: string, example: string): InlineRow => ({
  kind,
  pattern: new RegExp(source, 'gu'),
  example,
});

/**
 * Furniture in the middle of a line, as pages leave it behind that were copied in one piece. Each row is the very words
 * to set apart: what stands on either side is read.
 */
export const INLINE: readonly InlineRow[] = [
  inline('navigation', '\\bGet short URL(?:\\s\\d+)*', 'Get short URL 0 12'),
  inline(
    'share-plea',
    '\\b(?:Share|Tweet|Comment|Pin|Send|Post)\\s(?:this\\s)?(?:on|via|to|with|by)\\s(?:Facebook|Twitter|WhatsApp|Telegram|LinkedIn|Reddit|Email|E-mail|Google|X)\\b',
    'Share on Facebook',
  ),
  inline('notice', '\\bCommunity\\s(?:[Ss]tandards|[Gg]uidelines)', 'Community guidelines'),
  inline('navigation', '(?<=^|[.!?"”’]\\s{1,2})(?:ADVERTISEMENT|Advertisement)(?=\\s+\\p{Lu}|\\s*$)', 'Advertisement'),
  inline(
    'navigation',
    '\\b(?:Story continues below(?: advertisement)?|Click to (?:expand|enlarge)(?: [Ii]mage)?|Skip to (?:main )?content|Print this (?:page|article)|Skip [Aa]dvertisement)\\b',
    'Story continues below advertisement',
  ),
  inline(
    'related-links',
    '(?<=[.!?"”’]\\s{1,2})(?:Read|See|Watch) (?:Also|More|also|more|Next|next)(?:\\s?[:>»]|\\s*$)',
    'Read Also',
  ),
  // the headlines of other articles and the topics, from the last full stop to the end of the text
  inline(
    'related-links',
    '(?<=^|[.!?…"”’]\\s{1,3}(?:\\d+\\s)?)Related\\s(?:Articles\\s|News\\s|Stories\\s)?(?=\\p{Lu})[^\\n]{20,1200}?\\s(?:Tags|Topics|Keywords)\\s[^\\n.!?]{3,400}$',
    'Related Truce Holds in the North Market Reopens in Harbour Town Tags truce market North',
  ),
  inline('caption', '!\\[[^\\]\\n]{0,400}\\]\\([^)\\n]{0,600}\\)', '![A burnt house](house.jpg)'),
  inline(
    'byline',
    '\\((?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by [^()\\n]{3,300}\\)',
    '(Reporting by Rana Haddad; Editing by Tom Reed)',
  ),
  inline('byline', '\\((?:[\\p{L}\\p{N}./ ]{2,40}\\s(?:and|&)\\s)[Aa]gencies\\)', '(Harbour Review and agencies)'),
];

// "Tags Syria Golan Heights An Israeli raid on ...": the run ends where a word of grammar begins the next sentence, "Tags Syria
// air raids Rebels launched an ...": or with the last capital before a word that no list of topics has.
const TAGS = /(?<=^|[.!?"”’]\s{1,2})(?:Tags?|TAGS?|Topics|Keywords)(?:\s?:)?\s(?=[\p{Lu}#])/gu;
const TAG_WORD =
  /[\p{Lu}\p{N}#][\p{L}\p{N}'’&/#-]*,?(?:\s+(?:of|and|al|the|in|for)(?=\s+\p{Lu}))?\s*|[a-z][\p{L}-]*,?\s+(?=[\p{Lu}#])/uy;
const STARTS_SENTENCE =
  /(?:An?|The|In|On|At|After|As|When|While|At least|Several|Some|Many|Dozens|Hundreds|This|These|It|He|She|They|There|His|Her|Their|Its|But|And|More|Over|Nearly|Since|For|By|With|From|According|Following|During|Despite|Earlier|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty)\s/uy;
const OF_SENTENCES =
  /(?:\p{Ll}{2,}ed|(?:an?|the|in|on|at|to|from|with|by|near|into|of|for|and|after|as|that|which|who|is|are|was|were|has|have|had|says?|said|killed|hit|struck)(?!\s+\p{Lu}))\s/uy;
const WORD = /\S+\s*/uy;
const MOST_TAGS = 30;

/** Where the sentence behind a run of tags begins, if it shows within the run's length and before a stop; else -1. */
function sentenceBehind(text: string, from: number): number {
  let at = from;
  let capital = -1;
  for (let words = 0; words < MOST_TAGS; words++) {
    STARTS_SENTENCE.lastIndex = at;
    if (words > 0 && STARTS_SENTENCE.test(text)) return at;
    OF_SENTENCES.lastIndex = at;
    if (words > 1 && OF_SENTENCES.test(text)) return capital;
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (!word || /[.!?]\s*$|\n/.test(word)) return -1;
    if (words > 0 && /^\p{Lu}/u.test(word)) capital = at;
    at += word.length;
  }
  return -1;
}

const endOfRun = (text: string, from: number): number => {
  const sentence = sentenceBehind(text, from);
  if (sentence > from) return sentence;
  let at = from;
  for (let words = 0; words < MOST_TAGS; words++) {
    STARTS_SENTENCE.lastIndex = at;
    if (words > 0 && STARTS_SENTENCE.test(text)) return at;
    TAG_WORD.lastIndex = at;
    const word = TAG_WORD.exec(text);
    if (!word) return at;
    at += word[0].length;
  }
  return at;
};

const tagRuns = (passage: Passage): Boilerplate[] => {
  const found: Boilerplate[] = [];
  for (const match of passage.text.matchAll(TAGS)) {
    const past = endOfRun(passage.text, match.index + match[0].length);
    const run = passage.text.slice(match.index, past).trimEnd();
    found.push({
      start: passage.start + match.index,
      end: passage.start + match.index + run.length,
      kind: 'navigation',
    });
  }
  return found;
};

/** Furniture inside a passage: the rows of `INLINE` and runs of tags. */
export const findInline = (passage: Passage): Boilerplate[] => {
  const found = tagRuns(passage);
  for (const { kind, pattern } of INLINE) {
    for (const match of passage.text.matchAll(pattern)) {
      const start = passage.start + match.index;
      found.push({ start, end: start + match[0].trimEnd().length, kind });
    }
  }
  return found;
};

const CREDIT = /^(?:Sources?:?\s|By\s|\p{Lu}[\p{L}. ]{0,40}(?:[/,]\s?\p{Lu}[\p{L}. ]{0,40}){1,5}$)/u;
// The point of an initial ("R. Said") is no stop.
const LAST_STOP = /(?<!(?:^|[\s(/])\p{Lu})[.!?…]["'”’)]{0,2}\s{1,3}(?=(?:[^.!?…]|(?<=(?:^|[\s(/])\p{Lu})\.){2,70}$)/u;
const REACH = 90;
// Less is a sentence or two that may have been cut from anywhere.
const RUNNING_TEXT = 300;

/**
 * The last words of a running text that are no sentence: the name of a column or of the editors ("R. Said / N. Haddad",
 * "English Bulletin") after the last full stop. Only capitalised words, at most six, none of them of reporting.
 */
export const findTrailingWords = (passage: Passage): Boilerplate[] => {
  if (passage.text.length < RUNNING_TEXT) return [];
  const from = Math.max(0, passage.text.length - REACH);
  const stop = LAST_STOP.exec(passage.text.slice(from));
  if (!stop) return [];
  const at = from + stop.index + stop[0].length;
  const words = passage.text.slice(at);
  const parts = words.match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  const small = parts.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:and|of|the|by|with|agencies)$/.test(word));
  if (parts.length === 0 || wordCount(words) > 6 || small.length > 0 || reportingIn(words) > 0) return [];
  const kind = CREDIT.test(words) ? 'byline' : 'navigation';
  return [{ start: passage.start + at, end: passage.end, kind }];
};
