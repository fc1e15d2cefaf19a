import { ThemeId } from '../../../../bot/contracts/themes';
import type { builtInKnowledge, parseReports } from '../../../../bot/features/recognition';
import type { ExaminationReport } from './scores';

type Knowledge = ReturnType<typeof builtInKnowledge>;
type Reports = ReturnType<typeof parseReports>;

/** Who wrote independently of each other. The first six also wrote the cues of four themes each. */
export const KNOWLEDGE_WRITERS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

const CUES_EACH = 4;

export interface Fold {
  readonly knowledge: Knowledge;
  readonly reports: Reports;
  /** What the writer wrote. */
  readonly held: readonly ExaminationReport[];
}

/** All that is known but for what one writer wrote. */
export function withoutWriter(writer: number, knowledge: Knowledge, reports: Reports): Fold {
  const own = ThemeId.options.slice(writer * CUES_EACH, (writer + 1) * CUES_EACH);
  return {
    knowledge: {
      ...knowledge,
      themes: knowledge.themes.map((theme) => (own.includes(theme.id) ? { ...theme, cues: [], phrases: [] } : theme)),
    },
    reports: mapValues(reports, (all) => all.filter((report) => report.writer !== writer)),
    held: [...ThemeId.options, 'not-livability' as const].flatMap((name) =>
      reports[name]
        .filter((report) => report.writer === writer)
        .map(({ text, difficulty, also, emergency }) => ({
          ...{ text, difficulty, emergency: emergency ?? false },
          themes: [...(name === 'not-livability' ? [] : [name]), ...(also === undefined ? [] : [also])],
        })),
    ),
  };
}

function mapValues(reports: Reports, change: (all: Reports['noise']) => Reports['noise']): Reports {
  const changed = { ...reports };
  for (const name of [...ThemeId.options, 'not-livability' as const]) changed[name] = change(reports[name]);
  return changed;
}
