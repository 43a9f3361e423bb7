// Runs before anything else of the project, on whatever Node there is: plain ES5, no dependencies.
'use strict';

var path = require('path');
var process = require('process');

var required = require(path.join(path.dirname(module.filename), '..', '..', 'package.json')).engines
  .node;
var wanted = required.replace(/^>=/, '').split('.').map(Number);
var running = process.versions.node.split('.').map(Number);

function isTooOld(runningParts, wantedParts) {
  for (var index = 0; index < wantedParts.length; index += 1) {
    if (runningParts[index] !== wantedParts[index]) {
      return runningParts[index] < wantedParts[index];
    }
  }
  return false;
}

if (isTooOld(running, wanted)) {
  process.stderr.write(
    'memtrace: Node ' +
      process.versions.node +
      ' (' +
      process.execPath +
      ') is too old: ' +
      required +
      ' is needed\n' +
      '  remedy: Install a current Node LTS from https://nodejs.org and put it first on the PATH.\n',
  );
  process.exit(2);
}
