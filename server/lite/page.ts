import type { Theme } from "../../shared/screen/theme.ts";
import { type Html, html } from "./html.ts";

/**
 * A whole page of /lite. What is inside `content` is all that a refresh replaces. Without scripts it is loaded anew;
 * the content security policy allows neither inline scripts nor inline styles.
 */
export const page = (title: string, content: Html, theme: Theme): string =>
  html`<!doctype html>
    <html lang="en" class="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/lite.css" />
        <noscript><meta http-equiv="refresh" content="30" /></noscript>
        <title>${title} · Tierboard</title>
      </head>
      <body>
        <p id="offline" class="gone" role="alert"></p>
        <div id="content">${content}</div>
        <script src="/lite.js"></script>
      </body>
    </html> `.html;

/** A page that says one thing. */
export const messagePage = (title: string, sentence: string, theme: Theme): string =>
  page(title, message(title, html`<p>${sentence}</p>`), theme);

/**
 * For whoever may not read: how to be allowed to. A television has a keyboard on its screen, if it has none at all. The
 * button waits for the script, without which it would only load the page anew.
 */
export const signInPage = (theme: Theme): string =>
  page(
    "Sign in",
    message(
      "This wall is not open to everybody",
      html`<p>
          Sign in with a token that may read. An administrator makes one: npx tierboard token create
          television --read
        </p>
        <form id="sign-in">
          <p>
            <label for="token">Token</label> <input id="token" type="password" autocomplete="off" />
            <button disabled>Sign in</button>
          </p>
          <p id="refused" class="gone" role="alert">This token is not known, or may not read.</p>
        </form>`,
    ),
    theme,
  );

const message = (title: string, content: Html): Html =>
  html`<div class="message">
    <h1>${title}</h1>
    ${content}
  </div>`;
