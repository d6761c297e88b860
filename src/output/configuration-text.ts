import { constraintKinds } from '../model/configured-constraint.ts';
import type { Configuration } from './configuration.ts';
import { constraintConfigText } from './constraint-config-text.ts';
import { defaultsText } from './defaults-text.ts';
import { fencingLevelsLines } from './fencing-levels-text.ts';
import { type ConfiguredNode, nodeColumns, nodeRow } from './node-list.ts';
import { propertyText } from './property-text.ts';
import { resourceConfigText } from './resource-config-text.ts';
import { table } from './table.ts';

/** The text of `pcs config` 0.11.5, and in it the guest and remote nodes, which pcs leaves among the resources. */
export function configurationText(configuration: Configuration, now: number): string {
  const { constraints } = configuration;
  const selected = constraintConfigText(constraints, constraintKinds, { full: true, byNode: false, now });
  const sections = [
    head(configuration),
    ...remoteNodes(configuration.nodes),
    ['Resources:', ...indented(resourceConfigText(configuration.resources))],
    [
      'Stonith Devices:',
      ...indented(resourceConfigText({ shown: configuration.devices })),
      'Fencing Levels:',
      ...fencingLevelsLines(configuration.levels).map((line) => `  ${line}`),
    ],
    linesOf(selected),
    ['Alerts:', ...alertLines(configuration)],
    [
      'Resources Defaults:',
      ...indented(defaultsText(configuration.resourceDefaults, false)),
      'Operations Defaults:',
      ...indented(defaultsText(configuration.operationDefaults, false)),
    ],
    linesOf(propertyText(configuration.properties)),
    ['Tags:', ...tagLines(configuration)],
  ];
  return sections.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function head({ clusterName = '', corosyncNodes, nodes }: Configuration): string[] {
  const clusterNodes = nodes.filter(({ kind }) => kind === 'cluster').map(({ name }) => name);
  return [
    `Cluster Name: ${clusterName}`,
    'Corosync Nodes:',
    ` ${corosyncNodes.join(' ')}`,
    'Pacemaker Nodes:',
    ` ${clusterNodes.join(' ')}`,
  ].map((line) => line.trimEnd() || line);
}

function remoteNodes(nodes: readonly ConfiguredNode[]): string[][] {
  const remotes = nodes.filter(({ kind }) => kind !== 'cluster' && kind !== 'ghost');
  if (remotes.length === 0) return [];
  return [['Guest and Remote Nodes:', ...indented(table(nodeColumns, remotes.map(nodeRow)))]];
}

function alertLines({ alerts }: Configuration): string[] {
  if (alerts.length === 0) return [' No alerts defined'];
  return alerts.flatMap(({ id, path, recipients }) => [
    ` Alert: ${id} (path=${path})`,
    ...(recipients.length === 0 ? [] : ['  Recipients:']),
    ...recipients.map((recipient) => `   Recipient: ${recipient.id} (value=${recipient.value})`),
  ]);
}

function tagLines({ tags }: Configuration): string[] {
  if (tags.length === 0) return [' No tags defined'];
  return tags.flatMap(({ id, members }) => [` ${id}`, ...members.map((member) => `   ${member}`)]);
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function indented(text: string): string[] {
  return linesOf(text).map((line) => `  ${line}`);
}
