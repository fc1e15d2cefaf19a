export { layoutOf, pageOf } from './layouts/layout';
export type { MaterialLabels, PrintedContent, PrintStyle } from './layouts/printed-content';
export { svgOf } from './layouts/svg';
export { createMaterials } from './service';
export { builtInMaterials } from './texts';
