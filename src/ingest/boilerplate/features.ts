import type { BoilerplateKind } from '../../model/reading.ts';

/** One thing that passages of a kind have and reporting has not. */
export interface Feature {
  readonly kind: BoilerplateKind;
  /** How much it says: with 1 or more, and no reporting beside it, a passage is set apart. */
  readonly weight: number;
  readonly pattern: RegExp;
  /** `line`: the pattern is for a whole short line; `plain`: for the words outside quotation marks; else for all words. */
  readonly of?: 'line' | 'plain';
  /** Words that have it. */
  readonly example: string;
}

const NETWORK =
  '(?:facebook|twitter|x|whats ?app|telegram|instagram|youtube|linked ?in|reddit|tiktok|viber|threads|bluesky|vk|google news|social (?:media|networks?)|e-?mail|rss|pinterest|messenger|signal|our [a-z]+ channel)';
const PUBLISHED =
  '(?:article|story|post|page|report|video|news|link|piece|content|material|text|blog|item|feed|analysis)s?';

const LETTERS: Readonly<Record<string, string>> = { L: 'a-z\u00c0-\u024f', Lu: 'a-z\u00c0-\u024f', N: '0-9' };

// Letters are Latin ones without regard to case: a case-blind class of the letters of all scripts takes more than a
// millisecond to compile, and there are dozens.
const latin = (source: string): string =>
  source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{(\w+)\}/g, (part, name: string | undefined) =>
    name ? `[${LETTERS[name]}]` : part.replace(/\\p\{(\w+)\}/g, (_, inner: string) => LETTERS[inner]!),
  );

const feature = (
  kind: BoilerplateKind,
  weight: number,
  source: string,
  example: string,
  of?: 'line' | 'plain',
): Feature => ({ kind, weight, pattern: new RegExp(latin(source), 'i'), example, of });

