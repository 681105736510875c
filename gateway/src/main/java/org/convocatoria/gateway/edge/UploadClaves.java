package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.edge.service.ServiceResponse;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Asks for whoever sends a file whether the clave is the folio's, before the file is received: the
 * service shows the story of a folio to its owner, and of a wrong clave it says that there is none.
 */
@Component
class UploadClaves {

  private static final Pattern UPLOAD = Pattern.compile("/api/contributions/([^/]+)/attachments");

  private final ServiceClient services;

  UploadClaves(ServiceClient services) {
    this.services = services;
  }

  private boolean isTheFolios(String folio, String clave) {
    ServiceResponse<JsonNode> story =
        services
            .to(Service.SUBMISSION)
            .header(WrongGuesses.CLAVE, clave)
            .get(JsonNode.class, "/api/folios/" + folio);
    return !(story instanceof ServiceResponse.Refused<JsonNode>(int status)) || status != 404;
  }

  /** True for an upload whose clave is missing or wrong, which its service would refuse. */
  boolean refuse(HttpServletRequest request) {
    Matcher upload = UPLOAD.matcher(request.getRequestURI());
    if (!request.getMethod().equals("POST") || !upload.matches()) {
      return false;
    }
    String clave = request.getHeader(WrongGuesses.CLAVE);
    return clave == null || !isTheFolios(upload.group(1), clave);
  }
}
