// Both steps in one bundle, so that what they share is shipped once. dist/main.js and dist/post.js call one of them each.
export { main } from './main.ts';
export { post } from './post.ts';
