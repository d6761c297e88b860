import type { LabDefinition, LabHost, LabSize, Role, Suite } from './definition.ts';
import { hostsOf, mostHosts, suites } from './definition.ts';
import { lxcDomains } from './lxc-domain.ts';
import { labsOfMachine, readDefinition } from './places.ts';
import { Refusal } from './refusal.ts';

/** The words that describe a lab to be made, as typed. */
export type LabWords = Readonly<Record<keyof LabSize | 'name' | 'suite', string>> & {
  readonly libvirt: boolean;
};

/** The lab that is to be made. Refuses what cannot be one. */
export function wantedLab(words: LabWords, checkout: string): LabDefinition {
  const { suite } = words;
  if (!isSuite(suite)) throw new Refusal(`Debian '${suite}' is not known`, `--suite ${suites.join(' or ')}`);
  const size = {
    nodes: count('nodes', words.nodes, 1, mostHosts.node),
    guests: count('guests', words.guests, 0, mostHosts.guest),
    remotes: count('remotes', words.remotes, 0, mostHosts.remote),
  };
  const domains = words.libvirt ? lxcDomains() : [];
  return { name: labName(words.name), suite, checkout, hosts: hostsOf(size), domains };
}

/** The lab of this name. Refuses when there is none. */
export function existingLab(name: string): LabDefinition {
  const lab = readDefinition(labName(name));
  if (lab) return lab;
  const others = labsOfMachine();
  const start = `start it with 'npm run lab -- --name ${name} up'`;
  throw new Refusal(
    `there is no lab '${name}'`,
    others.length === 0 ? start : `${start}, or use --name ${others.join(' or ')}`,
  );
}

/** The name becomes part of paths, which `down` removes. */
export function labName(text: string): string {
  if (/^[a-z][a-z0-9]{0,15}$/.test(text)) return text;
  throw new Refusal(
    `'${text}' cannot be a lab's name`,
    '--name takes up to 16 of a-z and 0-9, a letter first',
  );
}

/** The host of this name. Refuses when the lab has none. */
export function hostNamed(lab: LabDefinition, name: string, others: readonly string[] = []): LabHost {
  const host = lab.hosts.find((each) => each.name === name);
  if (host) return host;
  const names = [...lab.hosts.map((each) => each.name), ...others];
  throw new Refusal(`no host '${name}' in the lab '${lab.name}'`, `its hosts are ${names.join(', ')}`);
}

function isSuite(text: string): text is Suite {
  return suites.some((suite) => suite === text);
}

function count(option: `${Role}s`, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Refusal(
    `'${text}' ${option} cannot be started`,
    `--${option} takes a number from ${least} to ${most}`,
  );
}
