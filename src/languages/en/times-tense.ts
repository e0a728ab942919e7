import type { TenseTable } from '../../reader/times/tense.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** How English tells what is over from what is to come, as far as single words do. */
export const tenseTable: TenseTable = {
  future: words(`will 'll wo shall would may might planned plans plan scheduled expected expects expect due upcoming
    forthcoming slated intends aims deadline vowed promised pledged tomorrow`),
  futureBefore: new Map([['set', words('to for')]]),
  pledges: words('vowed promised pledged planned agreed'),
  over: words('after since'),
  gerundEnding: 'ing',
  on: 'on',
  to: 'to',
  past: words(`was were had did said told took fell went came began broke struck shot left made held met won lost ran saw
    led got gave knew spoke wrote rose sent brought fought caught blew fled sank drove flew threw tore kept burnt swept
    withdrew overran bore became sought stood taught thought fed dug drew chose built bought felt found grew hid laid
    leapt sold slept spent stole swore understood woke wore wound sprang hung heard set beat shut`),
  pastEnding: 'ed',
  notPast:
    words(`hundred indeed united armed unarmed allied speed exceed proceed succeed embed unmanned sacred naked wicked
    kindred breed bleed need seed feed weed greed creed`),
  determiners: words(`the a an this that these those his her its their our my your some any no every each of`),
};
