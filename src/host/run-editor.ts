import { spawn } from 'node:child_process';

/**
 * Runs the user's editor on a file, in the user's terminal. `$EDITOR` may hold arguments, as in `code --wait`, so a
 * shell splits it. Undefined when it ended well, else the reason.
 */
export function runEditor(
  editor: string,
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const child = spawn('sh', ['-c', `${editor} "$1"`, 'sh', file], {
    stdio: 'inherit',
    env: { ...environment },
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status, signal) =>
      resolve(status === 0 ? undefined : status === null ? `ended by ${signal}` : `exit status ${status}`),
    );
  });
}
