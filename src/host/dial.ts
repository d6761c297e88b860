import { connect, type Socket } from 'node:net';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { SshSettings } from './ssh-settings.ts';

/** A TCP connection to a host's SSH port, or why there is none within so many seconds. */
export function dial(settings: SshSettings, seconds: number): Promise<Result<Socket, Diagnostic>> {
  const { hostname, port, addressFamily, bindAddress } = settings;
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port,
      noDelay: true,
      ...(addressFamily === 0 ? {} : { family: addressFamily }),
      ...(bindAddress === undefined ? {} : { localAddress: bindAddress }),
      // Node gives up each address of a name after a quarter of a second: too short for a far host.
      autoSelectFamilyAttemptTimeout: Math.max(500, seconds * 400),
    });
    const settle = (result: Result<Socket, Diagnostic>) => {
      clearTimeout(timer);
      if (!result.ok) socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(
      () => settle(failure(dialFailure(settings, 'ETIMEDOUT', seconds))),
      seconds * 1000,
    );
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      settle(success(socket));
    });
    // Stays for good: a destroyed socket may have a second error to report.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      settle(failure(dialFailure(settings, error.code ?? error.message, seconds))),
    );
  });
}

/**
 * What went wrong, from the code of the system or, where a jump host dialed, the words of its sshd (which are
 * those of strerror and getaddrinfo there).
 */
export function dialFailure(settings: SshSettings, cause: string, seconds: number, via?: string): Diagnostic {
  const { alias: host, hostname: address, port } = settings;
  const through = via === undefined ? {} : { via };
  if (/ECONNREFUSED|connection refused/i.test(cause)) {
    return diagnose('SSH_REFUSED', { host, address, port, ...through });
  }
  if (/ENOTFOUND|EAI_|name resolution|not known|no address associated/i.test(cause)) {
    return diagnose('SSH_NAME_NOT_FOUND', { host, name: address, ...through });
  }
  if (/ETIMEDOUT|timed out/i.test(cause)) {
    return diagnose('SSH_TIMED_OUT', { host, address, port, seconds, ...through });
  }
  return diagnose('SSH_UNREACHABLE', { host, address, reason: reasons[cause] ?? cause, ...through });
}

const reasons: Readonly<Record<string, string>> = {
  EHOSTUNREACH: 'no route to host',
  ENETUNREACH: 'network is unreachable',
  EADDRNOTAVAIL: 'the address cannot be used from here',
  ECONNRESET: 'connection reset by peer',
};
