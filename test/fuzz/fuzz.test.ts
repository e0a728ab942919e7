import { fuzz } from '../support/fuzz.ts';

fuzz(100_000);
