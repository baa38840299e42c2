/**
 * Deletes a database, however long other connections hold it; `blocked` is called when one does. Rejects when the
 * browser cannot delete it.
 */
export function deleteDatabase(name: string, blocked: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onblocked = blocked;
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('delete failed'));
  });
}

/** The version a database has on disk, null when there is none. */
export async function versionOnDisk(name: string): Promise<number | null> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return found?.version ?? null;
}
