/** A state as the datasets call it. */
export interface Country {
  /** ISO 3166-1 alpha-2, alpha-3 and numeric; Kosovo has no number. */
  readonly iso2: string;
  readonly iso3: string;
  readonly numeric: number | null;
  /** Gleditsch and Ward's number of the state, which UCDP uses; null where they have none. */
  readonly gw: number | null;
  readonly name: string;
  /** ACLED's region, and UCDP's. */
  readonly region: string;
  readonly ucdpRegion: string;
}

/** Regions: our letters, ACLED's name, UCDP's name. */
const REGIONS: Readonly<Record<string, readonly [acled: string, ucdp: string]>> = {
  WA: ['Western Africa', 'Africa'],
  MA: ['Middle Africa', 'Africa'],
  EA: ['Eastern Africa', 'Africa'],
  SA: ['Southern Africa', 'Africa'],
  NA: ['Northern Africa', 'Africa'],
  ME: ['Middle East', 'Middle East'],
  AS: ['South Asia', 'Asia'],
  SE: ['Southeast Asia', 'Asia'],
  EU: ['Europe', 'Europe'],
  CC: ['Caucasus and Central Asia', 'Asia'],
  CA: ['Central America', 'Americas'],
  SO: ['South America', 'Americas'],
  CB: ['Caribbean', 'Americas'],
  EE: ['East Asia', 'Asia'],
  NO: ['North America', 'Americas'],
  OC: ['Oceania', 'Asia'],
};

/**
 * iso2, iso3, ISO number, Gleditsch and Ward's number ("-": none), region, name. ISO 3166-1 for the codes, the list of
 * independent states of Gleditsch and Ward (1999 and later) for their numbers; Egypt is the Middle East to UCDP, the
 * Caucasus Europe.
 */
