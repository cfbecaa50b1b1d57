// Keeps a page of /lite current; written so that every television reads it (ES5).
(function () {
  "use strict";
  var EVERY_MS = 7000;
  var ANSWER_WITHIN_MS = 15000;
  var PAGE_MS = 12000;
  var TRY_THE_WALL_AFTER_MS = 3600000;
  // In fiftieths of a hundredth of the width: 38 and 29 pixels of 1920. Smaller cannot be read from afar.
  var LARGEST_TYPE = 100;
  var SMALLEST_TYPE = 75;

  var content = document.getElementById("content");
  var offline = document.getElementById("offline");

  allowSignIn();
  window.setTimeout(refresh, EVERY_MS);
  window.setInterval(turnPage, PAGE_MS);
  window.addEventListener("resize", fit);
  window.addEventListener("load", fit);
  document.addEventListener("submit", signIn);
  // A wall that broke may be mended; an engine that is too old stays so.
  if (/[?&]because=broken/.test(window.location.search)) window.setTimeout(tryTheWall, TRY_THE_WALL_AFTER_MS);

  function refresh() {
    var request = new XMLHttpRequest();
    request.open("GET", window.location.pathname + window.location.search);
    request.responseType = "document";
    request.timeout = ANSWER_WITHIN_MS;
    request.onload = function () {
      var fresh = request.response && request.response.getElementById("content");
      // A server that fails has nothing to show; one that says "sign in" or "no such board" has.
      if (fresh && request.status < 500) show(fresh, request.response);
      else sayOffline();
    };
    request.onerror = sayOffline;
    request.ontimeout = sayOffline;
    request.onloadend = function () {
      window.setTimeout(refresh, EVERY_MS);
    };
    request.send();
  }

  function show(fresh, page) {
    offline.className = "gone";
    // An administrator may have given the screen another theme.
    document.documentElement.className = page.documentElement.className;
    // Whoever types a token keeps the form.
    if (document.getElementById("sign-in") && fresh.querySelector("#sign-in")) return;
    document.title = page.title;
    if (content.innerHTML === fresh.innerHTML) return;
    content.innerHTML = fresh.innerHTML;
    allowSignIn();
    fit();
  }

  /** By the server's clock, as it stood on the last page that came: a television's own may be wrong. */
  function sayOffline() {
    var clock = document.getElementById("clock");
    if (offline.className === "" || !clock) return;
    offline.className = "";
    offline.textContent = "Offline since " + clock.textContent + ", showing last numbers";
    fit();
  }

  /** The largest type with which everything is on the screen at once. */
  function fit() {
    var root = document.documentElement;
    for (var size = LARGEST_TYPE; size >= SMALLEST_TYPE; size -= 5) {
      root.style.fontSize = size / 50 + "vw";
      if (root.scrollHeight <= window.innerHeight) return;
    }
  }

  /** What does not fit is shown one screen after the other: nobody scrolls a television. */
  function turnPage() {
    var root = document.documentElement;
    var isEnd = window.pageYOffset + window.innerHeight >= root.scrollHeight - 1;
    window.scrollTo(0, isEnd ? 0 : window.pageYOffset + window.innerHeight * 0.9);
  }

  function allowSignIn() {
    var button = document.querySelector("#sign-in button");
    if (button) button.disabled = false;
  }

  function signIn(event) {
    event.preventDefault();
    var request = new XMLHttpRequest();
    request.open("POST", "/api/v1/session");
    request.setRequestHeader("Content-Type", "application/json");
    request.onload = function () {
      if (request.status < 300) window.location.reload();
      else document.getElementById("refused").className = "";
    };
    request.send(JSON.stringify({ token: document.getElementById("token").value }));
  }

  function tryTheWall() {
    var theme = /[?&]theme=light(&|$)/.test(window.location.search) ? "?theme=light" : "";
    window.location.replace(window.location.pathname.replace(/^\/lite\/?/, "/") + theme);
  }
})();
