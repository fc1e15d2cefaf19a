import { PALETTES, type Theme } from './themes';

/** A page that looks like a Teams chat around a card, with room for the card in `#card`. */
export function chatPage(theme: Theme): string {
  const { page, card, border, text, primary, onPrimary, input, accent } = PALETTES[theme];
  return `<!doctype html><meta charset="utf-8"><style>
* { box-sizing: border-box }
body { margin: 0; padding: 8px; background: ${page}; color: ${text}; font: 14px/20px 'Segoe UI', 'Open Sans', sans-serif }
#card { background: ${card}; border: 1px solid ${border}; border-radius: 6px; overflow: hidden }
.ac-pushButton { font: 600 14px/20px 'Segoe UI', 'Open Sans', sans-serif; padding: 5px 12px; border-radius: 4px;
  border: 1px solid ${border}; background: ${card}; color: ${text}; cursor: pointer; white-space: normal !important }
.ac-pushButton.style-positive { background: ${primary}; color: ${onPrimary}; border-color: ${primary} }
.ac-pushButton.style-destructive { color: #C4314B }
.ac-actionSet { flex-wrap: wrap !important; gap: 8px 0 }
input.ac-input:not([type=checkbox]), textarea.ac-input, select.ac-input, input.ac-choiceSetInput-filtered-textbox { width: 100%; min-height: 32px; padding: 5px 12px;
  font: inherit; color: ${text}; background: ${input}; border: 1px solid ${border}; border-radius: 4px }
textarea.ac-input { min-height: 72px }
.ac-choiceSetInput-filtered-container { width: 100% }
.ac-selectable { cursor: pointer }
.ac-selectable:focus-visible { outline: 2px solid ${accent} }
</style><div id="card"></div>`;
}
