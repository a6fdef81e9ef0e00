/**
 * All texts in src/, from its syntax trees. By the API of TypeScript 7 itself: its name says that it is not stable yet, and
 * package.json says which version it is of.
 */
import { fileURLToPath } from 'node:url';
import * as ast from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

export interface SourceText {
  /** `job/ping.ts` */
  file: string;
  /** The functions, variables and properties that it stands in, from the outside inwards. */
  names: readonly string[];
  /** What is written; between one and the next a value is put in. */
  parts: readonly string[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export function textsOfSources(): SourceText[] {
  const api = new API({ cwd: ROOT });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [`${ROOT}tsconfig.build.json`] });
    return snapshot.getProjects().flatMap(({ program, rootFiles }) =>
      rootFiles.flatMap((path) => {
        const source = program.getSourceFile(path);
        if (source === undefined) throw new Error(`${path} was not parsed`);
        return textsIn(source, path.slice(`${ROOT}src/`.length), []);
      }),
    );
  } finally {
    api.close();
  }
}

function textsIn(node: ast.Node, file: string, names: readonly string[]): SourceText[] {
  const inside = ast.isImportDeclaration(node) ? [] : childrenOf(node);
  const here = nameOf(node);
  const within = here === undefined ? names : [...names, here];
  const text = partsOf(node);
  if (text === undefined) return inside.flatMap((child) => textsIn(child, file, within));
  return [{ file, names, parts: text.parts }, ...text.values.flatMap((value) => textsIn(value, file, names))];
}

function childrenOf(node: ast.Node): ast.Node[] {
  const children: ast.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  return children;
}

function nameOf(node: ast.Node): string | undefined {
  const isNamed =
    ast.isFunctionDeclaration(node) ||
    ast.isMethodDeclaration(node) ||
    ast.isVariableDeclaration(node) ||
    ast.isPropertyAssignment(node);
  return isNamed ? node.name?.getText() : undefined;
}

interface Text {
  parts: string[];
  /** What is put in between. */
  values: ast.Node[];
}

/** Of a literal, a template, or several of them with `+` between; `undefined`: it is none of these. */
function partsOf(node: ast.Node): Text | undefined {
  if (ast.isStringLiteral(node) || ast.isNoSubstitutionTemplateLiteral(node)) return { parts: [node.text], values: [] };
  if (ast.isTemplateExpression(node)) {
    const { head, templateSpans: spans } = node;
    return {
      parts: [head.text, ...spans.map(({ literal }) => literal.text)],
      values: spans.map(({ expression }) => expression),
    };
  }
  if (!ast.isBinaryExpression(node) || node.operatorToken.kind !== ast.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [partsOf(node.left), partsOf(node.right)];
  if (left === undefined && right === undefined) return undefined;
  return joined(left ?? aValue(node.left), right ?? aValue(node.right));
}

function aValue(node: ast.Node): Text {
  return { parts: ['', ''], values: [node] };
}

function joined(left: Text, right: Text): Text {
  const [first = '', ...others] = right.parts;
  return {
    parts: [...left.parts.slice(0, -1), `${left.parts.at(-1) ?? ''}${first}`, ...others],
    values: [...left.values, ...right.values],
  };
}
