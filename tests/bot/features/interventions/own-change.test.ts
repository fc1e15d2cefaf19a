import type { Intervention } from '../../../../bot/contracts/interventions';
import type { ToolkitCommand } from '../../../../bot/contracts/toolkit';
import { decided, untouched, withDraft, type OwnContent } from '../../../../bot/features/interventions/own-change';
import { entryOf } from '../../../../bot/features/interventions/own-intervention';
import { DomainError } from '../../../../bot/shared/errors';
import { anIntervention } from './intervention-builders';
import { aText, GROUP } from './toolkit-program';

const BUILT_IN = anIntervention({ id: 'light', title: { nl: 'Standaard', en: 'Standard' }, version: 3 });
const AT = '2026-12-01T08:00:00.000Z';

function by(builtIn: Intervention | undefined = BUILT_IN, person = 'maria') {
  return { at: AT, by: person, builtIn };
}

function drafted(own: OwnContent, title: string, change = by()): OwnContent {
  const next = withDraft(own, { text: aText(title), ownerGroup: GROUP }, change);
  return next === 'already' ? own : next;
}

/** What is left of the text and its state: `in use, draft, earlier`. */
function shown(own: OwnContent, builtIn: Intervention | undefined): string {
  const { intervention, origin } = entryOf(builtIn, own) ?? {};
  const draft = own.draft === undefined ? '' : `, draft ${own.draft.title.nl}`;
  const earlier = own.earlier.map(({ number }) => number).join();
  return `${intervention?.state ?? 'none'} ${origin ?? ''} ${intervention?.title.nl ?? ''} ${intervention?.version ?? ''}${draft}; ${earlier}`;
}

/** Drafts are written as `Een`, `Twee` …; the others are commands. */
type Deed = string | ToolkitCommand;
const adopt = { what: 'adopt' } as const;
const discard = { what: 'discard' } as const;
const retire = { what: 'retire', why: 'Doen we niet meer' } as const;
const bringBack = { what: 'bring-back' } as const;
const back = { what: 'back-to-built-in' } as const;
const restore = (number: number) => ({ what: 'restore', number }) as const;

function after(builtIn: Intervention | undefined, deeds: readonly Deed[]): string {
  try {
    const own = deeds.reduce<OwnContent>(
      (now, deed) => {
        if (typeof deed === 'string') return drafted(now, deed, by(builtIn));
        const next = decided(now, deed, { ...by(), builtIn });
        return next === 'already' ? now : next;
      },
      untouched('light', BUILT_IN),
    );
    return shown(own, builtIn);
  } catch (error) {
    return error instanceof DomainError ? error.code.replace('interventions.toolkit.', '') : String(error);
  }
}

describe('a built-in intervention', () => {
  it.each<[string, readonly Deed[]]>([
    ['adopted built-in Standaard 3; ', []],
    ['adopted built-in Standaard 3, draft Een; ', ['Een']],
    ['adopted built-in Standaard 3; ', ['Een', discard]],
    ['adopted adapted Een 4; ', ['Een', adopt]],
    ['adopted adapted Een 4, draft Twee; ', ['Een', adopt, 'Twee']],
    ['adopted adapted Twee 5; 4', ['Een', adopt, 'Twee', adopt]],
    ['adopted adapted Een 4; 5', ['Een', adopt, 'Twee', adopt, restore(4)]],
    ['adopted adapted Twee 5; 4', ['Een', adopt, 'Twee', adopt, restore(4), restore(5)]],
    ['adopted built-in Standaard 3; 4', ['Een', adopt, back]],
    ['adopted adapted Een 4; ', ['Een', adopt, back, restore(4)]],
    ['adopted adapted Twee 5; 4', ['Een', adopt, back, 'Twee', adopt]],
    ['retired built-in Standaard 3; ', [retire]],
    ['retired adapted Een 4; ', ['Een', adopt, retire]],
    ['adopted adapted Een 4; ', ['Een', adopt, retire, bringBack]],
    ['retired', [retire, 'Een']],
    ['retired', ['Een', retire, adopt]],
    ['retired', ['Een', adopt, retire, back]],
    ['nothing-to-adopt', [adopt]],
    ['retire-reason.missing', [{ what: 'retire', why: '  x ' }]],
    ['earlier.not-found', [restore(3)]],
  ])('is “%s” after %j', (expected, deeds) => {
    expect(after(BUILT_IN, deeds)).toBe(expected);
  });
});

describe('one of the association itself', () => {
  it.each<[string, readonly Deed[]]>([
    ['draft own Een 1, draft Een; ', ['Een']],
    ['adopted own Een 1; ', ['Een', adopt]],
    ['retired own Een 1, draft Een; ', ['Een', discard]],
    ['draft own Een 1, draft Een; ', ['Een', discard, bringBack]],
    ['adopted own Een 1; ', ['Een', adopt, 'Twee', discard]],
    ['adopted own Twee 2; 1', ['Een', adopt, 'Twee', adopt]],
    ['nothing-built-in', ['Een', adopt, back]],
  ])('is “%s” after %j', (expected, deeds) => {
    expect(after(undefined, deeds)).toBe(expected);
  });
});

describe('what is told', () => {
  const whats = (own: OwnContent) => own.events.map(({ what, version, note }) => [what, version, note ?? ''].join(' '));

  it('names the text that was then in use, and why', () => {
    const own = [adopt, retire].reduce<OwnContent>(
      (now, command) => {
        const next = decided(now, command, by());
        return next === 'already' ? now : next;
      },
      drafted(untouched('light', BUILT_IN), 'Een'),
    );

    expect(whats(own)).toEqual(['drafted 3 ', 'adopted 4 ', 'retired 4 Doen we niet meer']);
  });

  it('is one line for who goes on writing, and another for somebody else', () => {
    const once = drafted(drafted(untouched('light', BUILT_IN), 'Een'), 'Twee');

    expect(whats(once)).toHaveLength(1);
    expect(whats(drafted(once, 'Drie', by(BUILT_IN, 'lotte')))).toHaveLength(2);
  });

  it('is the latest fifty, and of earlier texts the latest eight', () => {
    const own = Array.from({ length: 40 }, (_, at) => `Tekst ${at}`).reduce<OwnContent>(
      (now, title) => {
        const next = decided(drafted(now, title), adopt, by());
        return next === 'already' ? now : next;
      },
      untouched('light', BUILT_IN),
    );

    expect(own.events).toHaveLength(50);
    expect(own.earlier.map(({ number }) => number)).toEqual([35, 36, 37, 38, 39, 40, 41, 42]);
  });
});
