// An independent check of a brief: it knows nothing of how briefs are made. It looks for what a sentence says in the very words of the
// evidence that it cites, by lists of its own, and counts again what was counted.
import type { Event, RecordedClaim } from '../../src/model/index.ts';

/** What the check needs of a brief. */
export interface CheckedSentence {
  readonly text: string;
  readonly claims: readonly string[];
  readonly reckoned: readonly { readonly value: number; readonly what: string; readonly of: readonly string[] }[];
}

/** What is known beside the brief. */
export interface CheckGround {
  readonly day: string;
  readonly before: string;
  readonly claims: ReadonlyMap<string, RecordedClaim>;
  readonly events: ReadonlyMap<string, Event>;
  /** Neutral names of actors and outlets by id. */
  readonly names: Readonly<Record<string, { readonly name: string; readonly short: string | null }>>;
  readonly sides: Readonly<Record<string, string>>;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const numberIn = (word: string): number | null => {
  const plain = word.toLowerCase().replaceAll(',', '');
  if (/^\d+$/.test(plain)) return Number(plain);
  const at = ONES.indexOf(plain);
  return at < 0 ? null : at;
};

/**
 * Words of the brief that tell of a happening, with the beginnings of words by one of which the evidence must tell of it too. A word
 * of happening that is not here fails the check: the list is the whole of what a brief may say.
 */
const HAPPENINGS: readonly (readonly [said: RegExp, evidence: RegExp])[] = [
  [
    /\b(?:re)?captur(?:ed|ing|es?)\b/,
    /captur|liberat|took|tak(?:e|ing)|seiz|control|regain|retak|retook|recover|secur|free|fall|fell|storm|occupied|advanc|held|clear|lost|clean/,
  ],
  [/\bshell(?:ed|ing)\b/, /shell|artiller|mortar|rocket|bombard|tank|struck|strike|pound|fire|target/],
  [
    /\b(?:struck|air strikes?|drone strikes?|missile strikes?|striking)\b/,
    /str[iu]|bomb|raid|hit|missile|drone|warplane|jet|aircraft|target|attack|pound|rocket|destroy|barrel|launch|fired/,
  ],
  [
    /\b(?:exploded|bombings?|bombed|set off|explosion)\b/,
    /bomb|explo|blast|blew|blow|mine|IED|device|booby|detonat|attack|vehicle/,
  ],
  [
    /\b(?:attacks?|attacked|attacking)\b/,
    /attack|assault|storm|raid|ambush|advanc|offensive|push|incursion|infiltrat|hit|target|fire|repel|fight|str[iu]|bomb/,
  ],
  [/\b(?:fought|fighting|clash(?:es)?)\b/, /fight|fought|clash|battle|combat|fire|engag|resist|attack/],
  [/\boffensives?\b/, /offensive|operation|advanc|campaign|push|assault|attack|battle|mov|infiltrat/],
  [/\b(?:besieged|siege|cut|cutting|encircl\w+)\b/, /sieg|cut|surround|encircl|block|trap|isolat/],
  [
    /\b(?:withdrew|withdrawals?|handovers?|handed|passed|changed hands)\b/,
    /withdr|retreat|left|leav|hand|pull|evacuat|abandon|fled|flee|transfer|surrender|fell/,
  ],
  [
    /\b(?:entered|entry|deployed|deployments?|advance|advanced|reached|moved|arrived|patrolled)\b/,
    /enter|deploy|reach|arriv|mov|sen[dt]|reinforc|patrol|advanc|convoy|bring|brought|mass|station|head|cross|position|land|dispatch|transfer|approach/,
  ],
  [
    /\b(?:killed|killing)\b/,
    /kill|dead|die|death|claim|lives|execut|assassinat|shot|casualt|lost|neutrali|fatal|body|bodies|murder|elimin|slain|massacre|toll|destr/,
  ],
  [/(?<!killed or )\b(?:injured|injuring)\b/, /injur|wound|hurt|casualt|neutrali|hospital/],
  // Who was hit: whether they died is not said.
  [/\bkilled or injured\b/, /victim|kill|dead|injur|wound|hurt|casualt|neutrali|loss/],
  [/\bcasualties\b/, /casualt|kill|dead|die|wound|injur|loss|neutrali|death|elimin/],
  [
    /\b(?:displaced|displacement|fled|flight|from home|evacuat\w+)\b/,
    /displac|fle[de]|flight|leave|left|evacuat|driv|drove|escap|refuge|relocat|mov|bus|forced out|expel/,
  ],
  [
    /\b(?:destroyed|destruction|damaged?|destroying)\b/,
    /destr|damag|burn|raz|demolish|wreck|hit|torch|blew|knock|out of service|ruin|shot|down|intercept/,
  ],
  [/\b(?:shot down|shooting down|intercept\w*)\b/, /shot|shoot|down|intercept|repel/],
  [/\b(?:blocked|obstructions?|access)\b/, /block|stop|prevent|obstruct|cut|barr|deni|intercept|halt|limit|restrict/],
  [/\b(?:set up|base)\b/, /set up|establish|post|base|built|headquarters/],
  [/\b(?:agreement|agreed)\b/, /agree|deal|ceasefire|truce|cease|exchange|accord|pact|swap|sign/],
  [
    /\b(?:talks|negotiations?|discuss\w*|met)\b/,
    /talk|negotiat|discuss|met|meet|mediat|summit|confer|speak|spoke|diplom/,
  ],
  [/\b(?:aid|gave)\b/, /aid|help|suppl|deliver|assist|provid|giv|support|fund|relief/],
  [/\b(?:protest\w*)\b/, /protest|demonstrat|rall|march/],
  [/\b(?:surrender\w*)\b/, /surrender|disarm|laid down|gave|give/],
  [/\b(?:arrest\w*|detain\w*)\b/, /arrest|detain|captur|custody|prison/],
  [/\b(?:abduct\w*)\b/, /abduct|kidnap|taken|hostage|carried|seiz|disappear|captur|took/],
  [/\b(?:seized|seizing|weapons were)\b/, /seiz|found|captur|confiscat|defus|discover/],
  [/\b(?:loot\w*)\b/, /loot|rob|stole|steal|plunder|confiscat/],
  [/\b(?:shooting|opened fire|under fire)\b/, /shoot|shot|fire|sniper|gun/],
  [/\bgrenade\b/, /grenade/],
  [/\bchemical\b/, /chemical|chlorine|sarin|gas/],
  [/\bstatement\b/, /sa(?:y|id)|state|claim|declar|announc|urg|call|condemn/],
  [/\b(?:threat\w*)\b/, /threat|warn|vow|ultimatum|would|will|pledg|promis/],
  [/\b(?:sanctions)\b/, /sanction|embargo|expel|ban/],
  [/\b(?:accident)\b/, /crash|accident|fire|explo|mishap|collaps/],
  [/\bdenie[ds]\b|\bdenial\b/, /den(?:y|ied|ies)|reject|not |never|no /],
  [/\b(?:accused|accusation|alleged)\b/, /accus|blam|alleg|behind|claim/],
];

const quoteless = (text: string): string => text.replace(/“[^”]*”/g, ' ');
/** Words as they are compared: a name is the same with and without quotation marks about a part of it. */
const flat = (text: string): string =>
  text.replace(/["“”]/g, '').replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').toLowerCase();

/** What of a sentence is not in the evidence that it cites; empty: all of it is. */
export function findUnsupported(sentence: CheckedSentence, ground: CheckGround): string[] {
  const cited = sentence.claims.map((id) => ground.claims.get(id));
  if (!cited.length || cited.some((one) => one === undefined)) return ['a claim that is cited is not on record'];
  const claims = cited as readonly RecordedClaim[];
  const evidence = claims.flatMap(({ claim }) => claim.evidence.map(({ text }) => text)).join(' \n ');
  const text = quoteless(sentence.text);
  return [
    ...quotesNotIn(sentence.text, evidence),
    ...numbersNotIn(text, sentence, evidence, ground, claims),
    ...datesNotIn(text, claims, ground),
    ...namesNotIn(text, claims, evidence, ground),
    ...happeningsNotIn(text, evidence),
  ];
}

const HEADINGS =
  /^(?:Key points|Ground|Air strikes and shelling|Casualties|Displacement|Control of places|Civilians and infrastructure|Diplomacy and aid)$/;

const quotesNotIn = (text: string, evidence: string): string[] =>
  [...text.matchAll(/“([^”]*)”/g)]
    .map(([, words]) => words!)
    .filter((words) => !HEADINGS.test(words))
    .filter((words) => {
      // What is kept back of a quotation is blacked out, letter for letter.
      const pattern = escaped(flat(words.replace(/ …$/, ''))).replace(/█+/g, (run) => `.{${run.length}}`);
      return !new RegExp(pattern).test(flat(evidence).replace(/["“”]/g, "'"));
    })
    .map((words) => `quotation “${words}”`);

function numbersNotIn(
  text: string,
  { reckoned }: CheckedSentence,
  evidence: string,
  ground: CheckGround,
  claims: readonly RecordedClaim[],
): string[] {
  const bare = withoutNames(text, claims, ground)
    .replace(new RegExp(`\\d{1,2}(?: (?:${MONTHS}))?(?: \\d{4})? and \\d{1,2} (?:${MONTHS})(?: \\d{4})?`, 'g'), ' ')
    .replace(new RegExp(`\\d{1,2} (?:${MONTHS})(?: \\d{4})?`, 'g'), ' ')
    .replace(/\b(?:In|in) (?:\w+ )?\d{4}\b/g, ' ')
    .replace(/one side/g, ' ');
  const there = new Set((evidence.match(/[\p{L}\d,]+/gu) ?? []).map(numberIn).filter((value) => value !== null));
  // "Fifteen", "twelve" and "a dozen" stand in evidence as words; "both" and "two" are one.
  if (/\b(?:couple|pair|both)\b/i.test(evidence)) there.add(2);
  // Plurals without a number are two at the least; a tool that reads "several" gives no more.
  for (const { claim } of claims)
    for (const { min, text: words } of [
      ...claim.casualties,
      ...claim.losses,
      ...(claim.count ? [{ ...claim.count, text: '' }] : []),
    ])
      if (
        min !== null &&
        (min <= 3 || /dozen|score|hundred|thousand|million|several|double|half/i.test(`${words} ${evidence}`))
      )
        there.add(min);
  const counted = new Set(reckoned.filter((one) => recount(one, ground)).map(({ value }) => value));
  const voices =
    new Set(claims.map(({ teller }) => teller.id)).size +
    new Set(claims.flatMap(({ claim }) => claim.attribution.map(({ text: who }) => who))).size;
  return (bare.match(/[\p{L}\d,]+/gu) ?? [])
    .map((word) => ({ word, value: /^twice$/i.test(word) ? 2 : numberIn(word) }))
    .filter(({ value }) => value !== null && value > 0)
    .filter(({ value }) => !there.has(value!) && !counted.has(value!))
    .filter(
      ({ word, value }) =>
        !(value! <= voices && new RegExp(`${word} (?:other|unnamed) (?:sources|outlets)`).test(bare)),
    )
    .map(({ word }) => `number ${word}`);
}

function recount({ value, what, of }: CheckedSentence['reckoned'][number], { events }: CheckGround): boolean {
  const found = of.map((id) => events.get(id)).filter((one) => one !== undefined);
  if (found.length !== of.length) return false;
  if (what === 'events') return new Set(of).size === value;
  const telling = found.flatMap(({ claims }) => claims.filter(({ standing }) => standing === 'tells'));
  return new Set(telling.map(({ source }) => source)).size === value;
}

function datesNotIn(text: string, claims: readonly RecordedClaim[], { day, before }: CheckGround): string[] {
  const known = new Set([day, before, ...claims.flatMap(({ published }) => published?.slice(0, 10) ?? [])]);
  for (const { claim } of claims) {
    if (!claim.time) continue;
    const [from, to] = [claim.time.start, claim.time.end].map((one) =>
      Date.parse(`${one.slice(0, 10).replace(/^--/, '2000-')}T00:00:00Z`),
    );
    for (let at = from!; at <= to! && at - from! < 400 * 86_400_000; at += 86_400_000)
      known.add(new Date(at).toISOString().slice(0, 10));
  }
  const days = new Set(
    [...known].map((iso) => `${Number(iso.slice(8))} ${MONTHS.split('|')[Number(iso.slice(5, 7)) - 1]}`),
  );
  const spans = text.replace(new RegExp(`between (\\d{1,2}) and (\\d{1,2}) (${MONTHS})`, 'gi'), '$1 $3 and $2 $3');
  return [...spans.matchAll(new RegExp(`\\d{1,2} (?:${MONTHS})`, 'g'))]
    .map(([date]) => date)
    .filter((date) => !days.has(date))
    .map((date) => `date ${date}`);
}

/** All names under which the packs know those whom the claims name. */
function packNames(claims: readonly RecordedClaim[], { names, sides }: CheckGround): string[] {
  const ids = claims.flatMap(({ claim, teller }) => [
    teller.id,
    ...claim.participants.map(({ actor }) => actor),
    ...claim.attribution.map(({ actor }) => actor),
  ]);
  return [
    ...ids.flatMap((id) => (id !== null && names[id] ? [names[id].name, names[id].short ?? ''] : [])),
    ...claims.map(({ teller }) => teller.name),
    ...Object.keys(sides).flatMap((id) => [id.replaceAll('-', ' '), sides[id]!]),
  ].filter(Boolean);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function withoutNames(text: string, claims: readonly RecordedClaim[], ground: CheckGround): string {
  let bare = text;
  for (const name of packNames(claims, ground).sort((a, b) => b.length - a.length))
    if (/\p{Lu}/u.test(name)) bare = bare.replace(new RegExp(escaped(name), 'g'), ' ');
  return bare;
}

function namesNotIn(text: string, claims: readonly RecordedClaim[], evidence: string, ground: CheckGround): string[] {
  const regions = claims.flatMap(({ claim }) => [
    claim.place?.admin1 ?? '',
    claim.place?.name ?? '',
    claim.place?.text ?? '',
  ]);
  const countries = claims.flatMap(({ claim }) =>
    claim.place?.country ? [new Intl.DisplayNames(['en-GB'], { type: 'region' }).of(claim.place.country)!] : [],
  );
  const known = flat([evidence, ...regions, ...countries, ...packNames(claims, ground), MONTHS].join(' \n '));
  const inner = withoutNames(text, claims, ground).replace(/(?:^|[.!?] )\p{Lu}\p{Ll}*/gu, (start) =>
    start.toLowerCase(),
  );
  const found =
    inner.match(/\p{Lu}[\p{L}\d'’-]*(?: (?:al|of|the|and|as|for|–|in)?-?[ -]?\p{Lu}[\p{L}\d'’-]*)*/gu) ?? [];
  return found
    .map((name) => name.replace(/[’']s?$/, ''))
    .filter(
      (name) =>
        !known.includes(flat(name)) &&
        !flat(name)
          .split(/ and | of | in /)
          .every((part) => known.includes(part)),
    )
    .map((name) => `name ${name}`);
}

function happeningsNotIn(text: string, evidence: string): string[] {
  // What an outlet calls its own headline or what is counted is no happening.
  const told = text.replace(/events?(?: under)?|told|reported|said/g, ' ');
  const there = evidence.toLowerCase();
  return HAPPENINGS.filter(([said, words]) => said.test(told) && !words.test(there)).map(
    ([said]) => `happening ${said.exec(told)![0]}`,
  );
}
