import assert from 'node:assert/strict';
import { expectLog, type Run, type Scenario } from '../scenario.ts';
import { blockOf } from './blocks.ts';
import { BACKUP, healthy, inCheck, missed, scheduled, script } from './shop.ts';

const recipe = (heading: string) => scheduled(blockOf('docs/notifications.md', heading));

function posted(run: Run): unknown[] {
  return run.posted.map(({ host, path, body }) => [`${host}${path}`, JSON.parse(body)]);
}

/** A backup that failed an hour ago, and said why. */
function failed(servers: Parameters<typeof missed>[0]): void {
  missed(servers);
  const annotations = [{ level: 'failure' as const, title: '', message: 'disk <full>' }];
  const steps = [{ name: 'Dump', conclusion: 'failure' }];
  const jobs = [{ name: 'backup', conclusion: 'failure' as const, steps, annotations }];
  const createdAt = new Date(Date.now() - 3_600_000).toISOString();
  servers.github.run({ workflow: '.github/workflows/nightly.yml', createdAt, conclusion: 'failure', jobs });
}

const RUNS = 'https://github.com/octo-org/shop/actions/runs';
const CAUSE = /^nightly\.yml\/backup: the run of \S+ \S+ UTC failed at step "Dump": disk <full>$/;
const SLACK = { SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/T000/B000/secret' };

export const IN_NOTIFY: Scenario[] = [
  inCheck('Slack: told what was missed, why, and where to re-run it', () => recipe('Slack'), {
    hosts: ['hooks.slack.com'],
    secrets: SLACK,
    arrange: failed,
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      const [[address, body] = []] = posted(run) as [string, { text: string }][];
      assert.equal(address, 'hooks.slack.com/services/T000/B000/secret');
      const [title, cause = '', button = '', here, ...more] = body?.text.split('\n') ?? [];
      assert.deepEqual([title, here, more], ['Missed', `${RUNS}/1`, []]);
      assert.match(cause.replace('• ', '').replace('&lt;', '<').replace('&gt;', '>'), CAUSE);
      assert.match(button, /^https:\/\/github\.com\/octo-org\/shop\/actions\/runs\/\d{5,}$/);
      assert.equal(body?.text.includes('<'), false);
    },
  }),
  inCheck('Slack: told that nothing could be read', () => recipe('Slack'), {
    hosts: ['hooks.slack.com'],
    secrets: SLACK,
    arrange: ({ tickstem }) => tickstem.fault({ on: '*', fault: { kind: 'status', status: 401 } }),
    expect: (run) => assert.match(run.posted[0]?.body ?? '', /The heartbeats could not be checked/),
  }),
  inCheck('email: a message with what was missed, why, and where to re-run it', () => recipe('Email'), {
    secrets: { SMTP_LOGIN: 'mona:open-sesame' },
    // No server of ours takes mail: what curl is given is what is sent.
    tools: { curl: script('echo "given: $*"', 'sed "s/^/sent: /"') },
    arrange: failed,
    expect: (run) => {
      const sent = run.linesWith(' | sent: ').map((line) => line.replace(/^.* \| sent: /, ''));
      assert.partialDeepStrictEqual(sent, [
        'From: Heartbeats <heartbeats@example.com>',
        'To: team@example.com',
        'Subject: Heartbeats of octo-org/shop: missed',
      ]);
      const [empty, cause = '', button = '', here] = sent.slice(-4);
      assert.deepEqual([empty, here], ['', `${RUNS}/1`]);
      assert.match(cause.replace('octo-org/shop/', ''), CAUSE);
      assert.match(button, /^https:\/\/github\.com\/octo-org\/shop\/actions\/runs\/\d{5,}$/);
      expectLog(run, /given: .*--mail-rcpt team@example\.com .*smtps:\/\/smtp\.example\.com:465/);
      assert.equal(run.log.includes('open-sesame'), false);
    },
  }),
  inCheck('PagerDuty: an incident, with its cause and what to press', () => recipe('PagerDuty'), {
    hosts: ['events.pagerduty.com'],
    secrets: { PAGERDUTY_ROUTING_KEY: 'a-routing-key' },
    arrange: failed,
    expect: (run) => {
      interface Event {
        payload: { summary: string; custom_details: object };
        links: { href: string; text: string }[];
      }
      const [[address, event] = []] = posted(run) as [string, Event][];
      assert.equal(address, 'events.pagerduty.com/v2/enqueue');
      assert.partialDeepStrictEqual(event, {
        ...{ routing_key: 'a-routing-key', event_action: 'trigger' },
        payload: { severity: 'error', source: 'octo-org/shop' },
      });
      assert.match(event?.payload.summary ?? '', CAUSE);
      assert.deepEqual(Object.keys(event?.payload.custom_details ?? {}), ['nightly.yml/backup']);
      assert.deepEqual(
        event?.links.map(({ text }) => text),
        ['Run', 'nightly.yml/backup'],
      );
      assert.match(event?.links[1]?.href ?? '', /\/actions\/runs\/\d{5,}$/);
    },
  }),
  inCheck('PagerDuty: and its end', () => recipe('PagerDuty'), {
    hosts: ['events.pagerduty.com'],
    secrets: { PAGERDUTY_ROUTING_KEY: 'a-routing-key' },
    arrange: healthy,
    expect: (run) => {
      assert.equal(run.exitCode, 0);
      assert.partialDeepStrictEqual(posted(run)[0], ['events.pagerduty.com/v2/enqueue', { event_action: 'resolve' }]);
    },
  }),
  inCheck('the report, in a line', () => recipe('The report'), {
    arrange: failed,
    expect: (run) => {
      const [line = '', ...more] = run.linesWith(` | ${BACKUP} | `);
      assert.deepEqual(more, []);
      assert.match(line, /failed at step "Dump" \| https:\/\/github\.com\/octo-org\/shop\/actions\/runs\//);
    },
  }),
];
