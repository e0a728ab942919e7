import * as words from '../../src/syntax/en/domain-words.ts';

/** A form of a word of the domain: one class it may take, and its lemma. */
interface DomainForm {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
}

const VOWELS = 'aeiou';

/** "shell" + "ed", "seize" + "ed" -> "seized", "carry" + "ed" -> "carried"; a doubled consonant where `doubles`. */
const withEnding = (base: string, ending: 'ed' | 'ing', doubles: boolean): string => {
  if (doubles) return base + base[base.length - 1] + ending;
  if (base.endsWith('ee')) return base + (ending === 'ed' ? 'd' : 'ing');
  if (base.endsWith('ie') && ending === 'ing') return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e')) return base.slice(0, -1) + ending;
  const stem = base.endsWith('y') && !VOWELS.includes(base.at(-2)!) && ending === 'ed' ? `${base.slice(0, -1)}i` : base;
  return stem + ending;
};

const withS = (base: string): string => {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  return base.endsWith('y') && !VOWELS.includes(base.at(-2)!) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

export const verbForms = (entry: string): DomainForm[] => {
  const [plain, past, participle] = entry.replace('+', '').split(' ') as [string, string?, string?];
  const doubles = entry.endsWith('+') || /^(?:cut|hit|dig)$/.test(plain);
  const form = (text: string, xpos: string): DomainForm => ({ form: text, upos: 'VERB', xpos, lemma: plain });
  return [
    form(plain, 'VB'),
    form(plain, 'VBP'),
    form(withS(plain), 'VBZ'),
    form(withEnding(plain, 'ing', doubles || /^(?:begin)$/.test(plain)), 'VBG'),
    form(past ?? withEnding(plain, 'ed', doubles), 'VBD'),
    form(participle ?? withEnding(plain, 'ed', doubles), 'VBN'),
  ];
};

const nounForms = (noun: string): DomainForm[] => {
  const singular = { form: noun, upos: 'NOUN', xpos: 'NN', lemma: noun };
  if (words.NO_PLURAL.has(noun)) return [singular];
  const plural = words.IRREGULAR_PLURALS[noun] ?? withS(noun);
  return [singular, { form: plural, upos: 'NOUN', xpos: 'NNS', lemma: noun }];
};

const unchanged = (upos: string, xpos: string, list: readonly string[]): DomainForm[] =>
  list.map((word) => ({ form: word.toLowerCase(), upos, xpos, lemma: word }));

/** All forms of the words of the domain, each once. */
export const domainForms = (): DomainForm[] => {
  const forms = [
    ...words.VERBS.flatMap(verbForms),
    ...words.NOUNS.flatMap(nounForms),
    ...unchanged('NOUN', 'NN', words.FIXED_NOUNS),
    ...unchanged('ADJ', 'JJ', words.ADJECTIVES),
    ...unchanged('ADV', 'RB', words.ADVERBS),
  ];
  return [...new Map(forms.map((form) => [`${form.form} ${form.upos} ${form.xpos}`, form])).values()];
};