/** Features of pleas to share, follow and subscribe. Quoted speech is left out: officials say "we" and "you" too. */
const SHARING: readonly Feature[] = [
  feature(
    'share-plea',
    1,
    '\\b(?:click|hit|tap|press|use)\\s+(?:on\\s+)?(?:the|our|one of the)\\s+(?:\\w+\\s+)?(?:share|like|subscribe|follow|bell|button|sharing)',
    'click the share buttons',
    'plain',
  ),
  feature(
    'share-plea',
    1,
    `\\b(?:share|forward|re-?tweet|spread|send|tweet|post|cross-?post|re-?post)\\s+(?:this|these|our)\\s+${PUBLISHED}\\b`,
    'Forward this story to friends',
    'plain',
  ),
  feature(
    'share-plea',
    1,
    `\\bshare\\s+(?:it |this )?(?:on|via|with|to)\\s+(?:${NETWORK}|your (?:friends|contacts|network|followers)|others)\\b`,
    'Share on Facebook',
    'plain',
  ),
  feature(
    'share-plea',
    0.8,
    '\\b(?:cross-?post|re-?post)\\s+(?:it\\s+)?(?:on|to)\\s+(?:your|other|any)\\b',
    'Crosspost on your site',
    'plain',
  ),
  feature(
    'share-plea',
    1,
    `\\bfollow\\s+(?:us|me|our|@\\w+|the author|[\\p{L}\\p{N} ]{2,40}?)\\s+(?:\\w+\\s+)?(?:on|at|in|via)\\s+${NETWORK}\\b`,
    'Follow us on Telegram',
    'plain',
  ),
  feature(
    'share-plea',
    1,
    '\\bfollow\\s+us\\b|\\bfind us on\\b|\\blike us on\\b|\\bconnect with us\\b',
    'Follow us',
    'plain',
  ),
  feature(
    'share-plea',
    1,
    '\\bsubscribe\\s+(?:to|for|now|here|today|and)\\b|\\bsign\\s?up\\s+(?:to|for)\\s+(?:our|the|a|free|daily|weekly|email)\\b|^subscribe\\b',
    'Subscribe to our channel',
    'plain',
  ),
  feature(
    'share-plea',
    0.8,
    '\\b(?:our|free|daily|weekly|the|email|morning)\\s+(?:\\w+\\s+)?newsletters?\\b',
    'our weekly newsletter',
    'plain',
  ),
  feature(
    'share-plea',
    1,
    `\\bjoin\\s+(?:us|our|the)\\s+(?:[\\w ]{0,25}\\s)?(?:on ${NETWORK}|channel|chat|mailing list|newsletter|conversation|discussion|telegram|whatsapp|community of readers)\\b`,
    'Join our Telegram channel',
    'plain',
  ),
  feature(
    'share-plea',
    1,
    '\\b(?:download|get|install)\\s+(?:our|the)\\s+(?:[\\w ]{0,25}\\s)?app\\b|\\bturn on (?:push )?notifications\\b|\\b(?:get|receive)\\s+(?:our|breaking|the latest)\\s+(?:[\\w ]{0,20}\\s)?(?:news|updates|alerts)\\s+(?:in|on|by|via|to|straight|delivered)\\b',
    'Download our app',
    'plain',
  ),
  feature(
    'share-plea',
    0.5,
    '\\b(?:e-?mail lists?|internet forums?|blog sites?|your (?:website|blog|timeline|inbox|friends))\\b',
    'your email lists',
    'plain',
  ),
  feature(
    'share-plea',
    1,
    '^(?:[\\p{L}\\p{N} ]{2,30}\\s)?(?:in|on) (?:youtube|telegram|twitter|facebook|instagram|whatsapp|tiktok|linkedin|threads|google news|social media)$',
    'Harbour Review on Telegram',
    'line',
  ),
  feature(
    'share-plea',
    1,
    `^(?:share|tweet|retweet|e-?mail|print|subscribe|save|comments?|like|pin(?: it)?|copy(?: the)? link|facebook|twitter|whats ?app|telegram|linkedin|reddit|instagram|youtube|viber|flipboard|rss|bookmark|follow|send|repost|share this(?: ${PUBLISHED})?|share (?:on|via) [\\w ]{1,20}|listen|sign up)(?:\\s*[:|•·/,+-]?\\s*(?:share|tweet|e-?mail|print|subscribe|save|like|pin|facebook|twitter|x|whats ?app|telegram|linkedin|reddit|instagram|youtube|viber|copy link|\\d+))*\\s*:?$`,
    'Share:',
    'line',
  ),
  feature('share-plea', 1, '^(?:#[\\p{L}\\p{N}_]+[\\s,]*)+$', '#Idlib #Syria', 'line'),
];

