import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CallRegular } from '@fluentui/react-icons/svg/call';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { HelpNumberList, LocalNumber } from '../../../../bot/contracts/help-numbers';
import { useHelpNumbers, useHelpNumbersChange } from '../../api/help-numbers';
import { useMe } from '../../api/me';
import { Box } from '../../components/box';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { useLanguage, useT } from '../../i18n';
import { HelpNumberForm } from './help-number-form';
import { NumberList, NumberRow } from './help-number-row';

/** Whom to call: everybody reads it, an administrator keeps it right. */
export function HelpNumbersPage(): ReactElement {
  const t = useT();
  const numbers = useHelpNumbers();
  const [edited, setEdited] = useState<LocalNumber | 'new'>();
  const mayWrite = numbers.data?.may.write === true;
  return (
    <Screen
      title={t('help-numbers.title')}
      intro={t('help-numbers.intro')}
      actions={
        mayWrite && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
            {t('help-numbers.add')}
          </Button>
        )
      }
    >
      <Loaded query={numbers}>
        {(list) => (
          <>
            <Doubts list={list} />
            <LocalNumbers list={list} onEdit={setEdited} />
            <NationalNumbers list={list} />
            {edited !== undefined && (
              <HelpNumberForm
                list={list}
                number={edited === 'new' ? undefined : edited}
                onClose={() => setEdited(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Doubts({ list: { national, local } }: { readonly list: HelpNumberList }): ReactElement | null {
  const t = useT();
  const count = [...national, ...local].filter(({ needsCheck }) => needsCheck).length;
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('help-numbers.needs-check.count', { count })}</MessageBarBody>
    </MessageBar>
  );
}

interface LocalNumbersProps {
  readonly list: HelpNumberList;
  readonly onEdit: (number: LocalNumber) => void;
}

function LocalNumbers({ list, onEdit }: LocalNumbersProps): ReactElement {
  const t = useT();
  const { today } = useMe();
  const check = useHelpNumbersChange('check');
  const removal = useHelpNumbersChange('remove');
  const { local, may } = list;

  function checked(id: string): void {
    const next = local.map((one) => (one.id === id ? { ...one, checkedOn: today } : one));
    check.run({ of: list, local: next, checkedToday: [] });
  }

  function remove(id: string): void {
    removal.run({ of: list, local: local.filter((one) => one.id !== id), checkedToday: [] });
  }

  return (
    <Box title={t('help-numbers.local')} hint={t('help-numbers.local.hint')}>
      {local.length === 0 && (
        <EmptyState
          picture={<CallRegular />}
          title={t('help-numbers.local.none.title')}
          text={t(may.write ? 'help-numbers.local.none.text' : 'help-numbers.local.none.ask')}
        />
      )}
      <NumberList>
        {local.map((one) => (
          <NumberRow
            key={one.id}
            number={one}
            label={one.label}
            detail={one.municipality}
            namedWith={one.themes.length === 0 ? t('help-numbers.for.everything') : namedWith(t, one)}
            onCheck={may.write && one.checkedOn !== today ? () => checked(one.id) : undefined}
          >
            {may.write && (
              <>
                <Button
                  appearance="subtle"
                  icon={<EditRegular />}
                  aria-label={t('help-numbers.edit', { label: one.label })}
                  onClick={() => onEdit(one)}
                />
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={t('help-numbers.remove', { label: one.label })}
                  onClick={() => remove(one.id)}
                />
              </>
            )}
          </NumberRow>
        ))}
      </NumberList>
    </Box>
  );
}

function NationalNumbers({ list }: { readonly list: HelpNumberList }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const check = useHelpNumbersChange('check');
  return (
    <Box title={t('help-numbers.national')} hint={t('help-numbers.national.hint')}>
      <NumberList>
        {list.national.map((one) => (
          <NumberRow
            key={one.id}
            number={one}
            label={one.label[language]}
            detail={one.when[language]}
            checkedByName={one.checkedByName}
            namedWith={one.use === 'acute' ? t('help-numbers.for.emergencies') : namedWith(t, one)}
            onCheck={
              list.may.write && one.checkedOn !== today
                ? () => check.run({ of: list, local: list.local, checkedToday: [one.id] })
                : undefined
            }
          />
        ))}
      </NumberList>
    </Box>
  );
}

function namedWith(t: ReturnType<typeof useT>, { themes }: Pick<LocalNumber, 'themes'>): string {
  return t('help-numbers.for', { themes: themes.map((theme) => t(`theme.${theme}`)).join(', ') });
}
