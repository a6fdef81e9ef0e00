import { type PlatformPath, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldersOf, isInside, slashed } from '../../../src/evidence/path.ts';

describe('slashed', () => {
  test.each<[string, PlatformPath, string]>([
    ['out\\deep\\a.csv', win32, 'out/deep/a.csv'],
    ['out/deep\\a.csv', win32, 'out/deep/a.csv'],
    ['out/deep/a.csv', posix, 'out/deep/a.csv'],
    ['back\\slash.csv', posix, 'back\\slash.csv'],
  ])('%j', (path, style, expected) => {
    expect(slashed(path, style)).toBe(expected);
  });
});

describe('is inside', () => {
  test.each([
    ['/ws', '/ws', true],
    ['/ws/a', '/ws', true],
    ['/ws/..a', '/ws', true],
    ['/ws/...', '/ws', true],
    ['/ws2', '/ws', false],
    ['/', '/ws', false],
    ['/other/ws', '/ws', false],
    ['/a', '/', true],
    // Names that would lead elsewhere on Windows.
    ['/ws/c:x.csv', '/ws', true],
    ['/ws/\\x.csv', '/ws', true],
    ['/ws/..\\x.csv', '/ws', true],
  ])('POSIX: %s in %s: %s', (path, folder, inside) => {
    expect(isInside(path, folder, posix)).toBe(inside);
  });

  test.each([
    ['D:\\a\\shop', 'D:\\a\\shop', true],
    ['D:\\a\\shop\\out\\x.csv', 'D:\\a\\shop', true],
    ['D:\\a\\shop\\..x', 'D:\\a\\shop', true],
    ['d:\\A\\Shop\\x.csv', 'D:\\a\\shop', true],
    ['D:/a/shop/x.csv', 'D:\\a\\shop', true],
    ['D:\\x.csv', 'D:\\', true],
    ['D:\\a\\shop2', 'D:\\a\\shop', false],
    ['D:\\a', 'D:\\a\\shop', false],
    ['D:\\', 'D:\\a\\shop', false],
    ['E:\\a\\shop\\x.csv', 'D:\\a\\shop', false],
    ['E:\\', 'D:\\', false],
    ['\\\\nas\\share\\ws\\x.csv', '\\\\nas\\share\\ws', true],
    ['\\\\nas\\share\\ws\\x.csv', '\\\\NAS\\Share\\', true],
    ['\\\\nas\\other\\ws\\x.csv', '\\\\nas\\share\\ws', false],
    ['\\\\nas\\share\\ws\\x.csv', 'D:\\', false],
    ['D:\\x.csv', '\\\\nas\\share', false],
  ])('Windows: %s in %s: %s', (path, folder, inside) => {
    expect(isInside(path, folder, win32)).toBe(inside);
  });
});

describe('folders of a file', () => {
  test.each([
    ['/ws/a/b/x.csv', '/ws', ['/ws/a/b', '/ws/a', '/ws']],
    ['/ws/x.csv', '/ws', ['/ws']],
    ['/ws/..a/x.csv', '/ws', ['/ws/..a', '/ws']],
    ['/a/x.csv', '/', ['/a', '/']],
    ['/ws', '/ws', []],
    ['/ws2/x.csv', '/ws', []],
  ])('POSIX: %s up to %s', (file, top, folders) => {
    expect(foldersOf(file, top, posix)).toEqual(folders);
  });

  test.each([
    ['D:\\ws\\a\\b\\x.csv', 'D:\\ws', ['D:\\ws\\a\\b', 'D:\\ws\\a', 'D:\\ws']],
    // The top is the last as it was given, however the file spells it: it is compared with.
    ['d:\\WS\\a\\x.csv', 'D:\\ws', ['D:\\ws\\a', 'D:\\ws']],
    ['d:\\a\\x.csv', 'D:\\', ['D:\\a', 'D:\\']],
    ['d:\\x.csv', 'D:\\', ['D:\\']],
    ['\\\\nas\\share\\a\\x.csv', '\\\\nas\\share', ['\\\\nas\\share\\a', '\\\\nas\\share']],
    ['E:\\ws\\x.csv', 'D:\\ws', []],
    ['\\\\nas\\share\\x.csv', 'D:\\', []],
  ])('Windows: %s up to %s', (file, top, folders) => {
    expect(foldersOf(file, top, win32)).toEqual(folders);
  });
});

describe('the same on every system', () => {
  const names = fc.array(fc.constantFrom('ws', 'ws2', 'a', 'b.c', '..', '.', '..a', '...', 'é'), { maxLength: 6 });
  const under = (top: string, { sep }: PlatformPath, way: readonly string[]) => [top, ...way].join(sep);

  test('what is inside', () => {
    fc.assert(
      fc.property(names, (way) => {
        const inside = isInside(under('/ws', posix, way), '/ws', posix);
        expect(isInside(under('D:\\ws', win32, way), 'D:\\ws', win32)).toBe(inside);
        expect(isInside(under('D:\\ws', win32, way), 'E:\\ws', win32)).toBe(false);
      }),
    );
  });

  test('the folders on the way', () => {
    fc.assert(
      fc.property(names, (way) => {
        const folders = foldersOf(under('/ws', posix, way), '/ws', posix);
        const onWindows = foldersOf(under('D:\\ws', win32, way), 'D:\\ws', win32);
        expect(onWindows.map((folder) => slashed(folder, win32))).toEqual(folders.map((folder) => `D:${folder}`));
      }),
    );
  });
});
