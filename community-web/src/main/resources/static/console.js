// What makes the console handier where scripts run; every page works without it.
(() => {
  "use strict";
  const narrow = window.matchMedia("(max-width: 61.99rem)");
  const menu = document.querySelector(".k-menu-fold");
  if (menu && narrow.matches) {
    menu.open = false;
  }
})();
