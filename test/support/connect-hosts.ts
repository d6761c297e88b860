import { execFileSync } from 'node:child_process';
import type { ThrowAwayHost } from './throw-away-host.ts';

/**
 * One network between the hosts' own: the first has a bridge with the address 10.77.0.1, every other one a wire to
 * it with 10.77.0.2, 10.77.0.3 and so on.
 */
export function connectHosts([first, ...others]: readonly ThrowAwayHost[]): void {
  if (first === undefined) return;
  inside(first, 'link', 'add', 'lan', 'type', 'bridge');
  address(first, 'lan', 1);
  for (const [index, host] of others.entries()) {
    const wire = `wire${index}`;
    const ends = ['type', 'veth', 'peer', 'name', 'lan', 'netns', processOf(host)];
    execFileSync('ip', ['link', 'add', wire, 'netns', processOf(first), ...ends]);
    inside(first, 'link', 'set', wire, 'master', 'lan', 'up');
    address(host, 'lan', index + 2);
  }
}

function address(host: ThrowAwayHost, device: string, number: number): void {
  inside(host, 'address', 'add', `10.77.0.${number}/24`, 'dev', device);
  inside(host, 'link', 'set', device, 'up');
}

function inside(host: ThrowAwayHost, ...words: string[]): void {
  execFileSync('nsenter', [`--target=${processOf(host)}`, '--net', 'ip', ...words]);
}

function processOf(host: ThrowAwayHost): string {
  return host.root.split('/')[2] ?? '';
}
