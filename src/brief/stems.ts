import type { EventTypeId } from '../model/index.ts';

const HURT =
  'kill|dead|die|death|lives|execut|assassin|casualt|fatal|bod(?:y|ies)|elimin|slain|massacre|toll|neutrali|wound|injur|hurt|losses|murder|lost|shot|martyr|victim|claimed|perish';
const STRIKE =
  'str[iu][kc]|bomb|raid|hit|missile|rocket|warplane|jet|aircraft|plane|target|attack|pound|destroy|drop|launch|fire|drone|uav|helicopter';

/**
 * Beginnings of words by one of which the evidence of a claim must tell of its type: a sentence says no act of which the words say
 * nothing, even where a claim was read so. Lower case.
 */
export const STEMS: Readonly<Record<EventTypeId, RegExp>> = ((): Readonly<Record<EventTypeId, RegExp>> => {
  const words: Readonly<Record<EventTypeId, string>> = {
    offensive: 'offensive|operation|advanc|campaign|push|assault|attack|battle|mov|progress|gain|infiltrat',
    'ground-attack': `attack|assault|storm|raid|ambush|offensive|push|incursion|infiltrat|repel|${STRIKE}`,
    clash: 'clash|fight|fought|battle|combat|engage|exchange|skirmish|resist',
    'territory-captured':
      'captur|liberat|took|tak(?:e|ing)|seiz|control|regain|retak|retook|recover|secur|f[ae]ll|storm|occup|clear|lost|los[ei]|gain|overr[au]n|conquer|advanc|enter|free',
    'territory-transferred': 'withdr|retreat|left|leav|hand|pull|evacuat|abandon|fle[de]|transfer|surrender|quit|turn',
    control: 'control|h[eo]ld|rul|occup|under|contest',
    siege: 'sieg|besieg|cut|surround|encircl|block|trap|isolat|sever',
    'air-strike': STRIKE,
    'drone-strike': STRIKE,
    'missile-strike': STRIKE,
    shelling: `shell|artiller|mortar|bombard|tank|fire|${STRIKE}`,
    bombing: 'bomb|explo|blast|blew|blow|mine|ied|device|booby|detonat|attack|went off|car',
    'suicide-bombing': 'suicide|bomb|explo|blast|detonat|blew|martyrdom',
    'grenade-attack': 'grenade',
    'chemical-attack': 'chemical|chlorine|sarin|gas|toxic|nerve',
    shooting: 'shoot|shot|fire|sniper|gun|open',
    'shoot-down': 'shot|shoot|down|intercept|brought|repel',
    'attack-on-civilians': 'attack|beat|violen|assault|target|hit|kill|abus|bomb|strik|struck',
    killing: HURT,
    abduction: 'abduct|kidnap|taken|took|hostage|carried|seiz|disappear|captur',
    arrest: 'arrest|detain|captur|custody|prison|held|seiz',
    'sexual-violence': 'rap|sexual|assault|abus',
    torture: 'tortur|beat|ill-treat|abus|mistreat',
    'property-destruction':
      'destr|damag|burn|raz|demolish|wreck|torch|blew|out of service|ruin|hit|collaps|knock|set fire|level',
    looting: 'loot|rob|stole|steal|plunder|confiscat|seiz|pillag',
    'weapons-seized': 'seiz|found|captur|confiscat|defus|discover|cach|left|dismantl|trophi',
    casualties: HURT,
    displacement:
      'displac|fle[de]|flight|leave|left|evacuat|driv|drove|escap|refuge|relocat|mov|forc|expel|uproot|return|cross|arriv',
    deployment:
      'deploy|enter|reach|arriv|mov|sen[dt]|reinforc|patrol|advanc|convoy|br[io][nu]g|mass|station|head|cross|position|land|transfer|dispatch|relocat|redeploy|escort|exercise|sail|gather|approach|push',
    obstruction: 'block|stop|prevent|obstruct|cut|barr|deni|halt|limit|restrict|hinder|turned back|close',
    'base-established': 'set|establish|post|base|built|build|headquarter|camp',
    agreement: 'agree|deal|ceasefire|cease-fire|truce|exchange|accord|pact|swap|sign|reconcil|released',
    'ceasefire-violation': 'violat|breach|broke|break|ceasefire|truce',
    surrender: 'surrender|disarm|lay|laid|gave|give|hand|defect',
    protest: 'protest|demonstrat|rall|march|sit-in|uprising|strike',
    riot: 'riot|clash|unrest|violen|loot|storm|mob',
    threat: 'threat|warn|vow|ultimatum|would|will|pledg|promis|swear|sw[eo]r',
    accusation: 'accus|blam|alleg|charg|denounc|claim',
    statement:
      'sa(?:y|id)|state|claim|declar|announc|urg|call|condemn|prais|welcom|hail|demand|appeal|denounc|reject|approv|impos|proclaim|deplor',
    negotiation: 'talk|negotiat|discuss|met|meet|mediat|summit|confer|spoke|speak|diplom|broker|visit|call',
    sanction: 'sanction|embargo|expel|ban|freez|blacklist|expuls',
    aid: 'aid|help|suppl|deliver|assist|provid|giv|gave|support|fund|relief|donat|train|humanitarian|suppor|sen[dt]|receiv',
    accident: 'crash|accident|fire|explo|mishap|collaps|sank|derail|blast',
    'natural-disaster': 'earthquake|flood|storm|drought|landslide|cyclone|hurricane|quake|fire|disaster|wave|snow',
    'man-made-disaster': 'collaps|spill|leak|burst|disaster|dam|explo|fire|contamin|outage|blackout',
    'organized-crime': 'traffick|gang|robb|smuggl|crime|criminal|cartel|extort|ransom|drug',
  };
  return Object.fromEntries(
    Object.entries(words).map(([type, stems]) => [
      type,
      new RegExp(`(?<![\\p{L}])(?:re|air ?|counter-?)?(?:${stems})`, 'iu'),
    ]),
  ) as Record<EventTypeId, RegExp>;
})();
