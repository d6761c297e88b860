import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { AuthContext, ServerChannel } from 'ssh2';
import ssh2 from 'ssh2';

/**
 * A server for logins that sshd without PAM, and without the password of whoever runs the tests, cannot
 * offer. It takes each login that `login` accepts, and answers each command with `in`.
 */
export async function startSshServer(
  hostKey: string,
  login: (attempt: AuthContext) => void,
): Promise<{ port: number; stop(): void }> {
  const server = new ssh2.Server({ hostKeys: [readFileSync(hostKey)] }, (client) => {
    client.on('authentication', login);
    client.on('error', () => {});
    client.on('session', (accept) => {
      accept().on('exec', (acceptCommand) => answer(acceptCommand()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, stop: () => void server.close() };
}

function answer(channel: ServerChannel): void {
  channel.write('in\n');
  channel.exit(0);
  channel.end();
}
