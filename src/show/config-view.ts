import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { defaultsWords } from '../model/defaults-section.ts';
import { unreachable } from '../model/unreachable.ts';
import type { Configuration } from '../output/configuration.ts';
import { constraintConfigCmd } from '../output/constraint-config-cmd.ts';
import { defaultsCmd } from '../output/defaults-cmd.ts';
import { propertyCmd } from '../output/property-cmd.ts';
import { resourceConfigCmd } from '../output/resource-config-cmd.ts';
import { stonithConfigCmd } from '../output/stonith-config-cmd.ts';
import type { Looking } from '../reach/looking.ts';
import { readConfiguration } from './configuration.ts';
import type { View } from './show.ts';

/** What `config` shows: all parts of the configuration, one after the other. */
export async function configView({ state, input, context }: Looking): Promise<View> {
  const configuration = readConfiguration(state);
  const format = input.options.outputFormat;
  switch (format) {
    case 'text': {
      const { configurationText } = await import('../output/configuration-text.ts');
      return { diagnostics: [], listing: configurationText(configuration, context.now()) };
    }
    case 'json': {
      const { configurationJson } = await import('../output/configuration-json.ts');
      return { diagnostics: [], listing: configurationJson(configuration, context.now()) };
    }
    case 'cmd':
      return commands(configuration);
    default:
      return unreachable(format);
  }
}

/** In the order in which they can be run: properties first, and constraints when their resources are there. */
function commands(configuration: Configuration): View {
  const { devices, levels, constraints, tags, alerts } = configuration;
  const resources = resourceConfigCmd(configuration.resources);
  const stonith = stonithConfigCmd(devices, []);
  const fencing = stonithConfigCmd([], levels);
  const constraint = constraintConfigCmd(constraints);
  const diagnostics: Diagnostic[] = [
    ...[...resources.omissions, ...stonith.omissions, ...fencing.omissions].map((one) =>
      diagnose('NOT_REPLAYED', one),
    ),
    ...constraint.omissions.map((one) => diagnose('CONSTRAINT_NOT_REPLAYED', one)),
    ...(tags.length + alerts.length === 0 ? [] : [diagnose('TAGS_AND_ALERTS_NOT_REPLAYED', {})]),
  ];
  const listing = [
    propertyCmd(configuration.propertySets.filter(({ rule }) => rule === undefined)),
    defaultsCmd(defaultsWords('rsc_defaults'), configuration.resourceDefaults),
    defaultsCmd(defaultsWords('op_defaults'), configuration.operationDefaults),
    stonith.text,
    resources.text,
    fencing.text,
    constraint.text,
  ].join('');
  return { diagnostics, listing };
}