const ROWS = `
AD AND 20 232 EU Andorra
AE ARE 784 696 ME United Arab Emirates
AF AFG 4 700 AS Afghanistan
AG ATG 28 58 CB Antigua and Barbuda
AL ALB 8 339 EU Albania
AM ARM 51 371 CC Armenia
AO AGO 24 540 MA Angola
AR ARG 32 160 SO Argentina
AT AUT 40 305 EU Austria
AU AUS 36 900 OC Australia
AZ AZE 31 373 CC Azerbaijan
BA BIH 70 346 EU Bosnia and Herzegovina
BB BRB 52 53 CB Barbados
BD BGD 50 771 AS Bangladesh
BE BEL 56 211 EU Belgium
BF BFA 854 439 WA Burkina Faso
BG BGR 100 355 EU Bulgaria
BH BHR 48 692 ME Bahrain
BI BDI 108 516 EA Burundi
BJ BEN 204 434 WA Benin
BN BRN 96 835 SE Brunei
BO BOL 68 145 SO Bolivia
BR BRA 76 140 SO Brazil
BS BHS 44 31 CB Bahamas
BT BTN 64 760 AS Bhutan
BW BWA 72 571 SA Botswana
BY BLR 112 370 EU Belarus
BZ BLZ 84 80 CA Belize
CA CAN 124 20 NO Canada
CD COD 180 490 MA Democratic Republic of the Congo
CF CAF 140 482 MA Central African Republic
CG COG 178 484 MA Republic of the Congo
CH CHE 756 225 EU Switzerland
CI CIV 384 437 WA Ivory Coast
CL CHL 152 155 SO Chile
CM CMR 120 471 MA Cameroon
CN CHN 156 710 EE China
CO COL 170 100 SO Colombia
CR CRI 188 94 CA Costa Rica
CU CUB 192 40 CB Cuba
CV CPV 132 402 WA Cape Verde
CY CYP 196 352 ME Cyprus
CZ CZE 203 316 EU Czech Republic
DE DEU 276 260 EU Germany
DJ DJI 262 522 EA Djibouti
DK DNK 208 390 EU Denmark
DM DMA 212 54 CB Dominica
DO DOM 214 42 CB Dominican Republic
DZ DZA 12 615 NA Algeria
EC ECU 218 130 SO Ecuador
EE EST 233 366 EU Estonia
EG EGY 818 651 NA Egypt
EH ESH 732 - NA Western Sahara
ER ERI 232 531 EA Eritrea
ES ESP 724 230 EU Spain
ET ETH 231 530 EA Ethiopia
FI FIN 246 375 EU Finland
FJ FJI 242 950 OC Fiji
FM FSM 583 987 OC Micronesia
FR FRA 250 220 EU France
GA GAB 266 481 MA Gabon
GB GBR 826 200 EU United Kingdom
GD GRD 308 55 CB Grenada
GE GEO 268 372 CC Georgia
GH GHA 288 452 WA Ghana
GM GMB 270 420 WA Gambia
GN GIN 324 438 WA Guinea
GQ GNQ 226 411 MA Equatorial Guinea
GR GRC 300 350 EU Greece
GT GTM 320 90 CA Guatemala
GW GNB 624 404 WA Guinea-Bissau
GY GUY 328 110 SO Guyana
HN HND 340 91 CA Honduras
HR HRV 191 344 EU Croatia
HT HTI 332 41 CB Haiti
HU HUN 348 310 EU Hungary
ID IDN 360 850 SE Indonesia
IE IRL 372 205 EU Ireland
IL ISR 376 666 ME Israel
IN IND 356 750 AS India
IQ IRQ 368 645 ME Iraq
IR IRN 364 630 ME Iran
IS ISL 352 395 EU Iceland
IT ITA 380 325 EU Italy
JM JAM 388 51 CB Jamaica
JO JOR 400 663 ME Jordan
JP JPN 392 740 EE Japan
KE KEN 404 501 EA Kenya
KG KGZ 417 703 CC Kyrgyzstan
KH KHM 116 811 SE Cambodia
KI KIR 296 970 OC Kiribati
KM COM 174 581 EA Comoros
KN KNA 659 60 CB Saint Kitts and Nevis
KP PRK 408 731 EE North Korea
KR KOR 410 732 EE South Korea
KW KWT 414 690 ME Kuwait
KZ KAZ 398 705 CC Kazakhstan
LA LAO 418 812 SE Laos
LB LBN 422 660 ME Lebanon
LC LCA 662 56 CB Saint Lucia
LI LIE 438 223 EU Liechtenstein
LK LKA 144 780 AS Sri Lanka
LR LBR 430 450 WA Liberia
LS LSO 426 570 SA Lesotho
LT LTU 440 368 EU Lithuania
LU LUX 442 212 EU Luxembourg
LV LVA 428 367 EU Latvia
LY LBY 434 620 NA Libya
MA MAR 504 600 NA Morocco
MC MCO 492 221 EU Monaco
MD MDA 498 359 EU Moldova
ME MNE 499 341 EU Montenegro
MG MDG 450 580 EA Madagascar
MH MHL 584 983 OC Marshall Islands
MK MKD 807 343 EU North Macedonia
ML MLI 466 432 WA Mali
MM MMR 104 775 SE Myanmar
MN MNG 496 712 EE Mongolia
MR MRT 478 435 WA Mauritania
MT MLT 470 338 EU Malta
MU MUS 480 590 EA Mauritius
MV MDV 462 781 AS Maldives
MW MWI 454 553 EA Malawi
MX MEX 484 70 CA Mexico
MY MYS 458 820 SE Malaysia
MZ MOZ 508 541 EA Mozambique
NA NAM 516 565 SA Namibia
NE NER 562 436 WA Niger
NG NGA 566 475 WA Nigeria
NI NIC 558 93 CA Nicaragua
NL NLD 528 210 EU Netherlands
NO NOR 578 385 EU Norway
NP NPL 524 790 AS Nepal
NR NRU 520 971 OC Nauru
NZ NZL 554 920 OC New Zealand
OM OMN 512 698 ME Oman
PA PAN 591 95 CA Panama
PE PER 604 135 SO Peru
PG PNG 598 910 OC Papua New Guinea
PH PHL 608 840 SE Philippines
PK PAK 586 770 AS Pakistan
PL POL 616 290 EU Poland
PS PSE 275 - ME Palestine
PT PRT 620 235 EU Portugal
PW PLW 585 986 OC Palau
PY PRY 600 150 SO Paraguay
QA QAT 634 694 ME Qatar
RO ROU 642 360 EU Romania
RS SRB 688 340 EU Serbia
RU RUS 643 365 EU Russia
RW RWA 646 517 EA Rwanda
SA SAU 682 670 ME Saudi Arabia
SB SLB 90 940 OC Solomon Islands
SC SYC 690 591 EA Seychelles
SD SDN 729 625 NA Sudan
SE SWE 752 380 EU Sweden
SG SGP 702 830 SE Singapore
SI SVN 705 349 EU Slovenia
SK SVK 703 317 EU Slovakia
SL SLE 694 451 WA Sierra Leone
SM SMR 674 331 EU San Marino
SN SEN 686 433 WA Senegal
SO SOM 706 520 EA Somalia
SR SUR 740 115 SO Suriname
SS SSD 728 626 EA South Sudan
ST STP 678 403 MA Sao Tome and Principe
SV SLV 222 92 CA El Salvador
SY SYR 760 652 ME Syria
SZ SWZ 748 572 SA Eswatini
TD TCD 148 483 MA Chad
TG TGO 768 461 WA Togo
TH THA 764 800 SE Thailand
TJ TJK 762 702 CC Tajikistan
TL TLS 626 860 SE Timor-Leste
TM TKM 795 701 CC Turkmenistan
TN TUN 788 616 NA Tunisia
TO TON 776 972 OC Tonga
TR TUR 792 640 ME Turkey
TT TTO 780 52 CB Trinidad and Tobago
TV TUV 798 973 OC Tuvalu
TW TWN 158 713 EE Taiwan
TZ TZA 834 510 EA Tanzania
UA UKR 804 369 EU Ukraine
UG UGA 800 500 EA Uganda
US USA 840 2 NO United States
UY URY 858 165 SO Uruguay
UZ UZB 860 704 CC Uzbekistan
VA VAT 336 - EU Vatican City
VC VCT 670 57 CB Saint Vincent and the Grenadines
VE VEN 862 101 SO Venezuela
VN VNM 704 816 SE Vietnam
VU VUT 548 935 OC Vanuatu
WS WSM 882 990 OC Samoa
XK XKX - 347 EU Kosovo
YE YEM 887 678 ME Yemen
ZA ZAF 710 560 SA South Africa
ZM ZMB 894 551 EA Zambia
ZW ZWE 716 552 EA Zimbabwe
`;

