import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Lab } from '../support/lab.ts';
import { connected, succeeded } from '../support/steps.ts';

const title = 'pacemaker_remote of a remote node is stopped in order, and started again';

const story = (cluster: () => Lab) => {
  test('the state has a command that ends it: Pacemaker 3.0 alone would not connect for minutes', async () => {
    succeeded(await cluster().pacer('property', 'set', 'stonith-enabled=false'));
    succeeded(await cluster().pacer('cluster', 'node', 'add-remote', 'remote1', '--wait=60'));
    await cluster().atRest();
    await cluster().must('remote1', 'systemctl', 'stop', 'pacemaker_remote');
    await cluster().until('the connection to end', (view) => !connected('remote1')(view));
    const { status, stdout } = await cluster().pacer('node', 'check', 'remote1');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringMatching(
        /pacer resource (refresh|cleanup) remote1|the cluster is still connecting|starting/,
      ),
    });
    await cluster().must('remote1', 'systemctl', 'start', 'pacemaker_remote');
  });

  test('so has add-remote typed again, which has the cluster connect', async () => {
    succeeded(await cluster().pacer('cluster', 'node', 'add-remote', 'remote1', '--wait=60'));
  });

  test('and again: there is nothing left to do', async () => {
    const { status, stdout } = await cluster().pacer(
      ...['cluster', 'node', 'add-remote', 'remote1', '--dry-run', '--detailed-exitcode'],
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.any(String) });
  });
};

// Pacemaker 2.1 would have connected by itself when it has come to rest.
describeOnLab(title, story, { restless: true });
