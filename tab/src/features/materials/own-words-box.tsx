import { Button, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { Problem } from '../../api/problem';
import { Box } from '../../components/box';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import type { MaterialFormProps } from './form-props';
import { wordsOf, type OwnWords, type ShownWords } from './typed-wish';

/** As many characters, and points, as the server takes. */
const LONGEST = { title: 80, lead: 400, point: 160, closing: 200 } as const;
const MOST_POINTS = 10;

const useStyles = makeStyles({
  points: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  point: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The texts of the toolkit, in one's own words where one wants. */
export function OwnWordsBox({ draft, typed, problem, onChange }: MaterialFormProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { language } = draft.wish;
  const isOwn = typed.words[language] !== undefined;
  const set = (part: OwnWords): void =>
    onChange({ ...typed, words: { ...typed.words, [language]: { ...typed.words[language], ...part } } });
  // What does not fit must be seen to be shortened.
  const isFaulty = Object.keys(problem?.faults ?? {}).some((path) => /^(title|lead|points|closing)/.test(path));

  function reset(): void {
    const { [language]: _own, ...others } = typed.words;
    onChange({ ...typed, words: others });
  }

  return (
    <Box title={t('materials.words')}>
      {isOpen || isFaulty ? (
        <>
          <Words words={wordsOf(typed, draft)} problem={problem} onChange={set} />
          {isOwn && (
            <div>
              <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={reset}>
                {t('materials.words.reset')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <>
          <p className={styles.hint}>{t(isOwn ? 'materials.words.own' : 'materials.words.hint')}</p>
          <div>
            <Button icon={<EditRegular />} onClick={() => setOpen(true)}>
              {t('materials.words.change')}
            </Button>
          </div>
        </>
      )}
    </Box>
  );
}

interface WordsProps {
  readonly words: ShownWords;
  readonly problem: Problem | undefined;
  readonly onChange: (part: OwnWords) => void;
}

function Words({ words: { title, lead, points, closing }, problem, onChange }: WordsProps): ReactElement {
  const t = useT();
  return (
    <>
      <FormField label={t('materials.words.title')} problem={problem} path="title">
        <Input value={title} maxLength={LONGEST.title} onChange={(_event, { value }) => onChange({ title: value })} />
      </FormField>
      <FormField label={t('materials.words.lead')} problem={problem} path="lead">
        <Textarea
          value={lead}
          rows={4}
          maxLength={LONGEST.lead}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ lead: value })}
        />
      </FormField>
      <Points points={points} problem={problem} onChange={(next) => onChange({ points: next })} />
      <FormField label={t('materials.words.closing')} problem={problem} path="closing">
        <Textarea
          value={closing}
          maxLength={LONGEST.closing}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ closing: value })}
        />
      </FormField>
    </>
  );
}

interface PointsProps {
  readonly points: readonly string[];
  readonly problem: Problem | undefined;
  readonly onChange: (points: readonly string[]) => void;
}

function Points({ points, problem, onChange }: PointsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <FormField label={t('materials.words.points')} problem={problem} path="points">
      {/* Not a field by itself: each point has a name of its own. */}
      <div className={styles.points} role="group">
        {points.map((point, at) => (
          <span key={at} className={styles.point}>
            <Textarea
              className={styles.grow}
              aria-label={t('materials.words.point', { number: at + 1 })}
              rows={3}
              value={point}
              maxLength={LONGEST.point}
              resize="vertical"
              onChange={(_event, { value }) => onChange(points.map((other, index) => (index === at ? value : other)))}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('materials.words.point.remove', { number: at + 1 })}
              onClick={() => onChange(points.filter((_, index) => index !== at))}
            />
          </span>
        ))}
        {points.length < MOST_POINTS && (
          <div>
            <Button size="small" icon={<AddRegular />} onClick={() => onChange([...points, ''])}>
              {t('materials.words.point.add')}
            </Button>
          </div>
        )}
      </div>
    </FormField>
  );
}
