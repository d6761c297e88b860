import { oneLine } from './agent-description-text.ts';
import { wrapped } from './wrapped.ts';

/** Agents with what they are for, each wrapped to the width (columns) under its own description. */
export function agentListText(
  agents: readonly { readonly name: string; readonly description: string }[],
  width: number,
): string {
  return agents.map(({ name, description }) => entryText(name, oneLine(description), width)).join('');
}

function entryText(name: string, description: string, width: number): string {
  if (description === '') return `${name}\n`;
  const head = `${name} - `;
  const [first = '', ...rest] = wrapped(description, Math.max(width - head.length, 20));
  const lines = [`${head}${first}`, ...rest.map((line) => `${' '.repeat(head.length)}${line}`)];
  return lines.map((line) => `${line}\n`).join('');
}
