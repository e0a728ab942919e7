/** Words for people who do not fight, in any part of a phrase: "two children", "villagers". Without a flag that keeps a state. */
export const CIVILIAN_WORDS =
  /\b(?:civilians?|child(?:ren)?|wom[ae]n|girls?|boys?|bab(?:y|ies)|infants?|famil(?:y|ies)|residents?|villagers?|refugees?|worshippers?|medics?|doctors?|nurses?|journalists?|farmers?|students?|pupils?|teachers?|passengers?|shoppers?|patients?|aid workers?|shepherds?|elderly)\b/i;

const FIGHTER_WORDS =
  /\b(?:soldiers?|troops?|fighters?|militants?|rebels?|terrorists?|insurgents?|gunm[ae]n|militiam[ae]n|servicem[ae]n|commanders?|officers?|jihadists?|mercenar(?:y|ies)|extremists?|combatants?|personnel|recruits?|conscripts?|guards?|rangers?|marines?|paratroopers?|operatives?)\b/i;

/** Who a toll counts. */
export type Counted = 'civilians' | 'fighters' | 'anyone';

/** Who the words for those counted stand for: "regime soldiers", "women", "people". */
export function countedIn(who: string): Counted {
  const [civil, armed] = [CIVILIAN_WORDS.test(who), FIGHTER_WORDS.test(who)];
  return civil === armed ? 'anyone' : civil ? 'civilians' : 'fighters';
}

const CHILDREN = /^(?:\S+ )*(?:child(?:ren)?|schoolchildren|girls?|boys?|bab(?:y|ies)|infants?|minors?|toddlers?)$/i;

/** True where the counted are children alone: a part of a toll wherever a whole one is told. */
export const areChildren = (who: string): boolean => CHILDREN.test(who.trim());
