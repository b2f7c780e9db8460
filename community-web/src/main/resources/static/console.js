// What makes the console handier where scripts run; every page works without it.
(() => {
  "use strict";

  const menu = document.querySelector(".k-menu-fold");
  if (menu && window.matchMedia("(max-width: 61.99rem)").matches) {
    menu.open = false;
  }

  // the key that sends a form looks for what was typed where one chooses
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches(".k-pick-q")) {
      event.preventDefault();
      event.target.parentElement.querySelector("button").click();
    }
  });

  // what is written is kept as a sketch a moment after the last key
  const form = document.querySelector('form[data-sketch="true"]');
  if (form) {
    const state = form.querySelector(".k-sketch-state");
    let timer = 0;
    let written = false;
    const keep = async () => {
      timer = 0;
      const body = new URLSearchParams(new FormData(form));
      body.set("do", "sketch");
      try {
        const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
        state.textContent = answer.ok ? (await answer.text()).trim() : form.dataset.over;
      } catch {
        state.textContent = form.dataset.over;
      }
    };
    form.addEventListener("input", event => {
      if (event.target.matches(".k-pick-q, [name=view]")) {
        return;
      }
      written = true;
      clearTimeout(timer);
      timer = setTimeout(keep, 1500);
    });
    form.addEventListener("submit", () => {
      written = false;
      clearTimeout(timer);
    });
    window.addEventListener("beforeunload", event => {
      if (written && timer) {
        event.preventDefault();
      }
    });
  }
})();
