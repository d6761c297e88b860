import type { CibElement } from '../../cib/document.ts';
import { findResource } from '../../cib/find-resource.ts';
import { nvValue } from '../../cib/nvset.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { AddRemoteRequest } from '../../grammar/add-remote.ts';
import type { OperationRequest } from '../../grammar/operations.ts';
import type { Settings } from '../../grammar/settings.ts';
import type { RemoteNode } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import { nodeRules } from '../../rules/nodes/node-rules.ts';
import type { State } from '../plan.ts';
import { changedSettings } from './changed-settings.ts';
import { stops } from './stops.ts';

/** What a second add of a remote node comes to: a note where all that was typed is so, an error otherwise. */
export function sayAlreadyRemote(state: State, remote: RemoteNode, request: AddRemoteRequest): Diagnostic[] {
  const { name: node, line, address, port } = remote;
  const findings = findingsOf(state, remote, request);
  const settings = changedSettings(typedSettings(request), current(remote));
  if (settings.length > 0) return [...findings, diagnose('REMOTE_SETTINGS_DIFFER', { node, line, settings })];
  const words = wordsNotMet(state, remote, request);
  if (words !== '') return [...findings, diagnose('REMOTE_RESOURCE_DIFFERS', { node, line, words })];
  if (findings.some(stops)) return [...findings];
  return [...findings, diagnose('ALREADY_REMOTE', { node, address, port })];
}

function findingsOf(state: State, remote: RemoteNode, { settings, address }: AddRemoteRequest): Diagnostic[] {
  const given = new Map(settings);
  return nodeRules(state, {
    kind: 'remote',
    name: remote.name,
    resource: remote.resource,
    address: address ?? remote.address,
    port: given.get('port') ?? remote.port,
    ...optional('reconnectInterval', given.get('reconnect_interval')),
  });
}

function typedSettings({ address, settings }: AddRemoteRequest): Settings {
  return address === undefined ? settings : [['server', address], ...settings];
}

/** The settings that are in force, defaults among them; 0 is the agent's default of `reconnect_interval`. */
function current({ address, port, reconnectInterval = '0' }: RemoteNode): Settings {
  return [
    ['server', address],
    ['port', port],
    ['reconnect_interval', reconnectInterval],
  ];
}

/** The operations and meta attributes that were typed and are not so, as words of `resource update`. */
function wordsNotMet({ document }: State, { resource }: RemoteNode, request: AddRemoteRequest): string {
  const element = findResource(document, resource);
  if (element === undefined) return '';
  const operations = request.operations.filter((operation) => !hasOperation(element, operation));
  const meta = request.meta.filter(
    ([name, value]) => (nvValue(document, element, 'meta_attributes', name) ?? '') !== value,
  );
  return [
    ...operations.map(({ name, options }) => `op ${name} ${words(options)}`),
    ...(meta.length === 0 ? [] : [`meta ${words(meta)}`]),
  ].join(' ');
}

function hasOperation(resource: CibElement, { name, options }: OperationRequest): boolean {
  const operations = resource.child('operations')?.children('op') ?? [];
  return operations.some(
    (operation) =>
      operation.get('name') === name &&
      options.every(
        ([option, value]) => option === 'OCF_CHECK_LEVEL' || (operation.get(option) ?? '') === value,
      ),
  );
}

function words(settings: Settings): string {
  return settings.map(([name, value]) => `${name}=${value}`).join(' ');
}
