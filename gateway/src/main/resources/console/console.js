"use strict";
// Every address comes from the document, which the gateway makes at start, so the same page serves
// each installation and each port offset.
window.addEventListener("load", () => {
  const console = SwaggerUIBundle({
    url: "/openapi?format=json",
    dom_id: "#console",
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    // A token is kept for as long as the page is open and no longer.
    persistAuthorization: false,
    // The public validator would be told the address of this installation.
    validatorUrl: null,
    oauth2RedirectUrl: window.location.origin + "/console/oauth2-redirect.html",
  });
  console.initOAuth({
    clientId: "ignite-console",
    appName: "Ignite",
    scopes: "openid",
    usePkceWithAuthorizationCodeGrant: true,
  });
});
