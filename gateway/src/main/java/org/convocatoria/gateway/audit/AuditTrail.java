package org.convocatoria.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.RefusedException;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.edge.service.ServiceResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Puts the audits of the services and of the gateway together, newest first, a page at a time. A
 * page of every service is asked for behind the same position, of which the newest entries are this
 * page.
 */
@Component
public class AuditTrail {

  private static final int PAGE = 100;

  private static final Set<String> READERS =
      Set.of("coordinator", "director", "administrator", "auditor");

  private final ServiceClient services;
  private final AuditedHere refused;

  /**
   * A part of the trail.
   *
   * @param next where to go on, absent at the end
   * @param missing services that could not be asked now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<AuditEntry> items, @Nullable String next, List<String> missing) {}

  /**
   * The entries that are asked for; what is null does not matter.
   *
   * @param subject an aggregate's id, or the folio or number people know it by
   * @param from the first moment
   * @param until the moment after the last
   */
  public record Wanted(
      @Nullable String subject,
      @Nullable String actor,
      @Nullable String what,
      @Nullable Instant from,
      @Nullable Instant until) {

    /** Everything. */
    public static final Wanted ALL = new Wanted(null, null, null, null, null);
  }

  /** The response of one service. */
  record Slice(List<AuditEntry> items, @Nullable String next) {
    Slice {
      items = List.copyOf(items);
    }
  }

  AuditTrail(ServiceClient services, AuditedHere refused) {
    this.services = services;
    this.refused = refused;
  }

  /** The newest entries the caller may see, behind the cursor where one is given. */
  public Page newest(Caller caller, @Nullable String cursor, Wanted wanted) {
    if (Collections.disjoint(caller.roles(), READERS)) {
      throw new RefusedException(HttpStatus.FORBIDDEN.value());
    }
    List<AuditEntry> all = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    boolean more = false;
    for (Service service : Service.values()) {
      ServiceResponse<Slice> response = ask(service, caller, cursor, wanted);
      if (response.away()) {
        missing.add(service.id());
      } else {
        Slice slice = response.required();
        all.addAll(slice.items());
        more |= slice.next() != null;
      }
    }
    List<AuditEntry> here = refused.newest(cursor, wanted, PAGE);
    all.addAll(here);
    more |= here.size() == PAGE;
    List<AuditEntry> items = all.stream().sorted(AuditEntry.NEWEST_FIRST).limit(PAGE).toList();
    more |= all.size() > items.size();
    return new Page(items, more ? items.getLast().position() : null, missing);
  }

  /** A refusal is the caller's: whoever may not read the audit of one service may read none. */
  private ServiceResponse<Slice> ask(
      Service service, Caller caller, @Nullable String cursor, Wanted wanted) {
    return services
        .to(service, caller)
        .query("cursor", cursor)
        .query("subject", wanted.subject())
        .query("actor", wanted.actor())
        .query("what", wanted.what())
        .query("from", wanted.from())
        .query("until", wanted.until())
        .get(Slice.class, "/api/staff/audit");
  }
}
