import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packLink, unpackLink } from './share-link.ts';

const code = { lab: 'lab', version: 'abc123', text: 'const 키 = "<script>alert(1)</script>";\n' };
const linkOf = (content: string | Buffer) => `#share=1.${deflateRawSync(content).toString('base64url')}`;

test('a link gives back the very text, beside another parameter too', async () => {
  const packed = await packLink(code);
  expect(packed).toMatch(/^share=1\.[\w-]+$/);
  expect(await unpackLink(`#${packed}`, 'lab')).toEqual(code);
  expect(await unpackLink(`#at=5&${packed}`, 'lab')).toEqual(code);
});

test('an address without shared code is none', async () => {
  expect(await unpackLink('', 'lab')).toBeUndefined();
  expect(await unpackLink('#who-loads', 'lab')).toBeUndefined();
});

describe('refuses', () => {
  test.each([
    ['another lab', linkOf(JSON.stringify({ ...code, lab: 'other' })), 'other-lab'],
    ['a link cut off', linkOf(JSON.stringify(code)).slice(0, -8), 'broken'],
    ['what is no base64', '#share=1.%%%', 'broken'],
    ['an unknown format', '#share=9.abc', 'broken'],
    ['no JSON', linkOf('hello'), 'broken'],
    ['bytes that are no UTF-8', linkOf(Buffer.from([0x22, 0xff, 0x22])), 'broken'],
    ['a missing field', linkOf(JSON.stringify({ lab: 'lab', text: '' })), 'broken'],
    ['a text that is no text', linkOf(JSON.stringify({ ...code, text: { toString: 1 } })), 'broken'],
    ['a lab named in markup', linkOf(JSON.stringify({ ...code, lab: '<img src=x>' })), 'broken'],
    ['five megabytes', `#share=1.${'A'.repeat(5_000_000)}`, 'too-large'],
    ['a bomb', linkOf(Buffer.alloc(50_000_000, 0x20)), 'too-large'],
  ])('%s', async (_, fragment, problem) => {
    expect(await unpackLink(fragment, 'lab')).toBe(problem);
  });
});

test('names of a prototype are only names', async () => {
  const opened = await unpackLink(linkOf(`{"lab":"lab","version":"v1","text":"x","__proto__":{"polluted":true},"constructor":1}`), 'lab');
  expect(opened).toEqual({ lab: 'lab', version: 'v1', text: 'x' });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('code that is too long for a link is said to be', async () => {
  const noise = Array.from({ length: 200_000 }, (_, at) => String.fromCharCode(33 + ((at * 7_919) ^ (at >> 3)) % 90)).join('');
  expect(await packLink({ ...code, text: noise.repeat(4) })).toBeUndefined();
});
