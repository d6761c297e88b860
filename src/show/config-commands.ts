import { readNodeAttributes } from '../cib/read-node-attributes.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { defaultsWords } from '../model/defaults-section.ts';
import type { NodeAttributes } from '../model/node-attributes.ts';
import type { Configuration } from '../output/configuration.ts';
import { constraintConfigCmd } from '../output/constraint-config-cmd.ts';
import { defaultsCmd } from '../output/defaults-cmd.ts';
import { nodeAttributesCmd } from '../output/node-attributes.ts';
import { propertyCmd } from '../output/property-cmd.ts';
import { resourceConfigCmd } from '../output/resource-config-cmd.ts';
import { stonithConfigCmd } from '../output/stonith-config-cmd.ts';
import { tagCmd } from '../output/tag-cmd.ts';
import type { State } from '../plan/plan.ts';
import type { View } from './show.ts';

/**
 * The commands that make the configuration again, in the order in which they can be run: properties first, the
 * attributes of nodes when guest and remote nodes are there, and constraints when their resources are.
 */
export function configCommands(configuration: Configuration, state: State): View {
  const { devices, levels, constraints, tags } = configuration;
  const resources = resourceConfigCmd(configuration.resources);
  const stonith = stonithConfigCmd(devices, []);
  const fencing = stonithConfigCmd([], levels);
  const constraint = constraintConfigCmd(constraints);
  const parts = partsWithoutCommand(configuration, state);
  const diagnostics: Diagnostic[] = [
    ...[...resources.omissions, ...stonith.omissions, ...fencing.omissions].map((one) =>
      diagnose('NOT_REPLAYED', one),
    ),
    ...constraint.omissions.map((one) => diagnose('CONSTRAINT_NOT_REPLAYED', one)),
    ...(parts.length === 0 ? [] : [diagnose('PARTS_NOT_REPLAYED', { parts })]),
  ];
  const entries = nodeEntries(configuration, state);
  const listing = [
    propertyCmd(configuration.propertySets.filter(({ rule }) => rule === undefined)),
    defaultsCmd(defaultsWords('rsc_defaults'), configuration.resourceDefaults),
    defaultsCmd(defaultsWords('op_defaults'), configuration.operationDefaults),
    stonith.text,
    resources.text,
    nodeAttributesCmd(entries, 'attribute'),
    nodeAttributesCmd(entries, 'utilization'),
    tagCmd(tags),
    fencing.text,
    constraint.text,
  ].join('');
  return { diagnostics, listing };
}

/** Without those of removed nodes, to which nothing can be given any more. */
function nodeEntries({ nodes }: Configuration, { document }: State): NodeAttributes[] {
  const present = new Set(nodes.filter(({ kind }) => kind !== 'ghost').map(({ name }) => name));
  return readNodeAttributes(document).filter(({ name }) => present.has(name));
}

/** What stands in the configuration, but is made by no command. */
function partsWithoutCommand({ alerts, propertySets }: Configuration, { document }: State): string[] {
  const { configuration } = document;
  const templates = configuration.child('resources')?.children('template') ?? [];
  const hasAcls = (configuration.child('acls')?.children() ?? []).length > 0;
  return [
    ...(alerts.length === 0 ? [] : ['alerts']),
    ...(hasAcls ? ['ACLs'] : []),
    ...templates.map(({ id }) => `template '${id}'`),
    ...propertySets
      .filter(({ rule }) => rule !== undefined)
      .map(({ id }) => `the properties '${id}', which a rule guards`),
  ];
}
