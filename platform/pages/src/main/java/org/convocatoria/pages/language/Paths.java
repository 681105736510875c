package org.convocatoria.pages.language;

/** Kinds of addresses, since headers, language and errors differ between them. */
public final class Paths {

  private Paths() {}

  /** Whether programs call this address: errors are problem+json. */
  public static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** Whether this address belongs to the machinery: probes, metrics, keys, static files. */
  public static boolean isMachinery(String path) {
    return path.startsWith("/actuator")
        || path.startsWith("/.well-known/")
        || path.equals("/livez")
        || path.equals("/readyz")
        || isAsset(path);
  }

  /** Whether this is a file of the look: styles, scripts, fonts, drawings. */
  public static boolean isAsset(String path) {
    return path.startsWith("/css/")
        || path.startsWith("/js/")
        || path.startsWith("/fonts/")
        || path.startsWith("/img/");
  }

  /** The address of a page without the part that tells the language. */
  public static String withoutLanguage(String path) {
    return path.startsWith("/en/") ? path.substring(3) : path.equals("/en") ? "/" : path;
  }

  /** Whether a person reads this address. */
  public static boolean isPage(String path) {
    return !isApi(path) && !isMachinery(path);
  }

  /**
   * Whether the address is a secret: the page of an invitation, of a data request, of an
   * application, of asking for no more, of another clave, or of setting a password.
   */
  public static boolean isSecret(String path) {
    String page = withoutLanguage(path);
    return page.startsWith("/i/")
        || page.startsWith("/u/")
        || page.startsWith("/r/")
        || page.startsWith("/p/")
        || page.startsWith("/folio/recuperar/")
        || page.startsWith("/personal/entrar/clave/");
  }

  /** True if the response is for one person and must not be cached. */
  public static boolean isPersonal(String path) {
    String page = withoutLanguage(path);
    return page.startsWith("/personal")
        || page.startsWith("/api/staff/")
        || page.startsWith("/api/folios/")
        || page.startsWith("/folio")
        || page.startsWith("/participar")
        || page.startsWith("/api/r/")
        || page.startsWith("/api/p/")
        || (page.startsWith("/consultas/") && page.contains("/respuesta/"))
        || (page.startsWith("/api/consultations/") && page.contains("/answers/"))
        || page.equals("/i")
        || isSecret(path);
  }
}
