import type { EmbeddedAgent } from '../embedded-agent.ts';

export const apache: EmbeddedAgent = {
  summary: 'Apache HTTP server',
  parameters: {
    configfile: {
      text: 'Absolute path of the main configuration file',
      unique: true,
      default: '/etc/httpd/conf/httpd.conf',
    },
    httpd: { text: 'Absolute path of the server program', default: '/usr/sbin/httpd' },
    port: {
      text: "Port for the monitor's request; taken from the configuration file where it is not given",
      type: 'integer',
    },
    statusurl: { text: 'URL that the monitor asks for' },
    testregex: { text: 'Expression that the answer to statusurl must match' },
    client: { text: 'HTTP client that the monitor uses' },
    testurl: { text: 'URL of the deeper monitor (check level 10)' },
    testregex10: { text: 'Expression that the answer to testurl must match' },
    testconffile: { text: 'File with tests of several web applications' },
    testname: { text: 'Name of the test in testconffile' },
    options: { text: 'More arguments for the server' },
    envfiles: { text: 'Files with environment variables for the server', default: '/etc/apache2/envvars' },
    use_ipv6: { text: "Make the monitor's request over IPv6", type: 'boolean', default: 'false' },
  },
  actions: [
    'start timeout=40s',
    'stop timeout=60s',
    'status timeout=30s',
    'monitor interval=10s timeout=20s depth=0',
    'meta-data timeout=5s',
    'validate-all timeout=5s',
  ],
};
