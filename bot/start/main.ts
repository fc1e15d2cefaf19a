import { buildApp } from '../app';
import { launch } from './launch';

void launch(process.argv.slice(2), buildApp);
