import { spawn } from 'node:child_process';
import { type Stamped, type TimeSpent, timeSpent } from './time-spent.ts';

/** Where the time of one run went; `cpu` in milliseconds, of pacer's own process, cryptography of SSH included. */
export type DebuggedRun = TimeSpent & { readonly cpu: number };

const usage = 'resource-usage ';

/**
 * Runs pacer with `--debug`, which tells of every command that it sends and of every answer, and notes when each line
 * comes. `enter` are the words that run a program where pacer is to run.
 */
export async function debuggedRun(
  checkout: string,
  enter: (words: string[]) => string[],
  typed: readonly string[],
): Promise<DebuggedRun> {
  const [program = '', ...words] = enter(['bash', '-c', script(checkout), 'pacer', '--debug', ...typed]);
  const start = performance.now();
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = stampedLines(child.stderr, start);
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0)
    throw new Error(`pacer ended with ${status}:\n${lines.map(({ line }) => line).join('\n')}`);
  const last = lines.pop();
  if (last === undefined || !last.line.startsWith(usage)) throw new Error('pacer did not say what it used');
  return { ...timeSpent(lines, last.at), cpu: JSON.parse(last.line.slice(usage.length)).cpu };
}

/** What pacer used comes as the last line, because the file is on the host. */
function script(checkout: string): string {
  const pacer = `node -r ${checkout}/scripts/bench/resource-usage.cjs ${checkout}/bin/pacer "$@"`;
  return `unset NODE_EXTRA_CA_CERTS NODE_OPTIONS; file=$(mktemp); RESOURCE_USAGE_FILE=$file ${pacer}; status=$?
echo "${usage}$(cat $file)" >&2; rm $file; exit $status`;
}

function stampedLines(stream: NodeJS.ReadableStream, start: number): Stamped[] {
  const lines: Stamped[] = [];
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const at = performance.now() - start;
    const complete = (rest + text).split('\n');
    rest = complete.pop() ?? '';
    lines.push(...complete.map((line) => ({ at, line })));
  });
  return lines;
}
