// @ts-check
/**
 * Which commands take an option, one option a line: its flag, then the commands, parted by tabs.
 * @param {readonly import('./definitions.mjs').Command[]} commands
 * @param {import('./definitions.mjs').Generation} generation
 */
export function optionOwners(commands, { commandOptions, optionTable }) {
  const shown = commands.map(({ definition }) => definition).filter(({ hidden }) => hidden !== true);
  return Object.entries(optionTable)
    .map(([name, { flags }]) => {
      const owners = shown.filter((one) => commandOptions(one).some((option) => option === name));
      return `${[flags[0], ...owners.map(({ words }) => words.join(' '))].join('\t')}\n`;
    })
    .join('');
}
