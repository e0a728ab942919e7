import { headOf, indefinite, isPlural } from './words.ts';

/** Somebody or something as a sentence names it. */
export interface Phrase {
  /** With its article: "the Syrian Arab Army", "a headquarters". */
  readonly text: string;
  readonly plural: boolean;
  /** Id of the actor; null where unknown. */
  readonly actor: string | null;
}

// What a body is called by a common noun takes an article, what has a name of its own does not.
const BODY =
  /^(?:arm(?:y|ies)|aviation|forces?|division|brigades?|battalions?|regiment|corps|fronts?|councils?|command|centre|center|party|movements?|union|alliance|guards?|police|room|organi[sz]ation|ministry|department|government|coalition|committees?|groups?|units?|directorate|services?|agency|observatory|network|courts?|fleet|navy|legion|congress|authority|authorities|mission|commission|society|societies|brotherhood|emirate|republic|administration|programme|office|secretary-general|staff|defence|militias?|resistance|coordination|gathering|campaign|crescent|cross|cartel|military|helmets|bank|league|secretariat|presidency|parliament|association|fund|syndicate|federation|factions?|companies|company|states|nations|kingdom|emirates|sector|marines|intelligence|order|cell)$/i;
// Of these the whole is a name: "Islamic State", "Right Sector".
const BARE = /^(?:Islamic State|Right Sector|East|West|North|South)\b/;
const SPELT_OUT =
  /^(?:SDF|IDF|UN|EU|US|UK|UAE|YPG|YPJ|PKK|FSA|SNA|SAA|NFL|OPCW|CIA|GRU|SVR|FSB|RSF|SAF|SOHR|SNHR|IRGC)$/;
const ADJECTIVAL = /^(?:Syrian|Russian|Iraqi|Turkish|Iranian)? ?(?:Military|Air Force|General) Intelligence$/;

/** A name with the article that it takes: "the Syrian Arab Army", but "Hayat Tahrir al-Sham", "Turkey", "Levant Dispatch". */
export function withArticle(name: string): string {
  if (/^the\s/i.test(name)) return name.replace(/^the\s/i, 'the ');
  if (SPELT_OUT.test(name)) return `the ${name}`;
  if (/^\S+(?: \S+)?[’']s?\s/.test(name) && /^\p{Lu}\p{Ll}+[’']s?\s\p{Ll}/u.test(name)) return name;
  if (BARE.test(name) || ADJECTIVAL.test(name)) return name;
  if (/^\p{Ll}/u.test(name))
    return !isPlural(name) && (BODY.test(headOf(name)) || name === 'opposition') ? `the ${name}` : name;
  if (
    /^(?:Al|al|El|As|Ash|At|Ad|An|Ar|Az)-/.test(name) &&
    !/\s(?:Brigades?|Forces?|Battalion|Division|Army)$/.test(name)
  )
    return name;
  return BODY.test(headOf(name)) ? `the ${name}` : name;
}

/** An actor by the name that we use for it. */
export const actorPhrase = (name: string, actor: string | null): Phrase => ({
  text: withArticle(name),
  plural: isPlural(name),
  actor,
});

const DETERMINED =
  /^(?:the|a|an|any|some|several|many|few|all|both|each|every|no|other|another|more|less|at least|up to|over|about|around|nearly|dozens|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten|\d)\b/i;
const OWN = /^(?:its|their|his|her|our|my|your|these|those|this|that)\s+/i;
const MASS =
  /^(?:artillery|fire|shelling|ammunition|aid|equipment|territory|traffic|water|food|fuel|land|money|oil|gas|chlorine|sarin|infrastructure|personnel|property|housing|livestock|medicine|assistance|bombing|fighting|violence|smoke|debris|weaponry|armour|air defences?|support|cooperation|control)$/i;

/** A noun phrase as a text has it, with the article that stood before it there: "a headquarters", "militant positions". */
export function nounPhrase(words: string, before: string, actor: string | null = null): Phrase {
  const bare = words.replace(OWN, '').trim();
  const plural = isPlural(bare);
  // "Its spokesman" is a spokesman to whoever does not know of whom the text speaks.
  if (OWN.test(words) && !plural && !isMass(bare) && /^\p{Ll}/u.test(bare))
    return { text: indefinite(bare), plural, actor };
  const known = { plural, actor };
  if (
    /^\p{Lu}/u.test(bare) &&
    !/^(?:The|A|An|More|At|Up|Over|About|Some|Several|Dozens|Hundreds|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s/.test(
      bare,
    )
  ) {
    const lowerHead = /^\p{Ll}/u.test(headOf(bare));
    // "Turkish convoy" is a thing, "Turkish Army" a name.
    if (lowerHead) return { ...known, text: withThing(bare, before, plural) };
    return { ...known, text: withArticle(bare) };
  }
  const low = bare.charAt(0).toLowerCase() + bare.slice(1);
  return { ...known, text: DETERMINED.test(low) ? low : withThing(low, before, plural) };
}

/** True for what is not counted: "ammunition". */
export const isMass = (phrase: string): boolean => MASS.test(headOf(phrase));

function withThing(words: string, before: string, plural: boolean): string {
  if (before === 'the') return `the ${words}`;
  if (/^(?:its|their|his|her)$/.test(before) && !plural && !isMass(words)) return indefinite(words);
  if (before === 'none' && !plural) return withArticle(words);
  if (plural || isMass(words)) return words;
  return before === 'a' || before === 'an' || before === '' ? indefinite(words) : words;
}

const DETERMINER = /(?:^|[\s(“"])(?<word>the|an|a|its|their|his|her)\s+$/i;

/** The article before a span of a sentence; empty where there is none, "none" where the span is not in the sentence. */
export function articleBefore(sentence: string, at: number): string {
  if (at < 0 || at > sentence.length) return 'none';
  return DETERMINER.exec(sentence.slice(0, at))?.groups?.word?.toLowerCase() ?? 'none';
}
