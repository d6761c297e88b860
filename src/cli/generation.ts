/** What the build needs to make help, manual and completion out of the command definitions. */
export { areaSummaries } from './areas.ts';
export { commandOptions } from './command-options.ts';
export { optionGroups, optionTable } from './option-table.ts';
export { renderAreaHelp } from './render-area-help.ts';
export { optionSummary, optionUsage, renderHelp } from './render-help.ts';
export { usageWords } from './render-usage.ts';
export { topicTexts } from './topics/topic-texts.ts';
