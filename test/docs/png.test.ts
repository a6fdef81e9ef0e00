// How scripts/pictures/png.ts makes the README's pictures small: nothing that can be seen is lost.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decode, encode, trimmed } from '../../scripts/pictures/png.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]); // nobody reads the checksum
}

/** Of rows that each begin with their filter. */
function png(width: number, rows: readonly number[][], [bits, kind, interlaced] = [8, 2, 0]): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, rows.length, bits, kind, 0, 0, interlaced]);
  const data = deflateSync(Buffer.from(rows.flat()));
  const parts = [data.subarray(0, 5), data.subarray(5)].map((part) => chunk('IDAT', part));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('tEXt', Buffer.from('IDAT')), ...parts]);
}

const FIRST = [10, 20, 30, 40, 50, 60];
const SECOND = [200, 100, 0, 255, 1, 2];
const COLORS = Uint32Array.of(0x0a141e, 0x28323c, 0xc86400, 0xff0102);

test.each<[filter: string, guesses: readonly number[]]>([
  ['none', [0, 0, 0, 0, 0, 0]],
  ['left', [0, 0, 0, 200, 100, 0]],
  ['above', [10, 20, 30, 40, 50, 60]],
  ['both', [5, 10, 15, 120, 75, 30]],
  ['the nearest: above, above, above, left, left, the corner', [10, 20, 30, 200, 100, 30]],
])('a row is read that is the difference to %s', (name, guesses) => {
  const filter = ['none', 'left', 'above', 'both'].indexOf(name);
  const row = SECOND.map((value, index) => (value - (guesses[index] ?? 0)) & 255);
  const read = decode(
    png(2, [
      [0, ...FIRST],
      [filter < 0 ? 4 : filter, ...row],
    ]),
  );
  expect(read).toEqual({ width: 2, colors: COLORS });
});

test('alpha is left out', () => {
  expect(decode(png(1, [[0, 1, 2, 3, 255]], [8, 6, 0]))).toEqual({ width: 1, colors: Uint32Array.of(0x010203) });
});

test.each<[what: string, file: Buffer]>([
  ['no PNG', Buffer.from('GIF89a, and more')],
  ['sixteen bits', png(1, [[0, 1, 2, 3]], [16, 2, 0])],
  ['a palette', png(1, [[0, 1]], [8, 3, 0])],
  ['interlaced', png(1, [[0, 1, 2, 3]], [8, 2, 1])],
  ['a filter of its own', png(1, [[5, 1, 2, 3]])],
])('not read: %s', (_, file) => {
  expect(() => decode(file)).toThrow(/PNG/);
});

describe('below the content', () => {
  const [white, ink] = [0xffffff, 0x1f2328];
  const page = { width: 2, colors: Uint32Array.of(white, white, ink, white, white, white, white, white) };

  test.each([
    [0, 2],
    [1, 3],
    [2, 4],
  ])('a margin of %i is left', (margin, height) => {
    expect(trimmed(page, margin)).toEqual({ width: 2, colors: page.colors.subarray(0, 2 * height) });
  });

  test('too little is an error, since the page may go on', () => {
    expect(() => trimmed(page, 3)).toThrow('The page is higher than the window');
  });
});

/** What a viewer sees of a file with a palette. */
function shown(file: Buffer): { width: number; colors: Uint32Array; palette: number } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    expect(file.readUInt32BE(end)).toBe(crc32(file.subarray(at + 4, end)));
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end));
    at = end + 4;
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => chunks.get(type) ?? Buffer.alloc(0));
  if (!header || !palette || !data) throw new Error('no picture');
  expect([...header.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data);
  expect(rows).toHaveLength(height * (width + 1));
  const indices = rows.filter((_, at) => at % (width + 1) !== 0);
  expect(rows.filter((filter, at) => at % (width + 1) === 0 && filter !== 0)).toHaveLength(0);
  return {
    width,
    colors: Uint32Array.from(indices, (index) => palette.readUIntBE(3 * index, 3)),
    palette: palette.length / 3,
  };
}

describe('what is written', () => {
  test('is the same where the colors are few', () => {
    const colors = Uint32Array.from({ length: 12 * 7 }, (_, at) => (at % 48) * 0x010203);
    expect(shown(encode({ width: 12, colors }))).toEqual({ width: 12, colors, palette: 48 });
  });

  test('has at most 48 colors: planes as they are, however alike, and every other close to what it was', () => {
    // Planes of white and a grey that is nearly white; text in all shades between them and ink.
    const planes = [...Array<number>(2000).fill(0xffffff), ...Array<number>(1000).fill(0xf6f8fa)];
    const shades = Array.from({ length: 1000 }, (_, at) => (at % 250) * 0x010101);
    const colors = Uint32Array.from([...planes, ...shades]);
    const picture = shown(encode({ width: 100, colors }));
    expect(picture.palette).toBeLessThanOrEqual(48);
    expect(picture.colors.subarray(0, 3000)).toEqual(colors.subarray(0, 3000));
    const off = shades.map((shade, at) => Math.abs((shade & 255) - ((picture.colors[3000 + at] ?? 0) & 255)));
    expect(Math.max(...off)).toBeLessThanOrEqual(6); // 250 shades on 46 places
  });
});
