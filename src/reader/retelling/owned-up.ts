import type { EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { CLAIMING } from '../folding/claimed-bombs.ts';
import { isDefinite } from '../folding/repetitions.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import type { Resolver } from '../places/resolve.ts';
import { isVerb, kidsBy, type Word } from '../trees/words.ts';
import { agentsAgree, agentsOf, apartBy, HAPPENED, isHidden, NEXT, overlap, somewhereTogether } from './agreement.ts';
import { together, VAGUE } from './together.ts';

/** Deeds that somebody may own up to. */
const CLAIMED: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['killing', 'abduction', 'property-destruction']);

/** "Commandos stormed the centre and killed two gunmen": done to those who attacked, and not by them. */
const killsAttackers = ({ draft: { casualties } }: Placed): boolean =>
  casualties.some(({ outcome, who }) => outcome === 'killed' && ATTACKERS.test(who)) &&
  casualties.every(({ outcome, who }) => outcome !== 'killed' || ATTACKERS.test(who));

const ATTACKERS = /\b(?:gunm[ae]n|attackers?|assailants?|militants?|insurgents?|terrorists?|hijackers?)\b/i;

/** In sentences: so far behind a deed it may be claimed. */
const AFTER = NEXT + 2;

/** "Gunmen shot a judge. The front claimed responsibility.": no second attack, and whose the first was. */
function ownsUp(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean {
  const { row } = later.draft.firing;
  return (
    row.status === 'reported' &&
    (row.type === 'ground-attack' || CLAIMING.test(row.rule)) &&
    isOfKind(earlier.draft, later.draft.type) &&
    later.draft.casualties.length === 0 &&
    later.stance.status !== 'denied' &&
    !killsAttackers(earlier) &&
    (VIOLENT.has(earlier.draft.type) || CLAIMED.has(earlier.draft.type)) &&
    HAPPENED.has(earlier.stance.status) &&
    apartBy(later, earlier) > 0 &&
    apartBy(later, earlier) <= AFTER &&
    (agentsOf(earlier).every((who) => isHidden(doc, who)) || agentsAgree(doc, later, earlier)) &&
    (overlap(later, earlier) || isClaimedAfter(later, earlier)) &&
    somewhereTogether(later, earlier, resolver)
  );
}

/** In days: so long after a deed somebody may say that it was his. */
const LATER = 7;

/** "Bombs went off on Sunday. The front claimed responsibility on Monday": that day is of the claiming. */
const isClaimedAfter = ({ draft, time: word }: Placed, { time: deed }: Placed): boolean => {
  if (!CLAIMING.test(draft.firing.row.rule) || !word || !deed) return false;
  const days = (Date.parse(word.start.slice(0, 10)) - Date.parse(deed.end.slice(0, 10))) / 864e5;
  return days > 0 && days <= LATER;
};

/** In sentences: so far behind the first of several deeds they may be claimed together. */
const FAR = 8;

const isBare = ({ draft, places }: Placed): boolean =>
  draft.casualties.length === 0 &&
  draft.participants.every(({ role }) => role === 'agent') &&
  !places.some(({ named }) => named);

/** "Claimed responsibility for the attacks", "said it was behind both blasts": said of more than one, by whoever says that they were theirs. */
const claimsAll = (one: Placed): boolean =>
  isBare(one) && agentsOf(one).length > 0 && one.stance.status === 'reported' && isOfSeveral(one) && isOwnWord(one);

const isClaim = ({ draft }: Placed): boolean =>
  [draft, ...draft.folded].some(({ firing }) => CLAIMING.test(firing.row.rule));

const isOwnWord = (one: Placed): boolean =>
  isClaim(one) ||
  agentsOf(one).every(({ actor, name }) =>
    one.stance.attribution.some((source) => source.text === name || (actor !== null && source.actor === actor)),
  );

/** The deeds that are claimed are told in the plural: "the attacks", "claimed both attacks". */
function isOfSeveral({ draft: { trigger, firing } }: Placed): boolean {
  if (!isVerb(trigger)) return trigger.xpos === 'NNS' && (isDefinite(trigger) || hasBoth(trigger));
  return (
    CLAIMING.test(firing.row.rule) &&
    [...kidsBy(trigger, 'obj'), ...(firing.args.preps.get('for') ?? [])].some(({ xpos }) => xpos === 'NNS')
  );
}

const hasBoth = ({ kids }: Word): boolean => kids.some(({ norm }) => norm === 'both' || norm === 'all');

/** "The attacks" may be any, "the bombings" are bombings. */
const isOfKind = ({ type }: Draft, claimed: EventTypeId): boolean =>
  VAGUE.has(claimed) || type === claimed || (claimed === 'bombing' && type === 'suicide-bombing');

/** One of the deeds that may be meant: done by nobody who was named, on the day of which the text tells. */
const isOneOfThem = (doc: Document, deed: Placed, claim: Placed): boolean =>
  (VIOLENT.has(deed.draft.type) || CLAIMED.has(deed.draft.type)) &&
  !UNOWNED.has(deed.draft.type) &&
  HAPPENED.has(deed.stance.status) &&
  !deed.draft.isSum &&
  isOfKind(deed.draft, claim.draft.type) &&
  !killsAttackers(deed) &&
  apartBy(claim, deed) > 0 &&
  apartBy(claim, deed) <= FAR &&
  (agentsOf(deed).every((one) => isHidden(doc, one)) || agentsAgree(doc, claim, deed)) &&
  overlap(deed, claim) &&
  !isOfAnotherDay(deed, claim);

/** "A massacre on Monday … On Friday rockets were fired. The front claimed the attacks": those of the day that the text has come to. */
const isOfAnotherDay = ({ time: a }: Placed, { time: b }: Placed): boolean =>
  a !== null &&
  b !== null &&
  (a.start.slice(0, 10) > b.end.slice(0, 10) || b.start.slice(0, 10) > a.end.slice(0, 10)) &&
  Math.abs(Date.parse(a.start) - Date.parse(b.start)) > 2 * 864e5;

const UNOWNED: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'clash',
  'offensive',
  'protest',
  'riot',
  'accident',
  'natural-disaster',
  'man-made-disaster',
  'organized-crime',
]);

