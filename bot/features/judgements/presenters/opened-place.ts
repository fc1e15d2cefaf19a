import type { PlaceJudgements, Remark } from '../../../contracts/judgements';
import type { Translate } from '../../../i18n';
import type { AttributedRemark } from '../remarks';
import type { OpenedPlace } from '../summary';
import { whoSaid } from './who-said';

/** The judgements of a place as the API answers them. */
export function presentOpenedPlace(
  { t }: { readonly t: Translate },
  { summary, rows, hidden, remarks, extras }: OpenedPlace,
): PlaceJudgements {
  return {
    summary,
    rows: rows.map(({ who, ...row }) => ({ ...row, ...named(t, who) })),
    hidden,
    remarks: remarks.map((remark) => presentRemark(t, remark)),
    extras: extras.map((extra) => presentRemark(t, extra)),
  };
}

function presentRemark(t: Translate, { who, ...remark }: AttributedRemark): Remark {
  return { ...remark, ...named(t, who) };
}

function named(t: Translate, who: Parameters<typeof whoSaid>[1]): { readonly who?: string } {
  const name = whoSaid(t, who);
  return name === undefined ? {} : { who: name };
}
