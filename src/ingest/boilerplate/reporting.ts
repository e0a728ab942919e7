import { wordCount } from '../passages.ts';

interface ReportingSign {
  readonly weight: number;
  readonly pattern: RegExp;
}

const sign = (weight: number, source: string): ReportingSign => ({ weight, pattern: new RegExp(source, 'gi') });

/** What tells reporting from everything else on a page; each different word counts once. */
const SIGNS: readonly ReportingSign[] = [
  sign(
    0.5,
    '\\b(?:killed|wounded|injured|attacked|shelled|bombed|bombarded|captured|seized|struck|stormed|fired|clashed|advanced|withdrew|retreated|repelled|liberated|recaptured|retook|ambushed|assassinated|executed|abducted|kidnapped|detained|arrested|destroyed|besieged|evacuated|displaced|fled|exploded|detonated|downed|intercepted|launched|deployed|died|martyred|raided|looted|surrendered|targeted)\\b',
  ),
  sign(
    0.4,
    '\\b(?:air ?strikes?|air ?raids?|shelling|missiles?|rockets?|mortars?|artillery|drones?|clashes|fighting|offensive|counter-?(?:attack|offensive)s?|ceasefire|truce|casualties|militants?|rebels?|soldiers|troops|fighters|insurgents|warplanes?|gunmen|car bomb|ieds?|explosion|blast|terrorists?|armed forces|army|guerrillas?|front ?line|airbase|checkpoint|convoy|warships?|shells)\\b',
  ),
  sign(
    0.4,
    '\\b(?:said|told|added|stated|announced|claimed|warned|denied|vowed|confirmed|reported that|according to)\\b',
  ),
  sign(
    0.3,
    '\\b(?:on\\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last night|overnight)\\b|\\b(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\\.?\\s+\\d{1,2}\\b|\\b\\d{1,2}\\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b',
  ),
  sign(
    0.2,
    '\\b(?:at least|more than|dozens|hundreds|\\d+)\\s+(?:people|civilians|soldiers|children|women|militants|fighters|rebels|others)\\b',
  ),
];

const MOST = 4;

/**
 * How much a passage is like reporting of war: 0 for none, 1 for a plain short report, at most 4. A pattern counts each
 * different word once, so that a long paragraph does not win by its length.
 */
export const reportingIn = (text: string): number => {
  let sum = 0;
  for (const { weight, pattern } of SIGNS) {
    const words = new Set<string>();
    for (const [word] of text.matchAll(pattern)) {
      words.add(word.toLowerCase());
      if (words.size >= 6) break;
    }
    sum += weight * words.size;
  }
  return Math.min(MOST, sum);
};

/** True where a short line could be one of a chain of headlines or links: no full stop at its end, few words. */
export const isHeadlineLike = (text: string): boolean =>
  text.length <= 200 && wordCount(text) <= 25 && !/[.!…]["'”’)]?$/.test(text);