/** Features of pleas for money. */
const GIVING: readonly Feature[] = [
  feature(
    'donate-plea',
    0.6,
    '\\b(?:donate|donations?|patreon|pay ?pal|crowdfund\\w*|ko-?fi|buy (?:us|me) a coffee|gofundme|tip jar|bitcoin|btc|usdt|ethereum)\\b',
    'PayPal or Patreon',
    'plain',
  ),
  feature(
    'donate-plea',
    1,
    '\\b(?:please\\s+)?(?:donate|contribute|chip in)\\s+(?:to\\s+)?(?:now|today|here|via|us|our)\\b|\\bmake\\s+an?\\s+(?:[\\w-]+\\s){0,2}donation\\b',
    'make a small donation',
    'plain',
  ),
  feature(
    'donate-plea',
    0.8,
    '(?:^|[.!?:]\\s+|\\bplease\\s+(?:consider\\s+)?|\\bto\\s+|\\byou can\\s+)support(?:ing)?\\s+(?:us|our|this|independent|quality|the project|[\\p{L} ]{2,40}\\bin\\s+(?:its|their|our)\\b|(?:the\\s+)?work of)(?:\\s+(?:work|journalism|project|site|channel|website|media|reporting|team|endeavou?rs|efforts?|mission))?',
    'Please support the project',
    'plain',
  ),
  feature(
    'donate-plea',
    0.8,
    '\\bour\\s+(?:work|journalism|reporting|content|project|newsroom|site|team|coverage)\\s+(?:would|depends|relies|is\\s+(?:funded|made possible|possible|supported)|needs|cannot|can)\\b',
    'Our work depends on readers',
    'plain',
  ),
  feature(
    'donate-plea',
    0.6,
    '\\b(?:without|thanks to|rely on)\\s+your\\s+(?:help|support|generosity|donations?|contributions?)\\b',
    'without your help',
    'plain',
  ),
  feature(
    'donate-plea',
    0.3,
    '\\byour\\s+(?:support|contributions?|donations?|gift|subscription|membership|help)\\b',
    'your support',
    'plain',
  ),
  feature(
    'donate-plea',
    0.6,
    "\\bif you(?:['’]re|\\s+are|\\s+have)?\\s+(?:able|like|liked|enjoy|enjoyed|value|appreciate|found|find|want to (?:help|support)|wish to (?:help|support))\\b",
    'if you like our content',
    'plain',
  ),
  feature(
    'donate-plea',
    1,
    '\\bbecome\\s+an?\\s+(?:[\\w-]+\\s)?(?:member|patron|subscriber|supporter|donor|sponsor)\\b',
    'Become a member',
    'plain',
  ),
  feature(
    'donate-plea',
    0.5,
    '\\b(?:reader|listener|viewer|crowd)[ -](?:funded|supported)\\b|\\bindependent (?:journalism|media|reporting)\\b|\\bas little as\\b',
    'reader-funded',
    'plain',
  ),
];

/** Features of what an outlet says of its own text. */
const NOTICES: readonly Feature[] = [
  feature(
    'notice',
    1,
    '^(?:a\\s+)?note\\s+(?:to|for)\\s+(?:our\\s+|the\\s+)?(?:readers?|viewers?|editors?)\\b',
    'Note to readers: …',
  ),
  feature(
    'notice',
    1,
    "^[\\[(*\\s]{0,3}(?:the\\s+)?(?:editors?|publishers?|authors?|translators?)['’]?s?['’]?\\s+notes?\\b",
    'Editor’s note: …',
  ),
  feature(
    'notice',
    1,
    '\\b(?:this|it)\\s+is\\s+a\\s+(?:developing|breaking|rolling|live)\\s+(?:news\\s+)?story\\b|^developing story\\b|^(?:more|details) (?:to follow|as it comes)',
    'This is a developing story',
  ),
  feature(
    'notice',
    1,
    `\\bthis\\s+${PUBLISHED}\\s+(?:will be|is being|has been|was|is|may be|had been)\\s+(?:\\w+\\s+)?(?:updated|corrected|amended|refreshed|edited|revised|translated|produced|created|generated)\\b`,
    'This article has been updated',
  ),
  feature(
    'notice',
    0.8,
    '\\b(?:check|come)\\s+back\\s+(?:for|later|soon|often)\\b|\\brefresh\\s+(?:the|this)\\s+page\\b|\\bstay\\s+(?:tuned|with us|up to date)\\b',
    'check back for updates',
    'plain',
  ),
  feature(
    'notice',
    1,
    `\\b(?:an\\s+)?earlier\\s+version\\s+of\\s+this\\s+${PUBLISHED}\\b`,
    'An earlier version of this story said',
  ),
  feature(
    'notice',
    1,
    '\\b(?:images?|photos?|pictures?|videos?|footage|content|material)\\s+(?:has|have)\\s+been\\s+(?:automatically\\s+)?(?:uploaded|blurred|included|edited|filtered|redacted|removed)\\b',
    'all images have been uploaded',
  ),
  feature(
    'notice',
    1,
    '\\bwe\\s+have\\s+(?:also\\s+)?(?:included|chosen|decided|blurred|removed|withheld|changed)\\s+[^.]{0,60}\\b(?:images?|pictures?|identit\\w+|names?|content|footage|videos?)\\b',
    'We have included all images',
    'plain',
  ),
  feature('notice', 0.6, '\\bgraphic\\s+(?:filter|content|images?|footage|material|warning)\\b', 'graphic content'),
  feature(
    'notice',
    1,
    '\\b(?:viewer|reader)\\s+discretion\\b|\\b(?:some\\s+)?(?:readers|viewers|users|people)\\s+may\\s+find\\b|^warning:?\\s+(?:graphic|disturbing|this|some)',
    'viewer discretion is advised',
  ),
  feature(
    'notice',
    1,
    '^(?:an?|the)\\s+[\\p{L} -]{2,30},?\\s+as\\s+(?:defined|used|described)\\s+(?:in|by|for)\\b[^.]{0,80}\\b(?:means?|refers?|is|are)\\b',
    'A raid, as defined in these releases, means …',
  ),
  feature(
    'notice',
    0.6,
    '\\b(?:as\\s+defined\\s+(?:in|by)|for\\s+the\\s+purposes?\\s+of\\s+this|methodology)\\b',
    'as defined in the annex',
  ),
  feature(
    'notice',
    0.5,
    `\\b(?:our|this)\\s+(?:readers|users|visitors|viewers|site|website|web ?page|portal|platform|newsletter|${PUBLISHED})\\b`,
    'our readers',
    'plain',
  ),
  feature(
    'notice',
    1,
    '\\btranslated\\s+(?:from\\s+(?:the\\s+)?[\\p{Lu}]\\p{L}+\\s+)?(?:by|using|with)\\s|\\bmachine[ -]translat',
    'Translated from Arabic by the desk',
  ),
  feature(
    'notice',
    1,
    `\\b(?:our|the)\\s+(?:${PUBLISHED}|newsroom|site)\\s+(?:adheres|is committed|complies|follows)\\b`,
    'our newsroom is committed to',
  ),
];

