import type { Lab } from '../support/lab.ts';
import { steadyOutput } from './steady-output.ts';
import type { Part, Step, WalkThrough } from './walk-through.ts';

/** Runs all steps on a pristine lab; the page. Throws at a command that fails: no page tells of one. */
export async function writePage(
  lab: Lab,
  { title, introduction, begin, parts }: WalkThrough,
): Promise<string> {
  await begin(lab);
  const written: string[] = [];
  for (const part of parts) written.push(await writePart(lab, part));
  return [`# ${title}`, generated, introduction.trim(), ...written].join('\n\n').concat('\n');
}

const generated =
  '<!-- Written by `npm run walk-throughs`: change test/cluster/walk-through, not this page. -->';

async function writePart(lab: Lab, { heading, steps }: Part): Promise<string> {
  const written: string[] = [];
  for (const step of steps) written.push(await writeStep(lab, step));
  return [`## ${heading}`, ...written].join('\n\n');
}

async function writeStep(lab: Lab, { say, on, type, once }: Step): Promise<string> {
  if (once !== undefined) await lab.until(`the cluster to be ready for: ${type[0]}`, once, 120);
  await lab.atRest();
  const lines: string[] = [];
  for (const command of type) {
    lines.push(`[root@${on} ~]# ${command}`);
    const { status, stdout } = await lab.exec(on, 'bash', '-c', `exec 2>&1; ${command}`);
    if (status !== 0) throw new Error(`${on}: '${command}' ended with ${status}\n${stdout}`);
    lines.push(steadyOutput(stdout));
  }
  return [say, ['```console', ...lines.filter(Boolean), '```'].join('\n')].join('\n\n');
}
