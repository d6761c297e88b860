'use strict';
// Loaded before pacer: at its end, writes its peak memory in kB to the file that the variable names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env['PEAK_MEMORY_FILE'] ?? '/dev/null', String(process.resourceUsage().maxRSS));
});
