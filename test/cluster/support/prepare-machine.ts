import type { TestProject } from 'vitest/node';
import { down } from '../lab/down.ts';
import { image } from '../lab/image.ts';
import { libvirtImage } from '../lab/libvirt-image.ts';
import { whyNoLab } from '../lab/requirements.ts';
import { testLab, wantedSuite } from './lab.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Empty where there can be a lab. */
    whyNoLab: string;
  }
}

/** Before the first test: finds out whether this machine can have a lab, and builds the images that are missing. */
export async function setup(project: TestProject): Promise<void> {
  const reason = whyNoLab()?.message ?? (await whyNoImages());
  // One line: it becomes part of the titles of what is skipped.
  project.provide('whyNoLab', reason.split('\n')[0] ?? '');
}

/** After the last nothing of the lab is left, unless PACER_LAB_KEEP asks for it, to look at or to run on. */
export async function teardown(): Promise<void> {
  if (process.env['PACER_LAB_KEEP'] === undefined && whyNoLab() === undefined) await down(testLab);
}

async function whyNoImages(): Promise<string> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  try {
    await Promise.all([image(wantedSuite(), 'node', say), image(wantedSuite(), 'guest', say)]);
    await libvirtImage(wantedSuite(), say);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`;
  }
}
