import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { start } from '@/app/Start';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
start(root);
