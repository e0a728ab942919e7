/** Words that stand before a person's name: titles, ranks, callings, kin. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr doctor prof professor sheikh sheikha hajj haji hajja sayyid engineer eng imam father sister brother
  general colonel lieutenant captain major sergeant brigadier commander corporal private officer gen col lt capt maj sgt cpl brig
  journalist reporter correspondent photographer cameraman cameramen activist blogger lawyer judge teacher nurse paramedic medic
  surgeon midwife pharmacist volunteer rescuer student farmer shepherd driver shopkeeper baker trader fisherman worker resident
  villager neighbour neighbor eyewitness witness survivor patient detainee prisoner hostage martyr victim fighter soldier pilot
  mother son daughter wife husband uncle aunt cousin grandfather grandmother boy girl child man woman youth named called
  mayor mukhtar spokesman spokeswoman spokesperson director manager citizen civilian refugee`.split(/\s+/),
);

/** Words after which a run of names is no person: "Sultan Murad Division", "Omar Mosque". */
export const NOT_A_PERSON =
  /^(?:army|brigades?|division|battalion|regiment|corps|front|movement|party|forces?|group|militia|council|ministry|agency|news|radio|tv|television|channel|observatory|network|cent(?:re|er)|foundation|organi[sz]ation|association|committee|union|mosque|church|street|road|square|market|bridge|airport|airbase|base|school|university|camp|hospital|clinic|dam|mount|mountain|hill|valley|river|lake|district|neighbou?rhood|village|town|city|province|governorate|border|crossing|junction|front|operations?|room|state|republic|islands?|peninsula|plain|countryside|region)$/i;

/** Words that are written with a capital at the beginning of a sentence without being names. */
export const OPENERS: ReadonlySet<string> = new Set(
  `a an the in on at by of to for from with without and but or nor so yet as if when while after before since until
  during near over under about around between among against through into he she it they we i you his her its their our
  this that these those there here some many several most few both all no not also earlier later meanwhile however
  yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december one two three four five six seven eight nine ten at least
  local according separately civilians residents militants rebels government opposition`.split(/\s+/),
);

/** Small words inside a name: "Omar bin Said", "Abu Bakr", "Juan de la Cruz". */
export const PARTICLES: ReadonlySet<string> = new Set('al el ul bin ibn bint de la del da dos van von der'.split(' '));

/** An age after a name: "Yusuf Qasim, 34, …", "Yusuf Qasim (34)". */
export const AGE = /^(?:,\s*(?:aged\s+)?\d{2}\b|\s+\(\d{1,2}\))/;

/** Words that begin the name of a place, whoever it is called after. */
export const TOPONYMS =
  /^(?:qasr|tell?|tall?|kafr|kafar|wadi|deir|dayr|jabal|jebel|khan|bir|ayn|ain|bab|beit|bayt|bet|ma['’]?arr?at|ras|nahr|mount|fort|port|san|santa|saint|st|king|lake|camp|villa|ciudad|puerto)$/i;

/** A text without any of these tells of no protected place: looked for first, as most do not. */
export const SITE_WORDS =
  /hospital|clinic|infirmar|dispensar|ambulance|blood bank|medical|health|dialysis|maternity|surgical|first[- ]aid|\baid\b|relief|humanitarian|food|flour|kitchen|red cr|unicef|unrwa|civil defen|white helmet|shelter|safe house|collective|\bidps?\b|displace|\btents?\b|\bcamps?\b|settlement/i;

/** What tells of places that are protected, with the words after which a name of one is blacked out. */
export const SITES = [
  {
    rule: 'medical-site',
    words:
      /\b(?:hospitals?|clinics?|polyclinics?|infirmar(?:y|ies)|dispensar(?:y|ies)|ambulances?|blood banks?|(?:medical|health|dialysis|maternity|surgical|first[- ]aid)(?: care)? (?:points?|cent(?:re|er)s?|facilit(?:y|ies)|posts?|complex(?:es)?|stations?|units?|tents?|teams?|convoys?|warehouses?|depots?))\b/gi,
  },
  {
    rule: 'aid-site',
    words:
      /\b(?:(?:aid|relief|humanitarian|food|flour)(?: aid| relief)? (?:warehouses?|depots?|stores?|convoys?|trucks?|offices?|cent(?:re|er)s?|points?|stations?|distributions?|workers?|queues?|kitchens?)|soup kitchens?|(?:red crescent|red cross|unicef|unrwa|world food programme|civil defen[cs]e|white helmets?)(?:'s)? (?:warehouses?|depots?|offices?|cent(?:re|er)s?|stations?|vehicles?|convoys?|headquarters|premises|staff|teams?|workers?))\b/gi,
  },
  {
    rule: 'shelter',
    words:
      /\b(?:shelters?|safe houses?|collective cent(?:re|er)s?|(?:idps?|displacement|displaced|displaced persons'?|tent) (?:camps?|settlements?|sites?)|(?:camps?|settlements?|tents?) (?:for|of|housing|sheltering|hosting) (?:the )?(?:internally )?(?:displaced|refugees|idps?|families))\b/gi,
  },
] as const;

/** "Taken to hospital", "hospital sources", "shelter from": no site is told of. */
export const NO_SITE_BEFORE = /\b(?:to|in|into|from|at|of|took|take|taken|seek|sought|training|army|military)\s+$/i;
export const NO_SITE_AFTER = /^\s+(?:sources?|officials?|staff|director|from|workers said)\b/i;

/** Words for whoever is there, which keep back as much as those for civilians do. */
export const ANYBODY = /\b(?:people|inhabitants?|displaced)\b/i;
