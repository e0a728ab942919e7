/** First names of many lands, in lower case and without marks: enough to tell "Juan Ruiz" from "Santa Cruz". */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
aaron abdel abdo abdul abdulaziz abdullah abdulrahman abel abelardo abigail abraham abu adam adan adel adela adnan adolfo adrian adriana agnes
agustin ahmad ahmed aida aisha akram alain alan albert alberto alec alejandra alejandro aleksandr aleksei alex alexander alexandra alexandre alexei
alexis alfonso alfred alfredo ali alice alicia alina alirio alison alonso alvaro amadou amanda amando amelia amin amina amir amjad amos amparo
amy ana anas anastasia anatoly andre andrea andreas andrei andres andrew andrey andriy angel angela angelica angelina anibal anita ann anna anne
annie anthony antoine anton antonia antonio anwar arcadio ariel aristides armando arnold arnoldo arnulfo artem arthur artur arturo ashraf asma
augusto aurelio aureliano austin avi ayman aziz barbara barry bartolome bashar basil beatrice beatriz belisario ben benigno benjamin benito
bernard bernardo bertha bill blanca bogdan bohdan boris boutros brad bradley brenda brian bruce bruno camila camilo carl carla carlo carlos carmen
carol carolina caroline catalina catherine cecilia celia celina celso cesar charles charlotte chris christian christina christine christopher
claire clara claude claudia claudio clemente conrad conrado consuelo craig cristian cristina cristobal cynthia damian dana daniel daniela danilo
dario david dean deborah delia denis dennis denys diana diane didier diego dieter dimitri dina dmitri dmitry dmytro dolores dominic dominique
domingo donald dora doris douglas duncan dylan eden edgar edgardo edith edmond edmund edmundo eduard eduardo edward edwin efrain eladio elena eli
elias elie eliana elisa elisabeth elizabeth elmer elsa elvia elvira emil emile emilia emiliano emilio emily emma emmanuel enrique erasmo eric erica
erich erik ernest ernesto erwin esteban esther eugene eugenia eugenio eva evelyn evgeny ezequiel fabian fabio fadi faisal farid farouk farzad fatima
fatimah febe federico felicia feliciano felipe felix ferdinand fermin fernanda fernando fidel flor flora florencia florencio francesca francesco
francis francisca francisco franck francois frank franklin franz fred freddy frederic frederick fritz fuad gabriel gabriela gabriele galina gaston
gavin genaro gennady geoffrey george georges georgi georgy gerald gerard gerardo gerhard german gholam ghassan gilberto giorgio giovanni giuseppe
gladys glenn gloria gonzalo graciela graham greg gregoire gregorio gregory greta guadalupe guido guillermo gunter gustav gustavo habib haitham hala
hamad hamed hamid hamza hana hani hannah hans harold harry hasan hassan hatem hazem heather hector heinz helen helena helmut henri henry herbert
heriberto herman hermann hernan hernando hilario hilda homero honorio horacio horst hosni houda hugh hugo humberto husam husayn hussein ian ibrahim
ida idris ignacio igor ihor ilan ilya imad iman imran ines ingrid ioan irene irina irma isaac isabel isabella isaias ishaq isidro ismael ismail
israel issa itzhak ivan ivo iyad jack jacob jacobo jacques jaime jairo jalal jamal james jamil jan jane janet jason javier jay jean jeff jeffrey
jennifer jenny jeremy jerome jerry jesse jesus jill jim jimmy joan joao joaquin joe joel johan johann john johnny jon jonas jonathan jordi jorge
jose josef josefa josefina joseph joseluis joshua josue juan juana juanita judith julia julian juliana julie julien julieta julio julius jurgen
justin kamal kamel karen karim karin karl karla kate katherine kathleen katya keith kelly ken kenneth kevin khaled khalid khalil kim klaus konstantin
kurt laila lance lara larry lars laura laurent lazaro lea leah leandro lech leila lena leo leon leonard leonardo leonid leonor leopoldo leroy lesley
leslie lester leticia lev lewis lidia lilia liliana lina linda lionel lisa liviu lorena lorenzo louis louise luc luca lucas lucia luciano lucio lucy
luigi luis luisa luke luz lyudmila maged magda maher mahmoud majed majid malcolm malik manfred manuel manuela marc marcel marcela marcelino marcelo
marcia marco marcos marcus margaret margarita maria mariam marian mariana mariano marie marina mario marion mark marlene marta martha martin martina
marwan mary maryam masoud mateo mathieu matias matthew matthias maureen maurice mauricio max maxim maximiliano maxime maya mehdi mehmet mercedes
meyer michael michel michele michelle miguel mihail mikhail miles milton miriam mohamad mohamed mohammad mohammed moises mona monica moshe muhammad
muhammed munir murad musa mustafa mykola myriam nabil nada nadia nadine nadir napoleon nancy narciso nasir nasser natalia natalie nathan nazir neil
nelly nelson nestor nicholas nicola nicolas nicole nidal nikita nikola nikolai nina noah noam noe noel nohemi noor nora norbert norberto norma norman
nubia nuri octavio olga oleg oleh oleksandr oleksiy oliver olivier olof omar orlando oscar osama osman osvaldo oswaldo otto pablo palmira paola
paolo patrice patricia patricio patrick paul paula pauline paulo pavel pavlo pedro peter petr petro philip philippe pierre pilar placido rachel
rafael rafik raja rajab ralph rami ramiro ramon ramona randy raouf raphael rashid raul raymond rebeca rebecca reinaldo rene reynaldo ricardo riccardo
richard rick rigoberto rita rob robert roberta roberto robin rodolfo rodney rodrigo roger rogelio roland rolando roman romeo ron ronald ronnie roque
rosa rosalba rosario rose ross roy ruben rudolf rufino rupert ruslan russell ruth ryan saad sabine sabri said saeed salah saleh salem salim sally
salman salomon salvatore sam sameh sami samir samuel sandra sandro santiago sara sarah saul scott sean sebastian segundo serge sergei sergey sergio
serhiy shimon silvia silvio simon simone sofia sofiane solomon sonia sophie stanislav stefan stefano stella stephane stephanie stephen steve steven
stuart suleiman sulaiman susan susana sven sylvia sylvie taha taher tahir talal tamara tamer tara tarek tareq tariq taras tatiana tatyana ted
teodoro teofilo teresa terry theo theodor theodore theresa thierry thomas tiffany tim timothy tobias todd tom tomas tommy tony trevor tulio ulrich
umar umberto ursula vadim valdemar valentin valentina valeria valerie valeriy vanessa vasily vera veronica vicente victor victoria viktor vincent
vincenzo viola virgilio virginia vitaly vitali vladimir vladislav volodymyr volker waldemar walid walter wanda warren wayne wendy werner wesley wilfredo
wilhelm will william willy wilson wolfgang xavier yahya yair yakov yana yasir yasser yehuda yigal yitzhak yolanda yosef yossi youssef yuri yuriy
yury yusuf yves yvette yvonne zaid zainab zakaria zaki zayd zeid ziad zoe zoila zulma
`
    .trim()
    .split(/\s+/),
);
