import type { EmbeddedParameter } from '../embedded-agent.ts';

type Parameters = Readonly<Record<string, EmbeddedParameter>>;

/** Parameters of every agent that is made with the library of fence-agents (4.12). */
export const fencingLibraryParameters: Parameters = {
  quiet: { text: 'No messages on standard error', type: 'boolean' },
  verbose: { text: 'More messages', type: 'boolean' },
  verbose_level: { text: 'How many more messages', type: 'integer' },
  debug: { text: 'Older name of debug_file', deprecated: true },
  debug_file: { text: 'File for messages about the course of things', obsoletes: 'debug' },
  version: { text: 'Print the version and end', type: 'boolean' },
  help: { text: 'Print help and end', type: 'boolean' },
  plug_separator: { text: 'What stands between several plugs', default: ',' },
  delay: { text: 'Seconds to wait before fencing', type: 'second', default: '0' },
  disable_timeout: { text: 'Leave timeouts to Pacemaker: true where it calls the agent' },
  login_timeout: { text: 'Seconds to wait for a prompt after the login', type: 'second', default: '5' },
  power_timeout: { text: 'Seconds until the power must have changed', type: 'second', default: '20' },
  shell_timeout: { text: 'Seconds to wait for a prompt after a command', type: 'second', default: '3' },
  stonith_status_sleep: {
    text: 'Seconds between looks at the power while fencing',
    type: 'second',
    default: '1',
  },
  retry_on: { text: 'How often to try to turn the power on', type: 'integer', default: '1' },
  sudo: { text: 'Older name of use_sudo', type: 'boolean', deprecated: true },
  use_sudo: {
    text: 'Run other programs through sudo, without a password',
    type: 'boolean',
    obsoletes: 'sudo',
  },
  sudo_path: { text: 'Path of sudo', default: '/usr/bin/sudo' },
};

/** Parameters of those of them that log in somewhere. */
export const fencingLoginParameters: Parameters = {
  login: { text: 'Older name of username', deprecated: true },
  passwd: { text: 'Older name of password', deprecated: true },
  passwd_script: { text: 'Older name of password_script', deprecated: true },
  password: { text: 'Password or passphrase', obsoletes: 'passwd' },
  password_script: { text: 'Program that prints the password', obsoletes: 'passwd_script' },
};
