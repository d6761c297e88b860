'use strict';
// Loaded before pacer: at its end, writes what its process used (MB, milliseconds) to the file that the variable names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { memory: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env['RESOURCE_USAGE_FILE'] ?? '/dev/null', JSON.stringify(used));
});
