import { z } from 'zod';
import { HelpNumber } from '../../contracts/help-numbers';
import national from './content/national.json';

/** The numbers that are the same in the whole country. A change of one is a new `checkedOn` in the content. */
export const NATIONAL_NUMBERS: readonly HelpNumber[] = z.array(HelpNumber).parse(national);
