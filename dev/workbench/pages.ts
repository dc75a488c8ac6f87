/** The workbench's own page. */
export const INDEX_PAGE = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Penilaian SPBE – meja kerja</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/main.css">
</head>
<body>
<header id="header"></header>
<section id="welcome" aria-label="Selamat datang" hidden></section>
<main id="main">
<div id="grid"></div>
<aside id="sidebar" hidden></aside>
<p id="opening" role="status">Membuka lembar kerja…</p>
</main>
<output id="cell" class="for-screen-readers" aria-live="polite"></output>
<div id="toasts" role="status"></div>
<script type="module" src="/main.js"></script>
</body>
</html>
`;

/** Only what the server itself sends may run or be loaded; Univer sets styles in elements. */
export const INDEX_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
].join("; ");

/** A page of the add-on runs its own scripts, loads nothing and has no origin, as at Google. */
export const ADD_ON_POLICY = [
  "sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads",
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "frame-ancestors 'self'",
].join("; ");

/** A page of the add-on with `google.script` in it, which knows the functions that pages may call. */
export function withBridge(html: string, bridge: string, functionNames: readonly string[]): string {
  const names = JSON.stringify(functionNames);
  const script = `<script>${bridge.replaceAll("</script", "<\\/script")}bridge.install(${names});</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return script + html;
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}
