/** Who calls it so: "it", or up to six words. */
const SPEAKER = String.raw`(?:(?:it|they|he|she|we|I)\s|(?:[Tt]he\s|an?\s)?(?<who>(?:[\p{L}\p{N}’'.-]+\s){1,6}?))`;

const ADVERB = String.raw`(?:(?:later|also|then|once|only|repeatedly)\s)?(?:(?:has|have|had)\s)?`;

/** What opens the phrase that it is called: an article, a figure, a name, a plural. */
const PHRASE = String.raw`(?=(?:an?|the|its|his|their|her|one|some|several|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\s|[\p{N}“"‘'\p{Lu}]|(?!(?:for|on|in|to|out|of|about|as|by|at|that|because|not|how|why|what|when)\s)(?:[\p{Ll}-]+\s){0,2}[\p{Ll}-]{3,}s\b)`;

const CALLS = String.raw`(?:call(?:s|ed)?|term(?:s|ed)?|dub(?:s|bed)?|label(?:s|led|ed)?|brand(?:s|ed)?)\s`;
const SAYS = String.raw`(?:say|says|said|believe[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|suspect(?:s|ed)?|allege[sd]?|think|thinks|thought|fear(?:s|ed)?)\s(?:(?:was|were|is|are|had\sbeen)\s|to\s(?:be|have\sbeen)\s)`;
const AS = String.raw`(?:describe[sd]?|identif(?:y|ies|ied)|characteri[sz]e[sd]?|portray(?:s|ed)?)\sas\s`;
const SEEMS = String.raw`(?:appear(?:s|ed)?|seem(?:s|ed)?)\sto\s(?:be|have\sbeen)\s|look(?:s|ed)\slike\s`;
const IS_CALLED = String.raw`(?:was|were|is|are|has\sbeen|have\sbeen)\s(?:\p{L}+ly\s)?(?:called|termed|dubbed|described\sas|billed\sas|(?:said|believed|thought|reported|understood|suspected|alleged)\sto\s(?:be|have\sbeen))\s`;

/**
 * The words that only say who calls something so: "killed [what it said were] rebels", "[what police called] a bombing",
 * "[what appeared to be] a drone". The group `who` holds who does, where that is no pronoun.
 */
export const calledSo = new RegExp(
  String.raw`\b[Ww]hat\s(?:${SEEMS}|${IS_CALLED}|${SPEAKER}${ADVERB}(?:${CALLS}|${SAYS}|${AS}))${PHRASE}`,
  'gu',
);
