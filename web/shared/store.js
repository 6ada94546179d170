/* Records kept on the device under a name: in IndexedDB, where that fails in the local storage, where that fails too only
   as long as the page is open. A write that fails says so by rejecting. */

/** @typedef {{id: string}} Named */
/** @typedef {"database" | "storage" | "memory"} Place */

const TABLE = "entries";

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {string} name @returns {Promise<IDBDatabase>} */
function opened(name) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "id" });
  return answer(request).then((database) => {
    database.onversionchange = () => database.close(); // it is being taken away elsewhere
    return database;
  });
}

/** Whatever stands in the local storage under a name. @param {string} name @returns {unknown[]} */
function written(name) {
  try {
    const found = JSON.parse(localStorage.getItem(name) || "[]");
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

/** @param {unknown} value @returns {string} */
const idOf = (value) =>
  typeof value === "object" && value !== null ? String(/** @type {{id?: unknown}} */ (value).id) : "";

export class Store {
  /**
   * @param {string} name
   * @param {Place} place
   * @param {IDBDatabase | null} database
   */
  constructor(name, place, database) {
    this.name = name;
    this.place = place;
    this.database = database;
  }

  /**
   * Where this device keeps records.
   * @param {string} name
   */
  static async open(name) {
    try {
      return new Store(name, "database", await opened(name));
    } catch {
      try {
        const before = localStorage.getItem(name);
        localStorage.setItem(name, before || "[]");
        if (before === null) localStorage.removeItem(name);
        return new Store(name, "storage", null);
      } catch {
        return new Store(name, "memory", null);
      }
    }
  }

  /** @param {IDBTransactionMode} mode @param {(table: IDBObjectStore) => void} work @returns {Promise<void>} */
  work(mode, work) {
    return new Promise((resolve, reject) => {
      const running = /** @type {IDBDatabase} */ (this.database).transaction(TABLE, mode);
      running.oncomplete = () => resolve();
      running.onabort = running.onerror = () => reject(running.error);
      work(running.objectStore(TABLE));
    });
  }

  /** Whatever is there, sound or not. @returns {Promise<unknown[]>} */
  async all() {
    if (this.place === "memory") return [];
    if (!this.database) return written(this.name);
    /** @type {unknown[]} */
    let found = [];
    await this.work("readonly", (table) => {
      const request = table.getAll();
      request.onsuccess = () => {
        found = request.result;
      };
    });
    return found;
  }

  /** @param {Named[]} records */
  async put(records) {
    if (this.place === "memory") return;
    if (this.database) {
      return await this.work("readwrite", (table) => records.forEach((record) => table.put(record)));
    }
    const ids = records.map(({ id }) => id);
    const others = written(this.name).filter((other) => !ids.includes(idOf(other)));
    localStorage.setItem(this.name, JSON.stringify([...others, ...records]));
  }

  /** @param {string} id */
  async remove(id) {
    if (this.place === "memory") return;
    if (this.database) return await this.work("readwrite", (table) => table.delete(id));
    localStorage.setItem(this.name, JSON.stringify(written(this.name).filter((other) => idOf(other) !== id)));
  }

  async clear() {
    if (this.database) await this.work("readwrite", (table) => table.clear());
    else if (this.place === "storage") localStorage.removeItem(this.name);
  }

  /** Leave no trace. */
  async erase() {
    await this.clear();
    if (!this.database) return;
    this.database.close();
    indexedDB.deleteDatabase(this.name);
  }
}

/** Whatever the device keeps under a name, and where; for who wants to take it away. @param {string} name */
export async function held(name) {
  const store = await Store.open(name);
  return { store, records: await store.all().catch(() => []) };
}
