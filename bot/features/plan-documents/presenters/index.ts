/** What the surfaces of other features may present of this one. */
export { fileName } from './file-name';
export { planDocument } from './plan-document';
export { presentWorkbook } from './plan-workbook';
