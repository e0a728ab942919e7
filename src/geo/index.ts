export { type AreaOptions, areasOf, type ControlArea, type ControlAreas, type Land } from './areas.ts';
export { landOfTheEarth } from './land.ts';
