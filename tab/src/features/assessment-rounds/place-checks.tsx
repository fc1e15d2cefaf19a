import { Button, Checkbox, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactElement } from 'react';
import { useT } from '../../i18n';

/** A place that can be chosen; places of one group stand together. */
export interface ChoosablePlace {
  readonly id: string;
  readonly name: string;
  /** The neighborhood that it lies in. */
  readonly neighborhood?: string | undefined;
  readonly teamName: string;
}

export interface PlaceChecksProps {
  readonly label: string;
  /** In the order in which people get them. */
  readonly places: readonly ChoosablePlace[];
  readonly chosen: readonly string[];
  readonly onChange: (placeIds: readonly string[]) => void;
}

interface Group {
  readonly name: string;
  readonly places: readonly ChoosablePlace[];
}

/** Longer lists begin with their groups closed. */
const MOST_SHOWN = 40;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 200px', maxWidth: '320px' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  places: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    paddingLeft: tokens.spacingHorizontalXXXL,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Places by neighborhood or team, to choose one by one, by group or all at once. */
export function PlaceChecks({ label, places, chosen, onChange }: PlaceChecksProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [words, setWords] = useState('');
  const found = places.filter((place) => isFound(place, words));
  const groups = groupsOf(found);

  function set(changed: readonly ChoosablePlace[], isIn: boolean): void {
    const ids = new Set(chosen);
    for (const { id } of changed) {
      if (isIn) ids.add(id);
      else ids.delete(id);
    }
    const known = places.map(({ id }) => id);
    // What is not offered to this reader stays as it was.
    onChange([...known.filter((id) => ids.has(id)), ...chosen.filter((id) => !known.includes(id))]);
  }

  return (
    <div className={styles.list} role="group" aria-label={label}>
      <div className={styles.bar}>
        <SearchBox
          className={styles.search}
          aria-label={t('assessments.places.search')}
          placeholder={t('assessments.places.search')}
          value={words}
          onChange={(_event, { value }) => setWords(value)}
        />
        <Button size="small" onClick={() => set(found, true)}>
          {t('assessments.places.all')}
        </Button>
        <Button size="small" onClick={() => set(found, false)}>
          {t('assessments.places.nothing')}
        </Button>
      </div>
      {groups.map((group) => (
        <GroupChecks
          key={`${group.name} ${words === '' ? '' : 'found'}`}
          group={group}
          chosen={chosen}
          isOpenFirst={words !== '' || places.length <= MOST_SHOWN || groups.length === 1}
          onSet={set}
        />
      ))}
      {groups.length === 0 && <p className={styles.none}>{t('assessments.places.not-found')}</p>}
    </div>
  );
}

interface GroupChecksProps {
  readonly group: Group;
  readonly chosen: readonly string[];
  readonly isOpenFirst: boolean;
  readonly onSet: (places: readonly ChoosablePlace[], isIn: boolean) => void;
}

function GroupChecks({ group: { name, places }, chosen, isOpenFirst, onSet }: GroupChecksProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [isOpen, setOpen] = useState(isOpenFirst);
  const count = places.filter(({ id }) => chosen.includes(id)).length;
  const isAll = count === places.length;
  return (
    <div className={styles.group} role="group" aria-label={name}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-label={t('assessments.places.show', { group: name })}
          onClick={() => setOpen(!isOpen)}
        />
        <Checkbox
          label={t('assessments.places.group', { group: name, count, of: places.length })}
          checked={isAll ? true : count > 0 ? 'mixed' : false}
          onChange={() => onSet(places, !isAll)}
        />
      </div>
      {isOpen && (
        <div className={styles.places}>
          {places.map((place) => (
            <Checkbox
              key={place.id}
              label={place.name}
              checked={chosen.includes(place.id)}
              onChange={(_event, { checked }) => onSet([place], checked === true)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function groupsOf(places: readonly ChoosablePlace[]): readonly Group[] {
  const groups = new Map<string, ChoosablePlace[]>();
  for (const place of places) {
    const name = place.neighborhood ?? place.teamName;
    groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  return [...groups].map(([name, ofGroup]) => ({ name, places: ofGroup }));
}

function isFound({ name, neighborhood = '', teamName }: ChoosablePlace, words: string): boolean {
  return `${name} ${neighborhood} ${teamName}`.toLowerCase().includes(words.trim().toLowerCase());
}
