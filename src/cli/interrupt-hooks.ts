type Hook = () => void | Promise<void>;
type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** Exit status by signal, as a shell reports it: 128 and the signal's number. */
const statusOf: Readonly<Record<Signal, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Cleaning up before an interrupt ends the program. Nothing is listened to before the first hook is there:
 * until then the system's own way of ending a program is the right one, and costs nothing.
 */
export function interruptHooks(program: {
  listen(signal: Signal, listener: () => void): void;
  exit(status: number): void;
}) {
  const hooks = new Set<Hook>();
  let listening = false;
  const interrupt = async (signal: Signal) => {
    for (const hook of [...hooks].reverse()) {
      hooks.delete(hook);
      // One hook that fails must not keep the others from cleaning up.
      await Promise.resolve()
        .then(hook)
        .catch(() => {});
    }
    program.exit(statusOf[signal]);
  };
  const onInterrupt = (hook: Hook) => {
    if (!listening) {
      for (const signal of Object.keys(statusOf) as Signal[]) {
        program.listen(signal, () => void interrupt(signal));
      }
      listening = true;
    }
    hooks.add(hook);
    return () => void hooks.delete(hook);
  };
  return { onInterrupt, interrupt: () => void interrupt('SIGINT') };
}
