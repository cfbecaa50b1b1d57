// The look of a page, set before anything of it is painted; written so that every television reads it (ES5).
// `data-theme` on the root is what it becomes (client/theme.css). What the address asks for goes first (?theme=light); a
// paired screen begins as it was shown last; the pages follow the device, walls and widgets are dark.
(function () {
  "use strict";
  var root = document.documentElement;
  var path = window.location.pathname;
  var asked = /[?&]theme=(dark|light)(?:&|$)/.exec(window.location.search);
  var light = window.matchMedia && window.matchMedia("(prefers-color-scheme: light)");
  var follows = root.getAttribute("data-theme") === "device" && !/^\/gallery\/?$/.test(path);

  if (/^\/screen\/?$/.test(path)) show(kept() || "dark");
  else if (asked) show(asked[1]);
  else if (follows && light) {
    showDevice();
    // Old engines know only this way to listen.
    light.addListener(showDevice);
  } else show("dark");

  function showDevice() {
    show(light.matches ? "light" : "dark");
  }

  function show(theme) {
    root.setAttribute("data-theme", theme);
    var scheme = document.querySelector("meta[name=color-scheme]");
    if (scheme) scheme.setAttribute("content", theme);
  }

  /** As client/lib/theme.ts keeps it. A browser may forbid to look. */
  function kept() {
    try {
      var theme = JSON.parse(window.localStorage.getItem("tierboard.theme"));
      return theme === "light" || theme === "dark" ? theme : undefined;
    } catch (error) {
      return undefined;
    }
  }
})();
