import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import type { Page } from "../runtime";
import { Service, type CallTable, type Modelled } from "../service";
import { requireNumber, requireString } from "./arguments";

const CALLS = {
  createHtmlOutput: "handle",
  createHtmlOutputFromFile: "handle",
} as const satisfies CallTable<GoogleAppsScript.HTML.HtmlService>;

/** `HtmlService`. Templates are not modelled: the add-on's pages have no scriptlets. */
export class HtmlServiceService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "HtmlService";
  readonly calls = CALLS;

  createHtmlOutput(html: unknown = ""): HtmlOutputService {
    const content = requireString(html, "HtmlService.createHtmlOutput");
    return new HtmlOutputService(this.execution, content);
  }

  createHtmlOutputFromFile(file: unknown): HtmlOutputService {
    const name = requireString(file, "HtmlService.createHtmlOutputFromFile");
    const content = this.execution.runtime.html(name);
    if (content === null) throw new ServiceException(`No HTML file named ${name} was found.`);
    return new HtmlOutputService(this.execution, content);
  }
}

const OUTPUT_CALLS = {
  append: "handle",
  getContent: "handle",
  getHeight: "handle",
  getTitle: "handle",
  getWidth: "handle",
  setContent: "handle",
  setHeight: "handle",
  setTitle: "handle",
  setWidth: "handle",
} as const satisfies CallTable<GoogleAppsScript.HTML.HtmlOutput>;

/** `HtmlOutput`: a page to show. */
export class HtmlOutputService
  extends Service
  implements
    Pick<GoogleAppsScript.HTML.HtmlOutput, "getContent" | "getTitle">,
    Modelled<typeof OUTPUT_CALLS>
{
  readonly serviceName = "HtmlOutput";
  readonly calls = OUTPUT_CALLS;
  private title = "";
  private width: number | null = null;
  private height: number | null = null;

  constructor(
    execution: Execution,
    private content: string,
  ) {
    super(execution);
  }

  append(html: unknown): this {
    this.content += requireString(html, "HtmlOutput.append");
    return this;
  }

  getContent(): string {
    return served(this.content);
  }

  setContent(html: unknown): this {
    this.content = requireString(html, "HtmlOutput.setContent");
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: unknown): this {
    this.title = requireString(title, "HtmlOutput.setTitle");
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: unknown): this {
    this.width = requireNumber(width, "HtmlOutput.setWidth");
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: unknown): this {
    this.height = requireNumber(height, "HtmlOutput.setHeight");
    return this;
  }

  toPage(title: string | null): Page {
    return {
      title: title ?? this.title,
      html: this.getContent(),
      ...(this.width !== null && { width: this.width }),
      ...(this.height !== null && { height: this.height }),
    };
  }
}

/**
 * A page as a browser gets it: what looks like a comment is taken out of its scripts, even where it stands
 * inside a text, a template or a regular expression.
 */
function served(html: string): string {
  return html.replace(
    /(<script\b[^>]*>)([^]*?)(?=<\/script)/gi,
    (_all, tag: string, code: string) => {
      return tag + code.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
    },
  );
}