/** Features of disclaimers. */
const DISCLAIMERS: readonly Feature[] = [
  feature('disclaimer', 1, '^[*(\\[\\s]{0,3}(?:legal\\s+)?disclaimers?\\b', 'Disclaimer: …'),
  feature(
    'disclaimer',
    1,
    '\\b(?:views?|opinions?)\\s+(?:and\\s+\\w+\\s+)?(?:expressed|presented|stated|voiced)\\b[^.]{0,80}\\b(?:authors?|writers?|those of|own|necessarily|reflect|alone)\\b',
    'Views expressed are the author’s own',
  ),
  feature(
    'disclaimer',
    1,
    '\\b(?:do(?:es)?|may|might|need)\\s+not\\s+(?:necessarily\\s+)?(?:reflect|represent|coincide with|constitute)\\s+(?:the\\s+|those of\\s+|an?\\s+)?(?:\\w+\\s+)?(?:views?|opinions?|positions?|policy|policies|editorial|endorsement|legal|financial|the publisher)',
    'does not necessarily reflect the views',
  ),
  feature(
    'disclaimer',
    1,
    '\\b(?:sole|full|own)\\s+responsibility\\s+(?:of|for|lies)\\b[^.]{0,40}\\b(?:authors?|contents?|writers?)\\b',
    'sole responsibility of the author',
    'plain',
  ),
  feature(
    'disclaimer',
    0.9,
    '\\b(?:not|no)\\s+(?:be\\s+)?(?:held\\s+)?(?:responsible|liable|liability|responsibility|accept)\\b[^.]{0,30}\\b(?:any|errors?|contents?|accuracy|inaccura\\w+|external|damages?|loss|use)\\b',
    'not be responsible for any inaccurate',
    'plain',
  ),
  feature(
    'disclaimer',
    1,
    '\\bfor\\s+(?:general\\s+)?(?:information(?:al)?|educational)\\s+(?:and\\s+\\w+\\s+)?purposes(?:\\s+only)?\\b',
    'for information purposes only',
  ),
  feature(
    'disclaimer',
    1,
    '\\b(?:provided|supplied)\\s+[“"‘\']?as[ -]is\\b|\\bterms\\s+(?:of\\s+(?:use|service)|and\\s+conditions)\\b|\\bno\\s+warrant(?:y|ies)\\b',
    'Terms of use',
  ),
  feature(
    'disclaimer',
    0.6,
    '\\b(?:inaccurate|incorrect)\\s+(?:or\\s+\\w+\\s+)?(?:statements?|information)\\b|\\beditorial\\s+(?:policy|line|stance|position|staff|team|board)\\b',
    'incorrect statement',
  ),
];

