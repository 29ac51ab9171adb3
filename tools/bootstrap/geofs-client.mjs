#!/usr/bin/env node
import { runBuilt } from './run-built.mjs';

runBuilt('geofs-client');
