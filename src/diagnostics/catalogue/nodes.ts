import { nodeChangesCatalogue } from './node-changes.ts';
import { nodeResourcesCatalogue } from './node-resources.ts';
import { nodeSettingsCatalogue } from './node-settings.ts';

/** Guest and remote nodes: their settings, the resources behind them, and what a change of them comes to. */
export const nodesCatalogue = {
  ...nodeSettingsCatalogue,
  ...nodeResourcesCatalogue,
  ...nodeChangesCatalogue,
};
