/**
 * What a step's output does: OutputManager.OnDataReceived, and src/Runner.Worker/ActionCommandManager.cs with the
 * commands registered there. One for each phase, shared by stdout and stderr, so that stop-commands ends with it.
 */
import type { Level } from './annotations.ts';
import { type Command, getCaseless, parseCommand } from './commands.ts';
import type { StepLog } from './log.ts';
import type { Masker } from './masks.ts';

/** What a command may do beyond the log. */
export interface Effects {
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
  setEnv(name: string, value: string): void;
  addPath(path: string): void;
}

export interface InterpreterOptions {
  log: StepLog;
  masker: Masker;
  effects: Effects;
  /** ACTIONS_STEP_DEBUG also turns echoing on (ExecutionContext.InitializeJob). */
  debug: boolean;
  /** The step's own environment, for the switches that allow what is disabled. */
  env: ReadonlyMap<string, string>;
}

export interface Interpreter {
  line(text: string): void;
  /** Every command that was recognised. */
  commands(): Command[];
  masks(): string[];
  /** A command was refused: the step fails. */
  failed(): boolean;
}

/** Commands that `echo` never shows, for they speak for themselves or must not (OmitEcho). */
const NEVER_ECHOED = new Set(['add-mask', 'debug', 'warning', 'error', 'notice']);

const COMMANDS = [
  ...['stop-commands', 'echo', 'group', 'endgroup', 'add-matcher', 'remove-matcher'],
  ...['set-env', 'add-path', 'set-output', 'save-state', ...NEVER_ECHOED],
];

/** Shorter tokens are not masked: they would blank out the log. */
const LONGEST_PLAIN_TOKEN = 6;

export function createInterpreter({ log, masker, effects, debug, env }: InterpreterOptions): Interpreter {
  const registered = new Set(COMMANDS);
  const commands: Command[] = [];
  const masks: string[] = [];
  let stopToken: string | undefined;
  let echo = debug;
  let failed = false;

  const actions: Record<string, (command: Command) => void> = {
    'add-mask': addMask,
    'set-output': (command) => deprecated(command, effects.setOutput),
    'save-state': (command) => deprecated(command, effects.saveState),
    'set-env': (command) => {
      assertAllowed(command);
      effects.setEnv(nameOf(command), command.data);
    },
    'add-path': (command) => {
      assertAllowed(command);
      effects.addPath(command.data);
    },
    // Problem matchers are not modelled: the command is recognised, and nothing is matched.
    'add-matcher': () => {},
    'remove-matcher': () => {},
    debug: ({ data }) => log.debug(data),
    group: ({ command, data }) => log.output(`##[${command.toLowerCase()}]${data}`),
    endgroup: () => log.output('##[endgroup]'),
    echo: setEcho,
  };
  for (const level of ['error', 'warning', 'notice'] satisfies Level[]) {
    actions[level] = ({ data, properties }) => log.issue(level, data, properties);
  }

  function addMask({ data }: Command): void {
    if (data.trim() === '') {
      log.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    if (echo) log.output('::add-mask::***');
    masks.push(data);
    masker.addLines(data);
  }

  function deprecated(command: Command, effect: (name: string, value: string) => void): void {
    log.issue('warning', DEPRECATED.replace('{0}', command.command));
    effect(nameOf(command), command.data);
  }

  function assertAllowed({ command }: Command): void {
    if (!isOn(env.get('ACTIONS_ALLOW_UNSECURE_COMMANDS'))) throw new Error(DISABLED.replace('{0}', command));
  }

  function setEcho({ data }: Command): void {
    const value = data.trim().toUpperCase();
    if (value !== 'ON' && value !== 'OFF') {
      throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`);
    }
    echo = value === 'ON';
    log.debug(`Setting echo command value to '${value.toLowerCase()}'`);
  }

  /** The runner leaves this one outside of its catch: a bad token throws out of the process's output. */
  function stop(text: string, token: string): void {
    const bad = token === '' || registered.has(token.toLowerCase()) || token.toLowerCase() === 'pause-logging';
    if (bad && !isOn(env.get('ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS'))) throw new Error(BAD_STOP_TOKEN);
    stopToken = token.toLowerCase();
    registered.add(stopToken);
    if (token.length > LONGEST_PLAIN_TOKEN) masker.add(token);
    log.output(text);
    log.debug('Paused processing commands until the token you called ::stopCommands:: with is received');
  }

  /** False: the line is no command now, and is shown as it is. */
  function whileStopped(text: string, name: string): boolean {
    if (name !== stopToken) return false;
    log.output(text);
    log.debug('Resume processing commands');
    registered.delete(stopToken);
    stopToken = undefined;
    return true;
  }

  function process(text: string, command: Command): void {
    const name = command.command.toLowerCase();
    if (echo && !NEVER_ECHOED.has(name)) log.output(text);
    try {
      actions[name]?.(command);
    } catch (error) {
      log.issue('error', `Unable to process command '${NEVER_ECHOED.has(name) ? name : text}' successfully.`);
      log.issue('error', error instanceof Error ? error.message : String(error));
      failed = true;
    }
  }

  function tryCommand(text: string): boolean {
    const command = parseCommand(text, registered);
    if (!command) return false;
    const name = command.command.toLowerCase();
    if (stopToken !== undefined) return whileStopped(text, name);
    commands.push(command);
    if (name === 'stop-commands') stop(text, command.data);
    else process(text, command);
    return true;
  }

  return {
    line(text) {
      if (!tryCommand(text)) log.output(text.replace(/##\[(?=(?:start|end)-action)/g, '##[\\'));
    },
    commands: () => commands,
    masks: () => masks,
    failed: () => failed,
  };
}

function nameOf(command: Command): string {
  const name = getCaseless(command.properties, 'name');
  if (!name) throw new Error(`Required field 'name' is missing in ##[${command.command}] command.`);
  return name;
}

function isOn(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}

// What the runner says, from src/Runner.Common/Constants.cs.
const DEPRECATED =
  'The `{0}` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/';
const DISABLED =
  'The `{0}` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_COMMANDS` environment variable to `true`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/';
const BAD_STOP_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.";
