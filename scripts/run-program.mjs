import { spawn } from 'node:child_process';

/**
 * Runs a program to its end with this terminal, passing on SIGINT and SIGTERM instead of dying of
 * them: whoever is started here decides how to stop.
 *
 * The program gets a channel to this process and so notices when this one is killed.
 *
 * @param stdout where its output goes: a descriptor of this process
 * @returns its exit code; 128 + n when signal n ended it, as shells say it
 */
export function runProgram(command, args, { env = process.env, shell = false, stdout = 1 } = {}) {
  const stdio = ['inherit', stdout, 'inherit', ...(shell ? [] : ['ipc'])];
  const child = spawn(command, args, { stdio, env, shell });
  const passOn = (signal) => child.kill(signal);
  process.on('SIGINT', passOn);
  process.on('SIGTERM', passOn);
  process.on('SIGHUP', passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, passOn);
      resolve(code ?? 128 + (signalNumbers[signal] ?? 0));
    });
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
