import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoundResponse } from '../../../../bot/contracts/assessment-rounds';
import { dayAndMonth, useLanguage, useT } from '../../i18n';
import { daysAfter } from './round-days';

const HEIGHT_PX = 96;

/** A picture of more days than this begins later. */
const MOST_DAYS = 60;

const useStyles = makeStyles({
  picture: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  bars: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: '2px',
    height: `${HEIGHT_PX}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  bar: {
    flex: '1 1 0',
    maxWidth: '40px',
    minWidth: '2px',
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: `${tokens.borderRadiusSmall} ${tokens.borderRadiusSmall} 0 0`,
    // Seen in high contrast only.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The answers of each day, from the first to the last on which some came in, as bars; read aloud as a list of days. */
export function AnswersByDay({ days }: { readonly days: RoundResponse['byDay'] }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const all = everyDay(days);
  const most = Math.max(...all.map(({ given }) => given), 1);
  const best = all.find(({ given }) => given === most);
  const told = days.map(({ day, given }) => t('assessments.by-day.one', { day: dayAndMonth(day, language), given }));
  return (
    <div className={styles.picture} role="img" aria-label={t('assessments.by-day.told', { days: told.join(', ') })}>
      <div className={styles.bars}>
        {all.map(({ day, given }) => (
          <span key={day} className={styles.bar} style={{ height: `${(given / most) * 100}%` }} />
        ))}
      </div>
      <div className={styles.ends}>
        <span>{dayAndMonth(all[0]?.day ?? '', language)}</span>
        {best !== undefined && (
          <span>{t('assessments.by-day.most', { day: dayAndMonth(best.day, language), given: best.given })}</span>
        )}
        {all.length > 1 && <span>{dayAndMonth(all.at(-1)?.day ?? '', language)}</span>}
      </div>
    </div>
  );
}

/** With the days between them on which nothing came in. */
function everyDay(days: RoundResponse['byDay']): RoundResponse['byDay'] {
  const given = new Map(days.map((one) => [one.day, one.given]));
  const known = [...given.keys()].sort();
  const last = known.at(-1) ?? '';
  const all: RoundResponse['byDay'] = [];
  for (let day = known[0] ?? ''; day !== '' && day <= last; day = daysAfter(day, 1))
    all.push({ day, given: given.get(day) ?? 0 });
  return all.slice(-MOST_DAYS);
}
