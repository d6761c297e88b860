import type { Step } from './plan.ts';

/** What pcs says when it starts and stops clusters; of the only node there is no name in front. */
export function clusterServiceWords(isAlone: boolean) {
  const line = (host: string, text: string) => (isAlone ? text : `${host}: ${text}`);
  return {
    announce(lane: readonly Step[], index: number): string | undefined {
      const step = lane[index];
      if (step?.step === 'start-service') {
        return index === 0 ? line(step.host, 'Starting Cluster...') : undefined;
      }
      if (step?.step === 'stop-service') return line(step.host, `Stopping Cluster (${step.service})...`);
      return undefined;
    },
    finished(step: Step): string | undefined {
      if ((step.step !== 'enable-service' && step.step !== 'disable-service') || isAlone) return undefined;
      const done = step.step === 'enable-service' ? 'Enabled' : 'Disabled';
      return step.service === 'pacemaker' ? `${step.host}: Cluster ${done}` : undefined;
    },
  };
}
