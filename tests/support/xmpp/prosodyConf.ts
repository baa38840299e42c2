/** Ports of one XMPP server: clients by STARTTLS, clients by TLS from the start, and HTTP (WebSocket, BOSH, files). */
export type ProsodyPorts = { c2s: number; tls: number; http: number };

/** The largest file (octets) people of the test server may upload. */
export const largestUpload = 10 * 1024 * 1024;

/**
 * Configuration of a Prosody that runs as one plain user in a folder of its own: people at `localhost`, guests without a
 * name at `guest.localhost`, files at `upload.localhost`.
 * @param iterations of SCRAM; few where a test logs in often
 */
export function prosodyConf(folder: string, { c2s, tls, http }: ProsodyPorts, iterations: number): string {
  return `
daemonize = false
pidfile = "${folder}/prosody.pid"
data_path = "${folder}/data"
certificates = "${folder}"
log = { info = "${folder}/prosody.log" }
interfaces = { "127.0.0.1" }
http_interfaces = { "127.0.0.1" }
c2s_ports = { ${c2s} }
c2s_direct_tls_ports = { ${tls} }
c2s_direct_tls_ssl = { certificate = "${folder}/srv.pem", key = "${folder}/srv.key" }
s2s_ports = {}
http_ports = { ${http} }
https_ports = {}
modules_disabled = { "s2s" }
authentication = "internal_hashed"
default_iteration_count = ${iterations}
storage = "internal"
default_archive_policy = true
archive_expires_after = "never"
consider_websocket_secure = true
consider_bosh_secure = true
c2s_require_encryption = true
http_default_host = "localhost"
http_cors_override = { websocket = { enabled = true }, bosh = { enabled = true } }
modules_enabled = {
  "roster", "saslauth", "tls", "disco", "carbons", "pep", "blocklist", "vcard4", "vcard_legacy", "ping", "mam",
  "smacks", "csi_simple", "bosh", "websocket", "http_files", "admin_shell",
}
ssl = { certificate = "${folder}/srv.pem", key = "${folder}/srv.key" }
VirtualHost "localhost"
VirtualHost "guest.localhost"
  authentication = "anonymous"
Component "upload.localhost" "http_file_share"
  http_host = "127.0.0.1"
  http_external_url = "http://127.0.0.1:${http}/"
  http_file_share_size_limit = ${largestUpload}
`;
}
