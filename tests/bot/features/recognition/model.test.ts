import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { builtInKnowledge, parseReports, trainModel } from '../../../../bot/features/recognition';
import { createModel } from '../../../../bot/features/recognition/model';
import { ModelFile, readModelFile, writeModelFile } from '../../../../bot/features/recognition/model-file';
import { fingerprintOf } from '../../../../bot/features/recognition/training';
import { EXAMINATIONS, examination } from './scores';

const CONTENT = path.join(__dirname, '../../../../bot/features/recognition/content');

function content(name: string): string {
  return readFileSync(path.join(CONTENT, `${name}.json`), 'utf8');
}

const reports = parseReports((name) => JSON.parse(content(`reports-${name}`)));
const text = content('model');

describe('the model that the program comes with', () => {
  it('was trained on the content as it is: after a change of it, `npm run train`', () => {
    expect(ModelFile.parse(JSON.parse(text)).fingerprint).toBe(fingerprintOf(builtInKnowledge(), reports));
  });

  it('is under a megabyte', () => {
    expect(text.length).toBeLessThan(1_000_000);
  });
});

describe('the content', () => {
  it('has at least 150 cues and 40 phrases for every theme', () => {
    const few = builtInKnowledge().themes.filter(({ cues, phrases }) => cues.length < 150 || phrases.length < 40);

    expect(few.map(({ id }) => id)).toEqual([]);
  });

  it('has every report once, and none of the examinations', () => {
    const texts = Object.values(reports).flatMap((all) => all.map((report) => report.text));
    const examined = EXAMINATIONS.flatMap((name) => examination(name).map((report) => report.text));

    expect(texts.length).toBe(new Set(texts).size);
    expect(texts.filter((one) => examined.includes(one))).toEqual([]);
  });
});

describe('training', () => {
  const some = parseReports((name) =>
    z
      .array(z.unknown())
      .parse(JSON.parse(content(`reports-${name}`)))
      .slice(0, 3),
  );
  const themes = builtInKnowledge().themes.map((theme) => ({ ...theme, cues: theme.cues.slice(0, 3), phrases: [] }));
  const knowledge = { ...builtInKnowledge(), themes };

  it('makes the same model of the same content', () => {
    expect(trainModel(knowledge, some)).toEqual(trainModel(knowledge, some));
  });

  it('makes another fingerprint of other content', () => {
    const other = { ...some, noise: some.noise.slice(1) };

    expect(fingerprintOf(knowledge, other)).not.toBe(fingerprintOf(knowledge, some));
  });
});

describe('a model file', () => {
  const columns = ['a', 'b', 'c', 'd', 'e'];
  const few = [0, 0, 4, 0, 0];
  const many = [2, -1, 0.9, -2, 0.1];
  const keys = [7, 40_000_000];
  const alone = {
    keys: Uint32Array.from([7, 9]),
    weights: Float32Array.from([-3, 1.5]),
    biases: Float64Array.from([0.25]),
  };

  function fileOf(rows: readonly (readonly number[])[]): ModelFile {
    const trained = {
      keys: Uint32Array.from(keys.slice(0, rows.length)),
      weights: Float32Array.from(rows.flat()),
      biases: Float64Array.from([0.5, 0, 0, 0, 0]),
    };
    const form = { fingerprint: 'f', columns, leastTold: rows.map(() => 0.05) };
    return writeModelFile(form, trained, { column: 'alone', ...alone });
  }

  it('keeps keys and biases exactly, weights nearly', () => {
    const read = readModelFile(fileOf([few, many]));

    const told = [...few, -3, ...many, 0, 0, 0, 0, 0, 0, 1.5];
    expect([...read.keys]).toEqual([...keys, 9]);
    expect([...read.biases]).toEqual([0.5, 0, 0, 0, 0, 0.25]);
    told.forEach((weight, at) => expect(Math.abs((read.weights[at] ?? 99) - weight)).toBeLessThan(0.4));
  });

  it('adds up what the features of a text weigh, word by word', () => {
    const model = createModel(fileOf([few, many]));
    const features = [
      { key: 7, value: 0.5, words: [1] },
      { key: 8, value: 1, words: [0] },
    ];

    const [a = 0, , c = 0, , , last = 0] = model.score(features);
    expect(model.columns).toEqual([...columns, 'alone']);
    expect(last).toBeCloseTo(0.25 - 0.5 * 3, 1);
    expect(c - a).toBeCloseTo(0.5 * 4 - 0.5, 0);
    const contributions = model.contributions(features, 2);
    expect(contributions(1, 2) - contributions(1, 0)).toBeCloseTo(2, 0);
    expect(contributions(0, 2)).toBe(0);
  });
});
