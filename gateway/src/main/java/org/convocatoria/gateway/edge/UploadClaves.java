package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.edge.service.ServiceResponse;
import org.convocatoria.pages.language.Paths;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Asks for whoever sends a file whether the clave is the folio's, before the file is received: the
 * service shows the story of a folio to its owner, and of a wrong clave it says that there is none.
 */
@Component
class UploadClaves {

  private static final Pattern UPLOAD = Pattern.compile("/api/contributions/([^/]+)/attachments");
  private static final Pattern PAGE = Pattern.compile("/folio/([^/]+)/archivos");

  private final ServiceClient services;
  private final KeptByBrowser kept;

  UploadClaves(ServiceClient services, KeptByBrowser kept) {
    this.services = services;
    this.kept = kept;
  }

  private boolean isTheFolios(String folio, String clave) {
    ServiceResponse<JsonNode> story =
        services
            .to(Service.SUBMISSION)
            .header(WrongGuesses.CLAVE, clave)
            .get(JsonNode.class, "/api/folios/" + folio);
    return !(story instanceof ServiceResponse.Refused<JsonNode>(int status)) || status != 404;
  }

  /**
   * True for an upload whose clave is missing or wrong, which its service would refuse. The clave
   * that a page has in its form, where the browser keeps none, comes with the file and is not known
   * yet.
   */
  boolean refuse(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return false;
    }
    Matcher page = PAGE.matcher(Paths.withoutLanguage(request.getRequestURI()));
    if (page.matches()) {
      String folio = page.group(1);
      return kept.claveOf(folio, request).filter(each -> !isTheFolios(folio, each)).isPresent();
    }
    Matcher upload = UPLOAD.matcher(request.getRequestURI());
    if (!upload.matches()) {
      return false;
    }
    String clave = request.getHeader(WrongGuesses.CLAVE);
    return clave == null || !isTheFolios(upload.group(1), clave);
  }
}
