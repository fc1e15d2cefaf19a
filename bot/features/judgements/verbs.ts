/** The verbs of this feature's card actions; the page of a partner sends all but the last. */
export const VERBS = {
  /** Where somebody is in a round: the next place to judge, or what came of it when all is done. */
  openRound: 'judgements/open-round',
  /** The list of places. */
  openPlaces: 'judgements/open-places',
  openPlace: 'judgements/open-place',
  save: 'judgements/save-judgement',
  skip: 'judgements/skip-place',
  previous: 'judgements/previous-place',
  next: 'judgements/next-place',
  later: 'judgements/go-on-later',
  openOthers: 'judgements/open-others',
  handOver: 'judgements/hand-over',
} as const;
