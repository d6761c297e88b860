import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';
import { installCommand } from './install-command.ts';

/** Without the package there is no daemon; `--install` turns this into a step where the command is known. */
export const packageMissing: HostRule = ({ host, packageInstalled, distribution }, { install }) => {
  if (packageInstalled) return [];
  const command = installCommand(distribution);
  if (install && command !== undefined) return [];
  return [
    diagnose('HOST_PACKAGE_MISSING', {
      host,
      distribution: distribution.id,
      ...(command === undefined ? {} : { command: command.join(' ') }),
    }),
  ];
};
