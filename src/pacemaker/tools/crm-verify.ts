import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type Result, success } from '../../model/result.ts';
import { exitStatus, runTool, toolFailed } from './run-tool.ts';

/** What Pacemaker says of a configuration. */
export interface VerifyFindings {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Pacemaker's own check of the live configuration, or of a file on the host: schema, then the scheduler's remarks.
 * Its exit status calls a configuration invalid for warnings, too. They are no errors here: a file without states
 * gets one for every node that can be fenced, as none of them has been seen.
 */
export async function verifyCib(
  host: Host,
  file: string | undefined,
): Promise<Result<VerifyFindings, Diagnostic>> {
  const what = file === undefined ? ['--live-check'] : ['--xml-file', file];
  // Told once to be verbose, 2.1.5 keeps its warnings to itself.
  const ran = await runTool(host, { argv: ['crm_verify', '-VV', ...what] });
  if (!ran.ok) return ran;
  const { status, stderr } = ran.value;
  if (status !== exitStatus.ok && status !== exitStatus.invalidConfiguration) {
    return toolFailed(host, 'crm_verify', ran.value);
  }
  const findings = stderr.split('\n').map(plain);
  // Lines of a live CIB are lines of nothing that could be opened.
  const told = file === undefined ? findings.map((finding) => finding.replace(/^line \d+, /, '')) : findings;
  const lines = [...new Set(told)].filter((line) => line !== '' && !isFrame(line));
  const warnings = lines.filter((line) => /^warning: /.test(line));
  const errors = lines.filter((line) => !warnings.includes(line) && !/^(notice|info): /.test(line));
  const unexplained = status === exitStatus.ok || lines.length > 0 ? [] : ['crm_verify gave no reason'];
  return success({
    errors: status === exitStatus.ok ? [] : [...errors.map(withoutPrefix), ...unexplained],
    warnings: [...warnings, ...(status === exitStatus.ok ? errors : [])].map(withoutPrefix),
  });
}

/** Without the name of the function in front, and with the line in place of the file's name. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/^\(\w+\)\s+/, '')
    .replace(/^\S*?:(\d+): element (\S+): (?:Relax-NG )?validity error : /, 'line $1, <$2>: ');
}

/** What stands around the findings and says no more than the exit status does. */
function isFrame(line: string): boolean {
  return /^crm_verify: |^-V may provide|^error: CIB did not pass schema validation/.test(line);
}

function withoutPrefix(line: string): string {
  return line.replace(/^(error|warning): /, '');
}
