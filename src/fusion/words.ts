// Words that most sentences about war have, or that the other comparisons look at already: they tell no happening from another.
const COMMON = new Set(
  `about above after again against along also among another area areas armed around back been before being below between both
  civilian civilians city could countryside data each early earlier eastern else ever every fighter fighters fighting find
  first five force forces four from front further group groups have having held here high hour hours however including
  into inside just kill killed killing large last late later least left less like local made main make making many
  member members men militant militants military more morning most much near night northern number official officials
  only other others outside over part people province region report reported reportedly reports said same says security
  seven several should side since site sites situation soldier soldiers some source sources southern statement still such
  syria syrian taken than that their them then there these they this those three through time today toward towards town
  towns troops under until upon very village villages week western were what when where which while will with within
  women would wounded year years yesterday injured injuring injuries attack attacks monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october november december according
  told tell news agency media press killing dead death deaths day days month months place places`.split(/\s+/),
);

const ENDING = /(?:ings?|edly|ed|ies|es|s|’s|'s)$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII
const PLAIN = /^[\u0000-\u007f]*$/;

/** Lower case, without marks of pronunciation and apostrophes. */
export const fold = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase().replace(/[’‘'`ʻʼʿʾ]/g, '');

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word without its ending: "shelled", "shelling", "shells" are one. */
export const stem = (word: string): string => (word.length > 5 ? word.replace(ENDING, '') : word);

/** The words that may tell one happening from another, each once, in order of the alphabet. */
export function distinctiveWords(texts: readonly string[], most = 24): string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const word of wordsOf(text))
      if (word.length > 3 && !COMMON.has(word) && !/^\d+$/.test(word)) {
        if (found.size < most) found.add(stem(word));
      }
  return [...found].sort();
}

/** How many members two sorted lists share. */
export function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}

// "the village of Hader", "Hader town", "al-Bab": articles and kinds of places are no part of the name.
const NO_NAME = new Set(
  `the of and in on at a an al el as ar ash at az ad village town city district province governorate area region countryside
  neighbourhood neighborhood suburb suburbs outskirts near part western eastern northern southern central`.split(/\s+/),
);

/** The words that make a name, sorted. */
export const nameWords = (name: string): string[] =>
  [...new Set(wordsOf(name).filter((word) => !NO_NAME.has(word)))].sort();
