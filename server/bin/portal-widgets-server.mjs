#!/usr/bin/env node
// The server's sources are TypeScript; they run as they are.
import {register} from 'tsx/esm/api';

register();
await import('../src/main.ts');
