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

const OF_STATES =
  /\b(?:soldiers?|troops?|police|policem[ae]n|policewom[ae]n|servicem[ae]n|gendarmes?|guardsm[ae]n|marines?|personnel|peacekeepers?|rangers?|conscripts?|airm[ae]n|sailors?|paratroopers?|commandos?)\b/i;

const OF_BANDS =
  /\b(?:rebels?|insurgents?|guerr?illas?|militants?|terrorists?|jihadists?|gunm[ae]n|attackers?|assailants?|bandits?|extremists?|separatists?|raiders?|bombers?)\b/i;

/** "Americans", "Kenyans": told by their land. */
const OF_A_LAND = /^\p{Lu}\p{L}+(?:ns|is|ese)$/u;

/** True for soldiers and rebels, and for villagers and raiders: the dead of two sides, whatever their number. */
export function areOpponents(who: string, other: string): boolean {
  const isOfOthers = (one: string): boolean => OF_STATES.test(one) || CIVILIAN_WORDS.test(one) || OF_A_LAND.test(one);
  const [mine, theirs] = [who, other].map((one) => [isOfOthers(one), OF_BANDS.test(one)] as const);
  return (mine![0] && !mine![1] && theirs![1] && !theirs![0]) || (mine![1] && !mine![0] && theirs![0] && !theirs![1]);
}

const CHILDREN = /^(?:\S+ )*(?:child(?:ren)?|schoolchildren|girls?|boys?|bab(?:y|ies)|infants?|minors?|toddlers?)$/i;

/** True where the counted are children alone: a part of a toll wherever a whole one is told. */
export const areChildren = (who: string): boolean => CHILDREN.test(who.trim());
