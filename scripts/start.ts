/** `npm start`: builds the course as it would be published and serves it. */
import { step } from './step.ts';

console.log('Building the course; this takes about half a minute …');
console.log('강의를 빌드합니다. 30초쯤 걸립니다 …');
const built = await step('astro', ['build', '--silent']);
if (built !== 0) {
  console.error('The course could not be built; the message above says why.');
  process.exit(built);
}
process.exit(await step('astro', ['preview', '--host', '127.0.0.1', '--port', process.env['PORT'] ?? '4321']));
