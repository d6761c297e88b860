import type { DescribedAgent, DescribedParameter } from '../model/described-agent.ts';
import { indent } from './indent.ts';

/**
 * The layout of `pcs resource describe` ("Pacemaker Remote", section 3.2). pcs leaves runs of blanks where the
 * metadata has line breaks; here a description is one line with single blanks.
 */
export function agentDescriptionText(
  agent: DescribedAgent,
  kind: 'Resource' | 'Stonith' = 'Resource',
): string {
  const long = oneLine(agent.longDescription);
  const short = oneLine(agent.shortDescription);
  const lines = [
    short === '' ? agent.name : `${agent.name} - ${short}`,
    ...(long === '' ? [] : ['', long]),
    ...section(
      `${kind} options:`,
      agent.parameters.map((parameter) => parameterLine(parameter)),
    ),
    ...section(
      'Default operations:',
      agent.operations.flatMap(({ name, options }) => [
        `${name}:`,
        ...indent(options.map(([option, value]) => `${option}=${value}`)),
      ]),
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...indent(lines)];
}

function parameterLine(parameter: DescribedParameter): string {
  const { name, required, unique, uniqueGroup, deprecated } = parameter;
  const marks = [
    ...(deprecated ? ['(deprecated)'] : []),
    ...(required ? ['(required)'] : []),
    ...(uniqueGroup === undefined ? (unique ? ['(unique)'] : []) : [`(unique group: ${uniqueGroup})`]),
  ];
  const text = oneLine(parameter.longDescription) || oneLine(parameter.shortDescription);
  return `${[name, ...marks].join(' ')}: ${text === '' ? 'No description available' : text}`;
}

/** A description on one line. */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
