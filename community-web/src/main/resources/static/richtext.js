// Turns text areas that hold HTML into editors; without scripts they stay text areas. The server cleans what comes in.
(() => {
  "use strict";

  const words = document.documentElement.lang === "en"
    ? { paragraph: "Paragraph", h2: "Heading", h3: "Subheading", bold: "Bold", italic: "Italic", list: "List", numbers: "Numbered list", quote: "Quote", picture: "Picture or file from the library", link: "Link", unlink: "Remove link", clean: "Remove formatting", undo: "Undo", redo: "Redo", html: "HTML", tools: "Formatting", address: "Address of the link (https://… or entry:id)", apply: "Apply", cancel: "Cancel" }
    : { paragraph: "Paragrafo", h2: "Titolo", h3: "Sottotitolo", bold: "Grassetto", italic: "Corsivo", list: "Elenco", numbers: "Elenco numerato", quote: "Citazione", picture: "Immagine o file della raccolta", link: "Collegamento", unlink: "Togli collegamento", clean: "Togli formattazione", undo: "Annulla", redo: "Ripeti", html: "HTML", tools: "Formattazione", address: "Indirizzo del collegamento (https://… o entry:id)", apply: "Applica", cancel: "Annulla" };

  const ALLOWED = { USE_PROFILES: { html: true }, FORBID_TAGS: ["style", "form", "input", "button"], FORBID_ATTR: ["style", "class", "id"], ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|entry:|asset:|[/#.])/i };
  const ASSETS = document.documentElement.dataset.files;

  // a picture is named by the id of its file; the editor shows it
  const toShow = html => html.replace(/src="asset:([0-9A-Z]{13})"/g, 'src="' + ASSETS + '$1/large"');
  const toKeep = html => html.replace(new RegExp('src="' + ASSETS + '([0-9A-Z]{13})/large"', "g"), 'src="asset:$1"');
  const clean = html => window.DOMPurify.sanitize(html, ALLOWED);
  const run = (command, value) => document.execCommand(command, false, value);

  const editors = new WeakMap();

  const BUTTONS = [
    ["paragraph", "¶", () => run("formatBlock", "p")],
    ["h2", "T", () => run("formatBlock", "h2")],
    ["h3", "t", () => run("formatBlock", "h3")],
    ["bold", "B", () => run("bold")],
    ["italic", "I", () => run("italic")],
    ["list", "•", () => run("insertUnorderedList")],
    ["numbers", "1.", () => run("insertOrderedList")],
    ["quote", "»", () => run("formatBlock", "blockquote")],
    ["picture", "▣", editor => editor.choose()],
    ["link", "⚯", editor => editor.askLink()],
    ["unlink", "⚮", () => run("unlink")],
    ["clean", "⌫", () => { run("removeFormat"); run("formatBlock", "p"); }],
    ["undo", "↶", () => run("undo")],
    ["redo", "↷", () => run("redo")],
    ["html", "‹›", editor => editor.toggle()]
  ];

  class Editor {
    constructor(area) {
      this.area = area;
      this.frame = document.createElement("div");
      this.frame.className = "k-editor";
      this.bar = this.toolbar();
      this.paper = this.sheet();
      this.frame.append(this.bar, this.linkBar(), this.paper);
      area.before(this.frame);
      this.frame.append(area);
      area.hidden = true;
      this.label().addEventListener("click", () => this.paper.focus());
    }

    label() {
      return document.querySelector(`label[for="${CSS.escape(this.area.id)}"]`) || document.createElement("label");
    }

    sheet() {
      const paper = document.createElement("div");
      paper.className = "k-paper c-text";
      paper.contentEditable = this.area.matches(":disabled") ? "false" : "true";
      paper.setAttribute("role", "textbox");
      paper.setAttribute("aria-multiline", "true");
      paper.setAttribute("aria-label", this.label().textContent.trim());
      for (const name of ["lang", "aria-describedby", "aria-invalid"]) {
        if (this.area.hasAttribute(name)) {
          paper.setAttribute(name, this.area.getAttribute(name));
        }
      }
      paper.innerHTML = clean(toShow(this.area.value.includes("<") ? this.area.value : this.paragraphs(this.area.value)));
      paper.addEventListener("input", () => this.keep());
      paper.addEventListener("paste", event => this.paste(event));
      document.addEventListener("selectionchange", () => this.remember());
      paper.addEventListener("focus", () => run("defaultParagraphSeparator", "p"));
      return paper;
    }

    paragraphs(text) {
      const holder = document.createElement("div");
      for (const part of text.split(/\n\s*\n/).filter(part => part.trim())) {
        const paragraph = document.createElement("p");
        paragraph.textContent = part.trim();
        holder.append(paragraph);
      }
      return holder.innerHTML;
    }

    toolbar() {
      const bar = document.createElement("div");
      bar.className = "k-tools";
      bar.setAttribute("role", "toolbar");
      bar.setAttribute("aria-label", words.tools + " " + this.label().textContent.trim());
      BUTTONS.forEach(([name, sign, work], index) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "k-tool k-tool-" + name;
        button.textContent = sign;
        button.title = words[name];
        button.setAttribute("aria-label", words[name]);
        button.tabIndex = index === 0 ? 0 : -1;
        button.addEventListener("mousedown", event => event.preventDefault());
        button.addEventListener("click", () => {
          if (!["html", "link", "picture"].includes(name)) {
            this.paper.focus();
          }
          work(this);
          this.keep();
        });
        bar.append(button);
      });
      bar.addEventListener("keydown", event => this.walk(event));
      return bar;
    }

    // one stop for the tab key, arrows within
    walk(event) {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) {
        return;
      }
      const buttons = [...this.bar.querySelectorAll("button")];
      const at = buttons.indexOf(document.activeElement);
      const next = buttons[(at + step + buttons.length) % buttons.length];
      buttons.forEach(button => { button.tabIndex = button === next ? 0 : -1; });
      next.focus();
      event.preventDefault();
    }

    linkBar() {
      const bar = document.createElement("div");
      bar.className = "k-linkbar";
      bar.hidden = true;
      const input = document.createElement("input");
      input.type = "text";
      input.setAttribute("aria-label", words.address);
      input.placeholder = words.address;
      const apply = document.createElement("button");
      apply.type = "button";
      apply.className = "k-button k-button-small";
      apply.textContent = words.apply;
      const cancel = document.createElement("button");
      cancel.type = "button";
      cancel.className = "k-button k-button-plain k-button-small";
      cancel.textContent = words.cancel;
      const close = () => { bar.hidden = true; this.restore(); };
      apply.addEventListener("click", () => { close(); this.link(input.value.trim()); });
      cancel.addEventListener("click", close);
      input.addEventListener("keydown", event => {
        if (event.key === "Enter") {
          event.preventDefault();
          apply.click();
        } else if (event.key === "Escape") {
          close();
        }
      });
      bar.append(input, apply, cancel);
      this.links = { bar, input };
      return bar;
    }

    // where the next letter would go is known after the reader has gone elsewhere
    remember() {
      const selection = window.getSelection();
      if (selection.rangeCount && this.paper.contains(selection.anchorNode)) {
        this.range = selection.getRangeAt(0);
      }
    }

    choose() {
      const library = this.frame.parentElement.querySelector(".k-insert");
      library.open = true;
      library.querySelector("input").focus();
    }

    // a link goes around the words that are marked, anything else in their place
    insert(html) {
      if (!this.area.hidden) {
        this.area.setRangeText(html, this.area.selectionStart, this.area.selectionEnd, "end");
        this.area.focus();
        this.area.dispatchEvent(new Event("input", { bubbles: true }));
        return;
      }
      this.restore();
      const link = /^<a href="([^"]+)"/.exec(html);
      if (!link) {
        this.insertBlock(clean(toShow(html)));
      } else if (this.range && !this.range.collapsed) {
        run("createLink", link[1]);
      } else {
        run("insertHTML", clean(html));
      }
      this.keep();
    }

    // behind the paragraph one is in; one goes on in the next
    insertBlock(html) {
      const holder = document.createElement("div");
      holder.innerHTML = html;
      let last = this.range && this.range.startContainer;
      while (last && last.parentNode !== this.paper) {
        last = last === this.paper ? null : last.parentNode;
      }
      for (const block of [...holder.childNodes]) {
        if (last) {
          last.after(block);
        } else {
          this.paper.append(block);
        }
        last = block;
      }
      if (!last.nextElementSibling) {
        const next = document.createElement("p");
        next.append(document.createElement("br"));
        last.after(next);
      }
      const caret = document.createRange();
      caret.setStart(last.nextElementSibling, 0);
      this.range = caret;
      this.restore();
    }

    askLink() {
      const anchor = this.range && (this.range.startContainer.parentElement || this.paper).closest("a");
      this.links.input.value = anchor ? anchor.getAttribute("href") : "";
      this.links.bar.hidden = false;
      this.links.input.focus();
    }

    restore() {
      this.paper.focus();
      if (this.range && this.paper.contains(this.range.startContainer)) {
        const selection = window.getSelection();
        selection.removeAllRanges();
        selection.addRange(this.range);
      }
    }

    link(address) {
      if (address && ALLOWED.ALLOWED_URI_REGEXP.test(address)) {
        if (this.range && !this.range.collapsed) {
          run("createLink", address);
        } else {
          const anchor = document.createElement("a");
          anchor.href = address;
          anchor.textContent = address;
          run("insertHTML", anchor.outerHTML);
        }
        this.keep();
      }
    }

    paste(event) {
      const html = event.clipboardData.getData("text/html");
      const text = event.clipboardData.getData("text/plain");
      event.preventDefault();
      run("insertHTML", clean(html || this.paragraphs(text)));
      this.keep();
    }

    toggle() {
      const plain = this.area.hidden;
      if (!plain) {
        this.paper.innerHTML = clean(toShow(this.area.value));
      }
      this.area.hidden = !plain;
      this.paper.hidden = plain;
      (plain ? this.area : this.paper).focus();
    }

    keep() {
      if (!this.area.hidden) {
        return;
      }
      const html = toKeep(clean(this.paper.innerHTML));
      const value = this.paper.textContent.trim() || /<(img|hr|table)/.test(html) ? html : "";
      if (value !== this.area.value) {
        this.area.value = value;
        this.area.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }

  const begin = root => root.querySelectorAll("textarea.k-rich").forEach(area => {
    if (!area.closest(".k-editor")) {
      const editor = new Editor(area);
      editors.set(editor.frame, editor);
    }
  });

  if (window.DOMPurify) {
    begin(document);
    // what is chosen from the library goes into the text at once
    document.addEventListener("click", event => {
      const button = event.target.closest(".k-insert button[data-html]");
      const frame = button && button.closest(".k-field").querySelector(".k-editor");
      if (frame) {
        event.preventDefault();
        event.stopPropagation();
        button.closest(".k-insert").open = false;
        editors.get(frame).insert(button.dataset.html);
      }
    }, true);
    document.addEventListener("htmx:load", event => begin(event.detail.elt));
  }
})();
