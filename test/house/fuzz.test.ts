import { fuzz } from '../support/fuzz.ts';

// A small one for every run; `npm run test:fuzz` reads 100,000.
fuzz(1000);
