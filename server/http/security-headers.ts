import helmet from "helmet";

/** What browsers are told to refuse; `secure` where the origin that people use is https. */
export function securityHeaders(secure: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", "ws:", "wss:"],
        // A board may show pictures of the web; scripts, styles and data come from here alone.
        imgSrc: ["'self'", "data:", "https:"],
        styleSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
        formAction: ["'self'"],
      },
    },
    // A television on the office network speaks plain http.
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: false,
  });
}