/** Features of claims to rights. */
const RIGHTS: readonly Feature[] = [
  feature('copyright', 0.8, '©|\\(c\\)\\s?(?:19|20)\\d{2}|\\bcopyright(?:ed|s)?\\b', '© 2021'),
  feature(
    'copyright',
    1,
    '\\ball\\s+rights\\s+reserved\\b|\\bcreative\\s+commons\\b|\\bcc[ -]by\\b',
    'All rights reserved',
  ),
  feature('copyright', 0.8, '\\bfair\\s+(?:use|dealing)\\b', 'fair use'),
  feature(
    'copyright',
    1,
    '\\b(?:reproduc|re-?publish|re-?publication|redistribut|re-?post|cross-?post|rewritt|re-?print)\\w*\\b[^.]{0,90}\\b(?:permission|permitted|allowed|prohibited|forbidden|credit(?:ed|ing)?|acknowledg\\w+|consent|attribution|hyperlink|licen[cs]e)\\b',
    'may not be reproduced without permission',
  ),
  feature(
    'copyright',
    1,
    '\\b(?:permission|rights?)\\s+(?:is\\s+(?:hereby\\s+)?granted\\s+)?to\\s+(?:re-?publish|cross-?post|re-?post|reproduce|copy|re-?print|share)\\b',
    'permission to republish',
  ),
  feature(
    'copyright',
    1,
    '\\b(?:use|using|copying|quoting)\\s+(?:of\\s+)?(?:any\\s+|all\\s+|the\\s+|our\\s+|these\\s+)?(?:materials?|content|articles|texts|information)\\b[^.]{0,60}\\b(?:permission|permitted|allowed|link|prohibited|hyperlink|reference)\\b',
    'use of any materials only with a link',
  ),
  feature(
    'copyright',
    0.6,
    '\\b(?:copyright|rights)\\s+(?:owner|holder)s?\\b|\\bintellectual\\s+property\\b|\\bdistributed\\s+without\\s+profit\\b',
    'copyright owner',
  ),
];

/** Features of addresses for the press and for tips. */
const CONTACTS: readonly Feature[] = [
  feature(
    'contact',
    1,
    '\\bfor\\s+(?:all\\s+|any\\s+)?(?:media|press|further|more|general|additional|interview|other)?\\s*(?:media\\s+|press\\s+)?(?:inquir\\w+|enquir\\w+|queries|interviews?|information|details|requests)\\b[^.]{0,40}(?:\\bcontact\\b|\\bplease\\b|\\be-?mail\\b|\\bcall\\b|\\bvisit\\b|\\bwrite\\b|:|@)',
    'For media inquiries: press@example.org',
    'plain',
  ),
  feature(
    'contact',
    1,
    '^(?:media|press|editorial|public affairs|newsroom)?\\s*(?:contacts?|inquir\\w+|enquir\\w+|desk|office)\\s*:',
    'Media contact:',
  ),
  feature(
    'contact',
    0.8,
    '\\b(?:contact|e-?mail|write to|call|text|message|reach)\\s+(?:us|the (?:author|editors?|newsroom|reporter|desk))\\b',
    'Contact us',
    'plain',
  ),
  feature(
    'contact',
    1,
    '\\b(?:got|have)\\s+a\\s+(?:news\\s+)?(?:tip|story)\\b|\\bdo\\s+you\\s+have\\s+(?:information|a story|photos)\\b|\\bsend\\s+(?:us|your)\\s+(?:\\w+\\s+)?(?:tips?|photos?|videos?|stories|comments|letters|news)\\b|\\bare\\s+you\\s+in\\s+[\\p{L} ]{2,30}\\?',
    'Do you have information to share?',
    'plain',
  ),
  feature(
    'contact',
    0.5,
    '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,40}@[\\p{L}\\p{N}-]{1,40}(?:\\.[\\p{L}\\p{N}-]{1,20}){1,3}|\\[email[^\\]]{0,12}protected\\]',
    'desk@example.org',
  ),
  feature(
    'contact',
    0.6,
    '\\b(?:tel|phone|fax|mobile|cell)\\b\\.?\\s*:?\\s*\\+?\\d[\\d ()-]{6,}',
    'Tel: +44 20 7946 0000',
  ),
];

