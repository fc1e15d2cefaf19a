import type { AssignmentImport } from '../../../contracts/assessment-rounds';
import type { NetworkPartner } from '../../../contracts/network-partners';
import type { Directory } from '../../../ports/directory';
import type { SpreadsheetFile, Spreadsheets } from '../../../ports/spreadsheets';
import type { Actor } from '../../../shared/actor';
import type { Places } from '../../places';
import { NotAllowed } from '../errors';
import type { AssessmentRounds } from '../service';
import { readAssignmentRows } from './assignment-table';
import { exampleFile, type ExampleHeader } from './example';
import { understandAssignment } from './understanding';
import { createWhereMatcher } from './where';
import { createWhoMatcher } from './who';

export interface AssignmentImportDeps {
  readonly spreadsheets: Spreadsheets;
  readonly directory: Directory;
  readonly places: Pick<Places, 'all'>;
  readonly networkPartners: { all(tenantId: string): Promise<readonly NetworkPartner[]> };
  readonly rounds: Pick<AssessmentRounds, 'view'>;
}

export type AssignmentImports = ReturnType<typeof createAssignmentImports>;

/** Who is asked about what, out of a file. */
export function createAssignmentImports({
  spreadsheets,
  directory,
  places,
  networkPartners,
  rounds,
}: AssignmentImportDeps) {
  async function placesOf(actor: Actor, roundId: string) {
    const view = await rounds.view(actor, roundId);
    if (!view.may.change) throw new NotAllowed();
    return view.places;
  }

  return {
    /**
     * Tells what a file says; nothing is saved.
     * @throws RoundNotFound, NotAllowed, AssignmentHeaderMissing, AssignmentTooLong, TooManyPlacesEach, and what `Spreadsheets` throws
     */
    async read(actor: Actor, roundId: string, file: SpreadsheetFile): Promise<AssignmentImport> {
      const ofRound = await placesOf(actor, roundId);
      const rows = readAssignmentRows(await spreadsheets.read(file));
      const [people, partners, all] = await Promise.all([
        directory.people(actor.tenantId),
        networkPartners.all(actor.tenantId),
        places.all(actor.tenantId),
      ]);
      return understandAssignment(rows, createWhoMatcher(people, partners), createWhereMatcher(ofRound, all));
    },

    /** A CSV file to begin with, with everybody of the teams whose places are in the round. @throws RoundNotFound, NotAllowed */
    async example(actor: Actor, roundId: string, header: ExampleHeader): Promise<Uint8Array> {
      const ofRound = await placesOf(actor, roundId);
      const [people, teams] = await Promise.all([directory.people(actor.tenantId), directory.teams(actor.tenantId)]);
      return exampleFile(header, { places: ofRound, teams, people });
    },
  };
}
