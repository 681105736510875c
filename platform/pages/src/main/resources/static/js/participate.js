// Comforts of contributing; every page works without them.

// A draft survives a reload. It stays in this tab and goes with it: computers are shared. The
// consent is given each time anew, and hidden fields are the page's own.
{
  const PREFIX = "draft:";
  const store = (work) => {
    try {
      return work(sessionStorage);
    } catch {
      return null; // A browser that stores nothing keeps no draft.
    }
  };
  const kept = (field) => field.name && !field.closest(".trap") && !["hidden", "file", "submit"].includes(field.type) && field.name !== "purposes";
  const fields = (form) => [...form.elements].filter(kept);

  const written = (form) => {
    const values = [];
    for (const field of fields(form)) {
      const chosen = field.type === "radio" || field.type === "checkbox";
      if (chosen ? field.checked !== field.defaultChecked || field.checked : field.value) values.push([field.name, field.value, chosen ? field.checked : null]);
    }
    return values;
  };
  const typed = (form) => fields(form).some((field) => field.matches("textarea, input:not([type=radio], [type=checkbox])") && field.value.trim());

  const restore = (form, values) => {
    for (const [name, value, checked] of values) {
      for (const field of fields(form)) {
        if (field.name !== name || name === "matter") continue;
        if (checked === null) field.value = value;
        else if (field.value === value) field.checked = checked;
        else continue;
        if (checked !== false) unfold(field);
      }
    }
  };
  const unfold = (field) => {
    const folded = field.closest("details");
    const isPlain = field.type === "radio" && field.defaultChecked;
    if (folded && !isPlain && field.value) folded.open = true;
  };

  for (const form of document.querySelectorAll("form[data-draft]")) {
    const key = PREFIX + form.dataset.draft;
    const told = document.querySelector("[data-draft-told]");
    const save = () => store((all) => (typed(form) ? all.setItem(key, JSON.stringify(written(form))) : all.removeItem(key)));
    const draft = form.dataset.draftNew && store((all) => JSON.parse(all.getItem(key)));
    if (draft) {
      restore(form, draft);
      form.dispatchEvent(new Event("change", { bubbles: true }));
      if (told) told.hidden = false;
    }
    form.addEventListener("input", save);
    form.addEventListener("change", save);
    document.querySelector("[data-draft-drop]")?.addEventListener("click", () => {
      store((all) => all.removeItem(key));
      form.reset();
      if (told) told.hidden = true;
      form.querySelector("[name=title]")?.focus();
    });
  }

  const received = () => {
    for (const each of document.querySelectorAll("[data-draft-received]")) store((all) => all.removeItem(PREFIX + each.dataset.draftReceived));
  };
  received();
  document.addEventListener("drawn", received);
}

// Files are sent with their progress; what the platform answers takes the place of the page.
{
  const MANY = 5;
  const TOGETHER = 25 * 1024 * 1024;
  const bytes = (input) => [...input.files].reduce((sum, file) => sum + file.size, 0);

  const bar = (form) => {
    const box = document.createElement("p");
    box.className = "upload";
    const label = document.createElement("label");
    const progress = document.createElement("progress");
    const said = document.createElement("span");
    label.htmlFor = progress.id = "upload-progress";
    label.textContent = form.dataset.upload;
    progress.max = 100;
    progress.value = 0;
    box.append(label, progress, said);
    form.append(box);
    return { box, show: (share) => ((progress.value = share), (said.textContent = `${share} %`)) };
  };

  const put = (html, address) => {
    const told = new DOMParser().parseFromString(html, "text/html");
    const main = told.getElementById("contenido");
    if (!main) return false;
    document.getElementById("contenido").replaceWith(document.adoptNode(main));
    document.title = told.title;
    const other = told.querySelector(".top .switch-form, .top .switch");
    if (other) document.querySelector(".top .switch-form, .top .switch")?.replaceWith(document.adoptNode(other));
    if (address) history.replaceState({}, "", address);
    document.dispatchEvent(new Event("drawn"));
    scrollTo(0, 0);
    (main.querySelector(".errors") ?? main).focus({ preventScroll: true });
    return true;
  };

  const failed = (form, box) => {
    box.remove();
    delete form.dataset.sent;
    const button = form.querySelector("button");
    if (form.dataset.label) button.textContent = form.dataset.label;
    const error = document.createElement("p");
    error.className = "errors";
    error.setAttribute("role", "alert");
    error.tabIndex = -1;
    error.textContent = form.dataset.failed;
    form.prepend(error);
    error.focus();
  };

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      const button = form.querySelector("button");
      if ("upload" in form.dataset && !form.dataset.label) form.dataset.label = button.textContent;
    },
    true,
  );
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const files = form.querySelector("input[type=file]");
    if (event.defaultPrevented || !("upload" in form.dataset) || !files || !bytes(files)) return;
    event.preventDefault();
    if (form.querySelector(".upload")) return;
    for (const each of form.querySelectorAll(":scope > .errors")) each.remove();
    const { box, show } = bar(form);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", (now) => now.lengthComputable && show(Math.floor((100 * now.loaded) / now.total)));
    request.addEventListener("load", () => {
      show(100);
      const address = request.status === 200 ? form.dataset.after || request.responseURL : "";
      if (!put(request.responseText, address)) failed(form, box);
    });
    request.addEventListener("error", () => failed(form, box));
    request.addEventListener("abort", () => failed(form, box));
    request.send(new FormData(form));
  });

  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!input.matches?.("input[type=file][multiple]")) return;
    const fits = input.files.length <= MANY && bytes(input) <= TOGETHER;
    input.setCustomValidity(fits ? "" : input.dataset.many);
    input.reportValidity();
  });
}
