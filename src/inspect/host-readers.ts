import type { Distribution, HostFacts, ServiceName, ServiceState } from '../model/host-facts.ts';
import type { HostAnswers } from './host-answers.ts';

/** From the lines of os-release(5): values may be quoted. */
export function readDistribution(lines: string): Distribution {
  const values = readAssignments(lines);
  const value = (name: string) => (values.get(name) ?? '').replace(/^(["'])(.*)\1$/, '$2');
  return {
    id: value('ID'),
    version: value('VERSION_ID'),
    like: value('ID_LIKE')
      .split(/\s+/)
      .filter((word) => word !== ''),
  };
}

/** `systemctl show` prints a block of assignments per unit, blank lines between them. */
export function readServices(text: string): HostFacts['services'] {
  const blocks = text.split(/\n{2,}/).map(readAssignments);
  const state = (service: ServiceName): ServiceState => {
    const block = blocks.find((one) => one.get('Id') === `${service}.service`);
    return {
      active: activeStates.has(block?.get('ActiveState') ?? ''),
      enabled: enabledStates.has(block?.get('UnitFileState') ?? ''),
      masked: block?.get('LoadState') === 'masked',
    };
  };
  return {
    pacemaker_remote: state('pacemaker_remote'),
    pacemaker: state('pacemaker'),
    corosync: state('corosync'),
  };
}

/** Ports in hexadecimal, one a line, as /proc/net/tcp has them. */
export function readListening(lines: string): readonly number[] {
  const ports = lines.split('\n').map((line) => Number.parseInt(line, 16));
  return [...new Set(ports.filter((port) => port > 0))].sort((a, b) => a - b);
}

/**
 * `sudo -n -l COMMAND` says whether that command would be allowed, with the sudoers lines of the manual as well
 * as with a rule that allows everything. sudo repeats the command's path before that where it is allowed.
 */
export function readSudo(answers: HostAnswers): Pick<HostFacts, 'privileged' | 'sudoProblem'> {
  if (answers.text('uid') === '0') return { privileged: true };
  const lines = answers.text('sudo').split('\n');
  if (lines.at(-1) === 'status 0') return { privileged: true };
  const problem = lines.slice(0, -1).join(' ').trim();
  return { privileged: false, sudoProblem: problem === '' ? 'sudo does not allow it' : problem };
}

const activeStates = new Set(['active', 'activating', 'reloading']);

const enabledStates = new Set(['enabled', 'enabled-runtime', 'generated']);

function readAssignments(lines: string): Map<string, string> {
  return new Map(
    lines.split('\n').map((line) => {
      const equals = line.indexOf('=');
      return [line.slice(0, equals), line.slice(equals + 1)] as const;
    }),
  );
}
