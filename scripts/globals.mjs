import ts from "typescript";

/**
 * Declares every function that `entry` exports as a real top-level function with its doc comment,
 * because Apps Script sees neither the functions inside a bundle nor their comments.
 *
 * Stops the build when an export is not a function declaration, or when a custom function or one
 * of its parameters lacks its description.
 *
 * @param {string} entry Path of the module whose exports become globals.
 * @param {string} namespace Global name of the bundle.
 * @returns {string} JavaScript to append to the bundle.
 */
export function declareGlobals(entry, namespace) {
  return readGlobals(entry)
    .map(({ name, parameters, comment }) => {
      const list = parameters.join(", ");
      return `${comment}\nfunction ${name}(${list}) {\n  return ${namespace}.${name}(${list});\n}\n`;
    })
    .join("\n");
}

/**
 * @param {string} entry
 * @returns {{ name: string, parameters: string[], comment: string }[]}
 */
function readGlobals(entry) {
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2019,
    types: [],
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry));
  return checker.getExportsOfModule(module).map((exported) => {
    const isAlias = exported.flags & ts.SymbolFlags.Alias;
    const declaration = (isAlias ? checker.getAliasedSymbol(exported) : exported).valueDeclaration;
    if (!declaration || !ts.isFunctionDeclaration(declaration)) {
      throw new Error(`${exported.name}: only a function declaration can become a global`);
    }
    return describe(exported.name, declaration);
  });
}

function describe(name, declaration) {
  const blocks = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  const isCustomFunction = ts
    .getJSDocTags(declaration)
    .some((tag) => tag.tagName.text === "customfunction");
  if (blocks.length !== 1) throw new Error(`${name}: write exactly one doc comment above it`);
  if (isCustomFunction) {
    if (!ts.getTextOfJSDocComment(blocks[0].comment)) {
      throw new Error(`${name}: describe the function`);
    }
    for (const parameter of declaration.parameters) {
      const [tag] = ts.getJSDocParameterTags(parameter);
      if (!ts.getTextOfJSDocComment(tag?.comment)) {
        throw new Error(`${name}: describe the parameter ${parameter.name.getText()}`);
      }
    }
  }
  return {
    name,
    parameters: declaration.parameters.map((parameter) => parameter.name.getText()),
    comment: blocks[0].getText(),
  };
}
