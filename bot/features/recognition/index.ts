export { recognitionLessons } from './collections';
export { KNOWLEDGE } from './knowledge';
export { createBuiltInRecognizer, createUnderstanding, type Understand } from './recognizer';
export { createRecognition } from './service';
export { parseReports, trainModel } from './training';
