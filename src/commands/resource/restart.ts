import { restartResource } from '../../change/restart-resource.ts';
import { defineCommand } from '../../model/command.ts';

/** `pacer resource restart`: stop, wait, start, wait. */
export const command = defineCommand({
  words: ['resource', 'restart'],
  summary: 'Stop a resource and start it again',
  description:
    'Of a clone or bundle with NODE only the instance there. It waits until the resource has stopped, and until all ' +
    'that ran before runs again, each at most SECONDS of --wait (300 where not said); what depends on the resource ' +
    'stops and starts with it. --dry-run says what would stop, and what would start where. The resource is stopped by ' +
    'a rule of its own (pacer-restart-ID) that an interrupt takes away, and that ends by itself 15 seconds after ' +
    'SECONDS should pacer be killed or cut off from the cluster; the same command, or pacer resource enable, ends it ' +
    "at once. A remote node's connection is restarted with --allow CONNECTION_WOULD_STOP only: what runs there moves off, " +
    'and the host is fenced where something cannot be stopped.',
  differsFromPcs:
    'pcs leaves the resource stopped when it is killed, says that an unmanaged one or one that failed to start was ' +
    'restarted, and takes a guest node down with its virtual machine without a word: here that needs --allow WOULD_RESTART_VM.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource', required: true, complete: 'resource' },
    { name: 'NODE', summary: 'of a clone or bundle, only here', required: false, complete: 'node' },
  ],
  options: ['dryRun', 'detailedExitcode', 'allow', 'wait', 'outputFormat'],
  cluster: 'live',
  examples: [
    { command: 'pacer resource restart webserver', does: 'stop the web server and start it again' },
    { command: 'pacer resource restart proxy-clone guest1', does: 'restart the instance on guest1 alone' },
  ],
  run: (input, context) => restartResource(input, context),
});
