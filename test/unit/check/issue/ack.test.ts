import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AckFault, parseAcks } from '../../../../src/check/issue/ack.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const END = Date.parse('2026-12-06T00:00:00Z');
const NAME = 'octo-org/shop/nightly.yml/backup (20, eu)';
const read = (body: string) => parseAcks(body, NOW);
const names = (body: string) => read(body).acks.map(({ name }) => name);

describe('/ack', () => {
  it.each<[string, string, string, string]>([
    ['everything', '/ack * until 2026-12-05', '*', ''],
    ['a name with blanks', `/ack ${NAME} until 2026-12-05`, NAME, ''],
    ['a reason', `/ack ${NAME} until 2026-12-05 the disk is  being moved`, NAME, 'the disk is being moved'],
    ['a reason that names a day', '/ack a until 2026-12-05 not until 2026-12-09', 'a', 'not until 2026-12-09'],
    ['a name in backticks', `/ack \`${NAME}\` until 2026-12-05`, NAME, ''],
    ['tabs and blanks at the end', '/ack\t*  until\t2026-12-05  ', '*', ''],
    ['a name with "until"', '/ack wait until noon until 2026-12-05', 'wait until noon', ''],
    ['between other lines', 'I know.\r\n/ack * until 2026-12-05\r\nThanks', '*', ''],
  ])('%s', (_, body, name, why) => {
    expect(read(body)).toEqual({ acks: [{ name, untilMs: END, why }], faults: [] });
  });

  it.each<[string, string, AckFault]>([
    ['nothing else', '/ack', 'form'],
    ['no day', '/ack *', 'form'],
    ['no name', '/ack until 2026-12-05', 'form'],
    ['another form of the day', '/ack * until 5.12.2026', 'form'],
    ['a time', '/ack * until 2026-12-05T10:00', 'form'],
    ['a day that the calendar lacks', '/ack * until 2026-02-30', 'day'],
    ['month 13', '/ack * until 2026-13-01', 'day'],
    ['yesterday', '/ack * until 2026-11-22', 'past'],
    ['91 days', '/ack * until 2027-02-22', 'far'],
    ['a long line', `/ack ${'x'.repeat(5000)} until 2026-12-05`, 'form'],
  ])('is not understood: %s', (_, body, fault) => {
    expect(read(body)).toEqual({ acks: [], faults: [fault] });
  });

  it('holds today, and at most 90 days', () => {
    expect(read('/ack * until 2026-11-23').acks[0]?.untilMs).toBe(Date.parse('2026-11-24T00:00:00Z'));
    expect(read('/ack * until 2027-02-21').acks).toHaveLength(1);
  });

  it.each([
    ['a quote', '> /ack * until 2026-12-05'],
    ['a quote that goes on', '> they said\n/ack * until 2026-12-05'],
    ['a code block', '```\n/ack * until 2026-12-05\n```'],
    ['a code block with a language', '~~~sh\n/ack * until 2026-12-05\n~~~'],
    ['a code block that does not end', '````\n```\n/ack * until 2026-12-05'],
    ['an indented code block', '    /ack * until 2026-12-05'],
    ['a tab', '\t/ack * until 2026-12-05'],
    ['an HTML comment', '<!--\n/ack * until 2026-12-05\n-->'],
    ['inside a line', 'write /ack * until 2026-12-05'],
    ['inline code', '`/ack * until 2026-12-05`'],
    ['a longer word', '/acknowledge * until 2026-12-05'],
    ['capitals', '/ACK * until 2026-12-05'],
    ['nothing', ''],
  ])('is no command: %s', (_, body) => {
    expect(read(body)).toEqual({ acks: [], faults: [] });
  });

  it('counts after a quote and after a code block', () => {
    expect(names('> why?\n\n/ack a until 2026-12-05\n```\nx\n```\n/ack b until 2026-12-05')).toEqual(['a', 'b']);
  });

  it('of any text: the day is within 90 days, and the time is short', () => {
    const part = fc.oneof(
      fc.constantFrom('/ack', ' ', '\n', '*', 'until', '2026-12-05', '> ', '```', '<!--', '-->', '\u202e', '\t'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const body = parts.join('');
        for (const { name, untilMs, why } of read(body).acks) {
          expect(body).toContain('/ack');
          expect(name).not.toBe('');
          expect(`${name}${why}`).not.toMatch(/[\r\n]/);
          expect(untilMs).toBeGreaterThan(NOW);
          expect(untilMs).toBeLessThanOrEqual(NOW + 91 * 86_400_000);
        }
      }),
      { numRuns: 300 },
    );
    const hostile = [' '.repeat(60_000), '/ack '.repeat(13_000), `/ack ${' until'.repeat(10_000)}`, '`'.repeat(60_000)];
    const startMs = performance.now();
    for (const body of hostile) read(`/ack ${body}`);
    expect(performance.now() - startMs).toBeLessThan(500);
  });
});
