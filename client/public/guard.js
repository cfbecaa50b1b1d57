// Loaded before everything else, and written so that every television reads it (ES5; scripts/check-engines.js looks).
// Where the wall cannot be drawn it leads to /lite, which the server draws: at once when the engine lacks what the wall
// is made of; later when the wall's own code failed, or has drawn nothing for long. A server that is away or slow is no
// reason: nobody is sent to a page that would not come.
(function () {
  "use strict";
  var LOOK_EVERY_MS = 1000;
  var BLANK_AFTER_ERROR_MS = 4000;
  // A television of 2020 needs some seconds to read the wall's code.
  var BLANK_MS = 30000;
  var ASK_AGAIN_MS = 10000;
  // A server that is slower than this keeps the wall waiting, too.
  var ANSWER_WITHIN_MS = 3000;
  var RELOAD_AGAIN_AFTER_MS = 600000;

  var path = window.location.pathname;
  var lite = "/lite" + (/^\/(boards\/[^/]+|screen)\/?$/.test(path) ? path : "");
  var theme = /[?&]theme=light(&|$)/.test(window.location.search) ? "&theme=light" : "";
  var left = false;
  var failed = false;
  var missingFile = false;
  var hasDrawn = false;
  var blankSince = now();
  var askedAt = 0;

  if (!isNewEnough()) {
    leave(lite + "?because=engine" + theme);
    return;
  }
  // Scripts that do not load tell only those who listen on the way down.
  window.addEventListener("error", noteError, true);
  window.addEventListener("unhandledrejection", function () {
    failed = true;
  });
  window.setInterval(look, LOOK_EVERY_MS);

  /** Each is as old as something that the wall needs and that nobody can lend: a way to write code, a grid with gaps. */
  function isNewEnough() {
    try {
      return (
        "noModule" in document.createElement("script") &&
        typeof window.AbortController === "function" &&
        typeof window.ResizeObserver === "function" &&
        typeof window.Intl.NumberFormat.prototype.formatToParts === "function" &&
        window.CSS.supports("gap", "1px")
      );
    } catch (error) {
      return false;
    }
  }

  function noteError(event) {
    var target = event.target;
    if (target && target.tagName === "SCRIPT") missingFile = true;
    // Said by engines whenever a layout took two rounds; nothing is wrong.
    else if (event.message && !/ResizeObserver/.test(event.message)) failed = true;
  }

  /** Something of the wall is there: not nothing, and not only the sign that it is being loaded. */
  function isDrawn() {
    return document.querySelector("#root > :not([aria-busy])") !== null;
  }

  function look() {
    if (isDrawn()) {
      hasDrawn = true;
      failed = false;
      missingFile = false;
      blankSince = now();
      return;
    }
    var somethingFailed = failed || missingFile;
    if (document.readyState !== "complete" && !somethingFailed) blankSince = now();
    var patience = somethingFailed ? BLANK_AFTER_ERROR_MS : BLANK_MS;
    if (left || now() - blankSince < patience || now() - askedAt < ASK_AGAIN_MS) return;
    askedAt = now();
    ifServerAnswers(function () {
      if (isDrawn()) return;
      // Another version was put in place while this page came in, or a wall broke that had been fine: from the start.
      if ((missingFile || hasDrawn) && mayReload()) reload();
      else leave(lite + "?because=broken" + theme);
    });
  }

  /** Not twice within ten minutes: a page that always fails must not load itself for ever. */
  function mayReload() {
    try {
      var before = Number(window.sessionStorage.getItem("reloaded"));
      window.sessionStorage.setItem("reloaded", String(now()));
      return now() - before > RELOAD_AGAIN_AFTER_MS;
    } catch (error) {
      return false;
    }
  }

  function ifServerAnswers(then) {
    var request = new XMLHttpRequest();
    request.open("GET", "/readyz");
    request.timeout = ANSWER_WITHIN_MS;
    request.onload = function () {
      if (request.status === 200) then();
    };
    request.send();
  }

  function reload() {
    left = true;
    window.location.reload();
  }

  function leave(to) {
    left = true;
    window.location.replace(to);
  }

  function now() {
    return new Date().getTime();
  }
})();
