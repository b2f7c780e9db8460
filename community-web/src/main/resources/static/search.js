"use strict";

// Suggestions below the fields of searches: a combobox with a listbox (WAI-ARIA 1.2). Without this the fields just work.
(() => {
  const PAUSE = 150;
  const LEAST = 2;

  const enrich = (input, number) => {
    const form = input.form;
    const address = form.dataset.suggestions;
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let timer = 0;
    let asked = 0;
    let active = -1;

    list.id = `suggestions-${number}`;
    list.className = "c-suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.suggestionsLabel);
    list.hidden = true;
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    input.setAttribute("type", "text");
    input.setAttribute("enterkeyhint", "search");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("autocomplete", "off");
    input.parentElement.classList.add("c-suggesting");
    input.after(list, status);

    const options = () => [...list.children];

    const close = () => {
      list.hidden = true;
      active = -1;
      asked++;
      clearTimeout(timer);
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = at => {
      active = at;
      options().forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
      if (at < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", options()[at].id);
        options()[at].scrollIntoView({ block: "nearest" });
      }
    };

    const show = items => {
      list.replaceChildren(...items.map((item, index) => {
        const option = document.createElement("li");
        const text = document.createElement("span");
        const type = document.createElement("span");
        option.id = `${list.id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.path = item.path;
        text.textContent = item.text;
        type.className = "c-soft";
        type.textContent = item.type;
        option.append(text, " ", type);
        return option;
      }));
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = items.length === 0;
      input.setAttribute("aria-expanded", String(items.length > 0));
      status.textContent = items.length === 0
        ? ""
        : form.dataset.suggestionsCount.replace("{0}", String(items.length));
    };

    const ask = () => {
      const words = input.value.trim();
      const turn = ++asked;
      if (words.length < LEAST || words.length > 100) {
        close();
        return;
      }
      fetch(`${address}?q=${encodeURIComponent(words)}`, { credentials: "same-origin" })
        .then(answer => (answer.ok ? answer.json() : { items: [] }))
        .then(answer => {
          if (turn === asked && document.activeElement === input) {
            show(answer.items);
          }
        })
        .catch(() => close());
    };

    const go = option => {
      window.location.assign(option.dataset.path);
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", event => {
      const all = options();
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "ArrowDown" && list.hidden) {
        ask();
      } else if (list.hidden || event.isComposing) {
        return;
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        choose(active === all.length - 1 ? -1 : active + 1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        choose(active === -1 ? all.length - 1 : active - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        go(all[active]);
      }
    });
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) {
        go(option);
      }
    });
  };

  document.querySelectorAll("form[data-suggestions] input[name=q]").forEach(enrich);
})();
