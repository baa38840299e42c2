import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A place in renderer/ where a press does something: its file below renderer/, and the line. */
export type Handler = { file: string; line: number; code: string; runsCommand: boolean };

/** Where a file gets what it runs from the registry. */
const takesCommands = /\b(?:useCommands?|useOffer|CommandView|PaletteItem)\b[^;]*from '@\/commands'/;

/** Every such place, and whether it runs a command: `run`, `x.run`, or a function that calls one of them. */
export function handlersIn(root: string): Handler[] {
  return filesIn(root).flatMap((file) => {
    const text = readFileSync(`${root}/${file}`, 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const found: Handler[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isJsxAttribute(node) && node.name.getText() === 'onClick' && node.initializer) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const runs = takesCommands.test(text) && runsCommand(node.initializer);
        found.push({ file, line, code: node.getText().slice(0, 120), runsCommand: runs });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function filesIn(root: string): string[] {
  return ['app', 'features', 'ui'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .sort(),
  );
}

function runsCommand(node: ts.Node): boolean {
  if (ts.isJsxExpression(node)) return node.expression !== undefined && isRun(node.expression);
  return false;
}

function isRun(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === 'run';
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'run';
  if (ts.isArrowFunction(node)) return callsRun(node.body);
  return false;
}

function callsRun(node: ts.Node): boolean {
  return (ts.isCallExpression(node) && isRun(node.expression)) || ts.forEachChild(node, callsRun) === true;
}
