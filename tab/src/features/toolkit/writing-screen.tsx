import { useState, type ReactElement } from 'react';
import type { ToolkitResource } from '../../../../bot/contracts/toolkit';
import { useIntervention } from '../../api/toolkit';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { useLanguage, useT } from '../../i18n';
import { useWriting } from './use-writing';
import { blankWritten, writtenIn } from './written';
import { WritingForm } from './writing-form';

/** Writes an intervention of the association's own. */
export function NewInterventionScreen(): ReactElement {
  const t = useT();
  const [first] = useState(() => {
    const blank = blankWritten();
    return { id: `own-${crypto.randomUUID()}`, base: blank, written: blank };
  });
  const writing = useWriting('new', first);
  return (
    <Screen title={t('toolkit.new')} intro={t('toolkit.new.intro')}>
      <WritingForm writing={writing} back="/toolkit" />
    </Screen>
  );
}

/** Makes an intervention the association's own: what is in use stays so until the draft is adopted. */
export function EditInterventionScreen({ id }: { readonly id: string }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const query = useIntervention(id);
  const title = query.data && (query.data.draft ?? query.data.intervention).title[language];
  return (
    <Screen
      title={title === undefined ? t('toolkit.adapt') : t('toolkit.adapt.of', { title })}
      intro={t('toolkit.adapt.intro')}
    >
      <Loaded query={query}>{(resource) => <Editing key={id} resource={resource} />}</Loaded>
    </Screen>
  );
}

function Editing({ resource }: { readonly resource: ToolkitResource }): ReactElement {
  const { intervention, version } = resource;
  // What is open stays as it was opened, however often it is read anew.
  const [first] = useState(() => {
    const written = writtenIn(resource);
    return { id: intervention.id, base: written, written, version };
  });
  const writing = useWriting(intervention.id, first);
  return <WritingForm writing={writing} back={`/toolkit/${intervention.id}`} />;
}
