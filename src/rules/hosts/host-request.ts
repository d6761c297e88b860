import { defaultRemotePort } from '../../model/port.ts';

/** What a host is asked to become. */
export interface HostRequest {
  /** SHA-256 of the cluster's key, lower-case hexadecimal. */
  readonly keyDigest: string;
  /** The port as typed; undefined where none was given and the host's own setting stands. */
  readonly port?: string | undefined;
  /** `--install`: a missing package is installed. */
  readonly install: boolean;
  /** `--firewall`: a closed port is opened. */
  readonly firewall: boolean;
  /** The cluster holds a connection to this host's daemon now: restarting it takes the node down. */
  readonly inUse: boolean;
}

/** The port that the cluster will dial. */
export function dialedPort(request: Pick<HostRequest, 'port'>): string {
  return request.port ?? String(defaultRemotePort);
}
