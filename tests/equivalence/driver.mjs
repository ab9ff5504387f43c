// SPDX-License-Identifier: BSL-1.0
// The program that runs workflows in process: a question a line, an answer a line.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export class Driver {
  #child;
  #lines;

  constructor(program) {
    this.#child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** Asks; `parts` are members as JSON text, for numbers to be spelled as they are. */
  async ask(question, parts = {}) {
    const members = Object.entries(question).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
    for (const [name, text] of Object.entries(parts)) members.push(`${JSON.stringify(name)}:${text}`);
    this.#child.stdin.write(`{${members.join(',')}}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`the driver has ended at {${members.join(',')}}`);
    const answer = JSON.parse(value);
    if (answer.refused !== undefined || answer.unknown !== undefined) throw new Error(`the driver refused {${members.join(',')}}: ${value}`);
    return answer;
  }

  close() {
    this.#child.stdin.end();
  }
}
