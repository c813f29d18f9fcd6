// The browser's own database, as promises. It may be missing, blocked (private windows) or full: callers treat a
// rejection as "nothing kept".

/** Opens a database with these object stores, whose keys are given with each write. */
export function openDatabase(name: string, version: number, stores: readonly string[]): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      const db = request.result
      // What another version has kept is not read: it is only a copy.
      for (const store of db.objectStoreNames) db.deleteObjectStore(store)
      for (const store of stores) db.createObjectStore(store)
    }
    request.onsuccess = () => {
      // A newer version of this page in another tab must be able to upgrade.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new DOMException('Another tab holds the database', 'InvalidStateError'))
  })
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** All that `work` asks of the store, or nothing of it. Resolves when it is written. */
export function write(db: IDBDatabase, store: string, work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // Relaxed: what is lost in a power cut is fetched again.
    const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    work(transaction.objectStore(store))
  })
}

/** Every value in a range of keys, in their order. */
export function readAll(db: IDBDatabase, store: string, range: IDBKeyRange): Promise<unknown[]> {
  return answerOf(db.transaction(store).objectStore(store).getAll(range))
}

export function readKeys(db: IDBDatabase, store: string, range: IDBKeyRange): Promise<IDBValidKey[]> {
  return answerOf(db.transaction(store).objectStore(store).getAllKeys(range))
}
