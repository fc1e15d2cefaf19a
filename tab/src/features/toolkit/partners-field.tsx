import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactElement } from 'react';
import { Box } from '../../components/box';
import { useT } from '../../i18n';
import { BothField } from './both-field';
import { MOST_PARTNERS } from './written';
import type { WrittenFieldsProps } from './written-fields';

const ADD_BUTTON = 'toolkit-add-partner';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  remove: { marginTop: '26px' },
});

/** With whom it is done; nobody is fine too. */
export function PartnersField({ written: { partners }, set, faultAt }: WrittenFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Box title={t('toolkit.partners')} hint={t('toolkit.form.partners.hint')}>
      {partners.length > 0 && (
        <ul className={styles.list}>
          {partners.map(({ key, nl, en }, at) => (
            <li key={key} className={styles.row}>
              <BothField
                label={t('toolkit.partner', { number: at + 1 })}
                value={{ nl, en }}
                onChange={(name) =>
                  set({ partners: partners.map((one) => (one.key === key ? { ...name, key } : one)) })
                }
                path={`partners.${at}`}
                faultAt={faultAt}
                isShort
              />
              <Button
                className={styles.remove}
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('toolkit.partner.remove', { number: at + 1 })}
                onClick={() => {
                  set({ partners: partners.filter((one) => one.key !== key) });
                  document.getElementById(ADD_BUTTON)?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          id={ADD_BUTTON}
          icon={<AddRegular />}
          disabledFocusable={partners.length >= MOST_PARTNERS}
          onClick={() => set({ partners: [...partners, { key: crypto.randomUUID(), nl: '', en: '' }] })}
        >
          {t('toolkit.partner.add')}
        </Button>
      </div>
    </Box>
  );
}
