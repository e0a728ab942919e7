/**
 * English words, months and days that are also names of towns, groups or weapons. As the name of a small town such a word
 * is not told from the word; in other names it needs a capital letter.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
about above accord across act active advance after again against aid air airport airstrike alert all alliance allied
along alpha also always amid among anchor and angles another any appeal apples april arch arches are area areas arena
army around as ash assault assumption at attack august away back bacon bag bail band bank bar barely base basic basin
battle bay beach bear beaver began being believe bell below bend best between bias big black blue bold bone boom boot
border born both bottom bound box boys brand breaking bridge brigade bright bring broad brown bullet burn bus bush but by
bye call calm came camp campaign can canal cap capital captain car care cargo carry cascade case cast castle cat cease
ceasefire cell center central centre century change charge chief children chop church circle citizen city civil claim
clash clean clear clever climax clock coal coast cold college colon colony combine come command commerce commission
common community complete concord congress control conversion convoy cool corps could council country court crescent
crew cross crown crude cube cup curry cut daily damage dark date dawn day days dead deadly deal dear death december
deep deer defence defense delta department depot deputy desert despite did dig direct division do document does dollar
down dozens dragon drain driver drone dry dual during duty each eagle early east eastern echo economy edge effort
eight eighty either eleven elsewhere embassy empire end enemy english enterprise equality era escape especially even
evening ever every evidence exile eye face facing fair faith falcon fall families family far farm fast fat father fear
february federal fell female few field fifty fighter fighters figure final fine fire first fish five flag flat fleet flight
food foot for force forces forest former fort forth fortune forty forward foundation founder fountain four fox free
freedom fresh friday friend from front frontier fuel full fully further future gap gas gate gates gateway gather
general giant girls give given global glory go god goes going gold good gospel got government grand grant grave gray
great green grey ground group guard guards guessing guide gulf gun guns had half hall halt hamlet hammer hand hang
harbor harbour hard harmony has hatch have haven hawk he head health heart heavy helicopter hell hello her here hero
high hill him his hit holy home hook hope horse hospital hot house how hundred hunter hurt i ice if imperial important
in including indeed independence industry inside instead international into iron is island it its jail january job
join joint joy judge july jump june just justice keep key kill kin king kingdom kit knife know known lady lag lake
lakes lance land landing landmark large largely last late later launch law lax lazy lead leader league leave led left
legal legion less let liberation liberty life light like limit line lion lions list little local locals lock lone long
lord loss lost love low loyal luck made mail main major male man manage many march marine market marks mass master mat
matter may maybe mayor mean meanwhile media meet men mend mercy mere message middle miles military militia mill mine
minister minor mirror miss mission model modern mold monarch monday monitor moon moreover morning mosque most mother
motor mount mountain movement much multiple mutual national natural navy near nearby nearly need neither network never
new news next nice night nine ninety no noble none noon nor normal north northeast northern northwest not note nothing
november now number oak obvious ocean october of off offer office officials oil okay old olive on once one only open
opportunity opposition or oracle orange orchard order other our out outside over own owner pacific page palace panther
paper para parade paradise park part party passage paste patch patriot patriotic patrol peace peak pearl peer penguin
peninsula people per perhaps period phoenix photo pilot pine pink pioneer pipeline place plain plains plan plant
plateau plaza plus point police poll polling pool popular port position post power pre president presidential pride prince prior
prison private progress prospect protest proud province public pure queen race raid rail range rapid reading ready
real rebel recent record red reform refuge region regional rejoice relief religion remote rep report republic
republican research reserve reservoir residents resistance resort responsible rest retired retreat return review
revolution revolutionary right ring rising rival river rivers road rock roles roof root rose round route royal rule
run rural rust safe said sail saint saints sake salem salt same san sanctuary sand saturday save say scene school
scout sea season second section sector secure security see seen sees seized self semi senior sent separate september
service set seven seventy several severe shadow share she shell ship shore short should show shrine shy side siege
sign silence silly silver since single sisters site six sixth sixty sky sleep small smoke smooth snow so social
soldier solid some somewhere son soon source sources south southeast southern southwest spark special speech spirit
split spoken spring spy square stable staff stand standard star start state statement states station steel steep still
stock stone stop store storm straight strategic street strike strong success such sudden sugar summer summit sun
sunday superior support sure surface surge surprise survey swan sweet swift system tab table take tan tank tap tar
target task team tell temple ten tents terrace terror test than thank thanks that the theatre their them then there
these they third thirty this those though thousand threat three through throughout thunder thursday tiger till timber
time tip title to today together told tomorrow tool top torn toss total touch tower town trade tradition trail
training transfer transit travel treasure treaty trees triangle tribe trim trip triumph troops truce true trust truth
try tuesday tune turn twelve twenty twin two type typical uda ultimately unable under union unit united unity unlike
until up upper urban us used useful usual valley valor vary vast vehicle venture very veteran vice victory video view
village villages violence violet vision visit vista volunteer wait walk wall want war warning warrior was waste watch
water wave way we wealth weapon wednesday week welcome well wells were west western what wheel when where whether
which while white who whole why wide widow wild will willing wind window wing winner winter wise wish with witness
wolf women wonder wood word work world worth wounded writer wrong yard year years yellow yes yesterday yet you young
youth zero zone
bare drug grenade habit human make name pet roam settlement tape tour wary
`
    .trim()
    .split(/\s+/),
);

/** Given names and surnames of persons who are in the news, as towns are never told from them by themselves. */
export const PERSON_NAMES: ReadonlySet<string> = new Set(
  `
abbas abdallah abdul abdullah abdulrahman abel abraham abu adam adams adel adnan ahmad ahmadi ahmed akram albert
alberto aleksandr alexander alexandra alexey alfonso alfred ali alice allan allen alvarez amir amira anas anderson
andre andrea andres andrew angel angela anna anthony antonio anwar arafat arif arthur ashraf assad augustin aung
austin aziz bader baker bakr barak barnes bashar bashir basil bassam benjamin bernard bilal blair boris bradley
brandon brian bruno bush butler byron calvin camilo campbell carl carlos carlton carmen carol caroline carson carter
castro cesar charles charlotte chavez chester christian christina christopher clark claudia clayton clifford clinton
clyde collins connor cooper craig cruz curtis daniel danilo dario darius daud david davis dean deborah denis dennis
diana diaz diego dimitri dmitri dominic donald douglas duncan dwight earl eduardo edward edwin elena elias elijah
elizabeth elliott ellis emil emma eric erik ernesto esther eugene eva evans fadi faisal farid farouk faruk fatima
felipe felix ferguson fernandez fernando flores floyd ford francis francisco franco frank franklin frederick gabriel
galal gamal garcia garrison gary gaston gavin george gerald gerard ghani gilbert giovanni glenn gomez gonzalez gordon
graham grant gregory guevara gustavo hadi hafez haftar haider hakim hamid hamza hani hanna hannah haris harold harris
harrison harry harvey hasan hassan hassani hector helen henry herbert herman hernandez hoffman homer howard hubert
hudson hugh hugo hussain hussein ibrahim idris ignacio igor ilya imad imran ines irina irving isa isaac isabel ismail
issa ivan ivanov jabbar jack jackson jacob jalal jamal james jamil jan jane janet jared jason javier jawad jean
jefferson jeffrey jenkins jennifer jeremy jerome jesse jesus jimenez joan joel john johnson jonathan jones jordan
jorge jose joseph joshua juan juana judith julia julian julio julius justin kabir kamal kamel karen karim karl kate
kelly kennedy kenneth kerry kevin khaled khalid khalifa khalil khan kim king kirby kurt kyle lance larry laura
laurence lawrence leila leo leon leonard leonardo leroy leslie lester lewis liam lincoln linda lloyd logan lopez louis
lucas lucia luis luke luther lyndon mahmoud mahmud majid malik mansour marc marcel marco marcos marcus maria mariam
marian marie mario marion mark marks marlon martha martin martinez marwan mary mason matthew maurice max maxwell
mehmed mehmet mendez mendoza michael miguel miller milton mina mitchell mohamed mohammad mohammed moises molina monica
monroe montgomery morales moreno morgan morris moses mubarak muhammad muhammed mukhtar murad murphy murray musa
mustafa nabil nadia najib nancy naseer nasir nasser natalia nathan neil nelson newton nicholas nicolas nikolai nixon
noah noor norman nour nuri obama oleg oliver omar ortega osama oscar osman othman owen pablo parker patricia patrick
paul paula pedro penny perez perry peter petrov philip philips phillip pierce pierre powell putin qasim qassem quincy
rachel rafael rafiq rahim rahman ralph ramirez ramon ramos ramsey rashid raul raymond raza reagan rebecca reed reyes
reza ricardo richard rivera robert roberto roberts robinson rodney rodolfo rodrigo rodriguez roger roland roman romero
ronald roosevelt rosa rosario ross roy ruben rudolf russell ruth ryan saad sabah saddam sadiq said saif salah saleem
saleh salem salim salman salvador sam sami samir samuel sanchez sandra santos sara sarah sayyid scott sean sebastian
sergei sergey shah shane sharif sharon shaw sheikh shelby sherman shirley sidney silva silvia simon simpson smith
sofia solomon sonia spencer stalin stanley stefan stephen steven stewart stuart suarez suleiman sultan susan sylvia
tahir talal talib tamer tariq taylor teresa terry theodore theresa thomas thompson tim timothy todd tom tony torres
trevor truman trump turner tyler umar usman valentin vargas vasily vera veronica victor victoria viktor vincent
vladimir wade walid walker wallace walter warren wayne weaver webster wendy wesley wilfred william williams willis
wilson winston woodrow xavier yahya yasir yasser yosef younis yousef yuri yusuf zahra zaid zainab zaki zayed zeid
zelensky zhang ziad
`
    .trim()
    .split(/\s+/),
);

/** Words that names of places are made of: alone they name none. */
export const PLACE_PARTS: ReadonlySet<string> = new Set(
  `
abu ain ayn bab bahr bani bayt beit bir burj dar dayr deir djebel ein el gora hajj hajji haji hamam hammam hammada hisn jabal jbel jebel jisr
kafr kalat khan khirbat khirbet la las los mar maar mazraat nahr nova nove novi novo novy qala qalat qasr ras saint san sankt santa santo sao
shaykh sheikh stara stare stari staro tal tall tel tell tepe umm velika veliki verkhni verkhnyaya wad wadi yar yeni zawiya nizhni nizhnyaya
mala malo camp town villa ville port puerto porto playa cerro monte rio ksar oued
`
    .trim()
    .split(/\s+/),
);
