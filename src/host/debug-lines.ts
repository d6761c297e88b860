import { Secret } from '../model/secret.ts';
import { shellQuote } from '../model/shell-quote.ts';
import { withoutSecrets, xmlWithoutSecrets } from '../model/without-secrets.ts';
import type { CommandResult, HostCommand } from './host.ts';

/** Characters of one text: a CIB can have 26 MB, and the lines are made even when nobody wants to see them. */
const mostShown = 20_000;

/** The command as `--debug` shows it, with what it reads: a Secret by its digest, bytes by their number. */
export function shownCommand(command: HostCommand): string {
  const environment = Object.entries(command.environment ?? {}).map(
    ([name, value]) => `${name}=${shellQuote(value)} `,
  );
  const words = withoutSecrets(command.argv.map(shellQuote).join(' '));
  return `$ ${environment.join('')}${words}${shownInput(command.stdin)}`;
}

/**
 * The answer. What a command with a Secret on its standard input, or declared to print one, writes to its
 * standard output may be that secret: only its length is shown.
 */
export function shownOutput(command: HostCommand, result: CommandResult): string {
  const isSecret = command.secretOutput === true || command.stdin instanceof Secret;
  const stdout = isSecret
    ? `\n  stdout: ${result.stdout.length} characters`
    : indented('stdout', result.stdout);
  return `exit ${result.status}${stdout}${indented('stderr', result.stderr)}`;
}

/** The command in one short line, for messages: what it does, where that is said. */
export function shownLine(command: HostCommand): string {
  if (command.what !== undefined) return command.what;
  const line = command.argv.map(shellQuote).join(' ').replace(/\s+/g, ' ');
  return `'${line.length <= 60 ? line : `${line.slice(0, 59)}…`}'`;
}

function shownInput(stdin: HostCommand['stdin']): string {
  if (stdin === undefined) return '';
  if (stdin instanceof Secret) return `\n  stdin: ${stdin} (${stdin.size} bytes)`;
  if (typeof stdin === 'string') return indented('stdin', stdin);
  return `\n  stdin: ${stdin.length} bytes`;
}

function indented(title: string, text: string): string {
  if (text === '') return '';
  const shown = xmlWithoutSecrets(text.slice(0, mostShown)).trimEnd().replaceAll('\n', '\n  ');
  return `\n  ${title}: ${shown}${text.length > mostShown ? `… (${text.length} characters)` : ''}`;
}
