import type { CibDocument } from '../../cib/document.ts';
import { readConfiguredResources } from '../../cib/read-configured-resources.ts';
import { readFencingLevels } from '../../cib/read-fencing-levels.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import type { Options } from '../../model/options.ts';
import { type SelectedDevices, selectDevices } from '../../output/select-devices.ts';
import { show, type View } from '../../show/show.ts';

/** `pacer stonith config`: the fencing devices and levels as configured. */
export const command = defineCommand({
  words: ['stonith', 'config'],
  summary: 'Show the configuration of fencing devices, and the fencing levels',
  description:
    'As text or JSON in the form that pcs has; with --output-format=cmd as the pacer commands that make the same ' +
    'devices and levels again.',
  differsFromPcs: 'Fencing levels are in every format.',
  positionals: [
    {
      name: 'STONITH_ID',
      summary: 'only these devices',
      required: false,
      rest: true,
      complete: 'stonith-device',
    },
  ],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer stonith config', does: 'show how nodes are fenced' }],
  run(input, context) {
    return show(
      (_cluster, { document }) => {
        const selected = selectDevices(readConfiguredResources(document), input.words);
        const unknown = selected.unknown.map((id) => diagnose('FENCING_DEVICE_NOT_LISTED', { id }));
        if (input.words.length > 0 && selected.devices.length === 0) {
          return { diagnostics: [...unknown, diagnose('NO_FENCING_DEVICE_LISTED', {})] };
        }
        return listing(selected, document, input.options.outputFormat).then((view) => ({
          ...view,
          diagnostics: [...unknown, ...view.diagnostics],
        }));
      },
      { formats: ['cmd', 'json', 'text'], input, context },
    );
  },
});

async function listing(
  { devices }: SelectedDevices,
  document: CibDocument,
  format: Options['outputFormat'],
): Promise<View> {
  const levels = readFencingLevels(document);
  switch (format) {
    case 'text': {
      const { stonithConfigText } = await import('../../output/stonith-config-text.ts');
      return { diagnostics: [], listing: stonithConfigText(devices, levels) };
    }
    case 'json': {
      const { resourceConfigJson } = await import('../../output/resource-config-json.ts');
      const { fencingLevelsJson } = await import('../../output/fencing-levels-json.ts');
      const json = resourceConfigJson({ all: devices });
      return { diagnostics: [], listing: { ...json, fencing_levels: fencingLevelsJson(levels) } };
    }
    case 'cmd': {
      const { stonithConfigCmd } = await import('../../output/stonith-config-cmd.ts');
      const { text, omissions } = stonithConfigCmd(devices, levels);
      return { diagnostics: omissions.map((one) => diagnose('NOT_REPLAYED', one)), listing: text };
    }
  }
}