const withAgentsOf = (doc: Document, deed: Placed, claim: Placed, resolver: Resolver): Placed => {
  const { draft } = claim;
  const time = isClaimedAfter(claim, deed) ? null : claim.time;
  const whole = together(doc, deed, { ...claim, time, draft: { ...draft, count: null } }, resolver);
  return { ...whole, draft: { ...whole.draft, type: deed.draft.type } };
};

/** The deed that is claimed: the last one, and sooner the attack than that they "then set the building on fire". */
function claimedBy(doc: Document, one: Placed, kept: readonly Placed[], resolver: Resolver): number {
  const fits = (earlier: Placed): boolean => ownsUp(doc, one, earlier, resolver);
  const at = kept.findLastIndex((earlier) => earlier.draft.type !== 'property-destruction' && fits(earlier));
  return at >= 0 ? at : kept.findLastIndex(fits);
}

/** The deeds of a text with those who owned up to them in the sentences behind: a named body beside "gunmen", or where nobody was told. */
export function joinOwned(doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] {
  const kept: Placed[] = [];
  for (const one of placed) {
    const all = claimsAll(one) ? kept.filter((deed) => isOneOfThem(doc, deed, one)) : [];
    if (all.length) {
      for (const deed of all) kept[kept.indexOf(deed)] = withAgentsOf(doc, deed, one, resolver);
      continue;
    }
    const at = claimedBy(doc, one, kept, resolver);
    if (at < 0) kept.push(one);
    else kept[at] = withAgentsOf(doc, kept[at]!, one, resolver);
  }
  return kept;
}
