/** What the surfaces of other features may present of this one. */
export { materialFileName } from './file-name';
export { materialWords } from './material-words';
