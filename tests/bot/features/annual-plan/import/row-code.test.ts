import { planMark, readRowCode, traceOf, writeRowCode } from '../../../../../bot/features/annual-plan/import/row-code';
import { isRowCode } from '../../../../../bot/ports/spreadsheets';

const MARK = planMark('tenant', { teamId: 'noord', year: 2027 });
const TEXTS = { title: 'a', dueOn: 'b', ownerId: 'c', placeId: 'd', status: 'e', goalId: 'f', approach: 'g' };

function aCode(itemId: string): string {
  return writeRowCode(MARK, { itemId, cells: TEXTS, values: { ...TEXTS, title: 'z' } });
}

describe('the code beside a row', () => {
  it.each(['bench', 'a|b', 'é 🏘️', '../x', '='.repeat(100), '\u6F22'.repeat(100)])(
    'gives the item %s back',
    (itemId) => {
      const code = aCode(itemId);

      expect(isRowCode(code)).toBe(true);
      expect(readRowCode(code, MARK)).toMatchObject({
        itemId,
        cells: { title: traceOf('a'), approach: traceOf('g') },
        values: { title: traceOf('z') },
      });
    },
  );

  it.each([
    ['another team', 'tenant', { teamId: 'zuid', year: 2027 }],
    ['another year', 'tenant', { teamId: 'noord', year: 2026 }],
    ['another association', 'other', { teamId: 'noord', year: 2027 }],
  ])('is worth nothing in the plan of %s', (_whose, tenantId, plan) => {
    expect(readRowCode(aCode('bench'), planMark(tenantId, plan))).toBeUndefined();
  });

  it.each(['', 'pw1', `pw1|${MARK}|%E0%A4%A|${'0.'.repeat(14)}`, `pw1|${MARK}|bench|0.0`])(
    'that is %s is none',
    (code) => {
      expect(readRowCode(code, MARK)).toBeUndefined();
    },
  );

  it('holds no text of the plan', () => {
    expect(aCode('bench').replace('bench', '')).toMatch(/^pw1\|[0-9a-f]{16}\|\|[0-9a-f.]+$/);
  });

  it('knows a text again however it is spaced and composed', () => {
    expect(traceOf(' Bewoners\n  géven ')).toBe(traceOf('Bewoners ge\u0301ven'));
    expect(traceOf('Bewoners')).not.toBe(traceOf('bewoners'));
  });
});
