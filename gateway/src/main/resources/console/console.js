// Every address comes from the document, which the gateway makes at start, so the same page serves
// each installation and each port offset.
import { fields, leaving, shown } from "/console/examples.js";

const answer = await fetch("/openapi?format=json");
const everything = shown(await answer.json());
let token;

// By operation: the example of its body, and the same with ids of things that are there.
const bodies = new Map();

// By operation and parameter: the id that was filled in.
const ids = new Map();

// Ids are taken from the lists once somebody has signed in, and again when something new has been
// made. What a person has typed stays.
async function fill({ specActions, specSelectors, oas3Actions, oas3Selectors }) {
  for (const { path, verb, parameter, body, value } of await fields(everything, token)) {
    if (parameter) {
      const field = [path, verb, parameter].join(" ");
      const written = specSelectors.parameterValues([path, verb]).get(`path.${parameter}`);
      if ([undefined, null, "", ids.get(field)].includes(written)) {
        ids.set(field, value);
        specActions.changeParam([path, verb], parameter, "path", value);
      }
      continue;
    }
    const written = oas3Selectors.requestBodyValue(path, verb);
    const untouched = [body, bodies.get(path + verb)?.value].includes(written);
    bodies.set(path + verb, { body, value });
    if (untouched) {
      oas3Actions.setRequestBodyValue({ value, pathMethod: [path, verb] });
    }
  }
}

const fillsFields = {
  statePlugins: {
    auth: {
      wrapActions: {
        authorizeOauth2: (authorize, system) => (payload) => {
          token = payload.token.access_token;
          fill(system);
          return authorize(payload);
        },
      },
    },
    oas3: {
      wrapActions: {
        // An operation that is opened writes its example into its body.
        setRequestBodyValue: (set) => ({ value, pathMethod }) => {
          const known = bodies.get(pathMethod.join(""));
          return set({ value: known && value === known.body ? known.value : value, pathMethod });
        },
      },
    },
    spec: {
      wrapActions: {
        setResponse: (set, system) => (path, method, response) => {
          if (response.status === 201) {
            fill(system);
          }
          return set(path, method, response);
        },
      },
    },
  },
};

const page = SwaggerUIBundle({
  spec: everything,
  dom_id: "#console",
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [() => fillsFields],
  layout: "BaseLayout",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  requestInterceptor: leaving,
  // A token is kept for as long as the page is open and no longer.
  persistAuthorization: false,
  // The public validator would be told the address of this installation.
  validatorUrl: null,
  oauth2RedirectUrl: window.location.origin + "/console/oauth2-redirect.html",
});
page.initOAuth({
  clientId: "ignite-console",
  appName: "Ignite",
  scopes: "openid",
  usePkceWithAuthorizationCodeGrant: true,
});
