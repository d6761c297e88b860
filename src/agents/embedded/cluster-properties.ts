import { type PropertyMetadata, readOnlyProperties } from '../../model/property-metadata.ts';

/**
 * The cluster properties for CIB files edited where Pacemaker is not installed. Names, types, defaults and values
 * are those of Pacemaker 2.1.5, with what 2.1.7 to 3.0 added; the words are ours.
 */
export function embeddedProperties(): readonly PropertyMetadata[] {
  return facts.map(([name, type, initial, text, marks = '']) => ({
    name,
    shortDescription: text,
    longDescription: '',
    type: type.startsWith('select ') ? 'select' : type,
    ...(initial === undefined ? {} : { default: initial }),
    choices: type.startsWith('select ') ? type.slice('select '.length).split('|') : [],
    advanced: marks === 'advanced',
    deprecated: marks === 'deprecated',
    readOnly: readOnlyProperties.has(name),
  }));
}

type Fact = readonly [
  name: string,
  type: string,
  initial: string | undefined,
  text: string,
  marks?: 'advanced' | 'deprecated',
];

const facts: readonly Fact[] = [
  [
    'batch-limit',
    'integer',
    '0',
    'How many jobs the cluster runs at once on all nodes together; 0: as load allows',
  ],
  [
    'cluster-delay',
    'time',
    '60s',
    'How long the answer of another node may take beyond the time of the action itself',
  ],
  ['cluster-infrastructure', 'string', 'corosync', 'The membership layer below Pacemaker'],
  [
    'cluster-ipc-limit',
    'integer',
    '500',
    'How many messages to a slow client of the daemons may wait before it is cut off',
  ],
  ['cluster-name', 'string', undefined, 'The name of the cluster, as corosync.conf has it'],
  [
    'cluster-recheck-interval',
    'time',
    '15min',
    'How often an idle cluster looks again: at rules with dates, and at reconnect_interval of remote nodes; 0: never',
  ],
  ['concurrent-fencing', 'boolean', 'false', 'Whether several nodes may be fenced at the same time'],
  ['dc-deadtime', 'time', '20s', 'How long a starting node waits for others before it leads alone'],
  ['dc-version', 'string', 'none', 'The Pacemaker version of the node that leads'],
  ['election-timeout', 'time', '2min', 'How long an election of the leading node may take', 'advanced'],
  ['enable-acl', 'boolean', 'false', 'Whether access control lists guard the CIB'],
  [
    'enable-startup-probes',
    'boolean',
    'true',
    'Whether a node that starts is searched for resources that run already',
  ],
  [
    'fence-reaction',
    'select stop|panic',
    'stop',
    'What a node does that hears of its own fencing: stop Pacemaker, or reboot at once',
  ],
  ['have-watchdog', 'boolean', 'false', 'Whether watchdog fencing (SBD) was found'],
  ['join-finalization-timeout', 'time', '30min', 'How long the last phase of joining may take', 'advanced'],
  ['join-integration-timeout', 'time', '3min', 'How long the first phase of joining may take', 'advanced'],
  ['load-threshold', 'percentage', '80%', 'The load of a node above which it gets less work'],
  ['maintenance-mode', 'boolean', 'false', 'Whether the cluster leaves all resources alone'],
  [
    'migration-limit',
    'integer',
    '-1',
    'How many live migrations a node takes part in at once; -1: any number',
  ],
  [
    'no-quorum-policy',
    'select stop|freeze|ignore|demote|fence|suicide',
    'stop',
    'What a partition does that has lost quorum',
  ],
  ['node-action-limit', 'integer', '0', 'How many jobs a node gets at once; 0: twice its cores'],
  ['node-health-base', 'integer', '0', 'The health score that a node begins with'],
  ['node-health-green', 'integer', '0', 'The score of a health attribute that is green'],
  ['node-health-red', 'integer', '-INFINITY', 'The score of a health attribute that is red'],
  [
    'node-health-strategy',
    'select none|migrate-on-red|only-green|progressive|custom',
    'none',
    'What health attributes of nodes do to placement',
  ],
  ['node-health-yellow', 'integer', '0', 'The score of a health attribute that is yellow'],
  [
    'node-pending-timeout',
    'time',
    '0',
    'How long a node may take to join before it is fenced (Pacemaker 2.1.7 and later); 0: any time',
  ],
  ['pe-error-series-max', 'integer', '-1', 'How many scheduler inputs with errors are kept; -1: all'],
  ['pe-input-series-max', 'integer', '4000', 'How many ordinary scheduler inputs are kept; -1: all'],
  ['pe-warn-series-max', 'integer', '5000', 'How many scheduler inputs with warnings are kept; -1: all'],
  [
    'placement-strategy',
    'select default|utilization|minimal|balanced',
    'default',
    'How capacity and utilization decide where resources run',
  ],
  [
    'priority-fencing-delay',
    'time',
    '0',
    'How much later the nodes with the more important resources are fenced in a split',
  ],
  [
    'remove-after-stop',
    'boolean',
    'false',
    'Whether stopped resources are forgotten by the executor',
    'deprecated',
  ],
  [
    'shutdown-escalation',
    'time',
    '20min',
    'How long an orderly shutdown may take before it is cut short',
    'advanced',
  ],
  ['shutdown-lock', 'boolean', 'false', 'Whether resources wait for the node that was shut down under them'],
  ['shutdown-lock-limit', 'time', '0', 'How long they wait at most; 0: until the node is back'],
  ['start-failure-is-fatal', 'boolean', 'true', 'Whether one failed start bans a resource from the node'],
  [
    'startup-fencing',
    'boolean',
    'true',
    'Whether nodes that were never seen are fenced at start; false may split the cluster',
    'advanced',
  ],
  ['stonith-action', 'select reboot|off|poweroff', 'reboot', 'How a node is fenced'],
  [
    'stonith-enabled',
    'boolean',
    'true',
    'Whether nodes that do not answer are fenced; false is for tests only',
    'advanced',
  ],
  [
    'stonith-max-attempts',
    'integer',
    '10',
    'How often fencing of a node may fail before it is no longer tried at once',
  ],
  [
    'stonith-timeout',
    'time',
    '60s',
    'Kept for old fence agents; Pacemaker itself does not use it',
    'advanced',
  ],
  [
    'stonith-watchdog-timeout',
    'time',
    '0',
    'How long until a lost node is known to have fenced itself by its watchdog (SBD); 0: never',
  ],
  ['stop-all-resources', 'boolean', 'false', 'Whether the cluster stops everything'],
  [
    'stop-orphan-actions',
    'boolean',
    'true',
    'Whether recurring operations that are no longer configured end',
  ],
  ['stop-orphan-resources', 'boolean', 'true', 'Whether resources that are no longer configured are stopped'],
  [
    'symmetric-cluster',
    'boolean',
    'true',
    'Whether resources may run anywhere unless a constraint says otherwise',
  ],
  [
    'transition-delay',
    'time',
    '0s',
    'How long the cluster waits for further events before it reacts',
    'advanced',
  ],
];
