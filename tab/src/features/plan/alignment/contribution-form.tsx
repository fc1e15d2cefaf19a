import { Input, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { NewContributionRequest, type NamedPerson } from '../../../../../bot/contracts/plan-resources';
import { ContributionsAsked } from '../../../../../bot/contracts/plan-requests';
import { useClient } from '../../../api/client-context';
import { useMe } from '../../../api/me';
import type { Problem } from '../../../api/problem';
import { touchedBy } from '../../../api/query-keys';
import { useChange } from '../../../api/use-change';
import { DateInput } from '../../../components/date-input';
import { FormDialog } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-field';
import { PersonPicker } from '../../../components/person-picker';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { PeopleField } from './people-field';

interface Question {
  readonly question: string;
  readonly dueOn: string;
  readonly people: readonly NamedPerson[];
  /** Partners outside, separated by commas; one colleague records their answers. */
  readonly partners: string;
  readonly recorder: NamedPerson | undefined;
}

/** The same question to several people, by a day. */
export function ContributionForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useT();
  const me = useMe();
  const [first] = useState<Question>(() => ({
    question: t('plan.contributions.question.usual'),
    dueOn: '',
    people: [],
    partners: '',
    recorder: { id: me.personId, name: me.name },
  }));
  const [text, setText] = useState(first);
  const [wasTried, setTried] = useState(false);
  const asking = useAsk();
  const set = (part: Partial<Question>): void => setText({ ...text, ...part });
  const isReady = askedOf(text).length > 0 && text.dueOn !== '' && text.question.trim().length >= 3;
  const { problem } = asking;
  return (
    <FormDialog
      title={t('plan.contributions.ask')}
      saveLabel={t('plan.contributions.send')}
      isDirty={text !== first}
      isBusy={asking.isBusy}
      problem={problem}
      onSave={() => {
        setTried(true);
        if (isReady) asking.run(text, onClose);
      }}
      onClose={onClose}
    >
      <QuestionFields text={text} set={set} wasTried={wasTried} problem={problem} />
    </FormDialog>
  );
}

interface QuestionFieldsProps {
  readonly text: Question;
  readonly set: (part: Partial<Question>) => void;
  readonly wasTried: boolean;
  readonly problem: Problem | undefined;
}

function QuestionFields({ text, set, wasTried, problem }: QuestionFieldsProps): ReactElement {
  const t = useT();
  const { teamId } = useOpenPlan();
  const isForNobody = askedOf(text).length === 0;
  const fault = (isWrong: boolean, sentence: string): string | undefined =>
    wasTried && isWrong ? sentence : undefined;
  return (
    <>
      <FormField
        label={t('items.request.question')}
        required
        problem={problem}
        path="question"
        fault={fault(text.question.trim().length < 3, t('plan.contributions.question.missing'))}
      >
        <Textarea
          value={text.question}
          maxLength={500}
          resize="vertical"
          onChange={(_event, { value }) => set({ question: value })}
        />
      </FormField>
      <PeopleField
        label={t('plan.contributions.people')}
        fault={fault(isForNobody, t('plan.contributions.people.missing'))}
        people={text.people}
        onChange={(people) => set({ people })}
      />
      <FormField label={t('plan.contributions.partners')} hint={t('plan.contributions.partners.hint')}>
        <Input value={text.partners} onChange={(_event, { value }) => set({ partners: value })} />
      </FormField>
      {text.partners.trim() !== '' && (
        <FormField
          label={t('plan.contributions.recorder')}
          required
          fault={fault(text.recorder === undefined, t('items.reassign.missing'))}
        >
          <PersonPicker teamId={teamId} value={text.recorder} onChange={(recorder) => set({ recorder })} />
        </FormField>
      )}
      <FormField
        label={t('plan.contributions.day')}
        required
        problem={problem}
        path="dueOn"
        fault={fault(text.dueOn === '', t('app.date.invalid'))}
      >
        <DateInput value={text.dueOn} onChange={(dueOn) => set({ dueOn })} />
      </FormField>
    </>
  );
}

function askedOf({ people, partners, recorder }: Question): NewContributionRequest['asked'] {
  const names = partners
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [
    ...people.map(({ id }) => ({ personId: id })),
    ...(recorder === undefined ? [] : names.map((onBehalfOf) => ({ personId: recorder.id, onBehalfOf }))),
  ];
}

function useAsk() {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  const [id] = useState(() => crypto.randomUUID());
  return useChange({
    send: (text: Question) => {
      const { question, dueOn } = text;
      const body = NewContributionRequest.parse({ id, question, dueOn, asked: askedOf(text) });
      return call({ method: 'POST', path: `${api}/contribution-requests`, body, answer: ContributionsAsked });
    },
    touches: () => touchedBy.plan(teamId, year),
    said: ({ asked }) => t('plan.contributions.asked', { count: asked }),
    showsProblem: true,
  });
}