/** Features of pointers to other texts. */
const LINKS: readonly Feature[] = [
  feature('related-links', 1, '^more (?:on|from|about) [^:|]{2,40}\\s*[:|»>→]', 'More on this: Truce holds', 'line'),
  feature(
    'related-links',
    3,
    "^[([*>→»▶•\\s-]{0,4}(?:(?:also\\s+)?(?:read|see|watch|listen(?: to)?)(?:\\s+(?:more|also|next|here|too|this))*|(?:useful|further|more|recommended|suggested|must)\\s+(?:reading|reads?)|related(?:\\s+(?:articles?|stor(?:y|ies)|news|posts?|topics?|coverage|links?|reading|content))?|in pictures|in depth|explainer|don['’]t miss|what to (?:read|know) next|previously|most read|keep reading)\\s*(?:[:|»>→]|\\s[–—-]\\s)",
    'Read more: Truce holds',
    'line',
  ),
  feature(
    'related-links',
    1,
    '^(?:read|see|view|show|load|watch) (?:more|also|next|all|full (?:story|article|report|interview))(?:\\s+(?:here|comments|stories|news|about [\\p{L} ]{2,30}|on [\\p{L} ]{2,30}))?\\s*[.…>»→]{0,3}$',
    'Read more',
    'line',
  ),
  feature(
    'related-links',
    1,
    '\\b(?:click|tap|go)\\s+here\\b|\\b(?:click|tap)\\s+(?:on\\s+)?(?:the|this|a)\\s+(?:link|image|photo|map|picture)\\b|\\bread\\s+the\\s+(?:full|original|whole)\\s+(?:story|article|report|text|interview)\\b',
    'Click here to read',
    'plain',
  ),
  feature(
    'related-links',
    1,
    `\\b(?:for|to (?:read|see|get|follow|find out))\\s+(?:more|all|the latest|further|previous)\\s+(?:[\\w ]{0,30}\\s)?(?:${PUBLISHED}|coverage|updates|information|on this),?\\s+(?:click|visit|see|follow|read|go)\\b`,
    'For more coverage, visit',
    'plain',
  ),
];

