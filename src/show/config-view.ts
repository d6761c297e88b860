import { unreachable } from '../model/unreachable.ts';
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
      return (await import('./config-commands.ts')).configCommands(configuration, state);
    default:
      return unreachable(format);
  }
}
