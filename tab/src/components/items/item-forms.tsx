import { Suspense, createContext, lazy, useContext, useState, type ReactElement, type ReactNode } from 'react';
import type { ItemResource } from '../../../../bot/contracts/plan-resources';
import { useItemCommand, type ItemCommanding } from './use-item-command';

const CompleteDialog = lazy(() => import('./complete-dialog').then((module) => ({ default: module.CompleteDialog })));
const EditDialog = lazy(() => import('./edit-dialog').then((module) => ({ default: module.EditDialog })));
const MoveDialog = lazy(() => import('./move-dialog').then((module) => ({ default: module.MoveDialog })));
const ReassignDialog = lazy(() => import('./reassign-dialog').then((module) => ({ default: module.ReassignDialog })));

const FORMS = { complete: CompleteDialog, edit: EditDialog, move: MoveDialog, reassign: ReassignDialog };

export interface ItemForms {
  /** Asks what is needed to do it, and does it. */
  readonly open: (form: keyof typeof FORMS, item: ItemResource) => void;
  /** Does what needs no form. */
  readonly run: ItemCommanding['run'];
}

const ItemFormsContext = createContext<ItemForms>({ open: () => undefined, run: () => undefined });

/** What can be done with an item, from any list. */
export function useItemForms(): ItemForms {
  return useContext(ItemFormsContext);
}

/**
 * Holds the forms over all screens: a row that moves to another group of its list while it is shown as changed must not take the
 * form, and what was typed in it, away.
 */
export function ItemFormsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [opened, setOpened] = useState<{ readonly form: keyof typeof FORMS; readonly item: ItemResource }>();
  const { run, conflictDialog } = useItemCommand();
  const Form = opened === undefined ? undefined : FORMS[opened.form];
  return (
    <ItemFormsContext value={{ open: (form, item) => setOpened({ form, item }), run }}>
      {children}
      {Form !== undefined && opened !== undefined && (
        <Suspense fallback={null}>
          <Form item={opened.item} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
      {conflictDialog}
    </ItemFormsContext>
  );
}