/** Features of words under a picture. */
const CAPTIONS: readonly Feature[] = [
  feature(
    'caption',
    4,
    '^[(\\[*_\\s]{0,3}(?:(?:illustrative|illustration|file|archive|archival|handout|representational|representative|stock|featured|cover|lead|undated|satellite|aerial|screen)\\s+)?(?:photo(?:graph)?|image|picture|photo illustration|screengrab|screenshot|screen ?shot|video ?grab|frame grab|still|infographic|photos|images|pic|illustration|graphic)s?(?:\\s+(?:credits?|source|by|courtesy(?: of)?|via|from|caption|provided by|for illustration))?\\s*[:.|©/–—]',
    'Illustrative photo. A road near the front',
  ),
  feature(
    'caption',
    2,
    '^(?:(?:a|an|the|this|these|in (?:this|an?))\\s+)?(?:still|file|handout|undated|screen|archive|combination)\\s+(?:image|photo(?:graph)?|picture|frame|grab|of (?:pictures|photos))\\b',
    'File photo shows',
  ),
  feature(
    'caption',
    2,
    "^in\\s+this\\s+(?:(?!an?\\b|the\\b|he\\b|she\\b|they\\b|we\\b)[\\p{L}\\p{N}.,'’]{1,20}\\s+){0,6}(?:photo(?:graph)?|image|picture|frame grab|video|screengrab|handout)\\b",
    'In this March photo, a tank burns',
  ),
  feature(
    'caption',
    1,
    '[(\\[](?:[^()\\[\\]]{0,60}\\b)?(?:file|handout|photo|photograph|photographer|image|images|picture|credit|screengrab|getty|courtesy)\\b[^()\\[\\]]{0,60}[)\\]]\\s*\\.?$',
    '(AP Photo/R. Haddad)',
  ),
  feature(
    'caption',
    1,
    '^(?:(?:photo|image|picture|video|graphic|map)s?\\s+)?(?:credits?|courtesy)\\s*(?::|of\\b|\\|)|^(?:photo|image|picture|map)s?\\s+(?:by|via|from|courtesy)\\s',
    'Photo by Rana Haddad',
  ),
  feature(
    'caption',
    1,
    '(?:\\bgetty images|\\bvia getty|/\\s?getty|[a-z]\\s?/\\s?(?:afp|ap|reuters|epa|epa-efe|anadolu|shutterstock|tass|ria novosti|xinhua))\\b[\\s)\\].]*$',
    'Rana Haddad/AFP',
  ),
  feature('caption', 4, '^!\\[[^\\]]{0,400}\\]\\([^)]{0,600}\\)$', '![A burnt house](house.jpg)'),
];

/** Features of what a page says to a browser. */
const COOKIES: readonly Feature[] = [
  feature(
    'cookie',
    1,
    '\\b(?:uses?|using|accept|manage|reject|allow|enable|store|set|disable)\\s+(?:\\w+\\s+){0,2}cookies\\b|\\bcookies?\\s+(?:policy|settings|preferences|notice|consent|to)\\b',
    'We use cookies to improve',
    'plain',
  ),
  feature(
    'cookie',
    1,
    '\\b(?:privacy|cookie)\\s+(?:policy|notice|settings|statement)\\b|\\bmanage\\s+(?:your\\s+)?(?:preferences|consent)\\b|\\byour\\s+(?:consent|browser|device)\\b[^.]{0,60}\\b(?:cookies|data|advertis\\w+|settings|support|javascript)\\b',
    'our privacy policy',
  ),
  feature(
    'cookie',
    1,
    '\\b(?:enable|turn on|requires?|activate)\\s+java ?script\\b|\\bad ?-?blocker\\b|\\bpersonali[sz]ed\\s+(?:ads|advertising|content)\\b',
    'Please enable JavaScript',
  ),
];

/** Features of lines by which a page is steered. */
const NAVIGATION: readonly Feature[] = [
  feature(
    'navigation',
    1,
    '^(?:home|menu|search|main menu|skip to (?:main )?content|(?:back|return|go) to (?:top|home|main|news|index)(?: page)?|next|previous|prev|next (?:article|story|post|page)|previous (?:article|story|post|page)|log ?in|log ?out|sign ?in|register|my account|advertise(?:ment|ments|r content)?|sponsored(?: content| by .{1,30})?|promoted|loading\\.*|close|ok|accept|cancel|contact us|about(?: us)?|page \\d+(?: of \\d+)?|\\d+ of \\d+|show more|load more|see all|view all|latest(?: news)?|breaking(?: news)?|top (?:stories|news)|trending(?: now)?|most (?:read|popular|viewed)|popular|headlines|live|video|videos|gallery|photos?|podcasts?|opinion|editorial|sections?|categories|archives?|sitemap|faq|help|english|english bulletin|all news|news ?feed|more|menu close|toggle \\w+|continue reading|story continues below(?: advertisement)?|end of (?:story|article|list|content))\\s*[:.>»›]?$',
    'Back to top',
    'line',
  ),
  feature(
    'navigation',
    1,
    "^[\\p{L}][\\p{L}\\p{N} &’'-]{1,30}(?:\\s*[>›»→]\\s*[\\p{L}\\p{N}][\\p{L}\\p{N} &’'-]{1,60}){1,6}$",
    'Home > News > Syria',
    'line',
  ),
  feature(
    'navigation',
    1,
    "^[\\p{L}\\p{N} &’'-]{2,25}(?:\\s*[|•·]\\s*[\\p{L}\\p{N} &’'-]{2,25}){2,14}$",
    'News | Politics | Culture',
    'line',
  ),
  feature(
    'navigation',
    1,
    '^(?:\\d+\\s+)?(?:comments?|repl(?:y|ies)|views?|shares?|likes|reactions?)(?:\\s*[(:]?\\s*\\d[\\d,.]*k?\\s*\\)?)?$|^(?:leave|post|write|add)\\s+a\\s+(?:comment|reply)\\b|^\\d[\\d,.]*k?\\s+(?:comments?|views?|shares?|likes|reads)\\b',
    '12 comments',
    'line',
  ),
  feature(
    'navigation',
    4,
    '^(?:tags?|topics?|categor(?:y|ies)|filed under|keywords?|labels?|hashtags?)\\s*[:|]',
    'Tags: Idlib, M5',
  ),
  feature(
    'navigation',
    1,
    '^get short url\\b|^short (?:url|link)\\b|^(?:est\\.?\\s+)?\\d{1,2}[- ]min(?:ute)?s?(?:\\s+read)?$|^reading time\\b|^listen to (?:this )?(?:article|story)\\b',
    '4 min read',
    'line',
  ),
];

