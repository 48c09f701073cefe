import fc from 'fast-check';

// The same commit gives the same result: `npm test` always draws the same examples. `npm run test:properties` draws new ones.
const seed = process.env.PROPERTY_SEED ?? '20260320';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
