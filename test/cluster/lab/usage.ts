import { admin } from './enter.ts';
import { faults } from './fault.ts';

/** What `npm run lab` alone shows. */
export const usage = `npm run lab -- COMMAND

  up [--nodes 2] [--guests 2] [--remotes 1] [--suite bookworm|trixie] [--fencing] [--libvirt]
                        start a cluster of so many hosts [that fences through the lab's power switch];
                        --libvirt: node1 can start the LXC containers lxc1 to lxc3
  status                its hosts, and what the cluster says
  exec HOST COMMAND …   run a command on a host; on '${admin}': a command of this machine, in the lab's network
  reset                 pristine hosts, an empty CIB
  fault HOST FAULT …    ${Object.entries(faults)
    .map(([name, { words, summary }]) => `${`${name} ${words}`.padEnd(26)}${summary}`)
    .join('\n                        ')}
  fault mend            mend all hosts
  down [--all]          leave nothing

  --name NAME           which lab (default: lab)
`;
