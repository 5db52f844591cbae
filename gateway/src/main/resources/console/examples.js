// What the fields of the console show, so that an operation works when it is pressed as it stands.
// Which list an id comes from is said by the document (x-id-from).

// Shown in a header until the request leaves; the request that is shown afterwards has the value.
const FRESH_KEY = "new at each press";
const READ_FIRST = "read when pressed";
const HEADERS = { "Idempotency-Key": FRESH_KEY, "If-Match": READ_FIRST };

// Fields of a body that have to lie ahead, and how many days.
const AHEAD = { closesAt: 14, declineUntil: 14 };
const DAY = 24 * 60 * 60 * 1000;

// Things of one list that are looked through for one that has what hangs under it.
const PARENTS = 10;
const ITEMS = 200;

// The document as the console shows it: without the pages for people who have a link.
export function shown(document) {
  const copy = structuredClone(document);
  copy.tags = copy.tags.filter((tag) => tag.name !== "Pages");
  for (const [path, item] of Object.entries(copy.paths)) {
    for (const [verb, operation] of Object.entries(item)) {
      if (operation.tags?.includes("Pages")) {
        delete item[verb];
      }
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === "header" && parameter.name in HEADERS) {
          parameter.example = HEADERS[parameter.name];
        }
      }
    }
    if (Object.keys(item).length === 0) {
      delete copy.paths[path];
    }
  }
  return copy;
}

// What is written into the fields: {path, verb, parameter, value} into that of an id, {path, verb,
// body, value} into that of a body. All ids are of things that are there and that the token may see.
export async function fields(document, token) {
  const things = new Things(document, token);
  const found = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(item)) {
      for (const [parameter, value] of Object.entries(await address(path, operation, things))) {
        found.push({ path, verb, parameter, value });
      }
      const [body] = Object.values(operation.requestBody?.content ?? {});
      if (body && ("x-id-from" in body || isAhead(exampleOf(body)))) {
        found.push({ path, verb, body: text(exampleOf(body)), value: text(await filled(body, things)) });
      }
    }
  }
  return found;
}

// From the last id on: one that hangs under another brings that along.
async function address(path, operation, things) {
  const known = {};
  const ids = (operation.parameters ?? [])
    .filter((parameter) => "x-id-from" in parameter)
    .sort((a, b) => path.indexOf(`{${b.name}}`) - path.indexOf(`{${a.name}}`));
  for (const { name, "x-id-from": source } of ids) {
    const thing = name in known ? undefined : await things.first(source);
    if (thing) {
      Object.assign(known, thing.above, { [name]: thing.id });
    }
  }
  return Object.fromEntries(
    ids.filter(({ name }) => name in known).map(({ name }) => [name, known[name]]));
}

async function filled(body, things) {
  const example = structuredClone(exampleOf(body));
  for (const [pointer, source] of Object.entries(body["x-id-from"] ?? {})) {
    const thing = await things.first(source);
    if (thing) {
      put(example, pointer, thing.id);
    }
  }
  for (const field of Object.keys(AHEAD).filter((field) => field in example)) {
    example[field] = new Date(Date.now() + AHEAD[field] * DAY).toISOString();
  }
  return example;
}

function isAhead(example) {
  return typeof example === "object" && Object.keys(AHEAD).some((field) => field in example);
}

function exampleOf(body) {
  return body.example ?? Object.values(body.examples)[0].value;
}

// As Swagger UI writes it.
function text(body) {
  return JSON.stringify(body, null, 2);
}

function put(value, pointer, id) {
  const steps = pointer.slice(1).split("/");
  const last = steps.pop();
  const holder = steps.reduce((inner, step) => inner?.[step], value);
  if (holder && last in holder) {
    holder[last] = id;
  }
}

// What the lists of the API have, each asked once.
class Things {
  #document;
  #token;
  #me;
  #answers = new Map();

  constructor(document, token) {
    this.#document = document;
    this.#token = token;
    this.#me = personOf(token);
  }

  // The first thing of the first list that has one, their own before anybody else's: its id, and the
  // ids above it in the address of the list. Nothing, when all are empty or closed to this person.
  async first(source) {
    for (const list of source.lists) {
      for (const above of await this.#above(list)) {
        const items = await this.#items(addressOf(list, above), source.in);
        const wanted = items.filter((item) => has(item, source.having ?? {}));
        const found = wanted.find((item) => this.#isOwn(item)) ?? wanted[0];
        if (found) {
          return { id: found.id, above };
        }
      }
    }
    return undefined;
  }

  // What the address of a list can be made of, for some of the things. At most one stands in it; what
  // that is listed under comes along.
  async #above(list) {
    const id = this.#document.paths[list].get.parameters?.find((one) => one.in === "path");
    if (!id) {
      return [{}];
    }
    const found = [];
    for (const parents of id["x-id-from"]?.lists ?? []) {
      for (const above of await this.#above(parents)) {
        if (found.length < PARENTS) {
          const items = await this.#items(addressOf(parents, above));
          const wanted = items.filter((item) => has(item, id["x-id-from"].having ?? {}));
          const own = wanted.filter((item) => this.#isOwn(item));
          const first = own.length > 0 ? own : wanted;
          first.slice(0, PARENTS - found.length).forEach((item) => found.push({ ...above, [id.name]: item.id }));
        }
      }
    }
    return found;
  }

  // Of a list that everybody is in; of most, nothing is anybody's own.
  #isOwn(item) {
    return this.#me !== undefined && [item.id, item.personId].includes(this.#me);
  }

  #items(address, field = "items") {
    if (!this.#answers.has(address)) {
      this.#answers.set(address, read(address, field, this.#token));
    }
    return this.#answers.get(address);
  }
}

// Whom the registry knows the bearer as; nothing, for an account that it has not tied to a person.
function personOf(token) {
  const payload = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(atob(payload)).person_id;
}

async function read(address, field, token) {
  const answer = await fetch(`${address}?limit=${ITEMS}`, {
    headers: { Accept: "application/json", Authorization: `Bearer ${token}` },
  });
  const steps = field.split(".");
  return answer.ok
    ? steps.reduce((inner, step) => [inner].flat().flatMap((one) => one[step]), await answer.json())
    : [];
}

function addressOf(template, ids) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => encodeURIComponent(ids[name]));
}

function has(item, wanted) {
  return Object.entries(wanted).every(([field, value]) =>
    [item[field] ?? null].flat().includes(value));
}

// The headers that are made when a request leaves.
export async function leaving(request) {
  const headers = request.headers ?? {};
  if (headers["Idempotency-Key"] === FRESH_KEY) {
    headers["Idempotency-Key"] = crypto.randomUUID();
  }
  if (headers["If-Match"] === READ_FIRST) {
    headers["If-Match"] = await versionOf(request.url, headers.Authorization);
  }
  return request;
}

// The ETag of what is changed; where the address itself can't be read, of what it is a part of.
async function versionOf(url, authorization) {
  const whole = url.slice(0, url.lastIndexOf("/"));
  for (const address of [url, whole, whole.slice(0, whole.lastIndexOf("/"))]) {
    const answer = await fetch(address, {
      cache: "no-store",
      headers: { Accept: "application/json", Authorization: authorization },
    });
    if (answer.ok && answer.headers.has("ETag")) {
      return answer.headers.get("ETag");
    }
  }
  return "";
}
