package org.convocatoria.gateway.edge;

import jakarta.servlet.ServletRequest;
import org.convocatoria.pages.door.DoorHeaders;
import org.springframework.http.HttpHeaders;

/** Notes from a service to the gateway, in headers that are not passed on. */
final class Told {

  private Told() {}

  /** Notes it with the request, before the headers are taken off. */
  static void note(ServletRequest request, HttpHeaders response) {
    for (String name : new String[] {DoorHeaders.WRONG_CLAVE, DoorHeaders.ROLE_REFUSED}) {
      if (response.containsHeader(name)) {
        request.setAttribute(name, true);
      }
    }
  }

  /** The clave or code that was sent is nobody's. */
  static boolean wrongClave(ServletRequest request) {
    return request.getAttribute(DoorHeaders.WRONG_CLAVE) != null;
  }

  /** The caller's role may not do this. */
  static boolean roleRefused(ServletRequest request) {
    return request.getAttribute(DoorHeaders.ROLE_REFUSED) != null;
  }
}
