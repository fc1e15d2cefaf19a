import { readTable, scoreOf } from './judged-table';

const NAMES = ['own.jsonl', 'unseen.jsonl', 'unseen-again.jsonl', 'unseen-last.jsonl'];

describe.each(NAMES)('the sentences of %s', (name) => {
  const score = scoreOf(readTable(name));
  const failures = `\n${score.failures.join('\n')}\n`;

  it('lose every part of what points to a person', () => {
    expect({ enough: score.gone >= score.values * 0.99, failures }).toEqual({ enough: true, failures });
  });

  it('stay as they are where nothing points to a person', () => {
    expect({ few: score.cleanTouched <= score.clean * 0.01, failures }).toEqual({ few: true, failures });
  });

  it('keep their other words', () => {
    expect({ few: score.marksTooMany <= score.marks * 0.01, failures }).toEqual({ few: true, failures });
    expect({ few: score.wordsLost <= score.words * 0.01, failures }).toEqual({ few: true, failures });
  });
});

it('judges at least 300 sentences with every kind, a third of them without anything to take out', () => {
  const table = NAMES.flatMap(readTable);
  const { byKind, clean } = scoreOf(table);

  expect(table.length).toBeGreaterThanOrEqual(300);
  expect(clean).toBeGreaterThan(table.length / 3);
  expect(Object.keys(byKind).sort()).toEqual([
    'birth-date',
    'bsn',
    'email',
    'house-number',
    'iban',
    'name',
    'phone',
    'plate',
  ]);
});
