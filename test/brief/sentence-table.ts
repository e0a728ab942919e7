import type { EventTypeId } from '../../src/model/index.ts';

/** What is said of each type: with everybody who may take part, with nobody who did it, and with nothing known but its type. */
export const SENTENCES: Readonly<Record<EventTypeId, readonly [full: string, agentless: string, bare: string]>> = {
  offensive: [
    'the Northern Army carried on an offensive against the Hill Brigade in Hazra',
    'an offensive against the Hill Brigade was under way in Hazra',
    'An offensive was under way',
  ],
  'ground-attack': [
    'the Northern Army attacked the Hill Brigade in Hazra',
    'the Hill Brigade came under attack in Hazra',
    'An attack took place',
  ],
  clash: [
    'the Northern Army fought with the Hill Brigade in Hazra',
    'fighting involving the Hill Brigade took place in Hazra',
    'Clashes took place',
  ],
  'territory-captured': [
    'the Northern Army captured Hazra from the Hill Brigade',
    'Hazra was captured from the Hill Brigade',
    'Territory was captured',
  ],
  'territory-transferred': [
    'the Northern Army handed Hazra over to the Hill Brigade',
    'Hazra passed to the Hill Brigade',
    'A withdrawal or handover took place',
  ],
  control: [
    'the Northern Army held Hazra against the Hill Brigade',
    'control of Hazra was disputed by the Hill Brigade',
    'Control of territory was described',
  ],
  siege: [
    'the Northern Army besieged the Hill Brigade in Hazra',
    'the Hill Brigade was under siege in Hazra',
    'A siege was under way',
  ],
  'air-strike': [
    'the Northern Army struck the Hill Brigade from the air in Hazra',
    'the Hill Brigade was struck from the air in Hazra',
    'Air strikes took place',
  ],
  'drone-strike': [
    'the Northern Army struck the Hill Brigade by drone in Hazra',
    'the Hill Brigade was struck by drone in Hazra',
    'Drone strikes took place',
  ],
  'missile-strike': [
    'the Northern Army struck the Hill Brigade with missiles in Hazra',
    'the Hill Brigade was struck by missile fire in Hazra',
    'Missile strikes took place',
  ],
  shelling: [
    'the Northern Army shelled the Hill Brigade in Hazra',
    'the Hill Brigade was shelled in Hazra',
    'Shelling took place',
  ],
  bombing: [
    'the Northern Army bombed the Hill Brigade in Hazra',
    'the Hill Brigade was hit by an explosion in Hazra',
    'A bombing took place',
  ],
  'suicide-bombing': [
    'the Northern Army carried out a suicide bombing against the Hill Brigade in Hazra',
    'the Hill Brigade was hit by a suicide bombing in Hazra',
    'A suicide bombing took place',
  ],
  'grenade-attack': [
    'the Northern Army carried out a grenade attack on the Hill Brigade in Hazra',
    'the Hill Brigade was hit by a grenade attack in Hazra',
    'A grenade attack took place',
  ],
  'chemical-attack': [
    'the Northern Army carried out a chemical attack on the Hill Brigade in Hazra',
    'the Hill Brigade was hit by a chemical attack in Hazra',
    'A chemical attack took place',
  ],
  shooting: [
    'the Northern Army opened fire on the Hill Brigade in Hazra',
    'the Hill Brigade came under fire in Hazra',
    'A shooting took place',
  ],
  'shoot-down': [
    'the Northern Army shot down or intercepted two drones of the Hill Brigade in Hazra',
    'two drones of the Hill Brigade were shot down or intercepted in Hazra',
    'A shoot-down or interception took place',
  ],
  'attack-on-civilians': [
    'the Northern Army attacked villagers in Hazra',
    'villagers were attacked in Hazra',
    'An attack on civilians took place',
  ],
  killing: ['the Northern Army killed a mayor in Hazra', 'a mayor was killed in Hazra', 'A killing took place'],
  abduction: [
    'the Northern Army abducted two medics in Hazra',
    'two medics were abducted in Hazra',
    'An abduction took place',
  ],
  arrest: [
    'the Northern Army arrested a journalist in Hazra',
    'a journalist was arrested in Hazra',
    'An arrest was made',
  ],
  'sexual-violence': [
    'the Northern Army committed sexual violence against detainees in Hazra',
    'detainees suffered sexual violence in Hazra',
    'Sexual violence was committed',
  ],
  torture: [
    'the Northern Army tortured detainees in Hazra',
    'detainees were tortured in Hazra',
    'Torture was committed',
  ],
  'property-destruction': [
    'the Northern Army damaged or destroyed grain stores of farmers in Hazra',
    'grain stores of farmers were destroyed or damaged in Hazra',
    'Property was destroyed or damaged',
  ],
  looting: [
    'the Northern Army looted shops of traders in Hazra',
    'shops of traders were looted in Hazra',
    'Property was looted',
  ],
  'weapons-seized': [
    'the Northern Army seized mortar shells of the Hill Brigade in Hazra',
    'mortar shells of the Hill Brigade were seized in Hazra',
    'Weapons were seized',
  ],
  casualties: [
    'the Northern Army caused casualties among farmers in Hazra',
    'farmers suffered casualties in Hazra',
    'Casualties were suffered',
  ],
  displacement: [
    'the Northern Army drove villagers from home in Hazra',
    'villagers were displaced in Hazra',
    'People were displaced',
  ],
  deployment: [
    'the Northern Army deployed tanks to reinforce the Hill Brigade in Hazra',
    'tanks were deployed to reinforce the Hill Brigade in Hazra',
    'Forces were deployed',
  ],
  obstruction: [
    'the Northern Army blocked an aid convoy in Hazra',
    'an aid convoy was blocked in Hazra',
    'Movement was blocked',
  ],
  'base-established': [
    'the Northern Army set up an observation post in Hazra',
    'an observation post was set up in Hazra',
    'A base was set up',
  ],
  agreement: [
    'the Northern Army reached an agreement with the Hill Brigade on an exchange of prisoners in Hazra',
    'an agreement with the Hill Brigade on an exchange of prisoners was reached in Hazra',
    'An agreement was reached',
  ],
  'ceasefire-violation': [
    'the Northern Army violated a ceasefire with the Hill Brigade in Hazra',
    'a ceasefire was violated in Hazra',
    'A ceasefire was violated',
  ],
  surrender: [
    'the Northern Army surrendered rifles to the Hill Brigade in Hazra',
    'rifles were surrendered to the Hill Brigade in Hazra',
    'A surrender took place',
  ],
  protest: [
    'the Northern Army protested against the governor over prices in Hazra',
    'a protest against the governor over prices took place in Hazra',
    'A protest took place',
  ],
  riot: [
    'the Northern Army rioted against the governor over prices in Hazra',
    'a riot against the governor over prices took place in Hazra',
    'A riot took place',
  ],
  threat: [
    'the Northern Army threatened the Hill Brigade with an offensive in Hazra',
    'the Hill Brigade was threatened with an offensive in Hazra',
    'A threat was made',
  ],
  accusation: [
    'the Northern Army accused the Hill Brigade of the bombing in Hazra',
    'the Hill Brigade was accused of the bombing in Hazra',
    'An accusation was made',
  ],
  statement: [
    'the Northern Army made a statement to the Hill Brigade on the ceasefire in Hazra',
    'a statement on the ceasefire was made in Hazra',
    'A statement was made',
  ],
  negotiation: [
    'the Northern Army held talks with the Hill Brigade on a truce in Hazra',
    'talks with the Hill Brigade on a truce were held in Hazra',
    'Talks were held',
  ],
  sanction: [
    'the Northern Army imposed sanctions on the Hill Brigade in Hazra',
    'sanctions on the Hill Brigade were imposed in Hazra',
    'Sanctions were imposed',
  ],
  aid: ['the Northern Army gave flour to villagers in Hazra', 'flour was given to villagers in Hazra', 'Aid was given'],
  accident: [
    'the Northern Army had an accident involving a bus in Hazra',
    'an accident involving a bus took place in Hazra',
    'An accident took place',
  ],
  'natural-disaster': [
    'a natural disaster, harming villages, took place in Hazra',
    'a natural disaster, harming villages, took place in Hazra',
    'A natural disaster took place',
  ],
  'man-made-disaster': [
    'the Northern Army caused a man-made disaster in Hazra',
    'a man-made disaster took place in Hazra',
    'A man-made disaster took place',
  ],
  'organized-crime': [
    'the Northern Army committed organised crime against traders in Hazra',
    'traders suffered organised crime in Hazra',
    'Organised crime was committed',
  ],
};
