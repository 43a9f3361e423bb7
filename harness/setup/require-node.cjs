// Runs before anything else of the project, on whatever Node there is: plain ES5, no dependencies.
'use strict';

var path = require('path');
var process = require('process');

var required = require(path.join(path.dirname(module.filename), '..', '..', 'package.json')).engines
  .node;
var running = process.versions.node.split('.').map(Number);

function isOlder(parts, other) {
  for (var index = 0; index < other.length; index += 1) {
    if (parts[index] !== other[index]) return parts[index] < other[index];
  }
  return false;
}

/** One part of an npm range: `^1.2.3`, a major version from there, or `>=1.2.3`. */
function isAdmittedBy(alternative) {
  var oldest = alternative
    .replace(/^(\^|>=)/, '')
    .split('.')
    .map(Number);
  if (alternative.charAt(0) === '^' && running[0] !== oldest[0]) return false;
  return !isOlder(running, oldest);
}

if (!required.split(' || ').some(isAdmittedBy)) {
  process.stderr.write(
    'memtrace: Node ' +
      process.versions.node +
      ' (' +
      process.execPath +
      ') does not do: ' +
      required +
      ' is needed\n' +
      '  remedy: Install a current Node LTS from https://nodejs.org and put it first on the PATH.\n',
  );
  process.exit(2);
}
