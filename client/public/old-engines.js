// What televisions of 2020 (Chromium 68) lack and our code or our libraries use. Runs before every module; a file of
// its own because the content security policy forbids inline scripts.
(function () {
  function lend(target, name, value) {
    if (!(name in target)) {
      Object.defineProperty(target, name, { value: value, writable: true, configurable: true });
    }
  }
  lend(self, "globalThis", self);
  lend(self, "queueMicrotask", function (run) {
    Promise.resolve().then(run);
  });
  lend(Object, "fromEntries", function (entries) {
    var made = {};
    for (var entry of entries) made[entry[0]] = entry[1];
    return made;
  });
  lend(Object, "hasOwn", function (object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  });
  lend(Promise, "allSettled", function (promises) {
    return Promise.all(
      Array.from(promises, function (promise) {
        return Promise.resolve(promise).then(
          function (value) {
            return { status: "fulfilled", value: value };
          },
          function (reason) {
            return { status: "rejected", reason: reason };
          },
        );
      }),
    );
  });
  function at(index) {
    var whole = Math.trunc(index) || 0;
    return this[whole < 0 ? this.length + whole : whole];
  }
  lend(Array.prototype, "at", at);
  lend(String.prototype, "at", at);
  lend(Array.prototype, "flat", function flat(depth) {
    var deep = depth === undefined ? 1 : depth;
    return this.reduce(function (all, part) {
      return all.concat(Array.isArray(part) && deep > 1 ? part.flat(deep - 1) : deep > 0 ? part : [part]);
    }, []);
  });
  lend(Array.prototype, "flatMap", function (map, self) {
    return this.map(map, self).flat();
  });
  lend(Array.prototype, "findLastIndex", function (is, self) {
    for (var index = this.length - 1; index >= 0; index -= 1) {
      if (is.call(self, this[index], index, this)) return index;
    }
    return -1;
  });
  lend(Array.prototype, "findLast", function (is, self) {
    return this[this.findLastIndex(is, self)];
  });
  lend(String.prototype, "replaceAll", function (what, by) {
    return what instanceof RegExp ? this.replace(what, by) : this.split(what).join(by);
  });
})();
