import { test } from 'vitest';
import { enterAdmin } from '../lab/enter.ts';
import { sshConfigFile } from '../lab/places.ts';
import type { Outcome } from '../lab/run.ts';
import { attempt } from '../lab/run.ts';
import type { Lab } from './lab.ts';
import { succeeded } from './steps.ts';

/** Types a line into a shell of the administrator's, outside of the cluster: PACER_HOST is node1,node2. */
export function typedOutside(lab: Lab, line: string): Promise<Outcome> {
  const knowsHosts = `pacer() { command pacer --ssh-config ${sshConfigFile(lab.definition.name)} "$@"; }`;
  const shell = ['env', 'PACER_HOST=node1,node2', 'sh', '-c', `${knowsHosts}\n${line}`];
  return attempt(enterAdmin(lab.definition, shell), { timeout: 120_000 });
}

/** Types a line into a shell of root's on a host. */
export function typedOn(lab: Lab, host: string, line: string): Promise<Outcome> {
  return lab.exec(host, 'sh', '-c', line);
}

/**
 * Makes the steps of a walk-through: tests whose title is the line to be typed, outside of the cluster or on a host.
 * The line has to succeed; what else the document says of it is for `check`. Rows of the documents' checklist may
 * stand before it: `A24: pacer constraint …`.
 */
export function stepsTyped(cluster: () => Lab, host?: string) {
  return (title: string, check: (outcome: Outcome) => Promise<void> | void = () => {}): void => {
    test(host === undefined ? title : `[root@${host}] ${title}`, async () => {
      const line = title.replace(/^([A-H]\d+, )*[A-H]\d+: /, '');
      const outcome = await (host === undefined
        ? typedOutside(cluster(), line)
        : typedOn(cluster(), host, line));
      succeeded(outcome);
      await check(outcome);
    });
  };
}
