import { describe, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { onFile } from './reading/support/on-file.ts';

const text = cib().node('node1').primitive('web').text();
const type = (line: string) => onFile(text, ...line.split(' '));

describe('an option that belongs to another command is refused, with the commands that take it', () => {
  test.each([
    [
      'resource update web --brief',
      "Specified option '--brief'",
      'it belongs to: resource disable, resource safe-disable\n',
    ],
    [
      'resource config --promoted',
      "Specified option '--promoted'",
      'resource ban, resource clear, resource move',
    ],
    ['resource standards', "Specified option '-f'", 'this command does not work on a CIB file: leave -f out'],
  ])('%s', async (line, says, hint) => {
    const { status, stderr } = await type(line);
    expect(stderr).toContain(`Error: ${says} is not supported in this command\n`);
    expect(stderr).toContain(hint);
    expect(status).toBe(1);
  });
});

describe('a command that shows or changes takes only the options of what it does', () => {
  test.each([
    ['constraint --dry-run', '--dry-run'],
    ['constraint web prefers node1 --full', '--full'],
    ['constraint location --force', '--force'],
    ['constraint location web prefers node1 --all', '--all'],
    ['constraint order --wait', '--wait'],
    ['resource defaults resource-stickiness=1 --no-expire-check', '--no-expire-check'],
    ['resource op defaults --dry-run', '--dry-run'],
    ['node attribute node1 rack=1 --name rack', '--name'],
    ['node utilization node1 --dry-run', '--dry-run'],
  ])('%s', async (line, option) => {
    const { status, stdout, stderr } = await type(line);
    expect(stderr).toContain(`Error: Specified option '${option}' is not supported in this command\n`);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

describe('an option without the one it belongs to is refused', () => {
  test.each([
    [
      'resource update web meta a=1 --detailed-exitcode',
      "'--detailed-exitcode' cannot be used without '--dry-run'",
    ],
    ['cluster node add-guest g web --authkey key', "'--authkey' cannot be used without '--prepare-host'"],
    ['cluster node add-guest g web --install', "'--install' cannot be used without '--prepare-host'"],
    ['resource disable web --brief', "'--brief' cannot be used without '--simulate' or '--safe'"],
    [
      'resource disable web --simulate --brief',
      "'--brief' cannot be used with '-f': only a running cluster can tell",
    ],
  ])('%s', async (line, says) => {
    const { status, stderr } = await type(line);
    expect(stderr).toContain(`Error: ${says}\n`);
    expect(status).toBe(1);
  });
});
