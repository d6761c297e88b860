import type { Lab } from './lab.ts';

/** Where the documents' webserver has its configuration. */
const configuration = '/etc/httpd/conf/httpd.conf';

/**
 * Writes the configuration that the documents' `pacer resource create webserver apache …` names, on every host that
 * may run it. Its agent looks at /server-status.
 */
export async function configureWebserver(lab: Lab, ...hosts: string[]): Promise<void> {
  const script = 'mkdir -p "$(dirname "$1")" && printf %s "$2" >"$1"';
  for (const host of hosts) await lab.must(host, 'sh', '-c', script, 'sh', configuration, lines);
}

const lines = `ServerRoot /usr/lib/apache2
ServerName localhost
Listen 80
User www-data
Group www-data
PidFile /run/httpd.pid
ErrorLog /var/log/httpd.log
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule status_module modules/mod_status.so
<Location /server-status>
  SetHandler server-status
</Location>
`;