const numberOf = (text: string): number | null => (text === '-' ? null : Number(text));
const UCDP_REGION: Readonly<Record<string, string>> = {
  EG: 'Middle East',
  ...{ AM: 'Europe', AZ: 'Europe', GE: 'Europe' },
};

const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [iso2, iso3, numeric, gw, letters, ...name] = row.split(' ') as [string, string, string, string, string];
      const [region, ucdp] = REGIONS[letters]!;
      const country = { iso2, iso3, numeric: numberOf(numeric), gw: numberOf(gw), name: name.join(' ') };
      return [iso2, { ...country, region, ucdpRegion: UCDP_REGION[iso2] ?? ucdp }];
    }),
);

const BY_WORDS: ReadonlyMap<string, Country> = new Map(
  [...COUNTRIES.values()].flatMap((country) =>
    [country.name, country.iso2, country.iso3, String(country.numeric ?? country.iso3)].map(
      (words) => [words.toLowerCase(), country] as const,
    ),
  ),
);

/** A state by its ISO 3166-1 alpha-2 code; null where it is none of ours. */
export const countryOf = (iso2: string | null): Country | null =>
  iso2 === null ? null : (COUNTRIES.get(iso2) ?? null);

/** All states that are known. */
export const countries = (): readonly Country[] => [...COUNTRIES.values()];

/** A state by its name or by any of its ISO codes; null where it is none of ours. */
export function countryNamed(words: string): Country | null {
  const wanted = words.trim().toLowerCase();
  return BY_WORDS.get(wanted) ?? BY_WORDS.get(wanted.replace(/ \(.*\)$/, '')) ?? null;
}
