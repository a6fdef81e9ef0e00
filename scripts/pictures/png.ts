// Makes a screenshot small: what is below the content is cut off, and its thousands of shades of text on white become a
// palette. Only what Chromium writes is read: eight bits a channel, RGB with or without alpha, not interlaced.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  /** `0xRRGGBB` of each pixel, row after row. */
  readonly colors: Uint32Array;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
/** Few enough for a small file; twice as many are not seen to be better. */
const PALETTE_SIZE = 48;
/** The colors of planes and lines, and of text in the middle of its strokes: kept as they are, however alike. */
const EXACT = 16;

/** @throws when it is not such a PNG */
export function decode(png: Buffer): Pixels {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG');
  const data: Buffer[] = [];
  let header: Buffer = Buffer.alloc(13);
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = png.subarray(at + 8, end);
    if (type === 'IDAT') data.push(png.subarray(at + 8, end));
    at = end + 4; // behind its checksum
  }
  const [bits, kind = 0, , , interlaced] = header.subarray(8);
  const channels = CHANNELS[kind];
  if (bits !== 8 || channels === undefined || interlaced !== 0) throw new Error('No PNG as Chromium writes them');
  const width = header.readUInt32BE(0);
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels);
  const colors = new Uint32Array(bytes.length / channels);
  for (let pixel = 0; pixel < colors.length; pixel++) colors[pixel] = bytes.readUIntBE(pixel * channels, 3);
  return { width, colors };
}

/** Each row begins with how it was filtered: as the difference to its left, to what is above, to both, or to the nearest. */
function unfiltered(rows: Buffer, length: number, channels: number): Buffer {
  const height = rows.length / (length + 1);
  const bytes = Buffer.alloc(height * length);
  // What is left of the first pixel, and above the first row, counts as 0.
  const value = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (bytes[row * length + column] ?? 0));
  for (let row = 0; row < height; row++) {
    const start = row * (length + 1);
    for (let column = 0; column < length; column++) {
      const [left, up] = [value(row, column - channels), value(row - 1, column)];
      const guess = guessed(rows[start], left, up, value(row - 1, column - channels));
      bytes[row * length + column] = (rows[start + 1 + column] ?? 0) + guess;
    }
  }
  return bytes;
}

function guessed(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, corner);
    default:
      throw new Error(`PNG has no filter ${filter}`);
  }
}

/** Paeth's: which of them is nearest to left + up - corner. */
function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp] = [Math.abs(up - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/**
 * Without the rows at the bottom that are all of one color, but for a margin.
 *
 * @throws when there are none: the content may go on below
 */
export function trimmed({ width, colors }: Pixels, margin: number): Pixels {
  const empty = colors.at(-1);
  const last = colors.findLastIndex((color) => color !== empty);
  const height = Math.floor(last / width) + 1 + margin;
  if (height * width > colors.length) throw new Error('The page is higher than the window');
  return { width, colors: colors.subarray(0, height * width) };
}

/** With a palette: the picture's own colors while they are few, else the frequent ones, and for others the closest. */
export function encode({ width, colors }: Pixels): Buffer {
  const { palette, indexOf } = paletteOf(colors);
  const height = colors.length / width;
  const rows = Buffer.alloc(height * (width + 1)); // not filtered: neighbours in a palette have nothing in common
  for (const [pixel, color] of colors.entries()) {
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = indexOf.get(color) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits, a palette
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

interface Palette {
  readonly palette: readonly number[];
  /** Of every color of the picture. */
  readonly indexOf: ReadonlyMap<number, number>;
}

function paletteOf(colors: Uint32Array): Palette {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b).map(([color]) => color);
  for (let tolerance = 0; ; tolerance++) {
    const palette = apart(byCount, tolerance);
    if (palette.length > PALETTE_SIZE) continue;
    return { palette, indexOf: new Map(byCount.map((color) => [color, closest(palette, color)])) };
  }
}

/** Of colors the first ones, and those that none before them comes close to; no more than one too many. */
function apart(colors: readonly number[], tolerance: number): number[] {
  const kept = colors.slice(0, EXACT);
  for (const color of colors.slice(EXACT)) {
    if (kept.every((other) => distance(color, other) > tolerance)) kept.push(color);
    if (kept.length > PALETTE_SIZE) break;
  }
  return kept;
}

function closest(palette: readonly number[], color: number): number {
  const distances = palette.map((other) => distance(other, color));
  return distances.indexOf(Math.min(...distances));
}

/** In the channel in which they are furthest apart. */
function distance(one: number, other: number): number {
  const [red, green, blue] = [16, 8, 0].map((bits) => Math.abs(((one >> bits) & 255) - ((other >> bits) & 255)));
  return Math.max(red ?? 0, green ?? 0, blue ?? 0);
}

function channelsOf(color: number): number[] {
  return [color >> 16, (color >> 8) & 255, color & 255];
}
