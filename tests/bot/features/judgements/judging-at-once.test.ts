import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { storeSchema } from '../../../../bot/compose';
import { testJudgingAtOnce } from './judging-at-once.suite';

testJudgingAtOnce('on SQLite', (clock) => openSqliteStore({ file: ':memory:', schema: storeSchema, clock }));
