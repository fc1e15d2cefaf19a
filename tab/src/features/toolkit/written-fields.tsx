import {
  Checkbox,
  Dropdown,
  Input,
  Option,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Approach } from '../../../../bot/contracts/approach';
import { CostBand, EvidenceStrength, MaterialKind, PlayingField } from '../../../../bot/contracts/interventions';
import { ThemeId } from '../../../../bot/contracts/themes';
import { Box } from '../../components/box';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import { BothField } from './both-field';
import type { Written } from './written';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  choices: { display: 'flex', flexWrap: 'wrap' },
  choice: { minWidth: 0, width: '100%' },
});

export interface WrittenFieldsProps {
  readonly written: Written;
  readonly set: (part: Partial<Written>) => void;
  /** What is wrong at a path within what is sent. */
  readonly faultAt: (path: string) => string | undefined;
}

/** What it is and what it is for. */
export function AboutFields({ written, set, faultAt }: WrittenFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Box title={t('toolkit.form.about')}>
      <FormField label={t('toolkit.field.kind')}>
        <RadioGroup
          className={styles.choices}
          layout="horizontal"
          value={written.kind}
          onChange={(_event, { value }) => set({ kind: Approach.parse(value) })}
        >
          {Approach.options.map((kind) => (
            <Radio key={kind} value={kind} label={t(`toolkit.kind.${kind}`)} />
          ))}
        </RadioGroup>
      </FormField>
      <BothField
        label={t('toolkit.field.title')}
        value={written.title}
        onChange={(title) => set({ title })}
        path="title"
        faultAt={faultAt}
        isShort
      />
      <BothField
        label={t('toolkit.field.purpose')}
        value={written.purpose}
        onChange={(purpose) => set({ purpose })}
        path="purpose"
        faultAt={faultAt}
      />
      <FormField
        label={t('toolkit.field.themes')}
        hint={t('toolkit.form.themes.hint')}
        required
        fault={faultAt('themes')}
      >
        <Themes chosen={written.themes} onChoose={(themes) => set({ themes })} />
      </FormField>
      <div>
        <Checkbox
          label={t('toolkit.field.isBasis')}
          checked={written.isBasis}
          onChange={(_event, { checked }) => set({ isBasis: checked === true })}
        />
        <Checkbox
          label={t('toolkit.field.forSurroundings')}
          checked={written.forSurroundings}
          onChange={(_event, { checked }) => set({ forSurroundings: checked === true })}
        />
      </div>
      <BothField
        label={t('toolkit.field.whenNot')}
        value={written.whenNot}
        onChange={(whenNot) => set({ whenNot })}
        path="whenNot"
        faultAt={faultAt}
      />
      <BothField
        label={t('toolkit.field.firstStep')}
        hint={t('toolkit.form.first-step.hint')}
        value={written.firstStep}
        onChange={(firstStep) => set({ firstStep })}
        path="firstStep"
        faultAt={faultAt}
      />
    </Box>
  );
}

interface ThemesProps {
  readonly chosen: readonly ThemeId[];
  readonly onChoose: (themes: ThemeId[]) => void;
}

/** In the order in which they were chosen. Stands in a `FormField`. */
function Themes({ chosen, onChoose, ...field }: ThemesProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Dropdown
      {...field}
      multiselect
      className={styles.choice}
      placeholder={t('toolkit.form.themes.choose')}
      value={chosen.map((theme) => t(`theme.${theme}`)).join(', ')}
      selectedOptions={[...chosen]}
      onOptionSelect={(_event, { selectedOptions }) =>
        onChoose(selectedOptions.flatMap((one) => ThemeId.safeParse(one).data ?? []))
      }
      listbox={{ style: { maxHeight: '300px' } }}
    >
      {ThemeId.options.map((theme) => (
        <Option key={theme} value={theme} text={t(`theme.${theme}`)}>
          {t(`theme.${theme}`)}
        </Option>
      ))}
    </Dropdown>
  );
}

/** What it takes, and whether the association may. */
export function TakesFields({ written, set, faultAt }: WrittenFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Box title={t('toolkit.takes')}>
      <div className={styles.row}>
        <FormField
          label={t('toolkit.field.hours')}
          hint={t('toolkit.form.hours.hint')}
          required
          fault={faultAt('hours')}
        >
          <Input
            className={styles.choice}
            inputMode="numeric"
            value={written.hours}
            onChange={(_event, { value }) => set({ hours: value })}
          />
        </FormField>
        <FormField label={t('toolkit.field.cost')} hint={t('toolkit.form.cost.hint')}>
          <Select value={written.cost} onChange={(_event, { value }) => set({ cost: CostBand.parse(value) })}>
            {CostBand.options.map((cost) => (
              <option key={cost} value={cost}>
                {t(`issues.cost.${cost}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField label={t('toolkit.field.playingField')}>
          <Select
            value={written.playingField}
            onChange={(_event, { value }) => set({ playingField: PlayingField.parse(value) })}
          >
            {PlayingField.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`toolkit.playing-field.${kind}`)}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      <BothField
        label={t('toolkit.field.note')}
        hint={t('toolkit.form.note.hint')}
        value={written.note}
        onChange={(note) => set({ note })}
        path="playingField.note"
        faultAt={faultAt}
      />
      <FormField label={t('toolkit.field.materials')} fault={faultAt('materials')}>
        {(field) => (
          <div
            role="group"
            aria-labelledby={field['aria-labelledby']}
            aria-describedby={field['aria-describedby']}
            className={styles.choices}
          >
            {MaterialKind.options.map((kind) => (
              <Checkbox
                key={kind}
                label={t(`issues.material.${kind}`)}
                checked={written.materials.includes(kind)}
                onChange={(_event, { checked }) =>
                  set({
                    materials: MaterialKind.options.filter((one) =>
                      one === kind ? checked === true : written.materials.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        )}
      </FormField>
    </Box>
  );
}

/** Whether it works, how one sees that, and who keeps it up to date. */
export function EvidenceFields({ written, set, faultAt }: WrittenFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Box title={t('toolkit.evidence')}>
      <FormField label={t('toolkit.field.strength')}>
        <Select
          value={written.strength}
          onChange={(_event, { value }) => set({ strength: EvidenceStrength.parse(value) })}
        >
          {EvidenceStrength.options.map((strength) => (
            <option key={strength} value={strength}>
              {t(`toolkit.evidence.${strength}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <BothField
        label={t('toolkit.field.evidence')}
        value={written.evidence}
        onChange={(evidence) => set({ evidence })}
        path="evidence.what"
        faultAt={faultAt}
      />
      <div className={styles.row}>
        <FormField
          label={t('toolkit.field.source')}
          hint={t('toolkit.form.source.hint')}
          required
          fault={faultAt('evidence.source')}
        >
          <Input
            className={styles.choice}
            value={written.source}
            onChange={(_event, { value }) => set({ source: value })}
          />
        </FormField>
        <FormField
          label={t('toolkit.field.ownerGroup')}
          hint={t('toolkit.form.owner-group.hint')}
          required
          fault={faultAt('ownerGroup')}
        >
          <Input
            className={styles.choice}
            value={written.ownerGroup}
            onChange={(_event, { value }) => set({ ownerGroup: value })}
          />
        </FormField>
      </div>
      <BothField
        label={t('toolkit.field.measure')}
        value={written.measure}
        onChange={(measure) => set({ measure })}
        path="measure"
        faultAt={faultAt}
      />
    </Box>
  );
}
