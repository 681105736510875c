package org.convocatoria.gateway.edge;

import static org.convocatoria.gateway.edge.service.Service.INVITATION;
import static org.convocatoria.gateway.edge.service.Service.NOTIFICATION;
import static org.convocatoria.gateway.edge.service.Service.PLAN;
import static org.convocatoria.gateway.edge.service.Service.SUBMISSION;
import static org.convocatoria.gateway.edge.service.Service.WORKSHOP;

import java.util.List;
import org.convocatoria.gateway.edge.service.Service;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses of the services; the first match counts. All others are the gateway's own. */
public final class Routes {

  /** An address, of the API or of a page, and the service that owns it. */
  record Route(String pattern, Service service) {}

  static final List<Route> ALL =
      List.of(
          new Route("/api/contributions/{folio}/uses", PLAN),
          new Route("/api/call", SUBMISSION),
          new Route("/api/calls", SUBMISSION),
          new Route("/api/contributions", SUBMISSION),
          new Route("/api/contributions/**", SUBMISSION),
          new Route("/api/folios/**", SUBMISSION),
          new Route("/api/totals", SUBMISSION),
          new Route("/api/r/{token}", SUBMISSION),
          new Route("/api/r/{token}/**", SUBMISSION),
          new Route("/api/p/{token}", SUBMISSION),
          new Route("/api/p/{token}/**", SUBMISSION),
          new Route("/api/consultations", SUBMISSION),
          new Route("/api/consultations/**", SUBMISSION),
          new Route("/api/forums", SUBMISSION),
          new Route("/api/forums/**", SUBMISSION),
          new Route("/api/projects", SUBMISSION),
          new Route("/api/projects/**", SUBMISSION),
          new Route("/api/workshops", WORKSHOP),
          new Route("/api/workshops/**", WORKSHOP),
          new Route("/api/calendar.ics", WORKSHOP),
          new Route("/api/plan", PLAN),
          new Route("/api/plan/**", PLAN),
          new Route("/api/staff/calls/**", SUBMISSION),
          new Route("/api/staff/contributions", SUBMISSION),
          new Route("/api/staff/contributions/**", SUBMISSION),
          new Route("/api/staff/undo/**", SUBMISSION),
          new Route("/api/staff/totals", SUBMISSION),
          new Route("/api/staff/rights", SUBMISSION),
          new Route("/api/staff/rights/**", SUBMISSION),
          new Route("/api/staff/venues", SUBMISSION),
          new Route("/api/staff/venues/**", SUBMISSION),
          new Route("/api/staff/requests", SUBMISSION),
          new Route("/api/staff/requests/**", SUBMISSION),
          new Route("/api/staff/sessions", SUBMISSION),
          new Route("/api/staff/sessions/**", SUBMISSION),
          new Route("/api/staff/consultations", SUBMISSION),
          new Route("/api/staff/consultations/**", SUBMISSION),
          new Route("/api/staff/calls-to-make", SUBMISSION),
          new Route("/api/staff/retention", SUBMISSION),
          new Route("/api/staff/forums", SUBMISSION),
          new Route("/api/staff/forums/**", SUBMISSION),
          new Route("/api/staff/projects", SUBMISSION),
          new Route("/api/staff/projects/**", SUBMISSION),
          new Route("/api/staff/applications", SUBMISSION),
          new Route("/api/staff/applications/**", SUBMISSION),
          new Route("/api/staff/tables/**", WORKSHOP),
          new Route("/api/staff/workshops", WORKSHOP),
          new Route("/api/staff/workshops/**", WORKSHOP),
          new Route("/api/staff/experts", INVITATION),
          new Route("/api/staff/experts/**", INVITATION),
          new Route("/api/staff/rounds", INVITATION),
          new Route("/api/staff/rounds/**", INVITATION),
          new Route("/api/staff/plan", PLAN),
          new Route("/api/staff/plan/**", PLAN),
          new Route("/api/staff/acts", PLAN),
          new Route("/api/staff/messages", NOTIFICATION),
          new Route("/api/staff/operations/submission/**", SUBMISSION),
          new Route("/api/staff/operations/workshop/**", WORKSHOP),
          new Route("/api/staff/operations/invitation/**", INVITATION),
          new Route("/api/staff/operations/plan/**", PLAN),
          new Route("/api/staff/operations/notification/**", NOTIFICATION),
          new Route("/", SUBMISSION),
          new Route("/convocatoria", SUBMISSION),
          new Route("/convocatoria/**", SUBMISSION),
          new Route("/identidad/**", SUBMISSION),
          new Route("/participar", SUBMISSION),
          new Route("/participar/**", SUBMISSION),
          new Route("/folio", SUBMISSION),
          new Route("/folio/**", SUBMISSION),
          new Route("/aportaciones", SUBMISSION),
          new Route("/cobertura", SUBMISSION),
          new Route("/open-data/", SUBMISSION),
          new Route("/open-data/**", SUBMISSION),
          new Route("/aviso-de-privacidad", SUBMISSION),
          new Route("/personal/aportaciones", SUBMISSION),
          new Route("/personal/aportaciones/**", SUBMISSION),
          new Route("/personal/captura", SUBMISSION),
          new Route("/personal/convocatoria", SUBMISSION),
          new Route("/personal/convocatoria/**", SUBMISSION),
          new Route("/personal/totales", SUBMISSION),
          new Route("/personal/llamadas", SUBMISSION),
          new Route("/personal/llamadas/**", SUBMISSION),
          new Route("/personal/derechos", SUBMISSION),
          new Route("/personal/derechos/**", SUBMISSION),
          new Route("/personal/sedes", SUBMISSION),
          new Route("/personal/sedes/**", SUBMISSION),
          new Route("/r/{token}", SUBMISSION),
          new Route("/r/{token}/**", SUBMISSION),
          new Route("/p/{token}", SUBMISSION),
          new Route("/p/{token}/**", SUBMISSION),
          new Route("/consultas", SUBMISSION),
          new Route("/consultas/**", SUBMISSION),
          new Route("/foros", SUBMISSION),
          new Route("/foros/**", SUBMISSION),
          new Route("/proyectos", SUBMISSION),
          new Route("/proyectos/**", SUBMISSION),
          new Route("/personal/peticiones", SUBMISSION),
          new Route("/personal/peticiones/**", SUBMISSION),
          new Route("/personal/sesiones", SUBMISSION),
          new Route("/personal/sesiones/**", SUBMISSION),
          new Route("/personal/consultas", SUBMISSION),
          new Route("/personal/consultas/**", SUBMISSION),
          new Route("/personal/foros", SUBMISSION),
          new Route("/personal/foros/**", SUBMISSION),
          new Route("/personal/proyectos", SUBMISSION),
          new Route("/personal/proyectos/**", SUBMISSION),
          new Route("/talleres", WORKSHOP),
          new Route("/talleres/**", WORKSHOP),
          new Route("/personal/talleres", WORKSHOP),
          new Route("/personal/talleres/**", WORKSHOP),
          new Route("/personal/mesas", WORKSHOP),
          new Route("/personal/mesas/**", WORKSHOP),
          new Route("/i", INVITATION),
          new Route("/i/{token}", INVITATION),
          new Route("/i/{token}/invitacion.ics", INVITATION),
          new Route("/u/{token}", INVITATION),
          new Route("/personal/expertos", INVITATION),
          new Route("/personal/expertos/**", INVITATION),
          new Route("/personal/rondas", INVITATION),
          new Route("/personal/rondas/**", INVITATION),
          new Route("/plan", PLAN),
          new Route("/plan/parrafos/{id}", PLAN),
          new Route("/plan/versions/{n}", PLAN),
          new Route("/plan/versions/{n}/diff/{m}", PLAN),
          new Route("/plan/versions/{n}/parrafos/{id}", PLAN),
          new Route("/personal/plan", PLAN),
          new Route("/personal/plan/**", PLAN),
          new Route("/personal/correos", NOTIFICATION));

  private static final List<PathPattern> PATTERNS =
      ALL.stream().map(each -> PathPatternParser.defaultInstance.parse(each.pattern())).toList();

  private Routes() {}

  /** True for an address of a service, given without the language's part. */
  public static boolean passOn(String path) {
    PathContainer container = PathContainer.parsePath(path);
    return PATTERNS.stream().anyMatch(each -> each.matches(container));
  }
}
