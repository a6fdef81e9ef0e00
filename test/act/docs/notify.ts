import assert from 'node:assert/strict';
import { expectLog, type Run, type Scenario } from '../scenario.ts';
import { blockOf } from './blocks.ts';
import { BACKUP, healthy, inCheck, missed, scheduled, script } from './shop.ts';

const recipe = (heading: string) => scheduled(blockOf('docs/notify.md', heading));

function posted(run: Run): unknown[] {
  return run.posted.map(({ host, path, body }) => [`${host}${path}`, JSON.parse(body)]);
}

export const IN_NOTIFY: Scenario[] = [
  inCheck('Slack: told what was missed', () => recipe('Slack'), {
    hosts: ['hooks.slack.com'],
    secrets: { SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/T000/B000/secret' },
    arrange: missed,
    expect: (run) => {
      assert.equal(run.exitCode, 1);
      const text = `Missed: ${BACKUP}\nhttps://github.com/octo-org/shop/actions/runs/1`;
      assert.deepEqual(posted(run), [['hooks.slack.com/services/T000/B000/secret', { text }]]);
    },
  }),
  inCheck('Slack: told that nothing could be read', () => recipe('Slack'), {
    hosts: ['hooks.slack.com'],
    secrets: { SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/T000/B000/secret' },
    arrange: ({ tickstem }) => tickstem.fault({ on: '*', fault: { kind: 'status', status: 401 } }),
    expect: (run) => assert.match(run.posted[0]?.body ?? '', /The heartbeats could not be judged/),
  }),
  inCheck('e-mail: a message with what was missed', () => recipe('E-mail'), {
    secrets: { SMTP_LOGIN: 'mona:open-sesame' },
    // No server of ours takes mail: what curl is given is what is sent.
    tools: { curl: script('echo "given: $*"', 'sed "s/^/sent: /"') },
    arrange: missed,
    expect: (run) => {
      const sent = run.linesWith(' | sent: ').map((line) => line.replace(/^.* \| sent: /, ''));
      assert.partialDeepStrictEqual(sent, [
        'From: Heartbeats <heartbeats@example.com>',
        'To: team@example.com',
        'Subject: Heartbeats of octo-org/shop: missed',
      ]);
      assert.deepEqual(sent.slice(-3), ['', BACKUP, 'https://github.com/octo-org/shop/actions/runs/1']);
      expectLog(run, /given: .*--mail-rcpt team@example\.com .*smtps:\/\/smtp\.example\.com:465/);
      assert.equal(run.log.includes('open-sesame'), false);
    },
  }),
  inCheck('PagerDuty: an incident', () => recipe('PagerDuty'), {
    hosts: ['events.pagerduty.com'],
    secrets: { PAGERDUTY_ROUTING_KEY: 'a-routing-key' },
    arrange: missed,
    expect: (run) => {
      const [[address, event] = []] = posted(run) as [string, object][];
      assert.equal(address, 'events.pagerduty.com/v2/enqueue');
      assert.partialDeepStrictEqual(event, {
        ...{ routing_key: 'a-routing-key', event_action: 'trigger' },
        payload: { severity: 'error', summary: `Missed: ${BACKUP}`, source: 'octo-org/shop' },
      });
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
  inCheck('with the causes: the report, in a line', () => recipe('With the causes'), {
    arrange: (servers) => {
      missed(servers);
      const jobs = [
        { name: 'backup', conclusion: 'failure' as const, steps: [{ name: 'Dump', conclusion: 'failure' }] },
      ];
      const createdAt = new Date(Date.now() - 3_600_000).toISOString();
      servers.github.run({ workflow: '.github/workflows/nightly.yml', createdAt, conclusion: 'failure', jobs });
    },
    expect: (run) => {
      const [line = '', ...more] = run.linesWith(` | ${BACKUP} | `);
      assert.deepEqual(more, []);
      assert.match(
        line,
        /failed, in job backup at step "Dump" \| https:\/\/github\.com\/octo-org\/shop\/actions\/runs\//,
      );
    },
  }),
];
