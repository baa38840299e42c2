import type { MailPorts } from '../mailPorts';
import type { CyrusPrograms } from './programs';

/** What a server says it cannot do; it can all the same, but nobody may know. */
export const poor = [
  ...['SPECIAL-USE', 'CREATE-SPECIAL-USE', 'XLIST', 'LIST-EXTENDED', 'LIST-STATUS', 'CONDSTORE', 'QRESYNC'],
  ...['ENABLE', 'MOVE', 'UIDPLUS', 'IDLE', 'ESEARCH', 'BINARY', 'OBJECTID', 'UNSELECT', 'LITERAL+', 'NAMESPACE'],
];

/**
 * Configuration (imapd.conf) of a Cyrus that runs as a plain user in a folder of its own: personal folders lie below
 * `INBOX.`, none has a special use.
 * @param connections how many one user may have; 0: as many as they like
 */
export function imapdConf(folder: string, suppressed: readonly string[], connections: number): string {
  return `
cyrus_user: nobody
servername: localhost
configdirectory: ${folder}/conf
defaultpartition: default
partition-default: ${folder}/boxes
allowplaintext: no
failedloginpause: 0
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: ${folder}/sasldb2
sasl_mech_list: PLAIN LOGIN
virtdomains: userid
defaultdomain: internal
unixhierarchysep: no
altnamespace: no
autocreate_quota: 0
autocreate_post: yes
autocreate_inbox_folders: Sent|Trash
autocreate_subscribe_folders: Sent|Trash
duplicatesuppression: no
skiplist_unsafe: yes
imapidlepoll: 1
maxlogins_per_user: ${connections}
tls_server_cert: ${folder}/srv.pem
tls_server_key: ${folder}/srv.key
${suppressed.length === 0 ? '' : `suppress_capabilities: ${suppressed.join(' ')}`}
`;
}

/** What its master process runs (cyrus.conf). Each connection gets a process of its own that reads the configuration. */
export function cyrusConf(folder: string, { imapd, lmtpd }: CyrusPrograms, ports: MailPorts): string {
  const service = (name: string, command: string, port: number): string =>
    `  ${name} cmd="${command} -C ${folder}/imapd.conf -U 1" listen="127.0.0.1:${port}" prefork=0 proto="tcp4"`;
  return `
START {
}
SERVICES {
${service('imap', imapd, ports.imap)}
${service('imaps', `${imapd} -s`, ports.imaps)}
${service('lmtp', `${lmtpd} -a`, ports.lmtp)}
}
EVENTS {
}
`;
}
