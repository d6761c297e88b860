import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { AuthContext, ServerChannel } from 'ssh2';
import ssh2 from 'ssh2';

/**
 * A server for logins that sshd without PAM, and without the password of whoever runs the tests, cannot
 * offer. It takes each login that `login` accepts, and runs its commands here.
 */
export async function startSshServer(
  hostKey: string,
  login: (attempt: AuthContext, hangUp: () => void) => void,
  banner?: string,
): Promise<{ port: number; stop(): void }> {
  const server = new ssh2.Server(
    { hostKeys: [readFileSync(hostKey)], ...(banner && { banner }) },
    (client) => {
      client.on('authentication', (attempt) => login(attempt, () => client.end()));
      client.on('error', () => {});
      client.on('session', (accept) => {
        accept().on('exec', (acceptCommand, _reject, { command }) => run(command, acceptCommand()));
      });
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, stop: () => void server.close() };
}

function run(command: string, channel: ServerChannel): void {
  execFile('sh', ['-c', command], (error, stdout) => {
    channel.write(stdout);
    channel.exit(error === null ? 0 : 1);
    channel.end();
  });
}
