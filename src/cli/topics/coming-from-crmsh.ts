import { type Row, table, wrap } from '../wrap.ts';

/** Commands of crmsh whose words are other than pacer's. */
interface CrmCommand {
  /** The words that each begins with, without `crm`; the topic lists the first. */
  readonly commands: readonly [string, ...string[]];
  readonly instead: string;
}

/** `pacer help coming-from-crmsh`. */
export function comingFromCrmsh(): string {
  const rows = crmCommands.map(({ commands, instead }): Row => [commands[0], instead]);
  return `Coming from crmsh\n\n${wrap(opening, 0).trimEnd()}\n\nWhat crm calls it, and what to type instead:\n${table(rows)}`;
}

const opening =
  "The words are pcs's, and a command does one thing at once: there is no configure level and no commit. Settings are " +
  'NAME=VALUE without params or set, and scores stand behind the names: NODE=SCORE. resource move leaves no constraint ' +
  'behind.';

/** Of a command that has the words of another in front of it, the longer one comes first. */
export const crmCommands: readonly CrmCommand[] = [
  { commands: ['configure show'], instead: 'pacer config' },
  { commands: ['configure edit'], instead: 'pacer cluster edit' },
  { commands: ['configure verify'], instead: 'pacer cluster verify' },
  { commands: ['configure save', 'cib new'], instead: 'pacer cluster cib FILE' },
  { commands: ['configure load', 'cib commit'], instead: 'pacer cluster cib-push FILE' },
  {
    commands: ['configure primitive', 'primitive'],
    instead: 'pacer resource create ID AGENT NAME=VALUE… op … meta …',
  },
  { commands: ['configure group', 'group'], instead: 'pacer resource group add GROUP ID…' },
  { commands: ['configure clone'], instead: 'pacer resource clone ID' },
  { commands: ['configure ms', 'ms', 'configure master'], instead: 'pacer resource promotable ID' },
  { commands: ['configure bundle'], instead: 'pacer resource bundle create' },
  { commands: ['configure location'], instead: 'pacer constraint location ID prefers NODE=SCORE' },
  { commands: ['configure colocation', 'configure collocation'], instead: 'pacer constraint colocation add' },
  { commands: ['configure order'], instead: 'pacer constraint order ID then ID' },
  { commands: ['configure rsc_ticket', 'rsc_ticket'], instead: 'pacer constraint ticket add' },
  { commands: ['configure property'], instead: 'pacer property set NAME=VALUE' },
  { commands: ['configure get_property', 'property get'], instead: 'pacer property config NAME' },
  { commands: ['configure rsc_defaults', 'rsc_defaults'], instead: 'pacer resource defaults update' },
  { commands: ['configure op_defaults', 'op_defaults'], instead: 'pacer resource op defaults update' },
  { commands: ['configure tag'], instead: 'pacer tag create' },
  { commands: ['configure fencing_topology', 'fencing_topology'], instead: 'pacer stonith level add' },
  {
    commands: ['configure delete'],
    instead: 'pacer resource delete, constraint delete, tag delete, stonith level remove',
  },
  {
    commands: ['configure'],
    instead: 'pacer cluster edit; pacer help coming-from-crmsh tells more',
  },
  { commands: ['resource start'], instead: 'pacer resource enable ID' },
  { commands: ['resource stop'], instead: 'pacer resource disable ID' },
  {
    commands: ['resource migrate'],
    instead: 'pacer resource move-with-constraint ID NODE; without the constraint: resource move',
  },
  { commands: ['resource unmigrate'], instead: 'pacer resource clear ID' },
  {
    commands: ['resource param'],
    instead: 'pacer resource update ID NAME=VALUE; to look: resource config ID',
  },
  { commands: ['resource promote'], instead: 'pacer resource meta ID target-role=Promoted' },
  { commands: ['resource demote'], instead: 'pacer resource meta ID target-role=Unpromoted' },
  { commands: ['resource maintenance'], instead: 'pacer resource meta ID maintenance=true' },
  { commands: ['resource locate'], instead: 'pacer resource status ID' },
  { commands: ['resource scores'], instead: 'crm_simulate -sL' },
  {
    commands: ['resource trace', 'resource untrace'],
    instead: 'pacer resource update ID trace_ra=1, trace_ra=',
  },
  { commands: ['node show'], instead: 'pacer node list' },
  { commands: ['node status'], instead: 'pacer status nodes' },
  { commands: ['node online'], instead: 'pacer node unstandby NODE' },
  { commands: ['node ready'], instead: 'pacer node unmaintenance NODE' },
  { commands: ['node delete'], instead: 'pacer node remove NODE; of a cluster node: pcs' },
  { commands: ['node fence'], instead: 'stonith_admin --fence NODE' },
  { commands: ['ra list'], instead: 'pacer resource list' },
  { commands: ['ra classes'], instead: 'pacer resource standards, providers' },
  { commands: ['ra info', 'ra meta'], instead: 'pacer resource describe AGENT, stonith describe AGENT' },
  { commands: ['ra'], instead: 'pacer resource list, describe; stonith list, describe' },
  { commands: ['cluster health'], instead: 'pacer status; pacer node check NODE' },
  { commands: ['cluster init'], instead: 'pacer cluster setup NAME NODE…' },
  {
    commands: ['cluster add', 'cluster join', 'cluster remove'],
    instead: 'guest and remote nodes: pacer cluster node add-guest, add-remote; cluster nodes: pcs',
  },
];
