// Presses the operations of the document as the console does, with the console's own script: its
// fields, its headers, and its ids, which it takes anew when something has been made.
async (token) => {
  const { fields, leaving, shown } = await import("/console/examples.js");
  const answer = await fetch("/openapi?format=json");
  const everything = shown(await answer.json());
  let filled = await fields(everything, token);

  const operations = Object.entries(everything.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, operation]) => ({ path, verb, operation })));

  function filledOf({ path, verb }, matches) {
    return filled.find((one) => one.path === path && one.verb === verb && matches(one))?.value;
  }

  // Nothing when an id is missing, since no list has such a thing.
  function request(pressed) {
    const { path, verb, operation } = pressed;
    let address = path;
    const query = new URLSearchParams();
    const headers = { Accept: "application/json", Authorization: `Bearer ${token}` };
    for (const { name, in: place, example, schema } of operation.parameters ?? []) {
      const value = filledOf(pressed, (one) => one.parameter === name) ?? example ?? schema?.default;
      if (place === "path" && value === undefined) {
        return undefined;
      }
      if (place === "path") {
        address = address.replace(`{${name}}`, encodeURIComponent(value));
      } else if (place === "query" && value !== undefined) {
        query.set(name, value);
      } else if (place === "header" && value !== undefined) {
        headers[name] = value;
      }
    }
    const sent = { url: `${address}?${query}`, method: verb.toUpperCase(), headers };
    const [[type, body] = []] = Object.entries(operation.requestBody?.content ?? {});
    if (body) {
      const example = body.example ?? Object.values(body.examples)[0].value;
      headers["Content-Type"] = type;
      sent.body =
        filledOf(pressed, (one) => one.body) ??
        (typeof example === "string" ? example : JSON.stringify(example));
    }
    return sent;
  }

  window.operations = () =>
    operations.map(({ path, verb, operation }) => ({
      name: operation.operationId,
      path,
      verb,
      roles: Object.keys(operation["x-roles"] ?? {}),
    }));

  // Its status and what it said; nothing when it could not be pressed.
  window.press = async (name) => {
    const sent = request(operations.find(({ operation }) => operation.operationId === name));
    if (!sent) {
      return null;
    }
    const { url, ...options } = await leaving(sent);
    const answer = await fetch(url, options);
    if (answer.status === 201) {
      filled = await fields(everything, token);
    }
    return { status: answer.status, said: (await answer.text()).slice(0, 500) };
  };
}
