import { shellQuote } from '../model/shell-quote.ts';
import type { SshTarget } from './host.ts';

/** What ssh would do for one destination: the answer of `ssh -G`, read into types. */
export interface SshSettings {
  /** The destination as it was given. */
  readonly alias: string;
  /** The words that make `ssh` mean it: options, then the destination. */
  readonly destination: readonly string[];
  readonly hostname: string;
  readonly port: number;
  readonly user: string;
  readonly addressFamily: 0 | 4 | 6;
  readonly bindAddress: string | undefined;
  /** Seconds; undefined where the user did not say. */
  readonly connectTimeout: number | undefined;
  /** Seconds between signs of life; 0 is none. */
  readonly serverAliveInterval: number;
  readonly serverAliveCountMax: number;
  /** Jump hosts in the order they are passed. */
  readonly proxyJump: readonly string[];

  readonly identityFiles: readonly string[];
  readonly certificateFiles: readonly string[];
  readonly identitiesOnly: boolean;
  /** Path of the agent's socket, `SSH_AUTH_SOCK`, `none`; undefined where the user did not say. */
  readonly identityAgent: string | undefined;
  readonly authenticationMethods: readonly AuthenticationMethod[];
  /** Nobody is to be asked. */
  readonly batchMode: boolean;
  readonly passwordPrompts: number;

  readonly hostKeyAlias: string | undefined;
  readonly userKnownHostsFiles: readonly string[];
  readonly globalKnownHostsFiles: readonly string[];
  readonly strictHostKeyChecking: 'yes' | 'ask' | 'accept-new' | 'no';
  readonly hashKnownHosts: boolean;

  readonly algorithms: SshAlgorithms;
  /** Settings in force that only OpenSSH's own client can follow, by their names in ssh_config. */
  readonly onlyOpenSsh: readonly string[];
  readonly gssapi: boolean;
}

/**
 * Seconds between signs of life where the user's configuration asks for none. Three missed (ServerAliveCountMax) end
 * the connection: a node whose power failed in the middle of a change is given up after 20 seconds.
 */
export const defaultAliveInterval = 5;

export type AuthenticationMethod = 'publickey' | 'keyboard-interactive' | 'password';

export interface SshAlgorithms {
  readonly kex: readonly string[];
  readonly hostKey: readonly string[];
  readonly cipher: readonly string[];
  readonly mac: readonly string[];
}

/** The arguments that make `ssh` mean this target: the options before the destination, then the destination. */
export function sshArguments(target: Omit<SshTarget, 'transport' | 'connectTimeout'>): string[] {
  return [
    ...(target.configFile === undefined ? [] : ['-F', target.configFile]),
    ...(target.user === undefined ? [] : ['-l', target.user]),
    ...(target.port === undefined ? [] : ['-p', target.port]),
    ...target.identities.flatMap((file) => ['-i', file]),
  ];
}

/** The command that shows how ssh fares. */
export function commandToSee({ destination }: SshSettings): string {
  return ['ssh', '-v', ...destination, 'true'].map(shellQuote).join(' ');
}

/** The command that shows a host key and asks about it, even where the configuration says not to ask. */
export function commandToCompare({ destination, strictHostKeyChecking }: SshSettings): string {
  const ask = strictHostKeyChecking === 'yes' ? ['-o', 'StrictHostKeyChecking=ask'] : [];
  return ['ssh', ...ask, ...destination, 'true'].map(shellQuote).join(' ');
}
