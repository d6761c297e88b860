import type { EmbeddedAgent } from '../embedded-agent.ts';

export const nginx: EmbeddedAgent = {
  summary: 'nginx web server and proxy',
  parameters: {
    configfile: { text: 'Absolute path of the main configuration file', unique: true },
    httpd: { text: 'Absolute path of the server program', default: '/usr/sbin/httpd' },
    port: {
      text: "Port for the monitor's request; taken from the configuration file where it is not given",
      type: 'integer',
    },
    status10url: { text: 'URL that the monitor of check level 10 asks for' },
    status10regex: {
      text: 'Expression that the answer to status10url must match',
      default: 'Reading: [0-9]+ Writing: [0-9]+ Waiting: [0-9]+',
    },
    testclient: { text: 'HTTP client of the monitors of levels 10 and 20' },
    test20url: { text: 'URL that the monitor of check level 20 asks for' },
    test20regex: { text: 'Expression that the answer to test20url must match' },
    test20conffile: { text: 'File with tests of several web applications' },
    test20name: { text: 'Name of the test in test20conffile' },
    external_monitor30_cmd: { text: 'Command of the monitor of check level 30' },
    options: { text: 'More arguments for the server' },
  },
  actions: [
    'start timeout=40s',
    'stop timeout=60s',
    'reload timeout=40s',
    'status timeout=30s',
    'monitor interval=10s timeout=30s depth=0',
    'monitor interval=30s timeout=30s depth=10',
    'monitor timeout=45s depth=20',
    'monitor timeout=60s depth=30',
    'meta-data timeout=5s',
    'validate-all timeout=5s',
  ],
};
