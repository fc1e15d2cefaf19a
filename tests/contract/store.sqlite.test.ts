import { openSqliteStore } from '../../bot/adapters/sqlite/store';
import { testStore } from './store.suite';

testStore('the SQLite store', (schema, clock) => openSqliteStore({ file: ':memory:', schema, clock }));
