import { readFileSync } from 'node:fs';

/** A network of its own in which every address can be called and nobody answers; then the command that follows. */
const setUp =
  'ip link set lo up && ip addr add 198.18.77.2/32 dev lo && ip route add default dev lo src 198.18.77.2 && exec "$@"';

/**
 * What a command has to begin with so that what it calls can be counted; null where that takes rights this user does
 * not have (only root on Linux may).
 */
export const quietNetwork: readonly string[] | null =
  process.platform === 'linux' && process.getuid?.() === 0 ? ['unshare', '--net', 'sh', '-c', setUp, 'sh'] : null;

/** Connections begun and datagrams sent (DNS is such) by all processes in the network of this one, loopback included. */
export function sentBy(pid: number): { connections: number; datagrams: number } {
  const table = readFileSync(`/proc/${pid}/net/snmp`, 'utf8').split('\n');
  const value = (protocol: string, name: string): number => {
    const [names, values] = table.filter((line) => line.startsWith(`${protocol}:`)).map((line) => line.split(' '));
    return Number(values?.[names?.indexOf(name) ?? -1] ?? NaN);
  };
  return { connections: value('Tcp', 'ActiveOpens'), datagrams: value('Udp', 'OutDatagrams') };
}
