"use strict";

// Keeps each choice on this device at once, and sends it when there is a network. What the service has recorded
// otherwise meanwhile is shown, and not overwritten: each choice is sent with what may have been recorded before it.
(() => {
  const form = document.querySelector("form[data-session]");
  if (!form) return;

  const SOONEST = 2000;
  const LATEST = 60000;
  const key = "attendance." + form.dataset.session;
  const takesFrom = Number(form.dataset.takesFrom);
  const status = document.getElementById("sending");
  const reason = document.getElementById("reason");
  const people = new Map([...form.querySelectorAll("[data-invitation]")].map((row) => [row.dataset.invitation, row]));

  const kept = read();
  let wait = SOONEST;
  let timer = 0;
  let sending = false;

  /** What this device knows: recorded (as of at), and what is waiting to be sent. */
  function read() {
    const until = Number(form.dataset.closesAt);
    const shown = { at: Number(form.dataset.at), until, recorded: {}, waiting: {}, notes: {} };
    people.forEach((row, id) => (shown.recorded[id] = row.dataset.recorded));
    let stored = null;
    try {
      clear();
      stored = JSON.parse(localStorage.getItem(key));
    } catch {
      // Not ours, or no storage: then the page is all there is.
    }
    if (!stored) return shown;
    // The page may be the one that the worker has kept, and older than the last answer.
    return stored.at > shown.at ? { ...shown, ...stored } : { ...shown, waiting: stored.waiting };
  }

  /** What is left of other sessions whose time is over. */
  function clear() {
    Object.keys(localStorage)
      .filter((name) => name.startsWith("attendance.") && JSON.parse(localStorage.getItem(name)).until < Date.now())
      .forEach((name) => localStorage.removeItem(name));
  }

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  function show(words) {
    for (const [id, row] of people) {
      const choice = kept.waiting[id];
      const value = choice ? choice.attendance : kept.recorded[id];
      row.querySelectorAll("input[type=radio]").forEach((input) => (input.checked = input.value === value));
      row.querySelector("input[type=hidden]").value = kept.recorded[id];
      const note = row.querySelector("[data-note]");
      if (choice) note.textContent = "Not sent yet.";
      else if (kept.notes[id]) note.textContent = kept.notes[id];
      else if (note.dataset.ours) note.textContent = "";
      note.dataset.ours = "yes";
    }
    status.textContent = words;
    status.hidden = words === "";
  }

  const waiting = () => Object.keys(kept.waiting).length;

  function unsent(why) {
    const many = waiting() === 1 ? "1 choice is" : waiting() + " choices are";
    return many + " saved on this device, not sent yet" + (why ? ": " + why : ".");
  }

  form.addEventListener("change", (event) => {
    const row = event.target.closest("[data-invitation]");
    if (!row || event.target.type !== "radio") return;
    const id = row.dataset.invitation;
    const before = kept.waiting[id] ? kept.waiting[id].before : [kept.recorded[id]];
    delete kept.notes[id];
    if (before.length === 1 && before[0] === event.target.value) delete kept.waiting[id];
    else kept.waiting[id] = { attendance: event.target.value, before };
    const saved = keep();
    show(waiting() ? (saved ? unsent() : "This device can't save anything: stay on this page until all is sent.") : "");
    soon(0);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });

  function soon(after) {
    clearTimeout(timer);
    timer = setTimeout(send, after);
  }

  function later() {
    soon(wait);
    wait = Math.min(wait * 2, LATEST);
  }

  async function send() {
    if (sending || !waiting()) return;
    if (Date.now() < takesFrom) {
      show(unsent("it can be sent from " + form.dataset.takesFromWords + " on."));
      soon(Math.min(takesFrom - Date.now(), LATEST));
      return;
    }
    sending = true;
    const sent = {};
    for (const [id, choice] of Object.entries(kept.waiting)) {
      sent[id] = { ...choice };
      // Should the answer be lost, this may be what is recorded.
      choice.before = [...new Set([...choice.before, choice.attendance])];
    }
    keep();
    try {
      const answer = await fetch(location.pathname, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({
          entries: Object.entries(sent).map(([invitationId, choice]) => ({ invitationId, ...choice })),
          reason: reason.value || undefined,
        }),
      });
      if (answer.ok) taken(sent, await answer.json());
      else refused(answer.status, await answer.json().catch(() => ({})));
    } catch {
      show(unsent("there is no network. It is sent as soon as there is."));
      later();
    } finally {
      sending = false;
    }
  }

  function taken(sent, answer) {
    wait = SOONEST;
    kept.at = Date.parse(answer.at);
    for (const [id, choice] of Object.entries(sent)) {
      const now = kept.waiting[id];
      if (answer.conflicts.includes(id)) {
        kept.notes[id] = "You chose " + choice.attendance + "; somebody has recorded " + answer.recorded[id]
          + " meanwhile. That stands unless you choose again.";
        delete kept.waiting[id];
      } else if (now && now.attendance === choice.attendance) {
        delete kept.waiting[id];
      } else if (now) {
        now.before = [choice.attendance]; // chosen anew while this was on its way
      }
    }
    Object.assign(kept.recorded, answer.recorded);
    keep();
    if (waiting()) {
      show(unsent());
      soon(0);
      return;
    }
    const open = [...people.keys()].filter((id) => kept.recorded[id] === "unknown").length;
    const conflicts = Object.keys(kept.notes).length;
    show("Sent: all that you chose is recorded" + (conflicts ? ", but for what is noted below." : "."));
    if (!open && !conflicts) forget();
  }

  function refused(code, problem) {
    if (code === 422 && problem.type && problem.type.endsWith("/correction-needs-reason")) {
      show(unsent("choose below why you correct what was recorded."));
      reason.focus();
    } else if (code === 404) {
      show("This link does not hold any more. What you chose is not sent; ask for a new link, or record it signed in.");
    } else if (code >= 500 || code === 429 || code === 409) {
      show(unsent("it was not taken (" + (problem.title || code) + "), and is tried again."));
      later();
    } else {
      show(unsent("it was not taken: " + (problem.detail || code)));
    }
  }

  /** Everybody is recorded: nothing of them stays on the device. */
  function forget() {
    localStorage.removeItem(key);
    tellWorker({ forget: location.href });
  }

  function tellWorker(message) {
    if (navigator.serviceWorker) {
      navigator.serviceWorker.ready.then((worker) => worker.active.postMessage(message));
    }
  }

  reason.addEventListener("change", () => soon(0));
  addEventListener("online", () => soon(0));
  document.addEventListener("visibilitychange", () => document.hidden || soon(0));

  show(waiting() ? unsent() : "");
  soon(0);
  if (navigator.serviceWorker) {
    navigator.serviceWorker
      .register("scripts/worker.js", { scope: "./" })
      .then(() => tellWorker({ keep: location.href, until: Number(form.dataset.closesAt) }))
      .catch(() => {}); // no worker: the page has to stay open until all is sent
  }
})();
