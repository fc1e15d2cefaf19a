import { defineRoute, type Route } from '../../api/define';
import { PlanInPath } from '../../api/params';
import { Stale } from '../../api/refusal';
import { SectionKey, SectionList, SectionView, WriteSection } from '../../contracts/plan-sections';
import { presentSections } from './presenters';
import type { Sections } from './service';

const examplePlan = { teamId: 'vechtoever', year: '2026' };

/** The API of the text of a plan. */
export function planSectionRoutes({ sections }: { readonly sections: Sections }): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listSections',
      method: 'get',
      path: '/api/plans/:teamId/:year/sections',
      summary: 'The twelve sections of a plan with what the product gathered for them',
      access: {
        only: 'people of the team, managers, administrators, and who is asked to agree',
        refused: ['other-lead'],
      },
      params: PlanInPath,
      response: SectionList,
      example: { as: 'staff', params: examplePlan },
      handle: async ({ params }, context) => ({
        sections: presentSections(context, await sections.view(context.actor, params)),
      }),
    }),
    defineRoute({
      operationId: 'writeSection',
      method: 'put',
      path: '/api/plans/:teamId/:year/sections/:key',
      summary: "Writes a team's own text of one section",
      access: { only: 'who leads the team, and administrators', refused: ['other-lead', 'staff', 'manager'] },
      params: PlanInPath.extend({ key: SectionKey }),
      body: WriteSection,
      precondition: 'version-or-new',
      response: SectionView,
      version: ({ version }) => version,
      example: {
        as: 'teamlead',
        params: { ...examplePlan, key: 'participation' },
        seen: 'new',
        body: { text: 'De huismeester gaat met pensioen.' },
      },
      handle: async ({ params, body, seen }, context) => {
        const { outcome } = await sections.write(context.actor, params, params.key, seen, body.text);
        const all = presentSections(context, await sections.view(context.actor, params));
        const section = SectionView.parse(all.find(({ key }) => key === params.key));
        if (outcome === 'stale') throw new Stale(section, section.version);
        return section;
      },
    }),
  ];
}