/** Features of lines that name who wrote, edited or passed on a text. */
const BYLINES: readonly Feature[] = [
  feature(
    'byline',
    1,
    '^(?:articles?|story|text|written|posted|reported|compiled|edited|translated|photos?|reporting|words|analysis|published|report)\\s+by:?\\s+[\\p{L}\\p{N}][^.!?]{1,80}$',
    'Articles by: Levant Watch',
    'line',
  ),
  feature(
    'byline',
    1,
    '^(?:authors?|reporter|correspondent|editor|writer|source|sources|publisher|byline|desk)\\s?:\\s*[^.!?]{2,90}\\.?$',
    'Author: Rana Haddad',
    'line',
  ),
  feature(
    'byline',
    1,
    '^\\(?(?:additional\\s+|with\\s+)?(?:reporting|writing|editing|additional reporting|contributions?|report)\\s+(?:by|from)\\s+\\p{L}',
    'Reporting by Rana Haddad; editing by Tom Reed',
  ),
  feature(
    'byline',
    1,
    '^(?:[\\p{L} /,]{2,60}\\s)?(?:news\\s+)?agencies\\s+contributed\\s+to\\s+this\\s|\\bcontributed\\s+(?:reporting|to\\s+th(?:is|e)\\s+(?:report|story|article|piece))\\b|^\\(?with\\s+(?:inputs?|files|reporting|agencies)\\s+(?:from|by|of)?',
    'Agencies contributed to this story',
  ),
  feature(
    'byline',
    1,
    '^(?:source|sources):?\\s+[\\p{L}\\p{N}/ ]{2,40}\\s(?:and|with|\\+)\\s(?:news\\s+)?agencies\\.?$',
    'Source: Harbour Review and agencies',
  ),
  feature(
    'byline',
    1,
    '^(?:first|originally)\\s+(?:published|posted|appeared)\\b|\\b(?:this|the)\\s+(?:original\\s+)?(?:article|story|report|post|piece)\\s+(?:was\\s+|has been\\s+)?(?:first|originally)\\s+(?:published|posted|appeared)\\b',
    'This article was first published by',
  ),
  feature('byline', 1, '^about the authors?\\b', 'About the author'),
];

/** All features. */
export const FEATURES: readonly Feature[] = [
  ...SHARING,
  ...GIVING,
  ...NOTICES,
  ...DISCLAIMERS,
  ...RIGHTS,
  ...CONTACTS,
  ...LINKS,
  ...CAPTIONS,
  ...COOKIES,
  ...NAVIGATION,
  ...BYLINES,
];
